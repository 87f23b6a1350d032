import type { Corpus } from '../model/corpus.js';
import type { Audit, Claim } from '../reader/audit.js';
import type { AuditOptions } from '../reasoning/options.js';
import type { MatcherName, Outcome } from './check.js';
import { checkConsensus, checkVerdict } from './check-claims.js';
import { checkConsistency, checkQuotes } from './check-corpus.js';
import { checkAgreement, checkConflict } from './check-groups.js';
import { checkIssue } from './check-issues.js';
import { checkNoSide, checkSide } from './check-stances.js';

/** What is checked under the name of each matcher. Matchers and assertions only pass on what comes of it. */
export const CHECKS = {
  toHold: checkSide('affirms'),
  toDeny: checkSide('denies'),
  toBeUndecidedOn: checkNoSide('undecided'),
  toBeSilentOn: checkNoSide('silent'),
  toAgreeOn: checkAgreement,
  toConflictOn: checkConflict,
  toHaveConsensus: checkConsensus,
  toSupportClaim: (corpus: Corpus, claim: Claim, options?: AuditOptions) =>
    checkVerdict(corpus, claim, 'supported', options),
  toHaveVerdict: (corpus: Corpus, claim: Claim, verdict: Audit['verdict'], options?: AuditOptions) =>
    checkVerdict(corpus, claim, verdict, options),
  toHaveFaithfulQuotes: checkQuotes,
  toBeConsistent: checkConsistency,
  toThrowIssue: checkIssue,
} satisfies { readonly [K in MatcherName]: (subject: Corpus & unknown, ...args: never[]) => Outcome };
