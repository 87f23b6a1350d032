import { describe, type Issue, pathTo } from '../faults/issue.js';
import { checkKeys } from '../faults/known-keys.js';
import type { Category } from '../measures/measure.js';
import type { Certainty } from '../model/corpus.js';
import { CERTAINTIES, type Side } from '../model/credence.js';
import { isObject } from '../model/integrity.js';

/**
 * What every value of an answer scale says: which side it takes and how firmly, that it is neutral, or that it is
 * no answer at all. One declaration serves both ways, `fromRecords` and `toRatings`.
 *
 * The order of the scale, from most denying to most affirming, follows from where a value stands. `neutral` and
 * `noAnswer` must both be there, and are not the same: who ticks "uncertain" took the question up and is
 * `undecided`, who gave no answer has no position. `noAnswer: []` says that there is no such value, so that every
 * blank cell is a fault; `noAnswer: ['']` says that a blank cell is no answer.
 *
 * A number stands for a cell that holds it, as a number or as text (`2`, `'2'`, `'2.0'`); a word stands for itself,
 * letter by letter. Several values in one list mean the same, and the first of them is the one that views are turned
 * back into.
 *
 * @example
 * ```ts
 * import type { Scale } from 'consilience/formats';
 *
 * const likert = {
 *   denies: { certain: [-2], probable: [-1] },
 *   neutral: [0],
 *   affirms: { probable: [1], certain: [2] },
 *   noAnswer: ['', 'Did not answer'],
 * } as const satisfies Scale;
 *
 * const words: Scale<string> = {
 *   denies: { certain: ['no'], possible: ['rather not'] },
 *   neutral: ['cannot say'],
 *   affirms: { possible: ['rather'], certain: ['yes', 'of course'] },
 *   noAnswer: [],
 * };
 *
 * console.log([likert.neutral[0], words.neutral[0]]); // => [0, 'cannot say']
 * ```
 */
export interface Scale<V extends Category = Category> {
  /** The values that deny: flatly (`certain`), as unlikely (`probable`), with a "perhaps not" (`possible`). */
  readonly denies: { readonly [C in Certainty]?: readonly V[] };
  /** The values that take the question up and take no side. */
  readonly neutral: readonly V[];
  /** The values that affirm, by how firmly. */
  readonly affirms: { readonly [C in Certainty]?: readonly V[] };
  /** The values that are no answer. The empty string stands for a blank cell. */
  readonly noAnswer: readonly Category[];
}

/** What a value says, in the words of a position. */
export type Said =
  | { readonly stance: Side; readonly certainty: Certainty }
  | { readonly stance: 'undecided' };

/** Values that say the same. */
export interface Grade<V extends Category> {
  readonly said: Said;
  readonly values: readonly V[];
  /** Where they are declared. */
  readonly path: string;
}

const KEYS: readonly (keyof Scale)[] = ['denies', 'neutral', 'affirms', 'noAnswer'];

/** The seven grades there are, from most denying to most affirming, each with the values that the scale has for it. */
export function gradesOf<V extends Category>(scale: Scale<V>, path: string): Grade<V>[] {
  const side = (stance: Side, certainties: readonly Certainty[]): Grade<V>[] =>
    certainties.map((certainty) => ({
      said: { stance, certainty },
      values: scale[stance][certainty] ?? [],
      path: pathTo(path, stance, certainty),
    }));
  return [
    ...side('denies', CERTAINTIES),
    { said: { stance: 'undecided' }, values: scale.neutral, path: pathTo(path, 'neutral') },
    ...side('affirms', [...CERTAINTIES].reverse()),
  ];
}

/** Reports what keeps an object from being a scale; whether nothing did. */
export function checkScale(scale: unknown, path: string, issues: Issue[]): scale is Scale {
  const before = issues.length;
  const shape = (at: string, found: unknown, expected: string) =>
    issues.push({ code: 'shape', path: at, found: describe(found), expected });

  const list = (values: unknown, at: string, expected: string) => {
    if (!Array.isArray(values)) shape(at, values, expected);
    else
      for (const [i, value] of (values as readonly unknown[]).entries()) {
        if (typeof value !== 'string' && !Number.isFinite(value)) {
          shape(pathTo(at, i), value, 'a value of the scale: a string or a finite number');
        }
      }
  };
  const side = (grades: unknown, at: string) => {
    if (!isObject(grades)) return shape(at, grades, 'values by certainty, { certain, probable, possible }');
    checkKeys(grades, CERTAINTIES, at, issues);
    for (const [certainty, values] of Object.entries(grades)) {
      if (CERTAINTIES.some((word) => word === certainty) && values !== undefined) {
        list(values, pathTo(at, certainty), 'a list of values');
      }
    }
  };

  if (!isObject(scale)) shape(path, scale, 'a scale, { denies, neutral, affirms, noAnswer }');
  else {
    checkKeys(scale, KEYS, path, issues);
    const { denies, neutral, affirms, noAnswer }: { readonly [K in keyof Scale]?: unknown } = scale;
    side(denies, pathTo(path, 'denies'));
    list(neutral, pathTo(path, 'neutral'), 'a list of the neutral values, [] where there are none');
    side(affirms, pathTo(path, 'affirms'));
    list(
      noAnswer,
      pathTo(path, 'noAnswer'),
      'a list of the values that are no answer, [] where there are none',
    );
  }
  return issues.length === before;
}
