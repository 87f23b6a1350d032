import { groupBy } from '../algorithms/group-by.js';
import { affirmFirmness, denyFirmness, type Side, sideOf } from '../model/credence.js';
import { conflictBetween, type Ground } from '../reasoning/conflict.js';
import type { Graph } from '../reasoning/graph.js';
import type { Holding } from '../reasoning/holdings.js';
import { type Arrival, arrivalsOf, chainTo, isExcluding } from './diagnose-arrivals.js';
import type { Chain } from './diagnose-words.js';

/** What conflicts with a statement, and the chain over which it gets to its proposition: none where it is on it. */
export interface Conflict {
  readonly holding: Holding;
  readonly chain: Chain;
}

const SIDES: readonly Side[] = ['affirms', 'denies'];

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

/** Of the numbers said of each claim, by the side that they lean to, those that lie highest and lowest. */
function outermostNumbers({ classOf }: Graph, holdings: readonly Holding[]) {
  const byClaim = groupBy(
    holdings.filter(({ isNumber }) => isNumber),
    ({ proposition }) => classOf[proposition],
  );
  return new Map(
    Array.from(byClaim, ([claim, said]) => [
      claim,
      [...groupBy(said, (one) => groundOf(one).side).values()].flatMap((alike) => [
        alike.reduce((highest, one) => (one.low > highest.low ? one : highest)),
        alike.reduce((lowest, one) => (one.high < lowest.high ? one : lowest)),
      ]),
    ]),
  );
}

/**
 * What of some statements conflicts with one of them, or with another, at its proposition. It finds somebody wherever
 * there is somebody, the firmest, and not everybody.
 *
 * Where an exclusion lies between two statements, the conflict is the same seen from either end, and it takes one of
 * the two to rule out the other: seen from that one, a mere "may" must pass.
 */
export function conflictsWith(
  graph: Graph,
  holdings: readonly Holding[],
): (one: Holding) => readonly Conflict[] {
  const { classOf } = graph;
  const outermost = outermostNumbers(graph, holdings);
  const arrivals = arrivalsOf(graph, holdings);
  const allArrivals = arrivalsOf(graph, holdings, () => true);
  return (one) => {
    const said = groundOf(one);
    const claim = classOf[one.proposition];
    const arriving = isExcluding({ firmness: one.affirm, number: one.isNumber ? one : undefined })
      ? allArrivals
      : arrivals;
    const isInConflict = (arrival: Arrival) => {
      const isSameClaim = classOf[arrival.holding.proposition] === claim && !arrival.isCrossed;
      const ground = isSameClaim ? groundOf(arrival.holding) : groundOfArrival(arrival);
      return conflictBetween(said, ground) !== 0;
    };
    const found = SIDES.flatMap((side) => arriving(one.proposition, side)).filter(isInConflict);
    if (found.length > 0)
      return found.map((arrival) => ({ holding: arrival.holding, chain: chainTo(arrival) }));
    return (outermost.get(claim) ?? [])
      .filter((other) => conflictBetween(said, groundOf(other)) !== 0)
      .map((holding) => ({ holding, chain: NO_CHAIN }));
  };
}
