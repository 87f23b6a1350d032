/**
 * A stretch of a text.
 *
 * @example
 * ```ts
 * import type { TextRange } from 'consilience/coding';
 *
 * const rain: TextRange = { start: 7, end: 11 };
 *
 * console.log('It may rain.'.slice(rain.start, rain.end)); // => 'rain'
 * ```
 */
export interface TextRange {
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset behind the last UTF-16 unit. */
  readonly end: number;
}

/**
 * A stretch of a text, with its words.
 *
 * @example
 * ```ts
 * import type { Passage } from 'consilience/coding';
 *
 * const passage: Passage = { start: 3, end: 11, text: 'may rain' };
 * ```
 */
export interface Passage extends TextRange {
  readonly text: string;
}

/** A stretch of a text with its words. */
export const passageOf = (text: string, { start, end }: TextRange): Passage => ({
  start,
  end,
  text: text.slice(start, end),
});

/** What ranges take in together, as ranges in order that do not touch each other, none of them empty. */
export function united(ranges: Iterable<TextRange>): TextRange[] {
  const sorted = [...ranges].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const together: TextRange[] = [];
  for (const { start, end } of sorted) {
    const last = together.at(-1);
    if (last === undefined || start > last.end) together.push({ start, end });
    else together[together.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return together;
}

/** How many units ranges have that do not overlap. */
export const lengthOf = (ranges: readonly TextRange[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

/** What is in both of two lists of ranges, each in order and without overlaps. */
export function shared(a: readonly TextRange[], b: readonly TextRange[]): TextRange[] {
  const both: TextRange[] = [];
  for (let i = 0, j = 0; ; ) {
    const [x, y] = [a[i], b[j]];
    if (x === undefined || y === undefined) return both;
    const [start, end] = [Math.max(x.start, y.start), Math.min(x.end, y.end)];
    if (start < end) both.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
}
