import { describe, type Issue, issueOf, pathTo } from '../faults/issue.js';
import { nearestAmong } from '../faults/nearest.js';
import type { Places } from './categories.js';
import type { NoPairs } from './measure.js';

/** Ratings, counted: how often each unit was put in each category. All that most measures need to know. */
export interface Panel {
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

/** Reports ratings outside the declared categories. */
function strangers(places: Places, issues: Issue[]) {
  const words = [...places.keys()].filter((category): category is string => typeof category === 'string');
  const nearest = nearestAmong(words);
  let found = 0;
  return {
    report: (rating: unknown, rater: number, unit: number): void => {
      found++;
      if (found > MOST_DESCRIBED) return;
      const path = pathTo('ratings', rater, unit);
      const expected = 'a declared category, or null';
      issues.push(issueOf('unknown-word', path, describe(rating), expected, nearest(rating)));
    },
    summarize: (): void => {
      if (found <= MOST_DESCRIBED) return;
      const more = `${found - MOST_DESCRIBED} more outside the declared categories`;
      issues.push({
        code: 'unknown-word',
        path: 'ratings',
        found: more,
        expected: 'declared categories, or null',
      });
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
 * Counts a raters × units matrix in one pass, reporting every fault in it. What it returns is for use when
 * nothing was reported.
 */
export function readPanel(ratings: unknown, places: Places, issues: Issue[]): Panel {
  const rows: readonly unknown[] = Array.isArray(ratings) ? ratings : [];
  const units = rows.find((row): row is unknown[] => Array.isArray(row) && row.length > 0)?.length ?? 0;
  const width = places.size;
  const counts = new Uint32Array(units * width);
  const totals = new Uint32Array(units);
  const stranger = strangers(places, issues);
  let raters = 0;

  if (rows.length === 0) {
    const expected = 'a row for each rater, with a category or null for each unit';
    issues.push({ code: 'shape', path: 'ratings', found: describe(ratings), expected });
  }
  for (const [rater, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length !== units || units === 0) {
      const expected = `a list${units > 0 ? ` of ${units}` : ''}: an entry for each unit`;
      issues.push({ code: 'shape', path: pathTo('ratings', rater), found: describe(row), expected });
    }
    const entries: readonly unknown[] = Array.isArray(row) && width > 0 ? row : [];
    let rated = 0;
    for (let unit = 0; unit < entries.length; unit++) {
      const rating = entries[unit];
      if (rating === null) continue;
      const place = places.get(rating);
      if (place === undefined) stranger.report(rating, rater, unit);
      else {
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
