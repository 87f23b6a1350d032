import { checkKeys, checkObject } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import type { Corpus } from '../model/corpus.js';
import { ask } from '../reasoning/ask.js';
import { contradictions } from './diagnose-contradictions.js';
import {
  duplicates,
  expertsWithoutPositions,
  positionFindings,
  unusedPropositions,
  unusedSources,
} from './diagnose-entries.js';
import { type Finding, worstFirst } from './diagnose-finding.js';
import { impliedAgainstStated } from './diagnose-implied.js';
import { otherTexts, quoteFindings } from './diagnose-quotes.js';
import { revisions } from './diagnose-revisions.js';
import { selfDenying } from './diagnose-self-denying.js';
import { differingStatements } from './diagnose-statements.js';
import { wordsFor } from './diagnose-words.js';
import { checkTexts, type GivenText, givenTexts, type SourceTexts } from './source-texts.js';
import { checkQuotes } from './verify-quotes.js';

export type { Finding } from './diagnose-finding.js';

/** The texts among the options, every fault in them reported. */
function readOptions(corpus: Corpus, options: unknown): ReadonlyMap<string, GivenText> {
  if (options === undefined) return new Map();
  const faults = collectFaults();
  const isObject = checkObject(faults, ['options'], options, 'options: an object');
  if (isObject) checkKeys(faults, ['options'], options, ['texts']);
  const texts = isObject && options['texts'] !== undefined ? options['texts'] : {};
  const areTexts = checkTexts(faults, ['options', 'texts'], texts, corpus);
  faults.done();
  return areTexts ? givenTexts(corpus, texts) : new Map();
}

/**
 * What in this corpus should its author look at?
 *
 * It tells what the corpus says twice, in two ways or against itself, what a later statement has replaced, what follows
 * from an expert's statements and is not what they say, and what nobody uses. With the texts of sources at hand it
 * looks up the quotes too, and reads the words around them, as {@link verifyQuotes} does; of other quotes it reads
 * the words within, for hedges. Words are judged by lists of English phrases: a hint, and no verdict.
 *
 * @param corpus Any corpus.
 * @param options `texts`: the full text of each source, by its id. Sources may be left out.
 * @returns The findings, worst first: in the order in which {@link Finding} lists their codes, those of one code in
 * the order of the corpus.
 * @throws {@link CorpusError} if the corpus is none that this library made, or the options have a fault.
 *
 * @example
 * ```ts
 * import { extendCorpus } from 'consilience';
 * import { diagnose } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const unsure = extendCorpus(beijingPyongyang, {
 *   positions: [
 *     { expert: 'chen', proposition: 'ties-shifting', stance: 'denies', certainty: 'probable' },
 *   ],
 * });
 *
 * console.log(diagnose(beijingPyongyang).length); // => 0
 * console.log(diagnose(unsure).map(({ severity, code, propositions }) => [severity, code, ...propositions]));
 * // => [
 * //   ['warning', 'contradiction', 'ties-shifting', 'seeks-independence'],
 * //   ['note', 'unquoted', 'ties-shifting'],
 * // ]
 * ```
 */
export function diagnose<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options?: { readonly texts?: SourceTexts<NoInfer<S>> | undefined },
): readonly Finding<E, P, S>[] {
  const { world } = ask(corpus, {}, []);
  const texts = readOptions(world.corpus, options);
  const words = wordsFor(world.corpus);
  const found = [
    ...selfDenying(world, words),
    ...otherTexts(world.corpus, texts, words),
    ...quoteFindings(world.corpus, checkQuotes(world.corpus, texts), words),
    ...Object.keys(world.corpus.experts).flatMap((expert) =>
      [contradictions, impliedAgainstStated, differingStatements, revisions].flatMap((find) =>
        find(world, words, expert),
      ),
    ),
    ...duplicates(world, words),
    ...positionFindings(world, words),
    ...unusedPropositions(world, words),
    ...unusedSources(world, words),
    ...expertsWithoutPositions(world, words),
  ];
  return worstFirst(found) as readonly unknown[] as readonly Finding<E, P, S>[]; // all their ids are ids of the corpus
}
