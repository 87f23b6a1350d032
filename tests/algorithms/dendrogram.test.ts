import { describe, expect, it } from 'vitest';
import { averageLinkage, clustersOf, leavesOf } from '../../src/algorithms/dendrogram.js';

const UNKNOWN = undefined;

/** Reads the pairs row by row, as they stand above the diagonal. */
const above =
  (rows: readonly (readonly (number | undefined)[])[]) =>
  (a: number, b: number): number | undefined =>
    rows[a]?.[b - a - 1];

/** A tree as nested pairs. */
type Nested = number | readonly [Nested, Nested];
function nested(size: number, similarity: (a: number, b: number) => number | undefined): Nested[] {
  const { left, right } = averageLinkage(size, similarity);
  const nodes: Nested[] = Array.from({ length: size }, (_, item) => item);
  const nodeAt = (node: number | undefined): Nested => nodes[node ?? -1] ?? -1;
  for (const [merge, node] of left.entries()) nodes.push([nodeAt(node), nodeAt(right[merge])]);
  return nodes.slice(-1);
}

describe('averageLinkage', () => {
  it('merges the most similar first, clusters by their mean', () => {
    // 2 is nearer to 1 than to anything, but {0, 1} is nearer to 3 on average: (8 + 8) / 2 against (1 + 9) / 2.
    const similarity = above([[10, 1, 8], [9, 8], [2]]);
    expect(nested(4, similarity)).toEqual([[[[0, 1], 3], 2]]);
  });

  it('weighs a mean by the pairs that it is over', () => {
    // To 4, {0, 1, 2} is 5 + 5 + 2 over 3, which is 4; a mean of means, 3.5, would be less than 3's 3.8.
    const similarity = above([[20, 15, 0, 5], [15, 0, 5], [0, 2], [3.8]]);
    expect(nested(5, similarity)).toEqual([[[[[0, 1], 2], 4], 3]]);
  });

  it('leaves pairs that are not known out of every mean', () => {
    // Counted as 0, the unknown pair would bring {0, 1} to 4, less than 3's 5.
    const similarity = above([[10, 8, 1], [UNKNOWN, 1], [5]]);
    expect(nested(4, similarity)).toEqual([[[[0, 1], 2], 3]]);
  });

  it('joins last what has no known pair between, however low the known ones are', () => {
    const similarity = above([[UNKNOWN, -100, UNKNOWN], [UNKNOWN, -100], [UNKNOWN]]);
    expect(nested(4, similarity)).toEqual([
      [
        [0, 2],
        [1, 3],
      ],
    ]);
  });

  it('takes the lowest items first where all are equally similar, and where nothing is known', () => {
    const chain = [[[[0, 1], 2], 3]];
    expect(nested(4, () => 0.1)).toEqual(chain);
    expect(nested(4, () => UNKNOWN)).toEqual(chain);
  });

  it('asks for each pair once, the lower item first', () => {
    const asked: string[] = [];
    averageLinkage(3, (a, b) => {
      asked.push(`${a} ${b}`);
      return 1;
    });
    expect(asked).toEqual(['0 1', '0 2', '1 2']);
  });

  it('makes a tree of nothing from no items, and from one item', () => {
    expect(leavesOf(averageLinkage(0, () => 1))).toEqual([]);
    expect(leavesOf(averageLinkage(1, () => 1))).toEqual([0]);
  });

  it('reads the leaves of a tree as deep as it has items', () => {
    const size = 3000;
    const leaves = leavesOf(averageLinkage(size, (_, b) => -b));
    expect(leaves).toEqual(Array.from({ length: size }, (_, item) => item));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %s as a similarity, and names the pair',
    (value) => {
      expect(() => averageLinkage(3, above([[1, 1], [value]]))).toThrow(RangeError);
      expect(() => averageLinkage(3, above([[1, 1], [value]]))).toThrow('1 and 2');
    },
  );
});

describe('clustersOf', () => {
  // {0, 1} joins at 10, {2, 3} at 9, both at the mean of 1, 2, 3 and 4, and 4 at the mean of 0, 0, 0 and 1.
  const tree = averageLinkage(5, above([[10, 1, 2, 0], [3, 4, 0], [9, 0], [1]]));

  it('cuts where what is least similar was joined', () => {
    expect([1, 2, 3, 4, 5].map((count) => clustersOf(tree, count))).toEqual([
      [[0, 1, 2, 3, 4]],
      [[0, 1, 2, 3], [4]],
      [[0, 1], [2, 3], [4]],
      [[0, 1], [2], [3], [4]],
      [[0], [1], [2], [3], [4]],
    ]);
  });

  it('cuts last what is most similar, also where it was merged first only by chance of the order', () => {
    // The chain starts from 0 and merges {0, 1} at 2 before it comes to {2, 3} at 9.
    const byChance = averageLinkage(4, above([[2, 1, 1], [1, 1], [9]]));
    expect(clustersOf(byChance, 3)).toEqual([[0], [1], [2, 3]]);
  });
});
