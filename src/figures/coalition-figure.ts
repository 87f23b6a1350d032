import type { Corpus } from '../model/corpus.js';
import { coalitions } from '../panels/coalitions.js';
import type { CoalitionsOptions } from '../reasoning/options.js';
import { wordsOf } from '../wording/corpus-words.js';
import { distinctNames } from '../wording/distinct-names.js';
import { claimed, counted } from '../wording/lexicon.js';
import { shortened, showable } from '../wording/showable.js';
import { countsFigure } from './crowd-figure.js';
import type { Figure } from './figure.js';
import { gridFigure } from './grid.js';
import { MOST, tooLarge } from './limits.js';

const MEMBER = { fill: '#0072B2', ink: '#ffffff', text: '+', words: '+ is in the group' };
const BRIDGE = {
  fill: '#67ABD6',
  ink: '#111111',
  text: '+ +',
  words: '+ + is in it, and shares more with others outside',
};

/**
 * Which groups share what: a row for each coalition with what it shares, as firmly as its least firm member holds it, and
 * a column for each expert.
 *
 * @param corpus Any corpus.
 * @param options Those of `coalitions`, which is asked: `minHolders` and `minClaims` leave out small groups.
 * @returns A Vega-Lite specification. Above 80 groups or experts, squares that count groups by their size, and the
 * figure says so.
 * @throws {@link CorpusError} with every fault in the arguments, and with a `limit` issue as `coalitions` has it.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { coalitionFigure } from 'consilience/report';
 *
 * console.log(coalitionFigure(beijingPyongyang).title.text); // => 'Which groups share what'
 * ```
 */
export function coalitionFigure<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: CoalitionsOptions<NoInfer<E>, NoInfer<P>> = {},
): Figure {
  const title = 'Which groups share what';
  const groups = [...coalitions(corpus, options)];
  const inGroups = new Set<string>(groups.flatMap(({ experts }) => experts));
  const experts = Object.keys(corpus.experts).filter((expert) => inGroups.has(expert));
  if (groups.length > MOST || experts.length > MOST) {
    const note = tooLarge(`${counted(groups.length, 'group')} of ${counted(experts.length, 'expert')}`);
    const sizes = groups.map((group) => ({ across: group.experts.length, down: group.claims.length }));
    return countsFigure(title, [note], sizes, {
      across: 'experts are in it',
      down: 'claims they share',
      one: 'group',
    });
  }
  const { clauseOf } = wordsOf(corpus);
  const nameOf = distinctNames(corpus);
  const rows = groups.map(({ claims }) =>
    claims
      .map(({ proposition, stance, certainty }) => `${clauseOf(proposition)}: ${claimed(stance, certainty)}`)
      .join('. '),
  );
  const placeOf = new Map(experts.map((expert, column) => [expert, column]));
  const cells = groups.flatMap((group, row) => {
    const bridges = new Set<string>(group.bridges);
    return group.experts.map((expert) => ({
      row,
      column: placeOf.get(expert) ?? 0,
      ...(bridges.has(expert) ? BRIDGE : MEMBER),
      tells: showable(shortened(`${nameOf(expert)}: ${rows[row]}`, 400)),
    }));
  });
  const used = new Set(cells.map(({ words }) => words));
  return gridFigure({
    title,
    notes: ['A claim is shared as firmly as the least firm member holds it.'],
    rows,
    columns: experts.map(nameOf),
    cells,
    legend: [MEMBER, BRIDGE].filter(({ words }) => used.has(words)),
  });
}
