import type { TextRange } from './text-range.js';

/** A text without the differences that typesetting makes, and the way back to the text as it stands. */
export interface FoldedText {
  readonly text: string;
  /** Whether an offset of the folded text lies between two characters of the original: not in a ligature, nor before an accent. */
  readonly isCut: (offset: number) => boolean;
  /** Where a stretch of the folded text, not empty and from cut to cut, comes from. */
  readonly rangeOf: (start: number, end: number) => TextRange;
  /** What became of an offset of the original; `undefined` where it lies within what was folded as one. */
  readonly offsetOf: (original: number) => number | undefined;
}

/** A character, or a run of white space, whose folded form is not itself in one UTF-16 unit. */
interface Fold extends TextRange {
  /** Where its folded form begins and ends. */
  readonly foldedStart: number;
  readonly foldedEnd: number;
}

/**
 * What is folded as one: a run of white space and invisible characters (a lone space is as it should be), or a
 * character with the marks, Hangul vowels and finals that follow it. Thirty marks is where Unicode's stream-safe
 * format (UAX #15) cuts; runs of white space are cut because an engine gives up on one of several million.
 */
const UNIT =
  /(?! (?![\p{White_Space}\p{DI}]))[\p{White_Space}\p{DI}]{1,4096}|[!-~][\p{M}\u1160-\u11ff]{1,30}|[^ -~][\p{M}\u1160-\u11ff]{0,30}/gu;

function foldUnit(unit: string): string {
  if (/^[\p{White_Space}\p{DI}]/u.test(unit)) return /\p{White_Space}/u.test(unit) ? ' ' : '';
  return unit
    .replace(/[“”„‟″‶]/g, '"')
    .replace(/[´\u1ffd]/g, "'") // NFKD would make them a space with an accent
    .normalize('NFKD')
    .replace(/[‘’‚‛ʼ′‵`]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\p{DI}/gu, '');
}

/**
 * Folds a text: compatibility decomposition (NFKD) character by character, so that composed and decomposed
 * letters, ligatures and full-width forms are equal; curly quotes and primes to straight ones; every dash to a
 * hyphen; a run of white space to one space; what has no width (soft hyphens, joiners, variation selectors, marks
 * of direction) to nothing. Case and accents stay: they make other words.
 */
export function foldText(original: string): FoldedText {
  const parts: string[] = [];
  const folds: Fold[] = [];
  const known = new Map<string, string>();
  let copied = 0;
  let blankEnd = -1;
  let length = 0;
  for (const { 0: unit, index } of original.matchAll(UNIT)) {
    let folded = known.get(unit);
    if (folded === undefined) {
      folded = foldUnit(unit);
      known.set(unit, folded);
    }
    if (folded === unit && unit.length === 1) continue;
    const end = index + unit.length;
    const isBlank = folded === '' || folded === ' ';
    if (isBlank && index === blankEnd) folded = ''; // a run that was cut goes on
    if (folded === ' ' || (isBlank && index === blankEnd)) blankEnd = end;
    const foldedStart = length + index - copied;
    parts.push(original.slice(copied, index), folded);
    copied = end;
    length = foldedStart + folded.length;
    folds.push({ start: index, end, foldedStart, foldedEnd: length });
  }
  parts.push(original.slice(copied));
  const text = parts.join('');

  const inside = new Uint8Array(text.length + 1);
  for (const { foldedStart, foldedEnd } of folds) inside.fill(1, foldedStart + 1, foldedEnd);

  /** The last of the folds that begin no further on than an offset, counted in the one text or in the other. */
  const lastFold = (offset: number, count: 'start' | 'foldedStart'): Fold | undefined => {
    let low = 0;
    let high = folds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((folds[middle]?.[count] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return folds[low - 1];
  };
  /** The character that a unit of the folded text belongs to. */
  const characterAt = (offset: number): TextRange => {
    const fold = lastFold(offset, 'foldedStart');
    if (fold && offset < fold.foldedEnd) return fold;
    const start = offset + (fold ? fold.end - fold.foldedEnd : 0);
    return { start, end: start + 1 };
  };

  return {
    text,
    isCut: (offset) => inside[offset] === 0,
    rangeOf: (start, end) => ({ start: characterAt(start).start, end: characterAt(end - 1).end }),
    offsetOf: (offset) => {
      const fold = lastFold(offset, 'start');
      if (fold === undefined || offset >= fold.end) return offset - (fold ? fold.end - fold.foldedEnd : 0);
      return offset === fold.start ? fold.foldedStart : undefined;
    },
  };
}
