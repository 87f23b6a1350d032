import { checkWord } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import { readCategories } from './categories.js';
import type { Category, MeasureOfRatings, NoPairs, Ratings } from './measure.js';
import { noPairs, readPanel } from './panel.js';
import { readOptions } from './read-options.js';

/**
 * The options of `cohenKappa`: what two different ratings count for, and the scale.
 */
export interface KappaOptions<T extends Category = Category> {
  /**
   * What two ratings that differ count for. One of: `unweighted` (nothing), `linear` (the less, the more steps of the
   * scale lie between them), `quadratic` (the less, the larger the square of those steps).
   */
  readonly weights: 'unweighted' | 'linear' | 'quadratic';
  /** Every category of the scale; where weighted, from the lowest to the highest. */
  readonly categories: readonly T[];
}

type Distance = (a: number, b: number) => number;

/** Between the places of two categories. Whole numbers: nothing is rounded before the last division. */
const DISTANCES: Readonly<Record<KappaOptions['weights'], Distance>> = {
  unweighted: (a, b) => (a === b ? 0 : 1),
  linear: (a, b) => Math.abs(a - b),
  quadratic: (a, b) => (a - b) ** 2,
};

/**
 * Cohen's kappa, plain or weighted: how far two raters agree beyond chance.
 *
 * 1 minus the disagreement observed over the one expected if each kept to their own habits but chose at random: 1 is
 * perfect agreement, 0 is chance, −1 is the greatest disagreement. Only units that both rated count.
 *
 * It misleads near unanimity, as alpha does: where both say "yes" nearly always, a single difference takes it to
 * about 0 or below (Feinstein and Cicchetti's paradox); `gwetAC` does not do so. With quadratic weights it
 * tends to rise with the number of categories. For more than two raters, use `krippendorffAlpha` or `gwetAC`.
 *
 * @param ratings Two rows of as many units, `null` where there is no rating. They are read, never changed.
 * @param options `weights`: `unweighted`, `linear` or `quadratic`, distance counted
 * in steps of the declared order, also where categories are numbers. `categories`: every category of the scale.
 * @returns `{ value, units, ratings }`, the value from −1 to 1; or `{ reason, units, ratings }`: `no-ratings`,
 * `one-rater` or `no-overlap` where no unit was rated by both, `no-variation` where both put all these units in one
 * and the same category.
 * @throws CorpusError with every fault, each with its path: more or fewer than two rows, a rating outside the
 * categories, rows of different lengths, a category declared twice, unknown weights.
 *
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
 * (1960), 37–46; with weights: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), 213–220. The paradox:
 * A. Feinstein and D. Cicchetti, "High agreement but low kappa", Journal of Clinical Epidemiology 43 (1990), 543–549.
 *
 * @example
 * ```ts
 * import { cohenKappa } from 'consilience/measures';
 *
 * const ratings = [
 *   ['yes', 'yes', 'no', 'no', null],
 *   ['yes', 'no', 'no', 'no', 'yes'],
 * ];
 *
 * const kappa = cohenKappa(ratings, { weights: 'unweighted', categories: ['yes', 'no'] });
 *
 * console.log(kappa); // => { value: 0.5, units: 4, ratings: 8 }
 * ```
 */
export function cohenKappa<T extends Category>(
  ratings: Ratings<T>,
  options: KappaOptions<T>,
): MeasureOfRatings<NoPairs | 'no-variation'> {
  const faults = collectFaults();
  const { weights, categories } = readOptions(faults, options, ['weights', 'categories']);
  checkWord(faults, ['options', 'weights'], weights, Object.keys(DISTANCES));
  const places = readCategories(faults, categories);
  const panel = readPanel(faults, ratings, places);
  if (panel.rows !== 0 && panel.rows !== 2) {
    const expected = 'two rows: for more raters, krippendorffAlpha or gwetAC';
    faults.report('shape', ['ratings'], describe(ratings), expected);
  }
  faults.done();
  const reason = noPairs(panel);
  if (reason !== undefined) return { reason, ...panel.paired };

  const distance = DISTANCES[options.weights];
  const [first = [], second = []] = ratings;
  const firstCounts = new Float64Array(places.size);
  const secondCounts = new Float64Array(places.size);
  let observed = 0;
  for (const [unit, rating] of first.entries()) {
    const a = places.get(rating);
    const b = places.get(second[unit]);
    if (a === undefined || b === undefined) continue; // `null`
    observed += distance(a, b);
    firstCounts[a] = (firstCounts[a] ?? 0) + 1;
    secondCounts[b] = (secondCounts[b] ?? 0) + 1;
  }
  let expected = 0;
  for (const [a, m] of firstCounts.entries()) {
    for (const [b, n] of secondCounts.entries()) expected += m * n * distance(a, b);
  }
  if (expected === 0) return { reason: 'no-variation', ...panel.paired };
  return { value: 1 - (observed * panel.paired.units) / expected, ...panel.paired };
}
