import { checkNumber, checkWord, itemsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import type { Path } from '../faults/path.js';
import { CERTAINTIES } from '../model/credence.js';
import type { Options } from '../reasoning/options.js';
import { checkControl, isCount } from '../reasoning/read-options.js';

const BASES = ['stated', 'all'] as const;

/** Whether a value is a count of at least one; reported if it is not. */
export const checkCount = (faults: Faults, path: Path, value: unknown): boolean =>
  checkNumber(faults, path, value, isCount, 'a whole number from 1');

/** Reports what is wrong with the options that only panels take. */
export function checkPanelOptions(faults: Faults, options: Options): void {
  const given: { readonly [K in keyof Options]: unknown } = { ...options };
  const { minClaims, basis, limit, minAnswers, certainties, top } = given;
  for (const [key, value] of Object.entries({ minClaims, limit, top })) {
    if (value !== undefined) checkCount(faults, ['options', key], value);
  }
  if (minAnswers !== undefined) {
    const isSound = (value: number) => value === 0 || isCount(value);
    checkNumber(faults, ['options', 'minAnswers'], minAnswers, isSound, 'a whole number from 0');
  }
  for (const [word, at] of itemsOf(faults, ['options', 'certainties'], certainties)) {
    checkWord(faults, at, word, CERTAINTIES);
  }
  if (basis !== undefined) checkWord(faults, ['options', 'basis'], basis, BASES);
  checkControl(faults, given, 'a function (done, total)');
}
