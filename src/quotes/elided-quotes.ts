import { firstPlaces } from '../algorithms/first-places.js';
import { once } from '../algorithms/remembered.js';
import type { TextRange } from './text-range.js';

/** The most that an ellipsis may have left out on average, in UTF-16 units: about a long paragraph. */
const LONGEST_ELISION = 1000;

/** An ellipsis as typed or typeset, in brackets or without: "…", "...", ". . .", "[…]", "(...)". */
const ELLIPSIS =
  /\[\s?(?:…|\.{3})[….]*\s?\]|\(\s?(?:…|\.{3})[….]*\s?\)|(?:…|\.{3})[….]*|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?/gu;

/** The pieces of a quote that has an ellipsis; none where it has no ellipsis, or nothing else. */
export function piecesOf(quote: string): readonly string[] {
  const pieces = quote.split(ELLIPSIS).map((piece) => piece.trim());
  return pieces.length === 1 ? [] : pieces.filter((piece) => piece !== '');
}

/** A text in which quotes are looked for: the original, or what folding made of it. */
export interface Searched {
  readonly text: string;
  /** Whether what is looked for may begin or end at an offset. */
  readonly isCut: (offset: number) => boolean;
  /** Where a stretch from cut to cut, not empty, comes from in the original. */
  readonly rangeOf: (start: number, end: number) => TextRange;
  /** What became of an offset of the original; `undefined` where it lies within what was folded as one. */
  readonly offsetOf: (original: number) => number | undefined;
}

/** The first place of a piece that begins at an offset or behind it. */
type Seek = (piece: string, from: number) => number | undefined;

/** The most places of a piece that are looked up at once. */
const AHEAD = 32;

function seekIn(text: string, pieces: Iterable<string>, isCut: (offset: number) => boolean): Seek {
  const places = firstPlaces(text, pieces, { most: AHEAD, isCut });
  const windows = new Map(Array.from(places, ([piece, first]) => [piece, { from: 0, most: AHEAD, first }]));
  return (piece, from) => {
    let window = windows.get(piece) ?? { from: 0, most: AHEAD, first: [] };
    const isBeyond = window.first.length === window.most && from > (window.first.at(-1) ?? 0);
    if (isBeyond || from < window.from) {
      // More at a time, the longer it goes on in one direction: places that are not asked for cost time too.
      const most = isBeyond ? Math.min(2 * window.most, AHEAD) : 1;
      window = { from, most, first: firstPlaces(text, [piece], { most, isCut, from }).get(piece) ?? [] };
      windows.set(piece, window);
    }
    return window.first.find((place) => place >= from);
  };
}

/** The first places at which pieces follow each other from an offset on; `undefined` where they do not. */
function inOrder(seek: Seek, pieces: readonly string[], from: number): number[] | undefined {
  const places: number[] = [];
  let behind = from;
  for (const piece of pieces) {
    const place = seek(piece, behind);
    if (place === undefined) return undefined;
    places.push(place);
    behind = place + piece.length;
  }
  return places;
}

/** A string back to front, unit by unit. */
const mirrored = (text: string) => text.split('').reverse().join('');

/** Where the pieces of elided quotes follow each other. What is found is the pieces' ranges in the original. */
export interface Passages {
  /**
   * The passages, from first to last in the text: each the shortest with its end, leaving out no more than
   * {@link LONGEST_ELISION} per ellipsis, and behind the one before. A single piece is found wherever it stands.
   */
  readonly first: (pieces: readonly string[], most: number) => TextRange[][];
  /** The passage from one offset of the original to another, however long, if the pieces follow each other in it. */
  readonly at: (pieces: readonly string[], range: TextRange) => TextRange[] | undefined;
}

/** @param all Every piece that will be looked for. */
export function passagesIn(searched: Searched, all: readonly string[]): Passages {
  const { text, isCut, rangeOf, offsetOf } = searched;
  const size = text.length;
  const seek = seekIn(text, all, isCut);
  const seekBack = once(() => seekIn(mirrored(text), all.map(mirrored), (offset) => isCut(size - offset)));

  /** What comes soonest, read back to front from where a passage ends, begins last. */
  const shortestTo = (end: number, pieces: readonly string[]): number[] | undefined =>
    inOrder(seekBack(), [...pieces].reverse().map(mirrored), size - end)
      ?.reverse()
      .map((place, i) => size - place - (pieces[i]?.length ?? 0));
  const ranges = (pieces: readonly string[], places: readonly number[]): TextRange[] =>
    places.map((place, i) => rangeOf(place, place + (pieces[i]?.length ?? 0)));

  const first: Passages['first'] = (pieces, most) => {
    const isOne = pieces.length === 1;
    const found: TextRange[][] = [];
    let from = 0;
    while (found.length < most) {
      const soonest = inOrder(seek, pieces, from);
      const end = (soonest?.at(-1) ?? 0) + (pieces.at(-1)?.length ?? 0);
      const places = isOne ? soonest : soonest && shortestTo(end, pieces);
      if (places === undefined) break;
      const segments = ranges(pieces, places);
      const gaps = segments.map(({ start }, i) => start - (segments[i - 1]?.end ?? start));
      const isShort = gaps.reduce((sum, gap) => sum + gap, 0) <= LONGEST_ELISION * (pieces.length - 1);
      if (isShort) found.push(segments);
      from = isShort && !isOne ? end : (places[0] ?? 0) + 1;
    }
    return found;
  };

  const at: Passages['at'] = (pieces, range) => {
    const [head = '', ...between] = pieces;
    const tail = between.pop() ?? head;
    const [start, end] = [offsetOf(range.start), offsetOf(range.end)];
    if (start === undefined || end === undefined || end > size) return undefined;
    const tailStart = end - tail.length;
    if (!text.startsWith(head, start) || !text.endsWith(tail, end)) return undefined;
    if (![start, start + head.length, tailStart, end].every(isCut)) return undefined;
    if (pieces.length === 1) return start === tailStart ? [range] : undefined;
    const places = inOrder(seek, between, start + head.length);
    const behind = (places?.at(-1) ?? start) + (between.at(-1) ?? head).length;
    return places && behind <= tailStart ? ranges(pieces, [start, ...places, tailStart]) : undefined;
  };

  return { first, at };
}
