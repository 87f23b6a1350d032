import { totalOf } from './frequencies.js';
import type { MeasureOfFrequencies } from './measure.js';

/**
 * Tastle and Wierman's consensus: how close the answers on an ordered scale lie to their mean.
 *
 * 1 is consensus: all in one category. 0 is the greatest dissension: half at one end, half at the other. In
 * between, each answer counts by the logarithm of its distance from the mean answer, steps of the scale taken as
 * equal. It looks at shares only: print `ratings` beside it.
 *
 * It misleads where 0 is expected of scatter: only two camps get 0, and answers spread evenly get 0.33 on three
 * categories, up to 0.56 on many. Compare it with agreement A, which puts scatter at 0 and two camps at −1.
 *
 * @param frequencies How many ratings fall in each category, in the order of the scale, empty ones included: whole
 * numbers from 0. They are read, never changed.
 * @returns `{ value, ratings }`, the value from 0 to 1; or `{ reason, ratings }`: `too-few-categories` below two, else
 * `no-ratings` where all are 0.
 * @throws CorpusError with every entry that is no count, each with its path, or for an empty list.
 *
 * Source: W. Tastle and M. Wierman, "Consensus and dissention: a measure of ordinal dispersion", International
 * Journal of Approximate Reasoning 45 (2007), 531–545.
 *
 * @example
 * ```ts
 * import { tastleWiermanConsensus } from 'consilience/measures';
 *
 * console.log(tastleWiermanConsensus([0, 0, 0, 0, 12])); // => { value: 1, ratings: 12 }
 * console.log(tastleWiermanConsensus([6, 0, 0, 0, 6])); // => { value: 0, ratings: 12 }
 * console.log(tastleWiermanConsensus([4, 4, 4]).value?.toFixed(3)); // => '0.333'
 * ```
 */
export function tastleWiermanConsensus(
  frequencies: readonly number[],
): MeasureOfFrequencies<'no-ratings' | 'too-few-categories'> {
  const ratings = totalOf(frequencies);
  const steps = frequencies.length - 1;
  if (steps === 0) return { reason: 'too-few-categories', ratings };
  if (ratings === 0) return { reason: 'no-ratings', ratings };
  const mean = frequencies.reduce((sum, count, i) => sum + count * i, 0) / ratings;
  let value = 1;
  for (const [i, count] of frequencies.entries()) {
    // An empty category counts nothing, even as far from the mean as can be, where the logarithm is infinite.
    if (count > 0) value += (count / ratings) * Math.log2(1 - Math.abs(i - mean) / steps);
  }
  return { value: Math.max(0, value), ratings }; // two camps of huge size may round below 0
}
