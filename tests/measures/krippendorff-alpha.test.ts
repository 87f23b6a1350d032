import { describe, expect, test } from 'vitest';
import { gwetAC, krippendorffAlpha, percentAgreement } from '../../src/measures/index.js';
import { expectReference, oracle, type RatingsCase } from './oracle.js';

describe.each(['nominal', 'ordinal', 'interval'] as const)('krippendorffAlpha, %s', (level) => {
  test.each(oracle<RatingsCase>(`alpha-${level}`))('gives the reference value of case $id.', (reference) => {
    const { matrix, categories } = reference;
    expectReference(krippendorffAlpha(matrix, { level, categories }), reference);
  });

  const options = { level, categories: [1, 2, 3] };
  const none = { units: 0, ratings: 0 };

  test('is exactly 1 where raters agree and units differ.', () => {
    const ratings = [
      [1, 2, 3, null],
      [1, 2, 3, 3],
      [1, 2, null, null],
    ];
    expect(krippendorffAlpha(ratings, options)).toEqual({ value: 1, units: 3, ratings: 8 });
  });

  test('says why no two ratings can be compared.', () => {
    expect(krippendorffAlpha([[null, null]], options)).toEqual({ reason: 'no-ratings', ...none });
    expect(krippendorffAlpha([[1, 2]], options)).toEqual({ reason: 'one-rater', ...none });
    const apart = [
      [1, null],
      [null, 2],
    ];
    expect(krippendorffAlpha(apart, options)).toEqual({ reason: 'no-overlap', ...none });
  });

  test('has no value where all ratings with a partner are equal, whatever stands alone.', () => {
    const ratings = [
      [2, 2, 1],
      [2, 2, null],
    ];
    expect(krippendorffAlpha(ratings, options)).toEqual({ reason: 'no-variation', units: 2, ratings: 4 });
    expect(krippendorffAlpha([[2], [2]], { level, categories: [2] })).toMatchObject({
      reason: 'no-variation',
    });
  });

  test('has a value for a single unit.', () => {
    expect(krippendorffAlpha([[1], [3]], options)).toEqual({ value: 0, units: 1, ratings: 2 });
  });
});

describe('krippendorffAlpha', () => {
  test('is 0 for five raters on twenty units with a single dissent, where 98 % agree and AC1 is 0.980.', () => {
    const categories = ['yes', 'no'];
    const ratings = Array.from({ length: 5 }, (_, rater) =>
      Array.from({ length: 20 }, (_, unit) => (rater === 4 && unit === 0 ? 'no' : 'yes')),
    );
    expect(percentAgreement(ratings, { categories }).value).toBeCloseTo(0.98, 12);
    expect(krippendorffAlpha(ratings, { level: 'nominal', categories }).value).toBe(0);
    expect(gwetAC(ratings, { weights: 'unweighted', categories }).value?.toFixed(3)).toBe('0.980');
  });

  test('takes numbers for numbers on an interval scale, and for places on an ordinal one.', () => {
    const ratings = [
      [0, 1, 100],
      [1, 0, 100],
    ];
    const categories = [0, 1, 100];
    const interval = krippendorffAlpha(ratings, { level: 'interval', categories }).value ?? 0;
    const ordinal = krippendorffAlpha(ratings, { level: 'ordinal', categories }).value ?? 0;
    expect(interval).toBeGreaterThan(0.999);
    expect(ordinal).toBeLessThan(0.8);
  });

  test('has a value, and no NaN, for interval categories however large, small, or close.', () => {
    const places = [
      [0, 0, 2, 1],
      [0, 1, 2, 1],
    ];
    const on = (categories: readonly [number, number, number]) => {
      const ratings = places.map((row) => row.map((place) => categories[place] ?? null));
      return krippendorffAlpha(ratings, { level: 'interval', categories }).value;
    };
    const expected = on([0, 1, 2]) ?? Number.NaN;
    for (const unit of [5e-324, 1e-300, 1e-160, 1e160, 8e307]) {
      expect(on([0, unit, 2 * unit])).toBeCloseTo(expected, 12);
    }
    const years = 2 ** 52;
    expect(on([years, years + 1, years + 2])).toBeCloseTo(expected, 12);
    const unused: readonly number[] = [0, 5e-324, 1e308];
    const tiny = [
      [0, 5e-324],
      [0, 5e-324],
    ];
    expect(krippendorffAlpha(tiny, { level: 'interval', categories: unused }).value).toBe(1);
  });
});
