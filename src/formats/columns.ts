import type { Category } from '../measures/measure.js';
import type { Quote } from '../model/corpus.js';
import type { DateForm } from './mapping.js';
import type { NamedColumns } from './named-columns.js';

/** Where a number stands: alone, or with an end in each of two columns. */
export type EstimateCells =
  | { readonly column: string; readonly low?: never; readonly high?: never }
  | { readonly column?: never; readonly low: string; readonly high: string };

/** The columns of one answer. What is not read has none. */
export interface AnswerColumns {
  /** The columns that make the id of the proposition, or the id itself. */
  readonly proposition: readonly string[] | string;
  readonly stance: string | undefined;
  readonly estimate: EstimateCells | undefined;
  readonly confidence: string | undefined;
  readonly quote: string | undefined;
  readonly date: string | undefined;
  readonly source: string | undefined;
}

/** A mapping with nothing left open. */
export interface Columns {
  readonly scale: unknown;
  /** Whether answers are read by the scale; otherwise all of them are numbers. */
  readonly isInWords: boolean;
  readonly match: 'exact' | 'loose';
  readonly expert: readonly string[];
  /** One in a table with a row for each answer; in a wide one as many as it has questions. */
  readonly answers: readonly AnswerColumns[];
  readonly unit: 'percent' | 'fraction';
  /** The cells of estimates that are no answer. */
  readonly noEstimate: readonly Category[];
  readonly dateForm: DateForm;
  /** The ends of the scale of confidence, where they are declared. */
  readonly ends: { readonly min: number; readonly max: number } | undefined;
  readonly attribution: Quote['attribution'] | { readonly column: string } | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly named: NamedColumns;
}
