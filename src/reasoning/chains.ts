import type { Side } from '../model/credence.js';
import type { Edge, Graph, Link } from './graph.js';

/**
 * A claim from which another follows: holding `stance` on `proposition` leads, over `via`, to the claim that was
 * asked about. `crosses` says that an exclusion is on the way, which only a probable affirmation passes.
 */
export interface Premise<P extends string> {
  readonly proposition: number;
  readonly stance: Side;
  readonly crosses: boolean;
  /** The shortest chain, in the order of travel from the premise to the claim. */
  readonly via: () => readonly Edge<P>[];
}

/**
 * Everything from which a claim follows, the claim itself first, nearest first. An affirmation follows from what
 * implies it. A denial follows from the denial of what it implies, and from the affirmation of anything that
 * implies something excluded by one of these.
 *
 * @param without An edge to leave out, for asking what hangs on it.
 */
export function* premises<P extends string>(
  graph: Graph<P>,
  proposition: number,
  stance: Side,
  without?: Edge<P>,
): Generator<Premise<P>, void, undefined> {
  // A claim is a number: affirmations below `size`, denials from there on.
  const size = graph.ids.length;
  const start = stance === 'affirms' ? proposition : proposition + size;
  const onwards = new Map<number, { next: number; link: Link<P> } | undefined>([[start, undefined]]);

  const visit = (links: readonly Link<P>[] | undefined, shift: number, next: number) => {
    for (const link of links ?? []) {
      const claim = link.to + shift;
      if (link.edge !== without && !onwards.has(claim)) onwards.set(claim, { next, link });
    }
  };

  const chain = (from: number) => {
    const edges: Edge<P>[] = [];
    for (let step = onwards.get(from); step; step = onwards.get(step.next)) edges.push(step.link.edge);
    return edges;
  };

  for (const claim of onwards.keys()) {
    // a Map visits what it grows by, in order: breadth first
    const affirmed = claim < size;
    const node = affirmed ? claim : claim - size;
    yield {
      proposition: node,
      stance: affirmed ? 'affirms' : 'denies',
      crosses: affirmed && stance === 'denies',
      via: () => chain(claim),
    };
    if (affirmed) visit(graph.impliedBy[node], 0, claim);
    else {
      visit(graph.implies[node], size, claim);
      visit(graph.excludes[node], 0, claim);
    }
  }
}
