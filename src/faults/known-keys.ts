import { type Issue, pathTo } from './issue.js';
import { checkWord } from './known-word.js';

/** Reports the keys that mean nothing here: a misspelt option must not pass for one left out. */
export function checkKeys(object: object, keys: readonly string[], path: string, issues: Issue[]): void {
  for (const key of Object.keys(object)) checkWord(key, keys, pathTo(path, key), issues);
}
