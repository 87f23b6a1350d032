import { groupBy } from '../algorithms/group-by.js';
import type { Side } from '../model/credence.js';
import { stanceAt, standsAlone } from './beliefs.js';
import { unavoidableEdges } from './chains.js';
import type { HeldClaim } from './claims.js';
import type { Edge, Graph } from './graph.js';
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

/**
 * Every edge that passes something on from what an expert says or what is assumed. What clashes is followed too: without
 * an edge it may clash no more.
 */
function edgesInPlay({ graph, assumptions }: World, said: ReadonlySet<number>): Set<Edge> {
  const start = [...said, ...assumptions.holds, ...assumptions.fails];
  const affirmed = new Set(start);
  const denied = new Set(start);
  const edges = new Set<Edge>();
  const follow = (links: Graph['implies'], from: number, into: Set<number>) => {
    for (const { to, edge } of links[from] ?? []) {
      into.add(to);
      edges.add(edge);
    }
  };
  for (const proposition of affirmed) {
    follow(graph.implies, proposition, affirmed);
    follow(graph.excludes, proposition, denied);
  }
  for (const proposition of denied) follow(graph.impliedBy, proposition, denied);
  return edges;
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
  if (standsAlone(beliefs, proposition)) return [];
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
  const isLost = (edge: Edge): boolean =>
    stanceAt(world.stancesWithout(expert, lastOf(edge)), proposition) !== side;

  // Where nothing clashes, nothing is revised by what it implies, nothing is assumed, and no number is said of what has
  // several wordings, which may come apart, an edge less only takes support away: the claim is lost with all that is
  // firmer than what stands on the other side.
  const isWorded = (at: number) => (graph.wordings[graph.classOf[at] ?? -1]?.length ?? 0) > 1;
  const onlyTakesAway =
    beliefs.clashes.positions.size === 0 &&
    beliefs.revisions.every(({ kind }) => kind === 'same-proposition') &&
    (beliefs.conditional.size === 0 || !hasAssumptions) &&
    ![...supporting].some(([at, own]) => isWorded(at) && own.some(({ isNumber }) => isNumber));
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
  return [...edgesInPlay(world, said)].filter(isLost);
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
