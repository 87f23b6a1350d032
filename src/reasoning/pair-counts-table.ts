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

/** The row, beside that of all who answered, for one who denies, takes no side, or affirms: at the code plus one. */
const ROW_OF = Int8Array.of(DENIED, NEUTRAL, AFFIRMED);

/** The row of those who count beside one who denies, takes no side, or affirms: at the code plus one. */
const ROW_BESIDE: Readonly<Record<PairCount, Int8Array>> = {
  shared: Int8Array.of(ANSWERED, ANSWERED, ANSWERED),
  same: Int8Array.of(DENIED, NO_ROW, AFFIRMED),
  opposite: Int8Array.of(AFFIRMED, NO_ROW, DENIED),
  bothNeutral: Int8Array.of(NO_ROW, NEUTRAL, NO_ROW),
};

/** How many answers a code is, at the code less MISSING: 0 or 1, and 2 for a code that means nothing. */
const ANSWERS_IN = Uint8Array.from({ length: 256 }, (_, at) => {
  const code = at + MISSING;
  return code === MISSING ? 0 : -1 <= code && code <= 1 ? 1 : 2;
});

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

/** Says which of a rater's codes means nothing. */
function unknownCode(codes: Int8Array, rater: number, units: number): string {
  const row = codes.subarray(rater * units, (rater + 1) * units);
  const unit = row.findIndex((code) => ANSWERS_IN[code - MISSING] === 2);
  return `The code of rater ${rater} at unit ${unit} is ${row[unit]}, but must be 1, -1, 0 or MISSING.`;
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
  const answered = new Int32Array(unitsPerSlab);
  let firstOfTile = 0;

  /** Writes to `answered` the units of a slab that a rater answered, from its start, and returns how many. */
  const findAnswered = (rater: number, slab: number): number => {
    const from = slab * unitsPerSlab;
    const start = rater * units + from;
    const length = Math.min(unitsPerSlab, units - from);
    let found = 0;
    let most = 0;
    for (let unit = 0; unit < length; unit++) {
      // Written first and kept by counting it: whether a unit is answered is what a processor mispredicts.
      answered[found] = unit;
      const answers = ANSWERS_IN[(codes[start + unit] ?? MISSING) - MISSING] ?? 0;
      found += answers;
      most |= answers;
    }
    if (most > 1) throw new RangeError(unknownCode(codes, rater, units));
    return found;
  };

  const setBits = (rater: number, slab: number): void => {
    const start = rater * units + slab * unitsPerSlab;
    const lane = rater % lanes;
    const bit = 1 << (lane & 31);
    const block = rowsAt + (slab * blocks + (rater - lane) / lanes) * blockSize + (lane >>> 5);
    const found = findAnswered(rater, slab);
    for (let at = 0; at < found; at++) {
      const unit = answered[at] ?? 0;
      const row = block + unit * unitSize;
      const sideRow = row + (ROW_OF[(codes[start + unit] ?? 0) + 1] ?? 0) * rowSize;
      words[row] = (words[row] ?? 0) | bit;
      words[sideRow] = (words[sideRow] ?? 0) | bit;
    }
  };
  for (let rater = 0; rater < raters; rater++) {
    for (let slab = 0; slab < slabs; slab++) setBits(rater, slab);
  }

  /** Writes the rows to count beside a rater, as addresses within a block, and returns where the list ends. */
  const writeList = (list: number, kind: PairCount, rater: number, slab: number, found: number): number => {
    const rowBeside = ROW_BESIDE[kind];
    const start = rater * units + slab * unitsPerSlab;
    let end = list;
    for (let at = 0; at < found; at++) {
      const unit = answered[at] ?? 0;
      const row = rowBeside[(codes[start + unit] ?? 0) + 1] ?? NO_ROW;
      if (row !== NO_ROW) words[end++] = (unit * unitSize + row * rowSize) * scale;
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
      let lists = 0;
      for (let rater = first; rater < end; rater++) {
        const found = findAnswered(rater, slab);
        for (const kind of kinds) {
          ends[lists] = writeList(listsAt + lists * listSize, kind, rater, slab, found);
          lists++;
        }
      }
      for (let block = Math.floor((first + 1) / lanes); block < blocks; block++) {
        const rows = rowsAt + (slab * blocks + block) * blockSize;
        for (let at = 0; at < lists; at++) {
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
