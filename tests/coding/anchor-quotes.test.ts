import { readFileSync } from 'node:fs';
import { CorpusError, commonGround, defineCorpus, type Position, type Quote } from 'consilience';
import { anchorQuotes, verifyQuotes } from 'consilience/coding';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

type Written = Omit<Quote, 'source' | 'attribution'>;

const corpusOf = (quotes: readonly (Written | undefined)[], sha256?: string) =>
  defineCorpus({
    sources: {
      report: { title: 'Report', ...(sha256 !== undefined && { sha256 }) },
      letter: { title: 'Letter' },
    },
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { claim: { text: 'The claim.' } },
    positions: quotes.map((quote) => ({
      expert: 'ada' as const,
      proposition: 'claim' as const,
      stance: 'undecided' as const,
      note: 'A note.',
      ...(quote && { quote: { ...quote, source: 'report' as const, attribution: 'verbatim' as const } }),
    })),
  });

const anchored = (quote: Written, report: string) => anchorQuotes(corpusOf([quote]), { report });

const rangesOf = (positions: readonly Position[]) =>
  positions.map(({ quote }) => (quote?.start === undefined ? undefined : [quote.start, quote.end]));

describe('Anchoring quotes', () => {
  test('writes offsets into a quote that stands at one place, and changes nothing else.', () => {
    const corpus = corpusOf([undefined, { text: 'it rains' }]);
    const anchoring = anchorQuotes(corpus, { report: 'So it rains.' });
    expect(anchoring).toEqual({
      kind: 'anchoring',
      corpus: {
        ...corpus,
        positions: [
          corpus.positions[0],
          { ...corpus.positions[1], quote: { ...corpus.positions[1]?.quote, start: 3, end: 11 } },
        ],
      },
      corrected: [],
      unanchored: [],
    });
    expect(corpus.positions[1]?.quote).not.toHaveProperty('start');
  });

  test.each([
    ['set in another way', "it's so", 'Well, it’s\n so.', [6, 14]],
    ['that leaves words out', 'it … rains', 'Yes, it never rains.', [5, 19]],
    ['of several units a character', '🚀 up', 'so 🚀 up', [3, 8]],
  ])('finds a quote %s, and keeps its words.', (_, text, report, range) => {
    const { corpus } = anchored({ text }, report);
    expect(rangesOf(corpus.positions)).toEqual([range]);
    expect(corpus.positions[0]?.quote?.text).toBe(text);
  });

  test('leaves right offsets as they are, and chooses by them among several places.', () => {
    const { corpus, corrected, unanchored } = anchored({ text: 'ana', start: 3, end: 6 }, 'banana');
    expect(rangesOf(corpus.positions)).toEqual([[3, 6]]);
    expect([corrected, unanchored]).toEqual([[], []]);
  });

  test('puts wrong offsets right, and says what they were.', () => {
    const { corpus, corrected, unanchored } = anchored({ text: 'nan', start: 0, end: 3 }, 'banana');
    expect(rangesOf(corpus.positions)).toEqual([[2, 5]]);
    expect(corrected).toEqual([
      {
        kind: 'correctedQuote',
        index: 0,
        expert: 'ada',
        proposition: 'claim',
        source: 'report',
        from: { start: 0, end: 3 },
        to: { start: 2, end: 5 },
      },
    ]);
    expect(unanchored).toEqual([]);
  });

  test('says why a quote has no place, and leaves the offsets it has.', () => {
    const quotes = [{ text: 'ana', start: 0, end: 3 }, { text: 'a fine apples' }];
    const { corpus, corrected, unanchored } = anchorQuotes(corpusOf(quotes), {
      report: 'banana, a fine apple',
    });
    expect(rangesOf(corpus.positions)).toEqual([[0, 3], undefined]);
    expect(corrected).toEqual([]);
    expect(unanchored).toEqual([
      {
        kind: 'unanchoredQuote',
        index: 0,
        expert: 'ada',
        proposition: 'claim',
        source: 'report',
        reason: 'ambiguous',
        matches: [
          { start: 1, end: 4 },
          { start: 3, end: 6 },
        ],
      },
      {
        kind: 'unanchoredQuote',
        index: 1,
        expert: 'ada',
        proposition: 'claim',
        source: 'report',
        reason: 'missing',
        suggestion: { start: 8, end: 20, text: 'a fine apple' },
      },
    ]);
  });

  test('writes nothing where no text was given, or another than the source has the SHA-256 of.', () => {
    const quote = { text: 'it', start: 5, end: 7 };
    const other = anchorQuotes(corpusOf([quote], '0'.repeat(64)), { report: 'it is' });
    expect(other.unanchored.map(({ reason }) => reason)).toEqual(['other-text']);
    expect(rangesOf(other.corpus.positions)).toEqual([[5, 7]]);
    const unchecked = anchorQuotes(corpusOf([quote]), { letter: 'it is' });
    expect(unchecked.unanchored.map(({ reason }) => reason)).toEqual(['unchecked']);
    expect(rangesOf(unchecked.corpus.positions)).toEqual([[5, 7]]);
  });

  test('returns a frozen corpus that keeps literal ids and takes every question.', () => {
    const bare = defineCorpus<string, string, string>({
      ...beijingPyongyang,
      positions: beijingPyongyang.positions.map(
        ({ quote, ...position }): typeof position & { quote?: Quote<'article'> } =>
          quote
            ? { ...position, quote: { text: quote.text, source: 'article', attribution: quote.attribution } }
            : position,
      ),
    }) as typeof beijingPyongyang; // of the same ids
    const { corpus } = anchorQuotes(bare, { article });
    const ids: readonly (keyof typeof beijingPyongyang.experts)[] = corpus.positions.map(
      ({ expert }) => expert,
    );
    expect(ids[0]).toBe('weng');
    expect(corpus).toEqual(beijingPyongyang);
    expect(commonGround(corpus)).toEqual(commonGround(beijingPyongyang));
    for (const position of corpus.positions) {
      expect(Object.isFrozen(position) && Object.isFrozen(position.quote)).toBe(true);
    }
    expect(Object.isFrozen(corpus.positions) && Object.isFrozen(corpus)).toBe(true);
  });

  test('has nothing to do where every quote has its place, and returns the corpus itself.', () => {
    const { corpus, corrected, unanchored } = anchorQuotes(beijingPyongyangWithOfficials, { article });
    expect(corpus).toBe(beijingPyongyangWithOfficials);
    expect([corrected, unanchored]).toEqual([[], []]);
  });

  test('takes no text of a source that is not there.', () => {
    // @ts-expect-error: no source is called reprot
    expect(() => anchorQuotes(corpusOf([]), { reprot: '' })).toThrow(CorpusError);
  });

  test('survives a round trip through JSON.', () => {
    const anchoring = anchored({ text: 'ana', start: 0, end: 3 }, 'banana');
    expect(JSON.parse(JSON.stringify(anchoring))).toEqual(anchoring);
  });
});

describe('Whatever is quoted, and from whatever text,', () => {
  const words = (maxLength: number) =>
    fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '…', ' … ', '’', "'", '\u00a0', '\u200b', 'é'),
      maxLength,
    });
  const isNotBlank = (text: string) => /\S/.test(text);
  const quote = fc
    .record({ text: words(6).filter(isNotBlank), start: fc.nat(30), end: fc.nat(30), has: fc.boolean() })
    .map(
      ({ text, start, end, has }): Written =>
        has ? { text, start: Math.min(start, end), end: Math.max(start, end) } : { text },
    );

  test('an anchored quote is verified at its offsets, the others are those listed, and a second time changes nothing.', () => {
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 5 }), words(30), (quotes, report) => {
        const before = corpusOf(quotes);
        const { corpus, corrected, unanchored } = anchorQuotes(before, { report });
        const open = new Set(unanchored.map(({ index }) => index));
        for (const check of verifyQuotes(corpus, { report })) {
          if (open.has(check.index)) {
            expect(corpus.positions[check.index]).toEqual(before.positions[check.index]);
            expect(check.offsets).not.toBe('right');
          } else expect(check.offsets).toBe('right');
        }
        const wasWrong = verifyQuotes(before, { report }).filter(({ offsets }) => offsets === 'wrong');
        expect(corrected.map(({ index }) => index)).toEqual(
          wasWrong.map(({ index }) => index).filter((index) => !open.has(index)),
        );
        const again = anchorQuotes(corpus, { report });
        expect(again.corpus).toBe(corpus);
        expect([again.corrected, again.unanchored]).toEqual([[], unanchored]);
      }),
    );
  });
});
