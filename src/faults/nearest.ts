/** Finds the valid id nearest to a wrong one, among a list of ids or the keys of a record. */
export type NearestSearch = (found: unknown, among: object) => string | undefined;

/** No slip of the pen is longer. */
const MOST_EDITS = 8;
const LONGEST = 200;
/** Letters compared with letters by all the searches of one list of faults: a fraction of a second. */
const MOST_STEPS = 20_000_000;

/**
 * A search for the valid id that is close enough to a wrong one to be what was meant: the first of equals. It
 * remembers what it was asked, and gives up for good after a fixed number of steps: then it says nothing rather
 * than guess.
 */
export function nearestSearch(): NearestSearch {
  const known = new Map<
    object,
    { readonly ids: readonly string[]; readonly found: Map<string, string | undefined> }
  >();
  let steps = MOST_STEPS;

  /**
   * The least number of letters to insert, delete, replace or swap with their neighbour to make one string of the
   * other (Damerau 1964, each stretch edited once), or anything above `limit` once it must exceed it.
   */
  const distance = (a: string, b: string, limit: number): number => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before: number[] = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    let leastBefore = 0;
    for (let i = 1; i <= a.length; i++) {
      const row: number[] = [i];
      // Only cells this close to the diagonal can stay within the limit.
      const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
      const at = (cells: readonly number[], j: number) => cells[j] ?? limit + 1;
      let least = from === 1 ? i : limit + 1;
      for (let j = from; j <= to; j++) {
        const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
        const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        const swapped = isSwap ? at(before, j - 2) + 1 : replaced;
        const cell = Math.min(replaced, swapped, at(previous, j) + 1, at(row, j - 1) + 1);
        row[j] = cell;
        least = Math.min(least, cell);
      }
      steps -= to - from + 1;
      if (least > limit && leastBefore > limit) return limit + 1;
      leastBefore = least;
      before = previous;
      previous = row;
    }
    return previous[b.length] ?? limit + 1;
  };

  const search = (found: string, ids: readonly string[]): string | undefined => {
    const lower = found.toLowerCase();
    let best: string | undefined;
    let limit = Math.min(MOST_EDITS, Math.max(1, Math.floor(found.length / 3)));
    for (const id of ids) {
      if (id.trim() === '') continue; // a hint that shows nothing helps nobody
      steps -= 1;
      if (steps < 0) return undefined;
      if (Math.abs(id.length - found.length) > limit) continue;
      const edits = id.toLowerCase() === lower ? 0 : distance(found, id, limit);
      // Where no letter is kept, nothing is near: "a" is no slip for "b", nor for nothing at all.
      if (edits > limit || edits >= Math.max(id.length, found.length)) continue;
      best = id;
      limit = edits - 1;
      if (limit < 0) break;
    }
    return best;
  };

  return (found, among) => {
    if (typeof found !== 'string' || found.length > LONGEST) return undefined;
    const asked = known.get(among) ?? {
      ids: Array.isArray(among) ? (among as readonly string[]) : Object.keys(among),
      found: new Map<string, string | undefined>(),
    };
    known.set(among, asked);
    if (asked.found.has(found)) return asked.found.get(found);
    if (steps < 0) return undefined;
    const nearest = search(found, asked.ids);
    asked.found.set(found, nearest);
    return nearest;
  };
}
