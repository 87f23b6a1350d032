import { averageLinkage, leavesOf } from './dendrogram.js';
import { optimalLeafOrder } from './leaf-order.js';

/** Up to here neighbours are arranged as well as the tree allows; beyond, the cube of the items takes too long. */
const MOST_OPTIMAL = 200;

/**
 * In which order should items be drawn, so that similar ones stand together? They are grouped by average linkage,
 * and the groups laid out side by side. Up to 200 items, groups are turned so that neighbours are as similar as
 * the grouping allows (optimal leaf ordering); above that, each group begins with its lowest item, the part with
 * the lowest item first.
 *
 * A pair that is not known counts neither as similar nor as different: groups are compared over the pairs that
 * are known, and those that have none between them are joined last. Only in turning groups has such a pair to
 * have a place, and there it is as good as the least similar pair known. The same similarities always give the
 * same order, and where all are equal it is 0, 1, 2, …
 *
 * @param size how many items there are
 * @param similarity how similar two items are, the first the lower; more is closer, on any scale. The same each
 *   time it is asked; `undefined` where it is not known
 * @returns the items from 0 up to, not including, `size`, each once
 * @throws RangeError where a similarity is not a finite number
 */
export function orderBySimilarity(
  size: number,
  similarity: (a: number, b: number) => number | undefined,
): number[] {
  const tree = averageLinkage(size, similarity);
  if (size > MOST_OPTIMAL) return leavesOf(tree);
  let least: number | undefined;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const value = similarity(a, b);
      if (value !== undefined && (least === undefined || value < least)) least = value;
    }
  }
  return optimalLeafOrder(tree, (a, b) => similarity(Math.min(a, b), Math.max(a, b)) ?? least ?? 0);
}
