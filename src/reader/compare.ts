import { describe } from '../faults/issue.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { CERTAINTIES, type Side } from '../model/credence.js';
import { type AgreementRate, rateOf } from '../reasoning/agreement-rate.js';
import { ask } from '../reasoning/ask.js';
import { beliefAt } from '../reasoning/beliefs.js';
import type { Options } from '../reasoning/options.js';
import { pairClaims } from '../reasoning/pair-claims.js';
import { type SidedView, type View, viewOf } from '../reasoning/view.js';

/**
 * How the reasons that two experts gave relate: one at least in common, none in common, or not given by both.
 *
 * @example
 * ```ts
 * import { compare, type Reasons } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const reasons: readonly Reasons[] = compare(beijingPyongyang, 'weng', 'chen').agreements.map((entry) => entry.reasons);
 *
 * console.log(reasons); // => ['unstated', 'unstated', 'unstated']
 * ```
 */
export type Reasons = 'shared' | 'different' | 'unstated';

interface PairEntry<E extends string, P extends string, S extends string> {
  readonly proposition: P;
  /** The weaker of the two certainties. */
  readonly certainty: Certainty;
  readonly reasons: Reasons;
  /** In the order in which the two were named. */
  readonly views: readonly [SidedView<E, P, S>, SidedView<E, P, S>];
}

/**
 * A claim that two experts share.
 *
 * @example
 * ```ts
 * import { type Agreement, compare } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [first]: readonly Agreement[] = compare(beijingPyongyang, 'campbell', 'chen').agreements;
 *
 * console.log([first?.proposition, first?.certainty]); // => ['ties-shifting', 'certain']
 * ```
 */
export interface Agreement<E extends string = string, P extends string = string, S extends string = string>
  extends PairEntry<E, P, S> {
  readonly kind: 'agreement';
  readonly verdict: 'agree';
  /** The side that both take. */
  readonly stance: Side;
}

/**
 * Opposite sides of a proposition: in conflict where no credence satisfies both, else compatible.
 *
 * @example
 * ```ts
 * import { compare, type Opposition } from 'consilience';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const [first]: readonly Opposition[] = compare(beijingPyongyangWithOfficials, 'campbell', 'lin').conflicts;
 *
 * console.log([first?.proposition, first?.verdict]); // => ['beijing-uneasy', 'conflict']
 * ```
 */
export interface Opposition<E extends string = string, P extends string = string, S extends string = string>
  extends PairEntry<E, P, S> {
  readonly kind: 'conflict' | 'compatible';
  readonly verdict: 'conflict' | 'compatible';
}

/**
 * A proposition on which what one of two experts holds contradicts itself.
 *
 * @example
 * ```ts
 * import { compare, defineCorpus, type MixedEntry } from 'consilience';
 *
 * const corpus = defineCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [
 *     { expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'certain' },
 *     { expert: 'ada', proposition: 'rain', stance: 'denies', certainty: 'certain' },
 *   ],
 * });
 * const mixed: readonly MixedEntry[] = compare(corpus, 'ada', 'bo').mixed;
 *
 * console.log(mixed.map((entry) => entry.proposition)); // => ['rain']
 * ```
 */
export interface MixedEntry<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'mixed';
  readonly proposition: P;
  readonly views: readonly [View<E, P, S>, View<E, P, S>];
}

/**
 * Where two experts stand to each other.
 *
 * @example
 * ```ts
 * import { compare, type Comparison } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const comparison: Comparison = compare(beijingPyongyang, 'inss', 'campbell');
 *
 * console.log(comparison.experts); // => ['inss', 'campbell']
 * ```
 */
export interface Comparison<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'comparison';
  readonly experts: readonly [E, E];
  /** In the order of the corpus' propositions, as are the lists below. */
  readonly agreements: readonly Agreement<E, P, S>[];
  readonly conflicts: readonly Opposition<E, P, S>[];
  readonly compatible: readonly Opposition<E, P, S>[];
  readonly mixed: readonly MixedEntry<E, P, S>[];
  /** For each of the two, the views with a side where the other is silent. */
  readonly only: readonly [readonly SidedView<E, P, S>[], readonly SidedView<E, P, S>[]];
  readonly rate: AgreementRate;
}

const isSided = <E extends string, P extends string, S extends string>(
  view: View<E, P, S>,
): view is SidedView<E, P, S> => view.stance === 'affirms' || view.stance === 'denies';

function reasonsOf(views: readonly View[]): Reasons {
  const [a, b] = views.map(
    ({ derivation }) => new Set(derivation.flatMap(({ position }) => position.because ?? [])),
  );
  if (!a?.size || !b?.size) return 'unstated';
  return [...a].some((reason) => b.has(reason)) ? 'shared' : 'different';
}

/**
 * Where do these two agree, conflict, or talk past each other?
 *
 * Agreement includes what follows: two experts who never say the same sentence may share a claim that both imply.
 * By default only the most informative claims are listed; `show: 'all'` lists everything that follows.
 *
 * @param corpus Any corpus.
 * @param a The id of one expert.
 * @param b The id of another.
 * @param options `assuming`, `rejecting`, `asOf`, `show` and `propositions` bear on it.
 * @returns Agreements, conflicts and compatible oppositions, each with both views and their quotes; what only one
 * of the two takes a side on; and the rate of agreement with the counts behind it.
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
  options: Options<NoInfer<E>, NoInfer<P>> = {},
): Comparison<E, P, S> {
  const { world, question } = ask(corpus, options, (check) => {
    const areExperts = [check.expert(a, 'a'), check.expert(b, 'b')].every(Boolean);
    if (areExperts && a === b) {
      check.report({ code: 'duplicate', path: 'b', found: describe(b), expected: 'another expert than a' });
    }
  });
  const { shared, opposed } = pairClaims(world, a, b, question);
  const [ofA, ofB] = [world.beliefs(a), world.beliefs(b)];
  const viewsAt = (proposition: number) =>
    [viewOf(world, a, proposition), viewOf(world, b, proposition)] as const;

  const entryAt = (proposition: number): PairEntry<E, P, S>[] => {
    const views = viewsAt(proposition);
    const [viewA, viewB] = views;
    if (!isSided(viewA) || !isSided(viewB)) return [];
    const certainty = [...CERTAINTIES]
      .reverse()
      .find((word) => word === viewA.certainty || word === viewB.certainty);
    return [
      {
        proposition: viewA.proposition,
        certainty: certainty ?? viewA.certainty,
        reasons: reasonsOf(views),
        views: [viewA, viewB],
      },
    ];
  };

  const agreements = shared.flatMap(({ proposition, stance }) =>
    entryAt(proposition).map(
      (entry): Agreement<E, P, S> => ({ kind: 'agreement', verdict: 'agree', stance, ...entry }),
    ),
  );
  const oppositions = opposed.flatMap(({ proposition, isConflict }) =>
    entryAt(proposition).map((entry): Opposition<E, P, S> => {
      const verdict = isConflict ? 'conflict' : 'compatible';
      return { kind: verdict, verdict, ...entry };
    }),
  );

  const mixed: MixedEntry<E, P, S>[] = [];
  const only: [SidedView<E, P, S>[], SidedView<E, P, S>[]] = [[], []];
  let bothTookUp = 0;
  for (const proposition of Int32Array.from(new Set([...ofA.propositions, ...ofB.propositions])).sort()) {
    const held = [beliefAt(ofA, proposition), beliefAt(ofB, proposition)] as const;
    const [stanceA, stanceB] = [held[0].stance, held[1].stance];
    if (stanceA === 'mixed' || stanceB === 'mixed') {
      const views = viewsAt(proposition);
      mixed.push({ kind: 'mixed', proposition: views[0].proposition, views });
    }
    if (stanceA !== 'silent' && stanceB !== 'silent') bothTookUp++;
    else {
      const side = stanceA === 'silent' ? 1 : 0;
      const view = viewOf(world, side === 0 ? a : b, proposition);
      if (isSided(view)) only[side].push(view);
    }
  }

  const conflicts = oppositions.filter(({ verdict }) => verdict === 'conflict');
  const compatible = oppositions.filter(({ verdict }) => verdict === 'compatible');
  const comparable = agreements.length + oppositions.length;
  const oneSided = only.flat().filter(({ basis }) => basis === 'stated').length;
  return {
    kind: 'comparison',
    experts: [a, b],
    agreements,
    conflicts,
    compatible,
    mixed,
    only,
    rate: rateOf(agreements.length, comparable, oneSided, bothTookUp),
  };
}
