import type { Condition, Corpus, Edge, Options, Position } from 'consilience';
import { boundsOf, edgesOf, intersection } from './bounds.js';

/** A position and its place in the corpus' list. */
export interface Placed {
  readonly position: Position;
  readonly index: number;
}

/** A date as the time from its first instant up to, not including, the first instant behind it. */
function span(date: string): { start: number; end: number } {
  const start = Date.parse(date);
  const day = new Date(start);
  if (date.length === 4) day.setUTCFullYear(day.getUTCFullYear() + 1);
  else if (date.length === 7) day.setUTCMonth(day.getUTCMonth() + 1);
  else if (date.length === 10) day.setUTCDate(day.getUTCDate() + 1);
  else day.setTime(start + 1);
  return { start, end: day.getTime() };
}

function spanOf(corpus: Corpus, { date, quote }: Position): { start: number; end: number } | undefined {
  const found = date ?? (quote && corpus.sources[quote.source]?.date);
  return found === undefined ? undefined : span(found);
}

const nameOf = (condition: Condition) =>
  typeof condition === 'string' ? `if ${condition}` : `unless ${condition.not}`;

const hasSameConditions = (a: Position, b: Position) => {
  const [these, those] = [a, b].map(({ given = [] }) => new Set(given.map(nameOf)));
  return JSON.stringify([...(these ?? [])].sort()) === JSON.stringify([...(those ?? [])].sort());
};

/** The positions that `asOf` leaves in. */
export function inTime(corpus: Corpus, { asOf }: Options): Placed[] {
  const all = corpus.positions.map((position, index) => ({ position, index }));
  if (asOf === undefined) return all;
  return all.filter(({ position }) => {
    const time = spanOf(corpus, position);
    return time === undefined || time.start < span(asOf).end;
  });
}

/** The positions in time that no later one revises. */
export function unrevised(corpus: Corpus, options: Options): Placed[] {
  const all = inTime(corpus, options);
  const revises = (later: Position, earlier: Position) => {
    const [b, a] = [spanOf(corpus, later), spanOf(corpus, earlier)];
    return (
      later.expert === earlier.expert &&
      later.proposition === earlier.proposition &&
      b !== undefined &&
      a !== undefined &&
      b.start >= a.end &&
      ((later.given ?? []).length === 0 || hasSameConditions(later, earlier))
    );
  };
  return all.filter(({ position }) => !all.some((later) => revises(later.position, position)));
}

/** What is assumed true and, for that, false; `undefined` where the assumptions contradict each other. */
export function assumptions(
  edges: readonly Edge[],
  assuming: readonly string[],
): { isTrue: Set<string>; isFalse: Set<string> } | undefined {
  const isTrue = new Set(assuming);
  const isFalse = new Set<string>();
  for (let size = -1; size !== isTrue.size + isFalse.size; ) {
    size = isTrue.size + isFalse.size;
    for (const { kind, from, to } of edges) {
      if (kind === 'implies' && isTrue.has(from)) isTrue.add(to);
      if (kind === 'implies' && isFalse.has(to)) isFalse.add(from);
      if (kind === 'excludes' && isTrue.has(from)) isFalse.add(to);
      if (kind === 'excludes' && isTrue.has(to)) isFalse.add(from);
    }
  }
  return [...isTrue].some((proposition) => isFalse.has(proposition)) ? undefined : { isTrue, isFalse };
}

export type Status = 'met' | 'open' | 'rejected';

/** One expert's positions that count, and the status of every conditional one. */
export function counted(
  corpus: Corpus,
  options: Options,
  expert: string,
): { counted: Placed[]; status: Map<number, Status> } {
  const assumed = assumptions(
    edgesOf(corpus, options.rejecting),
    (options.assuming ?? []).filter((id) => typeof id === 'string'),
  );
  if (!assumed) throw new RangeError('the assumptions contradict each other');
  const standing = unrevised(corpus, options).filter(({ position }) => position.expert === expert);
  const isConditional = ({ position }: Placed) => (position.given ?? []).length > 0;
  let held = standing.filter((placed) => !isConditional(placed));

  /** Whether the expert flatly affirms it, or flatly denies it, in so many words. */
  const flatly = (side: 'true' | 'false', proposition: string) => {
    const own = held.filter(({ position }) => position.proposition === proposition);
    const { low, high } = intersection(own.map(({ position }) => boundsOf(position)));
    return low <= high && (side === 'true' ? low >= 95 : high <= 5);
  };
  const isMet = (condition: Condition) =>
    typeof condition === 'string'
      ? assumed.isTrue.has(condition) || flatly('true', condition)
      : assumed.isFalse.has(condition.not) || flatly('false', condition.not);
  const isKnownFalse = (condition: Condition) =>
    isMet(typeof condition === 'string' ? { not: condition } : condition.not);

  for (;;) {
    const joining = standing.filter(
      (placed) => !held.includes(placed) && (placed.position.given ?? []).every(isMet),
    );
    if (joining.length === 0) break;
    held = [...held, ...joining];
  }
  const statusOf = (placed: Placed): Status => {
    if (held.includes(placed)) return 'met';
    return (placed.position.given ?? []).some(isKnownFalse) ? 'rejected' : 'open';
  };
  return {
    counted: standing.filter((placed) => held.includes(placed)),
    status: new Map(standing.filter(isConditional).map((placed) => [placed.index, statusOf(placed)])),
  };
}
