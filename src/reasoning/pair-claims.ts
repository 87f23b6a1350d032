import { isAskedFor } from './ask.js';
import { entailedClaims, type HeldClaim, heldClaims } from './claims.js';
import { causesIn, type Opposition, oppositionsOf, tellingOppositions } from './oppositions.js';
import type { Question } from './options.js';
import type { World } from './world.js';

/** What a question asks to see of two experts: what they share, and where they are opposed. */
export interface PairClaims {
  readonly shared: readonly HeldClaim[];
  readonly opposed: readonly Opposition[];
}

/** The shared claims and oppositions of two experts, in the corpus' order, without what others already tell. */
export function pairClaims(
  world: World,
  a: string,
  b: string,
  question: Pick<Question, 'show' | 'propositions' | 'minCertainty'>,
): PairClaims {
  const shared = heldClaims(world, [a, b]).filter(
    ({ holders, firmness }) => holders.length === 2 && firmness >= question.minCertainty,
  );
  const opposed = oppositionsOf(world, a, b);
  if (question.show === 'all') return { shared, opposed };
  const entailed = entailedClaims(world, shared);
  const opposedOn = new Set(opposed.map(({ proposition }) => proposition));
  const causes = causesIn(world, (proposition) => opposedOn.has(proposition));
  const telling = tellingOppositions(world, opposed, causes);
  return {
    shared: shared.filter((claim) => !entailed.has(claim) || isAskedFor(world, question, claim)),
    opposed: opposed.filter(
      (opposition) => telling.has(opposition) || isAskedFor(world, question, opposition),
    ),
  };
}
