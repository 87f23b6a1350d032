import { groupBy } from '../algorithms/group-by.js';
import { holdingsOf } from '../reasoning/holdings.js';
import type { World } from '../reasoning/world.js';
import { chainsFrom } from './diagnose-conflicts.js';
import { type Finding, finding } from './diagnose-finding.js';
import type { Words } from './diagnose-words.js';

/** Statements that a later one replaces, on the same proposition or by what it implies, with the chain. */
export function revisions(world: World, { name, named, dated, chained }: Words, expert: string): Finding[] {
  const { corpus, graph } = world;
  const byLater = groupBy(world.beliefs(expert).revisions, ({ by }) => by);
  return [...byLater].flatMap(([by, revised]) => {
    const later = corpus.positions[by];
    if (!later) return [];
    const [replacing] = holdingsOf(corpus, [by], graph.numberOf);
    const chainTo = replacing && chainsFrom(graph, replacing);
    return revised.flatMap(({ index, kind }) => {
      const earlier = corpus.positions[index];
      if (!earlier) return [];
      const before = `${name(expert)} ${dated(earlier)}`;
      const after = `${dated(later)}: ${named(later.proposition)}`;
      const about = (propositions: readonly string[]) => ({ expert, propositions, positions: [index, by] });
      if (kind === 'same-proposition') {
        const message = `${before}, and later ${after}; only the later statement counts`;
        return [finding('revised', message, about([earlier.proposition]))];
      }
      const [replaced] = holdingsOf(corpus, [index], graph.numberOf);
      const chain = replaced && chainTo?.(replaced);
      const why = chain?.length ? `, since ${chained(chain)}` : '';
      const message = `${before}: ${named(earlier.proposition)}; and later ${after}; they cannot both hold${why}, so that only the later statement counts`;
      return [finding('revised', message, about([...new Set([earlier.proposition, later.proposition])]))];
    });
  });
}
