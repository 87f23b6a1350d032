import type { Corpus } from '../model/corpus.js';
import { ask } from '../reasoning/ask.js';
import { STANCES_OPTIONS, type StancesOptions } from '../reasoning/options.js';
import { type Partition, partitionOf, type Views } from '../reasoning/partition.js';

/** A proposition, where everybody stands on it, and the views of all who are not silent. */
export interface StanceRow<E extends string = string, P extends string = string, S extends string = string>
  extends Partition<E> {
  readonly kind: 'stanceRow';
  readonly proposition: P;
  /** By expert. `holders` affirm, `opponents` deny. */
  readonly views: Views<E, P, S>;
}

/**
 * What does everybody hold of everything? The table behind the other questions.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`.
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
  options: StancesOptions<NoInfer<E>, NoInfer<P>> = {},
): readonly StanceRow<E, P, S>[] {
  const { world, question } = ask(corpus, options, STANCES_OPTIONS);
  const rows = world.graph.ids.map(
    (proposition, number): StanceRow => ({
      kind: 'stanceRow',
      proposition,
      ...partitionOf(world, question.experts, number, 'affirms'),
    }),
  );
  return rows as unknown as readonly StanceRow<E, P, S>[]; // all their ids are ids of the corpus
}
