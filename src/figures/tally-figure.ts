import type { Corpus } from '../model/corpus.js';
import { tallies } from '../panels/tallies.js';
import type { TalliesOptions } from '../reasoning/options.js';
import { counted } from '../wording/lexicon.js';
import { barsFigure } from './bars-figure.js';
import { crowdFigure } from './crowd-figure.js';
import type { Figure } from './figure.js';
import { MOST, tooLarge } from './limits.js';

/**
 * Proposition by proposition, how many affirm and how many deny it, and how firmly: bars to either side, each with its
 * n.
 *
 * @param corpus Any corpus.
 * @param options Those of `tallies`, which is asked.
 * @returns A Vega-Lite specification. Above 80 propositions, squares that count propositions, and the figure says so.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { tallyFigure } from 'consilience/report';
 *
 * console.log(tallyFigure(beijingPyongyang).title.text); // => 'How many affirm it, how many deny it'
 * ```
 */
export function tallyFigure<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: TalliesOptions<NoInfer<E>, NoInfer<P>> = {},
): Figure {
  const title = 'How many affirm it, how many deny it';
  const panel = tallies(corpus, options);
  const { length } = panel.tallies;
  return length > MOST
    ? crowdFigure(title, [tooLarge(counted(length, 'proposition'))], panel)
    : barsFigure(title, [], corpus, panel);
}
