import { groupBy } from '../algorithms/group-by.js';
import type { Certainty, Position } from '../model/corpus.js';
import { certaintyOf, type Side, sideOf, statementOf } from '../model/credence.js';
import { conditionsKey } from '../reasoning/timeline.js';

/** A position as one coder wrote it down, in terms that can be held against the other's. */
export interface Coded {
  readonly index: number;
  readonly position: Position;
  readonly stance: 'affirms' | 'denies' | 'undecided';
  /** How firmly it takes its side; left out where it takes none. */
  readonly certainty: Certainty | undefined;
  /** The same text for the same word, or the same number: a number is no word. */
  readonly degree: string;
  /** The same text for the same conditions, in whatever order. */
  readonly conditions: string;
}

/** @param idOf What a condition's proposition is called in both codings. */
export function codedOf(position: Position, index: number, idOf: (proposition: string) => string): Coded {
  const { affirm = 0, deny = 0, number } = statementOf(position) ?? {};
  const side: Side | undefined = sideOf(affirm, deny);
  const certainty = side && certaintyOf(side === 'affirms' ? affirm : deny);
  return {
    index,
    position,
    stance: side ?? 'undecided',
    certainty,
    degree: number ? `${number.low}-${number.high}` : String(certainty),
    conditions: conditionsKey(position, idOf),
  };
}

/** What two positions may have in common, most first: those that have more are paired before those that have less. */
const IN_COMMON: readonly ((coded: Coded) => unknown)[] = [
  ({ conditions, degree, stance, position }) => [conditions, degree, stance, position.date ?? null],
  ({ conditions, degree, stance }) => [conditions, degree, stance],
  ({ conditions, stance }) => [conditions, stance],
  ({ degree, stance }) => [degree, stance],
  ({ stance }) => [stance],
  ({ conditions }) => [conditions],
  () => [],
];

/** The positions of two coders on the same cell, paired so that the most alike go together, and what is left over. */
export interface Pairing {
  readonly pairs: readonly (readonly [Coded, Coded])[];
  readonly left: readonly [readonly Coded[], readonly Coded[]];
}

/** Pairs what two coders found in one cell. Among equals the first found goes first. */
export function pairUp(a: readonly Coded[], b: readonly Coded[]): Pairing {
  const [[firstA, ...moreA], [firstB, ...moreB]] = [a, b];
  if (firstA && firstB && moreA.length + moreB.length === 0)
    return { pairs: [[firstA, firstB]], left: [[], []] };
  const pairs: [Coded, Coded][] = [];
  let [leftA, leftB] = [a, b];
  for (const inCommon of IN_COMMON) {
    if (leftA.length === 0 || leftB.length === 0) break;
    const keyOf = (coded: Coded) => JSON.stringify(inCommon(coded));
    const waiting = groupBy([...leftB].reverse(), keyOf);
    const paired = new Set<Coded>();
    for (const coded of leftA) {
      const partner = waiting.get(keyOf(coded))?.pop();
      if (partner === undefined) continue;
      pairs.push([coded, partner]);
      paired.add(coded).add(partner);
    }
    leftA = leftA.filter((coded) => !paired.has(coded));
    leftB = leftB.filter((coded) => !paired.has(coded));
  }
  return { pairs, left: [leftA, leftB] };
}
