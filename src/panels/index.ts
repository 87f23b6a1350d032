export type { AgreementRate } from '../reasoning/agreement-rate.js';
export type {
  CoalitionsOptions,
  GroupGroundOptions,
  MatrixOptions,
  TalliesOptions,
} from '../reasoning/options.js';
export * from './agreement-matrix.js';
export * from './coalitions.js';
export * from './group-ground.js';
export * from './matrix-readers.js';
export type { PairAgreement } from './pair-agreement.js';
export type { PairTallies } from './pair-tallies.js';
export type { FoundGroups, Group, GroupByExpert, GroupOf } from './read-groups.js';
export * from './similarity.js';
export type { PartitionCounts, SideCount, StanceCounts } from './stance-counts.js';
export * from './tallies.js';
