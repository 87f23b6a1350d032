import { describe, type Issue, pathTo } from '../faults/issue.js';

/** The place of each declared category, from 0. Keyed by whatever may stand in a matrix. */
export type Places = ReadonlyMap<unknown, number>;

/** Reads the declared categories, reporting what is no category and what is declared twice. */
export function readCategories(categories: unknown, path: string, issues: Issue[]): Places {
  const places = new Map<unknown, number>();
  if (!Array.isArray(categories) || categories.length === 0) {
    const expected = 'a list of all categories, in order where they have one';
    issues.push({ code: 'shape', path, found: describe(categories), expected });
    return places;
  }
  // By `entries`, which visits holes too.
  for (const [i, category] of (categories as readonly unknown[]).entries()) {
    const at = pathTo(path, i);
    if (typeof category !== 'string' && !Number.isFinite(category)) {
      const expected = 'a category: a string or a finite number';
      issues.push({ code: 'shape', path: at, found: describe(category), expected });
    } else if (places.has(category)) {
      const expected = 'each category once';
      issues.push({ code: 'duplicate', path: at, found: describe(category), expected });
    } else places.set(category, i);
  }
  return places;
}

/** The categories as numbers, reporting what keeps them from being points on a line. */
export function readNumbers(places: Places, path: string, issues: Issue[]): readonly number[] {
  const numbers: number[] = [];
  for (const [category, i] of places) {
    if (typeof category === 'number') numbers.push(category);
    else {
      const expected = "a number, since the level is 'interval'";
      issues.push({ code: 'shape', path: pathTo(path, i), found: describe(category), expected });
    }
  }
  const low = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const high = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  if (numbers.length > 0 && !Number.isFinite(high - low)) {
    const expected = 'numbers whose differences are finite';
    issues.push({ code: 'range', path, found: `${low} and ${high}`, expected });
  }
  return numbers;
}
