/**
 * All pairs (shared, same, opposite) on one core, beside a plain double loop and NumPy's float32 matrix product, in
 * the same run and with equal checksums: `npx tsx tests/bench/pairs.ts`. Each contender works in a process of its
 * own, so that its peak of memory is its own; it holds the peak of its first pass, table and start-up included.
 * Times are processor time of all threads, so that other work on the machine counts least; the best of some passes.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { MISSING, type PairCounts, pairCounts } from '../../src/algorithms/pair-counts.ts';

const DENSITY = 0.3;
const AFFIRMED = 0.12;
const DENIED = 0.24;

const SIZES: readonly (readonly [raters: number, units: number, passes: number])[] = [
  [1_000, 500, 15],
  [5_000, 1_000, 5],
  [10_000, 2_000, 3],
];
/** Raters among whom there are about ×1, ×2 and ×4 as many pairs, and the units they rate. */
const GROWTH = { raters: [2_500, 3_535, 5_000], units: 1_000, passes: 7 };
/** Units times pairs that the plain double loop is given; beyond, it takes a minute and more. */
const LOOP_LIMIT = 1e9;

interface Result {
  /** Seconds of processor time, and on the clock. */
  readonly processor: number;
  readonly wall: number;
  /** Megabytes. */
  readonly peak: number;
  readonly checksums: readonly number[];
  readonly version?: string;
}

/** The same table every time and in every language: the finalizer of MurmurHash3 over the place of the code. */
function generated(raters: number, units: number): Int8Array {
  const [affirmed, denied, answered] = [AFFIRMED, DENIED, DENSITY].map((share) =>
    Math.round(share * 2 ** 32),
  ) as [number, number, number]; // three shares, three bounds
  return new Int8Array(raters * units).map((_, place) => {
    let mixed = place ^ (place >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    const hash = (mixed ^ (mixed >>> 16)) >>> 0;
    return hash < affirmed ? 1 : hash < denied ? -1 : hash < answered ? 0 : MISSING;
  });
}

/** What one would write first: every unit of every pair. */
function doubleLoop(codes: Int8Array, raters: number, units: number): PairCounts {
  const pairs = (raters * (raters - 1)) / 2;
  const [shared, same, opposite] = [new Uint16Array(pairs), new Uint16Array(pairs), new Uint16Array(pairs)];
  let pair = 0;
  for (let i = 0; i < raters; i++) {
    for (let j = i + 1; j < raters; j++, pair++) {
      let both = 0;
      let agreed = 0;
      let opposed = 0;
      for (let unit = 0; unit < units; unit++) {
        const a = codes[i * units + unit] ?? MISSING;
        const b = codes[j * units + unit] ?? MISSING;
        if (a === MISSING || b === MISSING) continue;
        both++;
        if (a * b > 0) agreed++;
        else if (a * b < 0) opposed++;
      }
      shared[pair] = both;
      same[pair] = agreed;
      opposite[pair] = opposed;
    }
  }
  return { raters, shared, same, opposite };
}

const OWN = {
  'double loop': doubleLoop,
  JavaScript: (codes: Int8Array, raters: number, units: number) =>
    pairCounts(codes, raters, units, { kernel: 'javascript' }),
  WebAssembly: (codes: Int8Array, raters: number, units: number) =>
    pairCounts(codes, raters, units, { kernel: 'wasm' }),
} as const;
type Own = keyof typeof OWN;

/** Every pair's count, weighed by who the two are: a count at another pair's place shows. */
function checksum(counts: Uint16Array | Uint32Array, raters: number): number {
  let sum = 0;
  let pair = 0;
  for (let i = 0; i < raters; i++) {
    for (let j = i + 1; j < raters; j++) sum += (counts[pair++] ?? 0) * ((i % 7) + 1) * ((j % 7) + 1);
  }
  return sum;
}

function measured(way: Own, raters: number, units: number, passes: number): Result {
  const codes = generated(raters, units);
  let best = { processor: Number.POSITIVE_INFINITY, wall: Number.POSITIVE_INFINITY };
  let [peak, checksums]: [number, number[]] = [0, []];
  for (let pass = 0; pass < passes; pass++) {
    const [used, started] = [process.cpuUsage(), performance.now()];
    const counts = OWN[way](codes, raters, units);
    const { user, system } = process.cpuUsage(used);
    best = {
      processor: Math.min(best.processor, (user + system) / 1e6),
      wall: Math.min(best.wall, (performance.now() - started) / 1e3),
    };
    if (pass > 0) continue;
    peak = process.resourceUsage().maxRSS / 1024;
    checksums = [counts.shared, counts.same, counts.opposite].map((list) => checksum(list, raters));
  }
  return { ...best, peak, checksums };
}

const run = (command: string, args: readonly (string | number)[]): Result =>
  JSON.parse(
    execFileSync(command, args.map(String), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );

const runOwn = (way: Own, raters: number, units: number, passes: number): Result =>
  run(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), way, raters, units, passes]);

/** The NumPy that is fastest at a small size: Debian's may come with OpenBLAS or with the slow reference. */
function findNumPy(): ((raters: number, units: number, passes: number) => Result) | undefined {
  const script = fileURLToPath(new URL('pairs_numpy.py', import.meta.url));
  const found = ['python3', '/usr/bin/python3'].flatMap((python) => {
    try {
      return [{ python, ...run(python, [script, 1_000, 500, 5]) }];
    } catch {
      return []; // no such Python, or no NumPy in it
    }
  });
  const [fastest] = found.sort((a, b) => a.processor - b.processor);
  if (fastest === undefined) return undefined;
  console.log(fastest.version);
  return (raters, units, passes) => run(fastest.python, [script, raters, units, passes]);
}

function compare(): void {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);
  const numPy = findNumPy();
  if (numPy === undefined) console.log('NumPy is left out: no python3 here can import it.');

  console.log('\n| raters × units | way | seconds | on the clock | × NumPy | ns a pair | peak MB |');
  console.log('|---|---|--:|--:|--:|--:|--:|');
  for (const [raters, units, passes] of SIZES) {
    const pairs = (raters * (raters - 1)) / 2;
    const size = `${raters.toLocaleString('en')} × ${units.toLocaleString('en')}`;
    const reference = numPy?.(raters, units, passes);
    const results: [string, Result][] = reference === undefined ? [] : [['NumPy', reference]];
    for (const way of ['double loop', 'JavaScript', 'WebAssembly'] as const) {
      const isLoop = way === 'double loop';
      if (isLoop && pairs * units > LOOP_LIMIT)
        console.log(`| ${size} | double loop | left out: a minute and more | | | | |`);
      else results.push([way, runOwn(way, raters, units, isLoop ? 1 : passes)]);
    }
    for (const [way, { processor, wall, peak, checksums }] of results) {
      if (checksums.join() !== results[0]?.[1].checksums.join()) throw new Error(`${way} counted otherwise.`);
      const ratio = reference === undefined ? '' : (reference.processor / processor).toFixed(2);
      console.log(
        `| ${size} | ${way} | ${processor.toFixed(3)} | ${wall.toFixed(3)} | ${ratio} | ` +
          `${((processor / pairs) * 1e9).toFixed(1)} | ${peak.toFixed(0)} |`,
      );
    }
    console.log(`| ${size} | checksums equal | ${results[0]?.[1].checksums.join(' ')} | | | | |`);
  }

  console.log(
    `\n| growth at ${GROWTH.units} units | pairs | seconds | time | pairs |\n|---|--:|--:|--:|--:|`,
  );
  for (const way of ['JavaScript', 'WebAssembly'] as const) {
    let first: { readonly pairs: number; readonly processor: number } | undefined;
    for (const raters of GROWTH.raters) {
      const pairs = (raters * (raters - 1)) / 2;
      const { processor } = runOwn(way, raters, GROWTH.units, GROWTH.passes);
      first ??= { pairs, processor };
      console.log(
        `| ${way} | ${pairs.toLocaleString('en')} | ${processor.toFixed(3)} | ` +
          `× ${(processor / first.processor).toFixed(2)} | × ${(pairs / first.pairs).toFixed(2)} |`,
      );
    }
  }
}

const [way, ...sizes] = process.argv.slice(2);
if (way === undefined) compare();
else {
  const [raters = 0, units = 0, passes = 0] = sizes.map(Number);
  console.log(JSON.stringify(measured(way as Own, raters, units, passes))); // only `runOwn` passes one
}
