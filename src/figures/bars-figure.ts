import type { Corpus } from '../model/corpus.js';
import type { Tallies } from '../panels/tallies.js';
import { wordsOf } from '../wording/corpus-words.js';
import { colours, type Figure, figureOf, type Json } from './figure.js';
import { rowLabels } from './grid.js';
import { sideMark, usedMarks } from './stance-marks.js';

const OUTWARD = ['possible', 'probable', 'certain'] as const;

/** Bars to the right for who affirms, to the left for who denies, firmest outside. */
export function barsFigure(title: string, notes: readonly string[], corpus: Corpus, panel: Tallies): Figure {
  const { textOf } = wordsOf(corpus);
  const bars = panel.tallies.flatMap(({ affirms, denies }, row) =>
    (
      [
        ['affirms', affirms, 1],
        ['denies', denies, -1],
      ] as const
    ).flatMap(([side, { byCertainty }, way]) => {
      let from = 0;
      return OUTWARD.flatMap((certainty) => {
        const count = byCertainty[certainty];
        if (count === 0) return [];
        const mark = sideMark(side, certainty);
        const bar = {
          row,
          from: way < 0 ? 0 - from : from, // no minus zero, which JSON has not
          to: way * (from + count),
          words: mark.words,
          sign: mark.sign,
          ink: mark.ink,
          count,
        };
        from += count;
        return [bar];
      });
    }),
  );
  const most = Math.max(1, ...bars.map(({ to }) => Math.abs(to)));
  const { step, layer } = rowLabels(panel.tallies.map(({ proposition }) => textOf(proposition)));
  const numbers = panel.tallies.map(({ answers, counts }, row) => {
    const sideless = answers - counts.holders - counts.opponents;
    return { row, words: `n = ${answers}${sideless > 0 ? `, ${sideless} without a side` : ''}` };
  });
  const y: Json = {
    field: 'row',
    type: 'ordinal',
    axis: null,
    scale: { domain: panel.tallies.map((_, row) => row), paddingInner: 0.25 },
  };
  const x: Json = {
    field: 'from',
    type: 'quantitative',
    scale: { domain: [-most, most], nice: false },
    axis: {
      title: '− experts who deny it | experts who affirm it +',
      format: 'd',
      tickMinStep: 1,
      labelExpr: 'abs(datum.value)',
      orient: 'top',
    },
  };
  return figureOf(title, [...notes, 'Firmest outside. n: all who are not silent on it.'], {
    width: 360,
    height: { step },
    layer: [
      {
        data: { values: bars },
        mark: { type: 'bar', stroke: 'white', strokeWidth: 0.5 },
        encoding: {
          x,
          x2: { field: 'to' },
          y,
          color: colours(usedMarks(bars.map(({ words }) => words))),
          tooltip: [{ field: 'words' }, { field: 'count' }],
        },
      },
      {
        data: { values: numbers },
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 10 },
        encoding: { x: { value: 368 }, y, text: { field: 'words' } },
      },
      layer,
    ],
  });
}
