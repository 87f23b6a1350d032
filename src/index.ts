export * from './model/corpus.js';
export { CorpusError, type Issue, type IssueCode } from './model/corpus-error.js';
export {
  defineCorpus,
  extendCorpus,
  isExpertId,
  isPropositionId,
  mergeCorpora,
} from './model/define-corpus.js';
export * from './questions/common-ground.js';
export * from './questions/compare.js';
export * from './questions/disputes.js';
export * from './questions/stance-of.js';
export * from './questions/stances.js';
export type { CriticalEdge } from './reasoning/critical-edges.js';
export type { Edge } from './reasoning/graph.js';
export type { Lineages } from './reasoning/lineages.js';
export type { Options } from './reasoning/options.js';
export type { Partition } from './reasoning/partition.js';
export type { ConditionReport, DerivationStep, SidedView, SidelessView, View } from './reasoning/view.js';
