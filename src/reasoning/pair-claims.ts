import { entailedClaims, type HeldClaim, heldClaims } from './claims.js';
import { type Opposition, oppositionsOf, tellingOppositions } from './oppositions.js';
import type { Question } from './asked.js';
import type { World } from './world.js';

/** What a question asks to see of two experts: what they share, and where they take opposite sides. */
export interface PairClaims<E extends string> {
  readonly shared: readonly HeldClaim<E>[];
  readonly opposed: readonly Opposition<E>[];
}

/** The shared claims and oppositions of two experts, in the corpus' order, without what others already tell. */
export function pairClaims<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  a: E,
  b: E,
  { show, propositions }: Pick<Question<E, P>, 'show' | 'propositions'>,
): PairClaims<E> {
  const shared = heldClaims(world, [a, b]).filter(({ holders }) => holders.length === 2);
  const opposed = oppositionsOf(world, a, b);
  if (show === 'all') return { shared, opposed };
  const entailed = entailedClaims(world, shared);
  const telling = new Set(tellingOppositions(world, opposed));
  const isAskedFor = ({ proposition }: { readonly proposition: number }) =>
    propositions.has(world.graph.ids[proposition] as P); // a number of this corpus
  return {
    shared: shared.filter((claim) => !entailed.has(claim) || isAskedFor(claim)),
    opposed: opposed.filter((opposition) => telling.has(opposition) || isAskedFor(opposition)),
  };
}
