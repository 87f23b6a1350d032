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

/** The row of those who say the same as one who denies, takes no side, or affirms: at the code plus one. */
const ROW_OF = Int8Array.of(DENIED, NEUTRAL, AFFIRMED);

/** The row of those to count beside one who denies, takes no side, or affirms: at the code plus one. */
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

/** The units that a rater answered, ascending, written to the start of `room`. */
function unitsAnswered(said: Int8Array, room: Int32Array): Int32Array {
  let found = 0;
  for (let unit = 0; unit < said.length; unit++) {
    // Written first and kept by counting it: a branch here would be mispredicted more often than not.
    room[found] = unit;
    found += (MISSING - (said[unit] ?? MISSING)) >>> 31; // 0 for MISSING, 1 for any other code
  }
  return room.subarray(0, found);
}

/**
 * Sets a rater's bit in the rows of the units answered. Returns the first unit whose code means nothing, where there
 * is one, and sets no bits from there on.
 */
function setBits(
  words: Int32Array,
  said: Int8Array,
  answered: Int32Array,
  place: { readonly word: number; readonly bit: number; readonly unitSize: number; readonly rowSize: number },
): number | undefined {
  const { word, bit, unitSize, rowSize } = place;
  for (let at = 0; at < answered.length; at++) {
    const unit = answered[at] ?? 0;
    const sideRow = ROW_OF[(said[unit] ?? 0) + 1];
    if (sideRow === undefined) return unit;
    const row = word + unit * unitSize;
    const side = row + sideRow * rowSize;
    words[row] = (words[row] ?? 0) | bit;
    words[side] = (words[side] ?? 0) | bit;
  }
  return undefined;
}

/** Writes the addresses, within a block, of the rows to count beside a rater, and returns where they end. */
function writeRows(
  words: Int32Array,
  said: Int8Array,
  answered: Int32Array,
  list: {
    readonly start: number;
    readonly kind: PairCount;
    readonly unitStep: number;
    readonly rowStep: number;
  },
): number {
  const { start, kind, unitStep, rowStep } = list;
  const rowBeside = ROW_BESIDE[kind];
  let end = start;
  for (let at = 0; at < answered.length; at++) {
    const unit = answered[at] ?? 0;
    const row = rowBeside[(said[unit] ?? 0) + 1] ?? NO_ROW;
    words[end] = unit * unitStep + row * rowStep;
    end += (row >> 31) + 1; // 0 for NO_ROW, 1 for the other rows
  }
  return end;
}

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
  const emptyRow = unitsPerSlab * unitSize * scale;
  const listSize = Math.max(roundUp(unitsPerSlab, ROWS_AT_ONCE), ROWS_AT_ONCE);
  const countsSize = (blocks * lanes) / 2;

  const ratersPerTile = Math.min(raters, RATERS_PER_TILE);
  const listsPerTile = ratersPerTile * kinds.length;
  const rowsAt = roundUp(kernel.reserved, WORDS_PER_LINE);
  const listsAt = rowsAt + slabs * blocks * blockSize;
  const countsAt = listsAt + listsPerTile * listSize;
  const { words, counts, tally } = kernel.open(countsAt + listsPerTile * countsSize);
  const blockAt = (slab: number, block: number) => rowsAt + (slab * blocks + block) * blockSize;
  const ends = new Int32Array(listsPerTile);
  const room = new Int32Array(unitsPerSlab);
  let firstOfTile = 0;

  const saidBy = (rater: number, slab: number): Int8Array => {
    const start = slab * unitsPerSlab;
    return codes.subarray(rater * units + start, rater * units + Math.min(start + unitsPerSlab, units));
  };

  for (let rater = 0; rater < raters; rater++) {
    const lane = rater % lanes;
    for (let slab = 0; slab < slabs; slab++) {
      const said = saidBy(rater, slab);
      const word = blockAt(slab, (rater - lane) / lanes) + (lane >>> 5);
      const place = { word, bit: 1 << (lane & 31), unitSize, rowSize };
      const unknown = setBits(words, said, unitsAnswered(said, room), place);
      if (unknown === undefined) continue;
      const unit = slab * unitsPerSlab + unknown;
      throw new RangeError(
        `The code of rater ${rater} at unit ${unit} is ${said[unknown]}, but must be 1, -1, 0 or MISSING.`,
      );
    }
  }

  return {
    ratersPerTile,
    slabs,
    tally: (slab, first, end) => {
      firstOfTile = first;
      let lists = 0;
      for (let rater = first; rater < end; rater++) {
        const said = saidBy(rater, slab);
        const answered = unitsAnswered(said, room);
        for (const kind of kinds) {
          const start = listsAt + lists * listSize;
          const steps = { unitStep: unitSize * scale, rowStep: rowSize * scale };
          const last = writeRows(words, said, answered, { start, kind, ...steps });
          const filled = start + Math.max(roundUp(last - start, ROWS_AT_ONCE), ROWS_AT_ONCE);
          words.fill(emptyRow, last, filled);
          ends[lists++] = filled * scale;
        }
      }
      for (let block = Math.floor((first + 1) / lanes); block < blocks; block++) {
        for (let list = 0; list < lists; list++) {
          tally(
            (listsAt + list * listSize) * scale,
            ends[list] ?? 0,
            blockAt(slab, block) * scale,
            (countsAt + list * countsSize + (block * lanes) / 2) * scale,
          );
        }
      }
    },
    countsBeside: (kind, rater) => {
      const list = (rater - firstOfTile) * kinds.length + kinds.indexOf(kind);
      const start = 2 * (countsAt + list * countsSize);
      return counts.subarray(start + rater + 1, start + raters);
    },
  };
}
