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

/**
 * What a claim follows from at once. An affirmation follows from what implies it; a denial from the denial of
 * what it implies, and from the affirmation of what it excludes.
 */
export function* stepsBack(graph: Graph, claim: number): Generator<StepBack, void, undefined> {
  const step = (links: readonly Link[] = [], shift: number) =>
    links.map(({ to, edge }): StepBack => ({ claim: to + shift, edge }));
  const size = graph.ids.length;
  if (isAffirmed(graph, claim)) yield* step(graph.impliedBy[claim], 0);
  else {
    yield* step(graph.implies[claim - size], size);
    yield* step(graph.excludes[claim - size], 0);
  }
}

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
 */
export function* premises(
  graph: Graph,
  proposition: number,
  stance: Side,
  without?: Edge,
): Generator<Premise, void, undefined> {
  const onwards = new Map<number, StepBack | undefined>([[claimOf(graph, proposition, stance), undefined]]);

  const chain = (from: number) => {
    const edges: Edge[] = [];
    for (let step = onwards.get(from); step; step = onwards.get(step.claim)) edges.push(step.edge);
    return edges;
  };

  // A Map visits what it grows by, in order: breadth first.
  for (const claim of onwards.keys()) {
    yield premise(graph, claim, stance, () => chain(claim));
    for (const { claim: before, edge } of stepsBack(graph, claim)) {
      if (edge !== without && !onwards.has(before)) onwards.set(before, { claim, edge });
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
