import { pairIndex } from '../algorithms/pair-counts.js';
import { rankScore } from '../algorithms/rank-score.js';
import { orderBySimilarity } from '../algorithms/seriation.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Corpus } from '../model/corpus.js';
import { type AgreementRate, rateOf } from '../reasoning/agreement-rate.js';
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
 * One pair of a matrix.
 */
export interface PairAgreement<E extends string = string> {
  readonly kind: 'pairAgreement';
  readonly experts: readonly [E, E];
  readonly conflicts: number;
  readonly compatible: number;
  /** As `compare` gives it. */
  readonly rate: AgreementRate;
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

function readPair<E extends string>(matrix: AgreementMatrix<E>, i: number, j: number): PairAgreement<E> {
  const { experts, agreements, conflicts, compatible, oneSided, bothTookUp } = matrix;
  const pair = pairIndex(i, j, experts.length);
  const at = (counts: Uint32Array) => counts[pair] ?? 0;
  const comparable = at(agreements) + at(conflicts) + at(compatible);
  return {
    kind: 'pairAgreement',
    experts: [experts[i] as E, experts[j] as E], // both are places in the list
    conflicts: at(conflicts),
    compatible: at(compatible),
    rate: rateOf(at(agreements), comparable, at(oneSided), at(bothTookUp)),
  };
}

/**
 * How do these two of a matrix stand to each other?
 *
 * @param matrix From `agreementMatrix`.
 * @param a The id of one expert of the matrix.
 * @param b The id of another.
 * @returns Their counts and their rate of agreement.
 * @throws {@link CorpusError} where one is not in the matrix, or both are the same.
 *
 * @example
 * ```ts
 * import { agreementMatrix, pairOf } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const matrix = agreementMatrix(beijingPyongyang);
 *
 * console.log(pairOf(matrix, 'inss', 'campbell').rate.value); // => 1
 * ```
 */
export function pairOf<E extends string>(
  matrix: AgreementMatrix<E>,
  a: NoInfer<E>,
  b: NoInfer<E>,
): PairAgreement<E> {
  const [i, j] = [matrix.experts.indexOf(a), matrix.experts.indexOf(b)];
  const faults = collectFaults();
  for (const [path, id, at] of [
    ['a', a, i],
    ['b', b, j],
  ] as const) {
    if (at >= 0) continue;
    faults.report(
      'unknown-id',
      [path],
      describe(id),
      'an expert of the matrix',
      faults.nearest(id, matrix.experts),
    );
  }
  if (i === j && i >= 0) {
    faults.report('duplicate', ['b'], describe(b), 'another expert than a');
  }
  faults.done();
  return readPair(matrix, i, j);
}

/**
 * The matrix as rows: for each expert, the rate of agreement with each.
 *
 * @param matrix From `agreementMatrix`.
 * @param figure Which figure of the rate: `value` (the default), `low`, `high` or `rankScore`.
 * @returns Experts × experts, in the matrix's order, 0 to 1; `null` where there is no figure, and on the diagonal.
 *
 * @example
 * ```ts
 * import { agreementMatrix, matrixRows } from 'consilience/panels';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const matrix = agreementMatrix(beijingPyongyangWithOfficials, { experts: ['weng', 'campbell', 'lin'] });
 *
 * console.log(matrixRows(matrix)); // => [[null, 1, null], [1, null, 0], [null, 0, null]]
 * ```
 */
export function matrixRows<E extends string>(
  matrix: AgreementMatrix<E>,
  figure: 'value' | 'low' | 'high' | 'rankScore' = 'value',
): readonly (readonly (number | null)[])[] {
  return matrix.experts.map((_, i) =>
    matrix.experts.map((__, j) => (i === j ? null : (readPair(matrix, i, j).rate[figure] ?? null))),
  );
}

/** The pairs that score highest, highest first; of equals the one with more to compare, then the first. */
function topPairs<E extends string>(
  matrix: AgreementMatrix<E>,
  limit: number,
  hits: (pair: number) => number,
): PairAgreement<E>[] {
  const { experts, agreements, conflicts, compatible } = matrix;
  const top: { i: number; j: number; score: number; comparable: number }[] = [];
  for (let i = 0, pair = 0; i < experts.length; i++) {
    for (let j = i + 1; j < experts.length; j++, pair++) {
      const comparable = (agreements[pair] ?? 0) + (conflicts[pair] ?? 0) + (compatible[pair] ?? 0);
      const score = rankScore(hits(pair), comparable);
      if (score === undefined) continue;
      const isBelow = (other: (typeof top)[number]) =>
        other.score < score || (other.score === score && other.comparable < comparable);
      const last = top[limit - 1];
      if (last !== undefined && !isBelow(last)) continue;
      let place = top.length;
      while (place > 0 && isBelow(top[place - 1] as (typeof top)[number])) place--; // within the list
      top.splice(place, 0, { i, j, score, comparable });
      top.length = Math.min(top.length, limit);
    }
  }
  return top.map(({ i, j }) => readPair(matrix, i, j));
}

/**
 * Who agrees most? The pairs by `rankScore`, so that 49 of 50 comes before 1 of 1.
 *
 * @param matrix From `agreementMatrix`.
 * @param limit At most so many pairs; 10 unless given.
 * @returns The pairs, nearest first, then those with more to compare, then in the matrix's order. Pairs with
 * nothing to compare are left out.
 *
 * @example
 * ```ts
 * import { agreementMatrix, nearestPairs } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const nearest = nearestPairs(agreementMatrix(beijingPyongyang), 2);
 *
 * console.log(nearest.map(({ experts }) => experts)); // => [['weng', 'chen'], ['weng', 'inss']]
 * ```
 */
export function nearestPairs<E extends string>(
  matrix: AgreementMatrix<E>,
  limit = 10,
): readonly PairAgreement<E>[] {
  return topPairs(matrix, limit, (pair) => matrix.agreements[pair] ?? 0);
}

/**
 * Who conflicts most? The pairs by Wilson's lower bound of the share of conflicts, so that 49 of 50 comes before
 * 1 of 1.
 *
 * @param matrix From `agreementMatrix`.
 * @param limit At most so many pairs; 10 unless given.
 * @returns The pairs that conflict anywhere, farthest first, then those with more to compare, then in the matrix's
 * order.
 *
 * @example
 * ```ts
 * import { agreementMatrix, mostOpposedPairs } from 'consilience/panels';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const farthest = mostOpposedPairs(agreementMatrix(beijingPyongyangWithOfficials));
 *
 * console.log(farthest.map(({ experts, conflicts }) => [...experts, conflicts]));
 * // => [['chen', 'lin', 2], ['campbell', 'lin', 1]]
 * ```
 */
export function mostOpposedPairs<E extends string>(
  matrix: AgreementMatrix<E>,
  limit = 10,
): readonly PairAgreement<E>[] {
  const pairs = topPairs(matrix, limit, (pair) => matrix.conflicts[pair] ?? 0);
  return pairs.filter(({ conflicts }) => conflicts > 0);
}

/**
 * In which order should the experts be drawn, so that similar ones stand together? Hierarchical clustering by
 * average linkage on the rates of agreement (Müllner 2011), and, up to 200 experts, optimal leaf ordering
 * (Bar-Joseph, Gifford and Jaakkola 2001). A pair with nothing to compare counts neither as similar nor as
 * different.
 *
 * @param matrix From `agreementMatrix`.
 * @returns The experts of the matrix, each once.
 *
 * @example
 * ```ts
 * import { agreementMatrix, similarityOrder } from 'consilience/panels';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const order = similarityOrder(agreementMatrix(beijingPyongyangWithOfficials));
 *
 * console.log(order[order.length - 1]); // => 'lin'
 * ```
 */
export function similarityOrder<E extends string>(matrix: AgreementMatrix<E>): readonly E[] {
  const { experts } = matrix;
  const order = orderBySimilarity(experts.length, (i, j) => readPair(matrix, i, j).rate.value);
  return order.map((place) => experts[place] as E); // a permutation of the places
}
