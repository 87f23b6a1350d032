import { describe, expect, it } from 'vitest';
import {
  capitalized,
  claimed,
  counted,
  listed,
  oneLine,
  percent,
  points,
  putting,
  saying,
  spelled,
  wholePercent,
} from '../../src/wording/lexicon.js';

describe('the lexicon', () => {
  it('words each side and firmness so that a denial of a "may" is not read as its opposite', () => {
    const words = (['affirms', 'denies'] as const).map((side) =>
      (['certain', 'probable', 'possible'] as const).map((certainty) => saying(1, side, certainty)),
    );
    expect(words).toEqual([
      ['says that it is so', 'says that it is likely', 'says that it may be so'],
      ['says that it is not so', 'says that it is unlikely', 'says that it may not be so'],
    ]);
    expect(claimed('denies', 'possible')).toBe('it may not be so');
  });

  it('has a verb for one and for many, and names what it is about where that is not "it"', () => {
    expect(saying(2, 'denies', 'possible')).toBe('say that it may not be so');
    expect(saying(1, 'affirms', 'probable', '“Rain”')).toBe('says of “Rain” that it is likely');
    expect(putting(1, { low: 5, high: 5 })).toBe('puts it at 5 %');
    expect(putting(2, { low: 60, high: 65 })).toBe('put it at 60–65 %');
    expect(putting(1, { low: 5, high: 5 }, '“Rain”')).toBe('puts “Rain” at 5 %');
  });

  it.each([
    [5, 5, '5 %'],
    [0, 0, '0 %'],
    [100, 100, '100 %'],
    [60, 65, '60–65 %'],
    [60, 100, '60 % or more'],
    [0, 40, '40 % or less'],
    [0, 100, '0–100 %'],
    [100 - 66.7, 100, '33.3 % or more'],
    [0.5, 99.999, '0.5–99.999 %'],
  ])('%d to %d is "%s"', (low, high, words) => {
    expect(percent({ low, high })).toBe(words);
  });

  it('counts points without the noise of binary fractions', () => {
    expect([20, 1, 0.5, 55.3 - 45.1].map(points)).toEqual([
      '20 points',
      '1 point',
      '0.5 points',
      '10.2 points',
    ]);
  });

  it('rounds shares so that only all is 100 and only nothing is 0', () => {
    expect([0, 0.001, 0.3125, 0.999, 1].map(wholePercent)).toEqual([0, 1, 31, 99, 100]);
  });

  it('counts and lists', () => {
    expect([counted(1, 'claim'), counted(2, 'claim'), counted(0, 'claim')]).toEqual([
      '1 claim',
      '2 claims',
      '0 claims',
    ]);
    expect([1, 2, 12, 13].map(spelled)).toEqual(['one', 'two', 'twelve', '13']);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('makes one line of any text, and a capital of a first letter that is small', () => {
    expect(oneLine(' a\r\n b\u2028c\u0085\u00a0d\t')).toBe('a b c d');
    expect(['none of 4', '1 of 4', 'élan', ''].map(capitalized)).toEqual(['None of 4', '1 of 4', 'Élan', '']);
  });
});
