import { describe, type Issue, issueOf } from './issue.js';
import { nearestAmong } from './nearest.js';

/** Reports a word that is none of those there are. */
export function checkWord(word: unknown, words: readonly string[], path: string, issues: Issue[]): void {
  if (typeof word === 'string' && words.includes(word)) return;
  issues.push(issueOf('unknown-word', path, describe(word), words.join(', '), nearestAmong(words)(word)));
}
