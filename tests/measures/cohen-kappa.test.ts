import { describe, expect, test } from 'vitest';
import { cohenKappa } from '../../src/measures/index.js';
import { expectReference, oracle, type RatingsCase } from './oracle.js';

describe.each(['unweighted', 'quadratic'] as const)('cohenKappa, %s', (weights) => {
  test.each(oracle<RatingsCase>(`cohen-kappa-${weights}`))(
    'gives the reference value of case $id.',
    (reference) => {
      const { matrix, categories } = reference;
      expectReference(cohenKappa(matrix, { weights, categories }), reference);
    },
  );
});

describe('cohenKappa', () => {
  const options = { weights: 'unweighted', categories: ['yes', 'no'] } as const;
  const none = { units: 0, ratings: 0 };

  test('is 1, 0 and -1 for full agreement, for chance and for full disagreement.', () => {
    const first = ['yes', 'no', 'yes', 'no'];
    const rows = { same: first, chance: ['yes', 'yes', 'no', 'no'], opposite: ['no', 'yes', 'no', 'yes'] };
    for (const weights of ['unweighted', 'linear', 'quadratic'] as const) {
      const kappa = (second: string[]) =>
        cohenKappa([first, second], { weights, categories: ['yes', 'no'] }).value;
      expect([kappa(rows.same), kappa(rows.chance), kappa(rows.opposite)]).toEqual([1, 0, -1]);
    }
  });

  test('is 0 for a single difference where one of the two never varies.', () => {
    const first = Array.from({ length: 20 }, () => 'yes');
    const second = first.map((word, i) => (i === 7 ? 'no' : word));
    expect(cohenKappa([first, second], options)).toEqual({ value: 0, units: 20, ratings: 40 });
  });

  test('says why there is no value.', () => {
    expect(cohenKappa([[null], [null]], options)).toEqual({ reason: 'no-ratings', ...none });
    expect(cohenKappa([['yes'], [null]], options)).toEqual({ reason: 'one-rater', ...none });
    const apart = [
      ['yes', null],
      [null, 'yes'],
    ];
    expect(cohenKappa(apart, options)).toEqual({ reason: 'no-overlap', ...none });
    const alike = [
      ['yes', 'yes', 'no'],
      ['yes', 'yes', null],
    ];
    expect(cohenKappa(alike, options)).toEqual({ reason: 'no-variation', units: 2, ratings: 4 });
  });
});
