import { countingSort } from '../algorithms/counting-sort.js';
import { isLater, type Period } from '../model/period.js';

/** A position that another of the same expert on the same proposition takes the place of. Both by their places. */
export interface Replacement {
  readonly place: number;
  readonly by: number;
  readonly reason: 'later-date' | 'later-order' | 'later-row';
}

/** What becomes of the positions of one expert on one proposition, given in the order of the rows. */
export type Replacing = (group: readonly number[]) => Replacement[];

/** Positions, column by column, in the order of the rows. */
export interface Cells {
  readonly experts: readonly number[];
  readonly propositions: readonly number[];
  /** How many experts and propositions there are. */
  readonly size: { readonly experts: number; readonly propositions: number };
}

/** The places of the positions that share expert and proposition with others, each group in the order of the rows. */
function repeated({ experts, propositions, size }: Cells): Iterable<readonly number[]> {
  // Sorted by expert; then one slot for each proposition tells whether this expert had it before. It takes twelve bytes
  // a position, where a map of all pairs takes a hundred and ends at 16 million.
  const places = Int32Array.from(experts.keys());
  const { items: byExpert } = countingSort(places, size.experts, (place) => experts[place] ?? 0);
  const firsts = new Int32Array(size.propositions).fill(-1);
  const groups = new Map<number, number[]>();
  for (const place of byExpert) {
    const proposition = propositions[place] ?? 0;
    const first = firsts[proposition] ?? -1;
    if (first < 0 || experts[first] !== experts[place]) firsts[proposition] = place;
    else {
      const group = groups.get(first);
      if (group) group.push(place);
      else groups.set(first, [first, place]);
    }
  }
  return groups.values();
}

interface Dated {
  readonly place: number;
  readonly period: Period;
}

/** A period that has not ended, with the last place of those around it and of those within it. */
interface Open extends Dated {
  readonly around: number;
  within: number;
}

/**
 * Of dated positions, those whose period a later row's overlaps, each with the last such row. Periods are years,
 * months, days and instants: two that overlap lie one in the other, so that one pass with a stack finds them.
 */
function overlapped(group: readonly Dated[]): Map<number, number> {
  const by = new Map<number, number>();
  const open: Open[] = [];
  const closeUntil = (start: number) => {
    for (let last = open.at(-1); last && last.period.end <= start; last = open.at(-1)) {
      open.pop();
      const parent = open.at(-1);
      if (parent) parent.within = Math.max(parent.within, last.within);
      const latest = Math.max(last.around, last.within);
      if (latest > last.place) by.set(last.place, latest);
    }
  };
  const outermostFirst = (a: Dated, b: Dated) =>
    a.period.start - b.period.start || b.period.end - a.period.end || a.place - b.place;
  for (const entry of [...group].sort(outermostFirst)) {
    closeUntil(entry.period.start);
    const outer = open.at(-1);
    const around = outer ? Math.max(outer.around, outer.place) : -1;
    open.push({ ...entry, around, within: entry.place });
  }
  closeUntil(Infinity);
  return by;
}

/**
 * Where dates put two in order, the later takes the place of the earlier. Where they do not (a date is missing, or the
 * periods overlap), the later row does.
 */
export const byDate =
  (periodAt: (place: number) => Period | undefined): Replacing =>
  (group) => {
    const dated: Dated[] = [];
    let lastUndated = -1;
    for (const place of group) {
      const period = periodAt(place);
      if (period) dated.push({ place, period });
      else lastUndated = place;
    }
    const by = overlapped(dated);
    const last = group.at(-1) ?? -1;
    const isDatedAt = new Set(dated.map(({ place }) => place));
    const gone = group.flatMap((place): Replacement[] => {
      const later = isDatedAt.has(place) ? Math.max(lastUndated, by.get(place) ?? -1) : last;
      return later > place ? [{ place, by: later, reason: 'later-row' }] : [];
    });
    const isGone = new Set(gone.map(({ place }) => place));
    const left = dated.filter(({ place }) => !isGone.has(place));
    const latest = left.reduce<Dated | undefined>(
      (so, entry) => (so && isLater(so.period, entry.period) ? so : entry),
      undefined,
    );
    const revised = left.flatMap(({ place }): Replacement[] =>
      latest && place !== latest.place ? [{ place, by: latest.place, reason: 'later-date' }] : [],
    );
    return [...gone, ...revised];
  };

/** The last row takes the place of all others. */
export const byRow: Replacing = (group) => {
  const last = group.at(-1) ?? -1;
  return group.slice(0, -1).map((place) => ({ place, by: last, reason: 'later-row' }));
};

/** The highest number takes the place of lower ones; of equals, the later row. */
export const byNumber =
  (numberAt: (place: number) => number): Replacing =>
  (group) => {
    const last = group.reduce((so, place) => (numberAt(place) >= numberAt(so) ? place : so));
    return group
      .filter((place) => place !== last)
      .map((place) => ({
        place,
        by: last,
        reason: numberAt(place) < numberAt(last) ? 'later-order' : 'later-row',
      }));
  };

/** Which positions later ones take the place of, in the order of their places. */
export const replacements = (cells: Cells, replacing: Replacing): readonly Replacement[] =>
  Array.from(repeated(cells), replacing)
    .flat()
    .sort((a, b) => a.place - b.place);
