import type { Corpus } from '../model/corpus.js';
import type { Asked } from '../reasoning/ask.js';
import { ask } from '../reasoning/ask.js';
import { type Belief, beliefAt } from '../reasoning/beliefs.js';
import { claimKey, type HeldClaim } from '../reasoning/claims.js';
import type { Options } from '../reasoning/options.js';
import { type View, viewOf } from '../reasoning/view.js';
import { describeClaim, type SharedClaim, sharedClaims, shownClaims } from './common-ground.js';
import { type Dispute, shownDisputes } from './disputes.js';

/**
 * A view that differs in stance, certainty, basis or credence. One side is left out where the expert is not asked.
 *
 * @example
 * ```ts
 * import { changes, type ViewChange } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [first]: readonly ViewChange[] = changes(beijingPyongyang, {}, { assuming: ['directive-genuine'] }).views;
 *
 * console.log([first?.expert, first?.proposition]); // => ['weng', 'influence-contested']
 * ```
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
 *
 * @example
 * ```ts
 * import { changes, type ClaimChange } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const link = { from: 'influence-contested', to: 'ties-shifting' } as const;
 * const [first]: readonly ClaimChange[] = changes(beijingPyongyang, {}, { rejecting: [link] }).claims;
 *
 * console.log([first?.before?.holders.length, first?.after?.holders.length]); // => [4, 2]
 * ```
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
 *
 * @example
 * ```ts
 * import { changes, type DisputeChange } from 'consilience';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const link = { from: 'envoy-protest', to: 'beijing-uneasy' } as const;
 * const [first]: readonly DisputeChange[] = changes(beijingPyongyangWithOfficials, {}, { rejecting: [link] }).disputes;
 *
 * console.log([first?.before?.pairs, first?.after?.pairs]);
 * // => [[['chen', 'lin'], ['campbell', 'lin']], [['campbell', 'lin']]]
 * ```
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
 *
 * @example
 * ```ts
 * import { changes, type Changes } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const nothing: Changes = changes(beijingPyongyang, {}, {});
 *
 * console.log(nothing); // => { kind: 'changes', views: [], claims: [], disputes: [] }
 * ```
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
  a.high === b.high;

const isSameList = (a: readonly unknown[], b: readonly unknown[]) => JSON.stringify(a) === JSON.stringify(b);

/** The keys of either, in order, with what stands under them. */
function pairedBy<T>(keyOf: (item: T) => number, before: readonly T[], after: readonly T[]) {
  const [ofBefore, ofAfter] = [before, after].map(
    (items) => new Map(items.map((item) => [keyOf(item), item])),
  );
  const keys = Int32Array.from(new Set([...(ofBefore?.keys() ?? []), ...(ofAfter?.keys() ?? [])])).sort();
  return Array.from(keys, (key) => ({ key, before: ofBefore?.get(key), after: ofAfter?.get(key) }));
}

/** Only the sides there are. */
const sides = <T>(before: T | undefined, after: T | undefined): { before?: T; after?: T } => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

function viewChanges<E extends string, P extends string, S extends string>(
  before: Asked<E, P, S>,
  after: Asked<E, P, S>,
): ViewChange<E, P, S>[] {
  const [wereAsked, areAsked] = [new Set(before.question.experts), new Set(after.question.experts)];
  return before.world.experts.flatMap((expert) => {
    const [wasAsked, isAsked] = [wereAsked.has(expert), areAsked.has(expert)];
    if (!wasAsked && !isAsked) return [];
    const [held, holds] = [before.world.beliefs(expert), after.world.beliefs(expert)];
    const bornOn = Int32Array.from(new Set([...held.propositions, ...holds.propositions])).sort();
    return Array.from(bornOn).flatMap((number): ViewChange<E, P, S>[] => {
      const isSame = isSameBelief(beliefAt(held, number), beliefAt(holds, number));
      if (wasAsked && isAsked && isSame) return [];
      const proposition = before.world.graph.ids[number] as P; // a number of this corpus
      const was = wasAsked ? viewOf(before.world, expert, number) : undefined;
      const is = isAsked ? viewOf(after.world, expert, number) : undefined;
      return [{ kind: 'viewChange', expert, proposition, ...sides(was, is) }];
    });
  });
}

function claimChanges<E extends string, P extends string, S extends string>(
  before: Asked<E, P, S>,
  after: Asked<E, P, S>,
): ClaimChange<E, P, S>[] {
  const [shared, shares] = [before, after].map(({ world, question }) => sharedClaims(world, question));
  // A claim that merely moves in or out of sight, because another now tells it, is no change.
  const shown = new Set(
    [before, after].flatMap(({ world, question }, i) =>
      shownClaims(world, question, (i === 0 ? shared : shares) ?? []).map(claimKey),
    ),
  );
  return pairedBy(claimKey, shared ?? [], shares ?? []).flatMap(
    ({ key, before: was, after: is }): ClaimChange<E, P, S>[] => {
      if (!shown.has(key)) return [];
      if (was && is && was.firmness === is.firmness && isSameList(was.holders, is.holders)) return [];
      const describeIn = ({ world, question }: Asked<E, P, S>, claim: HeldClaim<E> | undefined) =>
        claim && describeClaim(world, question.experts, claim);
      return [{ kind: 'claimChange', ...sides(describeIn(before, was), describeIn(after, is)) }];
    },
  );
}

function disputeChanges<E extends string, P extends string, S extends string>(
  before: Asked<E, P, S>,
  after: Asked<E, P, S>,
): DisputeChange<E, P, S>[] {
  const all = ({ world, question }: Asked<E, P, S>) => shownDisputes(world, { ...question, show: 'all' });
  const numberOf = (dispute: Dispute<E, P, S>) => before.world.graph.numberOf.get(dispute.proposition) ?? -1;
  const shown = new Set(
    [before, after].flatMap(({ world, question }) => shownDisputes(world, question).map(numberOf)),
  );
  return pairedBy(numberOf, all(before), all(after)).flatMap(
    ({ key, before: was, after: is }): DisputeChange<E, P, S>[] => {
      if (!shown.has(key) || (was && is && isSameList(was.pairs, is.pairs))) return [];
      return [{ kind: 'disputeChange', ...sides(was, is) }];
    },
  );
}

/**
 * What differs between two sets of options: a what-if, a rejected link, a later date, another panel?
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
  before: Options<NoInfer<E>, NoInfer<P>>,
  after: Options<NoInfer<E>, NoInfer<P>>,
): Changes<E, P, S> {
  const was = ask(corpus, before, undefined, 'before');
  const is = ask(corpus, after, undefined, 'after');
  return {
    kind: 'changes',
    views: viewChanges(was, is),
    claims: claimChanges(was, is),
    disputes: disputeChanges(was, is),
  };
}
