import { checkId } from '../faults/checks.js';
import { describe } from '../faults/describe.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { certaintyOf, type Side } from '../model/credence.js';
import { type AgreementRate, rateOf } from '../reasoning/agreement-rate.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask } from '../reasoning/ask.js';
import type { Belief } from '../reasoning/belief.js';
import { beliefAt } from '../reasoning/beliefs.js';
import { oppositionBetween } from '../reasoning/oppositions.js';
import { COMPARE_OPTIONS, type CompareOptions } from '../reasoning/options.js';
import { pairClaims } from '../reasoning/pair-claims.js';
import { type SidedView, type View, viewOf } from '../reasoning/view.js';
import { isSided } from '../wording/view-words.js';

/** How the reasons of two experts relate: at least one in common, none in common, or not given by both. */
export type Reasons = 'shared' | 'different' | 'unstated';

interface PairEntry<P extends string> {
  readonly proposition: P;
  readonly reasons: Reasons;
}

/** A claim that two experts share. */
export interface Agreement<E extends string = string, P extends string = string, S extends string = string>
  extends PairEntry<P> {
  readonly kind: 'agreement';
  /** The side that both take. */
  readonly stance: Side;
  /** The weaker of the two certainties: what both share. */
  readonly certainty: Certainty;
  /** How far apart what they hold is, in points of percent; left out where their ranges overlap. */
  readonly gap?: number;
  /** In the order in which the two were named, as in the entries below. */
  readonly views: readonly [SidedView<E, P, S>, SidedView<E, P, S>];
}

/** A proposition on which two experts conflict: both cannot be right. One of them may be undecided, at 50 % for instance. */
export interface Conflict<E extends string = string, P extends string = string, S extends string = string>
  extends PairEntry<P> {
  readonly kind: 'conflict';
  readonly views: readonly [View<E, P, S>, View<E, P, S>];
}

/** A proposition on which two experts take opposite sides and do not conflict: "may" against "may not". */
export interface Compatible<E extends string = string, P extends string = string, S extends string = string>
  extends PairEntry<P> {
  readonly kind: 'compatible';
  readonly views: readonly [SidedView<E, P, S>, SidedView<E, P, S>];
}

/**
 * A proposition that both took up, on which they neither agree nor disagree: one of them at least is undecided, speaks
 * under a condition that is not met, or contradicts themselves.
 */
export interface Unsettled<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'unsettled';
  readonly proposition: P;
  readonly views: readonly [View<E, P, S>, View<E, P, S>];
}

/** What two experts share, where they conflict, and what only one of them speaks to. */
export interface Comparison<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'comparison';
  readonly experts: readonly [E, E];
  /** In the order of the corpus' propositions, as are the lists below. */
  readonly agreements: readonly Agreement<E, P, S>[];
  readonly conflicts: readonly Conflict<E, P, S>[];
  readonly compatible: readonly Compatible<E, P, S>[];
  readonly unsettled: readonly Unsettled<E, P, S>[];
  /** For each of the two, the views with a side where the other is silent. */
  readonly only: readonly [readonly SidedView<E, P, S>[], readonly SidedView<E, P, S>[]];
  readonly rate: AgreementRate;
}

function reasonsOf(views: readonly View[]): Reasons {
  const [a, b] = views.map(
    ({ derivation }) => new Set(derivation.flatMap(({ position }) => position.because ?? [])),
  );
  if (!a?.size || !b?.size) return 'unstated';
  return [...a].some((reason) => b.has(reason)) ? 'shared' : 'different';
}

/** How far apart two views are, in points of percent; 0 where their ranges overlap. */
const gapBetween = (a: View, b: View): number =>
  Math.max(0, a.credence.low - b.credence.high, b.credence.low - a.credence.high);

const isUnsettled = (a: Belief, b: Belief) =>
  a.stance !== 'silent' && b.stance !== 'silent' && !(a.side && b.side) && !oppositionBetween(a, b);

/**
 * Where do these two agree, conflict, or talk past each other?
 *
 * Agreement includes what follows: two experts who never say the same sentence may share a claim that both imply.
 * By default only the most informative claims are listed, and each disagreement once; `show: 'all'` lists everything
 * that follows.
 *
 * @param corpus Any corpus.
 * @param a The id of one expert.
 * @param b The id of another.
 * @param options `assuming`, `rejecting`, `asOf`, `show`, `propositions`, `minCertainty` (of agreements).
 * @returns Agreements, conflicts and compatible oppositions, each with both views and their quotes; what is left
 * unsettled; what only one of the two takes a side on; and the rate of agreement with the counts behind it.
 * @throws {@link CorpusError} with every fault in the arguments; comparing an expert with themselves is one.
 *
 * @example
 * ```ts
 * import { compare } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const { agreements, conflicts } = compare(beijingPyongyang, 'weng', 'chen');
 *
 * console.log(agreements.map(({ proposition, certainty }) => `${proposition}: ${certainty}`));
 * // => ['ties-shifting: certain', 'seeks-independence: probable', 'russia-supplies-technology: certain']
 * console.log(conflicts.length); // => 0
 * ```
 */
export function compare<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  a: NoInfer<E>,
  b: NoInfer<E>,
  options: CompareOptions<NoInfer<E>, NoInfer<P>> = {},
): Comparison<E, P, S> {
  const { world, question } = ask(corpus, options, COMPARE_OPTIONS, (faults) => {
    const { experts } = corpus;
    const areExperts = [
      checkId(faults, ['a'], a, experts, 'an expert'),
      checkId(faults, ['b'], b, experts, 'an expert'),
    ];
    if (areExperts.every(Boolean) && a === b) {
      faults.report('duplicate', ['b'], describe(b), 'another expert than a');
    }
  });
  const { shared, opposed } = pairClaims(world, a, b, question);
  const [ofA, ofB] = [world.beliefs(a), world.beliefs(b)];
  const room = roomFor('`stanceOf` of one claim at a time');
  const viewsAt = (proposition: number): [View, View] => [
    viewOf(world, a, proposition, room),
    viewOf(world, b, proposition, room),
  ];
  const sidedAt = (proposition: number): [SidedView, SidedView][] => {
    const [viewA, viewB] = viewsAt(proposition);
    return isSided(viewA) && isSided(viewB) ? [[viewA, viewB]] : [];
  };
  const entry = (views: readonly [View, View]) => ({
    proposition: views[0].proposition,
    reasons: reasonsOf(views),
  });

  const agreements = shared.flatMap(({ proposition, stance, firmness }) =>
    sidedAt(proposition).map((views): Agreement => {
      const gap = gapBetween(...views);
      const certainty = certaintyOf(firmness) ?? 'possible'; // a shared claim has a firmness from 1 to 3
      return { kind: 'agreement', stance, certainty, ...entry(views), ...(gap > 0 ? { gap } : {}), views };
    }),
  );
  const conflicts = opposed.flatMap(({ proposition, isConflict }): Conflict[] => {
    const views = viewsAt(proposition);
    return isConflict ? [{ kind: 'conflict', ...entry(views), views }] : [];
  });
  const compatible = opposed.flatMap(({ proposition, isConflict }): Compatible[] =>
    isConflict ? [] : sidedAt(proposition).map((views) => ({ kind: 'compatible', ...entry(views), views })),
  );

  const unsettled: Unsettled[] = [];
  const only: [SidedView[], SidedView[]] = [[], []];
  let bothTookUp = 0;
  for (const proposition of Int32Array.from(new Set([...ofA.propositions, ...ofB.propositions])).sort()) {
    const [beliefA, beliefB] = [beliefAt(ofA, proposition), beliefAt(ofB, proposition)];
    if (isUnsettled(beliefA, beliefB)) {
      const views = viewsAt(proposition);
      unsettled.push({ kind: 'unsettled', proposition: views[0].proposition, views });
    }
    if (beliefA.stance !== 'silent' && beliefB.stance !== 'silent') bothTookUp++;
    else {
      const side = beliefA.stance === 'silent' ? 1 : 0;
      const view = viewOf(world, side === 0 ? a : b, proposition, room);
      if (isSided(view)) only[side].push(view);
    }
  }

  const comparable = agreements.length + conflicts.length + compatible.length;
  const oneSided = only.flat().filter(({ basis }) => basis === 'stated').length;
  const comparison: Comparison = {
    kind: 'comparison',
    experts: [a, b],
    agreements,
    conflicts,
    compatible,
    unsettled,
    only,
    rate: rateOf(agreements.length, comparable, oneSided, bothTookUp),
  };
  return comparison as Comparison<E, P, S>; // all its ids are ids of the corpus
}
