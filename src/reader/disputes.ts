import type { Corpus } from '../model/corpus.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask, isAskedFor } from '../reasoning/ask.js';
import { type Conflicts, conflictsAmong } from '../reasoning/conflicts.js';
import { DISPUTES_OPTIONS, type DisputesOptions, type Question } from '../reasoning/options.js';
import { type Partition, type Partitions, partitionsOf, type Views } from '../reasoning/partition.js';
import type { World } from '../reasoning/world.js';

/** A proposition on which experts conflict: not all of them can be right. */
export interface Dispute<E extends string = string, P extends string = string, S extends string = string>
  extends Partition<E> {
  readonly kind: 'dispute';
  readonly proposition: P;
  /**
   * Those who conflict with somebody, by the side that they take. Whoever takes none stands opposite: somebody who
   * puts it at 50 % is a denier against 99 %, and an affirmer against 1 %, so they can be in both. Who conflicts with
   * whom is in `compare`.
   */
  readonly affirmers: readonly E[];
  readonly deniers: readonly E[];
  /** How many pairs conflict. */
  readonly pairs: number;
  /** The views of all who are not silent, by expert. `holders` affirm, `opponents` deny. */
  readonly views: Views<E, P, S>;
}

/** The conflicts that a question asks to see, in the order of the propositions. */
export function shownConflicts(
  world: World,
  question: Question,
  conflicts: readonly Conflicts[],
): Conflicts[] {
  return conflicts.filter(
    (one) => question.show === 'all' || isAskedFor(world, question, one) || one.isTelling(),
  );
}

/** The same among all who are asked, most conflicting pairs first. */
export const rankedConflicts = (world: World, question: Question): Conflicts[] =>
  shownConflicts(world, question, conflictsAmong(world, question.experts)).sort((a, b) => b.pairs - a.pairs); // stable

/** Conflicts with everything there is to say about them. */
export function describeDispute(
  world: World,
  { proposition, affirmers, deniers, pairs }: Conflicts,
  partition: Partitions,
): Dispute {
  return {
    kind: 'dispute',
    proposition: world.graph.ids[proposition] ?? '', // a number of this corpus
    affirmers,
    deniers,
    pairs,
    ...partition(proposition, 'affirms'),
  };
}

/**
 * Where do they truly conflict?
 *
 * "May" against "may not" is no dispute, and neither is silence. By default each disagreement is shown once: a
 * conflict that only follows from another one along the corpus' edges is left out.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`, `show`, `propositions`.
 * @returns The disputed propositions, most conflicting pairs first, then in the corpus' order.
 * @throws {@link CorpusError} with every fault in the arguments; with a `limit` issue where the answer would have
 * more than 3,000,000 views.
 *
 * @example
 * ```ts
 * import { disputes } from 'consilience';
 * import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const disputed = disputes(beijingPyongyangWithOfficials);
 *
 * console.log(disputes(beijingPyongyang).length); // => 0
 * console.log(disputed.map(({ proposition, affirmers, deniers }) => [proposition, affirmers, deniers]));
 * // => [['beijing-uneasy', ['chen', 'campbell'], ['lin']], ['ties-strained', ['chen'], ['lin']]]
 * ```
 */
export function disputes<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: DisputesOptions<NoInfer<E>, NoInfer<P>> = {},
): readonly Dispute<E, P, S>[] {
  const { world, question } = ask(corpus, options, DISPUTES_OPTIONS);
  const ranked = rankedConflicts(world, question);
  const asked = ranked.map(({ proposition }) => proposition);
  const partition = partitionsOf(world, question.experts, asked, roomFor('a question about fewer `experts`'));
  const found = ranked.map((conflicts) => describeDispute(world, conflicts, partition));
  return found as unknown as readonly Dispute<E, P, S>[]; // all their ids are ids of the corpus
}
