import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Category } from '../measures/measure.js';
import { numberIn } from './cell-text.js';
import { checkScale, gradesOf, type Said } from './scale.js';

/** How the cells of a table are read on a scale. */
export interface ScaleReading {
  /** What a cell says: `null` for no answer, `undefined` where the scale does not have the value. */
  readonly read: (text: string) => Said | null | undefined;
  /** The declared value closest to one that is not. */
  readonly nearest: (text: string) => string | undefined;
  /** The values there are, for messages. */
  readonly expected: string;
}

const LISTED = 12;

/** How a text is matched: letter by letter, or without the spaces around it and without capital letters. */
const foldFor = (match: 'exact' | 'loose') => (text: string) =>
  match === 'exact' ? text : text.trim().toLowerCase();

/** Tells whether a cell holds one of some values; a number stands for it however it is written. */
export function valueMatcher(
  values: readonly Category[],
  match: 'exact' | 'loose',
): (text: string) => boolean {
  const fold = foldFor(match);
  const texts = new Set(values.map((value) => fold(String(value))));
  const numbers = new Set(values.filter((value) => typeof value === 'number'));
  return (text) => {
    if (texts.has(fold(text))) return true;
    const number = numbers.size === 0 ? undefined : numberIn(text);
    return number !== undefined && numbers.has(number);
  };
}

/**
 * Prepares to read cells, reporting what is wrong with the scale: a value with two meanings among others.
 *
 * @param match Whether spaces around words and capital letters matter.
 */
export function readScale(
  faults: Faults,
  path: Path,
  scale: unknown,
  match: 'exact' | 'loose' = 'exact',
): ScaleReading {
  const fold = foldFor(match);
  const meanings = new Map<string, Said | null>();
  const numbers = new Map<number, Said | null>();
  const words: string[] = [];
  const spelt = new Map<string, string>();
  const declare = (values: readonly Category[], at: Path, meaning: Said | null) => {
    for (const [i, value] of values.entries()) {
      const text = fold(String(value));
      if (meanings.has(text)) {
        const expected = 'each value once: it can mean one thing only';
        faults.report('duplicate', [...at, i], describe(value), expected);
      }
      meanings.set(text, meaning);
      spelt.set(text, String(value));
      words.push(describe(value));
      if (typeof value === 'number') numbers.set(value, meaning);
    }
  };
  if (checkScale(faults, path, scale)) {
    for (const { values, path: at, said } of gradesOf(scale, path)) declare(values, at, Object.freeze(said));
    declare(scale.noAnswer, [...path, 'noAnswer'], null);
  }

  const values = [...meanings.keys()];
  const listed = words.length > LISTED ? [...words.slice(0, LISTED), '…'] : words;
  return {
    read: (text) => {
      const meaning = meanings.get(match === 'exact' ? text : fold(text));
      if (meaning !== undefined || numbers.size === 0) return meaning;
      const number = numberIn(text);
      return number === undefined ? undefined : numbers.get(number);
    },
    nearest: (text) => {
      const near = faults.nearest(fold(text), values);
      return near === undefined ? undefined : spelt.get(near);
    },
    expected: `a value of the scale: ${listed.join(', ')}`,
  };
}
