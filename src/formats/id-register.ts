import { isBlank } from '../faults/checks.js';
import type { NearestSearch } from '../faults/nearest.js';
import type { Expert, Proposition, Source } from '../model/corpus.js';

/** The ids of one kind, numbered: those of a table, or whichever turn up in rows that are taken. */
export interface IdRegister<T> {
  /** Whether the id may be used. */
  readonly has: (id: string) => boolean;
  /** The number of an id that may be used, which is in the corpus from now on. */
  readonly numberOf: (id: string) => number;
  /** The id itself, as first read: one string for all rows, so that the text of the others can be let go. */
  readonly idOf: (number: number) => string;
  readonly nearest: (id: string) => string | undefined;
  /** What should stand where there is an id that may not be used. */
  readonly expected: (id: string) => string;
  readonly size: () => number;
  /** The entries of the corpus, frozen, in order. */
  readonly record: () => { readonly [id: string]: T };
}

/** The ids there are, and those that turn up. */
export interface Registers {
  readonly experts: IdRegister<Expert>;
  readonly propositions: IdRegister<Proposition>;
  readonly sources: IdRegister<Source>;
}

/** The entries that a table gives, and the ids of those that are left out because of their faults. */
export interface EntryTable<T> {
  readonly entries: ReadonlyMap<string, T>;
  readonly faulty: ReadonlySet<string>;
}

/**
 * @param what Of what the ids are: `an expert`.
 * @param given The entries there are; `undefined` where `entryFor` is to make one for each id that turns up.
 */
export function idRegister<T>(
  what: string,
  given: EntryTable<T> | undefined,
  nearest: NearestSearch,
  entryFor: (id: string) => T,
): IdRegister<T> {
  const table = given?.entries;
  const declared = [...(table?.keys() ?? [])];
  const ids = [...declared];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return {
    has: (id) => (table ? table.has(id) : numbers.has(id) || !isBlank(id)),
    numberOf: (id) => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, ids.length);
      return ids.push(id) - 1;
    },
    idOf: (number) => ids[number] ?? '',
    nearest: (id) => (given?.faulty.has(id) ? undefined : nearest(id, declared)),
    expected: (id) =>
      given?.faulty.has(id) ? `the id of ${what} whose entry has no faults` : `the id of ${what}`,
    size: () => ids.length,
    // From entries, which define `__proto__` where assignment would not.
    record: () =>
      Object.fromEntries(table ?? ids.map((id): [string, T] => [id, Object.freeze(entryFor(id))])),
  };
}
