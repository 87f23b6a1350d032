export type { AgreementRate } from '../reasoning/agreement-rate.js';
export * from './agreement-matrix.js';
export * from './coalitions.js';
export type { PairTallies } from './pair-tallies.js';
