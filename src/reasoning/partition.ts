import { countingSort } from '../algorithms/counting-sort.js';
import { remembered } from '../algorithms/remembered.js';
import type { Side } from '../model/credence.js';
import type { Room } from './answer-size.js';
import type { Stance } from './belief.js';
import { type Beliefs, stanceIn } from './beliefs.js';
import { placeOf } from './closure.js';
import { type View, viewOf } from './view.js';
import type { World } from './world.js';

/**
 * Where each expert asked stands on one proposition: exactly one of six lists, in the corpus' order. Silent,
 * undecided and opposed are three different things.
 *
 * @example
 * ```ts
 * import { auditClaim, type Partition } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const where: Partition = auditClaim(beijingPyongyang, { proposition: 'drastic-change' });
 *
 * console.log(where.opponents); // => ['chen']
 * console.log(where.silent); // => ['weng', 'inss', 'campbell']
 * ```
 */
export interface Partition<E extends string = string> {
  /** They take the side in question. */
  readonly holders: readonly E[];
  /** They take the other side. */
  readonly opponents: readonly E[];
  /** They took it up and took no side. */
  readonly undecided: readonly E[];
  /** They speak to it only under a condition that is not met. */
  readonly conditional: readonly E[];
  /** What they hold of it contradicts itself. */
  readonly contradictory: readonly E[];
  /** They say nothing of it, and nothing they say bears on it. */
  readonly silent: readonly E[];
}

/** The views of those asked who are not silent, by expert. */
export type Views<E extends string = string, P extends string = string, S extends string = string> = {
  readonly [K in E]?: View<E, P, S>;
};

/** The partition of one proposition, `side` being that of the holders, and the views of all who are not silent. */
export type Partitions = (proposition: number, side: Side) => Partition & { readonly views: Views };

/** Where the experts stand on a proposition, by stance. */
type Standing = { readonly [K in Stance]: readonly string[] } & { readonly views: Views };

/** So many propositions are sooner searched for than sorted. */
const FEW = 8;

/** For a proposition, the place in each one's columns, or -1. */
type Places = (proposition: number) => Int32Array;

const searched =
  (held: readonly Beliefs[]): Places =>
  (proposition) =>
    Int32Array.from(held, ({ propositions }) => placeOf(propositions, proposition));

/** The same, where most propositions are asked about: sorted once, and not searched for each. */
function sorted(held: readonly Beliefs[], size: number): Places {
  const all = held.reduce((sum, { propositions }) => sum + propositions.length, 0);
  const [on, holder, place] = [new Int32Array(all), new Int32Array(all), new Int32Array(all)];
  let entry = 0;
  for (const [i, { propositions }] of held.entries()) {
    for (let at = 0; at < propositions.length; at++, entry++) {
      on[entry] = propositions[at] ?? 0;
      holder[entry] = i;
      place[entry] = at;
    }
  }
  const { items, starts } = countingSort(Int32Array.from(on.keys()), size, (one) => on[one] ?? 0);
  const row = new Int32Array(held.length);
  return (proposition) => {
    row.fill(-1);
    const to = starts[proposition + 1] ?? 0;
    for (let at = starts[proposition] ?? 0; at < to; at++) {
      const one = items[at] ?? 0;
      row[holder[one] ?? 0] = place[one] ?? -1;
    }
    return row;
  };
}

/** How many of the views on these propositions are not silent. */
function countViews(held: readonly Beliefs[], propositions: readonly number[], size: number): number {
  const isAsked = new Uint8Array(size);
  for (const proposition of propositions) isAsked[proposition] = 1;
  let count = 0;
  for (const beliefs of held) {
    for (const [place, proposition] of beliefs.propositions.entries()) {
      if (isAsked[proposition] && stanceIn(beliefs, place) !== 'silent') count++;
    }
  }
  return count;
}

/**
 * The partitions of the experts asked. What two claims on one proposition have in common, they share.
 *
 * @param propositions All that will be asked about, each once.
 * @param room Counts what the partitions will hold.
 */
export function partitionsOf(
  world: World,
  experts: readonly string[],
  propositions: readonly number[],
  room: Room,
): Partitions {
  const size = world.graph.ids.length;
  const held = experts.map((expert) => world.beliefs(expert));
  room('ids of experts', experts.length * propositions.length);
  room('views', countViews(held, propositions, size));
  const placesOn = propositions.length > FEW ? sorted(held, size) : searched(held);
  const standingOn = remembered((proposition: number): Standing => {
    const lists: { [K in Stance]: string[] } = {
      affirms: [],
      denies: [],
      undecided: [],
      conditional: [],
      contradictory: [],
      silent: [],
    };
    const views: [string, View][] = [];
    const places = placesOn(proposition);
    for (const [i, beliefs] of held.entries()) {
      const expert = experts[i] ?? ''; // there is one for each
      const stance = stanceIn(beliefs, places[i] ?? -1);
      lists[stance].push(expert);
      if (stance !== 'silent') views.push([expert, viewOf(world, expert, proposition, room)]);
    }
    return { ...lists, views: Object.fromEntries(views) }; // from entries, which define `__proto__`
  });
  return (proposition, side) => {
    const { affirms, denies, ...others } = standingOn(proposition);
    const [holders, opponents] = side === 'affirms' ? [affirms, denies] : [denies, affirms];
    return { holders, opponents, ...others };
  };
}
