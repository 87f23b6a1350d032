import type { Side } from '../model/credence.js';
import { claimKey } from '../reasoning/claims.js';
import type { Graph, Link } from '../reasoning/graph.js';

/** Claims that say the same, mostly one, and the places in the order of those from which they follow at once. */
export interface OrderedClaims {
  readonly claims: readonly number[];
  readonly plain: readonly number[];
  /** Those that lead over an exclusion, which only what is at least probable passes. */
  readonly crossing: readonly number[];
}

/** All claims on joined propositions, each after everything from which it follows. */
export function claimOrder(graph: Graph): OrderedClaims[] {
  const { classOf, wordings, isJoined } = graph;
  // A class implies only classes with lower numbers: affirmations are taken from the highest down, denials upwards.
  const classes = [...wordings.keys()].filter((one) => wordings[one]?.some(isJoined));
  const ranks = new Map(classes.map((one, rank) => [one, rank]));
  const placeOf = (one: number, stance: Side): number => {
    const rank = ranks.get(one) ?? -1; // what is linked is joined
    return stance === 'affirms' ? classes.length - 1 - rank : classes.length + rank;
  };
  const ordered = new Array<OrderedClaims>(classes.length * 2);
  for (const one of classes) {
    const linked = (links: readonly (readonly Link[])[]): number[] => [
      ...new Set((wordings[one] ?? []).flatMap((at) => (links[at] ?? []).map(({ to }) => classOf[to] ?? -1))),
    ];
    for (const stance of ['affirms', 'denies'] as const) {
      const back = linked(stance === 'affirms' ? graph.impliedBy : graph.implies);
      ordered[placeOf(one, stance)] = {
        claims: (wordings[one] ?? []).map((proposition) => claimKey({ proposition, stance })),
        plain: back.flatMap((other) => (other === one ? [] : placeOf(other, stance))),
        crossing:
          stance === 'affirms' ? [] : linked(graph.excludes).map((other) => placeOf(other, 'affirms')),
      };
    }
  }
  return ordered;
}
