import type { Corpus } from '../model/corpus.js';
import { ask } from '../reasoning/ask.js';
import type { Options } from '../reasoning/options.js';
import { type Partition, partitionOf } from '../reasoning/partition.js';
import type { View } from '../reasoning/view.js';

/**
 * One row of the table of who holds what: a proposition, where everybody stands on it, and their views.
 *
 * @example
 * ```ts
 * import { stances, type StanceRow } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const row: StanceRow | undefined = stances(beijingPyongyang)[0];
 *
 * console.log(row?.holders); // => ['weng', 'chen', 'inss', 'campbell']
 * ```
 */
export interface StanceRow<E extends string = string, P extends string = string, S extends string = string>
  extends Partition<E> {
  readonly kind: 'stances';
  readonly proposition: P;
  /** One for each expert asked, in the corpus' order. `holders` affirm, `opponents` deny. */
  readonly views: readonly View<E, P, S>[];
}

/**
 * What does everybody hold of everything? The table behind the other questions.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting` and `asOf` bear on it.
 * @returns One row per proposition, in the corpus' order.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { stances } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const rupture = stances(beijingPyongyang).find((row) => row.proposition === 'ties-ruptured');
 *
 * console.log(rupture?.opponents); // => ['chen']
 * console.log(rupture?.silent); // => ['weng', 'inss', 'campbell']
 * ```
 */
export function stances<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: Options<NoInfer<E>, NoInfer<P>> = {},
): readonly StanceRow<E, P, S>[] {
  const { world, question } = ask(corpus, options);
  return world.graph.ids.map((proposition, number) => ({
    kind: 'stances',
    proposition,
    ...partitionOf(world, question.experts, number, 'affirms'),
  }));
}
