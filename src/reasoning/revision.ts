import { isLater, type Period } from '../model/period.js';
import { clashesAmong } from './clashes.js';
import type { closureOver } from './closure.js';
import type { Edge, Graph } from './graph.js';
import type { Holding } from './holdings.js';
import type { Revision } from './timeline.js';

/**
 * Revision across edges: where positions conflict by what they imply, and dates order them, the later one stands.
 * The latest is looked at first; a position stands unless it conflicts with one that stands and is later. Positions
 * without a date, or with dates that overlap, revise nothing.
 *
 * @param clashing The holdings that clash with another: no others can revise or be revised.
 */
export function revisionsAcross(
  graph: Graph,
  close: ReturnType<typeof closureOver>,
  clashing: readonly Holding[],
  periodOf: (index: number) => Period | undefined,
  without?: Edge,
): Revision[] {
  const dated = clashing
    .flatMap((holding) => {
      const period = periodOf(holding.index);
      return period ? [{ holding, period }] : [];
    })
    .sort((a, b) => b.period.start - a.period.start);
  const clash = (holdings: readonly Holding[]) =>
    clashesAmong(graph, holdings, close(holdings, without), without).positions;

  const standing: typeof dated = [];
  const revisions: Revision[] = [];
  for (const one of dated) {
    const later = standing.filter(({ period }) => isLater(period, one.period));
    const found = clash([...later.map(({ holding }) => holding), one.holding]);
    const by = found.has(one.holding.index)
      ? later.find(
          ({ holding }) => found.has(holding.index) && clash([holding, one.holding]).has(holding.index),
        )
      : undefined;
    if (by) revisions.push({ index: one.holding.index, by: by.holding.index, kind: 'implied' });
    else standing.push(one);
  }
  return revisions;
}
