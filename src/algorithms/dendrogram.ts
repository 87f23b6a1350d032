/**
 * A tree of merges over items from 0 up to, not including, `size`. The merge number `k` is the node `size + k`,
 * and the last is the root; a child is an item or an earlier merge. The child with the lowest item is on the left.
 */
export interface Dendrogram {
  readonly size: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** How similar what a merge joins is: the mean over the known pairs between, −∞ where there is none. */
  readonly similarity: Float64Array;
}

/** Where the pair stands when all pairs are laid out row by row: 0 with 1, 0 with 2, … */
const placeOf = (size: number, a: number, b: number): number => {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low * size - (low * (low + 3)) / 2 + high - 1;
};

/** What stands for "not known" among similarities: less than anything known. */
const UNKNOWN = Number.NEGATIVE_INFINITY;

/** The mean of two means, of which either may rest on nothing. */
function pooled(a: number, countA: number, b: number, countB: number): number {
  if (countA === 0) return b;
  if (countB === 0) return a;
  const mean = (a * countA + b * countB) / (countA + countB);
  // Rounding must not carry a mean past what it is the mean of: the chain relies on it, and so do ties.
  return Math.min(Math.max(mean, Math.min(a, b)), Math.max(a, b));
}

/**
 * Groups items by average linkage: the two most similar clusters merge, the similarity of clusters being the mean
 * over the pairs of their items. Pairs that are not known are in no mean; clusters with no known pair between
 * them are less similar than any others, and merge last.
 *
 * The method is the nearest-neighbour chain (Murtagh, "A survey of recent advances in hierarchical clustering
 * algorithms", 1983; Müllner, "Modern hierarchical, agglomerative clustering algorithms", 2011): time and memory
 * grow with the square of the items, 12 bytes for each pair. It fits because a mean over known pairs never lies
 * above both of its parts. Of equally similar clusters the one with the lowest item is taken.
 *
 * @param size how many items there are
 * @param similarity how similar two items are, the first the lower; more is closer, on any scale. Asked once for
 *   each pair; `undefined` where it is not known
 * @throws RangeError where a similarity is not a finite number
 */
export function averageLinkage(
  size: number,
  similarity: (a: number, b: number) => number | undefined,
): Dendrogram {
  const pairs = (size * (size - 1)) / 2;
  const means = new Float64Array(pairs).fill(UNKNOWN);
  const counts = new Uint32Array(pairs);
  for (let a = 0, place = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++, place++) {
      const value = similarity(a, b);
      if (value === undefined) continue;
      if (!Number.isFinite(value)) throw new RangeError(`The similarity of ${a} and ${b} is ${value}.`);
      means[place] = value;
      counts[place] = 1;
    }
  }

  const merges = Math.max(size - 1, 0);
  const left = new Int32Array(merges);
  const right = new Int32Array(merges);
  const similarities = new Float64Array(merges);
  // A cluster goes by its lowest item. `active` stays in ascending order.
  let active = Array.from({ length: size }, (_, item) => item);
  const nodeOf = Int32Array.from(active);
  const chain: number[] = [];
  for (let merge = 0; merge < merges; ) {
    if (chain.length === 0) chain.push(0); // item 0 is always the lowest of its cluster
    const tip = chain[chain.length - 1] as number; // the chain is not empty
    const previous = chain[chain.length - 2];
    let nearest = previous ?? -1;
    let best = previous === undefined ? UNKNOWN : (means[placeOf(size, tip, previous)] ?? UNKNOWN);
    for (const other of active) {
      if (other === tip) continue;
      const mean = means[placeOf(size, tip, other)] ?? UNKNOWN;
      if (nearest !== -1 && mean <= best) continue;
      nearest = other;
      best = mean;
    }
    if (nearest !== previous) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const low = Math.min(tip, nearest);
    const high = Math.max(tip, nearest);
    left[merge] = nodeOf[low] ?? 0;
    right[merge] = nodeOf[high] ?? 0;
    similarities[merge] = best;
    nodeOf[low] = size + merge;
    merge++;
    active = active.filter((item) => item !== high);
    for (const other of active) {
      if (other === low) continue;
      const to = placeOf(size, low, other);
      const from = placeOf(size, high, other);
      const [countTo, countFrom] = [counts[to] ?? 0, counts[from] ?? 0];
      means[to] = pooled(means[to] ?? UNKNOWN, countTo, means[from] ?? UNKNOWN, countFrom);
      counts[to] = countTo + countFrom;
    }
  }
  return { size, left, right, similarity: similarities };
}

/** The items below a node of a tree, from left to right. */
function itemsBelow({ size, left, right }: Dendrogram, top: number): number[] {
  const items: number[] = [];
  const waiting = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node < size) items.push(node);
    else waiting.push(right[node - size] ?? 0, left[node - size] ?? 0);
  }
  return items;
}

/** The items of a tree from left to right. */
export const leavesOf = (tree: Dendrogram): number[] =>
  tree.size === 0 ? [] : itemsBelow(tree, 2 * tree.size - 2);

/**
 * The items in so many clusters, or in as many as there are items: the tree without the merges of what is least
 * similar. A merge is never of more similar parts than those within it; of equals the later one goes first. Clusters
 * are in the order of their lowest items, each in ascending order.
 */
export function clustersOf(tree: Dendrogram, count: number): number[][] {
  const { size, left, right, similarity } = tree;
  const kept = new Set(
    Array.from(similarity.keys())
      .sort((a, b) => (similarity[b] === similarity[a] ? a - b : (similarity[b] ?? 0) - (similarity[a] ?? 0)))
      .slice(0, Math.max(size - count, 0)),
  );
  const tops = new Set(Array.from({ length: size }, (_, item) => item));
  for (let merge = 0; merge < similarity.length; merge++) {
    if (!kept.has(merge)) continue;
    tops.delete(left[merge] ?? -1);
    tops.delete(right[merge] ?? -1);
    tops.add(size + merge);
  }
  return Array.from(tops, (top) => itemsBelow(tree, top).sort((a, b) => a - b)).sort(
    ([a = 0], [b = 0]) => a - b,
  );
}
