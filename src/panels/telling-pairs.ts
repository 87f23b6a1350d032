import { addTo, bitSet, isIn, lowestBit } from '../algorithms/bit-sets.js';
import { EXCLUDING, type Side } from '../model/credence.js';
import { isAskedFor } from '../reasoning/ask.js';
import type { Belief } from '../reasoning/belief.js';
import { type Beliefs, beliefIn } from '../reasoning/beliefs.js';
import { premises } from '../reasoning/chains.js';
import { claimKey } from '../reasoning/claims.js';
import { causesIn, type Opposition, oppositionOn, tellingOppositions } from '../reasoning/oppositions.js';
import type { Control, Question } from '../reasoning/options.js';
import type { World } from '../reasoning/world.js';

/** Words of a set of claims, and which of their bits are meant. */
interface Masks {
  readonly words: Int32Array;
  readonly bits: Int32Array;
}

/** From what a claim follows that would make it needless. */
interface Premises {
  readonly plain: Masks;
  /** Those that lead over an exclusion, which only what is at least probable passes. */
  readonly crossing: Masks;
  /** Other wordings of the same claim. */
  readonly mutual: readonly number[];
}

/** What one expert holds on joined propositions, as sets: claims by firmness, and propositions by who can be opposed. */
interface Held {
  readonly expert: string;
  readonly beliefs: readonly (Belief | undefined)[];
  /** Claims held with at least firmness 1, 2, 3; at 0 those that the expert states. */
  readonly claims: readonly Uint32Array[];
  readonly affirmed: Uint32Array;
  readonly denied: Uint32Array;
  /** Of what takes no side and could conflict all the same. */
  readonly sideless: Uint32Array;
}

function masksOf(claims: readonly number[]): Masks {
  const masks = new Map<number, number>();
  for (const claim of claims) masks.set(claim >>> 5, (masks.get(claim >>> 5) ?? 0) | (1 << (claim & 31)));
  return { words: Int32Array.from(masks.keys()), bits: Int32Array.from(masks.values()) };
}

function meets({ words, bits }: Masks, set: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++) if (((set[words[i] ?? 0] ?? 0) & (bits[i] ?? 0)) !== 0) return true;
  return false;
}

/**
 * Adds what each two experts agree and disagree on among the propositions that edges join, as a question asks to see
 * it: what another claim of the two already tells is left out, as `compare` does. Shared claims are found on sets.
 *
 * @throws The signal's reason, once it is aborted.
 */
export function addTelling(
  world: World,
  question: Question,
  {
    agreements,
    conflicts,
    compatible,
  }: Readonly<Record<'agreements' | 'conflicts' | 'compatible', Uint32Array>>,
  { onProgress, signal }: Control,
): void {
  const { graph } = world;
  const { experts } = question;
  const joined = [...graph.ids.keys()].filter(graph.isJoined);
  const placeIn = new Map(joined.map((proposition, place) => [proposition, place]));
  /** A claim by the places of joined propositions. */
  const keyOf = (proposition: number, stance: Side) =>
    claimKey({ proposition: placeIn.get(proposition) ?? -1, stance });
  const isAlwaysShown = joined.map((proposition) => isAskedFor(world, question, { proposition }));

  const premisesOf = joined.flatMap((proposition) =>
    (['affirms', 'denies'] as const).map((stance): Premises => {
      const found = { plain: [] as number[], crossing: [] as number[], mutual: [] as number[] };
      for (const one of premises(graph, proposition, stance)) {
        if (one.proposition === proposition && one.stance === stance) continue;
        const isMutual =
          one.stance === stance && graph.classOf[one.proposition] === graph.classOf[proposition];
        found[isMutual ? 'mutual' : one.crosses ? 'crossing' : 'plain'].push(
          keyOf(one.proposition, one.stance),
        );
      }
      return { plain: masksOf(found.plain), crossing: masksOf(found.crossing), mutual: found.mutual };
    }),
  );

  const heldBy = (expert: string, beliefs: Beliefs): Held => {
    const claims = Array.from({ length: 4 }, () => bitSet(joined.length * 2));
    const sets = {
      affirmed: bitSet(joined.length),
      denied: bitSet(joined.length),
      sideless: bitSet(joined.length),
    };
    const list: (Belief | undefined)[] = joined.map(() => undefined);
    for (const [at, proposition] of beliefs.propositions.entries()) {
      const place = placeIn.get(proposition);
      if (place === undefined) continue;
      const belief = beliefIn(beliefs, at);
      const { side, firmness, isStated, affirm, deny, number } = belief;
      list[place] = belief;
      if (side) {
        addTo(side === 'affirms' ? sets.affirmed : sets.denied, place);
        const claim = claimKey({ proposition: place, stance: side });
        for (const [least, set] of claims.entries()) {
          if (least === 0 ? isStated : firmness >= least) addTo(set, claim);
        }
      } else if (affirm > 0 || deny > 0 || number) addTo(sets.sideless, place);
    }
    return { expert, beliefs: list, claims, ...sets };
  };
  const held = experts.map((expert) => heldBy(expert, world.beliefs(expert)));
  const causes = causesIn(world, graph.isJoined);

  const words = bitSet(joined.length * 2).length;
  const shared = [1, 2, 3].map(() => new Uint32Array(words));
  const [all, likely, flat] = shared as [Uint32Array, Uint32Array, Uint32Array]; // three of them
  const firmnessOf = (claim: number) =>
    isIn(flat, claim) ? 3 : isIn(likely, claim) ? 2 : isIn(all, claim) ? 1 : 0;

  /** How many claims two experts share that no other one they share makes needless. */
  const countShared = (a: Held, b: Held): number => {
    for (const [k, set] of shared.entries()) {
      const [ofA, ofB] = [a.claims[k + 1] ?? all, b.claims[k + 1] ?? all];
      for (let at = 0; at < words; at++) set[at] = (ofA[at] ?? 0) & (ofB[at] ?? 0);
    }
    const statedBy = (claim: number) =>
      Number(isIn(a.claims[0] ?? all, claim)) + Number(isIn(b.claims[0] ?? all, claim));
    const outranks = (other: number, claim: number, firmness: number): boolean =>
      (firmnessOf(other) - firmness || statedBy(other) - statedBy(claim) || claim - other) > 0;
    let count = 0;
    for (let at = 0; at < words; at++) {
      for (let rest = all[at] ?? 0; rest !== 0; rest &= rest - 1) {
        const claim = at * 32 + lowestBit(rest);
        const firmness = firmnessOf(claim);
        const asFirm = shared[firmness - 1] ?? all;
        const { plain, crossing, mutual } = premisesOf[claim] as Premises; // there is one for each
        const isHidden =
          meets(plain, asFirm) ||
          meets(crossing, firmness < EXCLUDING.firmness ? likely : asFirm) ||
          mutual.some((other) => firmnessOf(other) > 0 && outranks(other, claim, firmness));
        if (!isHidden || isAlwaysShown[claim >>> 1]) count++;
      }
    }
    return count;
  };

  /** Where two experts are opposed, in the order of the propositions. */
  const oppositions = (a: Held, b: Held): Opposition[] => {
    const found: Opposition[] = [];
    for (let at = 0; at < a.affirmed.length; at++) {
      const [affA, denA, noA] = [a.affirmed[at] ?? 0, a.denied[at] ?? 0, a.sideless[at] ?? 0];
      const [affB, denB, noB] = [b.affirmed[at] ?? 0, b.denied[at] ?? 0, b.sideless[at] ?? 0];
      const met = (affA & (denB | noB)) | (denA & (affB | noB)) | (noA & (affB | denB));
      for (let rest = met; rest !== 0; rest &= rest - 1) {
        const place = at * 32 + lowestBit(rest);
        const [beliefA, beliefB] = [a.beliefs[place], b.beliefs[place]];
        if (!beliefA || !beliefB) continue;
        const opposed = oppositionOn(joined[place] ?? -1, [a.expert, beliefA], [b.expert, beliefB]);
        if (opposed) found.push(opposed);
      }
    }
    return found;
  };

  let pair = 0;
  for (const [i, a] of held.entries()) {
    if (signal?.aborted) throw signal.reason;
    for (let j = i + 1; j < held.length; j++, pair++) {
      const b = held[j] as Held; // within the list
      agreements[pair] = (agreements[pair] ?? 0) + countShared(a, b);
      const opposed = oppositions(a, b);
      if (opposed.length === 0) continue;
      const telling = tellingOppositions(world, opposed, causes);
      for (const one of opposed) {
        if (!telling.has(one) && !isAlwaysShown[placeIn.get(one.proposition) ?? -1]) continue;
        const counts = one.isConflict ? conflicts : compatible;
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    }
    onProgress?.(pair, agreements.length);
  }
}
