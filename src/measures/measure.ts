/**
 * A category of a scale. Categories are always declared, never inferred from the ratings: one that nobody chose
 * is part of the scale, and several measures depend on it.
 *
 * @example
 * ```ts
 * import { type Category, tastleWiermanConsensus } from 'consilience/measures';
 *
 * const scale: readonly Category[] = ['disagree', 'neutral', 'agree'];
 * const answers: readonly Category[] = ['agree', 'agree', 'neutral', 'agree'];
 *
 * const frequencies = scale.map((category) => answers.filter((answer) => answer === category).length);
 * console.log(frequencies); // => [0, 1, 3]
 * console.log(tastleWiermanConsensus(frequencies).ratings); // => 4
 * ```
 */
export type Category = string | number;

/**
 * Who rated what, as raters × units: a row for each rater, in each row an entry for each unit, `null` where that
 * rater did not rate that unit. Rows are plain arrays of one length; a typed array cannot hold `null`.
 *
 * A measure names every fault in them in the `CorpusError` that it throws; past 100,000 ratings outside the declared
 * categories it counts the rest.
 *
 * @example
 * ```ts
 * import { percentAgreement, type Ratings } from 'consilience/measures';
 *
 * const ratings: Ratings<'yes' | 'no'> = [
 *   ['yes', 'no', null], // the first rater, on three units
 *   ['yes', 'yes', 'no'], // the second
 * ];
 *
 * console.log(percentAgreement(ratings, { categories: ['yes', 'no'] })); // => { value: 0.5, units: 2, ratings: 4 }
 * ```
 */
export type Ratings<T extends Category = Category> = readonly (readonly (T | null)[])[];

/**
 * Why there is no pair of ratings to compare:
 * - `no-ratings`: every entry is `null`;
 * - `one-rater`: only one rater rated anything;
 * - `no-overlap`: several did, but no unit was rated by two of them.
 *
 * @example
 * ```ts
 * import { krippendorffAlpha, type NoPairs } from 'consilience/measures';
 *
 * const apart = [
 *   [1, 0, null, null],
 *   [null, null, 1, 1],
 * ];
 * const { reason } = krippendorffAlpha(apart, { level: 'nominal', categories: [0, 1] });
 * const expected: NoPairs = 'no-overlap';
 *
 * console.log(reason === expected); // => true
 * ```
 */
export type NoPairs = 'no-ratings' | 'one-rater' | 'no-overlap';

/**
 * What a measure of ratings finds: a `value`, or the `reason` why there is none; never both, and never `NaN`.
 * The key that has nothing to say is left out. Beside it stands what the number rests on.
 *
 * @example
 * ```ts
 * import { cohenKappa, type MeasureOfRatings, type NoPairs } from 'consilience/measures';
 *
 * function print(measure: MeasureOfRatings<NoPairs | 'no-variation'>): string {
 *   if (measure.value === undefined) return `no figure: ${measure.reason}`;
 *   return `${measure.value.toFixed(2)} over ${measure.units} units`;
 * }
 *
 * const options = { weights: 'unweighted', categories: ['yes', 'no'] } as const;
 * console.log(print(cohenKappa([['yes', 'no'], ['yes', 'no']], options))); // => '1.00 over 2 units'
 * console.log(print(cohenKappa([['yes', 'yes'], ['yes', null]], options))); // => 'no figure: no-variation'
 * ```
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
 * What a measure of one distribution finds: a `value`, or the `reason` why there is none; never both, and never
 * `NaN`. The key that has nothing to say is left out.
 *
 * @example
 * ```ts
 * import { vanDerEijkAgreement, type MeasureOfFrequencies } from 'consilience/measures';
 *
 * const asked: MeasureOfFrequencies<'no-ratings' | 'too-few-categories'> = vanDerEijkAgreement([0, 0, 12]);
 * const unasked = vanDerEijkAgreement([0, 0, 0]);
 *
 * console.log(asked); // => { value: 1, ratings: 12 }
 * console.log(unasked); // => { reason: 'no-ratings', ratings: 0 }
 * ```
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
 * What pooling finds: a `value`, a probability from 0 to 1, or the `reason` why there is none; never both, and
 * never `NaN`. The key that has nothing to say is left out.
 *
 * @example
 * ```ts
 * import { linearPool, type MeasureOfProbabilities } from 'consilience/measures';
 *
 * const pooled: MeasureOfProbabilities<'no-probabilities'> = linearPool([0.5, 0.75, 0.9], [1, 1, 0]);
 *
 * console.log(pooled); // => { value: 0.625, pooled: 2 }
 * console.log(linearPool([])); // => { reason: 'no-probabilities', pooled: 0 }
 * ```
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
