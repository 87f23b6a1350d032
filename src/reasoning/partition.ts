import type { Side } from '../model/credence.js';
import { beliefAt } from './beliefs.js';
import { type View, viewOf } from './view.js';
import type { World } from './world.js';

/**
 * Where each expert asked stands on one proposition: exactly one of six lists, in the corpus' order. Silent,
 * undecided and opposed are three different things.
 *
 * @example
 * ```ts
 * import { auditClaim, type Partition } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const where: Partition = auditClaim(beijingPyongyang, { proposition: 'drastic-change' });
 *
 * console.log(where.opponents); // => ['chen']
 * console.log(where.silent); // => ['weng', 'inss', 'campbell']
 * ```
 */
export interface Partition<E extends string = string> {
  /** They take the side in question. */
  readonly holders: readonly E[];
  /** They take the other side. */
  readonly opponents: readonly E[];
  /** They took it up and took no side. */
  readonly undecided: readonly E[];
  /** They speak to it only under a condition that is not met. */
  readonly conditional: readonly E[];
  /** What they hold of it contradicts itself. */
  readonly mixed: readonly E[];
  /** They say nothing of it, and nothing they say bears on it. */
  readonly silent: readonly E[];
}

/** The partition of the experts asked, `side` being that of the holders, and their views. */
export function partitionOf<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  experts: readonly E[],
  proposition: number,
  side: Side,
): Partition<E> & { readonly views: readonly View<E, P, S>[] } {
  const lists: { [K in keyof Partition]: E[] } = {
    holders: [],
    opponents: [],
    undecided: [],
    conditional: [],
    mixed: [],
    silent: [],
  };
  for (const expert of experts) {
    const { stance } = beliefAt(world.beliefs(expert), proposition);
    const list =
      stance === side ? 'holders' : stance === 'affirms' || stance === 'denies' ? 'opponents' : stance;
    lists[list].push(expert);
  }
  return { ...lists, views: experts.map((expert) => viewOf(world, expert, proposition)) };
}
