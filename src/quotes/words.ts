/** A word or a phrase that tells something about a sentence, as it stands there. */
export interface Cue {
  readonly cue: string;
  /** Offset of its first UTF-16 unit. */
  readonly start: number;
  /** Offset behind its last UTF-16 unit. */
  readonly end: number;
}

/**
 * A search for English words and phrases, given as patterns in lower case: whole words only, in any case, with
 * either apostrophe where a pattern has one, and any white space where it has a space.
 */
export function wholeWords(patterns: readonly string[]): (text: string) => readonly Cue[] {
  const anyOf = patterns.join('|').replaceAll(' ', '\\s+').replaceAll("'", "['’ʼ]");
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${anyOf})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: cue, index }) => ({
      cue,
      start: index,
      end: index + cue.length,
    }));
}

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
