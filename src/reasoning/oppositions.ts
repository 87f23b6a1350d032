import { groupBy } from '../algorithms/group-by.js';
import type { Side } from '../model/credence.js';
import type { Belief } from './belief.js';
import { beliefAt } from './beliefs.js';
import { claimKey } from './claims.js';
import { conflictBetween } from './conflict.js';
import { type Graph, reaching } from './graph.js';
import type { Holding } from './holdings.js';
import { consequences } from './support.js';
import type { World } from './world.js';

/** Two experts who conflict on a proposition, or take opposite sides of it. */
export interface Opposition {
  readonly proposition: number;
  /** Who takes no side stands opposite to the other. */
  readonly affirmer: string;
  readonly denier: string;
  readonly isConflict: boolean;
  /** How many of the two say so themselves. */
  readonly statedBy: number;
}

/** How two beliefs on one proposition are opposed; `undefined` where they are not. */
export function oppositionBetween(
  a: Belief,
  b: Belief,
): { readonly isConflict: boolean; readonly isFirstAffirming: boolean } | undefined {
  const conflict = conflictBetween(a, b);
  if (conflict !== 0) return { isConflict: true, isFirstAffirming: conflict > 0 };
  if (!a.side || !b.side || a.side === b.side) return undefined;
  return { isConflict: false, isFirstAffirming: a.side === 'affirms' };
}

/** Every proposition on which two experts are opposed, in the corpus' order. */
export function oppositionsOf(world: World, a: string, b: string): Opposition[] {
  const [ofA, ofB] = [world.beliefs(a), world.beliefs(b)];
  return [...ofA.propositions].flatMap((proposition) => {
    const [beliefA, beliefB] = [beliefAt(ofA, proposition), beliefAt(ofB, proposition)];
    const found = oppositionBetween(beliefA, beliefB);
    if (!found) return [];
    const { isConflict, isFirstAffirming } = found;
    const statedBy = Number(beliefA.isStated) + Number(beliefB.isStated);
    const [affirmer, denier] = isFirstAffirming ? [a, b] : [b, a];
    return { proposition, affirmer, denier, isConflict, statedBy };
  });
}

/** An expert's positions, with how firmly they bear, by the claims that they bear on. */
type Bearing = ReadonlyMap<number, readonly { readonly index: number; readonly firmness: number }[]>;

function bearingOn({ graph, beliefs }: World, expert: string, propositions: ReadonlySet<number>): Bearing {
  const supporting = [...beliefs(expert).supporting.values()].flat();
  const bearing = supporting.flatMap((holding) =>
    [...consequences(graph, holding)].flatMap(({ proposition, side, firmness }) =>
      propositions.has(proposition)
        ? [{ claim: claimKey({ proposition, stance: side }), index: holding.index, firmness }]
        : [],
    ),
  );
  return groupBy(bearing, ({ claim }) => claim);
}

/** The positions of an expert that take a side of a proposition, no more firmly than their view does. */
function causesOf(world: World, expert: string, proposition: number, side: Side, bearing: Bearing): number[] {
  const beliefs = world.beliefs(expert);
  const { firmness, side: taken, isStated } = beliefAt(beliefs, proposition);
  const isOnSide = ({ affirm, deny }: Holding) => (side === 'affirms' ? affirm : deny) > 0;
  const own = taken ? [] : (beliefs.supporting.get(proposition) ?? []);
  const said = own.filter((holding) => holding.isNumber || (isStated && isOnSide(holding)));
  if (!taken && isStated) return said.map(({ index }) => index);
  const found = (bearing.get(claimKey({ proposition, stance: side })) ?? []).filter(
    (one) => !taken || one.firmness <= firmness,
  );
  return [...new Set([...said, ...found].map(({ index }) => index))];
}

/** Keeps the causes of what was shown: pairs of positions, one of either expert. */
function causesShown() {
  const shownBy: [Map<number, Set<number>>, Map<number, Set<number>>] = [new Map(), new Map()];
  let count = 0;
  /** Positions that took part in the same oppositions are alike: one of each kind will do. */
  const kinds = (positions: readonly number[], shown: ReadonlyMap<number, ReadonlySet<number>>) =>
    new Map(
      positions.map((index) => {
        const in_ = shown.get(index) ?? new Set<number>();
        return [[...in_].join(' '), in_];
      }),
    ).values();
  return {
    /** Whether a pair of these positions has caused nothing that was shown. */
    hasNew: (a: readonly number[], b: readonly number[]): boolean => {
      const ofB = [...kinds(b, shownBy[1])];
      for (const shown of kinds(a, shownBy[0])) {
        if (ofB.some((other) => ![...shown].some((number) => other.has(number)))) return true;
      }
      return false;
    },
    add: (a: readonly number[], b: readonly number[]): void => {
      for (const [i, positions] of [a, b].entries()) {
        const shown = shownBy[i === 0 ? 0 : 1];
        for (const index of positions) shown.set(index, (shown.get(index) ?? new Set()).add(count));
      }
      count++;
    },
  };
}

/** Whether a proposition implies another opposed one that is not merely another wording of it. */
function leadsToAnother(
  { graph }: { readonly graph: Graph },
  proposition: number,
  opposed: ReadonlySet<number>,
) {
  for (const consequence of reaching([proposition], graph.implies)) {
    if (opposed.has(consequence) && graph.classOf[consequence] !== graph.classOf[proposition]) return true;
  }
  return false;
}

/**
 * The oppositions of one pair, each disagreement once. What causes an opposition is a set of pairs of positions, one
 * of either expert. Looked at first are those that both state, then those whose proposition implies no other opposed
 * one, then those that more of the two state, then as declared; shown is what has a cause that nothing shown has, or
 * is stated by both.
 *
 * @returns Those to show, in the order in which they were given.
 */
export function tellingOppositions(world: World, oppositions: readonly Opposition[]): Set<Opposition> {
  if (!world.graph.hasEdges) return new Set(oppositions);
  const opposed = new Set(oppositions.map(({ proposition }) => proposition));
  const ranked = oppositions
    .map((one) => {
      const isStatedByBoth = one.statedBy === 2;
      return {
        one,
        isStatedByBoth,
        leads: !isStatedByBoth && leadsToAnother(world, one.proposition, opposed),
      };
    })
    .sort(
      (x, y) =>
        Number(y.isStatedByBoth) - Number(x.isStatedByBoth) ||
        Number(x.leads) - Number(y.leads) ||
        y.one.statedBy - x.one.statedBy ||
        x.one.proposition - y.one.proposition,
    );
  const first = oppositions[0]?.affirmer;
  const party = [...new Set(oppositions.flatMap(({ affirmer, denier }) => [affirmer, denier]))];
  const bearing = new Map(party.map((expert) => [expert, bearingOn(world, expert, opposed)]));
  const causing = (expert: string, proposition: number, side: Side) => {
    const bears = bearing.get(expert);
    return bears ? causesOf(world, expert, proposition, side, bears) : [];
  };
  // What a compatible opposition tells does not count as told for a conflict: "may not" would stand in for "not".
  const [told, conflictsTold] = [causesShown(), causesShown()];
  const telling = new Set<Opposition>();
  for (const { one, isStatedByBoth } of ranked) {
    const affirming = causing(one.affirmer, one.proposition, 'affirms');
    const denying = causing(one.denier, one.proposition, 'denies');
    const [a, b] = one.affirmer === first ? [affirming, denying] : [denying, affirming];
    const isNew = (one.isConflict ? conflictsTold : told).hasNew(a, b);
    if (!isStatedByBoth && !isNew) continue;
    told.add(a, b);
    if (one.isConflict) conflictsTold.add(a, b);
    telling.add(one);
  }
  return telling;
}
