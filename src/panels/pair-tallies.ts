import {
  type Abortable,
  MISSING,
  type PairCounts,
  pairCounts,
  pairIndex,
} from '../algorithms/pair-counts.js';
import { type Belief, beliefIn } from '../reasoning/beliefs.js';
import type { Control, Question } from '../reasoning/options.js';
import { pairClaims } from '../reasoning/pair-claims.js';
import type { World } from '../reasoning/world.js';

/**
 * Counts of every pair of a panel, as typed arrays: the upper triangle row by row, (0, 1), (0, 2), …
 *
 * @example
 * ```ts
 * import { agreementMatrix, type PairTallies } from 'consilience/panels';
 * import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const { conflicts }: PairTallies = agreementMatrix(beijingPyongyangWithOfficials, { experts: ['chen', 'lin'] });
 *
 * console.log(Array.from(conflicts)); // => [2]
 * ```
 */
export interface PairTallies {
  readonly agreements: Uint32Array;
  readonly conflicts: Uint32Array;
  readonly compatible: Uint32Array;
  /** Propositions on which one states a side and the other is silent. */
  readonly oneSided: Uint32Array;
  /** Propositions on which neither is silent. */
  readonly bothTookUp: Uint32Array;
}

/** Codes of a table for the kernel, from what each expert holds. A silent expert is missing. */
type Coding = (belief: Belief) => -1 | 0 | 1 | undefined;

const bySide: Coding = ({ stance }) => (stance === 'affirms' ? 1 : stance === 'denies' ? -1 : 0);

/**
 * Counts every pair by way of tables of codes. All that is held is compared, whatever follows from what.
 *
 * Agreements and oppositions are one table. Of the oppositions those are compatible where the denier's high is no
 * lower than the affirmer's low: for each low that occurs, a table of those who affirm with it against those whose
 * denial leaves room for it. Words have three lows, one of which no denial leaves room for.
 */
function tallyAll<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  experts: readonly E[],
  { onProgress, signal }: Control,
): PairTallies {
  const units = world.graph.ids.length;
  const lows = new Set<number>();
  let highest = 0;
  for (const belief of held(world, experts)) {
    if (belief.stance === 'affirms') lows.add(belief.low);
    if (belief.stance === 'denies') highest = Math.max(highest, belief.high);
  }
  const levels = [...lows].filter((low) => low <= highest);
  const tables = levels.length + 2;

  let table = 0;
  const count = (coding: Coding, bothNeutral = false): PairCounts => {
    const codes = new Int8Array(experts.length * units).fill(MISSING);
    for (const [row, expert] of experts.entries()) {
      const beliefs = world.beliefs(expert);
      for (const [place, proposition] of beliefs.propositions.entries()) {
        const belief = beliefIn(beliefs, place);
        const code = belief.stance === 'silent' ? undefined : coding(belief);
        if (code !== undefined) codes[row * units + proposition] = code;
      }
    }
    const before = table++;
    return pairCounts(codes, experts.length, units, {
      bothNeutral,
      ...(onProgress && { onProgress: (done, total) => onProgress(before * total + done, tables * total) }),
      ...(signal && { signal }),
    });
  };

  const sides = count(bySide);
  const agreements = Uint32Array.from(sides.same);
  const bothTookUp = Uint32Array.from(sides.shared);
  const conflicts = Uint32Array.from(sides.opposite);
  const compatible = new Uint32Array(conflicts.length);
  for (const level of levels) {
    const { opposite } = count(({ stance, low, high }) =>
      stance === 'affirms' && low === level ? 1 : stance === 'denies' && high >= level ? -1 : undefined,
    );
    for (const [pair, found] of opposite.entries()) compatible[pair] = (compatible[pair] ?? 0) + found;
  }
  for (const [pair, found] of compatible.entries()) conflicts[pair] = (conflicts[pair] ?? 0) - found;

  const stated = count(({ isStated }) => (isStated ? 1 : 0), true);
  const own = experts.map((expert) => world.beliefs(expert).isStated.reduce((sum, one) => sum + one, 0));
  const oneSided = new Uint32Array(conflicts.length);
  for (let a = 0, pair = 0; a < experts.length; a++) {
    for (let b = a + 1; b < experts.length; b++, pair++) {
      // Of what either states, the other is not silent on so much; what both state is counted twice, as it must be.
      const taken = (stated.shared[pair] ?? 0) + (stated.same[pair] ?? 0) - (stated.bothNeutral?.[pair] ?? 0);
      oneSided[pair] = (own[a] ?? 0) + (own[b] ?? 0) - taken;
    }
  }
  return { agreements, conflicts, compatible, oneSided, bothTookUp };
}

function* held<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  experts: readonly E[],
): Generator<Belief, void, undefined> {
  for (const expert of experts) {
    const beliefs = world.beliefs(expert);
    for (let place = 0; place < beliefs.propositions.length; place++) yield beliefIn(beliefs, place);
  }
}

/**
 * Counts every pair as a question asks to see it: where nothing follows from anything, or everything is to be
 * shown, by way of tables; else each pair is asked what is left unsaid, which takes its time.
 *
 * @throws The signal's reason, once it is aborted.
 */
export function tallyPairs<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  question: Question<E, P>,
  control: Control,
): PairTallies {
  const { experts, show } = question;
  const all = tallyAll(world, experts, control);
  const hasEdges = [...world.graph.implies, ...world.graph.excludes].some((links) => links.length > 0);
  if (show === 'all' || !hasEdges) return all;
  const total = all.agreements.length;
  for (const [i, a] of experts.entries()) {
    for (const [j, b] of experts.entries()) {
      if (j <= i) continue;
      if (control.signal?.aborted) throw control.signal.reason;
      const pair = pairIndex(i, j, experts.length);
      const { shared, opposed } = pairClaims(world, a, b, question);
      all.agreements[pair] = shared.length;
      all.conflicts[pair] = opposed.filter(({ isConflict }) => isConflict).length;
      all.compatible[pair] = opposed.length - (all.conflicts[pair] ?? 0);
      control.onProgress?.(pair + 1, total);
    }
  }
  return all;
}
