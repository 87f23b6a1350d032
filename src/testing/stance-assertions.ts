import type { Certainty, Corpus } from '../model/corpus.js';
import type { StanceOfOptions } from '../reasoning/options.js';
import { assertPasses } from './assert-passes.js';
import type { ConsensusOptions } from './check-claims.js';
import type { AgreeOptions, ConflictOptions } from './check-groups.js';
import type { HoldOptions } from './check-stances.js';
import { CHECKS } from './checks.js';

/**
 * The expert affirms the proposition, by their own words or by what follows from them.
 *
 * @param corpus Any corpus.
 * @param expert The id of an expert.
 * @param proposition The id of a proposition.
 * @param how How firmly at least, a certainty; or options: `certainty`, `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertHolds } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertHolds(beijingPyongyang, 'chen', 'beijing-uneasy');
 * assertHolds(beijingPyongyang, 'chen', 'beijing-uneasy', 'certain'); // throws AssertionError
 * ```
 */
export function assertHolds<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  expert: NoInfer<E>,
  proposition: NoInfer<P>,
  how?: Certainty | HoldOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toHold(corpus, expert, proposition, how));
}

/**
 * The expert denies the proposition, by their own words or by what follows from them.
 *
 * @param corpus Any corpus.
 * @param expert The id of an expert.
 * @param proposition The id of a proposition.
 * @param how How firmly at least, a certainty; or options: `certainty`, `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertDenies } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertDenies(beijingPyongyang, 'chen', 'drastic-change', 'certain');
 * ```
 */
export function assertDenies<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  expert: NoInfer<E>,
  proposition: NoInfer<P>,
  how?: Certainty | HoldOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toDeny(corpus, expert, proposition, how));
}

/**
 * The expert took the proposition up, and takes no side on it.
 *
 * @param corpus Any corpus.
 * @param expert The id of an expert.
 * @param proposition The id of a proposition.
 * @param options `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertUndecided, panel } from 'consilience/testing';
 *
 * assertUndecided(panel([['ada', '?', 'rain']]), 'ada', 'rain');
 * ```
 */
export function assertUndecided<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  expert: NoInfer<E>,
  proposition: NoInfer<P>,
  options?: StanceOfOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toBeUndecidedOn(corpus, expert, proposition, options));
}

/**
 * The expert says nothing of the proposition, and nothing that they say bears on it.
 *
 * @param corpus Any corpus.
 * @param expert The id of an expert.
 * @param proposition The id of a proposition.
 * @param options `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertSilent } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertSilent(beijingPyongyang, 'campbell', 'drastic-change');
 * ```
 */
export function assertSilent<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  expert: NoInfer<E>,
  proposition: NoInfer<P>,
  options?: StanceOfOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toBeSilentOn(corpus, expert, proposition, options));
}

/**
 * The experts all take the same side on the proposition.
 *
 * @param corpus Any corpus.
 * @param experts The ids of two experts or more.
 * @param proposition The id of a proposition.
 * @param options `stance`, `minCertainty`, `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertAgree } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertAgree(beijingPyongyang, ['weng', 'chen'], 'seeks-independence');
 * ```
 */
export function assertAgree<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  experts: readonly NoInfer<E>[],
  proposition: NoInfer<P>,
  options?: AgreeOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toAgreeOn(corpus, experts, proposition, options));
}

/**
 * The two experts conflict on the proposition: both cannot be right.
 *
 * @param corpus Any corpus.
 * @param a The id of one expert.
 * @param b The id of another.
 * @param proposition The id of a proposition.
 * @param options `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
 * import { assertConflict } from 'consilience/testing';
 *
 * assertConflict(corpus, 'chen', 'lin', 'ties-strained');
 * ```
 */
export function assertConflict<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  a: NoInfer<E>,
  b: NoInfer<E>,
  proposition: NoInfer<P>,
  options?: ConflictOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toConflictOn(corpus, a, b, proposition, options));
}

/**
 * Several experts hold the proposition, two unless `minHolders` says otherwise, and none of those asked opposes it.
 *
 * @param corpus Any corpus.
 * @param proposition The id of a proposition.
 * @param options `stance`, `minHolders`, `minCertainty`, `experts`, `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertConsensus } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertConsensus(beijingPyongyang, 'ties-shifting', { minHolders: 'all' });
 * ```
 */
export function assertConsensus<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  proposition: NoInfer<P>,
  options?: ConsensusOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toHaveConsensus(corpus, proposition, options));
}
