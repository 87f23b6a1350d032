import type { Corpus } from '../model/corpus.js';
import { type Room, roomFor } from '../reasoning/answer-size.js';
import { type Asked, ask } from '../reasoning/ask.js';
import type { Belief } from '../reasoning/belief.js';
import { beliefAt } from '../reasoning/beliefs.js';
import { claimKey, type HeldClaim } from '../reasoning/claims.js';
import { type Conflicts, conflictsAmong } from '../reasoning/conflicts.js';
import { CHANGES_OPTIONS, type ChangesOptions } from '../reasoning/options.js';
import { type Partitions, partitionsOf } from '../reasoning/partition.js';
import { type View, viewOf } from '../reasoning/view.js';
import { describeClaim, type SharedClaim, sharedClaims, shownClaims } from './common-ground.js';
import { type Dispute, describeDispute, shownConflicts } from './disputes.js';

/**
 * A view that differs in stance, certainty, basis or credence. One side is left out where the expert is not asked.
 */
export interface ViewChange<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'viewChange';
  readonly expert: E;
  readonly proposition: P;
  readonly before?: View<E, P, S>;
  readonly after?: View<E, P, S>;
}

/**
 * A shared claim that is gained (no `before`), lost (no `after`), or held otherwise: by others, or less or more
 * firmly.
 */
export interface ClaimChange<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> {
  readonly kind: 'claimChange';
  readonly before?: SharedClaim<E, P, S>;
  readonly after?: SharedClaim<E, P, S>;
}

/**
 * A dispute that is gained (no `before`), lost (no `after`), or between others.
 */
export interface DisputeChange<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> {
  readonly kind: 'disputeChange';
  readonly before?: Dispute<E, P, S>;
  readonly after?: Dispute<E, P, S>;
}

/**
 * What differs between two sets of options.
 */
export interface Changes<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'changes';
  /** In the order of the corpus' experts, then of its propositions. */
  readonly views: readonly ViewChange<E, P, S>[];
  /** In the order of the corpus' propositions. */
  readonly claims: readonly ClaimChange<E, P, S>[];
  /** In the order of the corpus' propositions. */
  readonly disputes: readonly DisputeChange<E, P, S>[];
}

const isSameBelief = (a: Belief, b: Belief) =>
  a.stance === b.stance &&
  a.firmness === b.firmness &&
  a.isStated === b.isStated &&
  a.low === b.low &&
  a.high === b.high &&
  a.number?.low === b.number?.low &&
  a.number?.high === b.number?.high;

const isSameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** The keys of either, in order, with what stands under them. */
function pairedBy<T>(keyOf: (item: T) => number, before: readonly T[], after: readonly T[]) {
  const [ofBefore, ofAfter] = [before, after].map(
    (items) => new Map(items.map((item) => [keyOf(item), item])),
  );
  const keys = Int32Array.from(new Set([...(ofBefore?.keys() ?? []), ...(ofAfter?.keys() ?? [])])).sort();
  return Array.from(keys, (key) => ({ key, was: ofBefore?.get(key), is: ofAfter?.get(key) }));
}

/** The sides that exist. */
const sides = <T>(before: T | undefined, after: T | undefined): { before?: T; after?: T } => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

const NONE = new Int32Array();

/** What is in either list; both are in ascending order, and so is the result. */
function union(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return Int32Array.from(new Set([...a, ...b])).sort();
}

function viewChanges(before: Asked, after: Asked, room: Room): ViewChange[] {
  const [wereAsked, areAsked] = [new Set(before.question.experts), new Set(after.question.experts)];
  return Object.keys(before.world.corpus.experts).flatMap((expert) => {
    const held = wereAsked.has(expert) ? before.world.beliefs(expert) : undefined;
    const holds = areAsked.has(expert) ? after.world.beliefs(expert) : undefined;
    const borneOn = union(held?.propositions ?? NONE, holds?.propositions ?? NONE);
    return Array.from(borneOn).flatMap((number): ViewChange[] => {
      const [was, is] = [held && beliefAt(held, number), holds && beliefAt(holds, number)];
      // Of somebody who is asked in one case only, all that they hold is told, and nothing of their silence.
      if (was && is ? isSameBelief(was, is) : (was ?? is)?.stance === 'silent') return [];
      const proposition = before.world.graph.ids[number] ?? ''; // a number of this corpus
      room('views', Number(was !== undefined) + Number(is !== undefined));
      const views = sides(
        was && viewOf(before.world, expert, number, room),
        is && viewOf(after.world, expert, number, room),
      );
      return [{ kind: 'viewChange', expert, proposition, ...views }];
    });
  });
}

/** What there was, and what there is. */
interface Pair<T> {
  readonly was: T | undefined;
  readonly is: T | undefined;
}

function changedClaims(before: Asked, after: Asked): Pair<HeldClaim>[] {
  const [shared, shares] = [before, after].map(({ world, question }) => sharedClaims(world, question));
  // A claim that is only left out or shown, because another one tells it or no longer does, is no change.
  const shown = new Set(
    [before, after].flatMap(({ world, question }, i) =>
      shownClaims(world, question, (i === 0 ? shared : shares) ?? []).map(claimKey),
    ),
  );
  return pairedBy(claimKey, shared ?? [], shares ?? []).filter(
    ({ key, was, is }) =>
      shown.has(key) && !(was && is && was.firmness === is.firmness && isSameList(was.holders, is.holders)),
  );
}

const isSameDispute = (a: Conflicts, b: Conflicts) =>
  a.pairs === b.pairs && isSameList(a.affirmers, b.affirmers) && isSameList(a.deniers, b.deniers);

function changedDisputes(before: Asked, after: Asked): Pair<Conflicts>[] {
  const [there, here] = [before, after].map(({ world, question }) => conflictsAmong(world, question.experts));
  const numberOf = ({ proposition }: Conflicts) => proposition;
  const shown = new Set(
    [before, after].flatMap(({ world, question }, i) =>
      shownConflicts(world, question, (i === 0 ? there : here) ?? []).map(numberOf),
    ),
  );
  return pairedBy(numberOf, there ?? [], here ?? []).filter(
    ({ key, was, is }) => shown.has(key) && !(was && is && isSameDispute(was, is)),
  );
}

/**
 * What differs between two sets of options: a what-if, a rejected edge, a later date, another panel?
 *
 * @param corpus Any corpus.
 * @param before The options of the one case; `{}` for the corpus as it stands.
 * @param after The options of the other.
 * @returns The views, shared claims and disputes that differ. A claim that merely moves out of sight, because a
 * more informative one now tells it, is no change.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { changes } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const { claims } = changes(beijingPyongyang, {}, { assuming: ['directive-genuine'] });
 *
 * console.log(claims.map(({ before, after }) => [after?.proposition, before?.certainty, after?.certainty]));
 * // => [['influence-contested', 'probable', 'certain']]
 * ```
 */
export function changes<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  before: ChangesOptions<NoInfer<E>, NoInfer<P>>,
  after: ChangesOptions<NoInfer<E>, NoInfer<P>>,
): Changes<E, P, S> {
  const was = ask(corpus, before, CHANGES_OPTIONS, undefined, 'before');
  const is = ask(corpus, after, CHANGES_OPTIONS, undefined, 'after');
  const room = roomFor('two questions about fewer `experts`, or that differ in less');
  const views = viewChanges(was, is, room);
  const [claims, disputes] = [changedClaims(was, is), changedDisputes(was, is)];
  const [partitionBefore, partitionAfter] = (['was', 'is'] as const).map((when) => {
    const { world, question } = when === 'was' ? was : is;
    const asked = [...claims, ...disputes].flatMap((pair) => pair[when]?.proposition ?? []);
    return partitionsOf(world, question.experts, [...new Set(asked)], room);
  }) as [Partitions, Partitions]; // one for each
  const found: Changes = {
    kind: 'changes',
    views,
    claims: claims.map((pair) => ({
      kind: 'claimChange',
      ...sides(
        pair.was && describeClaim(was.world, pair.was, partitionBefore),
        pair.is && describeClaim(is.world, pair.is, partitionAfter),
      ),
    })),
    disputes: disputes.map((pair) => ({
      kind: 'disputeChange',
      ...sides(
        pair.was && describeDispute(was.world, pair.was, partitionBefore),
        pair.is && describeDispute(is.world, pair.is, partitionAfter),
      ),
    })),
  };
  return found as unknown as Changes<E, P, S>; // all its ids are ids of the corpus
}
