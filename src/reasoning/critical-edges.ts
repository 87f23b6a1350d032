import { groupBy } from '../algorithms/group-by.js';
import type { Side } from '../model/credence.js';
import { type Beliefs, beliefAt } from './beliefs.js';
import { premises, unavoidableEdges } from './chains.js';
import type { HeldClaim } from './claims.js';
import { partsOf } from './conditions.js';
import type { Edge } from './graph.js';
import { byProposition, holdingsOf } from './holdings.js';
import { isAtLeast, supports, supportsAt } from './support.js';
import type { World } from './world.js';

/**
 * An edge that a claim hangs on: without it, these would hold the claim no longer.
 *
 * @example
 * ```ts
 * import { commonGround, type CriticalEdge } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [changing] = commonGround(beijingPyongyang, { minHolders: 'all' });
 * const edges: readonly CriticalEdge[] = changing?.criticalEdges ?? [];
 *
 * console.log(edges.find(({ from }) => from === 'influence-contested')?.loses); // => ['inss', 'campbell']
 * ```
 */
export interface CriticalEdge<E extends string = string, P extends string = string> extends Edge<P> {
  /** The holders that the claim would lose, in the corpus' order. */
  readonly loses: readonly E[];
}

/** The edges over which anything reaches the conditions of an expert's counted positions from what is assumed. */
function* assumedEdges({ corpus, graph, assumptions }: World, beliefs: Beliefs): Generator<Edge> {
  const { holds, fails } = assumptions;
  for (const { index, status } of [...beliefs.conditional.values()].flat()) {
    for (const condition of status === 'met' ? (corpus.positions[index]?.given ?? []) : []) {
      const { proposition, isTrue } = partsOf(condition);
      const number = graph.numberOf.get(proposition);
      if (number === undefined || !(isTrue ? holds : fails).has(number)) continue;
      for (const premise of premises(graph, number, isTrue ? 'affirms' : 'denies')) {
        if ((premise.stance === 'affirms' ? holds : fails).has(premise.proposition)) yield* premise.via();
      }
    }
  }
}

/** The edges over which an expert's positions come to clash, or to revise one another. */
function* clashingEdges({ corpus, graph }: World, { clashes, revisions }: Beliefs): Generator<Edge> {
  const across = revisions.filter(({ kind }) => kind === 'implied');
  const indices = new Set([...clashes.positions, ...across.flatMap(({ index, by }) => [index, by])]);
  const party = byProposition(holdingsOf(corpus, [...indices], graph.numberOf));
  // From where each of them stands, back to the others: every clash is met on one of these chains.
  for (const proposition of party.keys()) {
    for (const side of ['affirms', 'denies'] as const) {
      for (const { via } of supports(graph, party, proposition, side, isAtLeast(1))) yield* via();
    }
  }
}

/**
 * For an edge, the last of those in series with it: one implication after another, with nothing said, joined or asked
 * in between. To reject one of them is as good as to reject any other.
 */
function seriesIn({ graph }: World, isStop: (proposition: number) => boolean): (edge: Edge) => Edge {
  const lastOf = new Map<Edge, Edge>();
  const next = (edge: Edge): Edge | undefined => {
    const to = edge.kind === 'implies' ? (graph.numberOf.get(edge.to) ?? -1) : -1;
    const [onwards, ...more] = graph.implies[to] ?? [];
    const isAlone =
      more.length + (graph.excludes[to]?.length ?? 0) === 0 && graph.impliedBy[to]?.length === 1;
    return isAlone && !isStop(to) ? onwards?.edge : undefined;
  };
  return (edge) => {
    const passed = new Set([edge]);
    let last = edge;
    for (let onwards = next(edge); onwards && !passed.has(onwards); onwards = next(onwards)) {
      last = lastOf.get(onwards) ?? onwards;
      if (last !== onwards) break;
      passed.add(onwards);
    }
    for (const one of passed) lastOf.set(one, last);
    return last;
  };
}

/** The edges, each rejected alone, that lose a claim this holder. */
function edgesThatLose(world: World, expert: string, proposition: number, side: Side): Edge[] {
  const { graph, assumptions } = world;
  const beliefs = world.beliefs(expert);
  const { supporting } = beliefs;
  const hasAssumptions = assumptions.holds.size + assumptions.fails.size > 0;
  const bearing = (which: Side, least: number) =>
    supports(graph, supporting, proposition, which, isAtLeast(least));

  let opposite = 0;
  for (const { arrival } of bearing(side === 'affirms' ? 'denies' : 'affirms', 1)) {
    opposite = Math.max(opposite, arrival.firmness);
  }
  const said = new Set([
    ...beliefs.holdings.keys(),
    ...beliefs.conditional.keys(),
    ...beliefs.revisions.map(
      ({ index }) => graph.numberOf.get(world.corpus.positions[index]?.proposition ?? '') ?? -1,
    ),
  ]);
  const isSpokenOf = (at: number) => at === proposition || hasAssumptions || said.has(at);
  const lastOf = seriesIn(world, isSpokenOf);
  const known = new Map<Edge, boolean>();
  const isLost = (edge: Edge): boolean => {
    const last = lastOf(edge);
    const lost = known.get(last) ?? beliefAt(world.beliefsWithout(expert, last), proposition).stance !== side;
    known.set(last, lost);
    return lost;
  };

  // Where nothing clashes, nothing is revised by what it implies, and nothing is assumed, an edge less only takes
  // support away: the claim is lost with all that is firmer than what stands on the other side.
  const onlyTakesAway =
    beliefs.clashes.positions.size === 0 &&
    beliefs.revisions.every(({ kind }) => kind === 'same-proposition') &&
    (beliefs.conditional.size === 0 || !hasAssumptions);
  if (onlyTakesAway) {
    const isEnough = isAtLeast(opposite + 1);
    const edges = unavoidableEdges(
      graph,
      proposition,
      side,
      (premise) => supportsAt(graph, supporting, premise, { proposition, side }, isEnough).length > 0,
    );
    return opposite === 0 ? edges : edges.filter(isLost);
  }
  const [support] = bearing(side, opposite + 1);
  const candidates = new Set(support?.via());
  for (const edge of assumedEdges(world, beliefs)) candidates.add(edge);
  for (const edge of clashingEdges(world, beliefs)) candidates.add(edge);
  return [...candidates].filter(isLost);
}

/** Each edge whose rejection alone loses the claim a holder, and whom: most losses first, then in the corpus' order. */
export function criticalEdgesOf(world: World, { proposition, stance, holders }: HeldClaim): CriticalEdge[] {
  if (!world.graph.hasEdges) return [];
  const losses = holders.flatMap((expert) =>
    edgesThatLose(world, expert, proposition, stance).map((edge) => ({ edge, expert })),
  );
  const place = (id: string) => world.graph.numberOf.get(id) ?? 0;
  return [...groupBy(losses, ({ edge }) => edge)]
    .sort(
      ([a, x], [b, y]) => y.length - x.length || place(a.from) - place(b.from) || place(a.to) - place(b.to),
    )
    .map(([edge, lost]) => ({ ...edge, loses: lost.map(({ expert }) => expert) }));
}
