import { premises } from '../reasoning/chains.js';
import type { Edge, Graph } from '../reasoning/graph.js';
import type { World } from '../reasoning/world.js';
import { type Finding, finding } from './diagnose-finding.js';
import { chainOf, type Words } from './diagnose-words.js';

/** As many exclusions are looked at in one pass as fit a number's lower half; their other ends fill the upper. */
const EXCLUSIONS_A_PASS = 16;

/** The claims, by class of the graph, that lead to both ends of an exclusion. */
function selfDenyingClaims({ classOf, wordings, implies, excludes }: Graph): Set<number> {
  const exclusions = excludes.flatMap((links, from) =>
    links.flatMap(({ to }): [number, number][] => (from < to ? [[from, to]] : [])),
  );
  const found = new Set<number>();
  for (let first = 0; first < exclusions.length; first += EXCLUSIONS_A_PASS) {
    const ends = new Int32Array(wordings.length);
    const mark = (proposition: number, bit: number) => {
      const claim = classOf[proposition] ?? -1;
      ends[claim] = (ends[claim] ?? 0) | (1 << bit);
    };
    for (const [bit, [one, other]] of exclusions.slice(first, first + EXCLUSIONS_A_PASS).entries()) {
      mark(one, bit);
      mark(other, bit + EXCLUSIONS_A_PASS);
    }
    // Classes are numbered so that whatever a class implies comes before it.
    for (const [claim, members] of wordings.entries()) {
      let reached = ends[claim] ?? 0;
      for (const member of members) {
        for (const { to } of implies[member] ?? []) reached |= ends[classOf[to] ?? -1] ?? 0;
      }
      ends[claim] = reached;
      if (reached & (reached >>> EXCLUSIONS_A_PASS)) found.add(claim);
    }
  }
  return found;
}

/** The chain from a proposition to its own denial. */
function denialOf(graph: Graph, proposition: number): readonly Edge[] {
  for (const premise of premises(graph, proposition, 'denies')) {
    if (premise.proposition === proposition && premise.stance === 'affirms') return premise.via();
  }
  return [];
}

/** Propositions that entail their own denial; where one only implies another such, the message says so. */
export function selfDenying({ graph }: World, { named, chained }: Words): Finding[] {
  const claims = selfDenyingClaims(graph);
  const causes = new Map<number, number>(); // by claim, the proposition that denies itself by itself
  for (const claim of [...claims].sort((a, b) => a - b)) {
    const members = graph.wordings[claim] ?? [];
    const implied = members
      .flatMap((member) => graph.implies[member] ?? [])
      .map(({ to }) => graph.classOf[to] ?? -1)
      .find((other) => other !== claim && causes.has(other));
    causes.set(claim, causes.get(implied ?? -1) ?? members[0] ?? -1);
  }
  return graph.ids.flatMap((id, number) => {
    const cause = causes.get(graph.classOf[number] ?? -1);
    if (cause === undefined) return [];
    const message =
      cause === number
        ? `${named(id)} entails its own denial: ${chained(chainOf(denialOf(graph, number)))}`
        : `${named(id)} implies ${named(graph.ids[cause] ?? '')}, which entails its own denial`;
    return [finding('self-denying', message, { propositions: [id] })];
  });
}
