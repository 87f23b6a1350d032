/**
 * Krippendorff's alpha, nominal, beside the npm packages that compute it: `npx tsx tests/bench/alpha.ts`. Those
 * compare every two raters of a unit, so they get sizes that they can finish; the values must be equal to nine
 * digits. `consilience/measures` is the built package: build first.
 */
import { krippendorffAlpha as labelScoreAlpha } from '@silupanda/label-score';
import { krippendorffAlpha } from 'consilience/measures';
import { alpha } from 'krippendorff';
import { contest, random, timed } from './bench.ts';
import { type Comparison, count, printComparisons, printGrowth } from './tables.ts';

const CATEGORIES = [1, 2, 3, 4, 5];
const DENSITY = 0.3;
/** Raters and units that the others can finish, and how many passes they are given. */
const SIZES = [
  [100, 200, 5],
  [300, 300, 1],
  [500, 500, 1],
] as const;
const LARGEST = { raters: 10_000, units: 2_000 };
const PASSES = 5;
/** How many times as fast as the others it is to be, at least. */
const GOAL = 20;

/** Ratings that gather about a value of each unit, so that there is some agreement to find. */
function generated(raters: number, units: number): (number | null)[][] {
  const next = random();
  const anyCategory = () => CATEGORIES[Math.floor(next() * CATEGORIES.length)] ?? null;
  const values = Array.from({ length: units }, anyCategory);
  return Array.from({ length: raters }, () =>
    values.map((value) => (next() >= DENSITY ? null : next() < 0.5 ? value : anyCategory())),
  );
}

const digits = (value: number | undefined) => value?.toFixed(9) ?? 'no value';

await contest(
  import.meta.url,
  {
    consilience: (raters, units, passes) => {
      const ratings = generated(raters, units);
      const options = { level: 'nominal', categories: CATEGORIES } as const;
      return timed(passes, () => krippendorffAlpha(ratings, options).value, digits);
    },
    krippendorff: (raters, units, passes) => {
      const ratings = generated(raters, units).map((row) => row.map((rating) => rating ?? undefined));
      return timed(passes, () => alpha(ratings), digits);
    },
    '@silupanda/label-score': (raters, units, passes) => {
      const ratings = generated(raters, units);
      return timed(passes, () => labelScoreAlpha(ratings, { level: 'nominal' }).value, digits);
    },
  },
  (measure) => {
    function* comparisons(): Generator<Comparison> {
      for (const [raters, units, passes] of SIZES) {
        yield {
          size: `${count(raters)} × ${count(units)}`,
          timings: [
            ['consilience', measure('consilience', raters, units, PASSES)],
            ['krippendorff', measure('krippendorff', raters, units, passes)],
            ['@silupanda/label-score', measure('@silupanda/label-score', raters, units, passes)],
          ],
        };
      }
      const { raters, units } = LARGEST;
      const own = measure('consilience', raters, units, PASSES);
      yield { size: `${count(raters)} × ${count(units)}`, timings: [['consilience', own]] };
    }
    const least = printComparisons('raters × units', 'alpha', comparisons());
    console.log(`\nThe others take at least ${least.toFixed(0)} times as long; the goal is ${GOAL}.`);
    const raters = [LARGEST.raters / 4, LARGEST.raters / 2, LARGEST.raters];
    printGrowth(`raters of ${count(LARGEST.units)} units`, [
      ['consilience', raters.map((size) => [size, measure('consilience', size, LARGEST.units, PASSES)])],
    ]);
  },
);
