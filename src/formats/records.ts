import type { Corpus } from '../model/corpus.js';
import type { RowFault } from './row-reader.js';

/**
 * A row that another row replaces: the same expert answered again on the same proposition.
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
   * `later-date`: the other is dated later. The position is in the corpus, where the later one revises it: `asOf`
   * brings it back.
   * `later-row`: dates do not put the two in order (one is missing, or they overlap), and the other stands further
   * down. The position is not in the corpus.
   */
  readonly reason: 'later-date' | 'later-row';
}

/**
 * A row that says that there is no answer. It makes no position: on this proposition the expert is silent, unless
 * another row has an answer.
 */
export interface NoAnswerRow {
  readonly kind: 'noAnswerRow';
  /** Which row, counted from 0. */
  readonly row: number;
  readonly expert: string;
  readonly proposition: string;
}

/**
 * A row that is not in the corpus because of its faults, with all of them.
 */
export interface RejectedRow {
  readonly kind: 'rejectedRow';
  /** Which row, counted from 0. */
  readonly row: number;
  readonly faults: readonly RowFault[];
}

/**
 * A corpus made from rows, with an account of every row: `taken` and the lengths of the three lists add up to the
 * number of rows. Each list is in the order of the rows.
 */
export interface Records {
  readonly kind: 'records';
  /** Positions stand in the order of the rows. */
  readonly corpus: Corpus;
  /** How many rows make a position that no other row replaces. */
  readonly taken: number;
  readonly superseded: readonly SupersededRow[];
  readonly noAnswer: readonly NoAnswerRow[];
  /** The rows with faults, under `onFault: 'keep'`. Otherwise such a row is an error, and this is empty. */
  readonly rejected: readonly RejectedRow[];
}
