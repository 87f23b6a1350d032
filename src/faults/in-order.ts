import type { Issue } from './issue.js';

const STEP = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g;

/** The keys that a path was made of: `pathTo` the other way round. */
const keysOf = (path: string): string[] =>
  Array.from(path.matchAll(STEP), ([, index, quoted, name]) =>
    quoted === undefined ? (index ?? name ?? '') : String(JSON.parse(quoted)),
  );

/** Issues in the order in which what they are about stands in `root`, depth first; what is lacking comes last. */
export function inOrder(issues: readonly Issue[], root: object): Issue[] {
  const ranks = new Map<object, Map<string, number>>();
  const rankIn = (object: object, key: string) => {
    const known = ranks.get(object) ?? new Map(Object.keys(object).map((name, i) => [name, i]));
    ranks.set(object, known);
    return known.get(key) ?? Infinity;
  };

  const placeOf = (path: string): number[] => {
    let inner: unknown = root;
    return keysOf(path).map((key) => {
      if (typeof inner !== 'object' || inner === null) return Infinity;
      const outer = inner;
      inner = Object.getOwnPropertyDescriptor(outer, key)?.value;
      return Array.isArray(outer) ? Number(key) : rankIn(outer, key);
    });
  };

  const compare = (a: readonly number[], b: readonly number[]): number => {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const [x = 0, y = 0] = [a[i], b[i]];
      if (x !== y) return x < y ? -1 : 1;
    }
    return a.length - b.length;
  };

  return issues
    .map((issue) => ({ issue, place: placeOf(issue.path) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ issue }) => issue);
}
