import { checkId } from '../faults/checks.js';
import type { Corpus } from '../model/corpus.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask } from '../reasoning/ask.js';
import { STANCE_OF_OPTIONS, type StanceOfOptions } from '../reasoning/options.js';
import { type View, viewOf } from '../reasoning/view.js';

/**
 * What does this expert hold of this proposition, and how do we know?
 *
 * @param corpus Any corpus.
 * @param expert The id of an expert.
 * @param proposition The id of a proposition.
 * @param options `assuming`, `rejecting`, `asOf`.
 * @returns The view: stance, certainty and basis where it takes a side, credence in percent, and the derivation
 * down to positions and their quotes.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { stanceOf } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const now = stanceOf(beijingPyongyang, 'weng', 'balances-powers');
 * const ifGenuine = stanceOf(beijingPyongyang, 'weng', 'balances-powers', { assuming: ['directive-genuine'] });
 *
 * console.log('certainty' in now && now.certainty); // => 'probable'
 * console.log('certainty' in ifGenuine && ifGenuine.certainty); // => 'certain'
 * ```
 */
export function stanceOf<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  expert: NoInfer<E>,
  proposition: NoInfer<P>,
  options: StanceOfOptions<NoInfer<E>, NoInfer<P>> = {},
): View<E, P, S> {
  const { world } = ask(corpus, options, STANCE_OF_OPTIONS, (faults) => {
    checkId(faults, ['expert'], expert, corpus.experts, 'an expert');
    checkId(faults, ['proposition'], proposition, corpus.propositions, 'a proposition');
  });
  const number = world.graph.numberOf.get(proposition) ?? -1; // `ask` has checked the id
  const room = roomFor('a question that rejects edges of the longest chains');
  return viewOf(world, expert, number, room) as View<E, P, S>; // all its ids are ids of the corpus
}
