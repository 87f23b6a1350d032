import { rankScore } from '../algorithms/rank-score.js';

/**
 * How much two experts agree: agreements out of all comparable claims, as listed, so that the consequences of
 * one agreed claim count once.
 *
 * @example
 * ```ts
 * import { compare, type AgreementRate } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const rate: AgreementRate = compare(beijingPyongyang, 'weng', 'chen').rate;
 *
 * console.log([rate.value, rate.agreements, rate.comparable]); // => [1, 3, 3]
 * ```
 */
export interface AgreementRate {
  /** Agreements divided by comparable claims, 0 to 1. Left out where nothing is comparable. */
  readonly value?: number;
  /** What the rate would be if each contradicted all that the other states and they are silent on. */
  readonly low?: number;
  /** What it would be if each agreed with all of that. */
  readonly high?: number;
  /** How many agreements are listed. */
  readonly agreements: number;
  /** How many agreements, conflicts and compatible oppositions are listed. */
  readonly comparable: number;
  /** On how many propositions one states a side and the other is silent. */
  readonly oneSided: number;
  /** On how many propositions neither is silent. */
  readonly bothTookUp: number;
  /** Wilson's lower bound (z = 1.96), for ranking pairs: 49 of 50 comes before 1 of 1. No confidence interval. */
  readonly rankScore?: number;
}

/** The rate of these counts, with the figures that they allow. */
export function rateOf(
  agreements: number,
  comparable: number,
  oneSided: number,
  bothTookUp: number,
): AgreementRate {
  const counts = { agreements, comparable, oneSided, bothTookUp };
  const possible = comparable + oneSided;
  if (possible === 0) return counts;
  const range = { low: agreements / possible, high: (agreements + oneSided) / possible };
  const score = rankScore(agreements, comparable);
  return score === undefined
    ? { ...range, ...counts }
    : { value: agreements / comparable, ...range, ...counts, rankScore: score };
}
