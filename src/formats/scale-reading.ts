import { describe, type Issue, pathTo } from '../faults/issue.js';
import { nearestAmong } from '../faults/nearest.js';
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

/** Prepares to read cells, reporting what is wrong with the scale: a value with two meanings among others. */
export function readScale(scale: unknown, path: string, issues: Issue[]): ScaleReading {
  const meanings = new Map<string, Said | null>();
  const numbers = new Map<number, Said | null>();
  const words: string[] = [];
  const declare = (values: readonly Category[], at: string, meaning: Said | null) => {
    for (const [i, value] of values.entries()) {
      const text = String(value);
      if (meanings.has(text)) {
        const expected = 'each value once: it can mean one thing only';
        issues.push({ code: 'duplicate', path: pathTo(at, i), found: describe(value), expected });
      }
      meanings.set(text, meaning);
      words.push(describe(value));
      if (typeof value === 'number') numbers.set(value, meaning);
    }
  };
  if (checkScale(scale, path, issues)) {
    for (const { values, path: at, said } of gradesOf(scale, path)) declare(values, at, Object.freeze(said));
    declare(scale.noAnswer, pathTo(path, 'noAnswer'), null);
  }

  const listed = words.length > LISTED ? [...words.slice(0, LISTED), '…'] : words;
  return {
    read: (text) => {
      const meaning = meanings.get(text);
      if (meaning !== undefined || numbers.size === 0) return meaning;
      const number = numberIn(text);
      return number === undefined ? undefined : numbers.get(number);
    },
    nearest: nearestAmong(meanings.keys()),
    expected: `a value of the scale: ${listed.join(', ')}`,
  };
}
