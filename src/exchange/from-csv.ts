import Papa from 'papaparse';
import { checkKeys, checkObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Corpus } from '../model/corpus.js';
import { sealed } from '../model/known-corpus.js';
import { readSoundCorpus } from '../model/read-corpus.js';
import { COLUMNS } from './csv-columns.js';
import { corpusIn, type Row } from './csv-rows.js';
import { armed, isFormula, mayBeDefused } from './formulas.js';

/**
 * What is known beside the table.
 */
export interface FromCsvOptions {
  /** The sources, keyed by id, as a corpus has them; the columns on sources are then left unread. */
  readonly sources?: Corpus['sources'] | undefined;
  /** The experts, likewise. */
  readonly experts?: Corpus['experts'] | undefined;
  /** The propositions, likewise, with their edges. */
  readonly propositions?: Corpus['propositions'] | undefined;
  /**
   * Whether formulas were defused when the table was written. It is needed only where the table does not show it: a text
   * begins with an apostrophe and a formula, and no text with a formula alone.
   */
  readonly defused?: boolean | undefined;
}

const NEEDED = ['expert', 'proposition', 'stance'];

/** The header: names of columns, each once, and those that are needed among them. */
function checkHeader(faults: Faults, header: readonly string[]): void {
  const meant = new Set<string | undefined>(header);
  for (const [place, name] of header.entries()) {
    const path = ['columns', place];
    if (!COLUMNS.includes(name)) {
      const nearest = faults.nearest(name, COLUMNS);
      faults.report('unknown-word', path, describe(name), `one of ${COLUMNS.join(', ')}`, nearest);
      meant.add(nearest);
    } else if (header.indexOf(name) < place) {
      faults.report('duplicate', path, describe(name), 'each column once');
    }
  }
  for (const name of NEEDED.filter((column) => !meant.has(column))) {
    faults.report('shape', ['columns'], `no column ${name}`, `the columns ${NEEDED.join(', ')} at least`);
  }
}

/** The header and the rows of a table. What separates its cells and lines, its first line tells. */
function cellsOf(faults: Faults, text: string): readonly (readonly string[])[] {
  const table = text.replace(/^\uFEFF/, '');
  const [, delimiter = ','] = /^"?\w+"?([^\w"\r\n])/.exec(table) ?? [];
  const newline = /\r\n|\r|\n/.exec(table)?.[0] === '\n' ? '\n' : '\r\n';
  const isOldMac = !table.includes('\n') && table.includes('\r');
  const { data, errors } = Papa.parse<string[]>(table, {
    delimiter,
    newline: isOldMac ? '\r' : newline,
    skipEmptyLines: true,
  });
  for (const { type, row, message } of errors) {
    if (type !== 'Quotes') continue;
    faults.report('shape', ['rows', Math.max(0, (row ?? 0) - 1)], message, 'cells in whole quotation marks');
  }
  return data;
}

/** Whether the cells were defused; reported where nobody can tell. */
function wereDefused(
  faults: Faults,
  rows: readonly (readonly string[])[],
  given: boolean | undefined,
): boolean {
  if (given !== undefined) return given;
  const cells = rows.flat();
  const doubtful = cells.find(mayBeDefused);
  if (doubtful === undefined || cells.some(isFormula)) return false;
  const found = `nothing, and ${describe(doubtful)} in the table`;
  faults.report(
    'shape',
    ['options', 'defused'],
    found,
    'true if toCsv wrote it with { defuse: true }, or false',
  );
  return false;
}

/**
 * Reads a corpus from CSV in the columns of `toCsv`, edited in a spreadsheet or not: separated by commas, semicolons or
 * tabs, with lines that end in any of the usual ways, with or without a byte order mark.
 *
 * Without options, the columns on experts, propositions and sources describe them; where these are blank, an id is its
 * own name, text or title. `fromRecords` reads tables with columns and values of any other kind.
 *
 * @param text The table.
 * @param options The parts of the corpus that the table cannot carry; whether formulas were defused.
 * @returns The corpus, frozen, with ids of type `string`; positions stand in the order of the rows.
 * @throws CorpusError with every fault of the header, or else of the cells (`rows[17].low`, counted from 0), or else of
 * the corpus that they make.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { fromCsv, toCsv } from 'consilience/formats';
 *
 * const { text } = toCsv(beijingPyongyang);
 * const { sources, experts, propositions } = beijingPyongyang;
 * const corpus = fromCsv(text, { sources, experts, propositions });
 *
 * console.log(JSON.stringify(corpus.positions[0]?.quote) === JSON.stringify(beijingPyongyang.positions[0]?.quote));
 * // => true
 * ```
 */
export function fromCsv(text: string, options: FromCsvOptions = {}): Corpus {
  const faults = collectFaults();
  const isText = typeof text === 'string';
  if (!isText) faults.report('shape', ['text'], describe(text), 'a table in CSV, as text');
  if (checkObject(faults, ['options'], options)) {
    checkKeys(faults, ['options'], options, ['sources', 'experts', 'propositions', 'defused']);
  }
  faults.done();
  const [header = [], ...rows] = cellsOf(faults, text);
  checkHeader(faults, header);
  for (const [index, { length }] of rows.entries()) {
    if (length === header.length) continue;
    faults.report('shape', ['rows', index], `a row of ${length} cells`, `one of ${header.length}`);
  }
  const { defused: given, ...tables } = options;
  const isDefused = wereDefused(faults, rows, given);
  faults.done();

  const read = rows.map((cells): Row => {
    const filled = header.flatMap((column, place): [string, string][] => {
      const cell = cells[place] ?? '';
      return cell === '' ? [] : [[column, isDefused ? armed(cell) : cell]];
    });
    return new Map(filled);
  });
  const corpus = corpusIn(faults, read, tables);
  faults.done();
  return sealed(readSoundCorpus(corpus));
}
