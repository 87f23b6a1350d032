import { masksOf, meets } from '../algorithms/bit-masks.js';
import { addTo, bitSet, lowestBit } from '../algorithms/bit-sets.js';
import { once, remembered } from '../algorithms/remembered.js';
import type { Side } from '../model/credence.js';
import { type Belief, SILENCE } from '../reasoning/belief.js';
import { type Beliefs, beliefIn } from '../reasoning/beliefs.js';
import { claimKey } from '../reasoning/claims.js';
import { reaching } from '../reasoning/graph.js';
import { causesIn, oppositionBetween } from '../reasoning/oppositions.js';
import type { World } from '../reasoning/world.js';
import { type Positions, toldAmong } from './told-pairs.js';

/** What one expert holds on joined propositions: by place, and as sets of places by who can be opposed. */
interface Held {
  /** Numbers of what is held, in a list of all that differs from each other. */
  readonly kinds: Int32Array;
  readonly affirmed: Uint32Array;
  readonly denied: Uint32Array;
  /** Of what takes no side and could conflict all the same. */
  readonly sideless: Uint32Array;
  /** The positions that cause a side of what is at a place, numbered for the expert alone. */
  readonly causesOf: (place: number, side: Side) => Positions;
}

/** How two are opposed, in the bits of one number that is 0 where they are not. */
const OPPOSED = 1;
const CONFLICT = 2;
const FIRST_AFFIRMS = 4;
/** Their number times this is in it as well: how many of the two say so themselves. */
const STATED_ONCE = 8;
const STATED_BY_BOTH = 2 * STATED_ONCE;

function meeting(a: Belief, b: Belief): number {
  const found = oppositionBetween(a, b);
  if (!found) return 0;
  const { isConflict, isFirstAffirming } = found;
  const stated = STATED_ONCE * (Number(a.isStated) + Number(b.isStated));
  return OPPOSED + (isConflict ? CONFLICT : 0) + (isFirstAffirming ? FIRST_AFFIRMS : 0) + stated;
}

/** Up to so many different things that are held, how each meets each is worked out once. */
const FEW_KINDS = 512;

/** Numbers things by what makes them differ, as they come. */
function numbering<T>(nameOf: (thing: T) => string): (thing: T) => number {
  const numbers = new Map<string, number>();
  return (thing) => {
    const name = nameOf(thing);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
}

/**
 * Where is each pair opposed on joined propositions, each disagreement once, as `tellingOppositions` has it? What causes
 * an opposition is kept as sets of positions, so that nothing is built for a pair.
 *
 * @param isShown Whether a proposition is shown in any case.
 * @returns Tells of the pair at two places what it is to be counted for.
 */
export function tellingOppositionsOf(
  world: World,
  experts: readonly string[],
  held: readonly Beliefs[],
  isShown: (proposition: number) => boolean,
): (first: number, second: number, tell: (isConflict: boolean) => void) => void {
  const { graph } = world;
  const joined = [...graph.ids.keys()].filter(graph.isJoined);
  const placeIn = new Map(joined.map((proposition, place) => [proposition, place]));
  const isAlwaysShown = joined.map(isShown);
  /** Where what a proposition implies stands, other wordings of it aside. */
  const consequencesOf = remembered((place: number) => {
    const proposition = joined[place] ?? -1;
    const others = [...reaching([proposition], graph.implies)].filter(
      (other) => graph.classOf[other] !== graph.classOf[proposition],
    );
    return masksOf(others.map((other) => placeIn.get(other) ?? -1)); // what is implied is joined
  });
  const causes = causesIn(world, graph.isJoined);

  // Few things can be held of a proposition, and few sets of positions cause it: each is there once, to be near at hand.
  const grounds: Belief[] = [];
  const kindOf = numbering(({ side, affirm, deny, number, isStated }: Belief) =>
    [side, affirm, deny, number?.low, number?.high, isStated].join(),
  );
  const sets: Positions[] = [];
  const setOf = numbering((list: readonly number[]) => list.join());
  const heldBy = (beliefs: Beliefs, row: number): Held => {
    const kinds = new Int32Array(joined.length).fill(-1);
    const [affirmed, denied, sideless] = [
      bitSet(joined.length),
      bitSet(joined.length),
      bitSet(joined.length),
    ];
    for (const [at, proposition] of beliefs.propositions.entries()) {
      const place = placeIn.get(proposition);
      if (place === undefined) continue;
      const belief = beliefIn(beliefs, at);
      const { side, affirm, deny, number } = belief;
      const kind = kindOf(belief);
      grounds[kind] ??= belief;
      kinds[place] = kind;
      if (side) addTo(side === 'affirms' ? affirmed : denied, place);
      else if (affirm > 0 || deny > 0 || number) addTo(sideless, place);
    }
    const numbers = once(() => {
      const positions = [...beliefs.reasoned.values()].flat();
      return new Map(positions.map(({ index }, number) => [index, number]));
    });
    const known = new Int32Array(joined.length * 2); // numbers of sets, from 1
    const causesOf = (place: number, side: Side): Positions => {
      const claim = claimKey({ proposition: place, stance: side });
      const found = sets[(known[claim] ?? 0) - 1];
      if (found) return found;
      const positions = causes(experts[row] ?? '', joined[place] ?? -1, side).map(
        (index) => numbers().get(index) ?? -1, // what leads to a joined proposition was reasoned about
      );
      const list = positions.sort((a, b) => a - b);
      const number = setOf(list);
      known[claim] = number + 1;
      sets[number] ??= { list, masks: masksOf(list) };
      return sets[number];
    };
    return { kinds, affirmed, denied, sideless, causesOf };
  };
  const everyone = held.map(heldBy);
  const most = held.reduce((sum, { reasoned }) => {
    let size = 0;
    for (const positions of reasoned.values()) size += positions.length;
    return Math.max(sum, size);
  }, 0);
  const [told, toldOfConflicts] = [toldAmong(most), toldAmong(most)];
  const opposed = bitSet(joined.length);

  const size = grounds.length;
  const isFew = size <= FEW_KINDS;
  const meetings = Uint8Array.from({ length: isFew ? size * size : 0 }, (_, at) =>
    meeting(grounds[Math.floor(at / size)] ?? SILENCE, grounds[at % size] ?? SILENCE),
  );
  const meetingOf = (a: number, b: number): number =>
    isFew ? (meetings[a * size + b] ?? 0) : meeting(grounds[a] ?? SILENCE, grounds[b] ?? SILENCE);

  // Of the pair that is looked at: where the two are opposed, in the order of the propositions, and how.
  const places = new Int32Array(joined.length);
  const hows = new Uint8Array(joined.length);
  const ranks = new Uint8Array(joined.length);

  /** @returns At how many places they are. */
  const meet = (a: Held, b: Held): number => {
    let count = 0;
    for (let at = 0; at < opposed.length; at++) {
      const [affirmedA, deniedA] = [a.affirmed[at] ?? 0, a.denied[at] ?? 0];
      const [affirmedB, deniedB] = [b.affirmed[at] ?? 0, b.denied[at] ?? 0];
      const across = (affirmedA & deniedB) | (deniedA & affirmedB);
      const beside =
        ((affirmedA | deniedA) & (b.sideless[at] ?? 0)) | ((affirmedB | deniedB) & (a.sideless[at] ?? 0));
      opposed[at] = 0;
      for (let rest = across | beside; rest !== 0; rest &= rest - 1) {
        const place = at * 32 + lowestBit(rest);
        const how = meetingOf(a.kinds[place] ?? 0, b.kinds[place] ?? 0);
        if (how === 0) continue;
        addTo(opposed, place);
        places[count] = place;
        hows[count++] = how;
      }
    }
    return count;
  };

  /** By what oppositions are ranked: both state it, it leads to no other one, more of the two state it. */
  const rankOf = (place: number, how: number): number => {
    if (how >= STATED_BY_BOTH) return 0;
    return (how < STATED_ONCE ? 2 : 1) + (meets(consequencesOf(place), opposed) ? 2 : 0);
  };

  return (first, second, tell) => {
    const [a, b] = [everyone[first] as Held, everyone[second] as Held]; // places in the list
    const count = meet(a, b);
    let last = 0;
    for (let at = 0; at < count; at++) {
      const rank = rankOf(places[at] ?? 0, hows[at] ?? 0);
      ranks[at] = rank;
      if (rank > last) last = rank;
    }
    for (let rank = 0; rank <= last; rank++) {
      for (let at = 0; at < count; at++) {
        if (ranks[at] !== rank) continue;
        const [place, how] = [places[at] ?? 0, hows[at] ?? 0];
        const isConflict = (how & CONFLICT) !== 0;
        const isFirstAffirming = (how & FIRST_AFFIRMS) !== 0;
        let isTold = false;
        // Where both state all of it, nothing has to be remembered.
        if (last > 0) {
          const ofA = a.causesOf(place, isFirstAffirming ? 'affirms' : 'denies');
          const ofB = b.causesOf(place, isFirstAffirming ? 'denies' : 'affirms');
          // What a compatible opposition tells does not count as told for a conflict.
          isTold = rank > 0 && (isConflict ? toldOfConflicts : told).hasAll(ofA, ofB);
          if (!isTold) told.add(ofA, ofB);
          if (!isTold && isConflict) toldOfConflicts.add(ofA, ofB);
        }
        if (!isTold || isAlwaysShown[place]) tell(isConflict);
      }
    }
    if (last === 0) return;
    told.clear();
    toldOfConflicts.clear();
  };
}
