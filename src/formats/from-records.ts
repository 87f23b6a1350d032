import type { Mapping } from './mapping.js';
import type { RecordOptions } from './record-options.js';
import { readRecords } from './record-reading.js';
import type { Records } from './records.js';

/**
 * Builds a corpus from the rows of a table: who, on what, and where on a scale that is declared value by value, or which
 * probability; with confidence, date, quote and source if the table has them. There is a row for each answer, or, in a
 * wide table, one for each expert with a column for each question.
 *
 * Rows come from a CSV parser, a spreadsheet, a database; no text is parsed here. They are objects keyed by column, or
 * lists of which the first names the columns, and are read once, one by one. Cells are taken letter by letter; ids and
 * values are not trimmed, and a number is as good as its text. Blank cells of optional columns are nothing.
 *
 * - Several answers of one expert on one proposition are all positions, and mean what they mean in any corpus: dates say
 *   which revises which. With `repeated: 'latest'` one is left, and the others are listed in `superseded`.
 * - A row without an answer makes no position, and takes back none. A row in which its column is missing is a fault.
 * - A source is named by its id in the table of sources; without one its text is its id, its title and, if it is one, its
 *   address. Only a quote ties a source to a position: one without a quote is in the corpus and nothing more.
 *
 * @param rows A list or any other iterable of objects keyed by column, or of lists. For an async one there is
 * `fromRecordsAsync`.
 * @param mapping Which column holds what, and the scale. A table with confidences or quotes must say on what scale, and
 * whose words they are.
 * @param options Tables of experts, propositions and sources; `repeated: 'latest'` to take the last answer of each expert
 * on each proposition; `onFault: 'keep'` to report faulty rows and take the rest.
 * @returns The corpus, frozen, with ids of type `string`, and an account of every answer. Time and memory grow with the
 * rows.
 * @throws CorpusError with every fault of the mapping and the options, or else of the rows, each with its path
 * (`rows[17].stance`); faulty rows past 100,000 are counted. Under `onFault: 'keep'` rows throw nothing. Where the rows
 * themselves throw, it says how many were read, with their error as its `cause`.
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
 * const { corpus, taken, noAnswer } = fromRecords(rows, {
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
 * console.log([taken, noAnswer.length]); // => [3, 1]
 * console.log(compare(corpus, 'ada', 'bo').agreements.map(({ certainty }) => certainty)); // => ['probable']
 * ```
 */
export function fromRecords<R extends object>(
  rows: Iterable<R>,
  mapping: Mapping<NoInfer<R>>,
  options: RecordOptions = {},
): Records {
  const reading = readRecords(rows, mapping, options);
  let isTaking = false;
  try {
    for (const record of rows) {
      isTaking = true;
      reading.take(record);
      isTaking = false;
    }
  } catch (error) {
    throw isTaking ? error : reading.broken(error);
  }
  return reading.done();
}
