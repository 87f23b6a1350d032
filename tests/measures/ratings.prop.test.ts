import type { VoteTable } from 'consilience/testing/arbitraries';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa, gwetAC, krippendorffAlpha, percentAgreement } from '../../src/measures/index.js';
import { panels } from './arbitraries.js';
import { pairedUnits, slowAlpha, slowGwet, slowKappa } from './slow.js';

const LEVELS = ['nominal', 'ordinal', 'interval'] as const;
const WEIGHTS = ['unweighted', 'linear', 'quadratic'] as const;

interface Outcome {
  readonly value?: number;
  readonly reason?: string;
  readonly units: number;
  readonly ratings: number;
}

/** Every measure of ratings at every option, by name, on two raters kappa too. */
function outcomes({ ratings, categories }: VoteTable): Record<string, Outcome> {
  return {
    percent: percentAgreement(ratings, { categories }),
    ...Object.fromEntries(
      LEVELS.map((level) => [`alpha ${level}`, krippendorffAlpha(ratings, { level, categories })]),
    ),
    ...Object.fromEntries(
      WEIGHTS.map((weights) => [`gwet ${weights}`, gwetAC(ratings, { weights, categories })]),
    ),
    ...(ratings.length === 2
      ? Object.fromEntries(
          WEIGHTS.map((weights) => [`kappa ${weights}`, cohenKappa(ratings, { weights, categories })]),
        )
      : {}),
  };
}

/** Asks for the same of two panels: reasons, counts, and values but for the rounding of sums in another order. */
function expectSame(panel: VoteTable, other: VoteTable): void {
  const expected = outcomes(other);
  for (const [name, { value, ...rest }] of Object.entries(outcomes(panel))) {
    const { value: same, ...others } = expected[name] ?? {};
    expect(rest, name).toEqual(others);
    if (value === undefined) expect(same, name).toBeUndefined();
    else expect(value, name).toBeCloseTo(same ?? Number.NaN, 10);
  }
}

/**
 * The lowest value of each measure, where it is not -1. Gwet's is -c / (1 - c) at the highest chance agreement c,
 * the mean of all weights: at most 2/3 for linear and 5/6 for quadratic ones, however many categories there are.
 */
const LEAST = new Map([
  ['percent', 0],
  ['gwet linear', -2],
  ['gwet quadratic', -5],
]);

const isVaried = (values: readonly number[]) => new Set(values).size > 1;

describe('a measure of ratings', () => {
  test('gives a value within its range or a reason, never both, and survives JSON.', () => {
    fc.assert(
      fc.property(fc.oneof(panels(), panels({ min: 2, max: 2 })), (panel) => {
        for (const [name, outcome] of Object.entries(outcomes(panel))) {
          expect(JSON.parse(JSON.stringify(outcome)), name).toEqual(outcome);
          expect('value' in outcome, name).toBe(!('reason' in outcome));
          if (outcome.value !== undefined) {
            expect(outcome.value, name).toBeGreaterThanOrEqual((LEAST.get(name) ?? -1) - 1e-9);
            expect(outcome.value, name).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('counts the units that have a pair, and the ratings in them.', () => {
    fc.assert(
      fc.property(panels(), (panel) => {
        const units = pairedUnits(panel.ratings);
        for (const outcome of Object.values(outcomes(panel))) {
          expect(outcome).toMatchObject({ units: units.length, ratings: units.flat().length });
        }
      }),
    );
  });

  test('does not change with the order of the raters or of the units.', () => {
    fc.assert(
      fc.property(panels(), ({ ratings, categories }) => {
        const turned = [...ratings].reverse().map((row) => [...row].reverse());
        expectSame({ ratings: turned, categories }, { ratings, categories });
      }),
    );
  });

  test('does not change when the scale is turned upside down.', () => {
    fc.assert(
      fc.property(panels(), ({ ratings, categories }) => {
        expectSame({ ratings, categories: [...categories].reverse() }, { ratings, categories });
      }),
    );
  });

  test('does not change by a rater who rated nothing, or a unit that nobody rated.', () => {
    fc.assert(
      fc.property(panels({ min: 3, max: 5 }), ({ ratings, categories }) => {
        const wider = ratings.map((row) => [...row, null]);
        const silent = wider[0]?.map(() => null) ?? [];
        expectSame({ ratings: [...wider, silent], categories }, { ratings, categories });
      }),
    );
  });
});

describe('krippendorffAlpha', () => {
  test.each(LEVELS)('equals its definition pair by pair, %s.', (level) => {
    fc.assert(
      fc.property(panels(), ({ ratings, categories }) => {
        const { value, reason } = krippendorffAlpha(ratings, { level, categories });
        const values = pairedUnits(ratings).flat();
        if (isVaried(values)) expect(value).toBeCloseTo(slowAlpha(ratings, level, categories), 10);
        else
          expect(reason).toMatch(
            values.length > 0 ? /^no-variation$/ : /^(no-ratings|one-rater|no-overlap)$/,
          );
      }),
    );
  });

  test('does not change, on an interval scale, when the numbers are scaled and shifted.', () => {
    fc.assert(
      fc.property(panels(), fc.integer({ min: 1, max: 99 }), fc.integer(), (panel, factor, shift) => {
        const moved = (category: number) => (category * factor + shift) / 8;
        const before = krippendorffAlpha(panel.ratings, { level: 'interval', categories: panel.categories });
        const after = krippendorffAlpha(
          panel.ratings.map((row) => row.map((rating) => (rating === null ? null : moved(rating)))),
          { level: 'interval', categories: panel.categories.map(moved) },
        );
        expect(after.reason).toBe(before.reason);
        expect(after.value ?? 0).toBeCloseTo(before.value ?? 0, 10);
      }),
    );
  });

  test('takes words and numbers alike where only their order counts.', () => {
    fc.assert(
      fc.property(panels(), ({ ratings, categories }) => {
        const words = ratings.map((row) => row.map((rating) => (rating === null ? null : `c${rating}`)));
        for (const level of ['nominal', 'ordinal'] as const) {
          expect(krippendorffAlpha(words, { level, categories: categories.map((c) => `c${c}`) })).toEqual(
            krippendorffAlpha(ratings, { level, categories }),
          );
        }
      }),
    );
  });
});

describe('gwetAC', () => {
  test.each(WEIGHTS)('equals its definition pair by pair, %s.', (weights) => {
    fc.assert(
      fc.property(panels(), ({ ratings, categories }) => {
        const { value, reason } = gwetAC(ratings, { weights, categories });
        if (categories.length < 2) expect(reason).toBe('too-few-categories');
        else if (pairedUnits(ratings).length === 0)
          expect(reason).toMatch(/^(no-ratings|one-rater|no-overlap)$/);
        else expect(value).toBeCloseTo(slowGwet(ratings, weights, categories), 10);
      }),
    );
  });
});

describe('cohenKappa', () => {
  test.each(WEIGHTS)('equals its definition by agreements, %s.', (weights) => {
    fc.assert(
      fc.property(panels({ min: 2, max: 2 }), ({ ratings, categories }) => {
        const { value, reason } = cohenKappa(ratings, { weights, categories });
        const values = pairedUnits(ratings).flat();
        if (isVaried(values)) expect(value).toBeCloseTo(slowKappa(ratings, weights, categories), 10);
        else
          expect(reason).toMatch(
            values.length > 0 ? /^no-variation$/ : /^(no-ratings|one-rater|no-overlap)$/,
          );
      }),
    );
  });
});

describe('percentAgreement', () => {
  test('is the share of agreeing pairs of a unit, averaged over the units.', () => {
    fc.assert(
      fc.property(panels(), ({ ratings, categories }) => {
        const shares = pairedUnits(ratings).map((unit) => {
          const pairs = unit.flatMap((a, i) => unit.slice(i + 1).map((b) => a === b));
          return pairs.filter((same) => same).length / pairs.length;
        });
        const { value, reason } = percentAgreement(ratings, { categories });
        if (shares.length === 0) expect(reason).toMatch(/^(no-ratings|one-rater|no-overlap)$/);
        else expect(value).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length, 12);
      }),
    );
  });
});
