import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING, type PairCounts, pairCounts, pairIndex } from '../../src/algorithms/pair-counts.js';
import { codesOf, slowPairCounts } from './slow-pair-counts.js';

const KERNELS = ['javascript', 'wasm'] as const;

const code = fc.constantFrom(1, -1, 0, MISSING);

const tables = fc
  .tuple(fc.integer({ min: 1, max: 140 }), fc.integer({ min: 1, max: 20 }))
  .chain(([raters, units]) =>
    fc.array(fc.array(code, { minLength: units, maxLength: units }), {
      minLength: raters,
      maxLength: raters,
      size: 'max',
    }),
  );

const count = (table: readonly (readonly number[])[], kernel: 'javascript' | 'wasm') =>
  pairCounts(codesOf(table), table.length, table[0]?.length ?? 0, { kernel, bothNeutral: true });

const plain = ({ shared, same, opposite, bothNeutral = new Uint16Array() }: PairCounts) => ({
  shared: [...shared],
  same: [...same],
  opposite: [...opposite],
  bothNeutral: [...bothNeutral],
});

describe.each(KERNELS)('pairCounts in %s', (kernel) => {
  it('counts what one look at each unit of each pair counts', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(plain(count(table, kernel))).toEqual(slowPairCounts(table));
      }),
      { numRuns: 25 },
    );
  });

  it('does not change when every rater says the opposite, or the units change places', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const counts = plain(count(table, kernel));
        const turned = table.map((row) => row.map((said) => (said === MISSING ? MISSING : 0 - said)));
        expect(plain(count(turned, kernel))).toEqual(counts);
        expect(
          plain(
            count(
              table.map((row) => [...row].reverse()),
              kernel,
            ),
          ),
        ).toEqual(counts);
      }),
      { numRuns: 15 },
    );
  });

  it('follows the raters when they change places', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const raters = table.length;
        const counts = plain(count(table, kernel));
        const reversed = plain(count([...table].reverse(), kernel));
        const places = table.flatMap((_, i) =>
          table.slice(i + 1).map((_, k) => pairIndex(raters - 1 - i, raters - 2 - i - k, raters)),
        );
        expect(places.map((at) => reversed.shared[at])).toEqual(counts.shared);
        expect(places.map((at) => reversed.same[at])).toEqual(counts.same);
        expect(places.map((at) => reversed.opposite[at])).toEqual(counts.opposite);
        expect(places.map((at) => reversed.bothNeutral[at])).toEqual(counts.bothNeutral);
      }),
      { numRuns: 15 },
    );
  });
});
