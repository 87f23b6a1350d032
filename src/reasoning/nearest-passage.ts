import type { TextRange } from './text-range.js';
import { WORD } from './words.js';

interface Word extends TextRange {
  readonly key: string;
}

/** Case, accents and invisible characters make no difference to which passage is meant. */
const keyOf = (word: string) =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{DI}]/gu, '');

const wordsOf = (text: string): readonly Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));

/** How many places of shared words are looked at, the rarest word's first. */
const MOST_PLACES = 20_000;
/** Words that the text may have put in or left out before a passage drifts out of sight. */
const DRIFT = 64;
const BUCKET = DRIFT / 2;

/**
 * The stretch of the text, as words, with the fewest words to replace, insert or leave out (Sellers 1980), within
 * {@link DRIFT} words of where it is expected; of equals, the one that shares most words, then the first.
 */
function align(
  quote: readonly Word[],
  text: readonly Word[],
  expected: number,
): TextRange & { shared: number } {
  const edit = quote.length + 1; // one edit outweighs all words that can be shared
  const width = 2 * DRIFT + 1;
  // `score[k]` is of the words so far against text that ends before word `expected + i + k - DRIFT`.
  const at = (k: number, i: number) => expected + i + k - DRIFT;
  const exists = (k: number, i: number) => at(k, i) >= 0 && at(k, i) <= text.length;
  const score = Float64Array.from({ length: width }, (_, k) => (exists(k, 0) ? 0 : Infinity));
  const start = Float64Array.from({ length: width }, (_, k) => at(k, 0));
  for (const [i, { key }] of quote.entries()) {
    for (let k = 0; k < width; k++) {
      const same = text[at(k, i)]?.key === key;
      let best = (score[k] ?? Infinity) + (same ? -1 : edit);
      let from = start[k] ?? 0;
      const left = (score[k + 1] ?? Infinity) + edit;
      if (left < best) [best, from] = [left, start[k + 1] ?? 0];
      const put = (score[k - 1] ?? Infinity) + edit;
      if (put < best) [best, from] = [put, start[k - 1] ?? 0];
      score[k] = exists(k, i + 1) ? best : Infinity;
      start[k] = from;
    }
  }
  const best = score.reduce((a, b) => Math.min(a, b), Infinity);
  const k = score.indexOf(best);
  return { start: start[k] ?? 0, end: at(k, quote.length), shared: Math.ceil(best / edit) * edit - best };
}

/**
 * A search for the passage of a text that is nearest to words that are not in it: the same words in the same
 * order, more than half of them shared. Where they are expected is voted on by the places of the words that both
 * have, at most {@link MOST_PLACES} of them; one place is then compared word by word. The work for a quote grows
 * with its length, and with the length of the text only by one count per 32 words.
 */
export function nearestPassageIn(text: string): (quote: string) => TextRange | undefined {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (const [place, { key }] of words.entries()) {
    const list = places.get(key);
    if (list) list.push(place);
    else places.set(key, [place]);
  }
  return (quote) => {
    const sought = wordsOf(quote);
    const votes = new Int32Array(Math.floor((words.length + sought.length) / BUCKET) + 2);
    const shared = sought.flatMap(({ key }, i) => {
      const list = places.get(key);
      return list ? [{ i, list }] : [];
    });
    shared.sort((a, b) => a.list.length - b.list.length);
    let left = MOST_PLACES;
    for (const { i, list } of shared) {
      for (let n = 0; n < list.length && left > 0; n++, left--) {
        const bucket = Math.floor(((list[n] ?? 0) - i + sought.length) / BUCKET);
        votes[bucket] = (votes[bucket] ?? 0) + 1;
      }
    }
    let most = 0;
    let expected = 0;
    for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
      const here = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
      if (here > most) [most, expected] = [here, (bucket + 1) * BUCKET - sought.length];
    }
    if (most === 0) return undefined;
    const near = align(sought, words, expected);
    const first = words[near.start];
    const last = words[near.end - 1];
    const isNear = 2 * near.shared > Math.max(sought.length, near.end - near.start);
    return isNear && first && last ? { start: first.start, end: last.end } : undefined;
  };
}
