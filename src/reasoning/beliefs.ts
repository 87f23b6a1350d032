import { groupBy } from '../algorithms/group-by.js';
import { once } from '../algorithms/remembered.js';
import type { Corpus, Credence } from '../model/corpus.js';
import {
  type Firmness,
  highOfWord,
  lowOfWord,
  PERCENT,
  type Statement,
  sideOf,
  statementOf,
} from '../model/credence.js';
import { type Belief, credenceIn, resolve, SILENCE, type Stance } from './belief.js';
import type { Clashes } from './clashes.js';
import { placeOf } from './closure.js';
import type { ConditionStatus } from './conditions.js';
import { type Circumstances, counting } from './counting.js';
import { byProposition, type Holding, type Holdings, holdingsOf } from './holdings.js';
import { type OwnPositions, standingAlone } from './own-positions.js';
import type { Revision } from './timeline.js';

/** Where a stance stands in the list is what stands for it in {@link Beliefs}. */
export const STANCES: readonly Stance[] = [
  'silent',
  'affirms',
  'denies',
  'undecided',
  'conditional',
  'contradictory',
];

/** A conditional position, by its index, and whether its conditions are met. */
export interface ConditionalPosition {
  readonly index: number;
  readonly status: ConditionStatus;
}

/** What one expert holds of every proposition that anything is known of; on the rest they are silent. */
export interface Beliefs {
  /** The propositions, by number, in ascending order. The columns below have a place for each. */
  readonly propositions: Int32Array;
  /** Places in the list of stances. */
  readonly stance: Uint8Array;
  readonly firmness: Uint8Array;
  readonly isStated: Uint8Array;
  /** How firm the words are, for and against, that the view rests on. */
  readonly affirm: Uint8Array;
  readonly deny: Uint8Array;
  /** What is known of the credence, in percent. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The index of the position that the view is, where that stands alone; else -1. */
  readonly alone: Int32Array;
  /** The numbers that views rest on, by proposition. */
  readonly numbers: ReadonlyMap<number, Credence>;
  /** All positions that count, by proposition. */
  readonly holdings: Holdings;
  /** Those that clash with none: all that anything follows from. */
  readonly supporting: Holdings;
  /** Those of them that do not stand alone. */
  readonly reasoned: Holdings;
  /** The supporting ones on one proposition. */
  readonly supportingOn: (proposition: number) => readonly Holding[];
  readonly clashes: Clashes;
  readonly conditional: ReadonlyMap<number, readonly ConditionalPosition[]>;
  readonly revisions: readonly Revision[];
}

/** The stances of an expert: all that is kept of what-ifs by the thousand. */
export type Stances = Pick<Beliefs, 'propositions' | 'stance'>;

/** The stance at a place in the columns. */
export const stanceIn = ({ stance }: Pick<Stances, 'stance'>, place: number): Stance =>
  STANCES[stance[place] ?? 0] ?? 'silent';

/** What an expert's stance on a proposition is. */
export const stanceAt = (stances: Stances, proposition: number): Stance =>
  stanceIn(stances, placeOf(stances.propositions, proposition));

/** Whether an expert's view of a proposition is a position that stands alone: see `standingAlone`. */
export const standsAlone = ({ propositions, alone }: Beliefs, proposition: number): boolean =>
  (alone[placeOf(propositions, proposition)] ?? -1) >= 0;

/** What an expert holds of a proposition. */
export function beliefAt(beliefs: Beliefs, proposition: number): Belief {
  const place = placeOf(beliefs.propositions, proposition);
  return place < 0 ? SILENCE : beliefIn(beliefs, place);
}

/** What an expert holds of the proposition at a place in the columns. */
export function beliefIn(beliefs: Beliefs, place: number): Belief {
  const stance = stanceIn(beliefs, place);
  return {
    stance,
    side: stance === 'affirms' || stance === 'denies' ? stance : undefined,
    firmness: (beliefs.firmness[place] ?? 0) as Firmness, // written from a Firmness
    isStated: beliefs.isStated[place] === 1,
    affirm: beliefs.affirm[place] ?? 0,
    deny: beliefs.deny[place] ?? 0,
    low: beliefs.low[place] ?? PERCENT.minimum,
    high: beliefs.high[place] ?? PERCENT.maximum,
    number: beliefs.numbers.get(beliefs.propositions[place] ?? -1),
  };
}

/** For the compiler: the positions of a checked corpus all say something. */
const NO_STATEMENT: Statement = { affirm: 0, deny: 0 };

/** What comes of no positions that must be reasoned about: for most experts of a panel, there are none. */
const NOTHING: ReturnType<typeof counting> = {
  holdings: [],
  bounds: {
    propositions: new Int32Array(),
    affirm: new Uint8Array(),
    deny: new Uint8Array(),
    low: new Float64Array(),
    high: new Float64Array(),
  },
  clashes: { positions: new Set(), claims: new Map() },
  statuses: new Map(),
  revisions: [],
};

/** Columns in which nothing is known of these propositions yet. */
const columnsFor = (propositions: Int32Array) => ({
  propositions,
  stance: new Uint8Array(propositions.length),
  firmness: new Uint8Array(propositions.length),
  isStated: new Uint8Array(propositions.length),
  affirm: new Uint8Array(propositions.length),
  deny: new Uint8Array(propositions.length),
  low: new Float64Array(propositions.length).fill(PERCENT.minimum),
  high: new Float64Array(propositions.length).fill(PERCENT.maximum),
  alone: new Int32Array(propositions.length).fill(-1),
  numbers: new Map<number, Credence>(),
});

/** Writes down a position that stands alone: it is the view itself. */
function writeAlone(
  columns: ReturnType<typeof columnsFor>,
  place: number,
  { positions }: Corpus,
  index: number,
): void {
  const position = positions[index];
  const { affirm, deny, number } = (position && statementOf(position)) ?? NO_STATEMENT;
  const side = sideOf(affirm, deny);
  columns.alone[place] = index;
  columns.stance[place] = STANCES.indexOf(side ?? 'undecided');
  columns.firmness[place] = side ? Math.max(affirm, deny) : 0;
  columns.isStated[place] = 1;
  columns.affirm[place] = number ? 0 : affirm;
  columns.deny[place] = number ? 0 : deny;
  columns.low[place] = number?.low ?? lowOfWord(affirm);
  columns.high[place] = number?.high ?? highOfWord(deny);
  if (number) columns.numbers.set(columns.propositions[place] ?? -1, number);
}

/** Works out what one expert holds. What stands alone is taken as it is: only the rest is reasoned about. */
export function believe(circumstances: Circumstances, own: OwnPositions): Beliefs {
  const { corpus, graph, close, without } = circumstances;
  const { alone, others } = standingAlone(circumstances, own);
  const {
    holdings,
    bounds: all,
    clashes,
    statuses,
    revisions,
  } = others.length === 0 ? NOTHING : counting(circumstances, others);
  const clashing = clashes.positions;
  const supporting = clashing.size === 0 ? holdings : holdings.filter(({ index }) => !clashing.has(index));
  const bounds = clashing.size === 0 ? all : close(supporting, without);

  const conditional = groupBy(
    Array.from(statuses, ([index, status]): ConditionalPosition => ({ index, status })),
    ({ index }) => graph.numberOf.get(corpus.positions[index]?.proposition ?? '') ?? -1, // a checked corpus has it
  );
  const contradicted = new Set(holdings.flatMap((one) => (clashing.has(one.index) ? one.proposition : [])));
  if (clashes.claims.size > 0) {
    for (const [proposition, claim] of graph.classOf.entries()) {
      if (clashes.claims.has(claim)) contradicted.add(proposition);
    }
  }
  const isWaiting = (proposition: number) =>
    conditional.get(proposition)?.some(({ status }) => status !== 'met') ?? false;

  const propositions =
    others.length === 0
      ? alone.propositions
      : Int32Array.from(
          new Set([...alone.propositions, ...bounds.propositions, ...conditional.keys(), ...contradicted]),
        ).sort();
  const columns = columnsFor(propositions);
  const ownWords = byProposition(supporting);
  const numbered = new Set(
    supporting.flatMap(({ isNumber, proposition }) => (isNumber ? (graph.classOf[proposition] ?? -1) : [])),
  );
  const { numbers } = columns;
  let next = 0; // of those that stand alone
  for (let place = 0; place < propositions.length; place++) {
    const proposition = propositions[place] ?? -1;
    if (alone.propositions[next] === proposition) {
      writeAlone(columns, place, corpus, alone.indices[next++] ?? -1);
      continue;
    }
    const at = placeOf(bounds.propositions, proposition);
    const found = at < 0 ? SILENCE : resolve(graph, ownWords, numbered, bounds, at);
    const isContradictory = contradicted.has(proposition);
    const stance = isContradictory
      ? 'contradictory'
      : found.stance === 'silent' && isWaiting(proposition)
        ? 'conditional'
        : found.stance;
    columns.stance[place] = STANCES.indexOf(stance);
    if (at >= 0) {
      const isOwn = ownWords.has(proposition);
      const { low, high } = credenceIn(bounds, at, isContradictory && !isOwn ? undefined : found.number);
      columns.low[place] = low;
      columns.high[place] = high;
    }
    if (isContradictory) continue;
    columns.firmness[place] = found.firmness;
    columns.isStated[place] = found.isStated ? 1 : 0;
    columns.affirm[place] = found.affirm;
    columns.deny[place] = found.deny;
    if (found.number) numbers.set(proposition, found.number);
  }

  const read = (indices: Iterable<number>) => holdingsOf(corpus, indices, graph.numberOf);
  const withAlone = (known: readonly Holding[]) =>
    once(() => byProposition([...known, ...read(alone.indices)].sort((a, b) => a.index - b.index)));
  const [allCounted, allSupporting] = [withAlone(holdings), withAlone(supporting)];
  return {
    ...columns,
    // Of a million positions that stand alone no objects are made, unless somebody asks for all.
    get holdings() {
      return allCounted();
    },
    get supporting() {
      return allSupporting();
    },
    reasoned: ownWords,
    supportingOn: (proposition) => {
      const index = columns.alone[placeOf(propositions, proposition)] ?? -1;
      return index < 0 ? (ownWords.get(proposition) ?? []) : read([index]);
    },
    clashes,
    conditional,
    revisions,
  };
}
