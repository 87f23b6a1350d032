import { checkWord, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { entryOf } from '../wording/corpus-words.js';
import { ENTRY_COLUMNS, type EntryColumns, POSITION_COLUMNS, WORDS } from './csv-columns.js';

/** The cells of a row by their columns; those that are blank are left out. */
export type Row = ReadonlyMap<string, string>;

/** The parts of a corpus of which the entries are known. */
export type Tables = { readonly [K in EntryColumns['part']]?: Corpus[K] | undefined };

type Unchecked = Record<string, unknown>;

/** The row of each position. */
export function rowsOf(corpus: Corpus): Map<string, string | number>[] {
  return corpus.positions.map((position) => {
    const cells = POSITION_COLUMNS.map(({ name, write }) => [name, write(position)] as const);
    const entries = ENTRY_COLUMNS.flatMap(({ part, idOf, columns }) => {
      const id = idOf(position);
      const entry: Unchecked = { ...(id !== undefined && entryOf<object>(corpus[part], id)) };
      return Array.from(columns, ([name, key]) => [name, entry[key]] as const);
    });
    return new Map(
      [...cells, ...entries].flatMap(([name, value]) =>
        (typeof value === 'string' && value !== '') || typeof value === 'number' ? [[name, value]] : [],
      ),
    );
  });
}

/** Puts a value where its keys lead; `false` where something else stands in the way. */
function put(into: Unchecked, [key = '', ...further]: readonly string[], value: unknown): boolean {
  if (further.length === 0) {
    into[key] = value;
    return true;
  }
  into[key] ??= {};
  const inner = into[key];
  return isObject(inner) && put(inner as Unchecked, further, value); // made here
}

/** The position that a row says, of any shape. */
function positionIn(faults: Faults, row: Row, at: Path): Unchecked {
  const position: Unchecked = {};
  for (const { name, keys, read } of POSITION_COLUMNS) {
    const cell = row.get(name);
    const value = cell === undefined ? undefined : read(faults, [...at, name], cell);
    if (value === undefined) continue;
    const isWord = name === 'confidence' && typeof value === 'string';
    if (!put(position, isWord ? ['confidence'] : keys.map(String), value)) {
      faults.report('shape', [...at, name], describe(cell), 'no scale: the confidence is a word');
    }
  }
  return position;
}

/** The entries of one part that rows describe, with those that they only name. */
function entriesIn(
  faults: Faults,
  { part, id: idColumn, title, columns }: EntryColumns,
  rows: readonly Row[],
  named: Iterable<string>,
): { readonly [id: string]: Unchecked } {
  const entries = new Map<string, Unchecked>();
  for (const [index, row] of rows.entries()) {
    const id = row.get(idColumn);
    if (id === undefined) continue;
    const cells = Array.from(columns, ([name, key]) => ({ name, key, cell: row.get(name) }));
    const entry = Object.fromEntries(
      cells.flatMap(({ key, cell }) => (cell === undefined ? [] : [[key, cell]])),
    );
    for (const { name, cell } of cells) {
      const words = WORDS.get(name);
      if (words && cell !== undefined) checkWord(faults, ['rows', index, name], cell, words);
    }
    const earlier = entries.get(id);
    if (earlier === undefined) entries.set(id, entry);
    for (const { name, key, cell } of earlier ? cells : []) {
      if (earlier?.[key] === cell) continue;
      const expected = `${describe(earlier?.[key])}, as in the first row of ${describe(id)}`;
      faults.report('clash', ['rows', index, name], describe(cell), expected);
    }
  }
  for (const id of named) if (!entries.has(id)) entries.set(id, {});
  const kind = part === 'experts' ? { kind: 'person' } : {};
  // From entries, which define `__proto__` where assignment would not.
  return Object.fromEntries(
    Array.from(entries, ([id, entry]) => [id, { [title]: id, ...kind, ...entry }] as const),
  );
}

const idsIn = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown) => {
        const id = isObject(item) ? item['not'] : item;
        return typeof id === 'string' ? [id] : [];
      })
    : [];

/**
 * What rows say, in the shape of a corpus: its ids and ranges are not checked.
 *
 * @param tables The parts of which the entries are known; rows are not asked about these.
 */
export function corpusIn(faults: Faults, rows: readonly Row[], tables: Tables) {
  const positions = rows.map((row, index) => positionIn(faults, row, ['rows', index]));
  const named = {
    experts: [],
    propositions: positions.flatMap(({ given, because }) => [...idsIn(given), ...idsIn(because)]),
    sources: positions.flatMap(({ restsOn }) => idsIn(restsOn)),
  };
  const parts = ENTRY_COLUMNS.map((columns) => {
    const { part } = columns;
    return [part, tables[part] ?? entriesIn(faults, columns, rows, named[part])] as const;
  });
  return { ...Object.fromEntries(parts), positions };
}
