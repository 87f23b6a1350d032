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

/**
 * The words of a text. In scripts that are written without spaces every character is one. Soft hyphens and other
 * invisible characters belong to the word that they stand in.
 */
export const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|(?:[A-Za-z0-9]|(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}\p{DI}])+/gu;

/** Whether a cut at this offset goes through a word. */
export function isWithinWord(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 2), offset + 2);
  const cut = Math.min(2, offset);
  return Array.from(around.matchAll(WORD)).some(
    ({ 0: word, index }) => index < cut && cut < index + word.length,
  );
}
