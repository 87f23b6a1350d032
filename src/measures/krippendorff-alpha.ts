import { checkWord } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { readCategories, readNumbers } from './categories.js';
import type { Category, MeasureOfRatings, NoPairs, Ratings } from './measure.js';
import { nominalDistances, type PairDistances, squaredDistances } from './pair-distances.js';
import { noPairs, type Panel, readPanel } from './panel.js';
import { readOptions } from './read-options.js';

/** The categories that are numbers; where none can be, words that say so in the compiler's message. */
type NumberIn<T extends Category> = [T & number] extends [never]
  ? 'an interval scale needs numbers'
  : T & number;

/**
 * The options of `krippendorffAlpha`: whether the categories have no order (`nominal`), the order in which they are
 * declared (`ordinal`), or are numbers whose differences mean something (`interval`); and the scale.
 */
export type AlphaOptions<T extends Category = Category> =
  | {
      readonly level: 'nominal' | 'ordinal';
      /** Every category of the scale; for `ordinal`, from the lowest to the highest. */
      readonly categories: readonly T[];
    }
  | {
      readonly level: 'interval';
      /** Every category of the scale, as numbers, in any order. */
      readonly categories: readonly NumberIn<T>[];
    };

const LEVELS: readonly AlphaOptions['level'][] = ['nominal', 'ordinal', 'interval'];

/** How many ratings of each category stand in units that two or more raters rated. */
function pairedMarginals(panel: Panel, width: number): Float64Array {
  const marginals = new Float64Array(width);
  for (const [unit, total] of panel.totals.entries()) {
    if (total < 2) continue;
    for (const [i, count] of panel.countsOf(unit).entries()) marginals[i] = (marginals[i] ?? 0) + count;
  }
  return marginals;
}

/** The ranks of the categories when all ratings are put in order, ties sharing the middle one. */
function middleRanks(marginals: Float64Array): Float64Array {
  let below = 0;
  return marginals.map((count) => {
    const rank = below + count / 2;
    below += count;
    return rank;
  });
}

/** The categories on a line from 0, the lowest in use, to 1, the highest: no square of them can overflow. */
function positionsInUse(numbers: readonly number[], marginals: Float64Array): Float64Array {
  const inUse = numbers.filter((_, i) => (marginals[i] ?? 0) > 0);
  const low = inUse.reduce((least, number) => Math.min(least, number), Infinity);
  const high = inUse.reduce((most, number) => Math.max(most, number), -Infinity);
  return marginals.map((count, i) => (count > 0 ? ((numbers[i] ?? low) - low) / (high - low) : 0));
}

function distancesAt(
  level: AlphaOptions['level'],
  numbers: readonly number[],
  marginals: Float64Array,
): PairDistances {
  switch (level) {
    case 'nominal':
      return nominalDistances;
    case 'ordinal':
      // Krippendorff's ordinal distance, the ratings between two categories and half of those in them, is the
      // difference of their middle ranks.
      return squaredDistances(middleRanks(marginals));
    case 'interval':
      return squaredDistances(positionsInUse(numbers, marginals));
  }
}

/**
 * Krippendorff's alpha: how far a panel agrees beyond chance, for any number of raters and any pattern of missing
 * ratings.
 *
 * 1 minus the observed over the expected disagreement: 1 is perfect agreement, 0 is what ratings dealt out at random
 * would give, below 0 (never as low as −1) is less than that. Krippendorff asks for 0.8, and for 0.667 where
 * conclusions are tentative. Units that fewer than two rated do not count.
 *
 * It misleads near unanimity. Chance is estimated from the ratings themselves, so where nearly all are equal there
 * is next to nothing to explain: five raters on twenty units with a single dissent agree in 98 % of pairs, and alpha
 * is 0.000. Say so, and give `gwetAC` beside it, which is 0.980 there. Where all ratings are equal there is no alpha at
 * all (`no-variation`): it is neither 1 nor 0.
 *
 * @param ratings Raters × units, `null` where there is no rating. They are read once, never changed. Time grows with
 * raters × units; what is kept, with units × categories.
 * @param options `level`: `nominal` (categories differ or not), `ordinal` (they are ordered as declared; the distance
 * is in ranks) or `interval` (they are numbers; the distance is their difference). `categories`: every category of
 * the scale.
 * @returns `{ value, units, ratings }`; or `{ reason, units, ratings }`: `no-ratings`, `one-rater` or `no-overlap`
 * where no unit has two ratings, `no-variation` where all ratings that have a partner are equal.
 * @throws CorpusError with every fault, each with its path: a rating outside the categories, rows of different
 * lengths, an empty matrix, a category declared twice, an unknown level, an interval category that is no number.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011); A. Hayes and K. Krippendorff,
 * "Answering the call for a standard reliability measure for coding data", Communication Methods and Measures 1
 * (2007), 77–89.
 *
 * @example
 * ```ts
 * import { gwetAC, krippendorffAlpha } from 'consilience/measures';
 *
 * const unanimous = Array.from({ length: 4 }, () => Array.from({ length: 20 }, () => 'yes'));
 * const dissenter = Array.from({ length: 20 }, (_, unit) => (unit === 0 ? 'no' : 'yes'));
 * const ratings = [...unanimous, dissenter];
 *
 * const alpha = krippendorffAlpha(ratings, { level: 'nominal', categories: ['yes', 'no'] });
 * const ac1 = gwetAC(ratings, { weights: 'unweighted', categories: ['yes', 'no'] });
 * console.log(alpha); // => { value: 0, units: 20, ratings: 100 }
 * console.log(ac1.value?.toFixed(3)); // => '0.980'
 * ```
 */
export function krippendorffAlpha<T extends Category>(
  ratings: Ratings<T>,
  options: AlphaOptions<T>,
): MeasureOfRatings<NoPairs | 'no-variation'> {
  const faults = collectFaults();
  const { level, categories } = readOptions(faults, options, ['level', 'categories']);
  checkWord(faults, ['options', 'level'], level, LEVELS);
  const places = readCategories(faults, categories);
  const numbers = level === 'interval' ? readNumbers(faults, places) : [];
  const panel = readPanel(faults, ratings, places);
  faults.done();

  const reason = noPairs(panel);
  if (reason !== undefined) return { reason, ...panel.paired };
  const marginals = pairedMarginals(panel, places.size);
  if (marginals.includes(panel.paired.ratings)) return { reason: 'no-variation', ...panel.paired };

  const distances = distancesAt(options.level, numbers, marginals);
  let observed = 0;
  for (const [unit, total] of panel.totals.entries()) {
    if (total > 1) observed += distances(panel.countsOf(unit)) / (total - 1);
  }
  const expected = distances(marginals) / (panel.paired.ratings - 1);
  return { value: 1 - observed / expected, ...panel.paired };
}
