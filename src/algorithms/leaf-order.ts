import { type Dendrogram, leavesOf } from './dendrogram.js';

/** A merge of a tree, by the places that its leaves have from left to right; a child that is a leaf has no span. */
interface Span {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
  readonly left: Span | undefined;
  readonly right: Span | undefined;
}

/** All merges of a tree, children before parents. */
function spansOf({ size, left, right }: Dendrogram, leaves: readonly number[]): Span[] {
  const placeOf = new Int32Array(size);
  for (const [place, leaf] of leaves.entries()) placeOf[leaf] = place;
  const spans: Span[] = [];
  for (const [merge, leftNode] of left.entries()) {
    const rightNode = right[merge] ?? 0;
    const [leftSpan, rightSpan] = [spans[leftNode - size], spans[rightNode - size]];
    const middle = rightSpan?.start ?? placeOf[rightNode] ?? 0;
    spans.push({
      start: leftSpan?.start ?? placeOf[leftNode] ?? 0,
      middle,
      end: rightSpan?.end ?? middle + 1,
      left: leftSpan,
      right: rightSpan,
    });
  }
  return spans;
}

/** The places at which a span can end that begins with this one: those of the child that the place is not in. */
function farEnds(span: Span | undefined, place: number): readonly [from: number, to: number] {
  if (span === undefined) return [place, place + 1];
  return place < span.middle ? [span.middle, span.end] : [span.start, span.middle];
}

/**
 * In which order do neighbours resemble each other most, if only the children of a merge may change sides? Of the
 * orders that the tree allows, one with the greatest sum of similarities of neighbours (Bar-Joseph, Gifford and
 * Jaakkola, "Fast optimal leaf ordering for hierarchical clustering", 2001). Where none is
 * better than the tree's own order, it stays. Time grows with the cube of the leaves, memory with the square.
 *
 * @param tree from `averageLinkage`
 * @param similarity how similar two leaves are, in either order; finite
 * @returns the leaves, each once
 */
export function optimalLeafOrder(tree: Dendrogram, similarity: (a: number, b: number) => number): number[] {
  const { size } = tree;
  const leaves = leavesOf(tree);
  const spans = spansOf(tree, leaves);
  const root = spans.at(-1);
  if (root === undefined) return leaves;

  const similar = new Float64Array(size * size);
  for (const [a, leaf] of leaves.entries()) {
    for (const [b, other] of leaves.entries()) if (a !== b) similar[a * size + b] = similarity(leaf, other);
  }
  // The best sum from one end to the other, of the one span that has these ends in different children; 0 for a leaf.
  const sums = new Float64Array(size * size);
  const sumOf = (first: number, last: number) => sums[first * size + last] ?? 0;
  const similarAt = (place: number, other: number) => similar[place * size + other] ?? 0;
  // Per place on the right of a span, the best sum from an end on the left up to there.
  const upTo = new Float64Array(size);
  for (const { start, middle, end, left, right } of spans) {
    for (let first = start; first < middle; first++) {
      const [from, to] = farEnds(left, first);
      for (let across = middle; across < end; across++) {
        let best = Number.NEGATIVE_INFINITY;
        for (let near = from; near < to; near++) {
          best = Math.max(best, sumOf(first, near) + similarAt(near, across));
        }
        upTo[across] = best;
      }
      for (let last = middle; last < end; last++) {
        const [acrossFrom, acrossTo] = farEnds(right, last);
        let best = Number.NEGATIVE_INFINITY;
        for (let across = acrossFrom; across < acrossTo; across++) {
          best = Math.max(best, (upTo[across] ?? 0) + sumOf(across, last));
        }
        sums[first * size + last] = best;
        sums[last * size + first] = best;
      }
    }
  }

  /** The pair of places with the greatest value; of equals the one nearest to the tree's own order. */
  const bestPair = (
    [from, to]: readonly [number, number],
    [acrossFrom, acrossTo]: readonly [number, number],
    value: (near: number, across: number) => number,
  ): readonly [near: number, across: number] => {
    let best: readonly [number, number] = [to - 1, acrossFrom];
    let most = value(...best);
    for (let near = to - 1; near >= from; near--) {
      for (let across = acrossFrom; across < acrossTo; across++) {
        const sum = value(near, across);
        if (sum <= most) continue;
        most = sum;
        best = [near, across];
      }
    }
    return best;
  };

  // For the ends of the whole, the tree's own order prefers the outermost: the roles of the two sides are swapped.
  const [last, first] = bestPair([root.middle, root.end], [root.start, root.middle], sumOf);
  const order: number[] = [];
  const waiting: { readonly span: Span | undefined; readonly first: number; readonly last: number }[] = [
    { span: root, first, last },
  ];
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    const { span, first, last } = stretch;
    if (span === undefined) {
      order.push(leaves[first] ?? 0);
      continue;
    }
    const isTurned = first >= span.middle;
    const nearSpan = isTurned ? span.right : span.left;
    const farSpan = isTurned ? span.left : span.right;
    const [near, across] = bestPair(
      farEnds(nearSpan, first),
      farEnds(farSpan, last),
      (near, across) => sumOf(first, near) + similarAt(near, across) + sumOf(across, last),
    );
    waiting.push({ span: farSpan, first: across, last }, { span: nearSpan, first, last: near });
  }
  return order;
}
