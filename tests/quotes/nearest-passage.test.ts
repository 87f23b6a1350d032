import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestPassageIn } from '../../src/quotes/nearest-passage.ts';

const nearest = (quote: string, text: string) => {
  const range = nearestPassageIn(text)(quote);
  return range && text.slice(range.start, range.end);
};

const numbered = (count: number, word: string) => Array.from({ length: count }, (_, i) => `${word}${i}`);

describe('The nearest passage', () => {
  test('shares more than half of the words: half of them is not enough.', () => {
    expect(nearest('one two x y', 'one two three four')).toBeUndefined();
    expect(nearest('one two three x y', 'one two three four five')).toBe('one two three four five');
    expect(nearest('one x', 'one')).toBeUndefined();
  });

  test('is the first of several that are equally near.', () => {
    const text = 'so it rained here, and it snowed here, and it rained here';
    expect(nearestPassageIn(text)('it poured here')).toEqual({ start: 3, end: 17 });
  });

  test('is the first of several far apart, whichever word of the quote is looked up first.', () => {
    const far = numbered(100, 'w').join(' ');
    const text = `then it rained here ${far} why it rained now`;
    expect(nearest('why it rained here', text)).toBe('then it rained here');
  });

  test('is the nearest of several, in a short text as in a long one.', () => {
    const text = `it rained there ${numbered(50, 'w').join(' ')} it rained here all day`;
    expect(nearest('it rained here for all that day', text)).toBe('it rained here all day');
  });

  test('ends with the text, where the quote goes on.', () => {
    expect(nearest('it rained here today', 'so it rained here')).toBe('it rained here');
  });

  test('is found for a quote of thousands of words with some left out, put in and changed.', () => {
    const words = numbered(5000, 'w');
    const text = [...numbered(3000, 'x'), ...words, ...numbered(3000, 'y')].join(' ');
    const quote = [...words.slice(0, 900), ...words.slice(910, 2500), 'put', 'in', ...words.slice(2500)].map(
      (word, i) => (i % 100 === 50 ? 'changed' : word),
    );
    expect(nearest(quote.join(' '), text)).toBe(words.join(' '));
  });

  test('is found in a text that is shorter than the quote.', () => {
    expect(nearest('it never rained here', 'it rained here')).toBe('it rained here');
    expect(nearest('it rained here and there and everywhere', 'it rained here')).toBeUndefined();
  });

  test('is found at the very beginning and at the very end.', () => {
    const middle = numbered(100, 'w').join(' ');
    expect(nearest('at the real beginning', `at the very beginning ${middle}`)).toBe('at the very beginning');
    expect(nearest('at the real end', `${middle} at the very end`)).toBe('at the very end');
  });

  test('goes by the rare words where common ones abound.', () => {
    const text = `${'the of and a '.repeat(20_000)}the strategic balance of a region ${'the of and a '.repeat(20_000)}`;
    expect(nearest('the strategic balance of the region', text)).toBe('the strategic balance of a region');
  });

  test('is the same whatever was looked for before.', () => {
    const words = (maxLength: number) =>
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words(80), fc.array(words(8), { maxLength: 5 }), words(8), (text, before, quote) => {
        const search = nearestPassageIn(text);
        for (const other of before) search(other);
        expect(search(quote)).toEqual(nearestPassageIn(text)(quote));
      }),
    );
  });
});
