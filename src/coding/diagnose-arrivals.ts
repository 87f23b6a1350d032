import { groupBy } from '../algorithms/group-by.js';
import type { Credence } from '../model/corpus.js';
import { affirmFirmness, denyFirmness, EXCLUDING, PERCENT, type Side } from '../model/credence.js';
import { claimKey } from '../reasoning/claims.js';
import type { Edge, Graph } from '../reasoning/graph.js';
import type { Holding } from '../reasoning/holdings.js';
import { type Chain, MOST_LISTED } from './diagnose-words.js';

/** The firmest thing that arrives at one side of a proposition: a word, or the bound that a number sets. */
export interface Arrival {
  readonly holding: Holding;
  readonly side: Side;
  /** How firmly it takes the side there: 0 to 3. */
  readonly firmness: number;
  /** The range that a number leaves there, in percent. */
  readonly number?: Credence;
  /** Whether an exclusion has turned it from an affirmation into a denial. */
  readonly isCrossed: boolean;
  /** How it came there: the last edge, and the arrival before it. Left out where it is said right there. */
  readonly step?: { readonly edge: Edge; readonly before: Arrival };
  /** How many edges it passed. */
  readonly length: number;
}

/** An arrival and the proposition at which it is. */
export type Place = readonly [proposition: number, arrival: Arrival];

/** What statements bring to propositions. */
export interface Arrivals {
  /**
   * The firmest on a side of a proposition, of words and of numbers, firmest first: of either the firmest of all, and
   * the firmest that comes from another claim than that.
   */
  readonly at: (proposition: number, side: Side) => readonly Arrival[];
  /** All that got somewhere, also where others are firmer: it stops there. */
  readonly all: readonly Place[];
}

const range = (side: Side, bound: number): Credence =>
  side === 'affirms' ? { low: bound, high: PERCENT.maximum } : { low: PERCENT.minimum, high: bound };

/** What a statement says of its own proposition, on either side. */
export function startsOf(holding: Holding): Arrival[] {
  const start = (side: Side, firmness: number, number?: Credence): Arrival[] =>
    firmness === 0
      ? []
      : [{ holding, side, firmness, isCrossed: false, length: 0, ...(number && { number }) }];
  const { isNumber, affirm, deny, low, high } = holding;
  if (!isNumber) return [...start('affirms', affirm), ...start('denies', deny)];
  return [
    ...start('affirms', affirmFirmness(low), range('affirms', low)),
    ...start('denies', denyFirmness(high), range('denies', high)),
  ];
}

/** How strong an arrival is among those of its kind. It loses nothing on its way. */
const strengthOf = ({ side, firmness, number }: Arrival) =>
  number ? (side === 'affirms' ? number.low : PERCENT.maximum - number.high) : firmness;

/** What an exclusion turns an affirmation into. */
function crossed(arrival: Arrival): Arrival {
  const cap = arrival.number && PERCENT.maximum - arrival.number.low;
  const denied = { ...arrival, side: 'denies', isCrossed: true } as const;
  if (cap === undefined) return denied;
  return { ...denied, firmness: denyFirmness(cap), number: range('denies', cap) };
}

/** Whether an affirmation is firm enough to rule out what its proposition excludes. */
export const isExcluding = ({
  firmness,
  number,
}: {
  readonly firmness: number;
  readonly number?: Credence | undefined;
}): boolean => (number ? number.low >= EXCLUDING.low : firmness >= EXCLUDING.firmness);

/** Where an arrival goes on to, over one edge. */
function* stepsOn(graph: Graph, [proposition, before]: Place, crosses: (arrival: Arrival) => boolean) {
  const on = (to: number, edge: Edge, arrival: Arrival): Place => [
    to,
    { ...arrival, step: { edge, before }, length: before.length + 1 },
  ];
  const links = before.side === 'affirms' ? graph.implies[proposition] : graph.impliedBy[proposition];
  for (const { to, edge } of links ?? []) yield on(to, edge, before);
  if (before.side === 'denies' || !crosses(before)) return;
  for (const { to, edge } of graph.excludes[proposition] ?? []) yield on(to, edge, crossed(before));
}

/**
 * Lets the strongest go first, and each claim be visited by two that come from different claims; of equally strong
 * ones the nearest gets there.
 */
function spread(graph: Graph, starts: readonly Place[], crosses: (arrival: Arrival) => boolean) {
  const firmest = new Map<number, readonly Arrival[]>();
  const originOf = ({ holding }: Arrival) => graph.classOf[holding.proposition];
  const byStrength = [...groupBy(starts, ([, arrival]) => strengthOf(arrival))].sort(([a], [b]) => b - a);
  for (const [, open] of byStrength) {
    // An array is visited by what it grows by, in order: breadth first.
    for (const place of open) {
      const [proposition, arrival] = place;
      const claim = claimKey({ proposition, stance: arrival.side });
      const there = firmest.get(claim) ?? [];
      const [first] = there;
      if (there.length > 1 || (first && originOf(first) === originOf(arrival))) continue;
      firmest.set(claim, [...there, arrival]);
      for (const next of stepsOn(graph, place, crosses)) open.push(next);
    }
  }
  return { firmest, all: byStrength.flatMap(([, places]) => places) };
}

/**
 * What statements bring to the propositions that they bear on, their own included, and over which chains.
 *
 * @param crosses Whether an affirmation rules out what its proposition excludes.
 */
export function arrivalsOf(
  graph: Graph,
  holdings: readonly Holding[],
  crosses: (arrival: Arrival) => boolean = isExcluding,
): Arrivals {
  const starts = holdings.flatMap((holding) =>
    startsOf(holding).map((arrival): Place => [holding.proposition, arrival]),
  );
  const kinds = [starts.filter(([, { number }]) => !number), starts.filter(([, { number }]) => number)];
  const tracks = kinds.map((kind) => spread(graph, kind, crosses));
  return {
    at: (proposition, stance) => {
      const claim = claimKey({ proposition, stance });
      return tracks.flatMap(({ firmest }) => firmest.get(claim) ?? []);
    },
    all: tracks.flatMap(({ all }) => all),
  };
}

/**
 * The chain over which something arrived, as much of its end as is ever named. It is in the order in which the edges
 * lead on: a denial has come the other way.
 */
export function chainTo(arrival: Arrival): Chain {
  const edges: Edge[] = [];
  for (let { step } = arrival; step && edges.length < MOST_LISTED; { step } = step.before)
    edges.push(step.edge);
  const hasComeBack = arrival.side === 'denies' && !arrival.isCrossed;
  return { edges: hasComeBack ? edges : edges.reverse(), length: arrival.length };
}
