import { groupBy } from '../algorithms/group-by.js';
import { affirmFirmness, denyFirmness, EXCLUDING, PERCENT, type Side, sideOf } from '../model/credence.js';
import { claimOf, premise, stepsBack } from './chains.js';
import { type Bounds, placeOf } from './closure.js';
import { leastBeside, mostBeside, wordsConflict } from './conflict.js';
import type { Edge, Graph } from './graph.js';
import type { Holding } from './holdings.js';
import type { Arrival } from './support.js';

/** From where on what arrives at a claim conflicts with something there. */
interface Limits {
  /** The least firmness of words that affirm, or deny; above 3 where none does. */
  readonly affirm: number;
  readonly deny: number;
  /** Numbers that begin above this conflict, and those that end below that. */
  readonly above: number;
  readonly below: number;
}

const NOBODY = 4;

/** The side that a number leans to by itself; `undefined` where it leans to neither. */
const leaning = ({ low, high }: Holding) => sideOf(affirmFirmness(low), denyFirmness(high));

/** What meets at a claim: words, numbers that came over an edge, and numbers said of the claim itself. */
interface Meeting {
  readonly affirm: number;
  readonly deny: number;
  readonly arrivingLow: number;
  readonly arrivingHigh: number;
  readonly numbers: readonly Holding[];
}

/** Where numbers stop being compatible with those there that do not lean to this side. */
function numberLimits(
  { numbers, arrivingLow, arrivingHigh }: Meeting,
  side: ReturnType<typeof leaning>,
): { above: number; below: number } {
  const others = numbers.filter((number) => leaning(number) !== side);
  return {
    above: others.reduce((least, { high }) => Math.min(least, high), arrivingHigh),
    below: others.reduce((most, { low }) => Math.max(most, low), arrivingLow),
  };
}

function limitsAt(meeting: Meeting): Limits {
  const { above } = numberLimits(meeting, 'affirms');
  const { below } = numberLimits(meeting, 'denies');
  const least = (conflicts: (firmness: number) => boolean) => [1, 2, 3].find(conflicts) ?? NOBODY;
  return {
    affirm: least((firmness) => wordsConflict(firmness, meeting.deny) || above < leastBeside(firmness)),
    deny: least((firmness) => wordsConflict(meeting.affirm, firmness) || below > mostBeside(firmness)),
    above: Math.min(above, mostBeside(meeting.deny)),
    below: Math.max(below, leastBeside(meeting.affirm)),
  };
}

/** Whether something said of the claim itself conflicts with anything else there. */
function clashesThere(holding: Holding, meeting: Meeting, limits: Limits): boolean {
  if (!holding.isNumber) {
    const { affirm, deny } = holding;
    return (affirm > 0 && affirm >= limits.affirm) || (deny > 0 && deny >= limits.deny);
  }
  const side = leaning(holding);
  if (side === 'affirms') return holding.low > limits.above;
  if (side === 'denies') return holding.high < limits.below;
  const { above, below } = numberLimits(meeting, side);
  return (
    holding.low > Math.min(above, mostBeside(meeting.deny)) ||
    holding.high < Math.max(below, leastBeside(meeting.affirm))
  );
}

/** Whether what arrives at a claim conflicts there. */
const isContradicted = ({ affirm, deny, arrivingLow, arrivingHigh }: Meeting, limits: Limits): boolean =>
  affirm >= limits.affirm || deny >= limits.deny || arrivingLow > limits.above || arrivingHigh < limits.below;

/**
 * Goes back from claims, those with the widest limit first, and visits each claim from which one of them follows
 * once, with the widest limit that reaches it. A claim is a class of the graph here: all its wordings.
 *
 * @param visit Told the claim, and whether it is affirmed by what an exclusion denies.
 */
function goBack(
  graph: Graph,
  isBorneOn: (claim: number) => boolean,
  starts: readonly { readonly claim: number; readonly limit: number }[],
  side: Side,
  without: Edge | undefined,
  visit: (claim: number, crosses: boolean, limit: number) => void,
): void {
  const expanded = new Set<number>();
  const visited = { along: new Set<number>(), across: new Set<number>() };
  for (const { claim: start, limit } of starts) {
    const open = (graph.wordings[start] ?? []).map((wording) => claimOf(graph, wording, side));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { proposition, crosses } = premise(graph, next, side);
      const claim = graph.classOf[proposition] ?? -1;
      if (!isBorneOn(claim)) continue;
      const seen = crosses ? visited.across : visited.along;
      if ((claim !== start || crosses) && !seen.has(claim)) {
        seen.add(claim);
        visit(claim, crosses, limit);
      }
      if (expanded.has(next)) continue;
      expanded.add(next);
      for (const step of stepsBack(graph, next)) if (step.edge !== without) open.push(step.claim);
    }
  }
}

/** Whether totals leave room for a conflict at a place: if not, nothing clashes there. */
function mayClash({ affirm, deny, low, high }: Bounds, place: number): boolean {
  const [a = 0, d = 0, l = 0, h = 0] = [affirm[place], deny[place], low[place], high[place]];
  return wordsConflict(a, d) || l > h || h < leastBeside(a) || l > mostBeside(d);
}

/** Positions of one expert that cannot all be held. */
export interface Clashes {
  /** The positions, by index: each conflicts, at some proposition, with another that bears on it. */
  readonly positions: ReadonlySet<number>;
  /** The claims at which something conflicts, by class of the graph, and what conflicts there. */
  readonly claims: ReadonlyMap<number, Collision>;
}

/** What conflicts at a claim. */
export interface Collision {
  /** Whether something said of the claim itself conflicts there. */
  readonly involves: (own: Holding) => boolean;
  /** Whether something that arrives on a side conflicts there. */
  readonly stops: (arrival: Arrival, side: Side) => boolean;
}

const collisionAt = (meeting: Meeting, limits: Limits): Collision => ({
  involves: (own) => clashesThere(own, meeting, limits),
  stops: ({ firmness, number }, side) => {
    if (firmness === 0) return false;
    if (side === 'affirms') return number ? number.low > limits.above : firmness >= limits.affirm;
    return number ? number.high < limits.below : firmness >= limits.deny;
  },
});

/**
 * The positions that clash, and where. Numbers on the same side differ in degree and do not clash.
 *
 * @param bounds The closure of these holdings.
 * @param without An edge that was left out of it.
 */
export function clashesAmong(
  graph: Graph,
  holdings: readonly Holding[],
  bounds: Bounds,
  without?: Edge,
): Clashes {
  const suspects = new Set<number>();
  for (const [place, proposition] of bounds.propositions.entries()) {
    if (mayClash(bounds, place)) suspects.add(graph.classOf[proposition] ?? -1);
  }
  if (suspects.size === 0) return { positions: suspects, claims: new Map() };

  const clashing = new Set<number>();
  const contradicted = new Map<number, Collision>();
  const classOf = (proposition: number) => graph.classOf[proposition] ?? -1;
  const own = groupBy(holdings, ({ proposition }) => classOf(proposition));
  const value = (values: Uint8Array | Float64Array, proposition: number, otherwise: number) =>
    values[placeOf(bounds.propositions, proposition)] ?? otherwise;
  // All wordings of a claim are borne on alike.
  const isBorneOn = (claim: number) => placeOf(bounds.propositions, graph.wordings[claim]?.[0] ?? -1) >= 0;

  const meetingAt = (claim: number): Meeting => {
    let [arrivingLow, arrivingHigh]: [number, number] = [PERCENT.minimum, PERCENT.maximum];
    const of = graph.wordings[claim] ?? [];
    for (const member of of) {
      for (const { to, edge } of graph.impliedBy[member] ?? []) {
        if (classOf(to) !== claim && edge !== without)
          arrivingLow = Math.max(arrivingLow, value(bounds.low, to, PERCENT.minimum));
      }
      for (const { to, edge } of graph.implies[member] ?? []) {
        if (classOf(to) !== claim && edge !== without)
          arrivingHigh = Math.min(arrivingHigh, value(bounds.high, to, PERCENT.maximum));
      }
      for (const { to, edge } of graph.excludes[member] ?? []) {
        const low = edge === without ? PERCENT.minimum : value(bounds.low, to, PERCENT.minimum);
        if (low >= EXCLUDING.low) arrivingHigh = Math.min(arrivingHigh, PERCENT.maximum - low);
      }
    }
    return {
      affirm: value(bounds.affirm, of[0] ?? -1, 0), // wordings of one claim have the same
      deny: value(bounds.deny, of[0] ?? -1, 0),
      // What takes no side when it arrives is no view, and conflicts with nothing.
      arrivingLow: affirmFirmness(arrivingLow) > 0 ? arrivingLow : PERCENT.minimum,
      arrivingHigh: denyFirmness(arrivingHigh) > 0 ? arrivingHigh : PERCENT.maximum,
      numbers: (own.get(claim) ?? []).filter(({ isNumber }) => isNumber),
    };
  };

  const limits = new Map<number, Limits>();
  for (const claim of suspects) {
    const meeting = meetingAt(claim);
    const there = limitsAt(meeting);
    limits.set(claim, there);
    const said = (own.get(claim) ?? []).filter((holding) => clashesThere(holding, meeting, there));
    for (const { index } of said) clashing.add(index);
    if (said.length > 0 || isContradicted(meeting, there)) {
      contradicted.set(claim, collisionAt(meeting, there));
    }
  }

  /** Goes back from the suspects with one of their limits, and marks whoever conflicts. */
  const mark = (
    side: Side,
    limitOf: (limits: Limits) => number,
    isWidestFirst: (a: number, b: number) => number,
    conflicts: (holding: Holding, limit: number, crossed: boolean) => boolean,
  ) => {
    const starts = Array.from(limits, ([claim, there]) => ({ claim, limit: limitOf(there) }));
    starts.sort((a, b) => isWidestFirst(a.limit, b.limit));
    goBack(graph, isBorneOn, starts, side, without, (claim, crosses, limit) => {
      for (const holding of own.get(claim) ?? []) {
        if (conflicts(holding, limit, crosses)) clashing.add(holding.index);
      }
    });
  };
  const ascending = (a: number, b: number) => a - b;
  const descending = (a: number, b: number) => b - a;
  mark(
    'affirms',
    ({ affirm }) => affirm,
    ascending,
    ({ affirm }, limit) => affirm > 0 && affirm >= limit,
  );
  mark(
    'affirms',
    ({ above }) => above,
    ascending,
    ({ low }, limit) => affirmFirmness(low) > 0 && low > limit,
  );
  mark(
    'denies',
    ({ deny }) => deny,
    ascending,
    ({ affirm, deny }, limit, crossed) =>
      crossed ? affirm >= EXCLUDING.firmness && affirm >= limit : deny > 0 && deny >= limit,
  );
  mark(
    'denies',
    ({ below }) => below,
    descending,
    ({ low, high }, limit, crossed) => {
      if (crossed) return low >= EXCLUDING.low && PERCENT.maximum - low < limit;
      return denyFirmness(high) > 0 && high < limit;
    },
  );
  return { positions: clashing, claims: contradicted };
}
