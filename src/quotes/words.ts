import type { TextRange } from './text-range.js';

/** Scripts that are written without spaces: every character passes for a word. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]';
/** Soft hyphens and other invisible characters belong to the word that they stand in. */
const SPACED = `(?:[A-Za-z0-9]|(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}\\p{DI}])`;

/** The words of a text. */
export const WORD = /* @__PURE__ */ new RegExp(`${UNSPACED}|${SPACED}+`, 'gu');

const BEHIND = /* @__PURE__ */ new RegExp(`${SPACED}$`, 'u');
const AHEAD = /* @__PURE__ */ new RegExp(`^${SPACED}`, 'u');

/** Whether a cut at this offset goes through a word. */
export const isWithinWord = (text: string, offset: number): boolean =>
  AHEAD.test(text.slice(offset, offset + 2)) && BEHIND.test(text.slice(Math.max(0, offset - 2), offset));

/** A word of a text, or one of its punctuation marks. */
export interface Token extends TextRange {
  /** In lower case, with a straight apostrophe. */
  readonly word: string;
}

/** Before "not", "can" is a word: "cannot" is taken for "can not". */
const TOKEN =
  /can(?=not(?![\p{L}\p{M}\p{N}]))|[\p{L}\p{M}\p{N}]+?(?=n['’ʼ]t(?![\p{L}\p{M}\p{N}]))|(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+|\S/giu;

/**
 * The words and punctuation marks of an English text: letters and digits that stand together, and any other
 * character by itself. "Doesn’t", "it’s" and "cannot" are two words each.
 */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({
    word: token.toLowerCase().replace(/[’ʼ]/, "'"),
    start: index,
    end: index + token.length,
  }));
