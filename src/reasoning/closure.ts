import { EXCLUDING, PERCENT } from '../model/credence.js';
import type { Edge, Graph } from './graph.js';
import type { Holding } from './holdings.js';

/** What bears on each proposition that anything bears on, in ascending order of number. */
export interface Bounds {
  readonly propositions: Int32Array;
  /** How firmly words affirm and deny it, 0 to 3. */
  readonly affirm: Uint8Array;
  readonly deny: Uint8Array;
  /** The range that numbers leave, in percent. Upside down where two numbers allow nothing together. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Where a proposition stands in a list in ascending order; -1 where it does not. */
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

/** A value to be set at a proposition, and at all that it travels to from there. */
interface Seed {
  readonly at: number;
  readonly value: number;
}

/**
 * A closing of statements under a graph's edges. Affirmations and lows travel along implications; then what is at
 * least probable rules out what it excludes; then denials and highs travel against implications. A denial never
 * moves an affirmation, so one pass each way reaches the fixed point, and taking values in order of strength sets
 * each proposition once a strength.
 */
export function closureOver(graph: Graph): (stated: readonly Holding[], without?: Edge) => Bounds {
  const size = graph.ids.length;
  // Kept from call to call, and swept by the list of what was touched.
  const affirm = new Uint8Array(size);
  const deny = new Uint8Array(size);
  const low = new Float64Array(size).fill(PERCENT.minimum);
  const high = new Float64Array(size).fill(PERCENT.maximum);
  const isTouched = new Uint8Array(size);
  let touched: number[] = [];
  const touch = (node: number) => {
    if (isTouched[node]) return;
    isTouched[node] = 1;
    touched.push(node);
  };

  /** Sets each value where it is stronger than what is there, and goes on from there. Strongest first. */
  const spread = (
    seeds: Seed[],
    values: Uint8Array | Float64Array,
    isStronger: (value: number, than: number) => boolean,
    links: Graph['implies'],
    without: Edge | undefined,
  ) => {
    seeds.sort((a, b) => (isStronger(a.value, b.value) ? -1 : isStronger(b.value, a.value) ? 1 : 0));
    const open: number[] = [];
    for (const { at, value } of seeds) {
      open.push(at);
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (!isStronger(value, values[node] ?? value)) continue;
        values[node] = value;
        touch(node);
        for (const { to, edge } of links[node] ?? []) if (edge !== without) open.push(to);
      }
    }
  };
  const isMore = (value: number, than: number) => value > than;
  const isLess = (value: number, than: number) => value < than;

  return (stated, without) => {
    touched = [];
    for (const { proposition } of stated) touch(proposition);
    const words = stated.filter(({ isNumber }) => !isNumber);
    const numbers = stated.filter(({ isNumber }) => isNumber);
    const seed = (at: number, value: number): Seed => ({ at, value });

    spread(
      words.map((one) => seed(one.proposition, one.affirm)),
      affirm,
      isMore,
      graph.implies,
      without,
    );
    spread(
      numbers.map((one) => seed(one.proposition, one.low)),
      low,
      isMore,
      graph.implies,
      without,
    );

    const denials = words.map((one) => seed(one.proposition, one.deny));
    const caps = numbers.map((one) => seed(one.proposition, one.high));
    for (const node of touched) {
      const [firmness, least] = [affirm[node] ?? 0, low[node] ?? 0];
      if (firmness < EXCLUDING.firmness && least < EXCLUDING.low) continue;
      for (const { to, edge } of graph.excludes[node] ?? []) {
        if (edge === without) continue;
        if (firmness >= EXCLUDING.firmness) denials.push(seed(to, firmness));
        if (least >= EXCLUDING.low) caps.push(seed(to, PERCENT.maximum - least));
      }
    }
    spread(denials, deny, isMore, graph.impliedBy, without);
    spread(caps, high, isLess, graph.impliedBy, without);

    const bounds: Bounds = {
      propositions: Int32Array.from(touched).sort(),
      affirm: new Uint8Array(touched.length),
      deny: new Uint8Array(touched.length),
      low: new Float64Array(touched.length),
      high: new Float64Array(touched.length),
    };
    for (const [place, node] of bounds.propositions.entries()) {
      bounds.affirm[place] = affirm[node] ?? 0;
      bounds.deny[place] = deny[node] ?? 0;
      bounds.low[place] = low[node] ?? PERCENT.minimum;
      bounds.high[place] = high[node] ?? PERCENT.maximum;
      affirm[node] = 0;
      deny[node] = 0;
      low[node] = PERCENT.minimum;
      high[node] = PERCENT.maximum;
      isTouched[node] = 0;
    }
    return bounds;
  };
}
