import type { TextRange } from './text-range.js';

/** A text without the differences that typesetting makes, and the way back to the text as it stands. */
export interface FoldedText {
  readonly text: string;
  /**
   * Where a stretch of the folded text, not empty, comes from. `undefined` where it begins or ends within what
   * is one character of the original: in a ligature, or between a letter and its accent.
   */
  readonly rangeOf: (start: number, end: number) => TextRange | undefined;
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
 * format (UAX #15) cuts.
 */
const UNIT =
  /(?! (?![\p{White_Space}\p{DI}]))[\p{White_Space}\p{DI}]+|[!-~][\p{M}\u1160-\u11ff]{1,30}|[^ -~][\p{M}\u1160-\u11ff]{0,30}/gu;

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
  let length = 0;
  for (const { 0: unit, index } of original.matchAll(UNIT)) {
    let folded = known.get(unit);
    if (folded === undefined) {
      folded = foldUnit(unit);
      known.set(unit, folded);
    }
    if (folded === unit && unit.length === 1) continue;
    const end = index + unit.length;
    const foldedStart = length + index - copied;
    parts.push(original.slice(copied, index), folded);
    copied = end;
    length = foldedStart + folded.length;
    folds.push({ start: index, end, foldedStart, foldedEnd: length });
  }
  parts.push(original.slice(copied));

  /** The character that a unit of the folded text belongs to. */
  const characterAt = (offset: number): Fold => {
    let low = 0;
    let high = folds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((folds[middle]?.foldedStart ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = folds[low - 1];
    if (last && offset < last.foldedEnd) return last;
    const start = offset + (last ? last.end - last.foldedEnd : 0);
    return { start, end: start + 1, foldedStart: offset, foldedEnd: offset + 1 };
  };

  return {
    text: parts.join(''),
    rangeOf: (start, end) => {
      const first = characterAt(start);
      const last = characterAt(end - 1);
      if (first.foldedStart !== start || last.foldedEnd !== end) return undefined;
      return { start: first.start, end: last.end };
    },
  };
}
