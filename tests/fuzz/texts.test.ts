import { defineCorpus } from 'consilience';
import { anchorQuotes, compareCodings, coverage, verifyQuotes } from 'consilience/coding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, checkJson } from './contract.js';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150);

/** What texts are made of: words that cue, ends of sentences, and what Unicode does to offsets. */
const PIECES = [
  'it', 'may', 'rain', 'not', 'Ada', 'ADA', 'said', 'likely', 'unless', 'Mr', 'U.S', 'no chance of', 'Will', 'says that',
  '.', '?', '!', ',', ';', ':', '…', '...', '[…]', '“', '”', '"', '’', "'", '«', '—', '-', '(', ')', ' ', '  ', '\n', '\n\n', '\t',
  '\u00a0', '\u200b', '\u200d', '\u00ad', '\ufeff', '\u202e', '\u2067', '\ud83d', '\udca9', '😀', '👩‍👩‍👧', 'e\u0301', 'é', '\u0301', 'ﬁ', 'ﬃ',
  'İ', 'ı', 'ß', '㎏', 'ﷺ', '가', '\u1100\u1161', 'שלום', 'سلام', '東京。', '¿', '𝔸', '\0', '\u2028', 'x'.repeat(300), ' '.repeat(1500), '\u0301'.repeat(40),
] as const; // biome-ignore format: a table

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(' it ', ' may rain. ', 'rain')), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

/** Quotes cut out of a text anywhere, cut and joined, or taken from nowhere. */
const quoted = texts.chain((text) => {
  const place = fc.nat(text.length);
  const part = fc.tuple(place, place).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b)));
  const quote = fc.oneof(
    { weight: 4, arbitrary: part },
    { weight: 2, arbitrary: fc.tuple(part, part).map((parts) => parts.join(' … ')) },
    { weight: 1, arbitrary: part.map((cut) => cut.normalize('NFKD')) },
    { weight: 1, arbitrary: texts },
  );
  const offsets = fc.option(fc.tuple(place, place), { nil: undefined });
  return fc.record({ text: fc.constant(text), quotes: fc.array(fc.tuple(quote, offsets), { maxLength: 5 }) });
});

type Quoted = readonly (readonly [text: string, offsets: readonly [number, number] | undefined])[];

const corpusOf = (quotes: Quoted) =>
  defineCorpus({
    sources: { report: { title: 'Report' } },
    experts: { ada: { name: 'Ada Mr', kind: 'person' }, us: { name: 'U.S. (USA)', kind: 'institution' } },
    propositions: { rains: { text: 'It rains.' } },
    positions: quotes
      .filter(([text]) => /\S/.test(text))
      .map(([text, offsets]) => ({
        expert: 'ada' as const,
        proposition: 'rains' as const,
        stance: 'affirms' as const,
        certainty: 'certain' as const,
        quote: {
          text,
          source: 'report' as const,
          attribution: 'verbatim' as const,
          ...(offsets && { start: Math.min(...offsets), end: Math.max(...offsets) }),
        },
      })),
  });

describe('quotes in any text', () => {
  it('are found where they stand, word for word, and anchored where they are found', () => {
    fc.assert(
      fc.property(quoted, ({ text, quotes }) => {
        const corpus = corpusOf(quotes);
        const checks = verifyQuotes(corpus, { report: text });
        checkJson(checks);
        for (const { index, matches, status, offsets, suggestion } of checks) {
          const words = corpus.positions[index]?.quote?.text ?? '';
          if (text.includes(words) && offsets === undefined) expect(status).toBe('exact');
          for (const { start, end, segments } of matches) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true);
            if (status === 'exact' && !segments && !/…|\.\.\./.test(words))
              expect(text.slice(start, end)).toBe(words);
          }
          if (suggestion) expect(text.slice(suggestion.start, suggestion.end)).toBe(suggestion.text);
        }
        const anchored = anchorQuotes(corpus, { report: text });
        checkJson(anchored);
        expect(anchorQuotes(anchored.corpus, { report: text }).corpus).toEqual(anchored.corpus);
      }),
      { numRuns },
    );
  });

  it('cover no more than there is, and what is left is what the text says', () => {
    fc.assert(
      fc.property(quoted, ({ text, quotes }) => {
        const found = coverage(corpusOf(quotes), { report: text });
        checkJson(found);
        for (const { passages, partly, covered, total, sentences, share = 0 } of found) {
          for (const passage of [...passages, ...partly]) {
            expect(text.slice(passage.start, passage.end)).toBe(passage.text);
          }
          expect(covered <= total && total <= text.length && sentences.coded <= sentences.total).toBe(true);
          expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('of one coding agree with themselves', () => {
    fc.assert(
      fc.property(quoted, ({ text, quotes }) => {
        const corpus = corpusOf(quotes);
        const result = compareCodings(corpus, corpus, {}, { report: text });
        checkJson(answer(() => result));
        expect(result.different).toEqual([]);
        for (const { overlap = 1 } of result.same) expect(overlap >= 0 && overlap <= 1).toBe(true);
      }),
      { numRuns },
    );
  });
});
