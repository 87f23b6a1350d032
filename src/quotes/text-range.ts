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
