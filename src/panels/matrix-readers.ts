import { rankScore } from '../algorithms/rank-score.js';
import { checkWord } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { AgreementMatrix } from './agreement-matrix.js';
import { type PairAgreement, readPair } from './pair-agreement.js';
import { checkCount } from './panel-options.js';

const FIGURES = ['value', 'low', 'high', 'rankScore'] as const;

/** How many candidates are looked at beyond twice the limit before they are sorted and cut. */
const SPARE = 1000;

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
 * @throws {@link CorpusError} where there is no such figure.
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
  figure: (typeof FIGURES)[number] = 'value',
): readonly (readonly (number | null)[])[] {
  const faults = collectFaults();
  checkWord(faults, ['figure'], figure, FIGURES);
  faults.done();
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
  const faults = collectFaults();
  checkCount(faults, ['limit'], limit);
  faults.done();
  const { experts, agreements, conflicts, compatible } = matrix;
  type Ranked = {
    readonly i: number;
    readonly j: number;
    readonly score: number;
    readonly comparable: number;
  };
  const byScore = (a: Ranked, b: Ranked) => b.score - a.score || b.comparable - a.comparable;
  let top: Ranked[] = [];
  let last: Ranked | undefined;
  /** Keeps the best. Sorting is stable, so that of equals the first stays first. */
  const cut = () => {
    top = top.sort(byScore).slice(0, limit);
    last = top[limit - 1];
  };
  for (let i = 0, pair = 0; i < experts.length; i++) {
    for (let j = i + 1; j < experts.length; j++, pair++) {
      const comparable = (agreements[pair] ?? 0) + (conflicts[pair] ?? 0) + (compatible[pair] ?? 0);
      const score = rankScore(hits(pair), comparable);
      if (score === undefined) continue;
      const found = { i, j, score, comparable };
      if (last !== undefined && byScore(last, found) <= 0) continue;
      top.push(found);
      if (top.length >= 2 * limit + SPARE) cut(); // as seldom as makes it cheap
    }
  }
  cut();
  return top.map(({ i, j }) => readPair(matrix, i, j));
}

/**
 * Who agrees most? The pairs by `rankScore`, so that 49 of 50 comes before 1 of 1.
 *
 * @param matrix From `agreementMatrix`.
 * @param limit At most so many pairs: a whole number from 1; 10 unless given.
 * @returns The pairs, nearest first, then those with more to compare, then in the matrix's order. Pairs with
 * nothing to compare are left out.
 * @throws {@link CorpusError} where the limit is none.
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
 * @param limit At most so many pairs: a whole number from 1; 10 unless given.
 * @returns The pairs that conflict anywhere, farthest first, then those with more to compare, then in the matrix's
 * order.
 * @throws {@link CorpusError} where the limit is none.
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
