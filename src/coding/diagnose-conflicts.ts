import { groupBy } from '../algorithms/group-by.js';
import { affirmFirmness, denyFirmness, SIDES, type Side, sideOf } from '../model/credence.js';
import { conflictBetween, type Ground } from '../reasoning/conflict.js';
import type { Graph } from '../reasoning/graph.js';
import type { Holding } from '../reasoning/holdings.js';
import {
  type Arrival,
  type Arrivals,
  arrivalsOf,
  chainTo,
  isExcluding,
  startsOf,
} from './diagnose-arrivals.js';
import type { Chain } from './diagnose-words.js';

const NO_CHAIN: Chain = { edges: [], length: 0 };

const groundOf = ({ affirm, deny, low, high, isNumber }: Holding): Ground =>
  isNumber
    ? { side: sideOf(affirmFirmness(low), denyFirmness(high)), affirm: 0, deny: 0, number: { low, high } }
    : { side: sideOf(affirm, deny), affirm, deny };

const groundOfArrival = ({ side, firmness, number }: Arrival): Ground => ({
  side,
  affirm: side === 'affirms' && !number ? firmness : 0,
  deny: side === 'denies' && !number ? firmness : 0,
  number,
});

/** Whether a statement is firm enough to rule out what its proposition excludes. */
const canExclude = ({ affirm, low, high, isNumber }: Holding): boolean =>
  isExcluding({ firmness: affirm, number: isNumber ? { low, high } : undefined });

/**
 * Whether two arrivals at a proposition conflict. What is said of one claim is held against each other as it was said:
 * numbers that lean to the same side differ in degree.
 *
 * Where an exclusion lies between two statements the conflict is the same seen from either end, and it takes one of
 * the two to rule out the other. So a mere "may" can be let through, if what it is held against could come the other way.
 */
function isConflict({ classOf }: Graph, a: Arrival, b: Arrival): boolean {
  const isCrossed = a.isCrossed || b.isCrossed;
  if (isCrossed && !canExclude(a.holding) && !canExclude(b.holding)) return false;
  const isOfOneClaim = !isCrossed && classOf[a.holding.proposition] === classOf[b.holding.proposition];
  return isOfOneClaim
    ? conflictBetween(groundOf(a.holding), groundOf(b.holding)) !== 0
    : conflictBetween(groundOfArrival(a), groundOfArrival(b)) !== 0;
}

/** Lets everything through exclusions. */
const ANYTHING = () => true;

const opposite = ({ side }: Arrival): Side => (side === 'affirms' ? 'denies' : 'affirms');

/** Two statements that conflict, and the chains over which they get to where they do. */
export interface StatementConflict {
  readonly holdings: readonly [Holding, Holding];
  /** Both chains, one after the other. */
  readonly chain: () => Chain;
  /** How many edges there are in it. */
  readonly length: number;
}

/** A statement in conflict with what arrives where it is, or where it has arrived itself. */
const conflictOf = (holding: Holding, other: Arrival, arrived?: Arrival): StatementConflict => ({
  holdings: [holding, other.holding],
  chain: () => {
    const [first, second] = [arrived ? chainTo(arrived) : NO_CHAIN, chainTo(other)];
    return { edges: [...first.edges, ...second.edges], length: first.length + second.length };
  },
  length: (arrived?.length ?? 0) + other.length,
});

/** Conflicts between numbers said of one claim: of each with those that lie furthest from it. */
function numbersInConflict({ classOf }: Graph, numbers: readonly Holding[]): StatementConflict[] {
  return [...groupBy(numbers, ({ proposition }) => classOf[proposition]).values()].flatMap((said) => {
    const outermost = [...groupBy(said, (one) => groundOf(one).side).values()].flatMap((alike) => [
      alike.reduce((highest, one) => (one.low > highest.low ? one : highest)),
      alike.reduce((lowest, one) => (one.high < lowest.high ? one : lowest)),
    ]);
    return said.flatMap((one) =>
      outermost
        .filter((other) => conflictBetween(groundOf(one), groundOf(other)) !== 0)
        .map((other): StatementConflict => ({ holdings: [one, other], chain: () => NO_CHAIN, length: 0 })),
    );
  });
}

/** What comes from elsewhere and lies outside a number: even one that leans to neither side conflicts with that. */
const outside = ({ classOf }: Graph, { at }: Arrivals, number: Holding): Arrival[] =>
  SIDES.flatMap((side) => at(number.proposition, side)).filter(
    (arrival) =>
      classOf[arrival.holding.proposition] !== classOf[number.proposition] &&
      conflictBetween(groundOf(number), groundOfArrival(arrival)) !== 0,
  );

/**
 * Conflicts among statements: not of every two, but so many that whatever conflicts is joined by them, each over the
 * shortest chain. Wherever something arrives it is held against the firmest on the other side.
 */
export function statementsInConflict(graph: Graph, holdings: readonly Holding[]): StatementConflict[] {
  const found = new Map<string, StatementConflict>();
  const add = (holding: Holding, other: Arrival, arrived?: Arrival) => {
    const key = [holding.index, other.holding.index].sort().join(' ');
    const known = found.get(key);
    const length = (arrived?.length ?? 0) + other.length;
    if (!known || length < known.length) found.set(key, conflictOf(holding, other, arrived));
  };
  const arrivals = arrivalsOf(graph, holdings);
  const hasExclusions = graph.excludes.some((links) => links.length > 0);
  for (const { at, all } of hasExclusions ? [arrivals, arrivalsOf(graph, holdings, ANYTHING)] : [arrivals]) {
    for (const [proposition, arrival] of all) {
      for (const other of at(proposition, opposite(arrival))) {
        if (isConflict(graph, arrival, other)) add(arrival.holding, other, arrival);
      }
    }
  }
  const numbers = holdings.filter(({ isNumber }) => isNumber);
  for (const number of numbers) for (const arrival of outside(graph, arrivals, number)) add(number, arrival);
  return [...found.values(), ...numbersInConflict(graph, numbers)];
}

/** The chain over which one statement conflicts with another: at the other, or where the first is a number, there. */
export function chainsFrom(graph: Graph, statement: Holding): (to: Holding) => Chain | undefined {
  const arrivals = arrivalsOf(graph, [statement], ANYTHING);
  return (to) => {
    const met = startsOf(to).flatMap((start) =>
      arrivals.at(to.proposition, opposite(start)).filter((one) => isConflict(graph, one, start)),
    );
    const arrival =
      met[0] ??
      (to.isNumber ? outside(graph, arrivals, to)[0] : undefined) ??
      // A number that leans to neither side goes nowhere, and what lies outside it comes to it.
      (statement.isNumber ? outside(graph, arrivalsOf(graph, [to], ANYTHING), statement)[0] : undefined);
    return arrival && chainTo(arrival);
  };
}
