import { checkKeys, checkObject, elementsOf, isBlank, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Whose } from '../faults/issue.js';
import type { Path } from '../faults/path.js';
import { canonical } from '../model/canonical.js';
import type { Expert, Proposition, Source } from '../model/corpus.js';
import { EXPERT_KINDS, SHA256_FORM, SHA256_PATTERN } from '../model/integrity.js';
import { dateReader } from './date-cells.js';
import type { EntryTable } from './id-register.js';
import { HEADER, rowShaper } from './listed-rows.js';
import { namedColumns } from './named-columns.js';
import type { RejectedEntry } from './records.js';
import { type Cells, type RowFaults, rowFaults } from './row-faults.js';

export type TableName = 'experts' | 'propositions' | 'sources';

/** How an entry is put together of the columns of a row. */
interface Reading<T> {
  /** The key that no entry may leave blank. */
  readonly required: string;
  /** The keys that are text. */
  readonly texts: readonly string[];
  /** The key that is a date. */
  readonly date?: string;
  /** The entry, of the texts that are there. */
  readonly entryOf: (
    texts: Readonly<Record<string, string>>,
    report: (key: string, expected: string) => void,
  ) => T;
}

const READINGS: {
  readonly experts: Reading<Expert>;
  readonly propositions: Reading<Proposition>;
  readonly sources: Reading<Source>;
} = {
  experts: {
    required: 'name',
    texts: ['name', 'kind', 'role', 'affiliation', 'note'],
    entryOf: ({ name = '', kind = 'person', ...others }, report) => {
      const known = EXPERT_KINDS.find((word) => word === kind);
      if (known === undefined) report('kind', `one of ${EXPERT_KINDS.join(', ')}`);
      return { name, kind: known ?? 'person', ...others };
    },
  },
  propositions: {
    required: 'text',
    texts: ['text', 'note'],
    entryOf: ({ text = '', ...others }) => ({ text, ...others }),
  },
  sources: {
    required: 'title',
    texts: ['title', 'publisher', 'date', 'url', 'sha256', 'note'],
    date: 'date',
    entryOf: ({ title = '', ...others }, report) => {
      const { sha256 } = others;
      if (sha256 !== undefined && !SHA256_PATTERN.test(sha256)) report('sha256', SHA256_FORM);
      return { title, ...others };
    },
  },
};

/**
 * Whether rows can be read one by one; reported if not. Text can, letter by letter, and is no table; nor is a list with
 * holes, of which there may be four billion.
 *
 * @param isAsync Whether they may also arrive one by one.
 */
export function checkRows(
  faults: Faults,
  path: Path,
  rows: unknown,
  isAsync = false,
): rows is Iterable<unknown> {
  if (Array.isArray(rows)) return elementsOf(faults, path, rows).length === rows.length;
  if (typeof rows === 'object' && rows !== null) {
    if (Symbol.iterator in rows || (isAsync && Symbol.asyncIterator in rows)) return true;
  }
  const isLater = typeof rows === 'object' && rows !== null && Symbol.asyncIterator in rows;
  const found = isLater ? 'rows that arrive one by one' : describe(rows);
  const expected = 'rows: a list, or a generator, of objects keyed by column';
  faults.report('shape', path, found, isLater ? `${expected}; or fromRecordsAsync` : expected);
  return false;
}

/** Whether a table is given as its rows and their columns. */
const isMappedTable = (given: unknown): given is Readonly<Record<string, unknown>> =>
  isObject(given) && !(Symbol.iterator in given);

/** What a table came to. */
export interface ReadTable<T> extends EntryTable<T> {
  readonly rejected: readonly RejectedEntry[];
}

/** Reads the columns of a table, and then its rows. `undefined` where there is no table. */
export function readEntries<N extends TableName>(
  faults: Faults,
  table: N,
  given: unknown,
): ReadTable<ReturnType<(typeof READINGS)[N]['entryOf']>> | undefined;
export function readEntries(faults: Faults, table: TableName, given: unknown): ReadTable<object> | undefined {
  const path = ['options', table];
  if (given === undefined) return undefined;
  const isMapped = isMappedTable(given);
  if (isMapped) checkKeys(faults, path, given, ['rows', 'columns']);
  const rows: unknown = isMapped ? given['rows'] : given;
  const at = isMapped ? [...path, 'rows'] : path;
  const columns = isMapped ? given['columns'] : {};
  const isSound = checkObject(faults, [...path, 'columns'], columns);
  if (!checkRows(faults, at, rows) || !isSound) return undefined;
  return readRows(
    faults,
    table,
    rows,
    at,
    readColumns(faults, [...path, 'columns'], READINGS[table], columns),
  );
}

function readColumns(
  faults: Faults,
  path: Path,
  { required, texts, date }: Reading<object>,
  given: Readonly<Record<string, unknown>>,
) {
  checkKeys(faults, path, given, ['id', ...texts]);
  const named = namedColumns(faults);
  const dates = named.dateAt([...path, 'date'], date === undefined ? false : given[date], 'date');
  const columnsOf = (key: string): readonly string[] => {
    if (key === date) return dates.column === undefined ? [] : [dates.column];
    if (given[key] === false && key !== required) return [];
    return named.columnsAt([...path, key], given[key], key);
  };
  return {
    named,
    id: named.columnsAt([...path, 'id'], given['id'], 'id'),
    keys: texts.map((key) => ({ key, columns: columnsOf(key) })),
    dates: dateReader(dates.form),
  };
}

/** The text of some cells one after the other; `undefined` where all are blank. */
function textOf(cells: Cells, columns: readonly string[], faults: RowFaults): string | undefined {
  const texts = columns.map((column) => faults.textIn(cells, column) ?? '').filter((text) => text !== '');
  return texts.length === 0 ? undefined : texts.join(' ');
}

function readRows(
  faults: Faults,
  table: TableName,
  rows: Iterable<unknown>,
  path: Path,
  { named, id: idColumns, keys, dates }: ReturnType<typeof readColumns>,
): ReadTable<object> {
  const { required, date, entryOf } = READINGS[table];
  const columnOf = (key: string) => keys.find((one) => one.key === key)?.columns[0] ?? key;
  const shape = rowShaper(faults, path, named);
  const inRow = rowFaults(faults.nearest);
  const entries = new Map<string, object>();
  const faulty = new Set<string>();
  const rejected: RejectedEntry[] = [];

  const needText = (cells: Cells, columns: readonly string[], text: string | undefined) => {
    const [column = ''] = columns;
    if ((text !== undefined && !isBlank(text)) || columns.some(inRow.isReported)) return;
    inRow.report('shape', column, cells[column], 'text that is not blank');
  };
  const readEntry = (cells: Cells): { id: string | undefined; entry: object } => {
    const id = textOf(cells, idColumns, inRow);
    needText(cells, idColumns, id);
    const texts: Record<string, string> = {};
    for (const { key, columns } of keys) {
      const text = textOf(cells, columns, inRow);
      if (key === required) needText(cells, columns, text);
      if (text === undefined) continue;
      const value = key === date ? dates.read(text) : text;
      if (value === undefined) inRow.report('date', columnOf(key), text, dates.expected);
      else texts[key] = value;
    }
    const entry = entryOf(texts, (key, expected) => {
      const isWord = key === 'kind';
      inRow.report(
        isWord ? 'unknown-word' : 'shape',
        columnOf(key),
        texts[key],
        expected,
        isWord ? EXPERT_KINDS : undefined,
      );
    });
    const before = id === undefined ? undefined : entries.get(id);
    if (before && canonical(before) !== canonical(entry)) {
      inRow.report('duplicate', idColumns[0] ?? '', id, 'each id once, or with the same entry each time');
    }
    return { id, entry };
  };

  let row = -1;
  for (const record of rows) {
    row++;
    const shaped = shape(record);
    if (shaped === HEADER) continue;
    const cells = typeof shaped === 'string' ? undefined : shaped;
    if (cells) named.look(cells);
    else inRow.report('shape', '', record, String(shaped));
    const { id, entry } = cells ? readEntry(cells) : { id: undefined, entry: {} };
    if (inRow.areThere()) {
      const whose = id === undefined || isBlank(id) ? {} : { id };
      rejected.push({ kind: 'rejectedEntry', table, row, ...whose, faults: inRow.take() });
      if (id !== undefined && !entries.has(id)) faulty.add(id);
    } else if (id !== undefined && !entries.has(id)) {
      entries.set(id, Object.freeze(entry));
    }
  }
  named.reportMissing();
  const wrong = dates.misdeclared();
  if (wrong)
    faults.report('date', ['options', table, 'columns', 'date', 'form'], wrong.found, wrong.expected);
  return { entries, faulty, rejected };
}

/** Reports the faults of entries as those of what was given; what it returns says whose each is. */
export function reportEntries(
  faults: Faults,
  given: Readonly<Record<string, unknown>>,
  rejected: readonly RejectedEntry[],
): Whose {
  const ids = new Map<string, string>();
  for (const { table, row, id, faults: inRow } of rejected) {
    const path = ['options', table, ...(isMappedTable(given[table]) ? ['rows'] : []), row];
    if (id !== undefined) ids.set(JSON.stringify(path), `the entry of ${describe(id)}`);
    for (const { code, column, found, expected, nearest } of inRow) {
      faults.report(code, column === '' ? path : [...path, column], found, expected, nearest);
    }
  }
  return (path) => ids.get(JSON.stringify(path.slice(0, -1))) ?? '';
}
