import { addTo, bitSet, lowestBit } from '../algorithms/bit-sets.js';
import { EXCLUDING } from '../model/credence.js';
import { type Beliefs, beliefIn } from '../reasoning/beliefs.js';
import { claimKey } from '../reasoning/claims.js';
import type { Graph } from '../reasoning/graph.js';
import { claimOrder } from './claim-order.js';

/** A claim that an expert holds, how firmly, and the sets of those who hold it. */
interface Claim {
  readonly key: number;
  readonly firmness: number;
  readonly isStated: boolean;
  readonly holders: Holders;
}

/** Who holds a claim with at least firmness 1, 2, 3; at 0 who states it. As bits by place in the list of experts. */
type Holders = readonly Uint32Array[];

const FIRMNESSES = [1, 2, 3] as const;

/** The word of a set that says who shares a claim at least, or exactly, so firmly with one who holds it. */
const atLeast = ({ firmness, holders }: Claim, level: number, word: number): number =>
  level > firmness ? 0 : (holders[level]?.[word] ?? 0);
const exactly = (claim: Claim, level: number, word: number): number =>
  atLeast(claim, level, word) & ~atLeast(claim, level + 1, word);

/** Of those who share two wordings of a claim equally firmly: for whom more of the two state the one, else it comes first. */
function outranking(one: Claim, than: Claim, word: number): number {
  const [stated, other] = [one.holders[0]?.[word] ?? 0, than.holders[0]?.[word] ?? 0];
  const lead = Number(one.isStated) - Number(than.isStated);
  const [more, equal] =
    lead > 0
      ? [~other | stated, other & ~stated]
      : lead < 0
        ? [0, stated & ~other]
        : [stated & ~other, ~(stated ^ other)];
  return one.key < than.key ? more | equal : more;
}

/**
 * How many claims does each pair share that no other claim of the two makes needless, as `entailedClaims` has it? One
 * expert is taken at a time, with all later ones at once: what is shared with whom spreads over the edges as a set.
 *
 * @param isShown Whether a proposition is shown in any case.
 * @returns Adds the counts of the expert at a place to those of the pairs, the first of which stands at `start`.
 */
export function tellingClaims(
  graph: Graph,
  held: readonly Beliefs[],
  isShown: (proposition: number) => boolean,
): (row: number, counts: Uint32Array, start: number) => void {
  const order = claimOrder(graph);
  const words = bitSet(held.length).length;
  const holdersOf = new Map<number, Holders>();
  const claimsOf = held.map((beliefs, row) => {
    const claims = new Map<number, Claim>();
    for (const [place, proposition] of beliefs.propositions.entries()) {
      const { side: stance, firmness, isStated } = beliefIn(beliefs, place);
      if (!stance || !graph.isJoined(proposition)) continue;
      const key = claimKey({ proposition, stance });
      const holders = holdersOf.get(key) ?? Array.from({ length: 4 }, () => bitSet(held.length));
      holdersOf.set(key, holders);
      for (const [least, set] of holders.entries())
        if (least === 0 ? isStated : firmness >= least) addTo(set, row);
      claims.set(key, { key, firmness, isStated, holders });
    }
    return claims;
  });

  // Of the claims at a place: whether anything the expert holds bears on them, and with whom that is shared, by firmness.
  const isReached = new Uint8Array(order.length);
  const sharing: (readonly Uint32Array[] | undefined)[] = [];
  const isOpen = (place: number) => isReached[place] === 1;

  return (row, counts, start) => {
    const claims = claimsOf[row] as ReadonlyMap<number, Claim>; // a place in the list
    const first = row >>> 5;
    const count = (at: number, found: number) => {
      for (let rest = at === first ? found & (-2 << (row & 31)) : found; rest !== 0; rest &= rest - 1) {
        const pair = start + at * 32 + lowestBit(rest) - row - 1;
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    };
    for (const [place, { claims: keys, plain, crossing }] of order.entries()) {
      isReached[place] = Number(
        keys.some((key) => claims.has(key)) || plain.some(isOpen) || crossing.some(isOpen),
      );
      if (!isOpen(place)) continue;
      const own = keys.flatMap((key) => claims.get(key) ?? []);
      const sets = sharing[place] ?? FIRMNESSES.map(() => bitSet(held.length));
      sharing[place] = sets;
      for (const level of FIRMNESSES) {
        const told = sets[level - 1] as Uint32Array; // there is one for each
        told.fill(0, first);
        const addSharing = (from: number, firmness: number) => {
          const set = isOpen(from) ? sharing[from]?.[firmness - 1] : undefined;
          for (let at = first; set && at < words; at++) told[at] = (told[at] ?? 0) | (set[at] ?? 0);
        };
        for (const from of plain) addSharing(from, level);
        for (const from of crossing) addSharing(from, Math.max(level, EXCLUDING.firmness));
        for (const claim of own) {
          if (claim.firmness < level) continue;
          const isAlwaysShown = isShown(claim.key >>> 1);
          for (let at = first; at < words; at++) {
            let found = exactly(claim, level, at);
            if (found === 0) continue;
            if (!isAlwaysShown) {
              found &= ~(told[at] ?? 0);
              for (const other of own) {
                if (other === claim) continue;
                const isFirmer = atLeast(other, level + 1, at);
                found &= ~(isFirmer | (exactly(other, level, at) & outranking(other, claim, at)));
              }
            }
            count(at, found);
          }
        }
        for (const claim of own) {
          for (let at = first; at < words; at++) told[at] = (told[at] ?? 0) | atLeast(claim, level, at);
        }
      }
    }
  };
}
