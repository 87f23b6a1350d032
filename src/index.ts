export * from './model/corpus.js';
export { CorpusError, type Issue, type IssueCode } from './model/corpus-error.js';
export {
  defineCorpus,
  extendCorpus,
  isExpertId,
  isPropositionId,
  mergeCorpora,
} from './model/define-corpus.js';
export { type Explainable, explain } from './presentation/explain.js';
export * from './questions/agreement-matrix.js';
export * from './questions/audit-claim.js';
export * from './questions/changes.js';
export * from './questions/coalitions.js';
export * from './questions/coding-comparison.js';
export { commonGround, type SharedClaim } from './questions/common-ground.js';
export * from './questions/compare.js';
export { compareCodings } from './questions/compare-codings.js';
export * from './questions/diagnose.js';
export { type Dispute, disputes } from './questions/disputes.js';
export type { Reliability } from './questions/reliability.js';
export * from './questions/stance-of.js';
export * from './questions/stances.js';
export { type QuoteCheck, verifyQuotes } from './questions/verify-quotes.js';
export type { QuoteMatch } from './quotes/quote-matching.js';
export type { QuoteWarning } from './quotes/quote-warnings.js';
export type { Passage, TextRange } from './quotes/text-range.js';
export type { AgreementRate } from './reasoning/agreement-rate.js';
export type { CriticalEdge } from './reasoning/critical-edges.js';
export type { Edge } from './reasoning/graph.js';
export type { Lineages } from './reasoning/lineages.js';
export type { Options } from './reasoning/options.js';
export type { Control, PairTallies } from './reasoning/pair-tallies.js';
export type { Partition } from './reasoning/partition.js';
export type { ConditionReport, DerivationStep, SidedView, SidelessView, View } from './reasoning/view.js';
