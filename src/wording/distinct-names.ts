import type { Corpus } from '../model/corpus.js';
import { oneLine } from './lexicon.js';

/** What experts are called where each must be told from all others: by name, and by id where a name is not alone. */
export function distinctNames(corpus: Corpus): (expert: string) => string {
  const experts = Object.entries(corpus.experts).map(([id, { name }]) => [id, oneLine(name)] as const);
  const counts = new Map<string, number>();
  for (const [, name] of experts) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = new Map(
    experts.map(([id, name]) => [id, counts.get(name) === 1 ? name : `${name} (${oneLine(id)})`]),
  );
  return (expert) => names.get(expert) ?? oneLine(expert);
}
