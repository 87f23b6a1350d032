import { describe, expect, test } from 'vitest';
import { geometricMeanOfOdds } from '../../src/measures/index.js';

describe('geometricMeanOfOdds', () => {
  test('is the mean of the log odds, turned back.', () => {
    // Odds 1 : 4 and 9 : 1, of which the geometric mean is 3 : 2.
    expect(geometricMeanOfOdds([0.2, 0.9]).value).toBeCloseTo(0.6, 12);
    // Odds 1 : 2, twice, and 32 : 1: the cube root of 8 : 1.
    expect(geometricMeanOfOdds([1 / 3, 32 / 33], [2, 1]).value).toBeCloseTo(2 / 3, 12);
  });

  test('lets a 0 or a 1 veto, unless it has no weight.', () => {
    expect(geometricMeanOfOdds([0, 0.99, 0.99])).toEqual({ value: 0, pooled: 3 });
    expect(geometricMeanOfOdds([1, 0.01], [5e-324, 1e308])).toEqual({ value: 1, pooled: 2 });
    expect(geometricMeanOfOdds([0, 0.5], [0, 1])).toEqual({ value: 0.5, pooled: 1 });
  });

  test('says so where a 0 meets a 1, and where there is nothing to pool.', () => {
    expect(geometricMeanOfOdds([0, 1, 0.5])).toEqual({ reason: 'opposite-certainties', pooled: 3 });
    expect(geometricMeanOfOdds([])).toEqual({ reason: 'no-probabilities', pooled: 0 });
  });

  test('keeps the least probabilities that there are.', () => {
    expect(geometricMeanOfOdds([5e-324, 5e-324]).value).toBe(5e-324);
    expect(geometricMeanOfOdds([1e-300, 1e-100]).value).toBeGreaterThan(0.999e-200);
    expect(geometricMeanOfOdds([1e-300, 1e-100]).value).toBeLessThan(1.001e-200);
  });
});
