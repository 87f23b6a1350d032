import { checkWord } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { readCategories } from './categories.js';
import type { Category, MeasureOfRatings, NoPairs, Ratings } from './measure.js';
import {
  meanDistance,
  nominalDistances,
  type PairDistances,
  squaredDistances,
  stepDistances,
} from './pair-distances.js';
import { noPairs, type Panel, readPanel } from './panel.js';
import { readOptions } from './read-options.js';

/**
 * The options of `gwetAC`: what two different ratings count for, and the scale.
 */
export interface GwetOptions<T extends Category = Category> {
  /**
   * What two ratings that differ count for. One of: `unweighted` (nothing: AC1), `linear` (the less, the more steps of
   * the scale lie between them: AC2), `quadratic` (the less, the larger the square of those steps: AC2).
   */
  readonly weights: 'unweighted' | 'linear' | 'quadratic';
  /** Every category of the scale, chosen or not; where weighted, from the lowest to the highest. */
  readonly categories: readonly T[];
}

/** Distances between ratings, and the greatest that two can have. */
interface Scale {
  readonly distances: PairDistances;
  readonly farthest: number;
}

const SCALES: Readonly<Record<GwetOptions['weights'], (categories: number) => Scale>> = {
  unweighted: () => ({ distances: nominalDistances, farthest: 1 }),
  linear: (categories) => ({ distances: stepDistances, farthest: categories - 1 }),
  quadratic: (categories) => ({
    distances: squaredDistances(Float64Array.from({ length: categories }, (_, place) => place)),
    farthest: (categories - 1) ** 2,
  }),
};

/** Each category's share of a unit's ratings, averaged over the units that have any. */
function meanShares(panel: Panel, categories: number): Float64Array {
  const shares = new Float64Array(categories);
  let units = 0;
  for (const [unit, total] of panel.totals.entries()) {
    if (total === 0) continue;
    units++;
    for (const [i, count] of panel.countsOf(unit).entries()) shares[i] = (shares[i] ?? 0) + count / total;
  }
  return shares.map((share) => share / units);
}

/**
 * Gwet's AC1, and with weights AC2: how far a panel agrees beyond chance, also where it is nearly unanimous.
 *
 * The agreement observed, less that of chance, over the most there could be: 1 is perfect agreement, 0 is chance,
 * below 0 is less than chance: down to −1 for AC1, and past it for AC2. Chance is what raters would agree on who
 * answer some units at random, and is the smaller the nearer to unanimity they are. So with five raters on twenty
 * units and a single dissent AC1 is 0.980, where alpha is 0; and where all ratings are equal it is 1.
 *
 * It misleads by its generosity: on a lopsided scale it can be high although the raters never agree on which units
 * are the rare ones, which alpha would show. Say both. AC1 also rises with the number of categories declared: an
 * unused one makes agreement by chance rarer. Benchmarks made for kappa do not carry over.
 *
 * @param ratings Raters × units, `null` where there is no rating. They are read once, never changed. A unit that
 * one rater rated has no part in the agreement observed, and has one in that of chance.
 * @param options `weights`: `unweighted` is AC1; `linear` and `quadratic` are AC2, distance counted in steps of the
 * declared order, also where categories are numbers. `categories`: every category of the scale.
 * @returns `{ value, units, ratings }`; or `{ reason, units, ratings }`: `too-few-categories` below two; else
 * `no-ratings`, `one-rater` or `no-overlap` where no unit has two ratings.
 * @throws CorpusError with every fault, each with its path: a rating outside the categories, rows of different
 * lengths, an empty matrix, a category declared twice, unknown weights.
 *
 * Source: K. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British
 * Journal of Mathematical and Statistical Psychology 61 (2008), 29–48; weights and gaps: K. Gwet, "Handbook of
 * Inter-Rater Reliability", 4th ed. (2014).
 *
 * @example
 * ```ts
 * import { gwetAC } from 'consilience/measures';
 *
 * const ratings = [
 *   ['agree', 'agree', 'neutral', null],
 *   ['agree', 'agree', 'agree', 'agree'],
 *   ['agree', 'agree', 'agree', 'disagree'],
 * ];
 * const categories = ['disagree', 'neutral', 'agree'];
 *
 * console.log(gwetAC(ratings, { weights: 'unweighted', categories }).value?.toFixed(3)); // => '0.495'
 * console.log(gwetAC(ratings, { weights: 'linear', categories }).value?.toFixed(3)); // => '0.529'
 * ```
 */
export function gwetAC<T extends Category>(
  ratings: Ratings<T>,
  options: GwetOptions<T>,
): MeasureOfRatings<NoPairs | 'too-few-categories'> {
  const faults = collectFaults();
  const given = readOptions(faults, options, ['weights', 'categories']);
  checkWord(faults, ['options', 'weights'], given['weights'], Object.keys(SCALES));
  const places = readCategories(faults, given['categories']);
  const panel = readPanel(faults, ratings, places);
  faults.done();

  const categories = places.size;
  if (categories < 2) return { reason: 'too-few-categories', ...panel.paired };
  const reason = noPairs(panel);
  if (reason !== undefined) return { reason, ...panel.paired };

  const { distances, farthest } = SCALES[options.weights](categories);
  const observed = 1 - meanDistance(panel, distances) / farthest;
  const weights = categories ** 2 - distances(new Float64Array(categories).fill(1)) / farthest;
  const spread = meanShares(panel, categories).reduce((sum, share) => sum + share * (1 - share), 0);
  const chance = (weights * spread) / (categories * (categories - 1));
  return { value: (observed - chance) / (1 - chance), ...panel.paired };
}
