import { addTo, bitSet, isIn, isSubset } from '../algorithms/bit-sets.js';
import { conceptStability } from '../algorithms/concept-stability.js';
import { formalConcepts } from '../algorithms/formal-concepts.js';
import { formalContext } from '../algorithms/formal-context.js';
import { CorpusError, issueOf } from '../faults/issue.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { certaintyOf, type Firmness, type Side } from '../model/credence.js';
import { ask, isAskedFor } from '../reasoning/ask.js';
import type { Belief } from '../reasoning/belief.js';
import { beliefAt } from '../reasoning/beliefs.js';
import { entailedClaims, type HeldClaim, heldClaims } from '../reasoning/claims.js';
import { COALITIONS_OPTIONS, type CoalitionsOptions } from '../reasoning/options.js';
import type { World } from '../reasoning/world.js';
import { checkPanelOptions } from './panel-options.js';

/**
 * A claim that a group shares.
 */
export interface CoalitionClaim<P extends string = string> {
  readonly proposition: P;
  readonly stance: Side;
  /** What all members share: the certainty of the least firm. */
  readonly certainty: Certainty;
}

/**
 * A maximal group of experts with everything that it shares: nobody else holds all of it, and its members share
 * nothing more.
 */
export interface Coalition<E extends string = string, P extends string = string> {
  readonly kind: 'coalition';
  /** In the corpus' order. */
  readonly experts: readonly E[];
  /** In the order of the corpus' propositions; by default without what follows from others of them. */
  readonly claims: readonly CoalitionClaim<P>[];
  /**
   * How robust this common ground is to dropping members (Kuznetsov 2007): the share, 0 to 1, of all subsets of
   * the group that share no more than the group. Where it would take too long to count, a range that holds it.
   */
  readonly stability: { readonly low: number; readonly high: number };
  /** Members who share something with others outside that the group does not share. */
  readonly bridges: readonly E[];
}

const LIMIT = 100_000;

function setOf(numbers: readonly number[], size: number): Uint32Array {
  const set = bitSet(size);
  for (const number of numbers) addTo(set, number);
  return set;
}

/** A claim as a group holds it. */
function heldBy(world: World, holders: readonly string[], { proposition, stance }: HeldClaim): HeldClaim {
  const held = holders.map((expert): [string, Belief] => [
    expert,
    beliefAt(world.beliefs(expert), proposition),
  ]);
  return {
    proposition,
    stance,
    holders,
    firmness: Math.min(3, ...held.map(([, { firmness }]) => firmness)) as Firmness, // the least of several
    statedBy: held.filter(([, { isStated }]) => isStated).map(([expert]) => expert),
  };
}

/**
 * Which maximal groups are there, and what does each share?
 *
 * A claim is a proposition with its side: affirmed and denied are two claims. The groups are the formal concepts of
 * who holds what (Ganter and Wille, "Formal Concept Analysis", 1999), found one at a time as the caller pulls: who
 * stops pulling stops the search. There can be exponentially many; `minHolders` and `minClaims` prune the search,
 * and `limit` ends it.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`, `show`, `propositions`, `minHolders` (experts in a group; 2
 * unless given), `minCertainty` (of each member), `minClaims`, `basis`, `limit`.
 * @returns The coalitions, to be pulled, in an order that is fixed for a corpus: the largest first of those that
 * share the same least claim.
 * @throws {@link CorpusError} with every fault in the arguments when the first is pulled, and with a `limit` issue
 * where there are more than `limit`.
 *
 * @example
 * ```ts
 * import { coalitions } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [everybody, three] = coalitions(beijingPyongyang, { minHolders: 3 });
 *
 * console.log(everybody?.experts.length, everybody?.claims); // => [4, [{ proposition: 'ties-shifting', stance: 'affirms', certainty: 'certain' }]]
 * console.log(three?.experts, three?.bridges); // => [['weng', 'inss', 'campbell'], ['weng', 'campbell']]
 * ```
 */
export function* coalitions<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: CoalitionsOptions<NoInfer<E>, NoInfer<P>> = {},
): Generator<Coalition<E, P>, void, undefined> {
  const { world, question } = ask(corpus, options, COALITIONS_OPTIONS, (faults) =>
    checkPanelOptions(faults, options),
  );
  const { minClaims = 1, basis = 'all', limit = LIMIT } = options;
  const { experts, minHolders, minCertainty, show } = question;
  const idOf = (proposition: number) => world.graph.ids[proposition] ?? ''; // a number of this corpus

  const isFirm = (expert: string, { proposition }: HeldClaim) =>
    minCertainty <= 1 || beliefAt(world.beliefs(expert), proposition).firmness >= minCertainty;
  const claims: HeldClaim[] = [];
  const holders: Uint32Array[] = [];
  const placeOf = new Map<string, number>(experts.map((expert, place) => [expert, place]));
  for (const claim of heldClaims(world, experts)) {
    const holding = (basis === 'stated' ? claim.statedBy : claim.holders).filter((one) => isFirm(one, claim));
    if (holding.length === 0) continue; // else it would bear on how stable the groups are
    claims.push(claim);
    holders.push(
      setOf(
        holding.flatMap((expert) => placeOf.get(expert) ?? []),
        experts.length,
      ),
    );
  }
  const nobody = bitSet(experts.length);
  const holds = (expert: number, claim: number) => isIn(holders[claim] ?? nobody, expert);
  const context = formalContext(experts.length, claims.length, holds);

  /** The members who share with somebody outside what the group does not share. */
  const bridgesOf = (extent: readonly number[], intent: readonly number[]) => {
    const members = setOf(extent, context.objects);
    const shared = setOf(intent, context.attributes);
    const outward = context.columns.flatMap((column, claim) => (isSubset(column, members) ? [] : claim));
    const leading = outward.filter((claim) => !isIn(shared, claim));
    return extent.filter((member) => leading.some((claim) => isIn(context.rows[member] ?? shared, claim)));
  };

  let count = 0;
  for (const { extent, intent } of formalConcepts(context, {
    minObjects: Math.max(1, minHolders),
    minAttributes: minClaims,
  })) {
    count++;
    if (count > limit) {
      const expected = 'a higher limit, or higher `minHolders` and `minClaims`';
      const found = `more than ${limit} coalitions`;
      throw new CorpusError([issueOf({ code: 'limit', path: ['options', 'limit'], found, expected })]);
    }
    const group = extent.flatMap((expert) => experts[expert] ?? []);
    const shared = intent.flatMap((claim) => claims[claim] ?? []).map((claim) => heldBy(world, group, claim));
    const entailed = show === 'all' ? new Set() : entailedClaims(world, shared);
    const { low, high } = conceptStability(context, extent);
    const coalition: Coalition = {
      kind: 'coalition',
      experts: group,
      claims: shared
        .filter((claim) => !entailed.has(claim) || isAskedFor(world, question, claim))
        .map(({ proposition, stance, firmness }) => ({
          proposition: idOf(proposition),
          stance,
          certainty: certaintyOf(firmness) ?? 'possible', // a held claim has a firmness from 1 to 3
        })),
      stability: { low, high },
      bridges: bridgesOf(extent, intent).flatMap((member) => experts[member] ?? []),
    };
    yield coalition as Coalition<E, P>; // all its ids are ids of the corpus
  }
}
