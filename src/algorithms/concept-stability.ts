import { addTo, bitSet, countBits, isApart, isIn, isSubset, numbersIn } from './bit-sets.js';
import type { FormalContext } from './formal-context.js';

/** How robust a group's common ground is to dropping members: a share from 0 to 1, or a range that holds it. */
export interface Stability {
  /** `exact`, to the precision of a number, where `low` and `high` are the same; `bounds` otherwise. */
  readonly kind: 'exact' | 'bounds';
  readonly low: number;
  readonly high: number;
}

/** How far to go for an exact figure. */
export interface StabilityOptions {
  /** The most cases to tell apart before bounds have to do; 1,000 if left out. */
  readonly steps?: number;
}

/** A set of more objects than this is missed altogether with a chance below what a number from 0 to 1 can show. */
const MOST_MISSERS = 64;

/** A set of objects, with its size. */
interface Missers {
  readonly set: Uint32Array;
  readonly size: number;
}

/** So many sets are told apart; of more, whose number is squared by it, there are bounds. */
const MOST_SETS = 2_000;

/** Per attribute outside the intent, the objects that miss it; smallest sets first. */
function missersIn({ columns, objects }: FormalContext, extent: readonly number[]): Missers[] {
  const group = bitSet(objects);
  for (const object of extent) addTo(group, object);
  const found: Missers[] = [];
  for (const column of columns) {
    let size = 0;
    for (let at = 0; at < group.length; at++) size += countBits((group[at] ?? 0) & ~(column[at] ?? 0));
    if (size > 0 && size <= MOST_MISSERS)
      found.push({ set: group.map((word, at) => word & ~(column[at] ?? 0)), size });
  }
  return found.sort((a, b) => a.size - b.size);
}

/** The sets that hold no other, smallest first: whoever hits these hits all. */
function minimal(sets: readonly Missers[]): Missers[] {
  const kept: Missers[] = [];
  for (const one of sets) if (!kept.some((other) => isSubset(other.set, one.set))) kept.push(one);
  return kept;
}

/** The same sets of as few numbers as there are in them, in the same order, and how many these are. */
function renumbered(sets: readonly Missers[], objects: number): { sets: Missers[]; room: number } {
  const all = bitSet(objects);
  for (const { set } of sets)
    for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) | (set[at] ?? 0);
  const places = new Map(numbersIn(all).map((object, place) => [object, place]));
  const renumber = ({ set, size }: Missers): Missers => {
    const own = bitSet(places.size);
    for (const object of numbersIn(set)) addTo(own, places.get(object) ?? 0);
    return { set: own, size };
  };
  return { sets: sets.map(renumber), room: places.size };
}

/** The place that is in the most sets, the first of equals. */
function commonest(sets: readonly Missers[], room: number): number {
  const counts = new Uint32Array(room);
  let best = 0;
  for (const { set } of sets) {
    for (const place of numbersIn(set)) counts[place] = (counts[place] ?? 0) + 1;
  }
  for (let place = 1; place < room; place++) {
    if ((counts[place] ?? 0) > (counts[best] ?? 0)) best = place;
  }
  return best;
}

/** The sets without one place, those that now hold another left out, and smallest first again. */
function without(sets: readonly Missers[], place: number): Missers[] {
  const shrunk: Missers[] = [];
  const whole: Missers[] = [];
  for (const missers of sets) {
    if (!isIn(missers.set, place)) {
      whole.push(missers);
      continue;
    }
    const set = missers.set.slice();
    set[place >>> 5] = (set[place >>> 5] ?? 0) & ~(1 << (place & 31));
    shrunk.push({ set, size: missers.size - 1 });
  }
  const minimalWhole = whole.filter(
    ({ set, size }) => !shrunk.some((other) => other.size <= size && isSubset(other.set, set)),
  );
  return [...shrunk, ...minimalWhole].sort((a, b) => a.size - b.size);
}

/** A share that lies somewhere from `low` to `high`, and how many cases were told apart to say so. */
interface Share {
  readonly low: number;
  readonly high: number;
  readonly used: number;
}

/** The share of subsets that hit every set: at least as if the sets were apart, at most that of some that are. */
function boundsOf(sets: readonly Missers[], room: number): Share {
  const taken = bitSet(room);
  let low = 1;
  let high = 1;
  for (const { set, size } of sets) {
    const hit = 1 - 2 ** -size;
    low *= hit;
    if (!isApart(set, taken)) continue;
    high *= hit;
    for (let at = 0; at < taken.length; at++) taken[at] = (taken[at] ?? 0) | (set[at] ?? 0);
  }
  return { low, high, used: 1 };
}

/** The share of subsets that hit every set, told apart by one place after the other while the steps last. */
function shareHitting(sets: readonly Missers[], room: number, steps: number): Share {
  const bounds = boundsOf(sets, room);
  if (bounds.low === bounds.high || steps < 3) return bounds;
  const place = commonest(sets, room);
  const hit = sets.filter(({ set }) => !isIn(set, place));
  const taking = shareHitting(hit, room, Math.floor((steps - 1) / 2));
  const leaving = shareHitting(without(sets, place), room, steps - 1 - taking.used);
  return {
    low: (taking.low + leaving.low) / 2,
    high: (taking.high + leaving.high) / 2,
    used: 1 + taking.used + leaving.used,
  };
}

/**
 * How much does what a group shares depend on its members? The stability of a concept (Kuznetsov, "On stability
 * of a formal concept", 2007): the share of all subsets of its extent that have its intent, and nothing more, in
 * common. 1 says that no selection of members would share more than the group; a half, that one
 * member alone holds it down to what it shares. A group without members has stability 1.
 *
 * A subset shares no more than the group where, for every attribute outside the intent, it has a member that
 * misses it. Counting these subsets is #P-complete. Here they are counted exactly, by taking a member in and
 * leaving it out in turn (Shannon's expansion), until the sets of those who miss something lie apart, when the
 * share is a product. After `steps` cases the rest is bounded from both sides: from below by the product over
 * all of these sets, since hitting one never makes hitting another less likely (Harris 1960); from above by that
 * over sets that are apart. Where more than 2,000 attributes are missed by few, there are such bounds and no more; else
 * the default always suffices for up to 10 members, and often for larger groups. Steps count cases, not time, so the
 * result is the same everywhere.
 *
 * @param context objects and attributes, from `formalContext`
 * @param extent the objects of the group, each once; where they are not all that have what they share, the
 *   result is still the share of subsets that have just that in common
 * @throws RangeError where `steps` is not a whole number from 1
 */
export function conceptStability(
  context: FormalContext,
  extent: readonly number[],
  options: StabilityOptions = {},
): Stability {
  const { steps = 1000 } = options;
  if (!Number.isInteger(steps) || steps < 1) {
    throw new RangeError(`steps must be a whole number from 1, but is ${steps}.`);
  }
  const sets = missersIn(context, extent);
  const told = (): Share => {
    const { sets: least, room } = renumbered(minimal(sets), context.objects);
    return shareHitting(least, room, steps);
  };
  const { low, high } = sets.length > MOST_SETS ? boundsOf(sets, context.objects) : told();
  return { kind: low === high ? 'exact' : 'bounds', low, high };
}
