import { checkKeys, checkObject, elementsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Category } from '../measures/measure.js';
import type { Certainty } from '../model/corpus.js';
import { CERTAINTIES, type Side } from '../model/credence.js';

/**
 * The meaning of every value of an answer scale: which side it takes and how firmly, that it is neutral, or that it is
 * no answer at all. `fromRecords` and `toRatings` take the same declaration.
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
  readonly denies: { readonly [C in Certainty]?: readonly V[] | undefined };
  /** The values that take the question up and take no side. */
  readonly neutral: readonly V[];
  /** The values that affirm, by how firmly. */
  readonly affirms: { readonly [C in Certainty]?: readonly V[] | undefined };
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
  readonly path: Path;
}

const KEYS: readonly (keyof Scale)[] = ['denies', 'neutral', 'affirms', 'noAnswer'];

/** The seven grades, from most denying to most affirming, each with the values that the scale has for it. */
export function gradesOf<V extends Category>(scale: Scale<V>, path: Path): Grade<V>[] {
  const side = (stance: Side, certainties: readonly Certainty[]): Grade<V>[] =>
    certainties.map((certainty) => ({
      said: { stance, certainty },
      values: scale[stance][certainty] ?? [],
      path: [...path, stance, certainty],
    }));
  return [
    ...side('denies', CERTAINTIES),
    { said: { stance: 'undecided' }, values: scale.neutral, path: [...path, 'neutral'] },
    ...side('affirms', [...CERTAINTIES].reverse()),
  ];
}

/** Whether an object is a scale; what keeps it from being one is reported. */
export function checkScale(faults: Faults, path: Path, scale: unknown): scale is Scale {
  const before = faults.all.length;
  const list = (at: Path, values: unknown, expected: string) => {
    for (const [i, value] of elementsOf(faults, at, values, expected).entries()) {
      if (typeof value === 'string' || Number.isFinite(value)) continue;
      faults.report(
        'shape',
        [...at, i],
        describe(value),
        'a value of the scale: a string or a finite number',
      );
    }
  };
  const side = (at: Path, grades: unknown) => {
    if (!checkObject(faults, at, grades, 'values by certainty, { certain, probable, possible }')) return;
    checkKeys(faults, at, grades, CERTAINTIES);
    for (const certainty of CERTAINTIES) {
      const values = grades[certainty];
      if (values !== undefined) list([...at, certainty], values, 'a list of values');
    }
  };

  if (checkObject(faults, path, scale, 'a scale, { denies, neutral, affirms, noAnswer }')) {
    const { denies, neutral, affirms, noAnswer } = scale;
    checkKeys(faults, path, scale, KEYS);
    side([...path, 'denies'], denies);
    list([...path, 'neutral'], neutral, 'a list of the neutral values, [] where there are none');
    side([...path, 'affirms'], affirms);
    list([...path, 'noAnswer'], noAnswer, 'a list of the values that are no answer, [] where there are none');
  }
  return faults.all.length === before;
}
