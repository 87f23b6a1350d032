import type { Certainty, Corpus, Credence } from 'consilience';
import { type Arrival, clashesOf, conflictByTable, isSide, type Placed, sideOf } from './arrivals.js';
import { CERTAINTY, type Firmness, intersection, isEmpty, type Side } from './bounds.js';
import { type Asked, counted, type Status } from './counting.js';

// The rules of evaluation as they are written, stated as slowly and as plainly as they can be. Nothing here is
// shared with the library but the types of what goes in and comes out.

/** What one expert holds of one proposition. */
export interface Cell {
  readonly expert: string;
  readonly proposition: string;
  readonly stance: Side | 'undecided' | 'conditional' | 'contradictory' | 'silent';
  readonly certainty?: Certainty;
  readonly basis?: 'stated' | 'implied';
  readonly credence: Credence;
  readonly estimate?: Credence;
  /** The unrevised conditional positions on the proposition, by their places. */
  readonly conditions: readonly { readonly index: number; readonly status: Status }[];
  /** The places of the positions that it rests on. */
  readonly derivation: readonly number[];
  /** Whether it rests on what was said of this very proposition. */
  readonly isSaid: boolean;
  /** What it is compared by with the views of others. */
  readonly parts: readonly Arrival[];
  /** All that bears on it. */
  readonly bearing: readonly Arrival[];
}

const firmest = (arrivals: readonly Arrival[]): Firmness => ({
  affirms: Math.max(0, ...arrivals.map(({ affirms }) => affirms)),
  denies: Math.max(0, ...arrivals.map(({ denies }) => denies)),
});

const isNumber = ({ from }: Arrival) => from === 'number';

/** The range of some numbers: what all allow, or, where they allow nothing together, from the least to the greatest. */
function rangeOf(numbers: readonly Arrival[]): Credence {
  const { low, high } = intersection(numbers);
  if (low <= high) return { low, high };
  return {
    low: Math.min(...numbers.map((number) => number.low)),
    high: Math.max(...numbers.map((number) => number.high)),
  };
}

/** What all that bears on a view allows, and where it allows nothing, what its numbers do. */
function credenceOf(bearing: readonly Arrival[], parts: readonly Arrival[]): Credence {
  const words = intersection(bearing.filter((arrival) => !isNumber(arrival)));
  const numbers = bearing.filter(isNumber);
  if (numbers.length === 0) return words;
  const own = numbers.filter(({ isOwn }) => isOwn);
  const all = intersection(numbers);
  const range = !isEmpty(all) ? all : rangeOf(own.length > 0 ? own : parts.filter(isNumber));
  const both = intersection([words, range]);
  return isEmpty(both) ? range : both;
}

/** What decides a view: the side, how firmly, and the arrivals that it rests on. */
type Decided = Pick<Cell, 'stance' | 'certainty' | 'basis' | 'isSaid' | 'parts'> & {
  readonly restingOn: readonly Arrival[];
};

/** The view that follows from what bears on a proposition, where nothing clashes there. */
function decide(bearing: readonly Arrival[]): Decided | undefined {
  const own = bearing.filter(({ isOwn }) => isOwn);
  const [said, all] = [firmest(own), firmest(bearing)];
  const [ownSide, side] = [sideOf(said), sideOf(all)];
  // A stated "undecided", a 50, a "may" beside a "may not": undecided, whatever is implied.
  if (own.length > 0 && !isSide(ownSide))
    return { stance: 'undecided', isSaid: true, restingOn: own, parts: own };
  if (side === 'tie') {
    const tied = bearing.filter(({ affirms, denies }) => affirms === all.affirms || denies === all.denies);
    return { stance: 'undecided', isSaid: false, restingOn: tied, parts: tied };
  }
  if (side === 'none') return undefined;
  // Stated and implied that differ only in degree: the stated view stands.
  const isStated = ownSide === side;
  const firm = isStated ? said[side] : all[side];
  const restingOn = (isStated ? own : bearing).filter((arrival) => arrival[side] >= firm);
  const certainty = CERTAINTY[firm];
  return {
    stance: side,
    ...(certainty === undefined ? {} : { certainty }),
    basis: isStated ? 'stated' : 'implied',
    isSaid: isStated,
    restingOn,
    parts: isStated ? own.filter((arrival) => isNumber(arrival) || arrival[side] > 0) : restingOn,
  };
}

/** What one expert holds of every proposition. */
export function cellsOf(corpus: Corpus, expert: string, asked: Asked = {}): Map<string, Cell> {
  const { standing, sound, status, arrivals } = counted(corpus, asked, expert);
  const isReached = (arrival: Arrival) =>
    arrival.isOwn || arrival.affirms > 0 || arrival.denies > 0 || arrival.low > 0 || arrival.high < 100;
  const at = (placed: readonly Placed[], proposition: string): Arrival[] =>
    placed.flatMap((one) => arrivals(one).get(proposition) ?? []).filter(isReached);
  const clashing = standing.filter((placed) => !sound.includes(placed));
  const clashes = clashing.flatMap((a) =>
    standing.flatMap((b) =>
      clashesOf(arrivals(a), arrivals(b)).map((proposition) => ({ proposition, places: [a.index, b.index] })),
    ),
  );

  const cell = (proposition: string): Cell => {
    const bearing = at(sound, proposition);
    const conditions = corpus.positions.flatMap((position, index) => {
      const its = status.get(index);
      return its && position.proposition === proposition ? [{ index, status: its }] : [];
    });
    const view = (stance: Cell['stance'], derivation: readonly number[], more: Partial<Cell> = {}): Cell => ({
      expert,
      proposition,
      stance,
      credence: credenceOf(bearing, more.parts ?? []),
      conditions,
      derivation: [...new Set(derivation)].sort((a, b) => a - b),
      isSaid: false,
      parts: [],
      bearing,
      ...more,
    });

    const said = clashing.filter(({ position }) => position.proposition === proposition);
    const here = clashes.filter((clash) => clash.proposition === proposition);
    if (said.length + here.length > 0)
      return view('contradictory', [
        ...said.map(({ index }) => index),
        ...here.flatMap(({ places }) => places),
      ]);

    const decided = decide(bearing);
    if (decided) {
      const { stance, restingOn, ...more } = decided;
      const numbers = (decided.isSaid ? bearing.filter(({ isOwn }) => isOwn) : restingOn).filter(isNumber);
      return view(
        stance,
        restingOn.map(({ index }) => index),
        { ...more, ...(numbers.length > 0 ? { estimate: rangeOf(numbers) } : {}) },
      );
    }
    const uncounted = conditions.filter((condition) => condition.status !== 'met');
    return uncounted.length > 0
      ? view(
          'conditional',
          uncounted.map(({ index }) => index),
        )
      : view('silent', []);
  };
  return new Map(Object.keys(corpus.propositions).map((proposition) => [proposition, cell(proposition)]));
}

/** What every expert asked about holds of every proposition, in the corpus' order. */
export function evaluate(corpus: Corpus, asked: Asked = {}): Map<string, Map<string, Cell>> {
  const experts = Object.keys(corpus.experts).filter((expert) => asked.experts?.includes(expert) ?? true);
  return new Map(experts.map((expert) => [expert, cellsOf(corpus, expert, asked)]));
}

/** What two views are to each other: the section "Two experts on one proposition". */
export type Relation = 'agree' | 'conflict' | 'compatible' | 'unsettled';

type Compared = Pick<Cell, 'stance' | 'parts' | 'estimate'>;

/** What a view is compared by: its words, and its number as it is displayed. */
const comparedBy = ({ parts, estimate }: Compared): Arrival[] => {
  const words = parts.filter((part) => !isNumber(part));
  const [number] = parts.filter(isNumber);
  return number && estimate ? [...words, { ...number, ...estimate }] : words;
};

export function relationOf(a: Compared, b: Compared): Relation | undefined {
  if (a.stance === 'silent' || b.stance === 'silent') return undefined;
  const areSided = isSide(a.stance) && isSide(b.stance);
  if (areSided && a.stance === b.stance) return 'agree';
  const speaks = ({ stance }: Pick<Cell, 'stance'>) => isSide(stance) || stance === 'undecided';
  const oneIsSided = isSide(a.stance) || isSide(b.stance);
  if (speaks(a) && speaks(b) && oneIsSided) {
    const conflict = comparedBy(a).some((x) => comparedBy(b).some((y) => conflictByTable(x, y)));
    if (conflict) return 'conflict';
  }
  return areSided ? 'compatible' : 'unsettled';
}
