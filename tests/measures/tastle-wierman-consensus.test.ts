import { describe, expect, test } from 'vitest';
import { tastleWiermanConsensus } from '../../src/measures/index.js';
import { expectReference, type FrequencyCase, oracle } from './oracle.js';

describe('tastleWiermanConsensus', () => {
  test.each(oracle<FrequencyCase>('consensus-TW'))('gives the reference value of case $id.', (reference) => {
    expectReference(tastleWiermanConsensus(reference.freq), reference);
  });

  test('is exactly 1 for consensus and 0 for two equal camps at the ends, on any scale.', () => {
    for (const categories of [2, 3, 4, 5, 7, 10, 101]) {
      const scale = Array.from({ length: categories }, (_, i) => i);
      const last = categories - 1;
      expect(tastleWiermanConsensus(scale.map((i) => (i === last ? 9 : 0)))).toEqual({
        value: 1,
        ratings: 9,
      });
      const camps = scale.map((i) => (i === 0 || i === last ? 7 : 0));
      expect(tastleWiermanConsensus(camps)).toEqual({ value: 0, ratings: 14 });
    }
  });

  test('puts even answers at 0.33 on three categories and at up to 0.56 on many, as its description says.', () => {
    expect(tastleWiermanConsensus([5, 5, 5]).value).toBeCloseTo(1 / 3, 12);
    // The limit: 1 plus the integral of log2(1 - |x - 1/2|) over the unit interval.
    expect(tastleWiermanConsensus(Array.from({ length: 10_001 }, () => 1)).value).toBeCloseTo(
      2 - 1 / Math.LN2,
      3,
    );
  });

  test('says why there is no value for one category, and for no ratings.', () => {
    expect(tastleWiermanConsensus([3])).toEqual({ reason: 'too-few-categories', ratings: 3 });
    expect(tastleWiermanConsensus([0, 0])).toEqual({ reason: 'no-ratings', ratings: 0 });
  });
});
