import type { Condition, Corpus } from '../model/corpus.js';
import { affirmFirmness, denyFirmness, PERCENT, positionBounds } from '../model/credence.js';
import { type Graph, reaching } from './graph.js';
import type { Question } from './options.js';

/** Whether a conditional position counts (`met`), cannot (`rejected`: a condition is known to be false), or waits. */
export type ConditionStatus = 'open' | 'met' | 'rejected';

/** What a reader assumes: the propositions taken as true, and those thereby false, by number. */
export interface Assumptions {
  readonly holds: ReadonlySet<number>;
  readonly fails: ReadonlySet<number>;
}

/** The assumptions with all that they imply and rule out. */
export function assume(graph: Graph, assuming: Question['assuming']): Assumptions {
  const numbersOf = (truth: boolean) =>
    assuming.flatMap(({ proposition, isTrue }) => (isTrue === truth ? (graph.numberOf.get(proposition) ?? []) : []));
  const numbers = numbersOf(true);
  const holds = new Set(reaching(numbers, graph.implies));
  const excluded = [...holds].flatMap((node) => (graph.excludes[node] ?? []).map(({ to }) => to));
  return { holds, fails: new Set(reaching([...excluded, ...numbersOf(false)], graph.impliedBy)) };
}

/** Which of an expert's standing positions count, and what became of the conditional ones. */
export interface Counting {
  /** Indices of the positions that count, ascending. */
  readonly counted: readonly number[];
  readonly statuses: ReadonlyMap<number, ConditionStatus>;
}

const CERTAIN = 3;

/**
 * Decides which positions count. It starts from the unconditional ones and goes in rounds, each adding all whose
 * conditions the last has met. A condition is met by an assumption, or by what the expert flatly said of it in
 * positions that count; never by what merely follows.
 */
export function countPositions(
  corpus: Corpus,
  standing: readonly number[],
  { holds, fails }: Assumptions,
  numberOf: Graph['numberOf'],
): Counting {
  const given = (index: number) => corpus.positions[index]?.given ?? [];
  const counted = new Set(standing.filter((index) => given(index).length === 0));
  let waiting = standing.filter((index) => !counted.has(index));
  if (waiting.length === 0) return { counted: standing, statuses: new Map() };

  const said = new Map<string, { low: number; high: number }>();
  const say = (indices: Iterable<number>) => {
    for (const index of indices) {
      const position = corpus.positions[index];
      const bounds = position && positionBounds(position);
      if (!bounds) continue;
      const { low, high } = said.get(position.proposition) ?? { low: PERCENT.minimum, high: PERCENT.maximum };
      said.set(position.proposition, { low: Math.max(low, bounds.low), high: Math.min(high, bounds.high) });
    }
  };
  const isKnown = (id: string, truth: boolean): boolean => {
    const number = numberOf.get(id);
    if (number !== undefined && (truth ? holds : fails).has(number)) return true;
    const bounds = said.get(id);
    if (!bounds || bounds.low > bounds.high) return false;
    return (truth ? affirmFirmness(bounds.low) : denyFirmness(bounds.high)) === CERTAIN;
  };
  const isMet = (condition: Condition) =>
    typeof condition === 'string' ? isKnown(condition, true) : isKnown(condition.not, false);
  const isRejected = (condition: Condition) =>
    typeof condition === 'string' ? isKnown(condition, false) : isKnown(condition.not, true);

  let joining: readonly number[] = [...counted];
  do {
    say(joining);
    joining = waiting.filter((index) => given(index).every(isMet));
    for (const index of joining) counted.add(index);
    waiting = waiting.filter((index) => !counted.has(index));
  } while (joining.length > 0);
  const status = (index: number): ConditionStatus =>
    counted.has(index) ? 'met' : given(index).some(isRejected) ? 'rejected' : 'open';
  const conditional = standing.filter((index) => given(index).length > 0);
  return {
    counted: standing.filter((index) => counted.has(index)),
    statuses: new Map(conditional.map((index) => [index, status(index)])),
  };
}
