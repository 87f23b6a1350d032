import type { TextRange } from '../quotes/text-range.js';

const BOUNDARY =
  /(?<=[.!?…]["'”’»)\]]{0,4})(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs|cf|e\.g|i\.e)\.)\s{1,99}(?=["'“‘«([]{0,4}[\p{Lu}\p{N}])|(?<=[。！？][”’」』）]{0,4})|\n\s{0,99}\n/gu;

/**
 * The sentences of a text in order, without the white space between them. It stands in for the function of this name
 * in `quotes/sentences`, which is to take its place.
 */
export function sentencesIn(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let from = 0;
  const endAt = (gapStart: number, gapEnd: number) => {
    const sentence = text.slice(from, gapStart);
    const start = from + sentence.length - sentence.trimStart().length;
    const end = from + sentence.trimEnd().length;
    if (start < end) sentences.push({ start, end });
    from = gapEnd;
  };
  for (const { 0: gap, index } of text.matchAll(BOUNDARY)) endAt(index, index + gap.length);
  endAt(text.length, text.length);
  return sentences;
}
