import { describe, expect, test } from 'vitest';
import { vanDerEijkAgreement } from '../../src/measures/index.js';
import { expectReference, type FrequencyCase, oracle } from './oracle.js';

describe('vanDerEijkAgreement', () => {
  test.each(oracle<FrequencyCase>('agreement-A'))('gives the reference value of case $id.', (reference) => {
    expectReference(vanDerEijkAgreement(reference.freq), reference);
  });

  test('is exactly 1 for consensus, 0 for scatter and -1 for two equal camps, on any scale.', () => {
    for (const categories of [3, 4, 5, 6, 7, 10, 11, 101]) {
      const scale = Array.from({ length: categories }, (_, i) => i);
      const last = categories - 1;
      expect(vanDerEijkAgreement(scale.map((i) => (i === 1 ? 9 : 0)))).toEqual({ value: 1, ratings: 9 });
      expect(vanDerEijkAgreement(scale.map(() => 3))).toEqual({ value: 0, ratings: 3 * categories });
      expect(vanDerEijkAgreement(scale.map((i) => (i === 0 || i === last ? 7 : 0)))).toEqual({
        value: -1,
        ratings: 14,
      });
    }
  });

  test('says why there is no value below three categories, and for no ratings.', () => {
    expect(vanDerEijkAgreement([3])).toEqual({ reason: 'too-few-categories', ratings: 3 });
    expect(vanDerEijkAgreement([3, 4])).toEqual({ reason: 'too-few-categories', ratings: 7 });
    expect(vanDerEijkAgreement([0, 0])).toEqual({ reason: 'too-few-categories', ratings: 0 });
    expect(vanDerEijkAgreement([0, 0, 0])).toEqual({ reason: 'no-ratings', ratings: 0 });
  });

  test('leaves out the key that has nothing to say.', () => {
    expect(Object.keys(vanDerEijkAgreement([1, 2, 3]))).toEqual(['value', 'ratings']);
    expect(Object.keys(vanDerEijkAgreement([0, 0, 0]))).toEqual(['reason', 'ratings']);
  });
});
