import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage } from '../../src/algorithms/dendrogram.js';

type Similarity = (a: number, b: number) => number | undefined;

/** Every similarity another power of a half, so that no two means of them are ever equal; some not known. */
const similarities = fc.integer({ min: 2, max: 8 }).chain((size) => {
  const pairs = (size * (size - 1)) / 2;
  const order = fc.shuffledSubarray(
    Array.from({ length: pairs }, (_, pair) => pair),
    { minLength: pairs },
  );
  const known = fc.array(fc.boolean(), { minLength: pairs, maxLength: pairs });
  return fc.tuple(order, fc.oneof(fc.constant(undefined), known)).map(([ranks, isKnown]) => {
    const similarity: Similarity = (a, b) => {
      const pair = (b * (b - 1)) / 2 + a;
      return isKnown?.[pair] === false ? undefined : 2 ** -(ranks[pair] ?? 0);
    };
    return { size, similarity };
  });
});

/** Straight from the definition: the two clusters with the greatest mean merge, while there is a mean. */
function clustersByDefinition(size: number, similarity: Similarity): string[] {
  let clusters = Array.from({ length: size }, (_, item) => [item]);
  const made: string[] = [];
  for (;;) {
    let best: { readonly mean: number; readonly pair: readonly (readonly number[])[] } | undefined;
    for (const [place, cluster] of clusters.entries()) {
      for (const other of clusters.slice(place + 1)) {
        const known = cluster
          .flatMap((a) => other.map((b) => similarity(Math.min(a, b), Math.max(a, b))))
          .filter((value) => value !== undefined);
        const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
        if (known.length > 0 && (best === undefined || mean > best.mean))
          best = { mean, pair: [cluster, other] };
      }
    }
    if (best === undefined) return made.sort();
    const { pair } = best;
    const merged = pair.flat().sort((a, b) => a - b);
    clusters = [...clusters.filter((cluster) => !pair.includes(cluster)), merged];
    made.push(merged.join());
  }
}

/** The clusters of a tree, each as its items. */
function clustersOf(size: number, similarity: Similarity): string[] {
  const { left, right } = averageLinkage(size, similarity);
  const members: number[][] = Array.from({ length: size }, (_, item) => [item]);
  for (const [merge, node] of left.entries()) {
    const both = [...(members[node] ?? []), ...(members[right[merge] ?? -1] ?? [])];
    members.push(both.sort((a, b) => a - b));
  }
  return members.slice(size).map((items) => items.join());
}

describe('averageLinkage, for any similarities', () => {
  it('makes every cluster that merging the two most similar ones makes', () => {
    fc.assert(
      fc.property(similarities, ({ size, similarity }) => {
        const clusters = clustersOf(size, similarity);
        expect(clusters).toHaveLength(size - 1);
        expect(clusters).toEqual(expect.arrayContaining(clustersByDefinition(size, similarity)));
      }),
      { numRuns: 500 },
    );
  });
});
