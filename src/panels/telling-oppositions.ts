import { masksOf, meets } from '../algorithms/bit-masks.js';
import { addTo, bitSet, lowestBit } from '../algorithms/bit-sets.js';
import { once, remembered } from '../algorithms/remembered.js';
import type { Side } from '../model/credence.js';
import type { Belief } from '../reasoning/belief.js';
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

/** An opposition of the pair that is looked at. */
interface Met {
  readonly place: number;
  readonly isConflict: boolean;
  readonly isFirstAffirming: boolean;
  readonly statedBy: number;
}

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
  const setOf = remembered((list: string): Positions => {
    const numbers = list === '' ? [] : list.split(' ').map(Number);
    return { list: numbers, masks: masksOf(numbers) };
  });
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
    const known: (Positions | undefined)[] = [];
    const causesOf = (place: number, side: Side): Positions => {
      const claim = claimKey({ proposition: place, stance: side });
      const found = known[claim];
      if (found) return found;
      const positions = causes(experts[row] ?? '', joined[place] ?? -1, side).map(
        (index) => numbers().get(index) ?? -1, // what leads to a joined proposition was reasoned about
      );
      const set = setOf(positions.sort((a, b) => a - b).join(' '));
      known[claim] = set;
      return set;
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
  const words = opposed.length;

  /** Where two experts are opposed, in the order of the propositions. */
  const metBy = (a: Held, b: Held): Met[] => {
    const found: Met[] = [];
    for (let at = 0; at < words; at++) {
      const sidesA = (a.affirmed[at] ?? 0) | (a.denied[at] ?? 0);
      const sidesB = (b.affirmed[at] ?? 0) | (b.denied[at] ?? 0);
      const across =
        ((a.affirmed[at] ?? 0) & (b.denied[at] ?? 0)) | ((a.denied[at] ?? 0) & (b.affirmed[at] ?? 0));
      const met = across | (sidesA & (b.sideless[at] ?? 0)) | (sidesB & (a.sideless[at] ?? 0));
      opposed[at] = 0;
      for (let rest = met; rest !== 0; rest &= rest - 1) {
        const place = at * 32 + lowestBit(rest);
        const beliefA = grounds[a.kinds[place] ?? -1];
        const beliefB = grounds[b.kinds[place] ?? -1];
        const how = beliefA && beliefB && oppositionBetween(beliefA, beliefB);
        if (!how) continue;
        addTo(opposed, place);
        const statedBy = Number(beliefA.isStated) + Number(beliefB.isStated);
        found.push({ place, isConflict: how.isConflict, isFirstAffirming: how.isFirstAffirming, statedBy });
      }
    }
    return found;
  };

  return (first, second, tell) => {
    const a = everyone[first] as Held; // both are places in the list
    const b = everyone[second] as Held;
    const met = metBy(a, b);
    if (met.every(({ statedBy }) => statedBy === 2)) {
      for (const { isConflict } of met) tell(isConflict);
      return;
    }
    // Looked at first are those that both state, then those that lead to no other, then those that more of the two
    // state, then as declared.
    const ranks = met.map(({ place, statedBy }) =>
      statedBy === 2 ? 0 : 2 - statedBy + (meets(consequencesOf(place), opposed) ? 2 : 0),
    );
    for (let rank = 0; rank <= 4; rank++) {
      for (let at = 0; at < met.length; at++) {
        const one = met[at];
        if (!one || ranks[at] !== rank) continue;
        const { place, isConflict, isFirstAffirming } = one;
        const ofA = a.causesOf(place, isFirstAffirming ? 'affirms' : 'denies');
        const ofB = b.causesOf(place, isFirstAffirming ? 'denies' : 'affirms');
        // What a compatible opposition tells does not count as told for a conflict.
        const isTold = rank > 0 && (isConflict ? toldOfConflicts : told).hasAll(ofA, ofB);
        if (!isTold) told.add(ofA, ofB);
        if (!isTold && isConflict) toldOfConflicts.add(ofA, ofB);
        if (!isTold || isAlwaysShown[place]) tell(isConflict);
      }
    }
    told.clear();
    toldOfConflicts.clear();
  };
}
