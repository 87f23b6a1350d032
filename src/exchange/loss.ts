import { isObject } from '../faults/checks.js';
import type { Path } from '../faults/path.js';

/**
 * Something of a corpus that a format cannot carry.
 */
export interface Loss {
  readonly kind: 'loss';
  /** Where it stands in the corpus, as in the issues of a `CorpusError`. */
  readonly path: Path;
  /** Why it is lost, in a sentence without a full stop at its end. */
  readonly reason: string;
}

export const lossOf = (path: Path, reason: string): Loss => ({ kind: 'loss', path, reason });

/** The keys of an object that both have, in its order. */
const sharedKeys = (object: object, other: object) =>
  Object.keys(object).filter((key) => Object.hasOwn(other, key));

/** Where two values of plain data differ: the places of the first that the second has otherwise, or not at all. */
export function differences(original: unknown, back: unknown, path: Path = []): Path[] {
  if (Array.isArray(original) && Array.isArray(back)) {
    return original.flatMap((item, i) => differences(item, back[i], [...path, i]));
  }
  if (!isObject(original) || !isObject(back)) return original === back ? [] : [path];
  return Object.keys(original).flatMap((key) =>
    Object.hasOwn(back, key) ? differences(original[key], back[key], [...path, key]) : [[...path, key]],
  );
}

/** Whether the ids that two records share stand in the same order. */
export function isInOrder(record: object, other: object): boolean {
  const there = sharedKeys(other, record);
  return sharedKeys(record, other).every((id, place) => id === there[place]);
}

/** The places of texts, and of ids, with half a surrogate pair in them: no file in UTF-8 can hold one. */
export function halvedPairs(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [...halvedPairs(key, at), ...halvedPairs(inner, at)];
  });
}

export const HALVED =
  'half a surrogate pair, which no file in UTF-8 can hold; the text returned here still has it';
