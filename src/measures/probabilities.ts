import { describe, type Issue, pathTo, throwIfAny } from '../faults/issue.js';

/** A probability and its weight, scaled so that the largest weight is 1. */
export interface Weighted {
  readonly probability: number;
  readonly weight: number;
}

/** Reports each entry of a list that is no number within the bounds. */
function checkNumbers(
  list: readonly unknown[],
  path: string,
  most: number,
  expected: string,
  issues: Issue[],
): void {
  // By `entries`, which visits holes too.
  for (const [i, entry] of list.entries()) {
    if (typeof entry === 'number' && entry >= 0 && entry <= most) continue;
    const code = typeof entry === 'number' ? 'range' : 'shape';
    issues.push({ code, path: pathTo(path, i), found: describe(entry), expected });
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
  const issues: Issue[] = [];
  const given: readonly [unknown, unknown] = [probabilities, weights];
  if (Array.isArray(given[0])) {
    const expected = 'a probability from 0 to 1 (not a percentage)';
    checkNumbers(given[0], 'probabilities', 1, expected, issues);
  } else {
    const expected = 'a list of probabilities from 0 to 1';
    issues.push({ code: 'shape', path: 'probabilities', found: describe(given[0]), expected });
  }
  if (Array.isArray(given[1])) {
    checkNumbers(given[1], 'weights', Number.MAX_VALUE, 'a finite weight from 0', issues);
    if (Array.isArray(given[0]) && given[1].length !== given[0].length) {
      const expected = `a list of ${given[0].length}: a weight for each probability`;
      issues.push({ code: 'shape', path: 'weights', found: describe(given[1]), expected });
    }
    if (given[1].length > 0 && given[1].every((weight) => weight === 0)) {
      issues.push({ code: 'range', path: 'weights', found: 'only zeros', expected: 'a weight above 0' });
    }
  } else if (given[1] !== undefined) {
    const expected = 'a list with a weight for each probability, or nothing';
    issues.push({ code: 'shape', path: 'weights', found: describe(given[1]), expected });
  }
  throwIfAny(issues);

  // Scaled, since a sum of large weights would pass all numbers.
  const largest = weights?.reduce((most, weight) => Math.max(most, weight), 0) ?? 1;
  return probabilities.flatMap((probability, i) => {
    const weight = weights?.[i] ?? 1;
    return weight > 0 ? [{ probability, weight: weight / largest }] : [];
  });
}
