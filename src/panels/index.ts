export type { AgreementRate } from '../reasoning/agreement-rate.js';
export type { CoalitionsOptions, MatrixOptions } from '../reasoning/options.js';
export * from './agreement-matrix.js';
export * from './coalitions.js';
export type { PairTallies } from './pair-tallies.js';
