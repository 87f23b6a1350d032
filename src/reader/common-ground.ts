import type { Certainty, Corpus } from '../model/corpus.js';
import { certaintyOf, FIRMNESS, type Side } from '../model/credence.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask, isAskedFor } from '../reasoning/ask.js';
import { entailedClaims, type HeldClaim, heldClaims } from '../reasoning/claims.js';
import { type CriticalEdge, criticalEdgesOf } from '../reasoning/critical-edges.js';
import { type Lineages, lineagesOf } from '../reasoning/lineages.js';
import { COMMON_GROUND_OPTIONS, type CommonGroundOptions, type Question } from '../reasoning/options.js';
import { type Partition, type Partitions, partitionsOf, type Views } from '../reasoning/partition.js';
import type { World } from '../reasoning/world.js';

/**
 * A claim that several experts share: who holds it, how firmly, who says it and who only implies it, how independent
 * their sources are, and which edges it hangs on.
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
  /** The views of all who are not silent, by expert. */
  readonly views: Views<E, P, S>;
}

/** A held claim with everything there is to say about it. */
export function describeClaim(world: World, claim: HeldClaim, partition: Partitions): SharedClaim {
  const { proposition, stance, holders, statedBy, firmness } = claim;
  const where = partition(proposition, stance);
  const holding = holders.flatMap((expert) => where.views[expert] ?? []);
  const heldAs = (certainty: Certainty) =>
    holding.flatMap((view) => ('certainty' in view && view.certainty === certainty ? view.expert : []));
  return {
    kind: 'sharedClaim',
    proposition: world.graph.ids[proposition] ?? '', // a number of this corpus
    stance,
    certainty: certaintyOf(firmness) ?? 'possible', // a held claim has a firmness from 1 to 3
    byCertainty: { certain: heldAs('certain'), probable: heldAs('probable'), possible: heldAs('possible') },
    statedBy,
    lineages: lineagesOf(world, holding),
    criticalEdges: criticalEdgesOf(world, claim),
    ...where,
  };
}

/** The claims with enough holders, held firmly enough, and none opposed where that is asked. */
export function sharedClaims(
  world: World,
  { experts, minHolders, minCertainty, unopposed }: Question,
): HeldClaim[] {
  const claims = heldClaims(world, experts);
  const sides = new Map<number, number>();
  for (const { proposition } of claims) sides.set(proposition, (sides.get(proposition) ?? 0) + 1);
  return claims.filter(
    ({ proposition, holders, firmness }) =>
      holders.length >= minHolders &&
      firmness >= minCertainty &&
      !(unopposed && sides.get(proposition) === 2),
  );
}

/** The shared claims that a question asks to see. */
export function shownClaims(world: World, question: Question, claims: readonly HeldClaim[]): HeldClaim[] {
  if (question.show === 'all') return [...claims];
  const entailed = entailedClaims(world, claims);
  return claims.filter((claim) => !entailed.has(claim) || isAskedFor(world, question, claim));
}

const isLikely = ({ firmness }: HeldClaim) => firmness >= FIRMNESS.probable;

/** Claims shared as at least probable first; then by holders, firmness, who states it, id and side. */
const byRank =
  ({ graph }: World) =>
  (a: HeldClaim, b: HeldClaim): number => {
    const [idA, idB] = [graph.ids[a.proposition] ?? '', graph.ids[b.proposition] ?? ''];
    return (
      Number(isLikely(b)) - Number(isLikely(a)) ||
      b.holders.length - a.holders.length ||
      b.firmness - a.firmness ||
      b.statedBy.length - a.statedBy.length ||
      (idA < idB ? -1 : idA > idB ? 1 : a.stance < b.stance ? -1 : 1)
    );
  };

/** The shared claims that a question asks to see, in the order in which they are told. */
export const rankedClaims = (world: World, question: Question): HeldClaim[] =>
  shownClaims(world, question, sharedClaims(world, question)).sort(byRank(world));

/**
 * What do they share, who exactly, how firmly, how independently, how fragile is it?
 *
 * A claim is shared by those who state it and those who imply it, and the result tells them apart. By default
 * it leaves out claims that follow from another claim which the same experts hold at least as firmly.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`, `show`, `propositions`, `minHolders` (2 unless given),
 * `minCertainty`, `unopposed`.
 * @returns The shared claims: those shared as at least probable before those shared as possible; within, most holders
 * first, then firmest, then most who state it, then by id.
 * @throws {@link CorpusError} with every fault in the arguments; with a `limit` issue where the answer would have
 * more than 3,000,000 views.
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
  options: CommonGroundOptions<NoInfer<E>, NoInfer<P>> = {},
): readonly SharedClaim<E, P, S>[] {
  const { world, question } = ask(corpus, options, COMMON_GROUND_OPTIONS);
  const ranked = rankedClaims(world, question);
  const asked = [...new Set(ranked.map(({ proposition }) => proposition))];
  const room = roomFor('a question about fewer `experts`, or with a higher `minHolders` or `minCertainty`');
  const partition = partitionsOf(world, question.experts, asked, room);
  const claims = ranked.map((claim) => describeClaim(world, claim, partition));
  return claims as unknown as readonly SharedClaim<E, P, S>[]; // all their ids are ids of the corpus
}
