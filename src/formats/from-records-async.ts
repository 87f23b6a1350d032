import { isObject } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { checkControl } from '../reasoning/read-options.js';
import type { Mapping } from './mapping.js';
import type { AsyncRecordOptions } from './record-options.js';
import { readRecords } from './record-reading.js';
import type { Records } from './records.js';

const OPTIONS: readonly (keyof AsyncRecordOptions)[] = ['onProgress', 'signal'];

/** After how many rows progress is told. */
const A_WHILE = 1000;

/**
 * Builds a corpus from rows that arrive one by one: from a stream of a CSV parser, a cursor of a database. Apart from
 * that it is `fromRecords`: it takes the same, and gives the same answers.
 *
 * @param rows An async iterable of objects keyed by column, or any iterable.
 * @param mapping As for `fromRecords`.
 * @param options As for `fromRecords`; `onProgress` is told how many rows are read, and once `signal` is aborted, its
 * reason is thrown and the rows are closed.
 * @returns As `fromRecords`, in a promise. Nothing is returned of a part of the rows.
 * @throws CorpusError as `fromRecords` does; where the rows break off, one that says how many were read, with the error
 * as its `cause`. The signal's reason.
 *
 * @example
 * ```ts
 * import { fromRecordsAsync } from 'consilience/formats';
 *
 * // In Node: fs.createReadStream('answers.csv').pipe(parse({ columns: true }))
 * async function* rows() {
 *   yield { expert: 'ada', proposition: 'rains', stance: 'yes' };
 *   yield { expert: 'bo', proposition: 'rains', stance: 'no' };
 * }
 * const scale = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [] };
 *
 * let read = 0;
 * const { taken } = await fromRecordsAsync(rows(), { scale }, { onProgress: (done) => { read = done; } });
 * console.log([read, taken]); // => [2, 2]
 * ```
 */
export async function fromRecordsAsync<R extends object>(
  rows: AsyncIterable<R> | Iterable<R>,
  mapping: Mapping<NoInfer<R>>,
  options: AsyncRecordOptions = {},
): Promise<Records> {
  const faults = collectFaults();
  checkControl(faults, isObject(options) ? options : {}, 'a function (done)');
  const reading = readRecords(rows, mapping, options, { isAsync: true, extra: OPTIONS, faults });
  const stopIfAborted = () => {
    if (options.signal?.aborted) throw options.signal.reason;
  };

  stopIfAborted();
  let done = 0;
  let isTaking = false;
  try {
    for await (const record of rows) {
      isTaking = true;
      stopIfAborted();
      reading.take(record);
      done++;
      if (done % A_WHILE === 0) options.onProgress?.(done);
      isTaking = false;
    }
  } catch (error) {
    stopIfAborted(); // a stream that was aborted too says so in words of its own
    throw isTaking ? error : reading.broken(error);
  }
  options.onProgress?.(done);
  stopIfAborted();
  return reading.done();
}
