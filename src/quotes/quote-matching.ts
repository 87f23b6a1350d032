import { firstPlaces } from '../algorithms/first-places.js';
import { once, remembered } from '../algorithms/remembered.js';
import { passagesIn, piecesOf, type Searched } from './elided-quotes.js';
import { nearestPassageIn } from './nearest-passage.js';
import { foldText } from './text-folding.js';
import type { TextRange } from './text-range.js';
import { isWithinWord } from './words.js';

/**
 * A place in a source's text where a quote stands.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { verifyQuotes, type QuoteMatch } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   sources: { forecast: { title: 'Forecast' } },
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [
 *     {
 *       expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'certain',
 *       quote: { text: 'It … rains', source: 'forecast', attribution: 'verbatim' },
 *     },
 *   ],
 * });
 *
 * const match: QuoteMatch | undefined = verifyQuotes(corpus, { forecast: 'It always rains.' })[0]?.matches[0];
 * console.log(match); // => { start: 0, end: 15, segments: [{ start: 0, end: 2 }, { start: 10, end: 15 }] }
 * ```
 */
export interface QuoteMatch extends TextRange {
  /** Where the pieces of an elided quote stand, in order. Left out where the quote is one piece. */
  readonly segments?: readonly TextRange[];
}

/** The most places of one quote that are listed. */
export const MOST_MATCHES = 100;

/** Where a quote was found, and how faithfully. */
export interface FoundPlaces {
  readonly status: 'exact' | 'normalized' | 'missing';
  /** The first {@link MOST_MATCHES} and, wherever it is, the one that was pointed at, in the order of the text. */
  readonly matches: readonly QuoteMatch[];
  /** The match that was pointed at. */
  readonly pointedAt?: QuoteMatch;
  /** There are more matches than are listed. */
  readonly more?: true;
}

/** A text in which quotes are looked up. What is worked out about it is worked out once, when it is needed. */
export interface SearchedText {
  readonly text: string;
  /** @param pointedAt Where the quote is said to stand. */
  readonly find: (quote: string, pointedAt?: TextRange) => FoundPlaces;
  readonly nearest: (quote: string) => TextRange | undefined;
}

/** One way of looking for quotes: where one stands first, and whether it stands where it is said to. */
interface Attempt {
  readonly status: FoundPlaces['status'];
  readonly first: (quote: string) => Pick<FoundPlaces, 'matches' | 'more'>;
  readonly at: (quote: string, range: TextRange) => QuoteMatch | undefined;
}

/** A text as quotes are looked for in it, and how a quote is prepared likewise. */
interface Setting extends Searched {
  readonly status: FoundPlaces['status'];
  readonly prepare: (quote: string) => string;
}

const isSame = (a: TextRange, b: TextRange) => a.start === b.start && a.end === b.end;

const listed = (matches: readonly QuoteMatch[]): Pick<FoundPlaces, 'matches' | 'more'> =>
  matches.length > MOST_MATCHES ? { matches: matches.slice(0, MOST_MATCHES), more: true } : { matches };

/** What was found, with the match that was pointed at among it. */
function withMatch(found: ReturnType<Attempt['first']>, match: QuoteMatch): ReturnType<Attempt['first']> {
  if (found.matches.some((other) => isSame(other, match))) return found;
  const matches = [...found.matches, match].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...found, matches };
}

/** Looks for quotes as wholes. */
function wholes(setting: Setting, quotes: readonly string[]): Attempt {
  const { status, text, isCut, rangeOf, offsetOf, prepare } = setting;
  const places = once(() => firstPlaces(text, quotes.map(prepare), { most: MOST_MATCHES + 1, isCut }));
  return {
    status,
    first: remembered((quote: string) => {
      const sought = prepare(quote);
      return listed((places().get(sought) ?? []).map((start) => rangeOf(start, start + sought.length)));
    }),
    at: (quote, range) => {
      const sought = prepare(quote);
      const start = offsetOf(range.start);
      if (sought === '' || start === undefined || !text.startsWith(sought, start)) return undefined;
      const end = start + sought.length;
      return isCut(start) && isCut(end) && isSame(rangeOf(start, end), range) ? range : undefined;
    },
  };
}

/** The same text, to be cut only between words. */
function cutBetweenWords(setting: Setting, original: string): Setting {
  const { text, rangeOf } = setting;
  const known = new Uint8Array(text.length + 1); // 0: not known, 1: a cut, 2: none
  const isCut = (offset: number): boolean => {
    const behind = rangeOf(offset - 1, offset).end;
    const ahead = rangeOf(offset, offset + 1).start; // further on, where folding dropped what has no width
    const isWithin =
      isWithinWord(original, behind) && isWithinWord(original, ahead) && isWithinWord(text, offset);
    return setting.isCut(offset) && !isWithin;
  };
  return {
    ...setting,
    isCut: (offset) => {
      if (!known[offset]) known[offset] = isCut(offset) ? 1 : 2;
      return known[offset] === 1;
    },
  };
}

const matchOf = (segments: readonly TextRange[]): QuoteMatch => {
  const span = { start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
  return segments.length === 1 ? span : { ...span, segments };
};

/** Looks for the pieces of quotes that leave something out. */
function inPieces(setting: Setting, quotes: readonly string[]): Attempt {
  const pieces = remembered((quote: string) =>
    piecesOf(quote)
      .map(setting.prepare)
      .filter((piece) => piece !== ''),
  );
  const passages = once(() => passagesIn(setting, quotes.flatMap(pieces)));
  return {
    status: setting.status,
    first: remembered((quote: string) => {
      const sought = pieces(quote);
      return listed(
        sought.length === 0
          ? []
          : passages()
              .first(sought, MOST_MATCHES + 1)
              .map(matchOf),
      );
    }),
    at: (quote, range) => {
      const sought = pieces(quote);
      const segments = sought.length === 0 ? undefined : passages().at(sought, range);
      return segments && matchOf(segments);
    },
  };
}

/**
 * Makes a text ready for looking up quotes.
 *
 * A quote is looked for as it stands, then folded, and then, if it has an ellipsis, as pieces in order, again
 * literal and folded. The first that is found counts, or the first that is found where it is said to stand.
 *
 * @param quotes Every quote that will be looked up: they are looked for together.
 */
export function searchedText(text: string, quotes: Iterable<string>): SearchedText {
  const all = [...new Set(quotes)];
  const literal: Setting = {
    status: 'exact',
    text,
    prepare: (quote) => quote,
    isCut: () => true,
    rangeOf: (start, end) => ({ start, end }),
    offsetOf: (offset) => offset,
  };
  const folded = once((): Setting => {
    const prepare = remembered((quote: string) => foldText(quote).text.trim());
    return { status: 'normalized', prepare, ...foldText(text) };
  });
  const attempts: readonly (() => Attempt)[] = [
    once(() => wholes(literal, all)),
    once(() => wholes(folded(), all)),
    once(() => inPieces(cutBetweenWords(literal, text), all)),
    once(() => inPieces(cutBetweenWords(folded(), text), all)),
  ];
  const nearest = once(() => remembered(nearestPassageIn(text)));

  const find = (quote: string, range?: TextRange): FoundPlaces => {
    let first: FoundPlaces | undefined;
    for (const attempt of attempts) {
      const { status, ...way } = attempt();
      const found = way.first(quote);
      const pointedAt = range && way.at(quote, range);
      if (pointedAt) return { status, ...withMatch(found, pointedAt), pointedAt };
      if (found.matches.length > 0) first ??= { status, ...found };
      if (first && !range) break;
    }
    return first ?? { status: 'missing', matches: [] };
  };
  return { text, find, nearest: (quote) => nearest()(quote) };
}
