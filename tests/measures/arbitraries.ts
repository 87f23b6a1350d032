import { voteTables } from 'consilience/testing/arbitraries';
import fc from 'fast-check';
import { frozen } from './frozen.js';

/** Panels of every size and density, frozen; many of them without a pair, or without variation. */
export const panels = (raters = { min: 1, max: 6 }) => voteTables({ raters }).map(frozen);

/** Frequencies on scales of one category and up, frozen; some all zero. */
export const frequencies = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 9 })), { minLength: 1, maxLength: 9 })
  .map(frozen);

/** Probabilities with as many weights, one of them at least above 0, frozen; ends and extremes among them. */
export const weighted = fc
  .array(
    fc.record({
      probability: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5)),
      weight: fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0, 1)),
    }),
    { maxLength: 6 },
  )
  .filter((list) => list.length === 0 || list.some(({ weight }) => weight > 0))
  .map((list) =>
    frozen({
      probabilities: list.map(({ probability }) => probability),
      weights: list.map(({ weight }) => weight),
    }),
  );
