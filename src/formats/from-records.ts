import { checkKeys, checkObject, checkWord } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Expert, Position, Proposition, Source } from '../model/corpus.js';
import { sealed } from '../model/known-corpus.js';
import { periodOfPosition } from '../reasoning/timeline.js';
import { idRegister } from './id-register.js';
import { type Columns, type Mapping, readMapping } from './mapping.js';
import {
  checkRows,
  type RecordOptions,
  readExperts,
  readPropositions,
  readSources,
} from './record-options.js';
import type { NoAnswerRow, Records, RejectedRow, SupersededRow } from './records.js';
import { replacements } from './repeated-rows.js';
import { type Declared, type Registers, type RowReader, rowReader } from './row-reader.js';
import { readScale } from './scale-reading.js';

const OPTIONS: readonly (keyof RecordOptions)[] = ['experts', 'propositions', 'sources', 'onFault'];

/** A table that is wrong all through has millions of faults; past this many rows they are counted, not described. */
const MOST_DESCRIBED = 100_000;

const person = (name: string): Expert => ({ name, kind: 'person' });
const claim = (text: string): Proposition => ({ text });
const document = (title: string): Source => ({ title, ...(/^https?:/i.test(title) ? { url: title } : {}) });

const NEEDED: Readonly<Record<Declared, string>> = {
  confidence: 'the ends of its scale, { min, max }, or false to leave it unread',
  quote: 'its attribution, { attribution }, or false to leave it unread',
};

/** Looks for the columns that the mapping names, until each has turned up in some row. */
function namedColumns({ named }: Columns) {
  const unseen = new Set(named.keys());
  let first: object | undefined;
  return {
    look: (row: unknown): void => {
      if (unseen.size === 0 || typeof row !== 'object' || row === null) return;
      first ??= row;
      for (const column of unseen) if (column in row) unseen.delete(column);
    },
    /** Reports those that no row has. */
    reportMissing: (faults: Faults): void => {
      const columns = Object.keys(first ?? {});
      const expected = `a column of the rows: ${columns.join(', ')}`;
      for (const column of first ? unseen : []) {
        const nearest = faults.nearest(column, columns);
        faults.report('unknown-word', named.get(column) ?? [], describe(column), expected, nearest);
      }
    },
  };
}

function reportUndeclared(faults: Faults, { undeclared }: RowReader): void {
  for (const [what, value] of undeclared) {
    faults.report('shape', ['mapping', what], `nothing, and ${value} in the column`, NEEDED[what]);
  }
}

/** Reports the faults of rows as those of what was given. */
function reportRejected(faults: Faults, rejected: readonly RejectedRow[], inAll: number): void {
  for (const { row, faults: inRow } of rejected) {
    for (const { code, column, found, expected, nearest } of inRow) {
      const path = column === '' ? ['rows', row] : ['rows', row, column];
      faults.report(code, path, found, expected, nearest);
    }
  }
  if (inAll > rejected.length) {
    const found = `${inAll - rejected.length} more rows with faults`;
    faults.report('shape', ['rows'], found, 'rows without');
  }
}

/**
 * Builds a corpus from the rows of a table, one row per answer: who, on what, and where on a scale that is declared
 * value by value; with confidence, date, quote and source if the table has them.
 *
 * Rows come from a CSV parser, a spreadsheet, a database; no text is parsed here. They are read once, one by one: a
 * generator can stream them, report progress and stop by throwing. Cells are taken letter by letter; ids and values are
 * not trimmed, and a number is as good as its text. Blank cells of optional columns are nothing.
 *
 * - Several rows of one expert on one proposition are revisions. Where dates put them in order, all are in the corpus and
 *   the latest holds; where they do not, the later row holds and the other is left out. Either is listed in `superseded`.
 * - A row without an answer makes no position, and takes back none.
 * - A source is named by its id in the table of sources; without one its text is its id, its title and, if it is one, its
 *   address. Only a quote ties a source to a position: one without a quote is in the corpus and nothing more.
 *
 * @param rows A list or any other iterable of objects keyed by column.
 * @param mapping Which column holds what, and the scale. A table with confidences or quotes must say on what scale, and
 * whose words they are.
 * @param options Tables of experts, propositions and sources; `onFault: 'keep'` to report faulty rows and take the rest.
 * @returns The corpus, frozen, with ids of type `string`, and an account of every row. Time and memory grow with the
 * rows.
 * @throws CorpusError with every fault of the mapping and the options, or else of the rows, each with its path
 * (`rows[17].stance`); faulty rows past 100,000 are counted. Under `onFault: 'keep'` rows throw nothing.
 *
 * @example
 * ```ts
 * import { compare } from 'consilience';
 * import { fromRecords } from 'consilience/formats';
 *
 * const rows = [
 *   { who: 'ada', claim: 'rains', answer: '2', sure: '9', date: '2024-05' },
 *   { who: 'bo', claim: 'rains', answer: '-1', sure: '4', date: '2024-05' },
 *   { who: 'bo', claim: 'rains', answer: '1', sure: '7', date: '2024-06' },
 *   { who: 'cy', claim: 'rains', answer: 'n/a', sure: '', date: '' },
 * ];
 *
 * const { corpus, taken, superseded, noAnswer } = fromRecords(rows, {
 *   expert: 'who',
 *   proposition: 'claim',
 *   stance: 'answer',
 *   confidence: { column: 'sure', min: 1, max: 10 },
 *   scale: {
 *     denies: { certain: [-2], probable: [-1] },
 *     neutral: [0],
 *     affirms: { probable: [1], certain: [2] },
 *     noAnswer: ['n/a'],
 *   },
 * });
 *
 * console.log([taken, superseded.length, noAnswer.length]); // => [2, 1, 1]
 * console.log(compare(corpus, 'ada', 'bo').agreements.map(({ certainty }) => certainty)); // => ['probable']
 * ```
 */
export function fromRecords<R extends object>(
  rows: Iterable<R>,
  mapping: Mapping<NoInfer<R>>,
  options: RecordOptions = {},
): Records {
  const faults = collectFaults();
  const given: RecordOptions = checkObject(faults, ['options'], options) ? options : {};
  checkKeys(faults, ['options'], given, OPTIONS);
  const { onFault = 'throw' } = given;
  checkWord(faults, ['options', 'onFault'], onFault, ['throw', 'keep']);
  const columns = readMapping(faults, mapping);
  const scale = readScale(faults, ['mapping', 'scale'], columns.scale);
  const registers: Registers = {
    experts: idRegister(readExperts(faults, given.experts), faults.nearest, person),
    propositions: idRegister(readPropositions(faults, given.propositions), faults.nearest, claim),
    sources: idRegister(readSources(faults, given.sources), faults.nearest, document),
  };
  checkRows(faults, ['rows'], rows);
  faults.done();

  const reader = rowReader(columns, scale, registers);
  const all: Position[] = [];
  const cells = { rows: [] as number[], experts: [] as number[], propositions: [] as number[] };
  const noAnswer: NoAnswerRow[] = [];
  const rejected: RejectedRow[] = [];
  const named = namedColumns(columns);
  let faulty = 0;
  let row = 0;
  for (const record of rows) {
    named.look(record);
    const { faults: inRow, expert, proposition, position } = reader.read(record);
    if (inRow) {
      faulty++;
      if (onFault === 'keep' || faulty <= MOST_DESCRIBED) {
        rejected.push({ kind: 'rejectedRow', row, faults: inRow });
      }
    } else if (position) {
      all.push(position);
      cells.rows.push(row);
      cells.experts.push(expert);
      cells.propositions.push(proposition);
    } else {
      noAnswer.push({
        kind: 'noAnswerRow',
        row,
        expert: registers.experts.idOf(expert),
        proposition: registers.propositions.idOf(proposition),
      });
    }
    row++;
  }
  named.reportMissing(faults);
  reportUndeclared(faults, reader);
  faults.done();
  if (onFault === 'throw') reportRejected(faults, rejected, faulty);
  faults.done();

  const sources = registers.sources.record();
  const replaced = replacements(
    { ...cells, size: { experts: registers.experts.size(), propositions: registers.propositions.size() } },
    (place) => all[place] && periodOfPosition(all[place], sources),
  );
  const superseded = replaced.map(({ place, by, isDated }): SupersededRow => {
    const { expert = '', proposition = '' } = all[place] ?? {};
    const reason = isDated ? 'later-date' : 'later-row';
    const [at = -1, byRow = -1] = [cells.rows[place], cells.rows[by]];
    return { kind: 'supersededRow', row: at, by: byRow, expert, proposition, reason };
  });
  const gone = new Set(replaced.filter(({ isDated }) => !isDated).map(({ place }) => place));
  const positions = gone.size === 0 ? all : all.filter((_, place) => !gone.has(place));
  const experts = registers.experts.record();
  const propositions = registers.propositions.record();
  return {
    kind: 'records',
    corpus: sealed({ sources, experts, propositions, positions }),
    taken: all.length - superseded.length,
    superseded,
    noAnswer,
    rejected,
  };
}
