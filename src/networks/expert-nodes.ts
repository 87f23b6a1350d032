import type { Corpus } from '../model/corpus.js';
import { entryOf } from '../wording/corpus-words.js';
import { distinctNames } from '../wording/distinct-names.js';
import { oneLine } from '../wording/lexicon.js';
import type { ExpertNode } from './network.js';

/** Experts as nodes. */
export function expertNodes(corpus: Corpus, ids: readonly string[]): ExpertNode[] {
  const nameOf = distinctNames(corpus);
  return ids.flatMap((id) => {
    const expert = entryOf(corpus.experts, id);
    if (!expert) return [];
    const { kind, role, affiliation } = expert;
    return {
      kind: 'expert',
      id,
      label: nameOf(id),
      expertKind: kind,
      ...(role === undefined ? {} : { role: oneLine(role) }),
      ...(affiliation === undefined ? {} : { affiliation: oneLine(affiliation) }),
    };
  });
}
