import { MOST_ROWS, ROWS_AT_ONCE, type TallyKernel } from './pair-counts-kernel.js';

/** The code of a unit that a rater left unanswered. */
export const MISSING = -128;

/** What can be counted of two raters. */
export type PairCount = 'shared' | 'same' | 'opposite' | 'bothNeutral';

/** The rows of bits that each unit has, by number: which raters answered it, affirm it, deny it, take no side. */
const ANSWERED = 0;
const AFFIRMED = 1;
const DENIED = 2;
const NEUTRAL = 3;
const ROWS_PER_UNIT = 4;
const NO_ROW = -1;

/** Which row holds those who count beside a rater who denies, takes no side, or affirms: at the code plus one. */
const ROW_BESIDE: Readonly<Record<PairCount, Int8Array>> = {
  shared: Int8Array.of(ANSWERED, ANSWERED, ANSWERED),
  same: Int8Array.of(DENIED, NO_ROW, AFFIRMED),
  opposite: Int8Array.of(AFFIRMED, NO_ROW, DENIED),
  bothNeutral: Int8Array.of(NO_ROW, NEUTRAL, NO_ROW),
};

/** So many raters' lists of rows are held at a time, and fit the processor's cache beside the rows of a block. */
const RATERS_PER_TILE = 64;

/** Rows start where lines of the processor's cache do. */
const WORDS_PER_LINE = 16;

const roundUp = (size: number, to: number): number => Math.ceil(size / to) * to;

/** A table of raters × units as rows of bits in a kernel's memory. */
export interface PairTable {
  /** How many raters a tile has, and how many slabs the units fall into, so that a tally can hold each. */
  readonly ratersPerTile: number;
  readonly slabs: number;
  /** Counts one slab of units for the raters from `first` up to, not including, `end`: a tile at most. */
  readonly tally: (slab: number, first: number, end: number) => void;
  /** What the last tally counted of a rater of its tile beside each rater after it. */
  readonly countsBeside: (kind: PairCount, rater: number) => Uint16Array;
}

/**
 * Lays a table out and sets its bits. A rater's counts beside all others are the tallies of lists: of the rows of
 * those who answered, for the units that this rater answered; of those who deny, for the units denied; and so on.
 * So the work falls with the units left unanswered. Places and sizes are in 32-bit words.
 * @throws RangeError where a code is none of 1, -1, 0 and MISSING
 */
export function pairTable(
  kernel: TallyKernel,
  codes: Int8Array,
  raters: number,
  units: number,
  kinds: readonly PairCount[],
): PairTable {
  const { lanes, scale } = kernel;
  const slabs = Math.ceil(units / MOST_ROWS);
  const unitsPerSlab = slabs === 0 ? 0 : Math.ceil(units / slabs);
  const blocks = Math.ceil(raters / lanes);
  const rowSize = lanes / 32;
  const unitSize = ROWS_PER_UNIT * rowSize;
  // One unit more than there are: nobody answered it, so its rows fill up lists.
  const blockSize = roundUp((unitsPerSlab + 1) * unitSize, WORDS_PER_LINE);
  const listSize = Math.max(roundUp(unitsPerSlab, ROWS_AT_ONCE), ROWS_AT_ONCE);
  const countsSize = (blocks * lanes) / 2;

  const ratersPerTile = Math.min(raters, RATERS_PER_TILE);
  const listsPerTile = ratersPerTile * kinds.length;
  const rowsAt = roundUp(kernel.reserved, WORDS_PER_LINE);
  const listsAt = rowsAt + slabs * blocks * blockSize;
  const countsAt = listsAt + listsPerTile * listSize;
  const { words, counts, tally } = kernel.open(countsAt + listsPerTile * countsSize);
  const ends = new Int32Array(listsPerTile);
  let firstOfTile = 0;

  for (let rater = 0; rater < raters; rater++) {
    const lane = rater % lanes;
    const bit = 1 << (lane & 31);
    for (let slab = 0; slab < slabs; slab++) {
      const from = slab * unitsPerSlab;
      const to = Math.min(from + unitsPerSlab, units);
      const block = rowsAt + (slab * blocks + (rater - lane) / lanes) * blockSize + (lane >>> 5);
      for (let unit = from; unit < to; unit++) {
        const code = codes[rater * units + unit] ?? MISSING;
        if (code === MISSING) continue;
        if (code < -1 || code > 1) {
          throw new RangeError(
            `The code of rater ${rater} at unit ${unit} is ${code}, but must be 1, -1, 0 or MISSING.`,
          );
        }
        const answered = block + (unit - from) * unitSize;
        const side = answered + (code === 0 ? NEUTRAL : code > 0 ? AFFIRMED : DENIED) * rowSize;
        words[answered] = (words[answered] ?? 0) | bit;
        words[side] = (words[side] ?? 0) | bit;
      }
    }
  }

  /** Writes the rows to count for one rater, as addresses within a block, and returns where the list ends. */
  const writeList = (list: number, kind: PairCount, rater: number, slab: number): number => {
    const rowBeside = ROW_BESIDE[kind];
    const from = slab * unitsPerSlab;
    const to = Math.min(from + unitsPerSlab, units);
    let end = list;
    for (let unit = from; unit < to; unit++) {
      const code = codes[rater * units + unit] ?? MISSING;
      if (code === MISSING) continue;
      const row = rowBeside[code + 1] ?? NO_ROW;
      if (row !== NO_ROW) words[end++] = ((unit - from) * unitSize + row * rowSize) * scale;
    }
    const filled = list + Math.max(roundUp(end - list, ROWS_AT_ONCE), ROWS_AT_ONCE);
    words.fill(unitsPerSlab * unitSize * scale, end, filled);
    return filled;
  };

  return {
    ratersPerTile,
    slabs,
    tally: (slab, first, end) => {
      firstOfTile = first;
      for (let at = 0; at < (end - first) * kinds.length; at++) {
        const kind = kinds[at % kinds.length] as PairCount; // the remainder lies within the list
        const rater = first + Math.floor(at / kinds.length);
        ends[at] = writeList(listsAt + at * listSize, kind, rater, slab);
      }
      for (let block = Math.floor((first + 1) / lanes); block < blocks; block++) {
        const rows = rowsAt + (slab * blocks + block) * blockSize;
        for (let at = 0; at < (end - first) * kinds.length; at++) {
          tally(
            (listsAt + at * listSize) * scale,
            (ends[at] ?? 0) * scale,
            rows * scale,
            (countsAt + at * countsSize + (block * lanes) / 2) * scale,
          );
        }
      }
    },
    countsBeside: (kind, rater) => {
      const at = (rater - firstOfTile) * kinds.length + kinds.indexOf(kind);
      const start = 2 * (countsAt + at * countsSize);
      return counts.subarray(start + rater + 1, start + raters);
    },
  };
}
