import type { Corpus } from '../model/corpus.js';

/** Letters written from right to left, and signs that change the direction of what follows. */
const TURNING =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const [OPEN, CLOSE] = ['\u2068', '\u2069'];

/**
 * Text that keeps its direction to itself: between the signs of Unicode's algorithm for that (FSI and PDI), with those
 * that it opens closed, and those that it closes without having opened them left out. Other text stays as it is.
 */
export function isolatedText(text: string): string {
  if (!TURNING.test(text)) return text;
  let open = 0;
  const balanced = text.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== CLOSE) open++;
    else if (open === 0) return '';
    else open--;
    return sign;
  });
  return `${OPEN}${balanced}${CLOSE.repeat(open + 1)}`;
}

const inRecord = <T>(record: { readonly [id: string]: T }, change: (entry: T) => T) =>
  Object.fromEntries(Object.entries(record).map(([id, entry]) => [id, change(entry)]));

/** The same corpus to be read only, its names, texts and quotes each kept from turning the sentence around it. */
export const isolated = (corpus: Corpus): Corpus => ({
  ...corpus,
  experts: inRecord(corpus.experts, (expert) => ({ ...expert, name: isolatedText(expert.name) })),
  propositions: inRecord(corpus.propositions, (proposition) => ({
    ...proposition,
    text: isolatedText(proposition.text),
  })),
  positions: corpus.positions.map((position) =>
    position.quote
      ? { ...position, quote: { ...position.quote, text: isolatedText(position.quote.text) } }
      : position,
  ),
});
