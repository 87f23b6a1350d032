/** What stands at the ends of a value's branches, by the path that leads there. */
function leaves(value: unknown, path: readonly (string | number)[] = []): Map<string, unknown> {
  const isBranch = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isBranch) return new Map([[JSON.stringify(path), JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ]),
  );
}

/** The places at which a value is not what it was, by the paths in JSON. */
export const changedLeaves = (before: unknown, after: unknown, path: readonly (string | number)[] = []) => {
  const now = leaves(after, path);
  return [...leaves(before, path)].filter(([place, leaf]) => now.get(place) !== leaf).map(([place]) => place);
};

/** Whether a place lies at a path or below it. */
export const isBelow = (place: string, above: readonly (string | number)[]): boolean => {
  const start = JSON.stringify(above).slice(0, -1);
  return place === `${start}]` || place.startsWith(`${start},`);
};
