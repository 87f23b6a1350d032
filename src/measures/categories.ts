import { elementsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';

/** The place of each declared category, from 0. Keyed by whatever may stand in a matrix. */
export type Places = ReadonlyMap<unknown, number>;

const PATH: Path = ['options', 'categories'];

/** Reads the declared categories, reporting what is no category and what is declared twice. */
export function readCategories(faults: Faults, categories: unknown): Places {
  const places = new Map<unknown, number>();
  const expected = 'a list of all categories, in order where they have one';
  if (Array.isArray(categories) && categories.length === 0) {
    faults.report('shape', PATH, describe(categories), expected);
  }
  for (const [i, category] of elementsOf(faults, PATH, categories, expected).entries()) {
    const at = [...PATH, i];
    if (typeof category !== 'string' && !Number.isFinite(category)) {
      faults.report('shape', at, describe(category), 'a category: a string or a finite number');
    } else if (places.has(category)) {
      faults.report('duplicate', at, describe(category), 'each category once');
    } else places.set(category, i);
  }
  return places;
}

/** The categories as numbers, reporting what keeps them from being points on a line. */
export function readNumbers(faults: Faults, places: Places): readonly number[] {
  const numbers: number[] = [];
  for (const [category, i] of places) {
    if (typeof category === 'number') numbers.push(category);
    else {
      const expected = "a number, since the level is 'interval'";
      faults.report('shape', [...PATH, i], describe(category), expected);
    }
  }
  const low = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const high = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  if (numbers.length > 0 && !Number.isFinite(high - low)) {
    faults.report('range', PATH, `${low} and ${high}`, 'numbers whose differences are finite');
  }
  return numbers;
}
