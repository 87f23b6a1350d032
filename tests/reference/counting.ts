import type { Certainty, Condition, Corpus, Position } from 'consilience';
import { type Arrivals, arrivalsOf, clashesOf, type Placed } from './arrivals.js';
import { type Edge, edgesOf, firmnessSaid, type Side } from './bounds.js';

/** How a corpus is asked: the options of all the questions together. */
export interface Asked {
  readonly experts?: readonly string[];
  readonly assuming?: readonly Condition[];
  readonly rejecting?: readonly Pick<Edge, 'from' | 'to'>[];
  readonly asOf?: string;
  readonly propositions?: readonly string[];
  readonly minHolders?: number | 'all';
  readonly minCertainty?: Certainty;
  readonly unopposed?: boolean;
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

/** Whether all of one position's time lies behind all of the other's. */
export function isLater(corpus: Corpus, later: Position, earlier: Position): boolean {
  const [b, a] = [spanOf(corpus, later), spanOf(corpus, earlier)];
  return b !== undefined && a !== undefined && b.start >= a.end;
}

const nameOf = (condition: Condition) =>
  typeof condition === 'string' ? `if ${condition}` : `unless ${condition.not}`;

const hasSameConditions = (a: Position, b: Position) => {
  const [these, those] = [a, b].map(({ given = [] }) => new Set(given.map(nameOf)));
  return JSON.stringify([...(these ?? [])].sort()) === JSON.stringify([...(those ?? [])].sort());
};

/** The positions that `asOf` leaves in. */
export function inTime(corpus: Corpus, { asOf }: Asked): Placed[] {
  const all = corpus.positions.map((position, index) => ({ position, index }));
  if (asOf === undefined) return all;
  return all.filter(({ position }) => {
    const time = spanOf(corpus, position);
    return time === undefined || time.start < span(asOf).end;
  });
}

const isConditional = ({ position }: Placed): boolean => (position.given ?? []).length > 0;

/** The positions in time that no later one on the same proposition revises. */
export function unrevised(corpus: Corpus, asked: Asked): Placed[] {
  const all = inTime(corpus, asked);
  const revises = (later: Placed, earlier: Placed) =>
    later.position.expert === earlier.position.expert &&
    later.position.proposition === earlier.position.proposition &&
    isLater(corpus, later.position, earlier.position) &&
    (!isConditional(later) || hasSameConditions(later.position, earlier.position));
  return all.filter((placed) => !all.some((later) => revises(later, placed)));
}

/** What is assumed true and what false, closed; `undefined` where the assumptions contradict each other. */
export function assumptions(
  edges: readonly Edge[],
  assuming: readonly Condition[],
): { isTrue: Set<string>; isFalse: Set<string> } | undefined {
  const isTrue = new Set(assuming.flatMap((one) => (typeof one === 'string' ? [one] : [])));
  const isFalse = new Set(assuming.flatMap((one) => (typeof one === 'string' ? [] : [one.not])));
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

/** What of one expert's positions counts for something, in the corpus' order. */
export interface Counting {
  /** Those that no revision and no condition takes away. */
  readonly standing: readonly Placed[];
  /** Those of them that conflict with no other, nor with themselves. */
  readonly sound: readonly Placed[];
  /** The conditional ones that are not revised, by their places. */
  readonly status: ReadonlyMap<number, Status>;
  readonly arrivals: (placed: Placed) => Arrivals;
}

/** One expert's positions, followed through dates, conditions and revision. */
export function counted(corpus: Corpus, asked: Asked, expert: string): Counting {
  const edges = edgesOf(corpus, asked.rejecting);
  const assumed = assumptions(edges, asked.assuming ?? []);
  if (!assumed) throw new RangeError('the assumptions contradict each other');
  const said = unrevised(corpus, asked).filter(({ position }) => position.expert === expert);
  const all = new Map(said.map((placed) => [placed, arrivalsOf(corpus, edges, placed)]));
  const arrivals = (placed: Placed): Arrivals => all.get(placed) ?? new Map();
  const conflict = (a: Placed, b: Placed) => clashesOf(arrivals(a), arrivals(b)).length > 0;
  const revises = (later: Placed, earlier: Placed) =>
    isLater(corpus, later.position, earlier.position) && conflict(later, earlier);

  // Conditions: the least fixed point, from the unconditional positions.
  const unconditional = said.filter((placed) => !isConditional(placed));
  const isClashing = (placed: Placed) =>
    unconditional.some((one) => conflict(one, placed) && !isLater(corpus, placed.position, one.position));
  let held = unconditional;
  const isSaidFlatly = (side: Side, proposition: string) =>
    held.some(
      (placed) =>
        placed.position.proposition === proposition &&
        firmnessSaid(placed.position)[side] === 3 &&
        !conflict(placed, placed) &&
        !isClashing(placed),
    );
  const isMet = (condition: Condition) =>
    typeof condition === 'string'
      ? assumed.isTrue.has(condition) || isSaidFlatly('affirms', condition)
      : assumed.isFalse.has(condition.not) || isSaidFlatly('denies', condition.not);
  const isKnownFalse = (condition: Condition) =>
    isMet(typeof condition === 'string' ? { not: condition } : condition.not);
  for (;;) {
    const joining = said.filter(
      (placed) => !held.includes(placed) && (placed.position.given ?? []).every(isMet),
    );
    if (joining.length === 0) break;
    held = [...held, ...joining];
  }
  const statusOf = (placed: Placed): Status => {
    if (held.includes(placed)) return 'met';
    return (placed.position.given ?? []).some(isKnownFalse) ? 'rejected' : 'open';
  };

  // Revision across edges: whether one stands hangs only on later ones.
  const stands = (placed: Placed): boolean => !held.some((later) => revises(later, placed) && stands(later));
  const standing = said.filter((placed) => held.includes(placed) && stands(placed));
  return {
    standing,
    sound: standing.filter((placed) => !standing.some((one) => conflict(one, placed))),
    status: new Map(
      said
        .filter((placed) => isConditional(placed) && (!held.includes(placed) || standing.includes(placed)))
        .map((placed) => [placed.index, statusOf(placed)]),
    ),
    arrivals,
  };
}
