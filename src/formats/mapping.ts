import type { Category } from '../measures/measure.js';
import type { Quote } from '../model/corpus.js';
import type { Scale } from './scale.js';

/** The names of a table's columns. Rows that are lists have them in the first row, which the compiler does not see. */
export type Column<R extends object> = [R] extends [readonly unknown[]] ? string : keyof R & string;

/**
 * One column, or several that make an id together: their texts, with a space between them. What tells two rows apart
 * in one of them tells them apart in the id.
 */
export type IdColumns<R extends object = Readonly<Record<string, unknown>>> =
  | Column<R>
  | readonly Column<R>[];

/**
 * How dates are written: `iso` (2024, 2024-07, 2024-07-30, 2024-07-30T09:00:00Z), `sql` (2024-07-30, 2024-07-30
 * 09:00:00, in UTC), `seconds` or `milliseconds` since the beginning of 1970 in UTC.
 */
export type DateForm = 'iso' | 'sql' | 'seconds' | 'milliseconds';

/** A column of dates: its name, or its name and how its dates are written. */
export type DateColumn<R extends object = Readonly<Record<string, unknown>>> =
  | Column<R>
  | { readonly column?: Column<R> | undefined; readonly form: DateForm };

interface EstimateUnit {
  /**
   * What a number without a percent sign is: `percent`, from 0 to 100, or `fraction`, from 0 to 1. `35%` is 35 percent
   * in either.
   */
  readonly unit: 'percent' | 'fraction';
  /** The cells that are no answer. The empty string stands for a blank cell; `[]` makes every such cell a fault. */
  readonly noAnswer: readonly Category[];
}

/**
 * Where a table has probabilities as numbers: in one column, or in one for the low end and one for the high end.
 *
 * A single column holds a number (`35`, `35%`), a range (`30-40`, `30–40 %`), a bound (`<0.1%`, `>80 %`), which becomes
 * the range from 0 or to 100, or a rounded number (`~ 20`), whose position says in its `note` that it was one. Anything
 * else is a fault at its cell.
 *
 * @example
 * ```ts
 * import { fromRecords } from 'consilience/formats';
 *
 * const rows = [
 *   { expert: 'ada', proposition: 'rain', chance: '35%' },
 *   { expert: 'bo', proposition: 'rain', chance: '0.3-0.4' },
 *   { expert: 'cy', proposition: 'rain', chance: '' },
 * ];
 *
 * const { corpus } = fromRecords(rows, { estimate: { column: 'chance', unit: 'fraction', noAnswer: [''] } });
 * console.log(corpus.positions.map((position) => position.stance === 'estimates' && position.credence));
 * // => [{ low: 35, high: 35 }, { low: 30, high: 40 }]
 * ```
 */
export type EstimateColumns<R extends object = Readonly<Record<string, unknown>>> = EstimateUnit &
  (
    | {
        /** By default `estimate`. */
        readonly column?: Column<R> | undefined;
        readonly low?: undefined;
        readonly high?: undefined;
      }
    | { readonly column?: undefined; readonly low: Column<R>; readonly high: Column<R> }
  );

/**
 * One question of a wide table: the proposition that it is about, and the columns with the answers to it. A column by
 * its name alone has the answers to the proposition of the same id.
 */
export interface Question<R extends object = Readonly<Record<string, unknown>>> {
  /** The id of the proposition. */
  readonly proposition: string;
  /** The answers in words, by the scale of the mapping. By default the column named like the proposition. */
  readonly stance?: Column<R> | undefined;
  /** The answers as numbers, in the unit that `estimate` of the mapping declares; `false` leaves them unread. */
  readonly estimate?: Column<R> | { readonly low: Column<R>; readonly high: Column<R> } | undefined;
  readonly confidence?: Column<R> | undefined;
  readonly quote?: Column<R> | undefined;
  /** By default the columns of the mapping, the same for all questions. */
  readonly date?: Column<R> | undefined;
  readonly source?: Column<R> | undefined;
}

/**
 * The keys of a {@link Mapping}, each of which says what a column holds. Where one is left out, the column of the same
 * name is expected; `false` leaves a column unread.
 */
export interface MappingKeys<R extends object = Readonly<Record<string, unknown>>> {
  /** Who: the column of the expert's id, or the columns that make it. By default `expert`. */
  readonly expert?: IdColumns<R> | undefined;
  /** On what: the column of the proposition's id, or the columns that make it. By default `proposition`. */
  readonly proposition?: IdColumns<R> | undefined;
  /** The answer in words or codes, which `scale` gives a meaning. By default `stance`. */
  readonly stance?: Column<R> | undefined;
  /** What each value of the stance column says. */
  readonly scale?: Scale | undefined;
  /**
   * How cells are matched with the words of the scale. One of: `exact` (the default: letter by letter), `loose` (spaces
   * around a word and capital letters do not matter).
   */
  readonly match?: 'exact' | 'loose' | undefined;
  /**
   * The answer as a number: a probability, in which column and unit. Beside a `scale`, a row has the one or the other;
   * for a table that gives both in a row, read it twice and merge the corpora.
   */
  readonly estimate?: EstimateColumns<R> | undefined;
  /**
   * For a wide table, with a row for each expert and columns for each question: which those are. It takes the place of
   * `proposition` and `stance`.
   */
  readonly questions?: readonly (Column<R> | Question<R>)[] | undefined;
  /**
   * The confidence that experts gave, with the ends of its scale. By default in the column `confidence`; `false` leaves
   * it unread. If any row has one, this key must be there.
   */
  readonly confidence?:
    | { readonly column?: Column<R> | undefined; readonly min: number; readonly max: number }
    | false
    | undefined;
  /** When the position was taken. By default `date`, in ISO 8601; `false` leaves it unread. */
  readonly date?: DateColumn<R> | false | undefined;
  /**
   * The expert's words; whose words they are, the same for all rows or in a column; and, if the table has them, the
   * columns of their offsets in the source's text, in UTF-16 units. By default in the column `quote`; `false` leaves it
   * unread. If any row has one, this key must be there.
   */
  readonly quote?:
    | {
        readonly column?: Column<R> | undefined;
        readonly attribution: Quote['attribution'] | { readonly column: Column<R> };
        readonly start?: Column<R> | undefined;
        readonly end?: Column<R> | undefined;
      }
    | false
    | undefined;
  /** Where the words stand: an id from the table of sources, or an address. By default `source`; `false` leaves it unread. */
  readonly source?: Column<R> | false | undefined;
}

/** The keys that may not be left out where the rows have no column of that name. */
type Named<R extends object, K extends keyof MappingKeys<R>> = {
  readonly [Key in Exclude<K, Column<R>>]: NonNullable<MappingKeys<R>[Key]>;
};

/**
 * Which column of a table holds what, and what its values mean. Where a column is not named, its own name is
 * expected: `expert`, `proposition`, `stance`, `estimate`, `date`, `confidence`, `quote`, `source`. Other columns are
 * not read.
 *
 * A table has its answers in words, with a `scale`; as numbers, with `estimate`; or spread over columns, with
 * `questions`.
 *
 * @example
 * ```ts
 * import { fromRecords, type Mapping } from 'consilience/formats';
 *
 * interface Vote {
 *   readonly voter: string;
 *   readonly comment: string;
 *   readonly vote: number;
 * }
 *
 * const mapping: Mapping<Vote> = {
 *   expert: 'voter',
 *   proposition: 'comment',
 *   stance: 'vote',
 *   scale: { denies: { certain: [-1] }, neutral: [0], affirms: { certain: [1] }, noAnswer: [] },
 * };
 *
 * console.log(fromRecords<Vote>([{ voter: 'p0', comment: 'c7', vote: -1 }], mapping).corpus.positions);
 * // => [{ expert: 'p0', proposition: 'c7', stance: 'denies', certainty: 'certain' }]
 * ```
 */
export type Mapping<R extends object = Readonly<Record<string, unknown>>> = MappingKeys<R> &
  Named<R, 'expert'> &
  (
    | (Named<R, 'proposition' | 'stance'> & { readonly scale: Scale })
    | (Named<R, 'proposition'> & { readonly estimate: EstimateColumns<R> })
    | { readonly questions: readonly (Column<R> | Question<R>)[] }
  );
