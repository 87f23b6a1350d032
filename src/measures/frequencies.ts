import { describe, type Issue, pathTo, throwIfAny } from '../faults/issue.js';

/**
 * How many ratings a list of frequencies holds.
 *
 * @throws CorpusError with every entry that is no count.
 */
export function totalOf(frequencies: readonly number[]): number {
  const given: unknown = frequencies;
  const issues: Issue[] = [];
  let total = 0;
  if (!Array.isArray(given) || given.length === 0) {
    const expected = 'a list with a count for each category, in order';
    issues.push({ code: 'shape', path: 'frequencies', found: describe(given), expected });
  } else {
    // By `entries`, which visits holes too.
    for (const [i, count] of (given as readonly unknown[]).entries()) {
      if (Number.isSafeInteger(count) && Number(count) >= 0) total += Number(count);
      else {
        const code = typeof count === 'number' ? 'range' : 'shape';
        const expected = 'a count: a whole number from 0';
        issues.push({ code, path: pathTo('frequencies', i), found: describe(count), expected });
      }
    }
  }
  throwIfAny(issues);
  return total;
}
