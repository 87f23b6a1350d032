import type { Certainty, Corpus } from '../model/corpus.js';
import { CERTAINTIES, certaintyOf, FIRMNESS, type Side } from '../model/credence.js';
import { ask } from '../reasoning/ask.js';
import { beliefAt } from '../reasoning/beliefs.js';
import { entailedClaims, type HeldClaim, heldClaims } from '../reasoning/claims.js';
import { type CriticalEdge, criticalEdgesOf } from '../reasoning/critical-edges.js';
import { type Lineages, lineagesOf } from '../reasoning/lineages.js';
import type { Options, Question } from '../reasoning/options.js';
import { type Partition, partitionOf } from '../reasoning/partition.js';
import type { View } from '../reasoning/view.js';
import type { World } from '../reasoning/world.js';

/**
 * A claim that several experts share: who holds it, how firmly, who says so, how independently, and what it
 * hangs on.
 *
 * @example
 * ```ts
 * import { commonGround, type SharedClaim } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [first]: readonly SharedClaim[] = commonGround(beijingPyongyang);
 *
 * console.log([first?.proposition, first?.stance, first?.certainty]); // => ['ties-shifting', 'affirms', 'certain']
 * console.log(first?.statedBy); // => ['chen']
 * ```
 */
export interface SharedClaim<E extends string = string, P extends string = string, S extends string = string>
  extends Partition<E> {
  readonly kind: 'sharedClaim';
  readonly proposition: P;
  readonly stance: Side;
  /** What all holders share: the certainty of the least firm. */
  readonly certainty: Certainty;
  /** The holders by their own certainty. */
  readonly byCertainty: { readonly [K in Certainty]: readonly E[] };
  /** The holders whose own words on this very proposition say so; the others imply it. */
  readonly statedBy: readonly E[];
  readonly lineages: Lineages<E>;
  /** Each edge whose rejection alone loses a holder, and whom. */
  readonly criticalEdges: readonly CriticalEdge<E, P>[];
  /** One for each expert asked, in the corpus' order. */
  readonly views: readonly View<E, P, S>[];
}

/** A held claim with everything there is to say of it. */
export function describeClaim<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  experts: readonly E[],
  claim: HeldClaim<E>,
): SharedClaim<E, P, S> {
  const { proposition, stance, holders, statedBy, firmness } = claim;
  const partition = partitionOf(world, experts, proposition, stance);
  const holding = partition.views.filter((view) => view.stance === stance);
  const heldAs = (certainty: Certainty) =>
    holders.filter((expert) => beliefAt(world.beliefs(expert), proposition).firmness === FIRMNESS[certainty]);
  return {
    kind: 'sharedClaim',
    proposition: world.graph.ids[proposition] as P, // a number of this corpus
    stance,
    certainty: certaintyOf(firmness) ?? 'possible', // a held claim has a firmness from 1 to 3
    byCertainty: { certain: heldAs('certain'), probable: heldAs('probable'), possible: heldAs('possible') },
    statedBy,
    lineages: lineagesOf(world.corpus.sources, holding),
    criticalEdges: criticalEdgesOf(world, claim),
    ...partition,
  };
}

/** The claims with enough holders, and none opposed where that is asked. */
export function sharedClaims<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  { experts, minHolders, unopposed }: Question<E, P>,
): HeldClaim<E>[] {
  const claims = heldClaims(world, experts);
  const sides = new Map<number, number>();
  for (const { proposition } of claims) sides.set(proposition, (sides.get(proposition) ?? 0) + 1);
  return claims.filter(
    ({ proposition, holders }) =>
      holders.length >= minHolders && !(unopposed && sides.get(proposition) === 2),
  );
}

/** The shared claims that a question asks to see. */
export function shownClaims<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  question: Question<E, P>,
  claims: readonly HeldClaim<E>[],
): HeldClaim<E>[] {
  if (question.show === 'all') return [...claims];
  const entailed = entailedClaims(world, claims);
  const isAskedFor = (number: number) => question.propositions.has(world.graph.ids[number] as P); // of this corpus
  return claims.filter((claim) => !entailed.has(claim) || isAskedFor(claim.proposition));
}

const byRank = <E extends string, P extends string, S extends string>(
  a: SharedClaim<E, P, S>,
  b: SharedClaim<E, P, S>,
) =>
  b.holders.length - a.holders.length ||
  CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
  b.statedBy.length - a.statedBy.length ||
  (a.proposition < b.proposition ? -1 : a.proposition > b.proposition ? 1 : 0) ||
  (a.stance < b.stance ? -1 : 1);

/**
 * What do they share, who exactly, how firmly, how independently, how fragile is it?
 *
 * A claim is shared by those who state it and those who imply it, and the result tells them apart. By default
 * only the most informative claims are listed: one that follows from another of the same holders, held no less
 * firmly, goes without saying.
 *
 * @param corpus Any corpus.
 * @param options All options bear on it; `minHolders` is 2 unless given.
 * @returns The shared claims: most holders first, then firmest, then most who state it, then by id.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { commonGround } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const claims = commonGround(beijingPyongyang);
 *
 * console.log(claims.slice(0, 2).map(({ proposition, holders }) => `${proposition}: ${holders.join(', ')}`));
 * // => ['ties-shifting: weng, chen, inss, campbell', 'influence-contested: weng, inss, campbell']
 * ```
 */
export function commonGround<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: Options<NoInfer<E>, NoInfer<P>> = {},
): readonly SharedClaim<E, P, S>[] {
  const { world, question } = ask(corpus, options);
  return shownClaims(world, question, sharedClaims(world, question))
    .map((claim) => describeClaim(world, question.experts, claim))
    .sort(byRank);
}
