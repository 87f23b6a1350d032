import { addTo, bitSet, isIn, isSubset } from '../algorithms/bit-sets.js';
import { conceptStability } from '../algorithms/concept-stability.js';
import { formalConcepts } from '../algorithms/formal-concepts.js';
import { formalContext } from '../algorithms/formal-context.js';
import { CorpusError, describe } from '../faults/issue.js';
import type { Corpus } from '../model/corpus.js';
import type { Firmness, Side } from '../model/credence.js';
import { ask } from '../reasoning/ask.js';
import { type Belief, beliefAt } from '../reasoning/beliefs.js';
import { entailedClaims, type HeldClaim, heldClaims } from '../reasoning/claims.js';
import type { ArgumentCheck, Options } from '../reasoning/options.js';
import type { World } from '../reasoning/world.js';

/**
 * Which coalitions are wanted, beside the options of every question.
 *
 * @example
 * ```ts
 * import { type CoalitionOptions, coalitions } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const spoken: CoalitionOptions = { basis: 'stated', minClaims: 2 };
 *
 * console.log([...coalitions(beijingPyongyang, {}, spoken)].map(({ experts }) => experts)); // => [['weng', 'chen']]
 * ```
 */
export interface CoalitionOptions {
  /** The least number of claims that a group shares, consequences counted. By default 1. */
  readonly minClaims?: number;
  /** Only what experts state themselves, or all that follows (the default). */
  readonly basis?: 'stated' | 'all';
  /** After so many it stops with an error that says so, if there are more. By default 100,000. */
  readonly limit?: number;
}

/**
 * A claim that a group shares.
 *
 * @example
 * ```ts
 * import { coalitions, type CoalitionClaim } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [everybody] = coalitions(beijingPyongyang, { minHolders: 'all' });
 * const claims: readonly CoalitionClaim[] = everybody?.claims ?? [];
 *
 * console.log(claims); // => [{ proposition: 'ties-shifting', stance: 'affirms' }]
 * ```
 */
export interface CoalitionClaim<P extends string = string> {
  readonly proposition: P;
  readonly stance: Side;
}

/**
 * A maximal group of experts with everything that it shares: nobody else holds all of it, and its members share
 * nothing more.
 *
 * @example
 * ```ts
 * import { type Coalition, coalitions } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const groups: readonly Coalition[] = [...coalitions(beijingPyongyang)];
 *
 * console.log(groups.map(({ experts }) => experts.join(' ')));
 * // => ['weng chen inss campbell', 'chen campbell', 'weng chen', 'weng inss campbell']
 * ```
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

function checkWanted({ minClaims, basis, limit }: CoalitionOptions, check: ArgumentCheck): void {
  for (const [key, value] of Object.entries({ minClaims, limit })) {
    if (value === undefined || (Number.isInteger(value) && value >= 1)) continue;
    const path = `coalitions.${key}`;
    check.report({ code: 'range', path, found: describe(value), expected: 'a whole number from 1' });
  }
  if (basis !== undefined) check.word(basis, ['stated', 'all'], 'coalitions.basis');
}

/** A claim as a group holds it. */
function heldBy<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  holders: readonly E[],
  { proposition, stance }: HeldClaim<E>,
): HeldClaim<E> {
  const held = holders.map((expert): [E, Belief] => [expert, beliefAt(world.beliefs(expert), proposition)]);
  return {
    proposition,
    stance,
    holders,
    firmness: Math.min(...held.map(([, { firmness }]) => firmness)) as Firmness, // the least of several
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
 * @param options `experts`, `assuming`, `rejecting`, `asOf`, `show`, `propositions` and `minHolders` (experts in a group;
 * 2 unless given) bear on it.
 * @param wanted The least number of claims, stated views only, the most coalitions.
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
 * console.log(everybody?.experts.length, everybody?.claims); // => [4, [{ proposition: 'ties-shifting', stance: 'affirms' }]]
 * console.log(three?.experts, three?.bridges); // => [['weng', 'inss', 'campbell'], ['weng', 'campbell']]
 * ```
 */
export function* coalitions<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: Options<NoInfer<E>, NoInfer<P>> = {},
  wanted: CoalitionOptions = {},
): Generator<Coalition<E, P>, void, undefined> {
  const { world, question } = ask(corpus, options, (check) => checkWanted(wanted, check));
  const { minClaims = 1, basis = 'all', limit = LIMIT } = wanted;
  const { experts, minHolders, show, propositions } = question;
  const idOf = (proposition: number) => world.graph.ids[proposition] as P; // a number of this corpus

  const claims = heldClaims(world, experts);
  const holders = claims.map((claim) => new Set(basis === 'stated' ? claim.statedBy : claim.holders));
  const holds = (expert: number, claim: number) => holders[claim]?.has(experts[expert] as E) ?? false;
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
      throw new CorpusError([
        { code: 'limit', path: 'coalitions.limit', found: `more than ${limit} coalitions`, expected },
      ]);
    }
    const group = extent.map((expert) => experts[expert] as E); // extents hold numbers of experts
    const shared = intent.flatMap((claim) => claims[claim] ?? []).map((claim) => heldBy(world, group, claim));
    const entailed = show === 'all' ? new Set() : entailedClaims(world, shared);
    const { low, high } = conceptStability(context, extent);
    yield {
      kind: 'coalition',
      experts: group,
      claims: shared
        .filter((claim) => !entailed.has(claim) || propositions.has(idOf(claim.proposition)))
        .map(({ proposition, stance }) => ({ proposition: idOf(proposition), stance })),
      stability: { low, high },
      bridges: bridgesOf(extent, intent).map((member) => experts[member] as E),
    };
  }
}
