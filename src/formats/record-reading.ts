import { checkKeys, checkObject, checkWord, isObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import { CorpusError, issueOf } from '../faults/issue.js';
import type { Expert, Position, Proposition, Source } from '../model/corpus.js';
import { sealed } from '../model/known-corpus.js';
import { periodOfPosition } from '../reasoning/timeline.js';
import { cellText, numberIn } from './cell-text.js';
import type { Columns } from './columns.js';
import { checkRows, readEntries, reportEntries, type TableName } from './entry-tables.js';
import { idRegister, type Registers } from './id-register.js';
import { HEADER, rowShaper } from './listed-rows.js';
import { readMapping } from './read-mapping.js';
import type { RecordOptions } from './record-options.js';
import type { NoAnswerRow, Records, RejectedRow, SupersededRow } from './records.js';
import { byDate, byNumber, byRow, type Replacing, replacements } from './repeated-rows.js';
import type { Cells, RowFault } from './row-faults.js';
import { rowReader } from './row-reader.js';
import { readScale } from './scale-reading.js';

/** The keys of the options that every reading takes. */
const RECORD_OPTIONS: readonly (keyof RecordOptions)[] = [
  'experts', 'propositions', 'sources', 'repeated', 'order', 'onFault',
]; // biome-ignore format: one line

/** A table that is wrong all through has millions of faults; past this many rows they are counted, not described. */
const MOST_DESCRIBED = 100_000;

const person = (name: string): Expert => ({ name, kind: 'person' });
const claim = (text: string): Proposition => ({ text });
const document = (title: string): Source => ({ title, ...(/^https?:/i.test(title) ? { url: title } : {}) });

/** The reading of a table, row by row. */
export interface RecordReading {
  /** Takes the next row. */
  readonly take: (record: unknown) => void;
  /** @throws {@link CorpusError} with all faults of what was given; under `onFault: 'keep'` those of rows are kept. */
  readonly done: () => Records;
  /** What to throw where the rows broke off: how far they were read, with the faults so far. */
  readonly broken: (cause: unknown) => CorpusError;
}

/** By what repeated answers are put in order; `undefined` where all are kept. */
interface Repeats {
  readonly by: 'date' | 'row' | { readonly column: string };
}

function readRepeats(
  faults: Faults,
  { repeated = 'keep', order }: RecordOptions,
  { named }: Columns,
): Repeats | undefined {
  const path = ['options', 'order'];
  checkWord(faults, ['options', 'repeated'], repeated, ['keep', 'latest']);
  if (repeated === 'keep' && order !== undefined) {
    faults.report('shape', path, describe(order), "nothing, unless `repeated` is 'latest'");
  }
  if (repeated !== 'latest') return undefined;
  if (isObject(order)) {
    checkKeys(faults, path, order, ['column']);
    if (order.column === undefined)
      faults.report('shape', [...path, 'column'], 'nothing', 'the name of a column');
    return { by: { column: named.columnAt([...path, 'column'], order.column, 'order') } };
  }
  if (order !== undefined) checkWord(faults, path, order, ['date', 'row']);
  return { by: order === 'row' ? 'row' : 'date' };
}

/** Reports the faults of rows as those of what was given: once, where several answers of a row have the same. */
function reportRejected(faults: Faults, rejected: readonly RejectedRow[], inAll: number): void {
  let before = -1;
  let columns = new Set<string>();
  for (const { row, faults: inRow } of rejected) {
    if (row !== before) columns = new Set();
    for (const { code, column, found, expected, nearest } of inRow) {
      if (row === before && columns.has(column)) continue;
      const path = column === '' ? ['rows', row] : ['rows', row, column];
      faults.report(code, path, found, expected, nearest);
    }
    for (const { column } of inRow) columns.add(column);
    before = row;
  }
  if (inAll > rejected.length) {
    const found = `${inAll - rejected.length} more rows with faults`;
    faults.report('shape', ['rows'], found, 'rows without');
  }
}

/** The ids of a wide table's propositions are in its mapping. Reports those that the table of propositions lacks. */
function registerQuestions(faults: Faults, { answers }: Columns, { propositions }: Registers): void {
  for (const [i, { proposition: id }] of answers.entries()) {
    if (typeof id !== 'string') continue;
    if (propositions.has(id)) propositions.numberOf(id);
    else {
      const path = ['mapping', 'questions', i];
      faults.report('unknown-id', path, describe(id), propositions.expected(id), propositions.nearest(id));
    }
  }
}

/**
 * Begins to read a table: checks all that is given but for the rows themselves.
 *
 * @param isAsync Whether rows may arrive one by one.
 * @param extra The keys of further options, which the caller has checked.
 * @throws {@link CorpusError} with every fault of the mapping and the options.
 */
export function readRecords(
  rows: unknown,
  mapping: unknown,
  options: unknown,
  { isAsync = false, extra = [] as readonly string[], faults = collectFaults() } = {},
): RecordReading {
  const given = (checkObject(faults, ['options'], options) ? options : {}) as RecordOptions; // checked key by key
  checkKeys(faults, ['options'], given, [...RECORD_OPTIONS, ...extra]);
  const { onFault = 'throw' } = given;
  checkWord(faults, ['options', 'onFault'], onFault, ['throw', 'keep']);
  const columns = readMapping(faults, mapping);
  const scale = columns.isInWords
    ? readScale(faults, ['mapping', 'scale'], columns.scale, columns.match)
    : undefined;
  const repeats = readRepeats(faults, given, columns);
  const tables = {
    experts: readEntries(faults, 'experts', given.experts),
    propositions: readEntries(faults, 'propositions', given.propositions),
    sources: readEntries(faults, 'sources', given.sources),
  };
  const names: readonly TableName[] = ['experts', 'propositions', 'sources'];
  const rejectedEntries = names.flatMap((name) => tables[name]?.rejected ?? []);
  const whose = onFault === 'throw' ? reportEntries(faults, { ...given }, rejectedEntries) : undefined;
  const registers: Registers = {
    experts: idRegister('an expert', tables.experts, faults.nearest, person),
    propositions: idRegister('a proposition', tables.propositions, faults.nearest, claim),
    sources: idRegister('a source', tables.sources, faults.nearest, document),
  };
  if (faults.all.length === 0) registerQuestions(faults, columns, registers);
  checkRows(faults, ['rows'], rows, isAsync);
  faults.done(whose);

  const reader = rowReader(faults, columns, scale, registers);
  const { named } = columns;
  const shape = rowShaper(faults, ['rows'], named);
  const positions: Position[] = [];
  const cells = {
    rows: [] as number[],
    experts: [] as number[],
    propositions: [] as number[],
    orders: [] as number[],
  };
  const noAnswer: NoAnswerRow[] = [];
  const rejected: RejectedRow[] = [];
  let faulty = 0;
  let row = -1;

  const reject = (inRow: readonly RowFault[]) => {
    faulty++;
    if (onFault === 'keep' || faulty <= MOST_DESCRIBED) {
      rejected.push({ kind: 'rejectedRow', row, faults: inRow });
    }
  };

  const orderColumn = typeof repeats?.by === 'object' ? repeats.by.column : undefined;
  const orderIn = (record: Cells, column: string): number | readonly RowFault[] => {
    const text = cellText(record[column]);
    const number = text === undefined ? undefined : numberIn(text);
    if (number !== undefined) return number;
    const expected = 'a number that says which answer is the later';
    return [{ code: 'range', column, found: describe(record[column]), expected }];
  };

  const take = (record: unknown): void => {
    row++;
    const shaped = shape(record);
    if (shaped === HEADER) return;
    if (typeof shaped === 'string') {
      const inRow = { code: 'shape', column: '', found: describe(record), expected: shaped } as const;
      for (const _ of reader.answers) reject([inRow]);
      return;
    }
    named.look(shaped);
    for (const read of reader.answers) {
      const { faults: inRow, expert, proposition, position } = read(shaped);
      const order = orderColumn === undefined ? 0 : orderIn(shaped, orderColumn);
      if (inRow) reject(typeof order === 'number' ? inRow : [...inRow, ...order]);
      else if (position === undefined) {
        noAnswer.push({
          kind: 'noAnswerRow',
          row,
          expert: registers.experts.idOf(expert),
          proposition: registers.propositions.idOf(proposition),
        });
      } else if (typeof order !== 'number') reject(order);
      else {
        positions.push(position);
        if (repeats === undefined) continue;
        cells.rows.push(row);
        cells.experts.push(expert);
        cells.propositions.push(proposition);
        if (orderColumn !== undefined) cells.orders.push(order);
      }
    }
  };

  const done = (): Records => {
    named.reportMissing();
    reader.reportMisdeclared(faults);
    faults.done();
    if (onFault === 'throw') reportRejected(faults, rejected, faulty);
    faults.done();

    const sources = registers.sources.record();
    const orderings = {
      date: byDate((place) => positions[place] && periodOfPosition(positions[place], sources)),
      row: byRow,
    };
    const replacing: Replacing | undefined =
      repeats &&
      (typeof repeats.by === 'object'
        ? byNumber((place) => cells.orders[place] ?? 0)
        : orderings[repeats.by]);
    const size = { experts: registers.experts.size(), propositions: registers.propositions.size() };
    const replaced = replacing ? replacements({ ...cells, size }, replacing) : [];
    const superseded = replaced.map(({ place, by, reason }): SupersededRow => {
      const { expert = '', proposition = '' } = positions[place] ?? {};
      const [at = -1, byRowOf = -1] = [cells.rows[place], cells.rows[by]];
      return { kind: 'supersededRow', row: at, by: byRowOf, expert, proposition, reason };
    });
    const gone = new Set(replaced.map(({ place }) => place));
    const left = gone.size === 0 ? positions : positions.filter((_, place) => !gone.has(place));
    const experts = registers.experts.record();
    const propositions = registers.propositions.record();
    return {
      kind: 'records',
      corpus: sealed({ sources, experts, propositions, positions: left }),
      taken: left.length,
      superseded,
      noAnswer,
      rejected,
      rejectedEntries,
    };
  };

  const broken = (cause: unknown): CorpusError => {
    const rowsRead = row === 0 ? 'one row was read' : `${row + 1} rows were read`;
    const so = `answers: ${positions.length}, without an answer: ${noAnswer.length}, faulty: ${faulty}`;
    const why = describe(cause instanceof Error ? cause.message : cause);
    const expected = 'rows to their end: nothing is made of a part of them';
    faults.report('interrupted', ['rows', row + 1], `the error ${why}, after ${rowsRead} (${so})`, expected);
    reportRejected(faults, rejected, faulty);
    return new CorpusError(
      faults.all.map((fault) => issueOf(fault)),
      { cause },
    );
  };

  return { take, done, broken };
}
