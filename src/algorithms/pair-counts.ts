import { javascriptKernel } from './pair-counts-javascript.js';
import type { TallyKernel } from './pair-counts-kernel.js';
import { MISSING, type PairCount, pairTable } from './pair-counts-table.js';
import { wasmKernel } from './pair-counts-wasm.js';

export { MISSING };

/** Counts of pairs of raters, each a list at whose `pairIndex` a pair's count stands. */
export type PairList = Uint16Array | Uint32Array;

/** On how many units each two raters stand how to each other. */
export interface PairCounts {
  readonly raters: number;
  /** Both answered, with a side or without. */
  readonly shared: PairList;
  /** Both affirm, or both deny. */
  readonly same: PairList;
  /** One affirms what the other denies. */
  readonly opposite: PairList;
  /** Both answered without taking a side; there only if asked for. */
  readonly bothNeutral?: PairList;
}

/** What to count, and with what. */
export interface PairCountOptions {
  /** Whether to count `bothNeutral` as well, which takes a third more memory; false if left out. */
  readonly bothNeutral?: boolean;
  /**
   * - `auto` (the default): WebAssembly where it can run, else JavaScript; the counts are equal.
   * - `javascript`: never WebAssembly.
   * - `wasm`: WebAssembly or an error.
   */
  readonly kernel?: 'auto' | 'javascript' | 'wasm';
}

/** How far a count has come: pairs counted, of all pairs. */
export interface PairProgress {
  readonly done: number;
  readonly total: number;
}

/** As much of an `AbortSignal` as is needed, so that any host's will do. */
export interface Abortable {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** How many pairs there are among so many raters. */
const pairsAmong = (raters: number): number => (raters * (raters - 1)) / 2;

/** Where the pairs of a rater with those after it start, in the upper triangle taken row by row. */
const firstPair = (rater: number, raters: number): number => (rater * (2 * raters - rater - 1)) / 2;

/**
 * Where the count of a pair stands in a list of `PairCounts`: the upper triangle row by row, (0, 1), (0, 2), …
 * @param i one rater, counted from 0
 * @param j another, before or after it
 * @param raters how many raters there are
 * @throws RangeError where the two are the same, or are not both among the raters
 */
export function pairIndex(i: number, j: number, raters: number): number {
  const [first, second] = i < j ? [i, j] : [j, i];
  if (!(0 <= first && first < second && second < raters)) {
    throw new RangeError(`${i} and ${j} are not two of ${raters} raters, counted from 0.`);
  }
  return firstPair(first, raters) + second - first - 1;
}

function kernelFor(choice: 'auto' | 'javascript' | 'wasm' = 'auto'): TallyKernel {
  if (choice === 'javascript') return javascriptKernel;
  const kernel = wasmKernel();
  if (kernel !== undefined) return kernel;
  if (choice === 'auto') return javascriptKernel;
  throw new Error('WebAssembly with SIMD does not run here.');
}

function checkShape(codes: Int8Array, raters: number, units: number): void {
  for (const [name, count] of Object.entries({ raters, units })) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`The number of ${name} must be a whole number from 0, but is ${count}.`);
    }
  }
  if (codes.length !== raters * units) {
    throw new RangeError(
      `${raters} raters × ${units} units need as many codes, but there are ${codes.length}.`,
    );
  }
}

function addCounts(sums: PairList, at: number, counts: Uint16Array): void {
  for (let i = 0; i < counts.length; i++) sums[at + i] = (sums[at + i] ?? 0) + (counts[i] ?? 0);
}

/**
 * Counts as `pairCounts` does, step by step: a page that has to stay responsive gives way between steps, and a
 * caller that has seen enough stops taking them. Each step takes some milliseconds.
 * @param codes raters × units, row by row: 1 affirms, -1 denies, 0 answers without a side, MISSING does not answer
 * @param raters how many rows
 * @param units how many columns
 * @returns a generator of progress, after every step, whose return value is the counts
 * @throws RangeError, at the first step, where the sizes do not fit or a code is none of the four
 */
export function* pairCountsInSteps(
  codes: Int8Array,
  raters: number,
  units: number,
  options: PairCountOptions = {},
): Generator<PairProgress, PairCounts, void> {
  checkShape(codes, raters, units);
  const kinds: PairCount[] = ['shared', 'same', 'opposite'];
  if (options.bothNeutral) kinds.push('bothNeutral');
  const table = pairTable(kernelFor(options.kernel), codes, raters, units, kinds);
  const total = pairsAmong(raters);
  const zeros = (size: number): PairList => (units < 2 ** 16 ? new Uint16Array(size) : new Uint32Array(size));
  const lists: Record<PairCount, PairList> = {
    shared: zeros(total),
    same: zeros(total),
    opposite: zeros(total),
    bothNeutral: zeros(options.bothNeutral ? total : 0),
  };

  for (let first = 0; first < raters - 1; first += table.ratersPerTile) {
    const end = Math.min(first + table.ratersPerTile, raters - 1);
    for (let slab = 0; slab < table.slabs; slab++) {
      table.tally(slab, first, end);
      for (let rater = first; rater < end; rater++) {
        for (const kind of kinds) {
          const start = firstPair(rater, raters);
          const beside = table.countsBeside(kind, rater);
          if (slab === 0) lists[kind].set(beside, start);
          else addCounts(lists[kind], start, beside);
        }
      }
    }
    yield { done: firstPair(end, raters), total };
  }
  const { bothNeutral, ...counts } = lists;
  return { raters, ...counts, ...(options.bothNeutral && { bothNeutral }) };
}

/**
 * On how many units do each two raters take the same side, opposite sides, or any stand at all?
 * @param codes raters × units, row by row: 1 affirms, -1 denies, 0 answers without a side, MISSING does not answer
 * @param raters how many rows
 * @param units how many columns
 * @param options what to count and with what; `onProgress` is told the pairs counted so far and all pairs, and may
 *   abort the `signal`, which is looked at before each step
 * @returns counts of 16 bits below 65,536 units, else of 32
 * @throws RangeError where the sizes do not fit or a code is none of the four; the signal's reason once it is aborted
 */
export function pairCounts(
  codes: Int8Array,
  raters: number,
  units: number,
  options: PairCountOptions & {
    readonly onProgress?: (done: number, total: number) => void;
    readonly signal?: Abortable;
  } = {},
): PairCounts {
  const { onProgress, signal } = options;
  const steps = pairCountsInSteps(codes, raters, units, options);
  for (;;) {
    if (signal?.aborted) throw signal.reason;
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value.done, step.value.total);
  }
}
