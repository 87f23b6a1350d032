import type { Corpus } from '../model/corpus.js';
import { agreementMatrix } from '../panels/agreement-matrix.js';
import { readPair } from '../panels/pair-agreement.js';
import type { MatrixOptions } from '../reasoning/options.js';
import { expertNodes } from './expert-nodes.js';
import type { AgreementNetwork, PairEdge } from './network.js';

/** "agree on 3 of 4, conflict on 1", or "conflict on 2 of 3, agree on 1" where they conflict on more. */
function inWords(agreements: number, conflicts: number, comparable: number): string {
  const counts = [
    { word: 'agree', count: agreements },
    { word: 'conflict', count: conflicts },
  ];
  const [more, less] = agreements < conflicts ? counts.reverse() : counts;
  const other = less && less.count > 0 ? `, ${less.word} on ${less.count}` : '';
  return `${more?.word} on ${more?.count} of ${comparable}${other}`;
}

/**
 * Who agrees with whom, as a network: an edge for each two experts who both take a side on something, with what
 * `agreementMatrix` counts of them.
 *
 * @param corpus Any corpus.
 * @param options Those of `agreementMatrix`: `experts`, `assuming`, `rejecting`, `asOf`, `show`, `propositions`,
 * `onProgress`, `signal`.
 * @returns All experts asked about, and the edges, both in the corpus' order: to be filtered, written by `toGraphML` or
 * `toMermaid`, or read by any other program.
 * @throws {@link CorpusError} with every fault in the arguments; the signal's reason.
 *
 * @example
 * ```ts
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 * import { agreementNetwork } from 'consilience/report';
 *
 * const { edges } = agreementNetwork(beijingPyongyangWithOfficials);
 *
 * console.log(edges.filter(({ sign }) => sign < 0).map(({ from, to, label }) => `${from}, ${to} ${label}`));
 * // => ['chen, lin conflict on 2 of 3, agree on 1', 'campbell, lin conflict on 1 of 1']
 * ```
 */
export function agreementNetwork<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: MatrixOptions<NoInfer<E>, NoInfer<P>> = {},
): AgreementNetwork<E> {
  const matrix = agreementMatrix(corpus, options);
  const { experts } = matrix;
  const edges: PairEdge[] = [];
  for (let i = 0; i < experts.length; i++) {
    for (let j = i + 1; j < experts.length; j++) {
      const { experts: ends, conflicts, compatible, rate } = readPair(matrix, i, j);
      const { agreements, comparable, value } = rate;
      if (value === undefined) continue;
      edges.push({
        kind: 'pair',
        from: ends[0],
        to: ends[1],
        label: inWords(agreements, conflicts, comparable),
        sign: agreements > conflicts ? 1 : agreements < conflicts ? -1 : 0,
        weight: comparable,
        agreements,
        conflicts,
        compatible,
        rate: value,
      });
    }
  }
  const network: AgreementNetwork = {
    kind: 'agreementNetwork',
    nodes: expertNodes(corpus, experts),
    edges,
  };
  return network as AgreementNetwork<E>; // all its ids are ids of the corpus
}
