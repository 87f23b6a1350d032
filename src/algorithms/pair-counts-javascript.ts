import { MOST_ROWS, ROWS_AT_ONCE, type TallyKernel } from './pair-counts-kernel.js';

const LANES = 32;
const MOST_CARRIES = (MOST_ROWS + 1) / ROWS_AT_ONCE;
const BITS_PER_COUNT = Math.log2(MOST_ROWS + 1);
/** Words: the addresses of the carries, ascending, so that the carries of one round are the next round's list. */
const CARRY_LIST = 0;
const CARRIES = CARRY_LIST + MOST_CARRIES;
/** Words: the bits of the counts, lowest first. */
const BITS = CARRIES + MOST_CARRIES;
const RESERVED = BITS + LANES / 2;

/** The carry of a full adder, for 32 raters at once; the sum is `a ^ b ^ c`. */
const carryOf = (a: number, b: number, c: number): number => (a & b) | ((a ^ b) & c);

/** Adds up a list of rows: three bits of the counts go to `bits`, the carries are filled up and their number returned. */
function addUp(words: Int32Array, list: number, end: number, block: number, bits: number): number {
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let carry = CARRIES;
  for (let at = list; at < end; at += ROWS_AT_ONCE) {
    const a = words[block + (words[at] ?? 0)] ?? 0;
    const b = words[block + (words[at + 1] ?? 0)] ?? 0;
    const c = words[block + (words[at + 2] ?? 0)] ?? 0;
    const d = words[block + (words[at + 3] ?? 0)] ?? 0;
    const e = words[block + (words[at + 4] ?? 0)] ?? 0;
    const f = words[block + (words[at + 5] ?? 0)] ?? 0;
    const g = words[block + (words[at + 6] ?? 0)] ?? 0;
    const h = words[block + (words[at + 7] ?? 0)] ?? 0;
    const twosA = carryOf(ones, a, b);
    ones = ones ^ a ^ b;
    const twosB = carryOf(ones, c, d);
    ones = ones ^ c ^ d;
    const twosC = carryOf(ones, e, f);
    ones = ones ^ e ^ f;
    const twosD = carryOf(ones, g, h);
    ones = ones ^ g ^ h;
    const foursA = carryOf(twos, twosA, twosB);
    twos = twos ^ twosA ^ twosB;
    const foursB = carryOf(twos, twosC, twosD);
    twos = twos ^ twosC ^ twosD;
    words[carry++] = carryOf(fours, foursA, foursB);
    fours = fours ^ foursA ^ foursB;
  }
  words[bits] = ones;
  words[bits + 1] = twos;
  words[bits + 2] = fours;
  for (; (carry - CARRIES) % ROWS_AT_ONCE !== 0; carry++) words[carry] = 0;
  return carry - CARRIES;
}

/**
 * Writes the counts out. The words that hold the bits of all counts are transposed in place, square by ever smaller
 * square (Warren, section 7-3), so that each word comes to hold the counts of two raters.
 */
function writeCounts(words: Int32Array, counts: Uint16Array, into: number): void {
  words.fill(0, BITS + BITS_PER_COUNT, RESERVED);
  for (let side = LANES / 4, mask = 0x00ff00ff; side > 0; side >>>= 1, mask ^= mask << side) {
    for (let row = 0; row < LANES / 2; row = (row + side + 1) & ~side) {
      const upper = words[BITS + row] ?? 0;
      const lower = words[BITS + row + side] ?? 0;
      const swapped = ((upper >>> side) ^ lower) & mask;
      words[BITS + row] = upper ^ (swapped << side);
      words[BITS + row + side] = lower ^ swapped;
    }
  }
  for (let rater = 0; rater < LANES / 2; rater++) {
    const pair = words[BITS + rater] ?? 0;
    counts[into + rater] = pair;
    counts[into + rater + LANES / 2] = pair >>> 16;
  }
}

/**
 * The tally in plain JavaScript, 32 raters at a time. Rows are added as bits, not as numbers: full adders take eight
 * rows and the running ones, twos and fours to new ones, twos and fours and one row of carries, worth eight; the
 * carries of a round are the rows of the next. Counting bits with carry-save adders is Robert Harley's and David
 * Seal's idea (Warren, "Hacker's Delight", 2nd edition, section 5-1); here they count down columns of a table.
 */
export const javascriptKernel: TallyKernel = {
  lanes: LANES,
  scale: 1,
  reserved: RESERVED,
  open: (size) => {
    const words = new Int32Array(size);
    for (let carry = 0; carry < MOST_CARRIES; carry++) words[CARRY_LIST + carry] = CARRIES + carry;
    const counts = new Uint16Array(words.buffer);
    return {
      words,
      counts,
      tally: (list, end, block, into) => {
        let carries = addUp(words, list, end, block, BITS);
        for (let bits = BITS + 3; bits < BITS + BITS_PER_COUNT; bits += 3) {
          carries = addUp(words, CARRY_LIST, CARRY_LIST + carries, 0, bits);
        }
        writeCounts(words, counts, 2 * into);
      },
    };
  },
};
