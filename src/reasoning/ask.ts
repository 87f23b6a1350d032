import { describe } from '../faults/issue.js';
import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/define-corpus.js';
import { type ArgumentCheck, argumentCheck, type Options, type Question, readOptions } from './options.js';
import { type World, worldOf } from './world.js';

/** A question, read and checked, and the world it is asked in. */
export interface Asked<E extends string, P extends string, S extends string> {
  readonly question: Question<E, P>;
  readonly world: World<E, P, S>;
}

/**
 * Checks everything that a question was given, then builds what it needs.
 *
 * @param alsoCheck Checks the arguments that only this question has.
 * @param at What the options are called in the question's signature.
 * @throws {@link CorpusError} with every fault of the corpus, or else of the arguments.
 */
export function ask<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: Options<E, P>,
  alsoCheck: (check: ArgumentCheck) => void = () => {},
  at = 'options',
): Asked<E, P, S> {
  const sound = checkedCorpus(corpus);
  const check = argumentCheck(sound);
  alsoCheck(check);
  const question = readOptions(sound, options, check, at);
  check.done();
  const world = worldOf(sound, question);
  const { holds, fails } = world.assumptions;
  const contradicted = [...holds].find((proposition) => fails.has(proposition));
  if (contradicted !== undefined) {
    check.report({
      code: 'self-denying',
      path: `${at}.assuming`,
      found: `assumptions from which ${describe(world.graph.ids[contradicted])} and its denial follow`,
      expected: 'assumptions that can be true together',
    });
  }
  check.done();
  return { question, world };
}
