import { nearestPassageIn } from './nearest-passage.js';
import { type FoldedText, foldText } from './text-folding.js';
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

/** Where a quote was found, and how faithfully. */
export interface Finding {
  readonly status: 'exact' | 'normalized' | 'missing';
  /** In the order of the text. */
  readonly matches: readonly QuoteMatch[];
}

/** A text in which quotes are looked up. What is worked out about it is worked out once, when it is needed. */
export interface SearchedText {
  readonly text: string;
  readonly find: (quote: string, pointedAt?: TextRange) => Finding;
  readonly nearest: (quote: string) => TextRange | undefined;
}

/** The most that an ellipsis may have left out on average, in UTF-16 units: about a long paragraph. */
const LONGEST_ELISION = 1000;

/** An ellipsis as typed or typeset, in brackets or without: "…", "...", ". . .", "[…]", "(...)". */
const ELLIPSIS =
  /\[\s?(?:…|\.{3})[….]*\s?\]|\(\s?(?:…|\.{3})[….]*\s?\)|(?:…|\.{3})[….]*|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?/gu;

const isSame = (a: TextRange, b: TextRange) => a.start === b.start && a.end === b.end;

/** Of each beginning of a string, how much of it is also its end (Knuth, Morris and Pratt 1977). */
function bordersOf(text: string): Int32Array {
  const borders = new Int32Array(text.length);
  for (let i = 1, border = 0; i < text.length; i++) {
    while (border > 0 && text[i] !== text[border]) border = borders[border - 1] ?? 0;
    if (text[i] === text[border]) border++;
    borders[i] = border;
  }
  return borders;
}

/** Enough of a quote's end to tell that it repeats itself. */
const TAIL = 256;

function repeatsItself(text: string): boolean {
  const tail = text.slice(-TAIL);
  return 2 * (bordersOf(tail).at(-1) ?? 0) >= tail.length;
}

/** Every place of one string in another, overlapping ones too. */
function occurrences(text: string, sought: string): number[] {
  const found: number[] = [];
  if (sought === '') return found;
  if (!repeatsItself(sought)) {
    for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) found.push(at);
    return found;
  }
  // The engine's own search is the faster one, but where quote and text repeat themselves it compares the whole
  // quote again at every step.
  const borders = bordersOf(sought);
  for (let i = 0, matched = 0; i < text.length; i++) {
    while (matched > 0 && text[i] !== sought[matched]) matched = borders[matched - 1] ?? 0;
    if (text[i] === sought[matched]) matched++;
    if (matched === sought.length) {
      found.push(i + 1 - matched);
      matched = borders[matched - 1] ?? 0;
    }
  }
  return found;
}

/**
 * The first places that follow each other, one of each list, none before `from`. `cursors` say how far each list
 * is used up, and move on.
 */
function firstInOrder(
  places: readonly (readonly TextRange[])[],
  from: number,
  cursors: number[],
): TextRange[] {
  const taken: TextRange[] = [];
  let behind = from;
  for (const [i, list] of places.entries()) {
    let n = cursors[i] ?? 0;
    while ((list[n]?.start ?? Infinity) < behind) n++;
    cursors[i] = n;
    const place = list[n];
    if (place === undefined) return [];
    taken.push(place);
    behind = place.end;
  }
  return taken;
}

/** Brings the segments of a passage as near to its end as they go. */
function shorten(segments: TextRange[], places: readonly (readonly TextRange[])[], cursors: number[]): void {
  for (let i = segments.length - 2; i >= 0; i--) {
    const limit = segments[i + 1]?.start ?? 0;
    let n = cursors[i] ?? 0;
    while ((places[i]?.[n + 1]?.end ?? Infinity) <= limit) n++;
    cursors[i] = n;
    segments[i] = places[i]?.[n] ?? { start: 0, end: 0 };
  }
}

const spanOf = (segments: readonly TextRange[]): QuoteMatch => ({
  start: segments[0]?.start ?? 0,
  end: segments.at(-1)?.end ?? 0,
  segments,
});

/**
 * The passages in which the segments follow each other, from first to last in the text: each the shortest with
 * its end, no longer than `longest`, and behind the one before.
 */
function passages(places: readonly (readonly TextRange[])[], longest: number): QuoteMatch[] {
  const found: QuoteMatch[] = [];
  const cursors: number[] = [];
  let from = 0;
  for (;;) {
    const segments = firstInOrder(places, from, cursors);
    if (segments.length === 0) return found;
    shorten(segments, places, cursors);
    const passage = spanOf(segments);
    const isShort = passage.end - passage.start <= longest;
    if (isShort) found.push(passage);
    from = isShort ? passage.end : passage.start + 1;
  }
}

/** The passage from one offset to another in which the segments follow each other, if it is one. */
function passageAt(places: readonly (readonly TextRange[])[], { start, end }: TextRange): QuoteMatch[] {
  const ending = places.map((list, i) =>
    i < places.length - 1 ? list : list.filter((place) => place.end === end),
  );
  const segments = firstInOrder(ending, start, []);
  const passage = spanOf(segments);
  return segments.length > 0 && isSame(passage, { start, end }) ? [passage] : [];
}

/** A function of a string that remembers its results. */
function remembered<T>(work: (key: string) => T): (key: string) => T {
  const results = new Map<string, { readonly of: T }>();
  return (key) => {
    const result = results.get(key) ?? { of: work(key) };
    results.set(key, result);
    return result.of;
  };
}

/**
 * Makes a text ready for looking up quotes.
 *
 * A quote is looked for as it stands, then folded, and then, if it has an ellipsis, as segments in order, again
 * literal and folded. The first that is found counts, or the first that `pointedAt` is one of.
 */
export function searchedText(text: string): SearchedText {
  const literalPlaces = remembered((sought) =>
    occurrences(text, sought).map((start): TextRange => ({ start, end: start + sought.length })),
  );
  let folded: FoldedText | undefined;
  const foldedPlaces = remembered((sought): TextRange[] => {
    folded ??= foldText(text);
    const { text: within, rangeOf } = folded;
    const needle = foldText(sought).text.trim();
    return occurrences(within, needle).flatMap((start) => rangeOf(start, start + needle.length) ?? []);
  });

  /** An elided quote leaves out whole words, and has whole words. */
  const wholeWordsAmong = (placesOf: (sought: string) => readonly TextRange[]) =>
    remembered((sought) =>
      placesOf(sought).filter(({ start, end }) => !isWithinWord(text, start) && !isWithinWord(text, end)),
    );
  const literalPieces = wholeWordsAmong(literalPlaces);
  const foldedPieces = wholeWordsAmong(foldedPlaces);

  const elided = (quote: string, piecesOf: typeof literalPieces, pointedAt?: TextRange) => {
    const pieces = quote.split(ELLIPSIS).map((piece) => piece.trim());
    const said = pieces.filter((piece) => piece !== '');
    if (pieces.length === 1 || said.length === 0) return [];
    const places = said.map(piecesOf);
    const [only] = places;
    if (only && places.length === 1) return only;
    const own = pointedAt ? passageAt(places, pointedAt) : [];
    const found = passages(places, quote.length + (said.length - 1) * LONGEST_ELISION);
    const others = found.filter((match) => !own.some((passage) => isSame(match, passage)));
    return [...others, ...own].sort((a, b) => a.start - b.start || a.end - b.end);
  };

  let nearest: SearchedText['nearest'] | undefined;
  return {
    text,
    find: (quote, pointedAt) => {
      const attempts: readonly [Finding['status'], () => readonly QuoteMatch[]][] = [
        ['exact', () => literalPlaces(quote)],
        ['normalized', () => foldedPlaces(quote)],
        ['exact', () => elided(quote, literalPieces, pointedAt)],
        ['normalized', () => elided(quote, foldedPieces, pointedAt)],
      ];
      let first: Finding | undefined;
      for (const [status, attempt] of attempts) {
        const matches = attempt();
        if (matches.length === 0) continue;
        const finding: Finding = { status, matches };
        if (!pointedAt || matches.some((match) => isSame(match, pointedAt))) return finding;
        first ??= finding;
      }
      return first ?? { status: 'missing', matches: [] };
    },
    nearest: remembered((quote) => {
      nearest ??= nearestPassageIn(text);
      return nearest(quote);
    }),
  };
}
