export { CorpusError, type Issue, type IssueCode } from '../faults/issue.js';
export * from '../model/corpus.js';
export {
  defineCorpus,
  extendCorpus,
  isExpertId,
  isPropositionId,
  mergeCorpora,
} from '../model/define-corpus.js';
export type { AgreementRate } from '../reasoning/agreement-rate.js';
export type { CriticalEdge } from '../reasoning/critical-edges.js';
export type { Edge } from '../reasoning/graph.js';
export type { Lineages } from '../reasoning/lineages.js';
export type {
  AuditOptions,
  ChangesOptions,
  CommonGroundOptions,
  CompareOptions,
  Control,
  DisputesOptions,
  Options,
  StanceOfOptions,
  StancesOptions,
} from '../reasoning/options.js';
export type { Partition, Views } from '../reasoning/partition.js';
export type { ConditionReport, DerivationStep, SidedView, SidelessView, View } from '../reasoning/view.js';
export type { Line } from '../wording/line.js';
export type { Audit, Caution, Claim, Fault, ReadClaim } from './audit.js';
export * from './audit-claim.js';
export * from './changes.js';
export { commonGround, type SharedClaim } from './common-ground.js';
export * from './compare.js';
export { type Dispute, disputes } from './disputes.js';
export * from './explain.js';
export * from './stance-of.js';
export * from './stances.js';
