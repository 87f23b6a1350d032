import Papa from 'papaparse';
import { checkKeys, checkObject } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { COLUMNS, ENTRY_COLUMNS } from './csv-columns.js';
import { corpusIn, rowsOf } from './csv-rows.js';
import { defused } from './formulas.js';
import { differences, HALVED, halvedPairs, isInOrder, type Loss, lossOf } from './loss.js';

/**
 * How a table is written.
 */
export interface CsvOptions {
  /**
   * Put an apostrophe before texts that a spreadsheet would run as a formula, since they begin with `=`, `+`, `-`, `@`,
   * a tab or a line end. `fromCsv` takes it away again. Not done unless asked for: it changes what other programs read.
   */
  readonly defuse?: boolean | undefined;
}

/**
 * A corpus as a table, and what the table cannot carry.
 */
export interface CsvTable {
  readonly kind: 'csvTable';
  /** The table, as RFC 4180 has it: commas, lines that end in CR LF, a first line with the names of the columns. */
  readonly text: string;
  /** What is not in the table, or does not come back from it, in the corpus' order. */
  readonly lost: readonly Loss[];
}

function reasonFor(path: Path, original: unknown): string {
  const [part, id, key] = path;
  if (path.length === 2) {
    return part === 'experts'
      ? 'an expert without a position, and every row is a position'
      : `nothing in the positions names ${describe(id)}, and every row is a position`;
  }
  if (key === 'implies' || key === 'excludes') return 'an edge, and every row is a position';
  if (key === 'relays') return 'a list of sources that a source passes on, and every row is a position';
  if (original === '') return 'an empty text, which a cell cannot tell from none';
  return 'only what a position is about, and the source that it quotes, are described in its row';
}

/** What stands at a path. */
const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => Object(value)[key], root);

/**
 * Writes a corpus as CSV, one row for each position, for spreadsheets, R, pandas and databases. `fromCsv` reads it
 * back.
 *
 * The columns are `expert`, `proposition`, `stance`, `certainty`, `low` and `high` (of a credence, in percent), `given`,
 * `because` and `restsOn` (lists in JSON), `quote`, `source`, `attribution`, `start` and `end` (offsets in UTF-16
 * units), `reading`, `date`, `confidence` (a word or a number), `confidenceMin`, `confidenceMax` and `note`; then what
 * the expert, the proposition and the source of the quote are: `expertName`, `propositionText`, `sourceTitle` and so
 * on. All of them are always there. Every text stands as it is in the corpus, quotes to the byte.
 *
 * @param corpus Any corpus.
 * @param options `defuse`, against formulas.
 * @returns `text`, and in `lost` whatever has no place in a row: edges, entries that no position is about. Keep those by
 * handing the corpus' own `sources`, `experts` and `propositions` to `fromCsv`.
 * @throws CorpusError with every fault of the arguments.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { toCsv } from 'consilience/formats';
 *
 * const corpus = defineCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { pours: { text: 'It pours.', implies: ['rains'] }, rains: { text: 'It rains.' } },
 *   positions: [{ expert: 'ada', proposition: 'pours', stance: 'affirms', certainty: 'probable' }],
 * });
 * const { text, lost } = toCsv(corpus);
 *
 * console.log(text.split('\r\n')[1]?.slice(0, 28)); // => 'ada,pours,affirms,probable,,'
 * console.log(lost.map(({ path }) => path));
 * // => [['propositions', 'pours', 'implies'], ['propositions', 'rains']]
 * ```
 */
export function toCsv(corpus: Corpus, options: CsvOptions = {}): CsvTable {
  const read: Corpus = checkedCorpus(corpus);
  const faults = collectFaults();
  if (checkObject(faults, ['options'], options)) checkKeys(faults, ['options'], options, ['defuse']);
  if (options?.defuse !== undefined && typeof options.defuse !== 'boolean') {
    faults.report('shape', ['options', 'defuse'], describe(options.defuse), 'true or false');
  }
  faults.done();

  const rows = rowsOf(read);
  const cellOf = (cell: string | number = '') =>
    options.defuse && typeof cell === 'string' ? defused(cell) : cell;
  const text = Papa.unparse(
    { fields: [...COLUMNS], data: rows.map((row) => COLUMNS.map((column) => cellOf(row.get(column)))) },
    { newline: '\r\n' },
  );

  const back = corpusIn(
    faults,
    rows.map((row) => new Map(Array.from(row, ([column, cell]) => [column, String(cell)]))),
    {},
  );
  const lost = [
    ...differences(read, back).map((path) => lossOf(path, reasonFor(path, valueAt(read, path)))),
    ...ENTRY_COLUMNS.filter(({ part }) => !isInOrder(read[part], Object(back)[part])).map(({ part }) =>
      lossOf([part], 'the order, where it is not that of the rows'),
    ),
    ...halvedPairs(read).map((path) => lossOf(path, HALVED)),
  ];
  return { kind: 'csvTable', text, lost };
}
