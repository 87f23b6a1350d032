import type { Corpus } from '../model/corpus.js';
import { ask } from '../reasoning/ask.js';
import { conflictsByProposition } from '../reasoning/oppositions.js';
import type { Options, Question } from '../reasoning/options.js';
import { type Partition, partitionOf } from '../reasoning/partition.js';
import type { View } from '../reasoning/view.js';
import type { World } from '../reasoning/world.js';

/**
 * A proposition on which experts truly conflict: no credence satisfies both of a pair.
 *
 * @example
 * ```ts
 * import { type Dispute, disputes } from 'consilience';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const [first]: readonly Dispute[] = disputes(beijingPyongyangWithOfficials);
 *
 * console.log(first?.pairs); // => [['chen', 'lin'], ['campbell', 'lin']]
 * ```
 */
export interface Dispute<E extends string = string, P extends string = string, S extends string = string>
  extends Partition<E> {
  readonly kind: 'dispute';
  readonly proposition: P;
  /** Who conflicts: the one who affirms, then the one who denies. */
  readonly pairs: readonly (readonly [E, E])[];
  /** One for each expert asked, in the corpus' order. `holders` affirm, `opponents` deny. */
  readonly views: readonly View<E, P, S>[];
}

/** The disputes that a question asks to see, in the order of the propositions. */
export function shownDisputes<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  { experts, show, propositions }: Question<E, P>,
): Dispute<E, P, S>[] {
  return conflictsByProposition(world, experts).flatMap(({ proposition, pairs, isTelling }) => {
    const id = world.graph.ids[proposition] as P; // a number of this corpus
    if (!isTelling && show !== 'all' && !propositions.has(id)) return [];
    return {
      kind: 'dispute',
      proposition: id,
      pairs,
      ...partitionOf(world, experts, proposition, 'affirms'),
    };
  });
}

/**
 * Where do they truly conflict?
 *
 * "May" against "may not" is no dispute, and neither is silence. By default a conflict that merely carries
 * another back along an implication, or mirrors it across an exclusion, is left out.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`, `show` and `propositions` bear on it.
 * @returns The disputed propositions, most conflicting pairs first, then in the corpus' order.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { disputes } from 'consilience';
 * import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * console.log(disputes(beijingPyongyang).length); // => 0
 * console.log(disputes(beijingPyongyangWithOfficials).map((dispute) => dispute.proposition));
 * // => ['beijing-uneasy', 'ties-strained']
 * ```
 */
export function disputes<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: Options<NoInfer<E>, NoInfer<P>> = {},
): readonly Dispute<E, P, S>[] {
  const { world, question } = ask(corpus, options);
  return shownDisputes(world, question).sort((a, b) => b.pairs.length - a.pairs.length); // stable
}
