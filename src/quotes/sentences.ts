import type { TextRange } from './text-range.js';

/**
 * Between two sentences: white space behind a full stop that ends no abbreviation or initial and before a capital,
 * a full stop of East Asian writing, a semicolon (it joins sentences that stand by themselves), an empty line.
 * `Intl.Segmenter` is not used: engines differ in it and some lack it, and it ends a sentence at "U.S.".
 */
const BOUNDARY =
  /(?<=[.!?…]["'”’»)\]]{0,4})(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs|cf|e\.g|i\.e)\.)\s+(?=["'“‘«([]{0,4}[\p{Lu}\p{N}])|(?<=[。！？][”’」』）]{0,4})|;\s+|\n\s*\n/gu;

/** Text without an end of sentence would otherwise be read anew, all of it, for every quote. */
const REACH = 1000;

/**
 * The sentence around a stretch of text, or the sentences that it runs through; no more than a thousand UTF-16
 * units to either side.
 */
export function sentenceAround(text: string, { start, end }: TextRange): TextRange {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  let first = from;
  for (const { 0: gap, index } of text.slice(from, to).matchAll(BOUNDARY)) {
    const gapStart = from + index;
    const gapEnd = gapStart + gap.length;
    if (gapEnd <= start) first = gapEnd;
    else if (gapStart >= end) return { start: first, end: gapStart };
  }
  return { start: first, end: to };
}
