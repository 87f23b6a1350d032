import { gwetAC } from '../measures/gwet-ac.js';
import { krippendorffAlpha } from '../measures/krippendorff-alpha.js';
import type { MeasureOfRatings, NoPairs } from '../measures/measure.js';
import { percentAgreement } from '../measures/percent-agreement.js';

/**
 * How far two coders agree on one question about the same units, with chance (`krippendorffAlpha`, `gwetAC`) and
 * without taking it into account. Beside each figure stand its units; `counts` shows what it is made of.
 *
 * @example
 * ```ts
 * import { compareCodings, type Reliability } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const { stance } = compareCodings(beijingPyongyang, beijingPyongyang);
 * const sides: Reliability = stance;
 *
 * console.log(sides.categories); // => ['denies', 'undecided', 'affirms']
 * console.log(sides.counts); // => [[1, 0, 0], [0, 1, 0], [0, 0, 31]]
 * console.log(sides.gwetAC.value); // => 1
 * ```
 */
export interface Reliability<C extends string = string> {
  readonly kind: 'reliability';
  /** All there are; from the lowest to the highest where the level is `ordinal`. */
  readonly categories: readonly C[];
  /** Whether a near miss counts for less than a far one. */
  readonly level: 'nominal' | 'ordinal';
  /** How many units the first coder put in the category of the row, and the second in that of the column. */
  readonly counts: readonly (readonly number[])[];
  readonly percentAgreement: MeasureOfRatings<NoPairs>;
  readonly krippendorffAlpha: MeasureOfRatings<NoPairs | 'no-variation'>;
  /** AC1 where the level is `nominal`, AC2 with linear weights where it is `ordinal`. */
  readonly gwetAC: MeasureOfRatings<NoPairs | 'too-few-categories'>;
}

/** @param units What the first coder and the second made of each unit. */
export function reliabilityOf<C extends string>(
  categories: readonly C[],
  level: Reliability['level'],
  units: readonly (readonly [C, C])[],
): Reliability<C> {
  const counts = categories.map(() => categories.map(() => 0));
  const places = new Map(categories.map((category, place) => [category, place]));
  for (const [a, b] of units) {
    const row = counts[places.get(a) ?? -1];
    const column = places.get(b) ?? -1;
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  // A matrix without a unit is none; one unit that nobody rated says the same.
  const ratings = [0, 1].map((coder) =>
    units.length === 0 ? [null] : units.map((unit) => unit[coder] ?? null),
  );
  return {
    kind: 'reliability',
    categories,
    level,
    counts,
    percentAgreement: percentAgreement(ratings, { categories }),
    krippendorffAlpha: krippendorffAlpha(ratings, { level, categories }),
    gwetAC: gwetAC(ratings, { weights: level === 'nominal' ? 'nominal' : 'linear', categories }),
  };
}
