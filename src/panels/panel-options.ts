import { checkNumber, checkWord, isObject, itemsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import { CERTAINTIES } from '../model/credence.js';
import type { Options } from '../reasoning/options.js';
import { isCount } from '../reasoning/read-options.js';

const BASES = ['stated', 'all'] as const;

/** Reports what is wrong with the options that only panels take. */
export function checkPanelOptions(faults: Faults, options: Options): void {
  const given: { readonly [K in keyof Options]: unknown } = { ...options };
  const { minClaims, basis, limit, minAnswers, certainties, top, onProgress, signal } = given;
  for (const [key, value] of Object.entries({ minClaims, limit, top })) {
    if (value !== undefined) checkNumber(faults, ['options', key], value, isCount, 'a whole number from 1');
  }
  if (minAnswers !== undefined) {
    const isSound = (value: number) => value === 0 || isCount(value);
    checkNumber(faults, ['options', 'minAnswers'], minAnswers, isSound, 'a whole number from 0');
  }
  for (const [word, at] of itemsOf(faults, ['options', 'certainties'], certainties)) {
    checkWord(faults, at, word, CERTAINTIES);
  }
  if (basis !== undefined) checkWord(faults, ['options', 'basis'], basis, BASES);
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    faults.report('shape', ['options', 'onProgress'], describe(onProgress), 'a function (done, total)');
  }
  if (signal !== undefined && !(isObject(signal) && typeof signal['aborted'] === 'boolean')) {
    faults.report('shape', ['options', 'signal'], describe(signal), 'an AbortSignal');
  }
}
