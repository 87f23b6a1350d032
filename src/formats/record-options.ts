import { describe, type Issue, pathTo } from '../faults/issue.js';
import { checkWord } from '../faults/known-word.js';
import type { Expert, Proposition, Source } from '../model/corpus.js';
import { SHA256_PATTERN } from '../model/integrity.js';
import { DATE_FORM, periodOf } from '../model/period.js';
import { cellText } from './cell-text.js';

/**
 * What `fromRecords` is given beside the rows: who the experts are, what the propositions say and what the sources
 * are, as rows too; and what to do about faults.
 *
 * With a table, an id that it does not have is a fault, and everything in it is in the corpus, taken up or not.
 * Without one, ids stand for names, texts and titles, in the order in which they first turn up. Columns have the names
 * of the model's keys; others are not read, and a blank cell is as good as none.
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
  readonly experts?: Iterable<object>;
  /** Columns `id`, `text`, `note`. */
  readonly propositions?: Iterable<object>;
  /** Columns `id`, `title`, `publisher`, `date`, `url`, `sha256`, `note`. */
  readonly sources?: Iterable<object>;
  /** Throw an error with every fault found in the rows (the default), or keep the rest and report them. */
  readonly onFault?: 'throw' | 'keep';
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

/** Whether rows can be read one by one. Text can, letter by letter, and is no table. */
export function checkRows(rows: unknown, path: string, issues: Issue[]): rows is Iterable<object> {
  if (typeof rows === 'object' && rows !== null && Symbol.iterator in rows) return true;
  const expected = 'rows: a list, or a generator, of objects keyed by column';
  issues.push({ code: 'shape', path, found: describe(rows), expected });
  return false;
}

/**
 * Reads a table into entries by id.
 *
 * @param required The column that no row may leave blank, beside `id`.
 */
function readTable<T>(
  rows: Iterable<object> | undefined,
  path: string,
  required: string,
  entryOf: (cell: Cells, at: string) => T,
  issues: Issue[],
): Map<string, T> | undefined {
  if (rows === undefined || !checkRows(rows, path, issues)) return undefined;
  const entries = new Map<string, T>();
  let index = 0;
  for (const row of rows as Iterable<unknown>) {
    const at = pathTo(path, index++);
    const cells: Readonly<Record<string, unknown>> = Object(row); // of what is no object, none
    const cell: Cells = (column) => {
      const text = cellText(cells[column]);
      if (text === undefined) {
        issues.push({
          code: 'shape',
          path: pathTo(at, column),
          found: describe(cells[column]),
          expected: 'text',
        });
      }
      return text === '' ? undefined : text;
    };
    const id = cell('id');
    for (const column of ['id', required]) {
      if (cellText(cells[column]) !== '') continue;
      const found = describe(cells[column]);
      issues.push({ code: 'shape', path: pathTo(at, column), found, expected: 'text that is not blank' });
    }
    const entry = entryOf(cell, at);
    if (id === undefined) continue;
    if (entries.has(id)) {
      issues.push({
        code: 'duplicate',
        path: pathTo(at, 'id'),
        found: describe(id),
        expected: 'each id once',
      });
    }
    entries.set(id, Object.freeze(entry));
  }
  return entries;
}

const KINDS: readonly Expert['kind'][] = ['person', 'institution'];

/** The table of experts; `undefined` where there is none. */
export const readExperts = (
  rows: RecordOptions['experts'],
  issues: Issue[],
): Map<string, Expert> | undefined =>
  readTable(
    rows,
    'options.experts',
    'name',
    (cell, at): Expert => {
      const word = cell('kind') ?? 'person';
      const kind = KINDS.find((known) => known === word);
      if (kind === undefined) checkWord(word, KINDS, pathTo(at, 'kind'), issues);
      return {
        name: cell('name') ?? '',
        kind: kind ?? 'person',
        ...filled(['role', 'affiliation', 'note'], cell),
      };
    },
    issues,
  );

/** The table of propositions; `undefined` where there is none. */
export const readPropositions = (
  rows: RecordOptions['propositions'],
  issues: Issue[],
): Map<string, Proposition> | undefined =>
  readTable(
    rows,
    'options.propositions',
    'text',
    (cell): Proposition => ({ text: cell('text') ?? '', ...filled(['note'], cell) }),
    issues,
  );

/** The table of sources; `undefined` where there is none. */
export const readSources = (
  rows: RecordOptions['sources'],
  issues: Issue[],
): Map<string, Source> | undefined =>
  readTable(
    rows,
    'options.sources',
    'title',
    (cell, at): Source => {
      const [date, sha256] = [cell('date'), cell('sha256')];
      if (date !== undefined && !periodOf(date)) {
        issues.push({ code: 'date', path: pathTo(at, 'date'), found: describe(date), expected: DATE_FORM });
      }
      if (sha256 !== undefined && !SHA256_PATTERN.test(sha256)) {
        const expected = '64 hexadecimal digits in lower case';
        issues.push({ code: 'shape', path: pathTo(at, 'sha256'), found: describe(sha256), expected });
      }
      return {
        title: cell('title') ?? '',
        ...filled(['publisher', 'date', 'url', 'sha256', 'note'], cell),
      };
    },
    issues,
  );
