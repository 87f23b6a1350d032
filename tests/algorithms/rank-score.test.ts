import { describe, expect, it } from 'vitest';
import { differenceScore } from '../../src/algorithms/rank-score.js';

/*
 * The bounds were computed apart from this code, in Python: Wilson's as the roots of n (p − x)² = z² x (1 − x), from
 * them Newcombe's. That of 5 of 56 against 0 of 29 is also what R's ratesci has for an example of his paper.
 */
describe('differenceScore', () => {
  it('is Newcombe’s bound (method 10), where shares lie between, at the ends, and far apart', () => {
    const examples = [
      [56, 70, 48, 80, 0.0524],
      [9, 10, 3, 10, 0.1705],
      [6, 7, 2, 7, 0.0582],
      [5, 56, 0, 29, -0.0381],
      [0, 10, 0, 20, -0.1611],
      [0, 10, 0, 10, -0.2775],
      [10, 10, 0, 20, 0.6791],
      [10, 10, 0, 10, 0.6075],
    ] as const;
    for (const [k, n, m, p, bound] of examples) expect(differenceScore(k, n, m, p)).toBeCloseTo(bound, 4);
  });

  it('puts 40 of 45 above 2 of 2 against the same others', () => {
    expect(differenceScore(40, 45, 10, 100)).toBeGreaterThan(differenceScore(2, 2, 10, 100) ?? 1);
  });

  it('is none where there is nothing on one side', () => {
    expect([differenceScore(0, 0, 1, 2), differenceScore(1, 2, 0, 0)]).toEqual([undefined, undefined]);
  });
});
