import { groupBy } from '../algorithms/group-by.js';
import { remembered } from '../algorithms/remembered.js';
import type { Side } from '../model/credence.js';
import type { Belief } from './belief.js';
import { beliefAt, standsAlone } from './beliefs.js';
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

/** How two experts are opposed on a proposition, by what they hold of it; `undefined` where they are not. */
function oppositionOn(
  proposition: number,
  [a, beliefA]: readonly [expert: string, belief: Belief],
  [b, beliefB]: readonly [expert: string, belief: Belief],
): Opposition | undefined {
  const found = oppositionBetween(beliefA, beliefB);
  if (!found) return undefined;
  const { isConflict, isFirstAffirming } = found;
  const statedBy = Number(beliefA.isStated) + Number(beliefB.isStated);
  const [affirmer, denier] = isFirstAffirming ? [a, b] : [b, a];
  return { proposition, affirmer, denier, isConflict, statedBy };
}

/** Every proposition on which two experts are opposed, in the corpus' order. */
export function oppositionsOf(world: World, a: string, b: string): Opposition[] {
  const [ofA, ofB] = [world.beliefs(a), world.beliefs(b)];
  return [...ofA.propositions].flatMap(
    (proposition) =>
      oppositionOn(proposition, [a, beliefAt(ofA, proposition)], [b, beliefAt(ofB, proposition)]) ?? [],
  );
}

/** An expert's positions, with how firmly they bear, by the claims that they bear on. */
type Bearing = ReadonlyMap<number, readonly { readonly index: number; readonly firmness: number }[]>;

function bearingOn(
  { graph, beliefs }: World,
  expert: string,
  isAsked: (proposition: number) => boolean,
): Bearing {
  const bearing = [...beliefs(expert).reasoned.values()]
    .flat()
    .flatMap((holding) =>
      [...consequences(graph, holding)].flatMap(({ proposition, side, firmness }) =>
        isAsked(proposition)
          ? [{ claim: claimKey({ proposition, stance: side }), index: holding.index, firmness }]
          : [],
      ),
    );
  return groupBy(bearing, ({ claim }) => claim);
}

/** The positions of an expert that take a side of a proposition, no more firmly than their view does. */
function causesOf(world: World, expert: string, claim: number, bearing: Bearing): number[] {
  const [proposition, isAffirmed] = [claim >> 1, claim % 2 === 0];
  const beliefs = world.beliefs(expert);
  const { firmness, side: taken, isStated } = beliefAt(beliefs, proposition);
  const isAlone = standsAlone(beliefs, proposition);
  const isOnSide = ({ affirm, deny }: Holding) => (isAffirmed ? affirm : deny) > 0;
  const own = taken && !isAlone ? [] : beliefs.supportingOn(proposition);
  const said = own.filter((holding) => holding.isNumber || (isStated && isOnSide(holding)));
  if (isAlone || (!taken && isStated)) return said.map(({ index }) => index);
  const found = (bearing.get(claim) ?? []).filter((one) => !taken || one.firmness <= firmness);
  return [...new Set([...said, ...found].map(({ index }) => index))];
}

/** Finds the positions of an expert that take a side of a proposition. */
export type Causes = (expert: string, proposition: number, side: Side) => readonly number[];

/**
 * The same for any number of pairs: what bears on what is found once for each expert.
 *
 * @param isAsked Whether there will be a question about a proposition.
 */
export function causesIn(world: World, isAsked: (proposition: number) => boolean): Causes {
  const causes = remembered((expert: string) => {
    const bearing = bearingOn(world, expert, isAsked);
    return remembered((claim: number) => causesOf(world, expert, claim, bearing));
  });
  return (expert, proposition, stance) => causes(expert)(claimKey({ proposition, stance }));
}

/** What was shown of a pair: by position, the numbers of the oppositions that it took part in, of either expert. */
type Shown = [Map<number, number[]>, Map<number, number[]>];

/** Positions that took part in the same oppositions are alike: one of each kind will do. */
const kinds = (positions: readonly number[], shown: Shown[number]): Iterable<readonly number[]> =>
  new Map(positions.map((index) => [shown.get(index)?.join(' '), shown.get(index) ?? []])).values();

/** Whether two lists, in ascending order, have a number in common that counts. */
function haveCommon(
  a: readonly number[],
  b: readonly number[],
  counts: (number: number) => boolean,
): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other && counts(one)) return true;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return false;
}

/** Whether a pair of these positions has caused nothing that was shown and counts. */
function hasNew(
  a: readonly number[],
  b: readonly number[],
  [ofA, ofB]: Shown,
  counts: (opposition: number) => boolean,
): boolean {
  if (a.some((index) => !ofA.has(index))) return b.length > 0;
  if (b.some((index) => !ofB.has(index))) return a.length > 0;
  const others = [...kinds(b, ofB)];
  for (const one of kinds(a, ofA)) {
    if (others.some((other) => !haveCommon(one, other, counts))) return true;
  }
  return false;
}

function addShown(positions: readonly number[], shown: Shown[number], opposition: number): void {
  for (const index of positions) {
    const there = shown.get(index);
    if (there) there.push(opposition);
    else shown.set(index, [opposition]);
  }
}

/** Whether a proposition implies another opposed one that is not merely another wording of it. */
function leadsToAnother(
  { graph }: { readonly graph: Graph },
  proposition: number,
  opposed: ReadonlySet<number>,
) {
  if (graph.implies[proposition]?.length === 0) return false;
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
export function tellingOppositions(
  world: World,
  oppositions: readonly Opposition[],
  causes: Causes,
): Set<Opposition> {
  if (!world.graph.hasEdges) return new Set(oppositions);
  const telling = new Set(oppositions.filter(({ statedBy }) => statedBy === 2));
  const others = oppositions.filter(({ statedBy }) => statedBy < 2);
  if (others.length === 0) return telling;
  const first = oppositions[0]?.affirmer;
  const shown: Shown = [new Map(), new Map()];
  const isConflict: boolean[] = [];
  const causesOfBoth = ({ affirmer, denier, proposition }: Opposition) => {
    const affirming = causes(affirmer, proposition, 'affirms');
    const denying = causes(denier, proposition, 'denies');
    return affirmer === first ? ([affirming, denying] as const) : ([denying, affirming] as const);
  };
  const show = (one: Opposition, [a, b] = causesOfBoth(one)) => {
    addShown(a, shown[0], isConflict.length);
    addShown(b, shown[1], isConflict.length);
    isConflict.push(one.isConflict);
    telling.add(one);
  };
  for (const one of telling) show(one);

  const opposed = new Set(oppositions.map(({ proposition }) => proposition));
  const leading = new Set(others.filter((one) => leadsToAnother(world, one.proposition, opposed)));
  const ranked = [...others].sort(
    (x, y) =>
      Number(leading.has(x)) - Number(leading.has(y)) ||
      y.statedBy - x.statedBy ||
      x.proposition - y.proposition,
  );
  for (const one of ranked) {
    const [a, b] = causesOfBoth(one);
    // What a compatible opposition tells does not count as told for a conflict: "may not" would stand in for "not".
    if (hasNew(a, b, shown, (number) => !one.isConflict || isConflict[number] === true)) show(one, [a, b]);
  }
  return new Set(oppositions.filter((one) => telling.has(one)));
}
