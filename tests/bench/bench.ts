/** What the benchmarks share: contenders each in a process of its own, the best of some passes, tables. */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { assertBuilt } from '../package/build.ts';

/** The best of some passes. */
export interface Timing {
  /** Seconds of processor time, of all threads: other work on the machine counts least there. */
  readonly processor: number;
  /** Seconds on the clock. */
  readonly wall: number;
  /** Megabytes that the process had taken at most when the first pass was over, start-up and input included. */
  readonly peak: number;
  /** What came out, in short: the same for all who did the same work. */
  readonly checksum: string;
}

/** Times some passes of the same work. The checksum is taken of what the first one returns, off the clock. */
export function timed<T>(passes: number, work: () => T, checksum: (result: T) => number | string): Timing {
  let best = { processor: Number.POSITIVE_INFINITY, wall: Number.POSITIVE_INFINITY };
  let first = { peak: 0, checksum: '' };
  for (let pass = 0; pass < passes; pass++) {
    const [used, started] = [process.cpuUsage(), performance.now()];
    const result = work();
    const { user, system } = process.cpuUsage(used);
    best = {
      processor: Math.min(best.processor, (user + system) / 1e6),
      wall: Math.min(best.wall, (performance.now() - started) / 1e3),
    };
    if (pass > 0) continue;
    const peak = process.resourceUsage().maxRSS / 1024;
    first = { peak, checksum: String(checksum(result)) };
  }
  return { ...best, ...first };
}

/** Measures a contender in a process of its own, once for the same sizes. */
export type Measure<Way extends string> = (way: Way, ...sizes: readonly number[]) => Timing;

/**
 * Runs a script as what it was started as: without arguments the comparison, else the one contender that is named,
 * whose timing is then all that is printed.
 */
export function contest<Way extends string>(
  script: string,
  ways: { readonly [W in Way]: (...sizes: readonly number[]) => Timing },
  compare: (measure: Measure<Way>) => void,
): void {
  const [way, ...sizes] = process.argv.slice(2);
  if (way !== undefined) {
    console.log(JSON.stringify(ways[way as Way](...sizes.map(Number)))); // only the call below passes one
    return;
  }
  assertBuilt(); // what users get is what is measured
  const known = new Map<string, Timing>();
  console.log(machine());
  compare((name, ...numbers) => {
    const args = [name, ...numbers.map(String)];
    const timing =
      known.get(args.join()) ??
      JSON.parse(
        execFileSync(process.execPath, [...process.execArgv, fileURLToPath(script), ...args], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      );
    known.set(args.join(), timing);
    return timing;
  });
}

/** What the figures were taken on. */
export const machine = (): string =>
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;

/** The same numbers from 0 to 1 every time: a linear congruential generator (Numerical Recipes' constants). */
export function random(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32; // the high bits are the good ones
  };
}

/** A number that depends on every number and its place. */
export const checksumOf = (numbers: Iterable<number>): number => {
  let sum = 0;
  for (const number of numbers) sum = (Math.imul(sum, 31) + number) | 0;
  return sum;
};

/** A count with its thousands set off, as in 10,000. */
export const count = (number: number): string => number.toLocaleString('en');

/** Three digits that say something; whole numbers where there are more. */
const figure = (number: number): string => (number < 100 ? number.toPrecision(3) : count(Math.round(number)));

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
        yield [
          size,
          way,
          figure(timing.processor),
          figure(timing.wall),
          figure(ratio),
          timing.peak.toFixed(0),
          timing.checksum,
        ];
      }
    }
  }
  printTable([input, 'way', 'seconds', 'on the clock', 'ratio', 'peak MB', checksum], 2, rows());
  return least;
}

/** Prints how the time grows with the input: as much as the input does where it is linear. */
export function printGrowth(
  input: string,
  sizes: readonly number[],
  ways: readonly (readonly [string, (size: number) => Timing])[],
): void {
  function* rows() {
    for (const [way, measure] of ways) {
      const timings = sizes.map((size) => ({ size, timing: measure(size) }));
      const [first] = timings;
      if (first === undefined) continue;
      for (const { size, timing } of timings) {
        yield [
          way,
          count(size),
          `× ${(size / first.size).toFixed(2)}`,
          `× ${(timing.processor / first.timing.processor).toFixed(2)}`,
          figure(timing.processor),
          timing.peak.toFixed(0),
        ];
      }
    }
  }
  printTable(['growth', input, 'input', 'time', 'seconds', 'peak MB'], 1, rows());
}
