import type { Credence } from '../model/corpus.js';
import { affirmFirmness, denyFirmness, EXCLUDING, PERCENT, type Side } from '../model/credence.js';
import { type Premise, premises } from './chains.js';
import { type Edge, type Graph, reaching } from './graph.js';
import type { Holding, Holdings } from './holdings.js';

/** What a holding says on one side of a claim, once it has arrived there. */
export interface Arrival {
  /** How firmly its words, or its number, take that side: 0 to 3. */
  readonly firmness: number;
  readonly number?: Credence;
}

/** A holding that bears on a claim, and the shortest chain over which it does. */
export interface Support {
  readonly holding: Holding;
  readonly arrival: Arrival;
  readonly via: () => readonly Edge[];
}

const NOTHING: Arrival = { firmness: 0 };

/** @param isSameClaim Whether it is said of the claim itself, or of another wording of it: then its number stays whole. */
function arrivalOf(
  side: Side,
  { affirm, deny, low, high, isNumber }: Holding,
  crosses: boolean,
  isSameClaim: boolean,
): Arrival {
  if (side === 'affirms') {
    if (!isNumber) return { firmness: affirm };
    return { firmness: affirmFirmness(low), number: { low, high: isSameClaim ? high : PERCENT.maximum } };
  }
  if (!crosses) {
    if (!isNumber) return { firmness: deny };
    return { firmness: denyFirmness(high), number: { low: isSameClaim ? low : PERCENT.minimum, high } };
  }
  if (!isNumber) return affirm >= EXCLUDING.firmness ? { firmness: affirm } : NOTHING;
  if (low < EXCLUDING.low) return NOTHING;
  const cap = PERCENT.maximum - low;
  return { firmness: denyFirmness(cap), number: { low: PERCENT.minimum, high: cap } };
}

/** The holdings on a premise that bear on what follows from it, firmly enough. */
export function supportsAt(
  graph: Graph,
  holdings: Holdings,
  premise: Premise,
  claim: { readonly proposition: number; readonly side: Side },
  isEnough: (arrival: Arrival) => boolean,
): Support[] {
  const isSameClaim = graph.classOf[premise.proposition] === graph.classOf[claim.proposition];
  return (holdings.get(premise.proposition) ?? []).flatMap((holding) => {
    const arrival = arrivalOf(claim.side, holding, premise.crosses, isSameClaim);
    return isEnough(arrival) ? [{ holding, arrival, via: premise.via }] : [];
  });
}

/** The holdings that bear on a side of a proposition, firmly enough: each once, by its shortest chain, nearest first. */
export function* supports(
  graph: Graph,
  holdings: Holdings,
  proposition: number,
  side: Side,
  isEnough: (arrival: Arrival) => boolean,
): Generator<Support, void, undefined> {
  const seen = new Set<number>();
  for (const premise of premises(graph, proposition, side, undefined, (at) => holdings.has(at))) {
    for (const support of supportsAt(graph, holdings, premise, { proposition, side }, isEnough)) {
      if (seen.has(support.holding.index)) continue;
      seen.add(support.holding.index);
      yield support;
    }
  }
}

/** Whether an arrival is at least this firm. */
export const isAtLeast =
  (firmness: number) =>
  (arrival: Arrival): boolean =>
    arrival.firmness >= firmness;

/** What numbers say together: what all of them allow, or, where they allow nothing together, all that they span. */
export function together(numbers: readonly Credence[]): Credence | undefined {
  if (numbers.length === 0) return undefined;
  const [lows, highs] = [numbers.map(({ low }) => low), numbers.map(({ high }) => high)];
  const [most, least] = [lows.reduce((a, b) => Math.max(a, b)), highs.reduce((a, b) => Math.min(a, b))];
  if (most <= least) return { low: most, high: least };
  return { low: lows.reduce((a, b) => Math.min(a, b)), high: highs.reduce((a, b) => Math.max(a, b)) };
}

/** A side of a proposition that follows from a holding, and how firmly. */
export interface Consequence {
  readonly proposition: number;
  readonly side: Side;
  readonly firmness: number;
}

/** Everything that follows from what one position says, its own proposition included. */
export function* consequences(graph: Graph, holding: Holding): Generator<Consequence> {
  const firmnessOf = (side: Side, crosses: boolean) => arrivalOf(side, holding, crosses, true).firmness;
  const denied: number[] = [];
  if (firmnessOf('affirms', false) > 0) {
    for (const proposition of reaching([holding.proposition], graph.implies)) {
      yield { proposition, side: 'affirms', firmness: firmnessOf('affirms', false) };
      for (const { to } of graph.excludes[proposition] ?? []) denied.push(to);
    }
  }
  const seen = new Set<number>();
  for (const [starts, firmness] of [
    [[holding.proposition], firmnessOf('denies', false)],
    [denied, firmnessOf('denies', true)],
  ] as const) {
    for (const proposition of firmness > 0 ? reaching(starts, graph.impliedBy) : []) {
      if (!seen.has(proposition)) yield { proposition, side: 'denies', firmness };
      seen.add(proposition);
    }
  }
}
