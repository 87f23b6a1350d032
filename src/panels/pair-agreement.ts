import { pairIndex } from '../algorithms/pair-counts.js';
import { type AgreementRate, rateOf } from '../reasoning/agreement-rate.js';
import type { AgreementMatrix } from './agreement-matrix.js';

/**
 * One pair of a matrix.
 */
export interface PairAgreement<E extends string = string> {
  readonly kind: 'pairAgreement';
  readonly experts: readonly [E, E];
  readonly conflicts: number;
  readonly compatible: number;
  /** As `compare` gives it. */
  readonly rate: AgreementRate;
}

/** The pair of two places in a matrix. */
export function readPair<E extends string>(
  matrix: AgreementMatrix<E>,
  i: number,
  j: number,
): PairAgreement<E> {
  const { experts, agreements, conflicts, compatible, oneSided, bothTookUp } = matrix;
  const pair = pairIndex(i, j, experts.length);
  const at = (counts: Uint32Array) => counts[pair] ?? 0;
  const comparable = at(agreements) + at(conflicts) + at(compatible);
  return {
    kind: 'pairAgreement',
    experts: [experts[i] as E, experts[j] as E], // both are places in the list
    conflicts: at(conflicts),
    compatible: at(compatible),
    rate: rateOf(at(agreements), comparable, at(oneSided), at(bothTookUp)),
  };
}
