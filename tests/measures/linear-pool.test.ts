import { describe, expect, test } from 'vitest';
import { linearPool } from '../../src/measures/index.js';

describe('linearPool', () => {
  test('is the mean, by weight where weights are given.', () => {
    expect(linearPool([0.25, 0.75])).toEqual({ value: 0.5, pooled: 2 });
    expect(linearPool([0.25, 0.75], [3, 1])).toEqual({ value: 0.375, pooled: 2 });
    expect(linearPool([0, 1])).toEqual({ value: 0.5, pooled: 2 });
  });

  test('leaves out, and does not count, whoever has no weight.', () => {
    expect(linearPool([0.25, 0.75, 1], [1, 0, 0])).toEqual({ value: 0.25, pooled: 1 });
  });

  test('bears weights of any size.', () => {
    expect(linearPool([0.25, 0.75], [Number.MAX_VALUE, Number.MAX_VALUE])).toEqual({ value: 0.5, pooled: 2 });
    expect(linearPool([0.25, 0.75], [5e-324, 5e-324])).toEqual({ value: 0.5, pooled: 2 });
    expect(linearPool([0.25, 0.75], [Number.MAX_VALUE, 5e-324])).toEqual({ value: 0.25, pooled: 2 });
  });

  test('says so where there is nothing to pool.', () => {
    expect(linearPool([])).toEqual({ reason: 'no-probabilities', pooled: 0 });
    expect(linearPool([], [])).toEqual({ reason: 'no-probabilities', pooled: 0 });
  });
});
