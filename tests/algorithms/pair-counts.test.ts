import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  MISSING,
  type PairCountOptions,
  pairCounts,
  pairCountsInSteps,
  pairIndex,
} from '../../src/algorithms/pair-counts.js';
import cases from '../oracles/pairwise-counts.json' with { type: 'json' };
import { codesOf, slowPairCounts } from './slow-pair-counts.js';

const KERNELS = ['javascript', 'wasm'] as const;

/** All four counts of a table, as plain lists. */
function countsOf(table: readonly (readonly number[])[], options?: PairCountOptions) {
  const counts = pairCounts(codesOf(table), table.length, table[0]?.length ?? 0, {
    ...options,
    bothNeutral: true,
  });
  const { shared, same, opposite, bothNeutral = [] } = counts;
  return {
    shared: [...shared],
    same: [...same],
    opposite: [...opposite],
    bothNeutral: [...bothNeutral],
  };
}

/** The same table every time, with every code in it. */
const generated = (raters: number, units: number): number[][] =>
  Array.from({ length: raters }, (_, rater) =>
    Array.from({ length: units }, (_, unit) => {
      const mixed = Math.imul((rater + 1) * 7919 + unit, 0x9e3779b1) >>> 27;
      return mixed < 12 ? 1 : mixed < 20 ? -1 : mixed < 25 ? 0 : MISSING;
    }),
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(KERNELS)('pairCounts in %s', (kernel) => {
  it.each(cases)('gives the reference counts of case $id', ({ matrix, midpoint, value }) => {
    const table = matrix.map((row) =>
      row.map((rating) => (rating === null ? MISSING : Math.sign(rating - midpoint))),
    );
    const counts = countsOf(table, { kernel });
    for (const [i, row] of table.entries()) {
      for (const j of row.keys()) {
        if (j >= table.length || j === i) continue;
        const at = pairIndex(i, j, table.length);
        expect(counts.shared[at]).toBe(value.shared[i]?.[j]);
        // The reference counts two neutral answers as the same.
        expect((counts.same[at] ?? 0) + (counts.bothNeutral[at] ?? 0)).toBe(value.same[i]?.[j]);
        expect(counts.opposite[at]).toBe(value.opposite[i]?.[j]);
      }
    }
  });

  it('keeps sides, neutral answers and silence apart', () => {
    const table = [
      [1, 1, 1, 1, -1, -1, -1, -1, 0, 0, 0, 0, MISSING],
      [1, -1, 0, MISSING, 1, -1, 0, MISSING, 1, -1, 0, MISSING, MISSING],
    ];
    expect(countsOf(table, { kernel })).toEqual({ shared: [9], same: [2], opposite: [2], bothNeutral: [1] });
  });

  it.each([2, 3, 31, 32, 33, 63, 64, 65, 127, 128, 129, 193, 257])(
    'counts every pair of %i raters, wherever words, rows and tiles end',
    (raters) => {
      const table = generated(raters, 11);
      expect(countsOf(table, { kernel })).toEqual(slowPairCounts(table));
    },
  );

  it.each([1, 7, 8, 9, 63, 64, 65, 511, 512, 4095, 4096, 8190, 8191])(
    'counts all of %i units, wherever lists and slabs end',
    (units) => {
      const table = generated(3, units);
      expect(countsOf(table, { kernel })).toEqual(slowPairCounts(table));
    },
  );

  it.each([4095, 65_535, 65_536, 70_000])('reaches a count of %i', (units) => {
    const codes = new Int8Array(3 * units).fill(1).fill(-1, 2 * units);
    const { shared, same, opposite } = pairCounts(codes, 3, units, { kernel });
    expect([...shared]).toEqual([units, units, units]);
    expect([...same]).toEqual([units, 0, 0]);
    expect([...opposite]).toEqual([0, units, units]);
  });

  it('counts nothing where nobody answered', () => {
    const table = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => MISSING));
    const none = [0, 0, 0, 0, 0, 0];
    expect(countsOf(table, { kernel })).toEqual({
      shared: none,
      same: none,
      opposite: none,
      bothNeutral: none,
    });
  });

  it('gives zeros for no units, and empty lists for one rater or none', () => {
    expect([...pairCounts(new Int8Array(0), 3, 0, { kernel }).shared]).toEqual([0, 0, 0]);
    expect(pairCounts(Int8Array.of(1, 0), 1, 2, { kernel }).shared).toHaveLength(0);
    expect(pairCounts(new Int8Array(0), 0, 2, { kernel }).same).toHaveLength(0);
  });

  it('gives the same counts when asked again', () => {
    const table = generated(40, 40);
    expect(countsOf(table, { kernel })).toEqual(countsOf(table, { kernel }));
  });
});

describe('pairCounts', () => {
  it('leaves the neutral pairs out unless asked for', () => {
    const codes = Int8Array.of(0, 0);
    expect(pairCounts(codes, 2, 1)).not.toHaveProperty('bothNeutral');
    expect(pairCounts(codes, 2, 1, { bothNeutral: true }).bothNeutral?.[0]).toBe(1);
  });

  it('keeps counts in 16 bits while they fit, else in 32', () => {
    expect(pairCounts(new Int8Array(2 * 65_535), 2, 65_535).shared).toBeInstanceOf(Uint16Array);
    expect(pairCounts(new Int8Array(2 * 65_536), 2, 65_536).shared).toBeInstanceOf(Uint32Array);
  });

  it('leaves the codes as they are', () => {
    const codes = codesOf(generated(5, 9));
    const before = codes.slice();
    pairCounts(codes, 5, 9);
    expect(codes).toEqual(before);
  });

  it.each([2, -2, 127, -127])('names the rater and the unit of the code %i, which means nothing', (code) => {
    for (const kernel of KERNELS) {
      expect(() => pairCounts(Int8Array.of(1, 0, -1, MISSING, 1, code), 2, 3, { kernel })).toThrow(
        new RangeError(`The code of rater 1 at unit 2 is ${code}, but must be 1, -1, 0 or MISSING.`),
      );
    }
    expect(() => pairCounts(Int8Array.of(code), 1, 1)).toThrow(RangeError);
  });

  it('refuses sizes that are no counts, or that the codes do not fill', () => {
    for (const [raters, units] of [
      [-1, -4],
      [1.5, 2],
      [Number.NaN, 1],
      [2, 3],
    ] as const) {
      expect(() => pairCounts(new Int8Array(4), raters, units)).toThrow(RangeError);
    }
  });

  it('tells the pairs counted so far, up to all of them', () => {
    const told: [number, number][] = [];
    pairCounts(codesOf(generated(200, 3)), 200, 3, { onProgress: (done, total) => told.push([done, total]) });
    expect(told.length).toBeGreaterThan(2);
    expect(told.map(([, total]) => total)).toEqual(told.map(() => 19_900));
    expect(told.map(([done]) => done)).toEqual(
      [...new Set(told.map(([done]) => done))].sort((a, b) => a - b),
    );
    expect(told.at(-1)?.[0]).toBe(19_900);
  });

  it('stops at an abort and throws its reason', () => {
    const abort = new AbortController();
    let steps = 0;
    const onProgress = () => {
      steps++;
      abort.abort('seen enough');
    };
    const count = () => pairCounts(codesOf(generated(300, 3)), 300, 3, { onProgress, signal: abort.signal });
    expect(count).toThrow('seen enough');
    expect(steps).toBe(1);
    expect(count).toThrow('seen enough');
    expect(steps).toBe(1);
  });

  it('works in steps that the caller takes, to the same counts', () => {
    const table = generated(150, 10);
    const steps = pairCountsInSteps(codesOf(table), 150, 10);
    let last = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      expect(step.value.done).toBeGreaterThan(last);
      last = step.value.done;
    }
    expect(last).toBe(11_175);
    expect([...step.value.same]).toEqual(slowPairCounts(table).same);
  });
});

describe('the kernel of pairCounts', () => {
  const table = generated(140, 20);

  it('is WebAssembly by itself where that runs', () => {
    const used: PropertyKey[] = [];
    const real: object = Reflect.get(globalThis, 'WebAssembly');
    const observed = new Proxy(real, {
      get: (target, name) => {
        used.push(name);
        return Reflect.get(target, name);
      },
    });
    vi.stubGlobal('WebAssembly', observed);
    countsOf(table, { kernel: 'javascript' });
    expect(used).toEqual([]);
    countsOf(table);
    expect(used).toEqual(['Module', 'Memory', 'Instance']);
  });

  it.each([
    ['there is no WebAssembly', undefined],
    [
      'compiling is forbidden, as under a strict content-security policy',
      {
        Module: class {
          constructor() {
            throw new EvalError('Refused to compile');
          }
        },
      },
    ],
  ])('is JavaScript by itself where %s', (_, webAssembly) => {
    vi.stubGlobal('WebAssembly', webAssembly);
    expect(countsOf(table)).toEqual(slowPairCounts(table));
    expect(() => countsOf(table, { kernel: 'wasm' })).toThrow('WebAssembly with SIMD does not run here.');
  });
});

describe('pairIndex', () => {
  it('numbers the pairs of the upper triangle row by row, either rater first', () => {
    const raters = 9;
    let expected = 0;
    for (let i = 0; i < raters; i++) {
      for (let j = i + 1; j < raters; j++) {
        expect(pairIndex(i, j, raters)).toBe(expected);
        expect(pairIndex(j, i, raters)).toBe(expected);
        expected++;
      }
    }
    expect(expected).toBe(36);
  });

  it('refuses a rater beside itself and raters that are not there', () => {
    expect(() => pairIndex(1, 1, 3)).toThrow(RangeError);
    expect(() => pairIndex(0, 3, 3)).toThrow(RangeError);
    expect(() => pairIndex(-1, 0, 3)).toThrow(RangeError);
    expect(() => pairIndex(Number.NaN, 0, 3)).toThrow(RangeError);
  });
});
