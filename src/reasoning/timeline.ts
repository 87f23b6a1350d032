import { groupBy } from '../algorithms/group-by.js';
import type { Condition, Corpus, Position } from '../model/corpus.js';
import { isLater, type Period, periodOf } from '../model/period.js';

/** A position of one expert that a later one revises: indices into the corpus' list. */
export interface Revision {
  readonly index: number;
  readonly by: number;
  /** Whether they are on the same proposition, or conflict by what they imply. */
  readonly kind: 'same-proposition' | 'implied';
}

/** What is left of an expert's positions once dates are taken into account. */
export interface Timeline {
  /** Indices of the positions that stand, ascending. */
  readonly standing: readonly number[];
  /** Each revised position with the latest that revises it. */
  readonly revisions: readonly Revision[];
}

/** When a position was taken: its own date, else that of the source which carries its words. */
export function dateOf({ date, quote }: Position, sources: Corpus['sources']): string | undefined {
  const source = quote && Object.hasOwn(sources, quote.source) ? sources[quote.source] : undefined;
  return date ?? source?.date;
}

/** {@link dateOf} a position, as a stretch of time. */
export const periodOfPosition = (position: Position, sources: Corpus['sources']): Period | undefined =>
  periodOf(dateOf(position, sources));

/**
 * The same text for the same conditions, in whatever order; empty for none.
 *
 * @param nameOf What a proposition is called.
 */
export function conditionsKey(
  { given = [] }: Position,
  nameOf = (proposition: string): string => proposition,
): string {
  const keyOf = (condition: Condition) =>
    typeof condition === 'string' ? `+${nameOf(condition)}` : `-${nameOf(condition.not)}`;
  return given.length > 0 ? JSON.stringify([...new Set(given.map(keyOf))].sort()) : '';
}

interface Dated {
  readonly index: number;
  readonly proposition: string;
  readonly period: Period;
  readonly conditions: string;
}

/** Who revises whom among one expert's dated positions on one proposition. */
function revisionsAmong(group: readonly Dated[]): Revision[] {
  // The latest under the same conditions, or without any, revises if anything does.
  const latest = new Map<string, Dated>();
  for (const entry of group) {
    const known = latest.get(entry.conditions);
    if (!known || entry.period.start > known.period.start) latest.set(entry.conditions, entry);
  }
  return group.flatMap(({ index, period, conditions }) => {
    const by = [latest.get(''), latest.get(conditions)].find(
      (other) => other && isLater(other.period, period),
    );
    return by ? [{ index, by: by.index, kind: 'same-proposition' }] : [];
  });
}

/** Whether a position was taken no later than a date. Undated ones were. */
export function inTime({ sources }: Corpus, asOf: string | undefined): (position: Position) => boolean {
  const horizon = periodOf(asOf);
  return (position) => {
    const period = horizon && periodOfPosition(position, sources);
    return !(period && isLater(period, horizon));
  };
}

/**
 * Applies `asOf` and revision to one expert's positions. A position is revised by a later one on the same
 * proposition, by a conditional one only under the same conditions. Periods that overlap do not order two
 * positions, and an undated one neither revises nor is revised.
 */
export function timeline(corpus: Corpus, indices: readonly number[], asOf: string | undefined): Timeline {
  const isInTime = inTime(corpus, asOf);
  const dated: Dated[] = [];
  const present: number[] = [];
  for (const index of indices) {
    const position = corpus.positions[index];
    if (!position || !isInTime(position)) continue;
    present.push(index);
    const period = periodOfPosition(position, corpus.sources);
    if (!period) continue;
    dated.push({ index, proposition: position.proposition, period, conditions: conditionsKey(position) });
  }
  const revisions = [...groupBy(dated, ({ proposition }) => proposition).values()].flatMap(revisionsAmong);
  const revised = new Set(revisions.map(({ index }) => index));
  return { standing: present.filter((index) => !revised.has(index)), revisions };
}
