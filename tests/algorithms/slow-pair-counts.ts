import { MISSING } from '../../src/algorithms/pair-counts.js';

/** What is said of a pair, by the definition: one look at each unit. Pairs are in the order of `pairIndex`. */
export function slowPairCounts(table: readonly (readonly number[])[]) {
  const pairs = table.flatMap((row, i) => table.slice(i + 1).map((other) => [row, other] as const));
  const count = (holds: (a: number, b: number) => boolean) =>
    pairs.map(
      ([row, other]) =>
        row.filter((code, unit) => {
          const beside = other[unit] ?? MISSING;
          return code !== MISSING && beside !== MISSING && holds(code, beside);
        }).length,
    );
  return {
    shared: count(() => true),
    same: count((a, b) => a === b && a !== 0),
    opposite: count((a, b) => a === -b && a !== 0),
    bothNeutral: count((a, b) => a === 0 && b === 0),
  };
}

/** A table's codes row by row, as `pairCounts` takes them. */
export const codesOf = (table: readonly (readonly number[])[]): Int8Array => Int8Array.from(table.flat());
