import type { Corpus } from '../model/corpus.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask, isAskedFor } from '../reasoning/ask.js';
import { STANCES_OPTIONS, type StancesOptions } from '../reasoning/options.js';
import { type Partition, partitionsOf, type Views } from '../reasoning/partition.js';

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
 * @param options `experts`, `assuming`, `rejecting`, `asOf`; `propositions`: only these.
 * @returns One row per proposition, in the corpus' order.
 * @throws {@link CorpusError} with every fault in the arguments; with a `limit` issue where the answer would have
 * more than 3,000,000 views.
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
  const { ids } = world.graph;
  const asked = [...ids.keys()].filter(
    (number) => options.propositions === undefined || isAskedFor(world, question, { proposition: number }),
  );
  const room = roomFor('a question about fewer `propositions` or `experts`');
  const partition = partitionsOf(world, question.experts, asked, room);
  const rows = asked.map(
    (number): StanceRow => ({
      kind: 'stanceRow',
      proposition: ids[number] ?? '', // a number of this corpus
      ...partition(number, 'affirms'),
    }),
  );
  return rows as unknown as readonly StanceRow<E, P, S>[]; // all their ids are ids of the corpus
}
