/** What the benchmarks print: Markdown, each row as soon as it is known. */
import type { Timing } from './bench.ts';

/** A count with its thousands set off, as in 10,000. */
export const count = (number: number): string => number.toLocaleString('en');

/** Three digits that say something; whole numbers where there are more. */
export const figure = (number: number): string =>
  number < 100 ? number.toPrecision(3) : count(Math.round(number));

/** Prints a Markdown table, each row as soon as it is known. The first columns hold words, the rest figures. */
export function printTable(
  columns: readonly string[],
  words: number,
  rows: Iterable<readonly string[]>,
): void {
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  console.log();
  line(columns);
  console.log(`|${columns.map((_, i) => (i < words ? '---|' : '--:|')).join('')}`);
  for (const row of rows) line(row);
}

/** Contenders that did the same work, by name; the others are measured against the first. */
export interface Comparison {
  readonly size: string;
  readonly timings: readonly (readonly [way: string, timing: Timing])[];
}

/**
 * Prints how long each took, and how many times as long as the first.
 *
 * @returns The least of these ratios.
 * @throws Error where one found something else than the first.
 */
export function printComparisons(input: string, checksum: string, comparisons: Iterable<Comparison>): number {
  let least = Number.POSITIVE_INFINITY;
  function* rows() {
    for (const { size, timings } of comparisons) {
      const [first] = timings;
      for (const [way, timing] of timings) {
        if (first === undefined || timing.checksum !== first[1].checksum) {
          throw new Error(`${way} found ${timing.checksum}, ${first?.[0]} found ${first?.[1].checksum}.`);
        }
        const ratio = timing.processor / first[1].processor;
        if (way !== first[0]) least = Math.min(least, ratio);
        yield [size, way, figure(timing.processor), figure(ratio), timing.peak.toFixed(0), timing.checksum];
      }
    }
  }
  printTable([input, 'way', 'seconds', 'ratio', 'peak MB', checksum], 2, rows());
  return least;
}

/** How many times as much: × 2.00. */
export const times = (ratio: number): string => `× ${ratio.toFixed(2)}`;

/** A contender at several sizes, the first of which the others are measured against. */
export type Growth = readonly [way: string, sizes: Iterable<readonly [size: number, timing: Timing]>];

/** Prints how the time grows with the input: as much as the input does where it is linear. */
export function printGrowth(input: string, ways: readonly Growth[]): void {
  function* rows() {
    for (const [way, sizes] of ways) {
      let first: readonly [number, Timing] | undefined;
      for (const [size, timing] of sizes) {
        first ??= [size, timing];
        yield [
          way,
          count(size),
          times(size / first[0]),
          times(timing.processor / first[1].processor),
          figure(timing.processor),
          timing.peak.toFixed(0),
        ];
      }
    }
  }
  printTable(['growth', input, 'input', 'time', 'seconds', 'peak MB'], 1, rows());
}
