import { elementsOf } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';

/** A probability and its weight, scaled so that the largest weight is 1. */
export interface Weighted {
  readonly probability: number;
  readonly weight: number;
}

/** Reports each entry of a list that is no number within the bounds. */
function checkNumbers(faults: Faults, at: string, list: unknown, most: number, expected: string): void {
  for (const [i, entry] of elementsOf(faults, [at], list, `a list: for each, ${expected}`).entries()) {
    if (typeof entry === 'number' && entry >= 0 && entry <= most) continue;
    faults.report(typeof entry === 'number' ? 'range' : 'shape', [at, i], describe(entry), expected);
  }
}

/**
 * The probabilities that have a weight, weights being equal where none are given.
 *
 * @throws CorpusError with every fault of both lists.
 */
export function readProbabilities(
  probabilities: readonly number[],
  weights: readonly number[] | undefined,
): readonly Weighted[] {
  const faults = collectFaults();
  checkNumbers(faults, 'probabilities', probabilities, 1, 'a probability from 0 to 1 (not a percentage)');
  if (weights !== undefined) {
    checkNumbers(faults, 'weights', weights, Number.MAX_VALUE, 'a finite weight from 0');
  }
  if (Array.isArray(weights)) {
    if (Array.isArray(probabilities) && weights.length !== probabilities.length) {
      const expected = `a list of ${probabilities.length}: a weight for each probability`;
      faults.report('shape', ['weights'], describe(weights), expected);
    }
    if (weights.length > 0 && faults.all.length === 0 && weights.every((weight) => weight === 0)) {
      faults.report('range', ['weights'], 'only zeros', 'a weight above 0');
    }
  }
  faults.done();

  // Scaled, since a sum of large weights would pass all numbers.
  const largest = weights?.reduce((most, weight) => Math.max(most, weight), 0) ?? 1;
  return probabilities.flatMap((probability, i) => {
    const weight = weights?.[i] ?? 1;
    return weight > 0 ? [{ probability, weight: weight / largest }] : [];
  });
}
