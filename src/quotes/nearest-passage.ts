import type { TextRange } from './text-range.js';
import { WORD } from './words.js';

/** Words by number: the same word has the same number. */
interface Wording {
  readonly ranges: readonly TextRange[];
  readonly numbers: Int32Array;
}

const withoutMarks = (word: string) => word.replace(/[\p{M}\p{DI}]/gu, '');

/** Case, accents and invisible characters make no difference to which passage is meant. */
const keyOf = (word: string) =>
  // An engine takes ages to put a long run of marks in order: they go first.
  withoutMarks(withoutMarks(word).normalize('NFKD')).toLowerCase();

/** An engine gives up on a word of several million letters. */
const LONGEST_READ = 1_000_000;

function wordingOf(text: string, numberOf: (key: string) => number): Wording {
  const ranges: TextRange[] = [];
  for (let from = 0; from < text.length; from += LONGEST_READ) {
    for (const { 0: word, index } of text.slice(from, from + LONGEST_READ).matchAll(WORD)) {
      ranges.push({ start: from + index, end: from + index + word.length });
    }
  }
  return {
    ranges,
    numbers: Int32Array.from(ranges, ({ start, end }) => numberOf(keyOf(text.slice(start, end)))),
  };
}

/** How many places of shared words are looked at, the rarest word's first. */
const MOST_PLACES = 5000;
/** Where a quote is expected is known to so many words. */
const BUCKET = 16;
/** Words that the text may have put in or left out before a passage drifts out of sight. */
const DRIFT = 3 * BUCKET;

/**
 * Where in a text a quote is expected: at which word, or before its first, the quote would begin. It is voted on
 * by the places of the words that both have, a rare word having more votes than a common one.
 *
 * @param votes Nothing but zeros, before and after: an entry for every {@link BUCKET} words of text and quote.
 */
function expectedAt(
  quote: Int32Array,
  placesOf: readonly (readonly number[])[],
  length: number,
  votes: Int32Array,
): number | undefined {
  const touched: number[] = [];
  const shared = Array.from(quote, (number, i) => ({ i, places: placesOf[number] ?? [] }));
  shared.sort((a, b) => a.places.length - b.places.length);
  let left = MOST_PLACES;
  for (const { i, places } of shared) {
    const weight = Math.clz32(places.length) - Math.clz32(length) + 1; // by powers of two
    let last = -1;
    for (let n = 0; n < places.length && left > 0; n++, left--) {
      const bucket = Math.floor(((places[n] ?? 0) - i + quote.length) / BUCKET);
      if (bucket === last) continue;
      votes[bucket] = (votes[bucket] ?? 0) + weight;
      touched.push(bucket);
      last = bucket;
    }
  }
  let most = 0;
  let best: number | undefined; // the border between two buckets
  for (const bucket of touched) {
    for (const border of [bucket, bucket + 1]) {
      const here = (votes[border - 1] ?? 0) + (votes[border] ?? 0);
      const isFirst = best === undefined || border < best;
      if (border === 0 || here < most || (here === most && !isFirst)) continue;
      most = here;
      best = border;
    }
  }
  for (const bucket of touched) votes[bucket] = 0;
  return best === undefined ? undefined : best * BUCKET - quote.length;
}

/**
 * The stretch of the text, in words, with the fewest words to replace, insert or leave out (Sellers 1980), within
 * {@link DRIFT} words of where it is expected; of equals, the one that shares most words, then the first, as long
 * as it can be.
 */
function align(
  quote: Int32Array,
  text: Int32Array,
  expected: number,
): TextRange & { readonly shared: number } {
  const edit = quote.length + 1; // one edit outweighs all words that can be shared
  const width = 2 * DRIFT + 1;
  // Cell k is of the quote's words so far, against text that ends before word `first + k`; one to spare at each end.
  let first = expected - DRIFT;
  const scores = new Float64Array(width + 2).fill(Infinity);
  const starts = new Int32Array(width + 2);
  for (let k = 0; k < width; k++) {
    if (first + k >= 0 && first + k <= text.length) scores[k + 1] = 0;
    starts[k + 1] = first + k;
  }
  for (const number of quote) {
    for (let k = 0; k < width; k++) {
      const word = first + k;
      const both = (scores[k + 1] ?? Infinity) + (text[word] === number ? -1 : edit);
      const quoteOnly = (scores[k + 2] ?? Infinity) + edit;
      const textOnly = (scores[k] ?? Infinity) + edit;
      const best = Math.min(both, quoteOnly, textOnly);
      if (best !== both) starts[k + 1] = starts[best === quoteOnly ? k + 2 : k] ?? 0;
      scores[k + 1] = word >= -1 && word < text.length ? best : Infinity;
    }
    first++;
  }
  const best = scores.reduce((a, b) => Math.min(a, b), Infinity);
  let k = scores.indexOf(best);
  while (scores[k + 1] === best && starts[k + 1] === starts[k]) k++; // a last word replaced, rather than left out
  return { start: starts[k] ?? 0, end: first + k - 1, shared: Math.ceil(best / edit) * edit - best };
}

/**
 * A search for the passage of a text that is nearest to words that are not in it: the same words in the same
 * order, more than half of them shared. One place is compared word by word, where at most {@link MOST_PLACES}
 * places of shared words say. So the work for a quote grows with its length alone.
 */
export function nearestPassageIn(text: string): (quote: string) => TextRange | undefined {
  const known = new Map<string, number>();
  const placesOf: number[][] = [];
  const { ranges, numbers } = wordingOf(text, (key) => {
    const number = known.get(key) ?? known.size;
    if (number === known.size) known.set(key, number);
    return number;
  });
  for (const [place, number] of numbers.entries()) {
    const places = placesOf[number];
    if (places) places.push(place);
    else placesOf[number] = [place];
  }
  let votes = new Int32Array(0);
  return (quote) => {
    const sought = wordingOf(quote, (key) => known.get(key) ?? -1).numbers;
    const buckets = Math.floor((numbers.length + sought.length) / BUCKET) + 2;
    if (votes.length < buckets) votes = new Int32Array(2 * buckets);
    const expected = expectedAt(sought, placesOf, numbers.length, votes);
    if (expected === undefined) return undefined;
    const { start, end, shared } = align(sought, numbers, expected);
    const first = ranges[start];
    const last = ranges[end - 1];
    const isNear = 2 * shared > Math.max(sought.length, end - start);
    return isNear && first && last ? { start: first.start, end: last.end } : undefined;
  };
}
