import { checkId } from '../faults/checks.js';
import type { Corpus } from '../model/corpus.js';
import { periodOf } from '../model/period.js';
import { ask } from '../reasoning/ask.js';
import type { Options } from '../reasoning/options.js';
import { dateOf } from '../reasoning/timeline.js';
import { type View, viewOf } from '../reasoning/view.js';
import { wordsOf } from '../wording/corpus-words.js';
import { distinctNames } from '../wording/distinct-names.js';
import { counted, percent } from '../wording/lexicon.js';
import { shortened, showable } from '../wording/showable.js';
import { viewInWords } from '../wording/view-words.js';
import { colours, type Figure, figureOf, type Json, SIGN_COLOUR } from './figure.js';
import { rowLabels } from './grid.js';
import { textWidth, wrapped } from './labels.js';
import { MOST } from './limits.js';
import { MARKS, markOf, usedMarks } from './stance-marks.js';

const TIMELINE_OPTIONS = ['experts', 'assuming', 'rejecting'] as const;

/** The options of `timelineFigure`. */
export interface TimelineOptions<E extends string = string, P extends string = string>
  extends Pick<Options<E, P>, (typeof TIMELINE_OPTIONS)[number]> {}

const WIDTH = 560;
const MOST_DATES = 100;
const DAY = 86_400_000;

interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly view: View;
}

/** The dates of a corpus' positions by when they begin, at most so many, evenly taken. */
function datesOf(corpus: Corpus): { readonly dates: readonly string[]; readonly all: number } {
  const starts = new Map<string, number>();
  for (const position of corpus.positions) {
    const date = dateOf(position, corpus.sources);
    const period = periodOf(date);
    if (date !== undefined && period) starts.set(date, period.start);
  }
  const all = [...starts]
    .sort(([a, from], [b, other]) => from - other || (a < b ? -1 : 1))
    .map(([date]) => date);
  const every = Math.max(1, Math.ceil(all.length / MOST_DATES));
  return { dates: all.filter((_, i) => (all.length - 1 - i) % every === 0), all: all.length };
}

/** What is seen of a view. */
const drawnAs = (view: View) => `${markOf(view).words} ${view.estimate ? percent(view.estimate) : ''}`;

/** Joins what stays the same. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const isSame = last?.to === span.from && drawnAs(last.view) === drawnAs(span.view);
    if (last && isSame) all[all.length - 1] = { ...last, to: span.to };
    else all.push(span);
  }
  return all;
}

const TIME: Json = {
  field: 'from',
  type: 'temporal',
  scale: { type: 'utc', nice: false },
  axis: { title: null, orient: 'top', grid: false, labelOverlap: true, tickCount: 6 },
};

/**
 * Where people stand on one proposition over time: a row for each expert who says anything of it, in the colour of what
 * they held from each date on.
 *
 * @param corpus Any corpus.
 * @param proposition The id of a proposition.
 * @param options `experts`, `assuming`, `rejecting`.
 * @returns A Vega-Lite specification. Whoever is undated stands there from the beginning. Above 80 experts, how many held
 * what at each date, and the figure says so.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { timelineFigure } from 'consilience/report';
 *
 * const corpus = defineCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { cut: { text: 'Rates are cut by June.' } },
 *   positions: [
 *     { expert: 'ada', proposition: 'cut', stance: 'denies', certainty: 'probable', date: '2026-01' },
 *     { expert: 'ada', proposition: 'cut', stance: 'affirms', certainty: 'certain', date: '2026-03' },
 *   ],
 * });
 *
 * console.log(timelineFigure(corpus, 'cut').title.text); // => 'Rates are cut by June.'
 * ```
 */
export function timelineFigure<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  proposition: NoInfer<P>,
  options: TimelineOptions<NoInfer<E>, NoInfer<P>> = {},
): Figure {
  const { question } = ask(corpus, options, TIMELINE_OPTIONS, (faults) =>
    checkId(faults, ['proposition'], proposition, corpus.propositions, 'a proposition'),
  );
  const { dates, all } = datesOf(corpus);
  const starts = dates.map((date) => periodOf(date)?.start ?? 0);
  const first = starts[0] ?? 0;
  const end = (starts.at(-1) ?? 0) + Math.max(DAY, ((starts.at(-1) ?? 0) - first) / 12);

  const byExpert = new Map<string, Span[]>();
  for (const [i, asOf] of dates.entries()) {
    const { world } = ask(corpus, { ...options, asOf }, [...TIMELINE_OPTIONS, 'asOf']);
    const number = world.graph.numberOf.get(proposition) ?? 0;
    for (const expert of question.experts) {
      const view = viewOf(world, expert, number);
      if (view.stance === 'silent') continue;
      const spans = byExpert.get(expert) ?? [];
      spans.push({ row: 0, from: starts[i] ?? 0, to: starts[i + 1] ?? end, view });
      byExpert.set(expert, spans);
    }
  }
  const { textOf } = wordsOf(corpus);
  const title = wrapped(textOf(proposition), 680, 1, 13)[0] ?? '';
  const sampled = dates.length < all ? [`Drawn at ${dates.length} of ${all} dates.`] : [];
  const experts = question.experts.filter((expert) => byExpert.has(expert));
  if (experts.length === 0) {
    const note = all === 0 ? 'No position is dated.' : 'Nobody says anything of it.';
    return figureOf(title, [note], {
      width: WIDTH,
      height: 20,
      data: { values: [] },
      mark: 'bar',
      encoding: {},
    });
  }
  if (experts.length > MOST) {
    const note = `Too large to be drawn one by one (${counted(experts.length, 'expert')}; up to ${MOST} are): how many hold what.`;
    return countsOverTime(title, [note, ...sampled], [...byExpert.values()].flat());
  }

  const nameOf = distinctNames(corpus);
  const { step, layer } = rowLabels(experts.map(nameOf));
  const from = Math.min(...[...byExpert.values()].flat().map((span) => span.from));
  const pixels = (span: Span) => (WIDTH * (span.to - span.from)) / (end - from);
  const values = experts.flatMap((expert, row) =>
    joined(byExpert.get(expert) ?? []).map((span) => {
      const { words, ink, sign } = markOf(span.view);
      const { estimate } = span.view;
      const long = estimate ? `${sign} ${percent(estimate)}` : sign;
      const text = [long, sign].find((one) => textWidth(one, 10) + 6 < pixels(span)) ?? '';
      const tells = showable(shortened(`${nameOf(expert)} ${viewInWords(span.view)}`, 400));
      return { row, from: span.from, to: span.to, words, ink, text, tells };
    }),
  );
  const y: Json = {
    field: 'row',
    type: 'ordinal',
    axis: null,
    scale: { domain: experts.map((_, row) => row), paddingInner: 0.2 },
  };
  return figureOf(title, ['From each date on, as far as the corpus goes.', ...sampled], {
    width: WIDTH,
    height: { step },
    layer: [
      {
        data: { values },
        mark: { type: 'bar', stroke: 'white', strokeWidth: 1 },
        encoding: {
          x: TIME,
          x2: { field: 'to' },
          y,
          color: colours(usedMarks(values.map(({ words }) => words))),
          tooltip: { field: 'tells' },
        },
      },
      {
        data: { values },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 4, fontSize: 10 },
        encoding: {
          x: { field: 'from', type: 'temporal' },
          y,
          text: { field: 'text' },
          color: SIGN_COLOUR,
        },
      },
      layer,
    ],
  });
}

/** How many hold what, from each date on, one upon the other. */
function countsOverTime(title: string, notes: readonly string[], spans: readonly Span[]): Figure {
  const order = new Map(MARKS.map(({ words }, i) => [words, i]));
  const counts = new Map<string, { from: number; to: number; words: string; count: number }>();
  for (const { from, to, view } of spans) {
    const { words } = markOf(view);
    const key = `${from} ${words}`;
    const entry = counts.get(key) ?? { from, to, words, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const tops = new Map<number, number>();
  const sorted = [...counts.values()].sort((a, b) => (order.get(a.words) ?? 0) - (order.get(b.words) ?? 0));
  const values = sorted.map((entry) => {
    const low = tops.get(entry.from) ?? 0;
    tops.set(entry.from, low + entry.count);
    return { ...entry, low, high: low + entry.count };
  });
  return figureOf(title, notes, {
    width: WIDTH,
    height: 320,
    data: { values },
    mark: { type: 'rect' },
    encoding: {
      x: TIME,
      x2: { field: 'to' },
      y: { field: 'low', type: 'quantitative', axis: { title: 'experts', format: 'd' } },
      y2: { field: 'high' },
      color: colours(usedMarks(values.map(({ words }) => words))),
      tooltip: [{ field: 'words' }, { field: 'count' }],
    },
  });
}
