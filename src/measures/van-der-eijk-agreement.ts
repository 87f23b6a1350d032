import { totalOf } from './frequencies.js';
import type { MeasureOfFrequencies } from './measure.js';

/**
 * The agreement of a layer, in which each category either has ratings or has none. For a layer in which none has
 * all and more than one has some, it weighs the triples of categories that speak for one peak (yes, yes, no; or
 * no, yes, yes) against those that speak for two (yes, no, yes), and shrinks with the categories that share.
 */
function agreementOfLayer(has: readonly boolean[], width: number): number {
  const categories = has.length;
  if (width === 1) return 1;
  if (width === categories) return 0;
  let before = 0;
  let onePeak = 0;
  let twoPeaks = 0;
  for (const full of has) {
    if (full) {
      before++;
      continue;
    }
    const after = width - before;
    onePeak += (before * (before - 1)) / 2 + (after * (after - 1)) / 2;
    twoPeaks += before * after;
  }
  // One division of whole numbers, so that two equal camps at the ends give -1 and no neighbour of it.
  return (
    (((categories - 2) * onePeak - (categories - 1) * twoPeaks) * (categories - width)) /
    ((categories - 2) * (onePeak + twoPeaks) * (categories - 1))
  );
}

/**
 * Van der Eijk's agreement A: whether the answers on an ordered scale gather, scatter, or fall into two camps.
 *
 * 1 is consensus: all in one category. 0 is scatter: as many in each. −1 is polarization: half at one end, half at
 * the other. It looks at the order of the categories only, not at distances between them, and at shares only: ten
 * answers and ten thousand in the same proportions have the same A, so print `ratings` beside it.
 *
 * It misleads near 0, where it cannot tell scatter from a mixture: a quarter at one end and three quarters at the
 * other give 0, as does a flat distribution. Look at the frequencies before you call it scatter. Categories that
 * nobody chose are part of the scale: leave them out of the list, and A is another.
 *
 * @param frequencies How many ratings fall in each category, in the order of the scale, empty ones included: whole
 * numbers from 0. They are read, never changed.
 * @returns `{ value, ratings }`, the value from −1 to 1; or `{ reason, ratings }`: `too-few-categories` below three,
 * where one peak and two cannot be told apart, else `no-ratings` where all are 0.
 * @throws CorpusError with every entry that is no count, each with its path, or for an empty list.
 *
 * Source: C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001), 325–341.
 *
 * @example
 * ```ts
 * import { vanDerEijkAgreement } from 'consilience/measures';
 *
 * // From "strongly disagree" to "strongly agree".
 * console.log(vanDerEijkAgreement([0, 0, 0, 1, 11]).value?.toFixed(2)); // => '0.96'
 * console.log(vanDerEijkAgreement([6, 0, 0, 0, 6]).value); // => -1
 * console.log(vanDerEijkAgreement([4, 8])); // => { reason: 'too-few-categories', ratings: 12 }
 * ```
 */
export function vanDerEijkAgreement(
  frequencies: readonly number[],
): MeasureOfFrequencies<'no-ratings' | 'too-few-categories'> {
  const ratings = totalOf(frequencies);
  if (frequencies.length < 3) return { reason: 'too-few-categories', ratings };
  if (ratings === 0) return { reason: 'no-ratings', ratings };
  // The distribution is cut into layers, from the bottom up; a layer counts by its share of the ratings.
  const levels = [...new Set(frequencies)].filter((count) => count > 0).sort((a, b) => a - b);
  let floor = 0;
  let sum = 0;
  for (const level of levels) {
    const has = frequencies.map((count) => count >= level);
    const width = has.filter((full) => full).length;
    sum += (level - floor) * width * agreementOfLayer(has, width);
    floor = level;
  }
  return { value: sum / ratings, ratings };
}
