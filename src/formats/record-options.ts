import type { Control } from '../reasoning/options.js';
import type { DateColumn, IdColumns } from './mapping.js';

/** A column of text, several of which stand one after the other with a space between; `false` leaves it unread. */
type TextColumns = IdColumns | false;

/**
 * Which column of a table of experts holds what. Where one is not named, the column of the same name is read if there
 * is one.
 */
export interface ExpertColumns {
  /** By default `id`. */
  readonly id?: IdColumns | undefined;
  readonly name?: IdColumns | undefined;
  /** `person` where it is blank, or `institution`. */
  readonly kind?: string | false | undefined;
  readonly role?: TextColumns | undefined;
  readonly affiliation?: TextColumns | undefined;
  readonly note?: TextColumns | undefined;
}

/** Which column of a table of propositions holds what, as in {@link ExpertColumns}. */
export interface PropositionColumns {
  readonly id?: IdColumns | undefined;
  readonly text?: IdColumns | undefined;
  readonly note?: TextColumns | undefined;
}

/** Which column of a table of sources holds what, as in {@link ExpertColumns}. */
export interface SourceColumns {
  readonly id?: IdColumns | undefined;
  readonly title?: IdColumns | undefined;
  readonly publisher?: TextColumns | undefined;
  readonly date?: DateColumn | false | undefined;
  readonly url?: string | false | undefined;
  readonly sha256?: string | false | undefined;
  readonly note?: TextColumns | undefined;
}

/** A table whose columns have the names of the model's keys, or its rows and which column holds what. */
type EntryRows<C> = Iterable<object> | { readonly rows: Iterable<object>; readonly columns: C };

/**
 * The further input of `fromRecords`: tables of experts, propositions and sources, as rows too; what to do about
 * repeated and about faulty rows.
 *
 * With a table, an id that is not in it is a fault, and all of its entries are in the corpus, also those that no row names.
 * Without one, ids stand for names, texts and titles, in the order in which they first turn up. Other columns are not
 * read, and a blank cell counts as missing. An entry may be there several times if it is the same each time.
 *
 * @example
 * ```ts
 * import { fromRecords, type RecordOptions } from 'consilience/formats';
 *
 * const options: RecordOptions = {
 *   experts: [{ id: 'ada', name: 'Ada Example', affiliation: 'Example University' }],
 *   propositions: {
 *     rows: [{ number: 7, wording: 'It is raining.', topic: 'weather' }],
 *     columns: { id: 'number', text: 'wording' },
 *   },
 * };
 * const scale = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [] };
 *
 * const { corpus } = fromRecords([{ expert: 'ada', proposition: '7', stance: 'yes' }], { scale }, options);
 * console.log(corpus.propositions); // => { 7: { text: 'It is raining.' } }
 * ```
 */
export interface RecordOptions {
  /** By default with columns `id`, `name`, `kind` (`person` where blank, or `institution`), `role`, `affiliation`, `note`. */
  readonly experts?: EntryRows<ExpertColumns> | undefined;
  /** By default with columns `id`, `text`, `note`. */
  readonly propositions?: EntryRows<PropositionColumns> | undefined;
  /** By default with columns `id`, `title`, `publisher`, `date`, `url`, `sha256`, `note`. */
  readonly sources?: EntryRows<SourceColumns> | undefined;
  /**
   * What becomes of several answers of one expert on one proposition. One of: `keep` (the default: all are positions,
   * and dates say which revises which, as in any corpus), `latest` (one is a position, the others are left out and
   * listed in `superseded`).
   */
  readonly repeated?: 'keep' | 'latest' | undefined;
  /**
   * Which is the latest. One of: `date` (the default: rows that dates do not put in order follow each other as they
   * stand), `row` (the last one), a column with a number that grows, such as a round.
   */
  readonly order?: 'date' | 'row' | { readonly column: string } | undefined;
  /**
   * What becomes of faulty rows, and faulty entries of a table. One of: `throw` (the default: an error with every fault),
   * `keep` (the rest is kept, and the faults are reported).
   */
  readonly onFault?: 'throw' | 'keep' | undefined;
}

/**
 * The further input of `fromRecordsAsync`: that of `fromRecords`, and what tells of progress and stops it.
 *
 * @example
 * ```ts
 * import { type AsyncRecordOptions, fromRecordsAsync } from 'consilience/formats';
 *
 * const stop = new AbortController();
 * async function* rows() {
 *   for (const expert of ['ada', 'bo', 'cy']) {
 *     if (expert === 'cy') stop.abort('enough');
 *     yield { expert, proposition: 'rains', stance: 'yes' };
 *   }
 * }
 * const scale = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [] };
 *
 * const options: AsyncRecordOptions = { signal: stop.signal };
 * const end = await fromRecordsAsync(rows(), { scale }, options).catch((reason: unknown) => reason);
 * console.log(end); // => 'enough'
 * ```
 */
export interface AsyncRecordOptions extends RecordOptions {
  /** Called with how many rows are read: after each thousand, and at the end. Nobody knows how many there will be. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Looked at before each row: an `AbortSignal`, or anything like it. Once it is aborted, its reason is thrown. */
  readonly signal?: Control['signal'];
}
