import type { MeasureOfProbabilities } from './measure.js';
import { readProbabilities } from './probabilities.js';

const logOdds = (probability: number) => Math.log(probability / (1 - probability));

/** The probability that has these log odds, without the exponential of a large number. */
function fromLogOdds(value: number): number {
  const odds = Math.exp(-Math.abs(value));
  return (value < 0 ? odds : 1) / (1 + odds);
}

/**
 * The geometric mean of the odds of several probabilities of one event, turned back into a probability; weighted if
 * weights are given.
 *
 * Probabilities are numbers from 0 to 1, unlike the credences of a corpus, which are percentages: divide those by
 * 100. Above 1 is an error, but 0.7 meant as 0.7 % is not seen to be one.
 *
 * It treats an event and its opposite alike, and 0.99 against 0.999 as a difference that matters, where the mean
 * does not. It misleads where somebody said 0 or 1: either is a veto that outweighs all others, however small its
 * weight. Where both were said there is no value (`opposite-certainties`). Ask whether a flat 0 or 1 was meant, or
 * use `linearPool`.
 *
 * @param probabilities Of one event, one for each expert who gave any: 0 to 1. They are read, never changed.
 * @param weights One for each probability, from 0, of any sum; one of 0 leaves its expert out. Left out, all are equal.
 * @returns `{ value, pooled }`, the value from 0 to 1, `pooled` being how many had a weight above 0; or
 * `{ reason, pooled }`: `no-probabilities` for an empty list, `opposite-certainties` where a 0 meets a 1.
 * @throws CorpusError with every fault, each with its path: a probability outside 0 to 1, a weight that is negative
 * or not finite, weights of another length, or only zeros.
 *
 * Source: C. Genest and J. Zidek, "Combining probability distributions: a critique and an annotated bibliography",
 * Statistical Science 1 (1986), 114–135; V. Satopää and others, "Combining multiple probability predictions using a
 * simple logit model", International Journal of Forecasting 30 (2014), 344–356.
 *
 * @example
 * ```ts
 * import { geometricMeanOfOdds } from 'consilience/measures';
 *
 * console.log(geometricMeanOfOdds([0.5, 0.99]).value?.toFixed(3)); // => '0.909'
 * console.log(geometricMeanOfOdds([0, 0.99])); // => { value: 0, pooled: 2 }
 * console.log(geometricMeanOfOdds([0, 1])); // => { reason: 'opposite-certainties', pooled: 2 }
 * ```
 */
export function geometricMeanOfOdds(
  probabilities: readonly number[],
  weights?: readonly number[],
): MeasureOfProbabilities<'no-probabilities' | 'opposite-certainties'> {
  const weighted = readProbabilities(probabilities, weights);
  const pooled = weighted.length;
  if (pooled === 0) return { reason: 'no-probabilities', pooled };
  const never = weighted.some(({ probability }) => probability === 0);
  const surely = weighted.some(({ probability }) => probability === 1);
  if (never && surely) return { reason: 'opposite-certainties', pooled };
  if (never || surely) return { value: never ? 0 : 1, pooled };
  let sum = 0;
  let total = 0;
  for (const { probability, weight } of weighted) {
    sum += weight * logOdds(probability);
    total += weight;
  }
  return { value: fromLogOdds(sum / total), pooled };
}
