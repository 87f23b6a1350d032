import { oneLine } from '../wording/lexicon.js';
import { showable } from '../wording/showable.js';

/** Widths of characters in em, a little more than most fonts without serifs have. */
const NARROW = /[iljtfrI.,:;'’|!()[\]· ]/u;
const WIDE = /[mwMW@%—…]/u;
const FULL =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uffef]/u;

/** How wide a text is at most, in pixels at this size: no font is at hand to measure with. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.test(character)) width += 0.4;
    else if (FULL.test(character)) width += 1.05;
    else if (WIDE.test(character)) width += 1;
    else width += /\p{Lu}/u.test(character) ? 0.74 : 0.63;
  }
  return width * size;
}

/** A word in pieces that are each no wider than this. */
function pieces(word: string, width: number, size: number): string[] {
  const all: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      all.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...all, piece];
}

/** A text in at most so many lines of this width, in pixels; the last ends in "…" where there was more. */
export function wrapped(text: string, width: number, most: number, size = 11): readonly string[] {
  const all = Array.from(showable(oneLine(text)).slice(0, 2000));
  const words = all
    .join('')
    .split(' ')
    .flatMap((word) => pieces(word, width, size));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
    if (lines.length === most) break;
  }
  if (lines.length < most) return [...lines, line];
  const last = Array.from(lines[most - 1] ?? '');
  while (last.length > 0 && textWidth(`${last.join('')}…`, size) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}
