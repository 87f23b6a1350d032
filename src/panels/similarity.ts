import { averageLinkage, clustersOf } from '../algorithms/dendrogram.js';
import { orderBySimilarity } from '../algorithms/seriation.js';
import { collectFaults } from '../faults/collect-faults.js';
import type { AgreementMatrix } from './agreement-matrix.js';
import { readPair } from './pair-agreement.js';
import { checkCount } from './panel-options.js';

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

/**
 * Which groups do those fall into who agree? The clustering that {@link similarityOrder} draws by, cut where the least
 * similar groups had been joined last.
 *
 * @param matrix From `agreementMatrix`.
 * @param count How many groups: a whole number from 1.
 * @returns The groups, each in the matrix's order, by their first experts; as many as there are experts where `count`
 * is more. `groupGround` takes them. An expert with nothing to compare is left in a group of their own as long as
 * others can be joined.
 * @throws {@link CorpusError} where the count is none.
 *
 * @example
 * ```ts
 * import { agreementMatrix, similarityGroups } from 'consilience/panels';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * console.log(similarityGroups(agreementMatrix(beijingPyongyangWithOfficials), 2));
 * // => [['weng', 'chen', 'inss', 'campbell'], ['lin']]
 * ```
 */
export function similarityGroups<E extends string>(
  matrix: AgreementMatrix<E>,
  count: number,
): readonly (readonly E[])[] {
  const faults = collectFaults();
  checkCount(faults, ['count'], count);
  faults.done();
  const { experts } = matrix;
  const tree = averageLinkage(experts.length, (i, j) => readPair(matrix, i, j).rate.value);
  return clustersOf(tree, count).map((cluster) => cluster.map((place) => experts[place] as E)); // places in the list
}
