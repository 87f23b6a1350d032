import { MISSING, type PairCounts, type PairList, pairCounts, pairIndex } from '../algorithms/pair-counts.js';
import type { Belief } from '../reasoning/belief.js';
import { type Beliefs, beliefIn, stanceIn } from '../reasoning/beliefs.js';
import { wordsConflict } from '../reasoning/conflict.js';
import { oppositionBetween } from '../reasoning/oppositions.js';
import type { Control, Question } from '../reasoning/options.js';
import type { World } from '../reasoning/world.js';
import { addTelling } from './telling-pairs.js';

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

/** What an expert holds of the proposition at a place, as a code of a table for the kernel. */
type Coding = (beliefs: Beliefs, place: number) => -1 | 0 | 1 | typeof MISSING;

const bySide: Coding = (beliefs, place) => {
  const stance = stanceIn(beliefs, place);
  return stance === 'affirms' ? 1 : stance === 'denies' ? -1 : stance === 'silent' ? MISSING : 0;
};

const isSided: Coding = (beliefs, place) => {
  const code = bySide(beliefs, place);
  return code === MISSING ? MISSING : code !== 0 && beliefs.isStated[place] === 1 ? 1 : 0;
};

/** Whether a belief is a side by words alone, or nothing that could conflict: what tables can count. */
const isPlain = ({ side, affirm, deny, number }: Belief) =>
  number === undefined && (side !== undefined || (affirm === 0 && deny === 0));

/** The firmnesses of words that affirm beside which some that deny are compatible, and how firm those may be. */
const COMPATIBLE = [1, 2].map((affirm) => ({
  affirm,
  most: Math.max(...[1, 2, 3].filter((deny) => !wordsConflict(affirm, deny))),
}));

/** What has to be known of all that is held before it is counted. */
interface Survey {
  /** The propositions of which somebody holds what tables can't count, with all that is held of each. */
  readonly special: ReadonlyMap<number, [row: number, belief: Belief][]>;
  /** How firmly words affirm somewhere, and deny. */
  readonly affirmed: ReadonlySet<number>;
  readonly denied: ReadonlySet<number>;
  /** How many sides each expert states, and whether there are no others. */
  readonly stated: Uint32Array;
  readonly isAllStated: boolean;
}

function survey(held: readonly Beliefs[], isCounted: (proposition: number) => boolean): Survey {
  const special = new Map<number, [number, Belief][]>();
  const [affirmed, denied] = [new Set<number>(), new Set<number>()];
  const stated = new Uint32Array(held.length);
  let isAllStated = true;
  for (const [row, beliefs] of held.entries()) {
    for (let place = 0; place < beliefs.propositions.length; place++) {
      const belief = beliefIn(beliefs, place);
      affirmed.add(belief.affirm);
      denied.add(belief.deny);
      if (belief.side !== undefined && belief.isStated) stated[row] = (stated[row] ?? 0) + 1;
      else if (belief.side !== undefined) isAllStated = false;
      const proposition = beliefs.propositions[place] ?? -1;
      if (!isPlain(belief) && isCounted(proposition)) special.set(proposition, []);
    }
  }
  for (const [row, beliefs] of special.size > 0 ? held.entries() : []) {
    for (let place = 0; place < beliefs.propositions.length; place++) {
      special.get(beliefs.propositions[place] ?? -1)?.push([row, beliefIn(beliefs, place)]);
    }
  }
  return { special, affirmed, denied, stated, isAllStated };
}

function add(to: Uint32Array, counts: PairList | undefined, sign: 1 | -1 = 1): void {
  if (counts === undefined) return;
  for (let pair = 0; pair < to.length; pair++) to[pair] = (to[pair] ?? 0) + sign * (counts[pair] ?? 0);
}

/** Counts the oppositions on propositions of which tables can't tell whether they are conflicts. */
function addSpecial({ special }: Survey, { conflicts, compatible }: PairTallies, experts: number): void {
  for (const party of special.values()) {
    for (const [i, [a, beliefA]] of party.entries()) {
      for (const [b, beliefB] of party.slice(i + 1)) {
        const found = oppositionBetween(beliefA, beliefB);
        if (!found) continue;
        const counts = found.isConflict ? conflicts : compatible;
        const pair = pairIndex(a, b, experts);
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    }
  }
}

/**
 * Counts every pair as a question asks to see it, by way of tables: all pairs at once. Words are counted by tables too:
 * those who affirm, against those who deny firmly enough to conflict. Propositions on which somebody gives a number, or
 * says "may" and "may not", are looked at pair by pair; so are those that edges join, unless all is to be shown.
 *
 * @throws The signal's reason, once it is aborted.
 */
export function tallyPairs(world: World, question: Question, { onProgress, signal }: Control): PairTallies {
  const { experts, show } = question;
  const { ids, hasEdges, isJoined } = world.graph;
  const held = experts.map((expert) => world.beliefs(expert));
  const isAsked = show === 'informative' && hasEdges;
  const isCounted = (proposition: number) => !(isAsked && isJoined(proposition));
  const seen = survey(held, isCounted);
  const mild = COMPATIBLE.filter(
    ({ affirm, most }) =>
      seen.affirmed.has(affirm) && [1, 2, 3].some((deny) => deny <= most && seen.denied.has(deny)),
  );

  const steps =
    1 + [!seen.isAllStated, isAsked, isAsked, seen.special.size > 0].filter(Boolean).length + mild.length;
  let step = 0;
  const control: Control = {
    ...(onProgress && { onProgress: (done, total) => onProgress(step * total + done, steps * total) }),
    ...(signal && { signal }),
  };
  const count = (coding: Coding, isIn: (proposition: number) => boolean, bothNeutral = false): PairCounts => {
    const codes = new Int8Array(experts.length * ids.length).fill(MISSING);
    for (const [row, beliefs] of held.entries()) {
      for (let place = 0; place < beliefs.propositions.length; place++) {
        const proposition = beliefs.propositions[place] ?? 0;
        if (isIn(proposition)) codes[row * ids.length + proposition] = coding(beliefs, place);
      }
    }
    const counts = pairCounts(codes, experts.length, ids.length, { bothNeutral, ...(control as object) });
    step++;
    return counts;
  };

  const all = count(bySide, () => true, true);
  const zeros = () => new Uint32Array(all.shared.length);
  const tallies: PairTallies = {
    agreements: zeros(),
    conflicts: zeros(),
    compatible: zeros(),
    oneSided: zeros(),
    bothTookUp: Uint32Array.from(all.shared),
  };

  // Of what either states, the other is not silent on so much; what both state is counted twice, as it must be.
  const stated = seen.isAllStated ? all : count(isSided, () => true, true);
  for (let a = 0, pair = 0; a < experts.length; a++) {
    for (let b = a + 1; b < experts.length; b++, pair++) {
      tallies.oneSided[pair] = (seen.stated[a] ?? 0) + (seen.stated[b] ?? 0);
    }
  }
  add(tallies.oneSided, stated.shared, -1);
  add(tallies.oneSided, stated.same, -1);
  add(tallies.oneSided, stated.opposite, -1);
  add(tallies.oneSided, stated.bothNeutral);

  const counted = isAsked ? count(bySide, isCounted) : all;
  add(tallies.agreements, counted.same);
  const isPlainly = (proposition: number) => isCounted(proposition) && !seen.special.has(proposition);
  const plainly = seen.special.size > 0 ? count(bySide, isPlainly) : counted;
  add(tallies.conflicts, plainly.opposite);
  for (const { affirm, most } of mild) {
    const { opposite } = count((beliefs, place) => {
      const [affirms, denies] = [beliefs.affirm[place] ?? 0, beliefs.deny[place] ?? 0];
      return affirms === affirm ? 1 : denies > 0 && denies <= most ? -1 : MISSING;
    }, isPlainly);
    add(tallies.compatible, opposite);
    add(tallies.conflicts, opposite, -1);
  }
  addSpecial(seen, tallies, experts.length);
  if (isAsked) addTelling(world, question, tallies, control);
  return tallies;
}
