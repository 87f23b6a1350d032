import type { Fault } from './issue.js';
import type { Path } from './path.js';

/** Faults in the order in which what they are about stands in `root`, depth first; what is missing comes last. */
export function inOrder(faults: readonly Fault[], root: object): Fault[] {
  const ranks = new Map<object, Map<string, number>>();
  const rankIn = (object: object, key: string) => {
    const known = ranks.get(object) ?? new Map(Object.keys(object).map((name, i) => [name, i]));
    ranks.set(object, known);
    return known.get(key) ?? Infinity;
  };

  const placeOf = (path: Path): number[] => {
    let inner: unknown = root;
    return path.map((key) => {
      if (typeof inner !== 'object' || inner === null) return Infinity;
      const outer = inner;
      inner = Object.getOwnPropertyDescriptor(outer, key)?.value;
      return Array.isArray(outer) ? Number(key) : rankIn(outer, String(key));
    });
  };

  const compare = (a: readonly number[], b: readonly number[]): number => {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const [x = 0, y = 0] = [a[i], b[i]];
      if (x !== y) return x < y ? -1 : 1;
    }
    return a.length - b.length;
  };

  return faults
    .map((fault) => ({ fault, place: placeOf(fault.path) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ fault }) => fault);
}
