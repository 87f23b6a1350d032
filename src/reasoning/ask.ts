import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { contradictionIn } from './conditions.js';
import type { Question } from './options.js';
import { readOptions } from './read-options.js';
import { type World, worldOf } from './world.js';

/** A question, read and checked, and the world it is asked in. */
export interface Asked {
  readonly question: Question;
  readonly world: World;
}

/** Whether a question asks to see what is on a proposition, also where another claim tells it. */
export const isAskedFor = (
  { graph }: World,
  { propositions }: Pick<Question, 'propositions'>,
  { proposition }: { readonly proposition: number },
): boolean => propositions.has(graph.ids[proposition] ?? ''); // a number of this corpus

/**
 * Checks everything that a question was given, then builds what it needs.
 *
 * @param keys The options that the question takes: those of `Options`, and any that `alsoCheck` looks at.
 * @param alsoCheck Checks the arguments that only this question has.
 * @param at What the options are called in the question's signature.
 * @throws {@link CorpusError} if the corpus is none, or else with every fault in the arguments.
 */
export function ask(
  corpus: Corpus,
  options: object | undefined,
  keys: readonly string[],
  alsoCheck: (faults: Faults) => void = () => {},
  at = 'options',
): Asked {
  const sound = checkedCorpus(corpus);
  const faults = collectFaults();
  alsoCheck(faults);
  const question = readOptions(sound, options, keys, faults, at);
  faults.done();
  const world = worldOf(sound, question);
  const contradicted = contradictionIn(world.assumptions);
  if (contradicted !== undefined) {
    const found = `assumptions from which ${describe(world.graph.ids[contradicted])} and its denial follow`;
    faults.report('self-denying', [at, 'assuming'], found, 'assumptions that can be true together');
  }
  faults.done();
  return { question, world };
}
