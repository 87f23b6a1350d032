import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geometricMeanOfOdds, linearPool } from '../../src/measures/index.js';
import { weighted } from './arbitraries.js';

describe.each([
  ['linearPool', linearPool],
  ['geometricMeanOfOdds', geometricMeanOfOdds],
])('%s', (_, pool) => {
  test('lies between the least and the greatest that has a weight, or says why there is no value.', () => {
    fc.assert(
      fc.property(weighted, ({ probabilities, weights }) => {
        const outcome = pool(probabilities, weights);
        const counted = probabilities.filter((_, i) => (weights[i] ?? 0) > 0);
        expect(outcome.pooled).toBe(counted.length);
        if (outcome.value === undefined) {
          const isClash = counted.includes(0) && counted.includes(1);
          expect(outcome.reason).toBe(isClash ? 'opposite-certainties' : 'no-probabilities');
          expect(counted.length === 0 || isClash).toBe(true);
        } else {
          expect(outcome.value).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-12);
          expect(outcome.value).toBeLessThanOrEqual(Math.max(...counted) + 1e-12);
          expect(outcome.value).toBeGreaterThanOrEqual(0);
          expect(outcome.value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('survives JSON, with a value or a reason and never both.', () => {
    fc.assert(
      fc.property(weighted, ({ probabilities, weights }) => {
        const outcome = pool(probabilities, weights);
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
        expect('value' in outcome).toBe(!('reason' in outcome));
      }),
    );
  });

  test('treats an event and its opposite alike.', () => {
    // In 1024ths, of which 1 - p is exact.
    const entry = fc.tuple(fc.integer({ min: 0, max: 1024 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const probabilities = entries.map(([parts]) => parts / 1024);
        const opposite = entries.map(([parts]) => 1 - parts / 1024);
        const weights = entries.map(([, weight]) => weight);
        const there = pool(probabilities, weights);
        const back = pool(opposite, weights);
        expect(back.reason).toBe(there.reason);
        expect(1 - (back.value ?? 0.5)).toBeCloseTo(there.value ?? 0.5, 12);
      }),
    );
  });

  test('does not tell equal weights from none, nor a weight of two from saying it twice.', () => {
    fc.assert(
      fc.property(weighted, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ probabilities }, weight) => {
        const plain = pool(probabilities).value ?? 0.5;
        expect(
          pool(
            probabilities,
            probabilities.map(() => weight),
          ).value ?? 0.5,
        ).toBeCloseTo(plain, 12);
        const twice = pool([...probabilities, ...probabilities.slice(0, 1)]).value ?? 0.5;
        const double =
          pool(
            probabilities,
            probabilities.map((_, i) => (i === 0 ? 2 : 1)),
          ).value ?? 0.5;
        expect(double).toBeCloseTo(twice, 12);
      }),
    );
  });
});

describe('geometricMeanOfOdds', () => {
  test('equals the product of the odds, each to the power of its share of the weight.', () => {
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const entry = fc.tuple(probability, fc.double({ min: 0.1, max: 10, noNaN: true }));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
        const odds = entries.reduce((product, [p, weight]) => product * (p / (1 - p)) ** (weight / total), 1);
        const { value } = geometricMeanOfOdds(
          entries.map(([p]) => p),
          entries.map(([, weight]) => weight),
        );
        expect(value).toBeCloseTo(odds / (1 + odds), 12);
      }),
    );
  });
});
