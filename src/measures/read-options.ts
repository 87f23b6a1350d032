import { checkKeys, checkObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';

/** The options of a measure by their keys, unchecked; other keys are reported. */
export function readOptions(
  faults: Faults,
  options: unknown,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!checkObject(faults, ['options'], options, `options with ${keys.join(' and ')}`)) return {};
  checkKeys(faults, ['options'], options, keys);
  return options;
}
