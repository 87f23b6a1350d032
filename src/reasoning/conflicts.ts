import { SIDES } from '../model/credence.js';
import type { Belief } from './belief.js';
import { beliefIn } from './beliefs.js';
import { conflictBetween } from './conflict.js';
import { causesIn, oppositionsOf, tellingOppositions } from './oppositions.js';
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
  /** Places in the list of those asked, ascending. */
  readonly experts: number[];
}

/** The same for the same; words alone, which are most of what is said, have a short name. */
const campOf = ({ side, affirm, deny, number, isStated }: Belief): string | number =>
  number
    ? [side, affirm, deny, number.low, number.high, isStated].join(' ')
    : ((side ? SIDES.indexOf(side) : 2) * 4 + affirm) * 8 + deny * 2 + Number(isStated);

/** Whether a belief gives anything that could conflict. */
const takesPart = ({ affirm, deny, number }: Belief) => affirm > 0 || deny > 0 || number !== undefined;

/** Where any two of the experts conflict, in the order of the propositions. Whoever holds the same is looked at once. */
export function conflictsAmong(world: World, experts: readonly string[]): Conflicts[] {
  const camps = new Map<number, Map<string | number, Camp>>();
  for (const [asked, expert] of experts.entries()) {
    const beliefs = world.beliefs(expert);
    for (const [place, proposition] of beliefs.propositions.entries()) {
      const belief = beliefIn(beliefs, place);
      if (!takesPart(belief)) continue;
      const there = camps.get(proposition) ?? new Map<string | number, Camp>();
      camps.set(proposition, there);
      const key = campOf(belief);
      const camp = there.get(key);
      if (camp) camp.experts.push(asked);
      else there.set(key, { belief, experts: [asked] });
    }
  }

  const causes = causesIn(world, (proposition) => camps.has(proposition));
  const telling = new Map<number, ReadonlySet<number>>();
  const toldBy = (a: number, b: number): ReadonlySet<number> => {
    const key = a * experts.length + b;
    const known = telling.get(key);
    if (known) return known;
    const oppositions = oppositionsOf(world, experts[a] ?? '', experts[b] ?? ''); // places in the list
    const found = new Set(
      Array.from(tellingOppositions(world, oppositions, causes), ({ proposition }) => proposition),
    );
    telling.set(key, found);
    return found;
  };
  const inOrder = (camp: readonly Camp[]) =>
    Array.from(
      Int32Array.from(new Set(camp.flatMap((one) => one.experts))).sort(),
      (at) => experts[at] ?? '',
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
