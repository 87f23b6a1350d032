import type { Corpus } from '../model/corpus.js';
import { ask } from '../reasoning/ask.js';
import { MATRIX_OPTIONS, type MatrixOptions } from '../reasoning/options.js';
import { type PairTallies, tallyPairs } from './pair-tallies.js';
import { checkPanelOptions } from './panel-options.js';

/**
 * Every pair of a panel, counted. The lists are typed arrays in which a pair has its place: the upper triangle row
 * by row, (0, 1), (0, 2), … They make it fit for ten thousand experts, and are the one result that is no plain
 * JSON; {@link pairOf}, {@link matrixRows} and the like read it.
 */
export interface AgreementMatrix<E extends string = string> extends PairTallies {
  readonly kind: 'agreementMatrix';
  readonly experts: readonly E[];
}

/**
 * Who is close to whom? Every pair's agreements, conflicts and compatible oppositions, as `compare` counts them.
 *
 * Where nothing follows from anything, or `show` is `'all'`, pairs are counted on bit sets, by a WebAssembly kernel
 * where one runs and in JavaScript where not, with equal results: time grows with pairs times propositions. Else
 * each pair is asked what goes without saying, which takes longer.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`, `show`, `propositions`; `onProgress` is told how much is
 * done of how much; once `signal` is aborted, its reason is thrown.
 * @returns The counts of all pairs, to be read by `pairOf`, `matrixRows`, `nearestPairs`, `mostOpposedPairs` and
 * `similarityOrder`, or as they are.
 * @throws {@link CorpusError} with every fault in the arguments; the signal's reason.
 *
 * @example
 * ```ts
 * import { agreementMatrix, nearestPairs } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [nearest] = nearestPairs(agreementMatrix(beijingPyongyang));
 *
 * console.log(nearest?.experts, nearest?.rate.agreements); // => [['weng', 'chen'], 3]
 * ```
 */
export function agreementMatrix<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: MatrixOptions<NoInfer<E>, NoInfer<P>> = {},
): AgreementMatrix<E> {
  const { world, question } = ask(corpus, options, MATRIX_OPTIONS, (faults) =>
    checkPanelOptions(faults, options),
  );
  const experts = question.experts as readonly E[]; // ids of the corpus
  return { kind: 'agreementMatrix', experts, ...tallyPairs(world, question, options) };
}
