import { describe, expect, test } from 'vitest';
import { percentAgreement } from '../../src/measures/index.js';
import { expectReference, oracle, type RatingsCase } from './oracle.js';

const yesNo = { categories: ['yes', 'no'] };

describe('percentAgreement', () => {
  test.each(oracle<RatingsCase>('percent-agreement'))(
    'gives the reference value of case $id.',
    (reference) => {
      const { matrix, categories } = reference;
      expectReference(percentAgreement(matrix, { categories }), reference);
    },
  );

  test('counts the units that two rated, and the ratings in them.', () => {
    const ratings = [
      ['yes', 'no', 'yes', null, null],
      ['yes', 'yes', null, 'no', null],
      ['yes', null, null, null, null],
    ];
    expect(percentAgreement(ratings, yesNo)).toEqual({ value: 0.5, units: 2, ratings: 5 });
  });

  test('says why no two ratings can be compared.', () => {
    const nothing = { units: 0, ratings: 0 };
    expect(percentAgreement([[null], [null]], yesNo)).toEqual({ reason: 'no-ratings', ...nothing });
    expect(percentAgreement([['yes', 'no']], yesNo)).toEqual({ reason: 'one-rater', ...nothing });
    expect(percentAgreement([['yes'], [null]], yesNo)).toEqual({ reason: 'one-rater', ...nothing });
    const apart = [
      ['yes', null],
      [null, 'yes'],
    ];
    expect(percentAgreement(apart, yesNo)).toEqual({ reason: 'no-overlap', ...nothing });
  });

  test('takes any string for a category, names that objects inherit included.', () => {
    const odd = ['', '__proto__', 'constructor', '1'];
    expect(percentAgreement([odd, odd], { categories: odd })).toEqual({ value: 1, units: 4, ratings: 8 });
  });
});
