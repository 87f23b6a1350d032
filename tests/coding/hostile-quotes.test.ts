import { defineCorpus, type Quote } from 'consilience';
import { type QuoteCheck, verifyQuotes } from 'consilience/coding';
import { describe, expect, test } from 'vitest';
import { pathsOf } from '../printed-faults.ts';

type Written = Pick<Quote, 'text'> & { readonly start?: number; readonly end?: number };

const corpusOf = (quotes: readonly Written[]) =>
  defineCorpus({
    sources: { report: { title: 'Report' } },
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { claim: { text: 'The claim.' } },
    positions: quotes.map((quote) => ({
      expert: 'ada' as const,
      proposition: 'claim' as const,
      stance: 'undecided' as const,
      quote: { ...quote, source: 'report' as const, attribution: 'verbatim' as const },
    })),
  });

const checksOf = (quotes: readonly Written[], report: string): readonly QuoteCheck[] =>
  verifyQuotes(corpusOf(quotes), { report });

const numbered = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i));

const statuses = (checks: readonly QuoteCheck[]) => [...new Set(checks.map(({ status }) => status))];

/** What became of the quotes with these words. */
const statusesOf = (words: readonly string[], report: string) =>
  statuses(
    checksOf(
      words.map((text) => ({ text })),
      report,
    ),
  );

// Each of these took a time that grew with the square of its size, or worse; at these sizes, minutes or hours.
describe('Quotes are looked up at once', () => {
  test('where thousands of positions share a quote that leaves words out, and the text repeats itself.', () => {
    const checks = checksOf(
      numbered(4000, () => 'a … b').map((text) => ({ text })),
      'a b '.repeat(200_000),
    );
    expect(statuses(checks)).toEqual(['exact']);
    expect(checks.every(({ ambiguous, more }) => ambiguous && more)).toBe(true);
    expect(checks[3999]?.matches.map(({ start }) => start)).toEqual(
      numbered(100, String).map((i) => 4 * Number(i)),
    );
  });

  test.each(['a b', 'a … b'])(
    'where thousands of positions have wrong offsets for "%s", and the text repeats itself.',
    (text) => {
      const quotes = numbered(4000, () => text).map((quote, i) => ({
        text: quote,
        start: 4 * i,
        end: 4 * i + 2,
      }));
      const checks = checksOf(quotes, 'a b '.repeat(100_000));
      expect(checks.every(({ offsets, ambiguous }) => offsets === 'wrong' && ambiguous)).toBe(true);
    },
  );

  test.each(['a b', 'a … b'])(
    'where offsets point at the last of many places of "%s", which is listed behind the first hundred.',
    (text) => {
      const start = 4 * 99_999;
      const [check] = checksOf([{ text, start, end: start + 3 }], 'a b '.repeat(100_000));
      expect(check?.matches).toHaveLength(101);
      expect(check?.matches[100]).toMatchObject({ start, end: start + 3 });
      expect(check).toMatchObject({ status: 'exact', offsets: 'right', more: true });
      expect(check).not.toHaveProperty('ambiguous');
    },
  );

  describe('where a quote has 100,000 pieces,', () => {
    const words = numbered(100_000, (i) => `w${i}`);
    const same = words.map(() => 'a');
    const text = `${words.join(' ')} ${same.join(' ')}`;

    test.each([
      ['all of them different', words, 'exact'],
      ['all of them the same', same, 'exact'],
      ['the last of them missing', [...same, 'b'], 'missing'],
      ['in the wrong order', [...words].reverse(), 'missing'],
    ])('%s.', (_, pieces, status) => {
      const [check] = checksOf([{ text: pieces.join(' … ') }], text);
      expect(check?.status).toBe(status);
      expect(check?.matches.map(({ segments }) => segments?.length)).toEqual(
        status === 'exact' ? [pieces.length] : [],
      );
    });
  });

  test('where tens of thousands of quotes differ, and none of them is in the text.', () => {
    const quotes = numbered(30_000, (i) => `the word ${i} of the text`);
    const text = numbered(30_000, (i) => `the word of text ${i} `).join('');
    expect(statusesOf(quotes, text)).toEqual(['missing']);
  });

  test('where the pieces of tens of thousands of quotes are all there, in the wrong order.', () => {
    const quotes = numbered(20_000, (i) => `a${i} … b${i}`);
    const text = [...numbered(20_000, (i) => `b${i}`), ...numbered(20_000, (i) => `a${i}`)].join(' ');
    expect(statusesOf(quotes, text)).toEqual(['missing']);
  });

  test('where each of a thousand quotes is within the next, whole or as a piece.', () => {
    const whole = numbered(1000, (i) => 'a '.repeat(i + 1)).map((text) => ({ text }));
    const checks = checksOf(
      [...whole, ...whole.map(({ text }) => ({ text: `${text}… b` }))],
      `${'a '.repeat(500_000)}b`,
    );
    expect(statuses(checks)).toEqual(['exact']);
    expect(checks[1999]?.matches).toEqual([
      {
        start: 998_000,
        end: 1_000_001,
        segments: [
          { start: 998_000, end: 999_999 },
          { start: 1_000_000, end: 1_000_001 },
        ],
      },
    ]);
  });

  test('where every passage is too long, and there are thousands.', () => {
    const gap = '-'.repeat(1500);
    const [check] = checksOf([{ text: 'a … b … c' }], `a ${gap} b ${gap} c `.repeat(1000));
    expect(check?.status).toBe('missing');
  });

  test.each([
    ['white space', ' '],
    ['line ends and spaces', ' \n'],
    ['spaces and what has no width', ' \u200b'],
  ])('where words stand millions of characters apart, with nothing between them but %s.', (_, between) => {
    const gap = between.repeat(4_000_000);
    const [check] = checksOf([{ text: 'a b' }, { text: 'it' }], `it${gap}a`);
    expect(check?.status).toBe('missing');
  });

  test('where the text is one word of millions of letters.', () => {
    const [check] = checksOf([{ text: 'no such word' }], 'a'.repeat(8_000_000));
    expect(check?.status).toBe('missing');
  });
});

describe('Offsets that are none', () => {
  test.each([
    ['below zero', -1, 2, 'positions[0].quote.start'],
    ['between two units', 0.5, 2, 'positions[0].quote.start'],
    ['not finite', 0, Number.POSITIVE_INFINITY, 'positions[0].quote.end'],
    ['not a number', Number.NaN, 2, 'positions[0].quote.start'],
    ['of the wrong order', 3, 1, 'positions[0].quote'],
  ])('are a fault of the corpus: %s.', (_, start, end, path) => {
    const sound = corpusOf([{ text: 'it' }]);
    const [position] = sound.positions;
    const quote = { text: 'it', source: 'report', attribution: 'verbatim', start, end } as const;
    const positions = position ? [{ ...position, quote }] : [];
    expect(pathsOf(() => defineCorpus({ ...sound, positions }))).toEqual([path]);
  });

  test.each(['it', 'it … is', '… is'])('point at nothing where they lie behind the text: "%s".', (text) => {
    for (const start of [3, 5, 6, 100]) {
      for (const end of [5, 6, 7, 100]) {
        if (end < start || (text === '… is' && start === 3 && end === 5)) continue;
        const [check] = checksOf([{ text, start, end }], 'it is');
        expect(check).toMatchObject({ status: 'exact', offsets: 'wrong' });
      }
    }
  });
});
