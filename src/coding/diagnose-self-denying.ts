import type { Edge, Graph } from '../reasoning/graph.js';
import type { World } from '../reasoning/world.js';
import { listed } from '../wording/lexicon.js';
import { type Finding, finding } from './diagnose-finding.js';
import type { Words } from './diagnose-words.js';

/** As many exclusions are looked at in one pass as fit a number's lower half; their other ends fill the upper. */
const EXCLUSIONS_A_PASS = 16;

/** The claims, by class of the graph, that lead to both ends of an exclusion, each with the first such. */
function selfDenyingClaims({ classOf, wordings, implies, excludes }: Graph): Map<number, Edge> {
  const exclusions = excludes.flatMap((links, from) =>
    links.flatMap(({ to, edge }) => (from < to ? [{ from, to, edge }] : [])),
  );
  const found = new Map<number, Edge>();
  for (let first = 0; first < exclusions.length; first += EXCLUSIONS_A_PASS) {
    const reached = new Int32Array(wordings.length);
    const mark = (proposition: number, bit: number) => {
      const claim = classOf[proposition] ?? -1;
      reached[claim] = (reached[claim] ?? 0) | (1 << bit);
    };
    for (const [bit, { from, to }] of exclusions.slice(first, first + EXCLUSIONS_A_PASS).entries()) {
      mark(from, bit);
      mark(to, bit + EXCLUSIONS_A_PASS);
    }
    // Classes are numbered so that whatever a class implies comes before it.
    for (const [claim, members] of wordings.entries()) {
      let ends = reached[claim] ?? 0;
      for (const member of members) {
        for (const { to } of implies[member] ?? []) ends |= reached[classOf[to] ?? -1] ?? 0;
      }
      reached[claim] = ends;
      const both = ends & (ends >>> EXCLUSIONS_A_PASS);
      const lowestBit = 31 - Math.clz32(both & -both);
      const exclusion = exclusions[first + lowestBit];
      if (both !== 0 && exclusion && !found.has(claim)) found.set(claim, exclusion.edge);
    }
  }
  return found;
}

/** Propositions that entail their own denial, each with the exclusion that makes it so. */
export function selfDenying({ graph }: World, { named }: Words): Finding[] {
  const claims = selfDenyingClaims(graph);
  return graph.ids.flatMap((id, number) => {
    const exclusion = claims.get(graph.classOf[number] ?? -1);
    if (!exclusion) return [];
    const { from, to } = exclusion;
    const implied = [from, to].filter((end) => end !== id).map(named);
    const message = `${named(id)} entails its own denial: it implies ${listed(implied)}, and ${named(from)} excludes ${named(to)}`;
    return [finding('self-denying', message, { propositions: [id] })];
  });
}
