import { checkId, checkKeys, checkObject, checkWord } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { CERTAINTIES, SIDES } from '../model/credence.js';
import type { Claim, ReadClaim } from './audit.js';

const CLAIM_KEYS = ['proposition', 'stance', 'certainty', 'by'] as const;
const QUANTITIES: readonly ReadClaim['by'][] = ['one', 'several', 'most', 'all'];

/** Reports what is wrong with a claim. `more` are keys that it may have beside those of a claim. */
export function checkClaim(
  claim: unknown,
  corpus: Corpus,
  faults: Faults,
  path: Path = ['claim'],
  more: readonly string[] = [],
): claim is Claim {
  const before = faults.all.length;
  if (!checkObject(faults, path, claim, 'a claim, { proposition }')) return false;
  checkKeys(faults, path, claim, [...CLAIM_KEYS, ...more]);
  const { proposition, stance, certainty, by } = claim;
  checkId(faults, [...path, 'proposition'], proposition, corpus.propositions, 'a proposition');
  if (stance !== undefined) checkWord(faults, [...path, 'stance'], stance, SIDES);
  if (certainty !== undefined) checkWord(faults, [...path, 'certainty'], certainty, CERTAINTIES);
  if (by !== undefined) checkWord(faults, [...path, 'by'], by, QUANTITIES);
  return faults.all.length === before;
}
