import { groupBy } from '../algorithms/group-by.js';
import { cohenKappa } from '../measures/cohen-kappa.js';
import type { MeasureOfRatings, NoPairs } from '../measures/measure.js';
import type { Corpus } from '../model/corpus.js';
import type { QuoteMatch } from '../quotes/quote-matching.js';
import { lengthOf, shared, type TextRange, united } from '../quotes/text-range.js';
import { findQuotes, offsetsOf, placeOf, segmentsOf } from './find-quotes.js';
import { type GivenText, readTexts, type SourceTexts } from './source-texts.js';

/**
 * How far two coders marked the same words of one source. All units are those of UTF-16.
 *
 * @example
 * ```ts
 * import { compareCodings, type MarkedWords } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [words]: readonly MarkedWords[] = compareCodings(beijingPyongyang, beijingPyongyang).words;
 *
 * console.log([words?.sources, words?.only, words?.share]); // => [['article', 'article'], [0, 0], 1]
 * ```
 */
export interface MarkedWords<SA extends string = string, SB extends string = string> {
  readonly kind: 'markedWords';
  /** The source's id in either coding. */
  readonly sources: readonly [SA, SB];
  /**
   * Whether the text is the one whose SHA-256 the source has in the codings: `wrong` where it is not that of either.
   * Left out where no text was given, or no coding has one.
   */
  readonly sha256?: 'right' | 'wrong';
  /** How many units both marked. */
  readonly both: number;
  /** How many only the first marked, and only the second. */
  readonly only: readonly [number, number];
  /** How many neither marked. Left out where the text was not given: it is not known how long it is. */
  readonly neither?: number;
  /** Of the units that either marked, the share that both did, from 0 to 1. Left out where nothing was marked. */
  readonly share?: number;
  /**
   * Agreement beyond chance on which units to mark. Left out where the text was not given. Units are no independent
   * choices: coders mark phrases.
   */
  readonly cohenKappa?: MeasureOfRatings<NoPairs | 'no-variation'>;
  /** The positions of each coding whose quote has no known place in this source, and marks nothing. */
  readonly unplaced: readonly [readonly number[], readonly number[]];
}

/** The words that a coding marks: of each position with a quote, its source, and the ranges where they are known. */
export interface Marks {
  readonly index: number;
  readonly source: string;
  readonly ranges?: readonly TextRange[];
}

/** What one coding marks. */
export interface Marked {
  readonly marks: readonly Marks[];
  /** The texts that were given, by the coding's own ids. */
  readonly texts: ReadonlyMap<string, GivenText>;
}

/** As found in the text where it was given, or else as the offsets of the quotes have it. */
function marksOf(corpus: Corpus, texts: ReadonlyMap<string, GivenText>): readonly Marks[] {
  return findQuotes(corpus, texts).map((one): Marks => {
    const place: QuoteMatch | undefined = 'finding' in one ? placeOf(one.finding) : offsetsOf(one.quote);
    const ranges = place && segmentsOf(place);
    return { index: one.index, source: one.quote.source, ...(ranges && { ranges: united(ranges) }) };
  });
}

/**
 * What each of two codings marks.
 *
 * @param sources Their ids in the first coding, to those in the second.
 * @throws {@link CorpusError} for faults of the texts.
 */
export function readMarks(
  a: Corpus,
  b: Corpus,
  texts: SourceTexts,
  sources: ReadonlyMap<string, string>,
): readonly [Marked, Marked] {
  const givenA = readTexts(a, texts);
  const textsB = Array.from(sources, ([idA, idB]) => [idB, givenA.get(idA)?.text]);
  const givenB = readTexts(b, Object.fromEntries(textsB));
  return [
    { marks: marksOf(a, givenA), texts: givenA },
    { marks: marksOf(b, givenB), texts: givenB },
  ];
}

/** Of the units in either of two lists of ranges, the share that is in both; `undefined` where there are none. */
export function overlapOf(a: readonly TextRange[], b: readonly TextRange[]): number | undefined {
  const both = lengthOf(shared(a, b));
  const either = lengthOf(a) + lengthOf(b) - both;
  return either === 0 ? undefined : both / either;
}

const CATEGORIES = ['unmarked', 'marked'] as const;

function kappaOf(size: number, coders: readonly (readonly TextRange[])[]): ReturnType<typeof cohenKappa> {
  const ratings = coders.map((ranges) => {
    // A matrix without a unit is none; one unit that nobody rated says the same.
    const row: ((typeof CATEGORIES)[number] | null)[] = size === 0 ? [null] : Array(size).fill('unmarked');
    for (const { start, end } of ranges) row.fill('marked', start, end);
    return row;
  });
  return cohenKappa(ratings, { weights: 'unweighted', categories: CATEGORIES });
}

/**
 * How far two codings mark the same words, source by source.
 *
 * @param sources Their ids in the first coding, to those in the second.
 */
export function compareMarks(
  a: Marked,
  b: Marked,
  sources: ReadonlyMap<string, string>,
): readonly MarkedWords[] {
  const [bySourceA, bySourceB] = [a, b].map(({ marks }) => groupBy(marks, ({ source }) => source));
  return Array.from(sources).flatMap(([idA, idB]): MarkedWords[] => {
    const coders = [bySourceA?.get(idA) ?? [], bySourceB?.get(idB) ?? []];
    const text = a.texts.get(idA)?.text;
    if (text === undefined && coders.every((marks) => marks.length === 0)) return [];
    const digests = [a.texts.get(idA)?.sha256, b.texts.get(idB)?.sha256];
    const sha256 = digests.includes('wrong') ? 'wrong' : digests.find((digest) => digest !== undefined);
    const [first = [], second = []] = coders.map((marks) =>
      united(marks.flatMap(({ ranges = [] }) => ranges)),
    );
    const [ofA = [], ofB = []] = coders.map((marks) =>
      marks.flatMap(({ index, ranges }) => (ranges ? [] : [index])),
    );
    const both = lengthOf(shared(first, second));
    const only = [lengthOf(first) - both, lengthOf(second) - both] as const;
    const share = overlapOf(first, second);
    return [
      {
        kind: 'markedWords',
        sources: [idA, idB],
        ...(sha256 && { sha256 }),
        both,
        only,
        ...(text !== undefined && { neither: text.length - both - only[0] - only[1] }),
        ...(share !== undefined && { share }),
        ...(text !== undefined && { cohenKappa: kappaOf(text.length, [first, second]) }),
        unplaced: [ofA, ofB],
      },
    ];
  });
}
