/**
 * The least number of letters to insert, delete, replace or swap with their neighbour to make one string of the
 * other (Damerau 1964, each stretch edited once), or anything above `limit` once it must exceed it.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (cells: readonly number[], k: number) => cells[k] ?? 0; // always within the row
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(before, j - 2) + 1 : replaced;
      row.push(Math.min(replaced, swapped, at(previous, j) + 1, at(row, j - 1) + 1));
    }
    if (Math.min(...row) > limit && Math.min(...previous) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** A suggestion for a million misspelt ids would take hours, and nobody reads past the first. */
const MOST_SEARCHES = 200;
const LONGEST = 200;

/**
 * A search for the valid id nearest to an unknown one: close enough to be a slip of the pen, the first of
 * equals. One search serves one list of faults, and remembers what it was asked.
 */
export function nearestAmong(ids: Iterable<string>): (found: unknown) => string | undefined {
  const known = new Map<string, string | undefined>();
  let list: string[] | undefined;
  return (found) => {
    if (typeof found !== 'string' || found.length > LONGEST) return undefined;
    if (known.has(found)) return known.get(found);
    if (known.size >= MOST_SEARCHES) return undefined;
    list ??= [...ids];
    let best: string | undefined;
    let limit = Math.max(1, Math.floor(found.length / 3));
    for (const id of list) {
      const steps = id.toLowerCase() === found.toLowerCase() ? 0 : distance(found, id, limit);
      if (steps <= limit) {
        best = id;
        limit = steps - 1;
        if (limit < 0) break;
      }
    }
    known.set(found, best);
    return best;
  };
}
