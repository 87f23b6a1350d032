import { groupBy } from '../algorithms/group-by.js';
import { type Belief, beliefAt, beliefIn } from './beliefs.js';
import { reaching } from './graph.js';
import type { World } from './world.js';

/** Two experts on opposite sides of a proposition. */
export interface Opposition<E extends string> {
  readonly proposition: number;
  readonly affirmer: E;
  readonly denier: E;
  /** Whether no credence satisfies both. */
  readonly isConflict: boolean;
  /** Whether both say so themselves. */
  readonly isStatedByBoth: boolean;
  /** The denier's upper bound, in percent. */
  readonly high: number;
}

/** Whether no credence satisfies both an affirmation and a denial: "may" against "may not" is no conflict. */
export const isConflict = (affirmation: Belief, denial: Belief): boolean => affirmation.low > denial.high;

const opposition = <E extends string>(
  proposition: number,
  affirmer: E,
  denier: E,
  affirmation: Belief,
  denial: Belief,
): Opposition<E> => ({
  proposition,
  affirmer,
  denier,
  isConflict: isConflict(affirmation, denial),
  isStatedByBoth: affirmation.isStated && denial.isStated,
  high: denial.high,
});

/** Every proposition on which two experts take opposite sides, in the corpus' order. */
export function oppositionsOf<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  a: E,
  b: E,
): Opposition<E>[] {
  const [ofA, ofB] = [world.beliefs(a), world.beliefs(b)];
  return [...ofA.propositions].flatMap((proposition) => {
    const [beliefA, beliefB] = [beliefAt(ofA, proposition), beliefAt(ofB, proposition)];
    const aAffirms = beliefA.stance === 'affirms' && beliefB.stance === 'denies';
    if (!aAffirms && !(beliefA.stance === 'denies' && beliefB.stance === 'affirms')) return [];
    const [affirmation, denial] = aAffirms ? [beliefA, beliefB] : [beliefB, beliefA];
    return opposition(proposition, aAffirms ? a : b, aAffirms ? b : a, affirmation, denial);
  });
}

/** Whether one opposition is at least as strong as another. */
const isNoWeaker = <E extends string>(one: Opposition<E>, other: Opposition<E>) =>
  one.isConflict || !other.isConflict;

/**
 * The oppositions of one pair without those that others already tell: one that merely carries an opposition at
 * something it implies back to what implies it, and the second of two that one exclusion mirrors.
 */
export function tellingOppositions<E extends string, P extends string, S extends string>(
  { graph, equivalents }: World<E, P, S>,
  oppositions: readonly Opposition<E>[],
): Opposition<E>[] {
  const at = new Map(oppositions.map((one) => [one.proposition, one]));

  const isCarriedBack = (one: Opposition<E>): boolean => {
    if (one.isStatedByBoth) return false;
    for (const consequence of reaching([one.proposition], graph.implies)) {
      const other = at.get(consequence);
      if (!other || other === one || other.affirmer !== one.affirmer) continue;
      if (!isNoWeaker(other, one) || other.high > one.high) continue;
      const isMutual = equivalents()[consequence] === equivalents()[one.proposition];
      if (!isMutual || other.isStatedByBoth || consequence < one.proposition) return true;
    }
    return false;
  };

  const kept = new Map<number, Opposition<E>>();
  const isMirror = (one: Opposition<E>): boolean =>
    !one.isStatedByBoth &&
    (graph.excludes[one.proposition] ?? []).some(({ to }) => {
      const other = kept.get(to);
      return other !== undefined && other.affirmer === one.denier && isNoWeaker(other, one);
    });
  for (const one of oppositions) {
    if (!isCarriedBack(one) && !isMirror(one)) kept.set(one.proposition, one);
  }
  return [...kept.values()];
}

/** The conflicts on one proposition. */
export interface Conflicts<E extends string> {
  readonly proposition: number;
  /** Who conflicts: the one who affirms, then the one who denies. */
  readonly pairs: readonly (readonly [E, E])[];
  /** Whether one of the pairs conflicts here and not merely by way of another proposition. */
  readonly isTelling: boolean;
}

/** Where any two of the experts conflict, in the order of the propositions. */
export function conflictsByProposition<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  experts: readonly E[],
): Conflicts<E>[] {
  const sides = new Map<number, { affirm: [E, Belief][]; deny: [E, Belief][] }>();
  for (const expert of experts) {
    const beliefs = world.beliefs(expert);
    for (const [place, proposition] of beliefs.propositions.entries()) {
      const belief = beliefIn(beliefs, place);
      if (belief.stance !== 'affirms' && belief.stance !== 'denies') continue;
      const there = sides.get(proposition) ?? { affirm: [], deny: [] };
      there[belief.stance === 'affirms' ? 'affirm' : 'deny'].push([expert, belief]);
      sides.set(proposition, there);
    }
  }
  const conflicts: Opposition<E>[] = [];
  for (const proposition of [...sides.keys()].sort((a, b) => a - b)) {
    const { affirm = [], deny = [] } = sides.get(proposition) ?? {};
    for (const [affirmer, affirmation] of affirm) {
      for (const [denier, denial] of deny) {
        if (isConflict(affirmation, denial)) {
          conflicts.push(opposition(proposition, affirmer, denier, affirmation, denial));
        }
      }
    }
  }
  const ofPair = groupBy(conflicts, ({ affirmer, denier }) => JSON.stringify([affirmer, denier].sort()));
  const telling = new Set([...ofPair.values()].flatMap((pair) => tellingOppositions(world, pair)));
  return [...groupBy(conflicts, ({ proposition }) => proposition)].map(([proposition, here]) => ({
    proposition,
    pairs: here.map(({ affirmer, denier }) => [affirmer, denier]),
    isTelling: here.some((conflict) => telling.has(conflict)),
  }));
}
