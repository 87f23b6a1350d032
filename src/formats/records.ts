import type { Corpus } from '../model/corpus.js';
import type { RowFault } from './row-faults.js';

/**
 * An answer that another one takes the place of: the same expert answered again on the same proposition. It is not in
 * the corpus.
 */
export interface SupersededRow {
  readonly kind: 'supersededRow';
  /** Which row, counted from 0. */
  readonly row: number;
  /** The row that counts instead; of several, the latest. */
  readonly by: number;
  readonly expert: string;
  readonly proposition: string;
  /**
   * `later-date`: the other is dated later. `later-order`: the column of the order says so. `later-row`: neither puts
   * the two in order, and the other stands further down.
   */
  readonly reason: 'later-date' | 'later-order' | 'later-row';
}

/**
 * A row that says that there is no answer; in a wide table, a question of a row. It makes no position: on this
 * proposition the expert is silent, unless another row has an answer.
 */
export interface NoAnswerRow {
  readonly kind: 'noAnswerRow';
  /** Which row, counted from 0. */
  readonly row: number;
  readonly expert: string;
  readonly proposition: string;
}

/**
 * A row that is not in the corpus because of its faults, with all of them; in a wide table, a question of a row.
 */
export interface RejectedRow {
  readonly kind: 'rejectedRow';
  /** Which row, counted from 0. */
  readonly row: number;
  readonly faults: readonly RowFault[];
}

/**
 * An entry of a table of experts, propositions or sources that is not in the corpus because of its faults. Rows that
 * name it are rejected too.
 */
export interface RejectedEntry {
  readonly kind: 'rejectedEntry';
  readonly table: 'experts' | 'propositions' | 'sources';
  /** Which row of that table, counted from 0. */
  readonly row: number;
  /** Its id, if it has one. */
  readonly id?: string;
  readonly faults: readonly RowFault[];
}

/**
 * A corpus made from rows, with an account of every answer: `taken` and the lengths of `superseded`, `noAnswer` and
 * `rejected` add up to the number of rows, in a wide table to that of rows times questions. Each list is in the order of
 * the rows. A first row that names the columns is row 0, and no answer.
 */
export interface Records {
  readonly kind: 'records';
  /** Positions stand in the order of the rows. */
  readonly corpus: Corpus;
  /** How many answers are positions of the corpus. */
  readonly taken: number;
  /** The answers that are left out for later ones, under `repeated: 'latest'`. Otherwise all are taken. */
  readonly superseded: readonly SupersededRow[];
  readonly noAnswer: readonly NoAnswerRow[];
  /** The rows with faults, under `onFault: 'keep'`. Otherwise such a row is an error, and this is empty. */
  readonly rejected: readonly RejectedRow[];
  /** The entries of tables with faults, under `onFault: 'keep'`. Otherwise such an entry is an error. */
  readonly rejectedEntries: readonly RejectedEntry[];
}
