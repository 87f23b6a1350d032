import { describe, type Issue } from '../model/corpus-error.js';
import { nearestAmong } from '../model/nearest.js';

/** Reports an option that is none of its words. */
export function checkWord(word: unknown, words: readonly string[], path: string, issues: Issue[]): void {
  if (typeof word === 'string' && words.includes(word)) return;
  const nearest = nearestAmong(words)(word);
  issues.push({
    code: 'unknown-word',
    path,
    found: describe(word),
    expected: words.join(', '),
    ...(nearest === undefined ? {} : { nearest }),
  });
}
