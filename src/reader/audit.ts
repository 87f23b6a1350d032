import type { SetNonNullable, Simplify } from 'type-fest';
import type { Certainty, Condition, Quote } from '../model/corpus.js';
import type { Side } from '../model/credence.js';
import type { Partition, Views } from '../reasoning/partition.js';

/**
 * A claim about what experts say. What is left out is read as a headline reads: "experts say X" means that
 * several say it, flatly.
 *
 * @example
 * ```ts
 * import { auditClaim, type Claim } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const claim = { proposition: 'balances-powers', certainty: 'possible', by: 'one' } as const satisfies Claim;
 *
 * console.log(auditClaim(beijingPyongyang, claim).verdict); // => 'supported'
 * ```
 */
export interface Claim<P extends string = string> {
  readonly proposition: P;
  /** The side that they are said to take; by default they affirm. */
  readonly stance?: Side | undefined;
  /** How firmly they are said to hold it: by default flatly, `certain`. */
  readonly certainty?: Certainty | undefined;
  /**
   * How many are said to say it: `one` at least, `several` (two, the default), `most` (more than half of those
   * asked), or `all` of those asked.
   */
  readonly by?: 'one' | 'several' | 'most' | 'all' | undefined;
}

/** A claim with nothing left open. */
export type ReadClaim<P extends string = string> = Simplify<SetNonNullable<Required<Claim<P>>>>;

/**
 * What keeps a claim from being supported.
 *
 * - `unheld`: nobody holds it.
 * - `opposed`: what this expert holds conflicts with it.
 * - `few`: fewer say it, firmly enough, than the claim has it.
 * - `weaker`: this expert says it less firmly ("may" reported as "is").
 * - `number`: this expert gives a number, and the claim is firmer than that ("5 %" reported as "will not").
 * - `implied`: this expert does not say it; it follows from what they say.
 * - `conditional`: this expert says it under a condition, which the claim drops.
 */
export interface Fault<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'fault';
  readonly code: 'unheld' | 'opposed' | 'few' | 'weaker' | 'number' | 'implied' | 'conditional';
  /** Whose position it is about; left out where it is about all of them. */
  readonly expert?: E;
  /** What the corpus has, in words. */
  readonly found: string;
  /** What the claim would need, in words. */
  readonly expected: string;
  /** The conditions that the claim drops. */
  readonly given?: readonly Condition<P>[];
  /** The words to show for it, where the corpus has them. */
  readonly quote?: Quote<S>;
}

/**
 * What a careful reader should know of a claim, whatever the verdict.
 *
 * - `said-less-firmly`: an expert who says it also says it less firmly, or under a condition.
 * - `leaning-away`: an expert leans to the other side, without conflict ("may not" beside "may").
 * - `contradictory`: an expert says things of it that cannot all be true.
 * - `inferred`: that an expert's words mean it is the coder's reading.
 * - `low-confidence`: an expert who says it gave low confidence: the word, or the lower third of their scale.
 * - `one-line`: all who hold it rest on one line of evidence.
 * - `member`: an institution is counted beside a member of its own.
 */
export interface Caution<E extends string = string, S extends string = string> {
  readonly kind: 'caution';
  readonly code:
    | 'said-less-firmly'
    | 'leaning-away'
    | 'contradictory'
    | 'inferred'
    | 'low-confidence'
    | 'one-line'
    | 'member';
  /** Whom it is about, in the corpus' order. */
  readonly experts: readonly E[];
  /** In words, to be read after the experts' names. */
  readonly found: string;
  /** The words to show for it, where the corpus has them. */
  readonly quotes: readonly Quote<S>[];
}

/** Whether a claim about what experts say is what they say, and why not. */
export interface Audit<E extends string = string, P extends string = string, S extends string = string>
  extends Partition<E> {
  readonly kind: 'audit';
  /** The claim as it was read, nothing left open. */
  readonly claim: ReadClaim<P>;
  /**
   * `unsupported`: nobody holds it. `disputed`: some hold it, and what somebody holds conflicts with it as it is worded.
   * `overstated`: fewer say it than the claim has it, or less firmly, or only by implication. Else `supported`.
   */
  readonly verdict: 'supported' | 'overstated' | 'disputed' | 'unsupported';
  /** Why it is not supported; empty exactly where it is. */
  readonly faults: readonly Fault<E, P, S>[];
  /** What to know beside the verdict. */
  readonly cautions: readonly Caution<E, S>[];
  /** The holders whose own words on this very proposition say it, however firmly. */
  readonly statedBy: readonly E[];
  /** The holders who do not say it: it follows from what they say. */
  readonly impliedBy: readonly E[];
  /** The holders who say it, or imply it, less firmly than the claim has it. */
  readonly weaker: readonly E[];
  /** Those of `statedBy` whose words were only inferred to mean it. */
  readonly inferred: readonly E[];
  /** The views of all who are not silent, by expert. */
  readonly views: Views<E, P, S>;
}
