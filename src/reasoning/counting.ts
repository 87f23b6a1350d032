import type { Corpus } from '../model/corpus.js';
import { isLater } from '../model/period.js';
import { type Clashes, clashesAmong } from './clashes.js';
import type { Bounds, closureOver } from './closure.js';
import { type Assumptions, type ConditionStatus, countPositions } from './conditions.js';
import type { Edge, Graph } from './graph.js';
import { type Holding, holdingsOf } from './holdings.js';
import { revisionsAcross } from './revision.js';
import { periodOfPosition, type Revision, timeline } from './timeline.js';

/** Where an expert's positions are asked about: a corpus, seen with its edges, up to a date, under assumptions. */
export interface Circumstances {
  readonly corpus: Corpus;
  readonly graph: Graph;
  readonly close: ReturnType<typeof closureOver>;
  readonly asOf: string | undefined;
  readonly assumptions: Assumptions;
  /** An edge to leave out, for asking what hangs on it. */
  readonly without?: Edge;
}

/** What an expert's positions come to, once dates and conditions are taken into account. */
interface Counting {
  readonly holdings: readonly Holding[];
  /** What follows from them. */
  readonly bounds: Bounds;
  readonly clashes: Clashes;
  readonly statuses: ReadonlyMap<number, ConditionStatus>;
  readonly revisions: readonly Revision[];
}

/** Which positions count, and what they say, once dates and conditions are taken into account. */
export function counting(
  { corpus, graph, close, asOf, assumptions, without }: Circumstances,
  indices: readonly number[],
): Counting {
  const { standing, revisions } = timeline(corpus, indices, asOf);
  const periodOf = (index: number) => {
    const position = corpus.positions[index];
    return position && periodOfPosition(position, corpus.sources);
  };
  const closed = (holdings: readonly Holding[]) => {
    const bounds = close(holdings, without);
    return { holdings, bounds, clashes: clashesAmong(graph, holdings, bounds, without) };
  };
  const isConditional = (index: number) => (corpus.positions[index]?.given?.length ?? 0) > 0;

  let contested: ReadonlySet<number> | undefined;
  /** Whether an unconditional position conflicts with this one, and is not earlier. */
  const isContested = (index: number): boolean => {
    contested ??= closed(holdingsOf(corpus, standing, graph.numberOf)).clashes.positions;
    if (!contested.has(index)) return false;
    const period = periodOf(index);
    const rivals = standing.filter((other) => {
      if (other === index || isConditional(other)) return false;
      const rival = periodOf(other);
      return !(period && rival && isLater(period, rival));
    });
    return closed(holdingsOf(corpus, [...rivals, index], graph.numberOf)).clashes.positions.has(index);
  };
  const { counted, statuses } = countPositions(corpus, standing, assumptions, graph.numberOf, isContested);
  const all = closed(holdingsOf(corpus, counted, graph.numberOf));
  const { positions: clashing } = all.clashes;
  if (clashing.size === 0) return { ...all, statuses, revisions };

  const suspects = all.holdings.filter(({ index }) => clashing.has(index));
  const across = revisionsAcross(graph, close, suspects, periodOf, without);
  if (across.length === 0) return { ...all, statuses, revisions };
  const revised = new Set(across.map(({ index }) => index));
  return {
    ...closed(all.holdings.filter(({ index }) => !revised.has(index))),
    statuses: new Map([...statuses].filter(([index]) => !revised.has(index))),
    revisions: [...revisions, ...across],
  };
}
