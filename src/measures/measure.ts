/**
 * A category of a scale. Categories are always declared, never inferred from the ratings: one that nobody chose
 * is part of the scale, and several measures depend on it.
 */
export type Category = string | number;

/**
 * Who rated what, as raters × units: a row for each rater, in each row an entry for each unit, `null` where that
 * rater did not rate that unit. Rows are plain arrays of one length; a typed array cannot hold `null`.
 *
 * A measure names every fault in them in the `CorpusError` that it throws; past 100,000 ratings outside the declared
 * categories it counts the rest.
 */
export type Ratings<T extends Category = Category> = readonly (readonly (T | null)[])[];

/**
 * The reason why there are no two ratings to compare:
 * - `no-ratings`: every entry is `null`;
 * - `one-rater`: only one rater rated anything;
 * - `no-overlap`: several did, but no unit was rated by two of them.
 */
export type NoPairs = 'no-ratings' | 'one-rater' | 'no-overlap';

/**
 * The result of a measure of ratings: a `value`, or the `reason` why there is none, and on how much it rests. The
 * value is never `NaN`; of the two keys, one is always left out.
 */
export type MeasureOfRatings<Reason extends string> =
  | {
      readonly value: number;
      readonly reason?: never;
      /** How many units two or more raters rated. */
      readonly units: number;
      /** How many ratings those units hold. */
      readonly ratings: number;
    }
  | {
      readonly value?: never;
      readonly reason: Reason;
      /** How many units two or more raters rated. */
      readonly units: number;
      /** How many ratings those units hold. */
      readonly ratings: number;
    };

/**
 * The result of a measure of one distribution: a `value`, or the `reason` why there is none, and on how much it rests.
 * The value is never `NaN`; of the two keys, one is always left out.
 */
export type MeasureOfFrequencies<Reason extends string> =
  | {
      readonly value: number;
      readonly reason?: never;
      /** How many ratings there are: the sum of the frequencies. */
      readonly ratings: number;
    }
  | {
      readonly value?: never;
      readonly reason: Reason;
      /** How many ratings there are: the sum of the frequencies. */
      readonly ratings: number;
    };

/**
 * The result of pooling: a `value`, a probability from 0 to 1, or the `reason` why there is none, and on how much it
 * rests. The value is never `NaN`; of the two keys, one is always left out.
 */
export type MeasureOfProbabilities<Reason extends string> =
  | {
      readonly value: number;
      readonly reason?: never;
      /** How many probabilities were pooled: those with a weight above 0. */
      readonly pooled: number;
    }
  | {
      readonly value?: never;
      readonly reason: Reason;
      /** How many probabilities were pooled: those with a weight above 0. */
      readonly pooled: number;
    };
