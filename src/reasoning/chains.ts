import type { Side } from '../model/credence.js';
import type { Edge, Graph, Link } from './graph.js';

/**
 * A claim from which another follows: holding `stance` on `proposition` leads, over `via`, to the claim that was
 * asked about. `crosses` says that an exclusion is on the way, which only a probable affirmation passes.
 */
export interface Premise {
  readonly proposition: number;
  readonly stance: Side;
  readonly crosses: boolean;
  /** The shortest chain, in the order of travel from the premise to the claim. */
  readonly via: () => readonly Edge[];
}

/** One step back from a claim to one that it follows from. */
export interface StepBack {
  readonly claim: number;
  readonly edge: Edge;
}

/** Claims as numbers: a proposition's own number where it is affirmed, and that plus the graph's size where denied. */
export const claimOf = (graph: Graph, proposition: number, stance: Side): number =>
  stance === 'affirms' ? proposition : proposition + graph.ids.length;

const isAffirmed = (graph: Graph, claim: number) => claim < graph.ids.length;

/** The links that lead back from a claim, each list with what makes a claim of a proposition at their ends. */
function linksBack(
  graph: Graph,
  claim: number,
): (readonly [links: readonly Link[] | undefined, shift: number])[] {
  const size = graph.ids.length;
  if (isAffirmed(graph, claim)) return [[graph.impliedBy[claim], 0]];
  return [
    [graph.implies[claim - size], size],
    [graph.excludes[claim - size], 0],
  ];
}

/**
 * What a claim follows from at once. An affirmation follows from what implies it; a denial from the denial of
 * what it implies, and from the affirmation of what it excludes.
 */
export const stepsBack = (graph: Graph, claim: number): StepBack[] =>
  linksBack(graph, claim).flatMap(([links = [], shift]) =>
    links.map(({ to, edge }): StepBack => ({ claim: to + shift, edge })),
  );

/** A claim as a premise of another that takes `stance`. */
export function premise(graph: Graph, claim: number, stance: Side, via: Premise['via'] = () => []): Premise {
  const affirmed = isAffirmed(graph, claim);
  return {
    proposition: affirmed ? claim : claim - graph.ids.length,
    stance: affirmed ? 'affirms' : 'denies',
    crosses: affirmed && stance === 'denies',
    via,
  };
}

/**
 * Everything from which a claim follows, the claim itself first, nearest first.
 *
 * @param without An edge to leave out, for asking what hangs on it.
 * @param isAsked Whether claims on a proposition are to be told, and not only passed.
 */
export function* premises(
  graph: Graph,
  proposition: number,
  stance: Side,
  without?: Edge,
  isAsked: (proposition: number) => boolean = () => true,
): Generator<Premise, void, undefined> {
  // Breadth first; of each claim the edge that leads on from it, and the place of the claim that it leads to.
  const claims = [claimOf(graph, proposition, stance)];
  const edges: (Edge | undefined)[] = [undefined];
  const onwards = [-1];
  const seen = new Set(claims);

  const chain = (from: number) => {
    const via: Edge[] = [];
    for (let place = from, edge = edges[place]; edge; place = onwards[place] ?? 0, edge = edges[place])
      via.push(edge);
    return via;
  };

  for (let place = 0; place < claims.length; place++) {
    const claim = claims[place] ?? 0;
    const found = premise(graph, claim, stance, () => chain(place));
    if (isAsked(found.proposition)) yield found;
    for (const [links = [], shift] of linksBack(graph, claim)) {
      for (const { to, edge } of links) {
        if (edge === without || seen.has(to + shift)) continue;
        seen.add(to + shift);
        claims.push(to + shift);
        edges.push(edge);
        onwards.push(place);
      }
    }
  }
}

/**
 * The edges that every chain passes which leads to a claim from any of its accepted premises: nearest to the claim
 * first. It finds one chain, then, from the claim on, how far down that chain one gets without it: where no
 * detour comes past an edge, all pass it. Each claim is visited once.
 */
export function unavoidableEdges(
  graph: Graph,
  proposition: number,
  stance: Side,
  accepts: (premise: Premise) => boolean,
): Edge[] {
  const nearest = firstAccepted(premises(graph, proposition, stance), accepts);
  const chain = nearest ? [...nearest.via()].reverse() : [];
  const passed = new Map<number, number>(); // claims on the chain, by how far down it they are
  let end = claimOf(graph, proposition, stance);
  passed.set(end, 0);
  for (const [i, edge] of chain.entries()) {
    for (const step of stepsBack(graph, end)) {
      if (step.edge !== edge) continue;
      end = step.claim;
      passed.set(end, i + 1);
      break;
    }
  }

  const reached = new Set<number>();
  let furthest = 0;
  let isBypassed = false;
  let crosses = false;
  const explore = (from: number) => {
    const open = [from];
    for (let claim = open.pop(); claim !== undefined; claim = open.pop()) {
      if (reached.has(claim)) continue;
      reached.add(claim);
      const here = premise(graph, claim, stance);
      crosses ||= here.crosses;
      isBypassed ||= accepts(here);
      const down = passed.get(claim);
      furthest = Math.max(furthest, down ?? 0);
      for (const step of stepsBack(graph, claim)) {
        const isOnChain = down !== undefined && step.edge === chain[down];
        if (!isOnChain) open.push(step.claim);
      }
    }
  };

  const along = [...passed.keys()];
  const unavoidable = new Set<Edge>();
  for (const [i, edge] of chain.entries()) {
    const claim = along[i];
    if (claim !== undefined) explore(claim);
    if (isBypassed) break;
    if (furthest <= i) unavoidable.add(edge);
  }
  if (!crosses) return [...unavoidable];
  // One edge can serve an affirmation on one chain and a denial on another, and be all that both have in common.
  const isCut = (edge: Edge) => !firstAccepted(premises(graph, proposition, stance, edge), accepts);
  return chain.filter((edge) => unavoidable.has(edge) || isCut(edge));
}

function firstAccepted(
  candidates: Iterable<Premise>,
  accepts: (premise: Premise) => boolean,
): Premise | undefined {
  for (const premise of candidates) if (accepts(premise)) return premise;
  return undefined;
}
