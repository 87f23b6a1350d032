import { readFileSync } from 'node:fs';
import { CorpusError, defineCorpus, type Quote } from 'consilience';
import { compareCodings } from 'consilience/coding';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

type Written = Omit<Quote, 'source' | 'attribution'> & { readonly source?: 'report' | 'letter' };

/** A coding in which every quote is of a proposition of its own, and says the same of it. */
const coding = (quotes: readonly Written[], sha256?: string) =>
  defineCorpus({
    sources: {
      report: { title: 'Report', ...(sha256 !== undefined && { sha256 }) },
      letter: { title: 'Letter' },
    },
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: {
      p0: { text: 'One.' },
      p1: { text: 'Two.' },
      p2: { text: 'Three.' },
      p3: { text: 'Four.' },
    },
    positions: quotes.map((quote, i) => ({
      expert: 'ada' as const,
      proposition: `p${i}` as 'p0',
      stance: 'undecided' as const,
      quote: { source: 'report' as const, attribution: 'verbatim' as const, ...quote },
    })),
  });

const at = (start: number, end: number, source: 'report' | 'letter' = 'report'): Written => ({
  text: `from ${start} to ${end}`,
  start,
  end,
  source,
});

/** How far the quotes of one pair overlap. */
const overlap = (a: Written, b: Written, texts: { readonly report?: string } = {}) =>
  compareCodings(coding([a]), coding([b]), {}, texts).same[0]?.overlap;

describe('The overlap of two quotes', () => {
  test.each([
    ['the same words', at(10, 20), at(10, 20), 1],
    ['half of the other’s words', at(10, 20), at(15, 20), 1 / 2],
    ['some of the other’s words, and others', at(10, 20), at(15, 30), 1 / 4],
    ['none of the other’s words', at(10, 20), at(20, 30), 0],
  ])('is the share of what either takes in that both do: %s.', (_, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  test.each([
    ['quotes of different sources', at(0, 5), at(0, 5, 'letter')],
    ['a quote without offsets', at(0, 5), { text: 'it is' }],
    ['two quotes of nothing', at(5, 5), at(5, 5)],
  ])('is not known of %s.', (_, a, b) => {
    expect(compareCodings(coding([a]), coding([b])).same[0]).not.toHaveProperty('overlap');
  });

  test('is of where they stand in the text, if it is given, and of the pieces of elided quotes.', () => {
    const report = 'It may well rain.';
    expect(overlap({ text: 'may well' }, { text: 'well rain' }, { report })).toBe(4 / 13);
    expect(overlap({ text: 'It … rain' }, { text: 'may well' }, { report })).toBe(0);
    // Offsets that are wrong count for nothing where the words stand at one place.
    expect(overlap({ text: 'may', start: 0, end: 3 }, { text: 'may' }, { report })).toBe(1);
    expect(overlap({ text: 'may' }, { text: 'must' }, { report })).toBeUndefined();
  });

  test('stands beside a difference as beside what is the same.', () => {
    const [a, b] = [coding([at(0, 4)]), coding([at(0, 8)])];
    const positions = b.positions.map(
      (position) => ({ ...position, stance: 'affirms', certainty: 'certain' }) as const,
    );
    const flat = defineCorpus({ ...b, positions });
    expect(compareCodings(a, flat).different.map((pair) => pair.overlap)).toEqual([0.5]);
  });
});

describe('The words that two codings mark', () => {
  test('are counted source by source, once for all quotes of a coder.', () => {
    const a = coding([at(0, 10), at(5, 20), at(0, 5, 'letter')]);
    const b = coding([at(10, 30)]);
    expect(compareCodings(a, b).words).toEqual([
      {
        kind: 'markedWords',
        sources: ['report', 'report'],
        both: 10,
        only: [10, 10],
        share: 1 / 3,
        unplaced: [[], []],
      },
      {
        kind: 'markedWords',
        sources: ['letter', 'letter'],
        both: 0,
        only: [5, 0],
        share: 0,
        unplaced: [[], []],
      },
    ]);
  });

  test('are measured against what neither marked where the text is given.', () => {
    const report = 'abcdefghij'.repeat(10);
    const a = coding([{ text: 'bcdefghij', start: 1, end: 10 }, { text: report.slice(0, 40) }]);
    const b = coding([{ text: report.slice(10, 60), start: 10, end: 60 }]);
    const [words] = compareCodings(a, b, {}, { report }).words;
    // The first quote of 40 units stands at seven places, and marks nothing.
    expect(words).toMatchObject({ both: 0, only: [9, 50], neither: 41, share: 0, unplaced: [[1], []] });
    // By hand: 41 of 100 agree; chance 0.09 × 0.5 + 0.91 × 0.5.
    expect(words?.cohenKappa?.value).toBeCloseTo((0.41 - 0.5) / 0.5, 12);
    expect(words?.cohenKappa).toMatchObject({ units: 100, ratings: 200 });
  });

  test('are not measured where the text is not given, and say which quotes have no known place.', () => {
    const [words] = compareCodings(coding([{ text: 'it' }, at(0, 2)]), coding([{ text: 'it' }])).words;
    expect(words).toEqual({
      kind: 'markedWords',
      sources: ['report', 'report'],
      both: 0,
      only: [2, 0],
      share: 0,
      unplaced: [[0], [0]],
    });
  });

  test('have no share where nobody marked any, and no figure in a text of nothing.', () => {
    const [words, ...others] = compareCodings(coding([]), coding([]), {}, { report: '' }).words;
    expect(words).toEqual({
      kind: 'markedWords',
      sources: ['report', 'report'],
      both: 0,
      only: [0, 0],
      neither: 0,
      cohenKappa: { reason: 'no-ratings', units: 0, ratings: 0 },
      unplaced: [[], []],
    });
    expect(others).toEqual([]);
    const [unmarked] = compareCodings(coding([]), coding([]), {}, { report: 'It is.' }).words;
    expect(unmarked?.cohenKappa).toEqual({ reason: 'no-variation', units: 6, ratings: 12 });
  });

  test('say where the text is not that of the source, in either coding.', () => {
    const wrong = '0'.repeat(64);
    const verdict = (a?: string, b?: string) =>
      compareCodings(coding([], a), coding([], b), {}, { report: '' }).words.map(({ sha256 }) => sha256);
    const right = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'; // of nothing
    expect([verdict(), verdict(right), verdict(undefined, right)]).toEqual([
      [undefined],
      ['right'],
      ['right'],
    ]);
    expect([verdict(wrong), verdict(right, wrong), verdict(wrong, right)]).toEqual([
      ['wrong'],
      ['wrong'],
      ['wrong'],
    ]);
  });

  test('are those of sources that are matched, as told or by being the same.', () => {
    const a = coding([at(0, 10)]);
    const b = defineCorpus({
      ...coding([]),
      sources: { R1: { title: 'Report' }, letter: { title: 'Letter' } },
      positions: [
        {
          expert: 'ada',
          proposition: 'p0',
          stance: 'undecided',
          quote: { text: 'x', source: 'R1', attribution: 'verbatim', start: 0, end: 5 },
        },
      ],
    });
    const told = compareCodings(a, b, { sources: { report: 'R1' } });
    const ids: readonly (readonly ['report' | 'letter', 'R1' | 'letter'])[] = told.words.map(
      ({ sources }) => sources,
    );
    expect(ids).toEqual([['report', 'R1']]);
    expect(told.same[0]?.overlap).toBe(0.5);
    const untold = compareCodings(a, b);
    expect(untold.words).toEqual([]);
    expect(untold.same[0]).not.toHaveProperty('overlap');
    expect(untold.unmatched.sources).toEqual([['report'], ['R1']]);
    // @ts-expect-error: no source of the second is called R2
    expect(() => compareCodings(a, b, { sources: { report: 'R2' } })).toThrow(CorpusError);
    // @ts-expect-error: texts go by the sources of the first
    expect(() => compareCodings(a, b, {}, { R1: '' })).toThrow(CorpusError);
  });

  test('are the same for a coding and itself, in the article and without it.', () => {
    const itself = beijingPyongyangWithOfficials;
    for (const texts of [{}, { article }]) {
      const { words, same } = compareCodings(itself, itself, {}, texts);
      expect(words).toMatchObject([
        { sources: ['article', 'article'], only: [0, 0], share: 1, unplaced: [[], []] },
      ]);
      expect(same.every(({ overlap: share }) => share === 1)).toBe(true);
    }
    const compared = compareCodings(beijingPyongyang, itself, {}, { article });
    expect(compared.words).toMatchObject([{ sha256: 'right', only: [0, expect.any(Number)] }]);
    expect(JSON.parse(JSON.stringify(compared))).toEqual(compared);
  });
});

describe('Whatever two coders mark,', () => {
  const SIZE = 30;
  const marks = fc.array(
    fc.tuple(fc.nat(SIZE), fc.nat(SIZE)).map(([a, b]) => at(Math.min(a, b), Math.max(a, b))),
    { maxLength: 4 },
  );

  test('the counts are those of every single unit, and mirrored the other way round.', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const [isA, isB] = [a, b].map((list) => {
          const units = Array.from({ length: SIZE }, () => false);
          for (const { start, end } of list) units.fill(true, start, end);
          return units;
        });
        const count = (inA: boolean, inB: boolean) =>
          (isA ?? []).filter((marked, unit) => marked === inA && isB?.[unit] === inB).length;
        const [words] = compareCodings(coding(a), coding(b)).words;
        const [mirrored] = compareCodings(coding(b), coding(a)).words;
        expect(words?.both ?? 0).toBe(count(true, true));
        expect(words?.only ?? [0, 0]).toEqual([count(true, false), count(false, true)]);
        expect(mirrored?.only ?? [0, 0]).toEqual([count(false, true), count(true, false)]);
        expect(mirrored?.share).toBe(words?.share);
      }),
    );
  });
});
