import type { MeasureOfProbabilities } from './measure.js';
import { readProbabilities } from './probabilities.js';

/**
 * The linear pool: the mean of several probabilities of one event, weighted if weights are given.
 *
 * Probabilities are numbers from 0 to 1, unlike the credences of a corpus, which are percentages: divide those by
 * 100. Above 1 is an error, but 0.7 meant as 0.7 % is not seen to be one.
 *
 * It lies between the least and the greatest, and one expert's 0 or 1 vetoes nothing. It misleads by caution:
 * where experts know different things, the mean is nearer to the middle than what they know together warrants. See
 * `geometricMeanOfOdds`. The weights are the caller's: the pool does not find out who deserves them.
 *
 * @param probabilities Of one event, one for each expert who gave any: 0 to 1. They are read, never changed.
 * @param weights One for each probability, from 0, of any sum; one of 0 leaves its expert out. Left out, all are equal.
 * @returns `{ value, pooled }`, the value from 0 to 1, `pooled` being how many had a weight above 0; or
 * `{ reason: 'no-probabilities', pooled: 0 }` for an empty list.
 * @throws CorpusError with every fault, each with its path: a probability outside 0 to 1, a weight that is negative
 * or not finite, weights of another length, or only zeros.
 *
 * Source: M. Stone, "The opinion pool", Annals of Mathematical Statistics 32 (1961), 1339–1342. Its caution:
 * R. Ranjan and T. Gneiting, "Combining probability forecasts", Journal of the Royal Statistical Society B 72 (2010),
 * 71–91.
 *
 * @example
 * ```ts
 * import { linearPool } from 'consilience/measures';
 *
 * console.log(linearPool([0.25, 0.75])); // => { value: 0.5, pooled: 2 }
 * console.log(linearPool([0.25, 0.75], [3, 1])); // => { value: 0.375, pooled: 2 }
 * linearPool([25, 75]); // throws CorpusError
 * ```
 */
export function linearPool(
  probabilities: readonly number[],
  weights?: readonly number[],
): MeasureOfProbabilities<'no-probabilities'> {
  const weighted = readProbabilities(probabilities, weights);
  const pooled = weighted.length;
  if (pooled === 0) return { reason: 'no-probabilities', pooled };
  let sum = 0;
  let total = 0;
  for (const { probability, weight } of weighted) {
    sum += weight * probability;
    total += weight;
  }
  return { value: sum / total, pooled };
}
