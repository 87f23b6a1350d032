/**
 * What the benchmarks share: contenders each in a process of its own, the best of some passes. No clock is read: what is measured is the processor time of a process, so that other work on the machine counts least.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assertBuilt } from '../package/build.ts';

/** The best of some passes. */
export interface Timing {
  /** Seconds of processor time, of all threads: user's and system's. */
  readonly processor: number;
  /** Megabytes that the process had taken at most when the first pass was over, start-up and input included. */
  readonly peak: number;
  /** What came out, in short: the same for all who did the same work. */
  readonly checksum: string;
}

/** Times some passes of the same work. The checksum is taken of what the first one returns, and is not timed. */
export async function timed<T>(
  passes: number,
  work: () => T | Promise<T>,
  checksum: (result: T) => number | string,
): Promise<Timing> {
  let processor = Number.POSITIVE_INFINITY;
  let first = { peak: 0, checksum: '' };
  for (let pass = 0; pass < passes; pass++) {
    const before = process.cpuUsage();
    const result = await work();
    processor = Math.min(processor, secondsSince(before));
    if (pass > 0) continue;
    first = { peak: peakNow(), checksum: String(checksum(result)) };
  }
  return { processor, ...first };
}

/** Seconds of processor time since then, of all threads. */
export const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** The most megabytes that this process has taken so far. */
export const peakNow = (): number => process.resourceUsage().maxRSS / 1024;

/** Measures a contender in a process of its own, once for the same sizes. */
export type Measure<Way extends string> = (way: Way, ...sizes: readonly number[]) => Timing;

/** Runs a program that prints one line of JSON. */
export const ask = <T>(
  command: string,
  args: readonly string[],
  errors: 'inherit' | 'ignore' = 'inherit',
): T => JSON.parse(execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', errors] }));

/** Runs a script of this folder in another process, as this one was started, with arguments. */
export const again = <T>(script: string, ...args: readonly string[]): T =>
  ask(process.execPath, [...process.execArgv, fileURLToPath(script), ...args]);

/**
 * Runs a script as what it was started as: without arguments the comparison, else the one contender that is named,
 * whose timing is then all that is printed.
 */
export async function contest<Way extends string>(
  script: string,
  ways: { readonly [W in Way]: (...sizes: readonly number[]) => Promise<Timing> },
  compare: (measure: Measure<Way>) => void,
): Promise<void> {
  const [way, ...sizes] = process.argv.slice(2);
  if (way !== undefined) {
    console.log(JSON.stringify(await ways[way as Way](...sizes.map(Number)))); // only the call below passes one
    return;
  }
  assertBuilt(); // what users get is what is measured
  const known = new Map<string, Timing>();
  compare((name, ...numbers) => {
    const args = [name, ...numbers.map(String)];
    const found = known.get(args.join());
    if (found) return found;
    console.error(`  ${args.join(' ')} …`); // for who waits: tables come out row by row, and some rows take a while
    const timing = again<Timing>(script, ...args);
    known.set(args.join(), timing);
    return timing;
  });
}

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
