import { remembered } from '../algorithms/remembered.js';
import { EXCLUDING, type Firmness, type Side } from '../model/credence.js';
import { beliefIn } from './beliefs.js';
import { premises } from './chains.js';
import type { World } from './world.js';

/** A proposition with a side, and who of those asked holds it. */
export interface HeldClaim {
  readonly proposition: number;
  readonly stance: Side;
  readonly holders: readonly string[];
  /** What they share: the firmness of the least firm of them. */
  readonly firmness: Firmness;
  readonly statedBy: readonly string[];
}

/** A claim as one number, in the order of the propositions, affirmed before denied. */
export const claimKey = ({
  proposition,
  stance,
}: {
  readonly proposition: number;
  readonly stance: Side;
}): number => proposition * 2 + (stance === 'affirms' ? 0 : 1);

/** Every claim that any of the experts holds, in the order of the propositions, affirmed before denied. */
export function heldClaims(world: World, experts: readonly string[]): HeldClaim[] {
  const claims = new Map<number, { holders: string[]; firmness: Firmness; statedBy: string[] }>();
  for (const expert of experts) {
    const beliefs = world.beliefs(expert);
    for (const [place, proposition] of beliefs.propositions.entries()) {
      const { stance, firmness, isStated } = beliefIn(beliefs, place);
      if (stance !== 'affirms' && stance !== 'denies') continue;
      const key = claimKey({ proposition, stance });
      let claim = claims.get(key);
      if (!claim) {
        claim = { holders: [], firmness, statedBy: [] };
        claims.set(key, claim);
      }
      claim.holders.push(expert);
      if (firmness < claim.firmness) claim.firmness = firmness;
      if (isStated) claim.statedBy.push(expert);
    }
  }
  return [...claims]
    .sort(([a], [b]) => a - b)
    .map(([key, claim]) => ({
      proposition: key >> 1,
      stance: key % 2 === 0 ? 'affirms' : 'denies',
      ...claim,
    }));
}

/**
 * Which of the claims another one makes needless: those that follow from a claim of the same holders, held at least
 * as firmly. Of claims that follow from each other the firmer stays, else the one more holders state, else the one
 * declared first. Whatever is left out follows from one that stays.
 */
export function entailedClaims({ graph }: World, claims: readonly HeldClaim[]): Set<HeldClaim> {
  if (!graph.hasEdges) return new Set();
  const byKey = new Map(claims.map((claim) => [claimKey(claim), claim]));
  const holdersOf = remembered(({ holders }: HeldClaim) => JSON.stringify(holders));

  const isHidden = (claim: HeldClaim): boolean => {
    for (const { proposition, stance, crosses } of premises(graph, claim.proposition, claim.stance)) {
      const other = byKey.get(claimKey({ proposition, stance }));
      if (!other || other === claim || holdersOf(other) !== holdersOf(claim)) continue;
      if (crosses && other.firmness < EXCLUDING.firmness) continue;
      const isMutual =
        stance === claim.stance && graph.classOf[proposition] === graph.classOf[claim.proposition];
      if (isMutual ? outranks(other, claim) : other.firmness >= claim.firmness) return true;
    }
    return false;
  };
  return new Set(claims.filter(isHidden));
}

const outranks = (a: HeldClaim, b: HeldClaim) =>
  (a.firmness - b.firmness || a.statedBy.length - b.statedBy.length || b.proposition - a.proposition) > 0;
