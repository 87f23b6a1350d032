import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tastleWiermanConsensus, vanDerEijkAgreement } from '../../src/measures/index.js';
import { frequencies } from './arbitraries.js';
import { slowAgreementA, slowConsensus } from './slow.js';

describe.each([
  { name: 'vanDerEijkAgreement', measure: vanDerEijkAgreement, slow: slowAgreementA, fewest: 3, least: -1 },
  {
    name: 'tastleWiermanConsensus',
    measure: tastleWiermanConsensus,
    slow: slowConsensus,
    fewest: 2,
    least: 0,
  },
])('$name', ({ measure, slow, fewest, least }) => {
  test('equals its definition, stays within its range, or says why there is no value.', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const outcome = measure(counts);
        const ratings = counts.reduce((sum, count) => sum + count, 0);
        expect(outcome.ratings).toBe(ratings);
        if (counts.length < fewest) expect(outcome.reason).toBe('too-few-categories');
        else if (ratings === 0) expect(outcome.reason).toBe('no-ratings');
        else {
          expect(outcome.value).toBeCloseTo(slow(counts), 12);
          expect(outcome.value).toBeGreaterThanOrEqual(least);
          expect(outcome.value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('survives JSON, with a value or a reason and never both.', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const outcome = measure(counts);
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
        expect('value' in outcome).toBe(!('reason' in outcome));
      }),
    );
  });

  test('does not change when the scale is turned upside down, or when everybody is asked again.', () => {
    fc.assert(
      fc.property(frequencies, fc.integer({ min: 2, max: 1000 }), (counts, times) => {
        const { value, reason } = measure(counts);
        for (const same of [[...counts].reverse(), counts.map((count) => count * times)]) {
          expect(measure(same).reason).toBe(reason);
          expect(measure(same).value ?? 0).toBeCloseTo(value ?? 0, 12);
        }
      }),
    );
  });

  test('has a value, within its range, for counts as large as there are.', () => {
    const most = Number.MAX_SAFE_INTEGER;
    for (const counts of [
      [most, 0, most],
      [most, most, most],
      [most, 0, most - 1],
      [1, 0, most],
    ]) {
      const value = measure(counts).value ?? Number.NaN;
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
