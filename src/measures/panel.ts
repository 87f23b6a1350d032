import { elementsOf, lengthToHole } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Places } from './categories.js';
import type { NoPairs } from './measure.js';

/** Ratings, counted: how often each unit was put in each category. All that most measures need to know. */
export interface Panel {
  /** How many raters there are. */
  readonly rows: number;
  readonly units: number;
  /** How many ratings each unit has. */
  readonly totals: Uint32Array;
  /** What the units that two or more raters rated amount to. */
  readonly paired: { readonly units: number; readonly ratings: number };
  /** How many raters rated anything. */
  readonly raters: number;
  /** How often the unit was put in each category, in the order of the categories. */
  readonly countsOf: (unit: number) => Uint32Array;
}

/** A matrix that is wrong all through has millions of faults; past this many they are counted, not described. */
const MOST_DESCRIBED = 100_000;

const PATH: Path = ['ratings'];

/** Reports ratings outside the declared categories. */
function strangers(faults: Faults, places: Places) {
  const words = [...places.keys()].filter((category): category is string => typeof category === 'string');
  let found = 0;
  return {
    report: (rating: unknown, rater: number, unit: number): void => {
      found++;
      if (found > MOST_DESCRIBED) return;
      const expected = 'a declared category, or null';
      faults.report(
        'unknown-word',
        [...PATH, rater, unit],
        describe(rating),
        expected,
        faults.nearest(rating, words),
      );
    },
    summarize: (): void => {
      if (found <= MOST_DESCRIBED) return;
      const more = `${found - MOST_DESCRIBED} more outside the declared categories`;
      faults.report('unknown-word', PATH, more, 'declared categories, or null');
    },
  };
}

function pairedOf(totals: Uint32Array): Panel['paired'] {
  let units = 0;
  let ratings = 0;
  for (const total of totals) {
    if (total < 2) continue;
    units++;
    ratings += total;
  }
  return { units, ratings };
}

/**
 * Counts a raters × units matrix, reporting every fault in it. What it returns is for use when nothing was reported.
 */
export function readPanel(faults: Faults, ratings: unknown, places: Places): Panel {
  const aMatrix = 'a row for each rater, with a category or null for each unit';
  if (Array.isArray(ratings) && ratings.length === 0)
    faults.report('shape', PATH, describe(ratings), aMatrix);
  const rows = elementsOf(faults, PATH, ratings, aMatrix);
  const length = rows.find((row): row is unknown[] => Array.isArray(row) && row.length > 0)?.length ?? 0;
  const aRow = `a list${length > 0 ? ` of ${length}` : ''}: an entry for each unit`;
  const isEven = rows.every(
    (row) => Array.isArray(row) && row.length === length && lengthToHole(row) === length,
  );
  const units = isEven ? length : 0; // of a matrix with holes, or a ragged one, nothing is counted
  const width = places.size;
  const counts = new Uint32Array(units * width);
  const totals = new Uint32Array(units);
  const stranger = strangers(faults, places);
  let raters = 0;
  for (const [rater, row] of rows.entries()) {
    const path = [...PATH, rater];
    if (Array.isArray(row) && (row.length !== length || length === 0)) {
      faults.report('shape', path, describe(row), aRow);
    }
    const entries = elementsOf(faults, path, row, aRow);
    let rated = 0;
    for (let unit = 0; unit < entries.length; unit++) {
      const rating = entries[unit];
      if (rating === null) continue;
      const place = places.get(rating);
      if (place === undefined) {
        if (width > 0) stranger.report(rating, rater, unit);
      } else {
        const at = unit * width + place;
        counts[at] = (counts[at] ?? 0) + 1;
        totals[unit] = (totals[unit] ?? 0) + 1;
        rated++;
      }
    }
    if (rated > 0) raters++;
  }
  stranger.summarize();
  return {
    rows: rows.length,
    units,
    totals,
    paired: pairedOf(totals),
    raters,
    countsOf: (unit) => counts.subarray(unit * width, (unit + 1) * width),
  };
}

/** Why no two ratings can be compared; `undefined` where some can. */
export function noPairs(panel: Panel): NoPairs | undefined {
  if (panel.paired.units > 0) return undefined;
  if (panel.raters === 0) return 'no-ratings';
  return panel.raters === 1 ? 'one-rater' : 'no-overlap';
}
