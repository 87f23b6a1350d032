import { groupBy } from '../algorithms/group-by.js';
import type { Condition, Corpus } from '../model/corpus.js';
import { FIRMNESS, statementOf } from '../model/credence.js';
import { type Graph, reaching } from './graph.js';

/** Whether a conditional position counts (`met`), cannot (`rejected`: a condition is known to be false), or waits. */
export type ConditionStatus = 'open' | 'met' | 'rejected';

/** What a reader assumes: the propositions taken as true, and those taken as false, by number. */
export interface Assumptions {
  readonly holds: ReadonlySet<number>;
  readonly fails: ReadonlySet<number>;
}

/** An assumption as it is asked: that a proposition is true, or that it is not. */
export interface Assumption {
  readonly proposition: string;
  readonly isTrue: boolean;
}

/** The assumptions with all that they imply and rule out. */
export function assume(graph: Graph, assuming: readonly Assumption[]): Assumptions {
  const numbers = (truth: boolean) =>
    assuming.flatMap(({ proposition, isTrue }) =>
      isTrue === truth ? (graph.numberOf.get(proposition) ?? []) : [],
    );
  const holds = new Set(reaching(numbers(true), graph.implies));
  const excluded = [...holds].flatMap((node) => (graph.excludes[node] ?? []).map(({ to }) => to));
  return { holds, fails: new Set(reaching([...numbers(false), ...excluded], graph.impliedBy)) };
}

/** The first proposition that is assumed both to be true and not to be, if there is one: no such world can be asked of. */
export const contradictionIn = ({ holds, fails }: Assumptions): number | undefined =>
  [...holds].find((proposition) => fails.has(proposition));

/** Which of an expert's standing positions count, and whether the conditions of the others are met. */
export interface CountedPositions {
  /** Indices of the positions that count, ascending. */
  readonly counted: readonly number[];
  readonly statuses: ReadonlyMap<number, ConditionStatus>;
}

/** A condition, taken apart: which proposition must be true, or must be false. */
export const partsOf = (condition: Condition): Assumption =>
  typeof condition === 'string'
    ? { proposition: condition, isTrue: true }
    : { proposition: condition.not, isTrue: false };

/**
 * Decides which positions count. It starts from the unconditional ones and goes in rounds, each adding all whose
 * conditions the last has met. A condition is met by an assumption, or by what the expert flatly said of it in a
 * position that counts; never by what merely follows, nor by a position that conflicts with an unconditional one.
 *
 * @param isContested Whether an unconditional position of the expert conflicts with this one and is not earlier.
 */
export function countPositions(
  corpus: Corpus,
  standing: readonly number[],
  { holds, fails }: Assumptions,
  numberOf: Graph['numberOf'],
  isContested: (index: number) => boolean,
): CountedPositions {
  const given = (index: number) => corpus.positions[index]?.given ?? [];
  const conditional = standing.filter((index) => given(index).length > 0);
  if (conditional.length === 0) return { counted: standing, statuses: new Map() };

  const waiting = groupBy(
    conditional.flatMap((index) => given(index).map((condition) => ({ index, ...partsOf(condition) }))),
    ({ proposition }) => proposition,
  );

  const said = new Map<string, { affirm: number; deny: number }>();
  const say = (index: number) => {
    const position = corpus.positions[index];
    const statement = position && statementOf(position);
    if (!statement || !waiting.has(position.proposition)) return;
    if (statement.affirm < FIRMNESS.certain && statement.deny < FIRMNESS.certain) return;
    if (isContested(index)) return;
    const { affirm, deny } = said.get(position.proposition) ?? { affirm: 0, deny: 0 };
    said.set(position.proposition, {
      affirm: Math.max(affirm, statement.affirm),
      deny: Math.max(deny, statement.deny),
    });
  };
  const isKnown = ({ proposition, isTrue }: Assumption, truth: boolean): boolean => {
    const wanted = isTrue === truth;
    const number = numberOf.get(proposition);
    if (number !== undefined && (wanted ? holds : fails).has(number)) return true;
    const { affirm, deny } = said.get(proposition) ?? { affirm: 0, deny: 0 };
    return (wanted ? affirm : deny) === FIRMNESS.certain;
  };
  const isMet = (condition: Condition) => isKnown(partsOf(condition), true);
  const isRejected = (condition: Condition) => isKnown(partsOf(condition), false);

  const counted = new Set(standing.filter((index) => given(index).length === 0));
  let candidates: Iterable<number> = conditional;
  for (const index of counted) say(index);
  for (;;) {
    const joining = new Set<number>();
    for (const index of candidates) if (!counted.has(index) && given(index).every(isMet)) joining.add(index);
    if (joining.size === 0) break;
    const next = new Set<number>();
    for (const index of joining) {
      counted.add(index);
      say(index);
      for (const other of waiting.get(corpus.positions[index]?.proposition ?? '') ?? [])
        next.add(other.index);
    }
    candidates = next;
  }
  const status = (index: number): ConditionStatus =>
    counted.has(index) ? 'met' : given(index).some(isRejected) ? 'rejected' : 'open';
  return {
    counted: standing.filter((index) => counted.has(index)),
    statuses: new Map(conditional.map((index) => [index, status(index)])),
  };
}
