import { nearestAmong } from '../faults/nearest.js';

/** The ids of one kind, numbered: those of a table, or whichever turn up in rows that are taken. */
export interface IdRegister<T> {
  /** Whether the id may be used. */
  readonly has: (id: string) => boolean;
  /** The number of an id that may be used, which is in the corpus from now on. */
  readonly numberOf: (id: string) => number;
  /** The id itself, as first read: one string for all rows, so that the text of the others can be let go. */
  readonly idOf: (number: number) => string;
  readonly nearest: (id: string) => string | undefined;
  readonly size: () => number;
  /** The entries of the corpus, frozen, in order. */
  readonly record: () => { readonly [id: string]: T };
}

/** @param table The entries there are; `undefined` where `entryFor` is to make one for each id that turns up. */
export function idRegister<T>(
  table: ReadonlyMap<string, T> | undefined,
  entryFor: (id: string) => T,
): IdRegister<T> {
  const ids = [...(table?.keys() ?? [])];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return {
    has: (id) => (table ? table.has(id) : id !== ''),
    numberOf: (id) => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, ids.length);
      return ids.push(id) - 1;
    },
    idOf: (number) => ids[number] ?? '',
    nearest: nearestAmong(table?.keys() ?? []),
    size: () => ids.length,
    // From entries, which define `__proto__` where assignment would not.
    record: () =>
      Object.fromEntries(table ?? ids.map((id): [string, T] => [id, Object.freeze(entryFor(id))])),
  };
}
