import { checkNumber, checkWord, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { CoalitionsOptions, MatrixOptions } from '../reasoning/options.js';
import { isCount } from '../reasoning/read-options.js';

const BASES = ['stated', 'all'] as const;

/** Reports what is wrong with the options that only panels take. */
export function checkPanelOptions(faults: Faults, options: CoalitionsOptions & MatrixOptions): void {
  const { minClaims, basis, limit, onProgress, signal }: { readonly [key: string]: unknown } = { ...options };
  for (const [key, value] of Object.entries({ minClaims, limit })) {
    if (value !== undefined) checkNumber(faults, ['options', key], value, isCount, 'a whole number from 1');
  }
  if (basis !== undefined) checkWord(faults, ['options', 'basis'], basis, BASES);
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    faults.report('shape', ['options', 'onProgress'], describe(onProgress), 'a function (done, total)');
  }
  if (signal !== undefined && !(isObject(signal) && typeof signal['aborted'] === 'boolean')) {
    faults.report('shape', ['options', 'signal'], describe(signal), 'an AbortSignal');
  }
}
