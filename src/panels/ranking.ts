/**
 * The entries with the highest scores, highest first; of equals the one that rests on more answers, then by id. What
 * has no score, or scores nothing, is left out.
 */
export function best<T>(
  entries: readonly T[],
  top: number,
  rankOf: (entry: T) => { readonly answers: number; readonly id: string },
  scoreOf: (entry: T) => number | undefined,
): T[] {
  return entries
    .flatMap((entry) => {
      const score = scoreOf(entry);
      return score !== undefined && score > 0 ? [{ entry, score, ...rankOf(entry) }] : [];
    })
    .sort((a, b) => b.score - a.score || b.answers - a.answers || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .slice(0, top)
    .map(({ entry }) => entry);
}
