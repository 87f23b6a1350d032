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
  readonly contradictory: readonly E[];
  /** They say nothing of it, and nothing they say bears on it. */
  readonly silent: readonly E[];
}

/** The views of those asked who are not silent, by expert. */
export type Views<E extends string = string, P extends string = string, S extends string = string> = {
  readonly [K in E]?: View<E, P, S>;
};

/** The partition of the experts asked, `side` being that of the holders, and the views of all who are not silent. */
export function partitionOf(
  world: World,
  experts: readonly string[],
  proposition: number,
  side: Side,
): Partition & { readonly views: Views } {
  const lists: { [K in keyof Partition]: string[] } = {
    holders: [],
    opponents: [],
    undecided: [],
    conditional: [],
    contradictory: [],
    silent: [],
  };
  const views: [string, View][] = [];
  for (const expert of experts) {
    const { stance } = beliefAt(world.beliefs(expert), proposition);
    const list =
      stance === side ? 'holders' : stance === 'affirms' || stance === 'denies' ? 'opponents' : stance;
    lists[list].push(expert);
    if (stance !== 'silent') views.push([expert, viewOf(world, expert, proposition)]);
  }
  return { ...lists, views: Object.fromEntries(views) }; // from entries, which define `__proto__`
}
