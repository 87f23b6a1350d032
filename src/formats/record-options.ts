import { checkWord, elementsOf, isBlank } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Expert, Proposition, Source } from '../model/corpus.js';
import { checkDate, checkSha256 } from '../model/integrity.js';
import { cellText } from './cell-text.js';

/**
 * The further input of `fromRecords`: tables of experts, propositions and sources, as rows too, and what to do about
 * faulty rows.
 *
 * With a table, an id that is not in it is a fault, and all of its entries are in the corpus, also those that no row names.
 * Without one, ids stand for names, texts and titles, in the order in which they first turn up. Columns have the names
 * of the model's keys; others are not read, and a blank cell counts as missing.
 *
 * @example
 * ```ts
 * import { fromRecords, type RecordOptions } from 'consilience/formats';
 *
 * const options: RecordOptions = {
 *   experts: [{ id: 'ada', name: 'Ada Example', affiliation: 'Example University' }],
 *   propositions: [{ id: 'rains', text: 'It is raining.', topic: 'weather' }],
 * };
 * const scale = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [] };
 *
 * const { corpus } = fromRecords([{ expert: 'ada', proposition: 'rains', stance: 'yes' }], { scale }, options);
 * console.log(corpus.propositions); // => { rains: { text: 'It is raining.' } }
 * ```
 */
export interface RecordOptions {
  /** Columns `id`, `name`, `kind` (`person` where blank, or `institution`), `role`, `affiliation`, `note`. */
  readonly experts?: Iterable<object> | undefined;
  /** Columns `id`, `text`, `note`. */
  readonly propositions?: Iterable<object> | undefined;
  /** Columns `id`, `title`, `publisher`, `date`, `url`, `sha256`, `note`. */
  readonly sources?: Iterable<object> | undefined;
  /** Throw an error with every fault found in the rows (the default), or keep the rest and report them. */
  readonly onFault?: 'throw' | 'keep' | undefined;
}

/** Reads the cell of one row in a column: `undefined` where it is blank. */
type Cells = (column: string) => string | undefined;

/** The keys that have something to say. */
function filled<K extends string>(columns: readonly K[], cell: Cells): { readonly [key in K]?: string } {
  const entries = columns.flatMap((column): [K, string][] => {
    const text = cell(column);
    return text === undefined ? [] : [[column, text]];
  });
  return Object.fromEntries(entries) as { [key in K]?: string }; // made of these columns alone
}

/**
 * Whether rows can be read one by one; reported if not. Text can, letter by letter, and is no table; nor is a list with
 * holes, of which there may be four billion.
 */
export function checkRows(faults: Faults, path: Path, rows: unknown): rows is Iterable<object> {
  if (Array.isArray(rows)) return elementsOf(faults, path, rows).length === rows.length;
  if (typeof rows === 'object' && rows !== null && Symbol.iterator in rows) return true;
  const expected = 'rows: a list, or a generator, of objects keyed by column';
  faults.report('shape', path, describe(rows), expected);
  return false;
}

/**
 * Reads a table into entries by id.
 *
 * @param required The column that no row may leave blank, beside `id`.
 */
function readTable<T>(
  faults: Faults,
  table: keyof RecordOptions,
  rows: unknown,
  required: string,
  entryOf: (cell: Cells, at: Path) => T,
): Map<string, T> | undefined {
  const path = ['options', table];
  if (rows === undefined || !checkRows(faults, path, rows)) return undefined;
  const entries = new Map<string, T>();
  let index = 0;
  for (const row of rows as Iterable<unknown>) {
    const at = [...path, index++];
    const cells: Readonly<Record<string, unknown>> = Object(row); // of what is no object, none
    const cell: Cells = (column) => {
      const text = cellText(cells[column]);
      if (text === undefined) faults.report('shape', [...at, column], describe(cells[column]), 'text');
      return text === '' ? undefined : text;
    };
    const id = cell('id');
    for (const column of ['id', required]) {
      const text = cellText(cells[column]);
      if (text === undefined || !isBlank(text)) continue;
      faults.report('shape', [...at, column], describe(cells[column]), 'text that is not blank');
    }
    const entry = entryOf(cell, at);
    if (id === undefined) continue;
    if (entries.has(id)) faults.report('duplicate', [...at, 'id'], describe(id), 'each id once');
    entries.set(id, Object.freeze(entry));
  }
  return entries;
}

const KINDS: readonly Expert['kind'][] = ['person', 'institution'];

/** The table of experts; `undefined` where there is none. */
export const readExperts = (faults: Faults, rows: unknown): Map<string, Expert> | undefined =>
  readTable(faults, 'experts', rows, 'name', (cell, at): Expert => {
    const kind = cell('kind') ?? 'person';
    const isKind = checkWord(faults, [...at, 'kind'], kind, KINDS);
    return {
      name: cell('name') ?? '',
      kind: isKind ? kind : 'person',
      ...filled(['role', 'affiliation', 'note'], cell),
    };
  });

/** The table of propositions; `undefined` where there is none. */
export const readPropositions = (faults: Faults, rows: unknown): Map<string, Proposition> | undefined =>
  readTable(
    faults,
    'propositions',
    rows,
    'text',
    (cell): Proposition => ({ text: cell('text') ?? '', ...filled(['note'], cell) }),
  );

/** The table of sources; `undefined` where there is none. */
export const readSources = (faults: Faults, rows: unknown): Map<string, Source> | undefined =>
  readTable(faults, 'sources', rows, 'title', (cell, at): Source => {
    checkDate(faults, [...at, 'date'], cell('date'));
    checkSha256(faults, [...at, 'sha256'], cell('sha256'));
    return {
      title: cell('title') ?? '',
      ...filled(['publisher', 'date', 'url', 'sha256', 'note'], cell),
    };
  });
