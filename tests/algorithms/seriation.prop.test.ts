import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage, type Dendrogram, leavesOf } from '../../src/algorithms/dendrogram.js';
import { optimalLeafOrder } from '../../src/algorithms/leaf-order.js';
import { orderBySimilarity } from '../../src/algorithms/seriation.js';

/** Whole numbers, so that sums are exact and ties are many; the diagonal is never asked for. */
const panels = (most: number) =>
  fc.integer({ min: 0, max: most }).chain((size) => {
    const value = fc.option(fc.integer({ min: -3, max: 5 }), { nil: undefined, freq: 5 });
    const pairs = fc.array(value, { minLength: size * size, maxLength: size * size });
    return pairs.map((values) => ({
      size,
      similarity: (a: number, b: number) => values[Math.min(a, b) * size + Math.max(a, b)],
    }));
  });

const sumOfNeighbours = (order: readonly number[], similarity: (a: number, b: number) => number) =>
  order.slice(1).reduce((sum, item, place) => sum + similarity(order[place] ?? 0, item), 0);

/** Every order of the leaves that a tree allows. */
function ordersOf({ size, left, right }: Dendrogram): number[][] {
  const orders: number[][][] = Array.from({ length: size }, (_, item) => [[item]]);
  for (const [merge, node] of left.entries()) {
    const [ones, others] = [orders[node] ?? [], orders[right[merge] ?? -1] ?? []];
    orders.push(
      ones.flatMap((one) =>
        others.flatMap((other) => [
          [...one, ...other],
          [...other, ...one],
        ]),
      ),
    );
  }
  return orders.at(-1) ?? [];
}

describe('optimalLeafOrder, for any similarities', () => {
  it('reaches the greatest sum of neighbours among all orders that the tree allows, and is one of them', () => {
    fc.assert(
      fc.property(panels(8), ({ size, similarity }) => {
        fc.pre(size > 0);
        const known = (a: number, b: number) => similarity(a, b) ?? 0;
        const tree = averageLinkage(size, similarity);
        const order = optimalLeafOrder(tree, known);
        const allowed = ordersOf(tree);
        expect(allowed).toContainEqual(order);
        const greatest = Math.max(...allowed.map((other) => sumOfNeighbours(other, known)));
        expect(sumOfNeighbours(order, known)).toBe(greatest);
      }),
      { numRuns: 200 },
    );
  });

  it('is the tree’s own order, where no other is better', () => {
    fc.assert(
      fc.property(panels(25), ({ size, similarity }) => {
        const known = (a: number, b: number) => similarity(a, b) ?? 0;
        const tree = averageLinkage(size, similarity);
        const [own, optimal] = [leavesOf(tree), optimalLeafOrder(tree, known)];
        const gain = sumOfNeighbours(optimal, known) - sumOfNeighbours(own, known);
        expect(gain).toBeGreaterThanOrEqual(0);
        if (gain === 0) expect(optimal).toEqual(own);
      }),
      { numRuns: 300 },
    );
  });
});

describe('orderBySimilarity, for any similarities', () => {
  it('has each item once, and the same order each time', () => {
    fc.assert(
      fc.property(panels(30), ({ size, similarity }) => {
        const order = orderBySimilarity(size, similarity);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, item) => item));
        expect(orderBySimilarity(size, similarity)).toEqual(order);
      }),
    );
  });

  it('lays points of a line out along the line', () => {
    // Powers of two: no two means of their differences are equal.
    const points = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(points, (exponents) => {
        const at = (item: number) => 2 ** (exponents[item] ?? 0);
        const order = orderBySimilarity(exponents.length, (a, b) => -Math.abs(at(a) - at(b)));
        const sorted = [...exponents].sort((a, b) => a - b);
        const laidOut = order.map((item) => exponents[item] ?? 0);
        expect([sorted, [...sorted].reverse()]).toContainEqual(laidOut);
      }),
    );
  });
});
