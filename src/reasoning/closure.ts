import { EXCLUDING_LOW, PERCENT } from '../model/credence.js';
import type { Graph } from './graph.js';

/** Bounds on one proposition, by number. */
export interface Bound {
  readonly proposition: number;
  readonly low: number;
  readonly high: number;
}

/** The bounds of every proposition that anything is known of, in ascending order of number. */
export interface Bounds {
  readonly propositions: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * A closing of bounds under a graph's edges. Lows travel along implications; then each proposition held at 55 or
 * more caps what it excludes; then highs travel against implications. A high never moves a low, so one pass each
 * way reaches the fixed point, and taking bounds in order of strength sets each proposition at most once.
 */
export function closureOver(graph: Graph): (stated: readonly Bound[]) => Bounds {
  const size = graph.ids.length;
  // Kept from call to call, and swept by the list of what was touched.
  const low = new Float64Array(size).fill(PERCENT.minimum);
  const high = new Float64Array(size).fill(PERCENT.maximum);
  const isTouched = new Uint8Array(size);

  return (stated) => {
    const touched: number[] = [];
    const touch = (node: number) => {
      if (isTouched[node]) return;
      isTouched[node] = 1;
      touched.push(node);
    };

    const stack: number[] = [];
    const raise = (node: number, to: number) => {
      if (to <= (low[node] ?? to)) return;
      low[node] = to;
      touch(node);
      stack.push(node);
    };
    for (const bound of stated) touch(bound.proposition);
    for (const bound of [...stated].sort((a, b) => b.low - a.low)) {
      raise(bound.proposition, bound.low);
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        for (const link of graph.implies[node] ?? []) raise(link.to, bound.low);
      }
    }

    const caps = stated.map(({ proposition, high: cap }) => ({ proposition, cap }));
    for (const node of touched) {
      const held = low[node] ?? PERCENT.minimum;
      if (held < EXCLUDING_LOW) continue;
      for (const { to } of graph.excludes[node] ?? [])
        caps.push({ proposition: to, cap: PERCENT.maximum - held });
    }
    const lower = (node: number, to: number) => {
      if (to >= (high[node] ?? to)) return;
      high[node] = to;
      touch(node);
      stack.push(node);
    };
    for (const { proposition, cap } of caps.sort((a, b) => a.cap - b.cap)) {
      lower(proposition, cap);
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        for (const link of graph.impliedBy[node] ?? []) lower(link.to, cap);
      }
    }

    const bounds: Bounds = {
      propositions: Int32Array.from(touched).sort(),
      low: new Float64Array(touched.length),
      high: new Float64Array(touched.length),
    };
    for (const [place, node] of bounds.propositions.entries()) {
      bounds.low[place] = low[node] ?? PERCENT.minimum;
      bounds.high[place] = high[node] ?? PERCENT.maximum;
      low[node] = PERCENT.minimum;
      high[node] = PERCENT.maximum;
      isTouched[node] = 0;
    }
    return bounds;
  };
}

/** Where a proposition stands in a list of bounds; -1 where it does not. */
export function placeOf(propositions: Int32Array, proposition: number): number {
  let from = 0;
  let to = propositions.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const there = propositions[middle] as number; // `middle` lies within the list
    if (there === proposition) return middle;
    if (there < proposition) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
