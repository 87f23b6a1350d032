import { MISSING, type PairCounts, pairCounts, pairIndex } from '../algorithms/pair-counts.js';
import type { Belief } from '../reasoning/belief.js';
import { beliefIn } from '../reasoning/beliefs.js';
import { wordsConflict } from '../reasoning/conflict.js';
import { oppositionBetween } from '../reasoning/oppositions.js';
import type { Control, Question } from '../reasoning/options.js';
import { pairClaims } from '../reasoning/pair-claims.js';
import type { World } from '../reasoning/world.js';

/**
 * Counts of every pair of a panel, as typed arrays: the upper triangle row by row, (0, 1), (0, 2), …
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
type Coding = (belief: Belief, proposition: number) => -1 | 0 | 1 | undefined;

const bySide: Coding = ({ side }) => (side === 'affirms' ? 1 : side === 'denies' ? -1 : 0);

/** Whether a belief is a side by words alone, or nothing that could conflict: what tables can count. */
const isPlain = ({ side, affirm, deny, number }: Belief) =>
  number === undefined && (side !== undefined || (affirm === 0 && deny === 0));

/** The firmnesses of words that affirm beside which some that deny are compatible, and how firm those may be. */
const COMPATIBLE = [1, 2].map((affirm) => ({
  affirm,
  most: Math.max(...[1, 2, 3].filter((deny) => !wordsConflict(affirm, deny))),
}));

function* held(
  world: World,
  experts: readonly string[],
): Generator<[number, number, Belief], void, undefined> {
  for (const [row, expert] of experts.entries()) {
    const beliefs = world.beliefs(expert);
    for (const [place, proposition] of beliefs.propositions.entries()) {
      yield [row, proposition, beliefIn(beliefs, place)];
    }
  }
}

/**
 * Counts every pair by way of tables of codes. All that is held is compared, whatever follows from what. Words are
 * counted by tables: those who affirm, against those who deny firmly enough to conflict. Propositions on which somebody
 * gives a number, or says "may" and "may not", are looked at pair by pair.
 */
function tallyAll(world: World, experts: readonly string[], { onProgress, signal }: Control): PairTallies {
  const units = world.graph.ids.length;
  const special = new Map<number, [number, Belief][]>();
  for (const [, proposition, belief] of held(world, experts)) {
    if (!isPlain(belief)) special.set(proposition, []);
  }
  for (const [row, proposition, belief] of special.size > 0 ? held(world, experts) : []) {
    special.get(proposition)?.push([row, belief]);
  }
  const tables = COMPATIBLE.length + (special.size > 0 ? 3 : 2);

  let table = 0;
  const count = (coding: Coding, bothNeutral = false): PairCounts => {
    const codes = new Int8Array(experts.length * units).fill(MISSING);
    for (const [row, proposition, belief] of held(world, experts)) {
      const code = belief.stance === 'silent' ? undefined : coding(belief, proposition);
      if (code !== undefined) codes[row * units + proposition] = code;
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
  const isTable: (coding: Coding) => Coding = (coding) => (belief, proposition) =>
    special.has(proposition) ? undefined : coding(belief, proposition);
  const conflicts = Uint32Array.from(special.size > 0 ? count(isTable(bySide)).opposite : sides.opposite);
  const compatible = new Uint32Array(conflicts.length);
  for (const { affirm, most } of COMPATIBLE) {
    const { opposite } = count(
      isTable((belief) =>
        belief.affirm === affirm ? 1 : belief.deny > 0 && belief.deny <= most ? -1 : undefined,
      ),
    );
    for (const [pair, found] of opposite.entries()) compatible[pair] = (compatible[pair] ?? 0) + found;
  }
  for (const [pair, found] of compatible.entries()) conflicts[pair] = (conflicts[pair] ?? 0) - found;
  for (const party of special.values()) {
    for (const [i, [a, beliefA]] of party.entries()) {
      for (const [b, beliefB] of party.slice(i + 1)) {
        const found = oppositionBetween(beliefA, beliefB);
        if (!found) continue;
        const counts = found.isConflict ? conflicts : compatible;
        const pair = pairIndex(a, b, experts.length);
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    }
  }

  const isSaid = ({ side, isStated }: Belief) => side !== undefined && isStated;
  const stated = count((belief) => (isSaid(belief) ? 1 : 0), true);
  const own = new Uint32Array(experts.length);
  for (const [row, , belief] of held(world, experts)) if (isSaid(belief)) own[row] = (own[row] ?? 0) + 1;
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

/**
 * Counts every pair as a question asks to see it: where nothing follows from anything, or everything is to be
 * shown, by way of tables; else each pair is asked what is left unsaid, which takes its time.
 *
 * @throws The signal's reason, once it is aborted.
 */
export function tallyPairs(world: World, question: Question, control: Control): PairTallies {
  const { experts, show } = question;
  const all = tallyAll(world, experts, control);
  if (show === 'all' || !world.graph.hasEdges) return all;
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
