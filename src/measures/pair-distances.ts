import type { Panel } from './panel.js';

/** How many ratings fall in each category. */
type Counts = Uint32Array | Float64Array;

/**
 * The sum of the distances between ratings over all their ordered pairs, from the counts alone: in time
 * proportional to the categories, however many ratings there are.
 */
export type PairDistances = (counts: Counts) => number;

function sumOf(counts: Counts): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** Distance 1 between any two categories. */
export const nominalDistances: PairDistances = (counts) => {
  const total = sumOf(counts);
  let sum = 0;
  for (const count of counts) sum += count * (total - count);
  return sum;
};

/** Distance in steps of the scale: each step is crossed by the pairs that it parts. */
export const stepDistances: PairDistances = (counts) => {
  const total = sumOf(counts);
  let below = 0;
  let sum = 0;
  for (const count of counts) {
    below += count;
    sum += below * (total - below);
  }
  return 2 * sum;
};

/**
 * The square of the distance between the categories' scores. It is taken about the mean, since the difference of
 * two large sums of squares would lose the digits that count.
 */
export function squaredDistances(scores: Float64Array): PairDistances {
  return (counts) => {
    const total = sumOf(counts);
    let mean = 0;
    for (const [i, count] of counts.entries()) mean += (count * (scores[i] ?? 0)) / total;
    let sum = 0;
    for (const [i, count] of counts.entries()) sum += count * ((scores[i] ?? 0) - mean) ** 2;
    return 2 * total * sum;
  };
}

/** The distance of two ratings of one unit, averaged over the pairs of a unit, then over the units that have pairs. */
export function meanDistance(panel: Panel, distances: PairDistances): number {
  let sum = 0;
  for (const [unit, total] of panel.totals.entries()) {
    if (total > 1) sum += distances(panel.countsOf(unit)) / (total * (total - 1));
  }
  return sum / panel.paired.units;
}
