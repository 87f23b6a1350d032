import type { Corpus } from '../model/corpus.js';
import { tallies } from '../panels/tallies.js';
import { stances } from '../reader/stances.js';
import { ask } from '../reasoning/ask.js';
import { AUDIT_OPTIONS, type AuditOptions } from '../reasoning/options.js';
import type { View } from '../reasoning/view.js';
import { wordsOf } from '../wording/corpus-words.js';
import { distinctNames } from '../wording/distinct-names.js';
import { counted, percent } from '../wording/lexicon.js';
import { shortened, showable } from '../wording/showable.js';
import { isImplied } from '../wording/view-words.js';
import { barsFigure } from './bars-figure.js';
import { crowdFigure } from './crowd-figure.js';
import type { Figure } from './figure.js';
import { type Cell, gridFigure } from './grid.js';
import { MOST, tooLarge } from './limits.js';
import { markOf, usedMarks } from './stance-marks.js';

/** The sign of a view, with the number where it rests on one. */
function textOf(view: View | undefined): string {
  const { sign } = markOf(view);
  return view?.estimate === undefined ? sign : `${sign} ${percent(view.estimate)}`;
}

/**
 * Who holds what: a row for each proposition, a column for each expert, the stance as colour and sign, certainty as
 * strength; what is only implied is a smaller square, and an estimate stands there as its number.
 *
 * @param corpus Any corpus.
 * @param options Those of `auditClaim`: `experts`, `assuming`, `rejecting`, `asOf`.
 * @returns A Vega-Lite specification. Above 80 experts, bars that count them; above 80 propositions too, squares that
 * count propositions. The figure says so.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { stanceFigure } from 'consilience/report';
 *
 * const figure = stanceFigure(beijingPyongyang);
 *
 * console.log(figure.title.text); // => 'Who holds what'
 * ```
 */
export function stanceFigure<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: AuditOptions<NoInfer<E>, NoInfer<P>> = {},
): Figure {
  const { experts } = ask(corpus, options, AUDIT_OPTIONS).question;
  const propositions = Object.keys(corpus.propositions);
  if (experts.length > MOST || propositions.length > MOST) {
    const panel = tallies(corpus, options);
    const note = tooLarge(
      `${counted(experts.length, 'expert')} and ${counted(propositions.length, 'proposition')}`,
    );
    return propositions.length > MOST
      ? crowdFigure('Who holds what', [note], panel)
      : barsFigure('Who holds what', [note], corpus, panel);
  }
  const rows = stances(corpus, options);
  const { textOf: proposed, held } = wordsOf(corpus);
  const nameOf = distinctNames(corpus);
  const cells = rows.flatMap(({ proposition, views }, row) => {
    const viewOf = new Map<string, View | undefined>(Object.entries(views));
    return experts.map((expert, column): Cell => {
      const view = viewOf.get(expert);
      const { fill, ink, words } = markOf(view);
      const tells = `${nameOf(expert)} ${view ? held(view) : 'says nothing of it'}: ${proposed(proposition)}`;
      const isSmall = view !== undefined && isImplied(view);
      return {
        row,
        column,
        fill,
        ink,
        text: textOf(view),
        words,
        isSmall,
        tells: showable(shortened(tells, 400)),
      };
    });
  });
  const isAnySmall = cells.some(({ isSmall }) => isSmall);
  return gridFigure({
    title: 'Who holds what',
    notes: isAnySmall ? ['A smaller square: by implication, not in their own words.'] : [],
    rows: rows.map(({ proposition }) => proposed(proposition)),
    columns: experts.map(nameOf),
    cells,
    legend: usedMarks(cells.map(({ words }) => words)),
  });
}
