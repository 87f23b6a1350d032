import type { Belief } from './belief.js';
import { beliefIn } from './beliefs.js';
import { conflictBetween } from './conflict.js';
import { oppositionsOf, tellingOppositions } from './oppositions.js';
import type { World } from './world.js';

/** The conflicts on one proposition. */
export interface Conflicts {
  readonly proposition: number;
  /** Who affirms in a conflict, and who denies, in the order asked. Somebody who takes no side can be both. */
  readonly affirmers: readonly string[];
  readonly deniers: readonly string[];
  /** How many pairs conflict. */
  readonly pairs: number;
  /** Whether a pair conflicts here, and not merely by way of another proposition. */
  readonly isTelling: () => boolean;
}

/** Those who hold the same of a proposition, as far as conflicts go. */
interface Camp {
  readonly belief: Belief;
  readonly experts: string[];
}

const campOf = ({ side, affirm, deny, number, isStated }: Belief): string =>
  [side, affirm, deny, number?.low, number?.high, isStated].join(' ');

/** Whether a belief gives anything that could conflict. */
const takesPart = ({ affirm, deny, number }: Belief) => affirm > 0 || deny > 0 || number !== undefined;

/** Where any two of the experts conflict, in the order of the propositions. Whoever holds the same is looked at once. */
export function conflictsAmong(world: World, experts: readonly string[]): Conflicts[] {
  const places = new Map(experts.map((expert, place) => [expert, place]));
  const camps = new Map<number, Map<string, Camp>>();
  for (const expert of experts) {
    const beliefs = world.beliefs(expert);
    for (const [place, proposition] of beliefs.propositions.entries()) {
      const belief = beliefIn(beliefs, place);
      if (!takesPart(belief)) continue;
      const there = camps.get(proposition) ?? new Map<string, Camp>();
      camps.set(proposition, there);
      const key = campOf(belief);
      const camp = there.get(key);
      if (camp) camp.experts.push(expert);
      else there.set(key, { belief, experts: [expert] });
    }
  }

  const telling = new Map<string, ReadonlySet<number>>();
  const toldBy = (a: string, b: string): ReadonlySet<number> => {
    const key = JSON.stringify([a, b]);
    const known = telling.get(key);
    if (known) return known;
    const found = new Set(
      Array.from(tellingOppositions(world, oppositionsOf(world, a, b)), ({ proposition }) => proposition),
    );
    telling.set(key, found);
    return found;
  };
  const inOrder = (camp: readonly Camp[]) =>
    [...new Set(camp.flatMap((one) => one.experts))].sort(
      (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0),
    );

  return [...camps.keys()]
    .sort((a, b) => a - b)
    .flatMap((proposition): Conflicts[] => {
      const there = [...(camps.get(proposition)?.values() ?? [])];
      const meetings = there.flatMap((one, i) =>
        there.slice(i + 1).flatMap((other): (readonly [Camp, Camp])[] => {
          const conflict = conflictBetween(one.belief, other.belief);
          return conflict === 0 ? [] : [conflict > 0 ? [one, other] : [other, one]];
        }),
      );
      if (meetings.length === 0) return [];
      const isTelling = () =>
        meetings.some(([a, b]) => !world.graph.hasEdges || (a.belief.isStated && b.belief.isStated)) ||
        meetings.some(([a, b]) =>
          a.experts.some((one) => b.experts.some((other) => toldBy(one, other).has(proposition))),
        );
      return [
        {
          proposition,
          affirmers: inOrder(meetings.map(([affirming]) => affirming)),
          deniers: inOrder(meetings.map(([, denying]) => denying)),
          pairs: meetings.reduce((sum, [a, b]) => sum + a.experts.length * b.experts.length, 0),
          isTelling,
        },
      ];
    });
}
