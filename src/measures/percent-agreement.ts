import { collectFaults } from '../faults/collect-faults.js';
import { readCategories } from './categories.js';
import type { Category, MeasureOfRatings, NoPairs, Ratings } from './measure.js';
import { meanDistance, nominalDistances } from './pair-distances.js';
import { noPairs, readPanel } from './panel.js';
import { readOptions } from './read-options.js';

/**
 * The share of pairs of raters that put a unit in the same category, chance agreement included.
 *
 * For each unit the share of its pairs of raters that agree, then the mean over the units that have a pair. It is a
 * share from 0 to 1, whatever its customary name says. Units that fewer than two rated do not count.
 *
 * It misleads by saying nothing of chance: two raters who both answer "yes" nine times in ten, blindly, agree in
 * 82 % of cases. Give it with `gwetAC` or `krippendorffAlpha`, which take chance into account.
 *
 * @param ratings Raters × units, `null` where there is no rating. They are read, never changed.
 * @param options `categories`: every category of the scale, in any order.
 * @returns `{ value, units, ratings }`, the value from 0 to 1; or `{ reason, units, ratings }`, the reason being that
 * no unit has two ratings: `no-ratings`, `one-rater` or `no-overlap`.
 * @throws CorpusError with every fault, each with its path: a rating outside the categories, rows of different
 * lengths, an empty matrix, a category declared twice.
 *
 * Source: J. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971),
 * 378–382; with gaps as in K. Gwet, "Handbook of Inter-Rater Reliability", 4th ed. (2014).
 *
 * @example
 * ```ts
 * import { percentAgreement } from 'consilience/measures';
 *
 * const ratings = [
 *   ['yes', 'no', 'yes', null],
 *   ['yes', 'no', 'no', 'no'],
 * ];
 * const options = { categories: ['yes', 'no'] };
 *
 * console.log(percentAgreement(ratings, options).value?.toFixed(3)); // => '0.667'
 * console.log(percentAgreement([['yes']], options)); // => { reason: 'one-rater', units: 0, ratings: 0 }
 * ```
 */
export function percentAgreement<T extends Category>(
  ratings: Ratings<T>,
  options: { readonly categories: readonly T[] },
): MeasureOfRatings<NoPairs> {
  const faults = collectFaults();
  const { categories } = readOptions(faults, options, ['categories']);
  const panel = readPanel(faults, ratings, readCategories(faults, categories));
  faults.done();
  const reason = noPairs(panel);
  if (reason !== undefined) return { reason, ...panel.paired };
  return { value: 1 - meanDistance(panel, nominalDistances), ...panel.paired };
}
