/** Control characters, halves of surrogate pairs, and what Unicode says is no character: no document can carry them. */
const UNSHOWABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Text in which every character can be shown: each that cannot is U+FFFD, so that nothing disappears unseen. */
export const showable = (text: string): string => text.replace(UNSHOWABLE, '\ufffd');

/** A text of at most so many characters, of which the last is "…" where there were more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text.slice(0, 2 * most));
  return characters.length <= most && text.length <= 2 * most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
