import { groupBy } from '../algorithms/group-by.js';
import { type Edge, reaching } from '../reasoning/graph.js';
import type { World } from '../reasoning/world.js';
import { type StatementConflict, statementsInConflict } from './diagnose-conflicts.js';
import { type Finding, finding } from './diagnose-finding.js';
import { MOST_LISTED, type Words } from './diagnose-words.js';

/** Why statements conflict, by what they imply: the shortest chains first, each that tells more than those before. */
function reasons(conflicts: readonly StatementConflict[], { chained }: Words): string {
  const named = new Set<Edge>();
  const told: string[] = [];
  for (const conflict of [...conflicts].sort((a, b) => a.length - b.length)) {
    const chain = conflict.chain();
    if (chain.edges.every((edge) => named.has(edge))) continue;
    if (named.size >= MOST_LISTED) {
      told.push('and so on');
      break;
    }
    told.push(chained(chain));
    for (const edge of chain.edges) named.add(edge);
  }
  return told.length === 0 ? '' : `, since ${told.join('; ')}`;
}

const CANNOT_HOLD = ['', 'this cannot hold', 'these cannot both hold'];

/** Statements of one expert that cannot all hold: those that conflict with each other are one finding. */
export function contradictions(world: World, words: Words, expert: string): Finding[] {
  const { corpus, graph } = world;
  const { clashes, holdings: counted } = world.beliefs(expert);
  if (clashes.positions.size === 0) return [];
  const clashing = [...counted.values()].flat().filter(({ index }) => clashes.positions.has(index));
  clashing.sort((a, b) => a.index - b.index);
  const conflicts = statementsInConflict(graph, clashing);

  const neighbours: { to: number }[][] = [];
  const join = (one: number, other: number) => {
    const known = neighbours[one] ?? [];
    known.push({ to: other });
    neighbours[one] = known;
  };
  for (const {
    holdings: [a, b],
  } of conflicts) {
    join(a.index, b.index);
    join(b.index, a.index);
  }
  const conflictsOf = groupBy(conflicts, ({ holdings: [a] }) => a.index);
  const seen = new Set<number>();
  return clashing.flatMap(({ index }) => {
    if (seen.has(index)) return [];
    const indices = [...reaching([index], neighbours)].sort((a, b) => a - b);
    for (const member of indices) seen.add(member);
    const positions = indices.flatMap((index) => corpus.positions[index] ?? []);
    const said = [...groupBy(positions, ({ proposition }) => proposition)];
    const cannotHold = CANNOT_HOLD[positions.length] ?? 'these cannot all hold';
    const why = reasons(
      indices.flatMap((member) => conflictsOf.get(member) ?? []),
      words,
    );
    const message = `${words.name(expert)} ${words.several(said.map(([, own]) => words.allSaid(own)))}; ${cannotHold}${why}`;
    return [
      finding('contradiction', message, { expert, propositions: said.map(([id]) => id), positions: indices }),
    ];
  });
}
