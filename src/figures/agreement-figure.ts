import type { Corpus } from '../model/corpus.js';
import { agreementMatrix } from '../panels/agreement-matrix.js';
import { readPair } from '../panels/pair-agreement.js';
import { similarityOrder } from '../panels/similarity.js';
import type { MatrixOptions } from '../reasoning/options.js';
import { distinctNames } from '../wording/distinct-names.js';
import { counted } from '../wording/lexicon.js';
import { shortened, showable } from '../wording/showable.js';
import type { Figure } from './figure.js';
import { type Cell, gridFigure } from './grid.js';
import { MOST } from './limits.js';

/** Shares of agreement, the least of each, with a colour. */
const SHARES = [
  { least: 1, fill: '#0072B2', ink: '#ffffff', words: '+ agree on all' },
  { least: 2 / 3, fill: '#67ABD6', ink: '#111111', words: '+ on two thirds or more' },
  { least: 1 / 3, fill: '#E4E4E4', ink: '#111111', words: '± on a third or more' },
  { least: 1e-9, fill: '#EC9E63', ink: '#111111', words: '− on less than a third' },
  { least: 0, fill: '#D55E00', ink: '#111111', words: '− agree on none' },
] as const;
const NOTHING = { fill: '#FFFFFF', ink: '#555555', words: '· nothing to compare' } as const;

/**
 * Who agrees with whom: a row and a column for each expert, in the order of similarity, and in each square how many
 * claims two agree on of how many on which both take a side.
 *
 * @param corpus Any corpus.
 * @param options Those of `agreementMatrix`: `experts`, `assuming`, `rejecting`, `asOf`, `show`, `propositions`,
 * `onProgress`, `signal`.
 * @returns A Vega-Lite specification. Above 80 experts neighbours are taken together, and the figure says so.
 * @throws {@link CorpusError} with every fault in the arguments; the signal's reason.
 *
 * @example
 * ```ts
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 * import { agreementFigure } from 'consilience/report';
 *
 * console.log(agreementFigure(beijingPyongyangWithOfficials).title.text); // => 'Who agrees with whom'
 * ```
 */
export function agreementFigure<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: MatrixOptions<NoInfer<E>, NoInfer<P>> = {},
): Figure {
  const matrix = agreementMatrix(corpus, options);
  const nameOf = distinctNames(corpus);
  const placeOf = new Map(matrix.experts.map((expert, place) => [expert, place]));
  const order = similarityOrder(matrix).map((expert) => placeOf.get(expert) ?? 0);
  const size = order.length <= MOST ? 1 : Math.ceil(order.length / 40);
  const blocks = Math.ceil(order.length / size);
  const counts = Array.from({ length: blocks * blocks }, () => ({ agreements: 0, comparable: 0 }));
  for (const [a, i] of order.entries()) {
    for (const [b, j] of order.entries()) {
      if (i === j) continue;
      const count = counts[Math.floor(a / size) * blocks + Math.floor(b / size)];
      if (!count) continue;
      const { agreements, comparable } = readPair(matrix, i, j).rate;
      count.agreements += agreements;
      count.comparable += comparable;
    }
  }
  const labels = Array.from({ length: blocks }, (_, block) => {
    if (size === 1) return nameOf(matrix.experts[order[block] ?? 0] ?? '');
    const last = Math.min(order.length, (block + 1) * size);
    return `${block * size + 1}–${last}`;
  });
  const cells = counts.flatMap(({ agreements, comparable }, at): Cell[] => {
    const [row, column] = [Math.floor(at / blocks), at % blocks];
    if (size === 1 && row === column) return [];
    const { fill, ink, words } =
      comparable === 0
        ? NOTHING
        : (SHARES.find(({ least }) => agreements / comparable >= least) ?? SHARES[4]);
    const within = row === column ? 2 : 1; // each pair of a block with itself was met twice
    const [k, n] = [agreements / within, comparable / within];
    const shown = size === 1 ? `${k}/${n}` : `${Math.round((100 * k) / n)}`;
    const tells = showable(
      `${shortened(labels[row] ?? '', 100)} and ${shortened(labels[column] ?? '', 100)}: agree on ${k} of ${n}`,
    );
    return [{ row, column, fill, ink, text: comparable === 0 ? '·' : shown, words, tells }];
  });
  const used = new Set(cells.map(({ words }) => words));
  return gridFigure({
    title: 'Who agrees with whom',
    notes: [
      'Like-minded experts stand together.',
      size === 1
        ? 'In a square: claims on which two agree, of those on which both take a side.'
        : `Too large to be drawn one by one (${counted(order.length, 'expert')}; up to ${MOST} are): a square is ${size} neighbours by ${size}, and says on how many percent of claims their pairs agree.`,
    ],
    rows: labels,
    columns: labels,
    cells,
    legend: [...SHARES, NOTHING].filter(({ words }) => used.has(words)),
  });
}
