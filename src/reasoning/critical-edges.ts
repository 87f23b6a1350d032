import { groupBy } from '../algorithms/group-by.js';
import { affirmFirmness, denyFirmness, type Side } from '../model/credence.js';
import { type Belief, type Beliefs, beliefAt } from './beliefs.js';
import { premises, unavoidableEdges } from './chains.js';
import type { HeldClaim } from './claims.js';
import type { Edge } from './graph.js';
import { supports, supportsAt } from './support.js';
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

/** The firmness of a bound on a side. */
const firmnessOf = (side: Side, bound: number) =>
  side === 'affirms' ? affirmFirmness(bound) : denyFirmness(bound);

/** The edges over which anything reaches the conditions of an expert's counted positions from what is assumed. */
function* assumedEdges<E extends string, P extends string, S extends string>(
  { corpus, graph, assumptions }: World<E, P, S>,
  beliefs: Beliefs,
): Generator<Edge<P>, void, undefined> {
  for (const { index, status } of [...beliefs.conditional.values()].flat()) {
    for (const condition of status === 'met' ? (corpus.positions[index]?.given ?? []) : []) {
      const [id, side]: [P, Side] =
        typeof condition === 'string' ? [condition, 'affirms'] : [condition.not, 'denies'];
      const proposition = graph.numberOf.get(id);
      if (proposition === undefined) continue;
      for (const premise of premises(graph, proposition, side)) {
        if (premise.stance === 'affirms' && assumptions.holds.has(premise.proposition)) yield* premise.via();
      }
    }
  }
}

/** The edges over which an expert's positions come to clash. */
function* clashingEdges<E extends string, P extends string, S extends string>(
  { graph }: World<E, P, S>,
  beliefs: Beliefs,
): Generator<Edge<P>, void, undefined> {
  for (const [place, proposition] of beliefs.propositions.entries()) {
    const low = beliefs.low[place] ?? 0;
    const high = beliefs.high[place] ?? 0;
    if (low <= high) continue;
    for (const { via } of supports(graph, beliefs.holdings, proposition, 'affirms', (bound) => bound > high))
      yield* via();
    for (const { via } of supports(graph, beliefs.holdings, proposition, 'denies', (bound) => bound < low))
      yield* via();
  }
}

/** The edges, each rejected alone, that lose a claim this holder. */
function edgesThatLose<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  expert: E,
  proposition: number,
  side: Side,
): Edge<P>[] {
  const beliefs = world.beliefs(expert);
  const belief = beliefAt(beliefs, proposition);
  // Where nothing clashes and nothing is assumed, an edge less only ever loosens bounds.
  const loosensOnly =
    beliefs.holdings === beliefs.supporting &&
    (beliefs.conditional.size === 0 || world.assumptions.holds.size === 0);
  if (loosensOnly && belief.isStated) return [];

  const isAtLeast = (least: number) => (bound: number) => firmnessOf(side, bound) >= least;
  const unavoidable = (least: number) =>
    unavoidableEdges(
      world.graph,
      proposition,
      side,
      (premise) => supportsAt(beliefs.supporting, premise, side, isAtLeast(least)).length > 0,
    );
  const isLost = (edge: Edge<P>) => beliefAt(world.beliefsWithout(expert, edge), proposition).stance !== side;

  if (loosensOnly) {
    // With nothing on the other side, any support at all will do; else an edge less may tip the balance.
    return oppositeFirmness(belief, side) === 0
      ? unavoidable(1)
      : unavoidable(belief.firmness).filter(isLost);
  }
  const [support] = supports(world.graph, beliefs.supporting, proposition, side, isAtLeast(belief.firmness));
  const candidates = new Set(support?.via());
  for (const edge of assumedEdges(world, beliefs)) candidates.add(edge);
  for (const edge of clashingEdges(world, beliefs)) candidates.add(edge);
  return [...candidates].filter(isLost);
}

const oppositeFirmness = (belief: Belief, side: Side) =>
  side === 'affirms' ? denyFirmness(belief.high) : affirmFirmness(belief.low);

/** Each edge whose rejection alone loses the claim a holder, and whom: most losses first, then in the corpus' order. */
export function criticalEdgesOf<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  { proposition, stance, holders }: HeldClaim<E>,
): CriticalEdge<E, P>[] {
  const losses = holders.flatMap((expert) =>
    edgesThatLose(world, expert, proposition, stance).map((edge) => ({ edge, expert })),
  );
  const place = (id: P) => world.graph.numberOf.get(id) ?? 0;
  return [...groupBy(losses, ({ edge }) => edge)]
    .sort(
      ([a, x], [b, y]) => y.length - x.length || place(a.from) - place(b.from) || place(a.to) - place(b.to),
    )
    .map(([edge, lost]) => ({ ...edge, loses: lost.map(({ expert }) => expert) }));
}
