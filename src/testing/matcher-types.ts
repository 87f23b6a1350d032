import type { Certainty, Corpus } from '../model/corpus.js';
import type { Audit, Claim } from '../reader/audit.js';
import type { AuditOptions, StanceOfOptions } from '../reasoning/options.js';
import type { ConsensusOptions } from './check-claims.js';
import type { QuoteOptions } from './check-corpus.js';
import type { AgreeOptions, ConflictOptions } from './check-groups.js';
import type { WantedIssue } from './check-issues.js';
import type { HoldOptions } from './check-stances.js';

/** The ids of a corpus under test, or of one that a promise brings; any strings where the subject is not known. */
export type ExpertOf<T> = unknown extends T
  ? string
  : Awaited<T> extends Corpus<infer E, infer _P, infer _S>
    ? E
    : never;

/** The ids of the propositions of a corpus under test. */
export type PropositionOf<T> = unknown extends T
  ? string
  : Awaited<T> extends Corpus<infer _E, infer P, infer _S>
    ? P
    : never;

/** The ids of the sources of a corpus under test. */
export type SourceOf<T> = unknown extends T
  ? string
  : Awaited<T> extends Corpus<infer _E, infer _P, infer S>
    ? S
    : never;

/** The matchers with the ids that they take. */
interface MatchersOf<R, E extends string, P extends string, S extends string> {
  /** The expert affirms the proposition, by their own words or by what follows from them, as firmly as that or more. */
  toHold(expert: E, proposition: P, how?: Certainty | HoldOptions<E, P>): R;
  /** The expert denies the proposition, by their own words or by what follows from them, as firmly as that or more. */
  toDeny(expert: E, proposition: P, how?: Certainty | HoldOptions<E, P>): R;
  /** The expert took the proposition up, and takes no side on it. */
  toBeUndecidedOn(expert: E, proposition: P, options?: StanceOfOptions<E, P>): R;
  /** The expert says nothing of the proposition, and nothing that bears on it. */
  toBeSilentOn(expert: E, proposition: P, options?: StanceOfOptions<E, P>): R;
  /** The experts all take the same side on the proposition. */
  toAgreeOn(experts: readonly E[], proposition: P, options?: AgreeOptions<E, P>): R;
  /** The two experts conflict on the proposition: both cannot be right. */
  toConflictOn(a: E, b: E, proposition: P, options?: ConflictOptions<E, P>): R;
  /** Several experts hold the proposition, two unless `minHolders` says otherwise, and none of those asked opposes it. */
  toHaveConsensus(proposition: P, options?: ConsensusOptions<E, P>): R;
  /** "Experts say …" is what they say: the verdict of `auditClaim` is `supported`. */
  toSupportClaim(claim: Claim<P>, options?: AuditOptions<E, P>): R;
  /** `auditClaim` gives this verdict on the claim. */
  toHaveVerdict(claim: Claim<P>, verdict: Audit['verdict'], options?: AuditOptions<E, P>): R;
  /** Every quote stands in the text of its source. */
  toHaveFaithfulQuotes(texts: { readonly [K in S]?: string | undefined }, options?: QuoteOptions<S>): R;
  /** No expert contradicts themselves, and no proposition entails its own denial. */
  toBeConsistent(options?: AuditOptions<E, P>): R;
  /** The function throws a `CorpusError` that has this issue among its issues. */
  toThrowIssue(issue?: WantedIssue): R;
}

/** The matchers of a subject: a corpus, a promise of one, or, for `toThrowIssue`, a function or an error. */
export interface CorpusMatchers<R, T> extends MatchersOf<R, ExpertOf<T>, PropositionOf<T>, SourceOf<T>> {}

/**
 * The matchers in their asymmetric form, `expect.toHold(…)` within `toEqual`: what they will be matched with is not
 * known, and neither are its ids.
 */
// biome-ignore lint/suspicious/noExplicitAny: as the runners' own asymmetric matchers, they stand for any value
export interface AsymmetricCorpusMatchers extends MatchersOf<any, string, string, string> {}
