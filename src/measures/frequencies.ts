import { elementsOf } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';

/**
 * How many ratings a list of frequencies holds.
 *
 * @throws CorpusError with every entry that is no count.
 */
export function totalOf(frequencies: readonly number[]): number {
  const faults = collectFaults();
  const path = ['frequencies'];
  const aList = 'a list with a count for each category, in order';
  if (Array.isArray(frequencies) && frequencies.length === 0) {
    faults.report('shape', path, describe(frequencies), aList);
  }
  let total = 0;
  for (const [i, count] of elementsOf(faults, path, frequencies, aList).entries()) {
    if (Number.isSafeInteger(count) && Number(count) >= 0) total += Number(count);
    else {
      const code = typeof count === 'number' ? 'range' : 'shape';
      faults.report(code, [...path, i], describe(count), 'a count: a whole number from 0');
    }
  }
  faults.done();
  return total;
}
