/** How many rows a tally adds at a time; lists are filled up to a multiple of it with a row of zeros. */
export const ROWS_AT_ONCE = 8;

/** The longest list of rows whose tally is exact: each of its four rounds leaves three bits of the counts. */
export const MOST_ROWS = ROWS_AT_ONCE ** 4 - 1;

/** Memory that a kernel works in, seen as 32-bit words and as 16-bit counts, and the work itself. */
export interface TallyMemory {
  readonly words: Int32Array;
  readonly counts: Uint16Array;
  /**
   * In how many rows of a list each rater's bit is set. The list runs from `list` to `end` and holds addresses of
   * rows relative to `block`; the counts go to `into`, one for each rater of a row.
   */
  readonly tally: (list: number, end: number, block: number, into: number) => void;
}

/** One way to tally rows of bits. Rater n of a row is bit n % 32 of its word n / 32. */
export interface TallyKernel {
  /** Raters in a row. */
  readonly lanes: number;
  /** Addresses in a 32-bit word: 4 where addresses count bytes, 1 where they count words. */
  readonly scale: number;
  /** Words at the start of its memory that the kernel keeps for itself. */
  readonly reserved: number;
  /** Memory of so many words, all zero but for what the kernel keeps. */
  readonly open: (words: number) => TallyMemory;
}
