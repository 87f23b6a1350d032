import { describe, expect, test } from 'vitest';
import { gwetAC } from '../../src/measures/index.js';
import { expectReference, oracle, type RatingsCase } from './oracle.js';

describe.each([
  ['unweighted', 'nominal'],
  ['linear', 'linear'],
  ['quadratic', 'quadratic'],
] as const)('gwetAC, %s', (weights, file) => {
  test.each(oracle<RatingsCase>(`gwet-ac-${file}`))('gives the reference value of case $id.', (reference) => {
    const { matrix, categories } = reference;
    expectReference(gwetAC(matrix, { weights, categories }), reference);
  });

  const options = { weights, categories: [1, 2, 3] };
  const none = { units: 0, ratings: 0 };

  test('is exactly 1 where all ratings are equal, which leaves alpha without a value.', () => {
    const ratings = [
      [2, 2, null],
      [2, 2, 2],
    ];
    expect(gwetAC(ratings, options)).toEqual({ value: 1, units: 2, ratings: 4 });
  });

  test('says why no two ratings can be compared.', () => {
    expect(gwetAC([[null], [null]], options)).toEqual({ reason: 'no-ratings', ...none });
    expect(gwetAC([[1, 2]], options)).toEqual({ reason: 'one-rater', ...none });
    const apart = [
      [1, null],
      [null, 2],
    ];
    expect(gwetAC(apart, options)).toEqual({ reason: 'no-overlap', ...none });
  });

  test('has no value on a scale of one category.', () => {
    const one = { weights, categories: [1] };
    expect(gwetAC([[1], [1]], one)).toEqual({ reason: 'too-few-categories', units: 1, ratings: 2 });
    expect(gwetAC([[null]], one)).toEqual({ reason: 'too-few-categories', ...none });
  });
});

describe('gwetAC', () => {
  test('counts steps of the declared order, whatever numbers the categories are.', () => {
    const even = [
      [1, 2, 3, 1],
      [2, 2, 3, 3],
    ];
    const uneven = even.map((row) => row.map((category) => category ** 5));
    for (const weights of ['linear', 'quadratic'] as const) {
      expect(gwetAC(uneven, { weights, categories: [1, 32, 243] })).toEqual(
        gwetAC(even, { weights, categories: [1, 2, 3] }),
      );
    }
  });

  test('falls below -1 where it is weighted, opposite ends meet, and single ratings make chance agreement likely.', () => {
    const ratings = [
      [1, 2, 3, 4],
      [5, null, null, null],
    ];
    const categories = [1, 2, 3, 4, 5];
    expect(gwetAC(ratings, { weights: 'quadratic', categories }).value).toBeLessThan(-1);
    expect(gwetAC(ratings, { weights: 'unweighted', categories }).value).toBeGreaterThan(-1);
  });

  test('rises, as AC1, with a declared category that nobody chose.', () => {
    const ratings = [
      ['yes', 'no', 'yes'],
      ['yes', 'no', 'no'],
    ];
    const two = gwetAC(ratings, { weights: 'unweighted', categories: ['yes', 'no'] }).value ?? 1;
    const three = gwetAC(ratings, { weights: 'unweighted', categories: ['yes', 'no', 'unclear'] }).value ?? 0;
    expect(three).toBeGreaterThan(two);
  });
});
