import type { Faults } from './collect-faults.js';
import { describe } from './describe.js';
import type { Path } from './path.js';

/** Whether a value has keys: an object, not a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text says nothing. */
export const isBlank = (text: string): boolean => !/\S/.test(text);

/** Whether a value is an object with keys; reported if it is not. */
export function checkObject(
  faults: Faults,
  path: Path,
  value: unknown,
  expected = 'an object',
): value is Readonly<Record<string, unknown>> {
  if (isObject(value)) return true;
  faults.report('shape', path, describe(value), expected);
  return false;
}

/** How many elements a list has before its first hole. */
export function lengthToHole(list: readonly unknown[]): number {
  for (let i = 0; i < list.length; i++) {
    if (list[i] === undefined && !Object.hasOwn(list, i)) return i;
  }
  return list.length;
}

/**
 * The elements of a list. What is no list is reported and has none. A hole is reported and ends the list: there may
 * be four billion more.
 */
export function elementsOf(
  faults: Faults,
  path: Path,
  list: unknown,
  expected = 'a list',
): readonly unknown[] {
  if (!Array.isArray(list)) {
    faults.report('shape', path, describe(list), expected);
    return [];
  }
  const length = lengthToHole(list);
  if (length === list.length) return list;
  const whole = `a list without holes; this one has a length of ${list.length}`;
  faults.report('shape', [...path, length], 'a hole', whole);
  return list.slice(0, length);
}

/** The elements of a list that may be left out, each with its path. */
export const itemsOf = (faults: Faults, path: Path, list: unknown): (readonly [item: unknown, at: Path])[] =>
  list === undefined ? [] : elementsOf(faults, path, list).map((item, i) => [item, [...path, i]]);

/** Whether a value is one of these words; reported if it is not. */
export function checkWord<W extends string>(
  faults: Faults,
  path: Path,
  value: unknown,
  words: readonly W[],
): value is W {
  if (words.some((word) => word === value)) return true;
  const expected = `one of ${words.join(', ')}`;
  faults.report('unknown-word', path, describe(value), expected, faults.nearest(value, words));
  return false;
}

/** Reports the keys that mean nothing here: a misspelt one must not pass for one left out. */
export function checkKeys(faults: Faults, path: Path, object: object, keys: readonly string[]): void {
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined || keys.includes(key)) continue;
    const expected = `one of ${keys.join(', ')}`;
    faults.report(
      'unknown-word',
      [...path, key],
      `the key ${describe(key)}`,
      expected,
      faults.nearest(key, keys),
    );
  }
}

/** Whether a value is one of a record's ids; reported if it is not. `what` says of what: `an expert`. */
export function checkId(faults: Faults, path: Path, id: unknown, record: object, what: string): id is string {
  if (typeof id === 'string' && Object.hasOwn(record, id)) return true;
  faults.report('unknown-id', path, describe(id), `the id of ${what}`, faults.nearest(id, record));
  return false;
}

/** Whether a value is a number of the kind that is expected; reported if it is not. */
export function checkNumber(
  faults: Faults,
  path: Path,
  value: unknown,
  isSound: (value: number) => boolean,
  expected: string,
): value is number {
  if (typeof value === 'number' && isSound(value)) return true;
  faults.report('range', path, describe(value), expected);
  return false;
}

/** Whether a value is text that says something; reported if it is not. */
export function checkText(faults: Faults, path: Path, value: unknown): value is string {
  if (typeof value === 'string' && !isBlank(value)) return true;
  faults.report('shape', path, describe(value), 'text that is not blank');
  return false;
}
