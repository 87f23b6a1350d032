/**
 * All pairs (shared, same, opposite) on one core, beside a plain double loop and NumPy's float32 matrix product, with
 * equal checksums: `npx tsx tests/bench/pairs.ts`. The kernels are taken from the sources, where they can be told
 * apart; what a user waits for is in panels.ts and panel-job.ts.
 */
import { MISSING, type PairCounts, pairCounts } from '../../src/algorithms/pair-counts.ts';
import { contest, type Timing, timed } from './bench.ts';
import { inNumPy } from './numpy.ts';
import { type Comparison, count, printComparisons, printGrowth } from './tables.ts';

const DENSITY = 0.3;
const AFFIRMED = 0.12;
const DENIED = 0.24;

const SIZES: readonly (readonly [raters: number, units: number, passes: number])[] = [
  [1_000, 500, 9],
  [5_000, 1_000, 3],
  [10_000, 2_000, 1],
];
/** Raters among whom there are about ×1, ×2 and ×4 as many pairs, and the units they rate. */
const GROWTH = { raters: [2_500, 3_535, 5_000], units: 1_000, passes: 3 };
/** Units times pairs that the plain double loop is given; beyond, it takes a minute and more. */
const LOOP_LIMIT = 1e9;

const pairsOf = (raters: number) => (raters * (raters - 1)) / 2;

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
  const pairs = pairsOf(raters);
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

/** Every pair's count, weighed by who the two are: a count at another pair's place shows. */
function checksum(counts: Uint16Array | Uint32Array, raters: number): number {
  let sum = 0;
  let pair = 0;
  for (let i = 0; i < raters; i++) {
    for (let j = i + 1; j < raters; j++) sum += (counts[pair++] ?? 0) * ((i % 7) + 1) * ((j % 7) + 1);
  }
  return sum;
}

const counting =
  (counted: (codes: Int8Array, raters: number, units: number) => PairCounts) =>
  (raters: number, units: number, passes: number): Promise<Timing> => {
    const codes = generated(raters, units);
    return timed(
      passes,
      () => counted(codes, raters, units),
      ({ shared, same, opposite }) =>
        [shared, same, opposite].map((counts) => checksum(counts, raters)).join(' '),
    );
  };

await contest(
  import.meta.url,
  {
    WebAssembly: counting((codes, raters, units) => pairCounts(codes, raters, units, { kernel: 'wasm' })),
    JavaScript: counting((codes, raters, units) =>
      pairCounts(codes, raters, units, { kernel: 'javascript' }),
    ),
    'double loop': counting(doubleLoop),
  },
  (measure) => {
    function* comparisons(): Generator<Comparison> {
      for (const [raters, units, passes] of SIZES) {
        const numPy = inNumPy<Timing>('pairs_numpy.py', `${raters}`, `${units}`, `${passes}`);
        const isLooped = pairsOf(raters) * units <= LOOP_LIMIT;
        yield {
          size: `${count(raters)} × ${count(units)}`,
          timings: [
            ['WebAssembly', measure('WebAssembly', raters, units, passes)],
            ['JavaScript', measure('JavaScript', raters, units, passes)],
            ...(numPy ? [['NumPy', numPy] as const] : []),
            ...(isLooped ? [['double loop', measure('double loop', raters, units, 1)] as const] : []),
          ],
        };
      }
    }
    printComparisons('raters × units', 'checksums', comparisons());
    const { raters, units, passes } = GROWTH;
    printGrowth(
      `pairs, ${count(units)} units`,
      (['WebAssembly', 'JavaScript'] as const).map((way) => [
        way,
        raters.map((size) => [pairsOf(size), measure(way, size, units, passes)]),
      ]),
    );
  },
);
