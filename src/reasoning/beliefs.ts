import { groupBy } from '../algorithms/group-by.js';
import type { Corpus, Credence } from '../model/corpus.js';
import {
  affirmFirmness,
  denyFirmness,
  type Firmness,
  highOfWord,
  lowOfWord,
  PERCENT,
  type Side,
  sideOf,
} from '../model/credence.js';
import { isLater } from '../model/period.js';
import { type Clashes, clashesAmong } from './clashes.js';
import { type Bounds, type closureOver, placeOf } from './closure.js';
import { type Assumptions, type ConditionStatus, countPositions } from './conditions.js';
import type { Ground } from './conflict.js';
import type { Edge, Graph } from './graph.js';
import { byProposition, firmnessOf, type Holding, type Holdings, holdingsOf } from './holdings.js';
import { revisionsAcross } from './revision.js';
import { isAtLeast, supports, together } from './support.js';
import { periodOfPosition, type Revision, timeline } from './timeline.js';

/** What an expert's view of a proposition can be. */
export type Stance = Side | 'undecided' | 'conditional' | 'contradictory' | 'silent';

/** Where a stance stands in the list is what stands for it in {@link Beliefs}. */
const STANCES: readonly Stance[] = [
  'silent',
  'affirms',
  'denies',
  'undecided',
  'conditional',
  'contradictory',
];

/** What an expert holds of one proposition. */
export interface Belief extends Ground {
  readonly stance: Stance;
  /** For a side, how firmly; else 0. */
  readonly firmness: Firmness;
  /** Whether it is what the expert's own words on this very proposition say. */
  readonly isStated: boolean;
  readonly low: number;
  readonly high: number;
}

const SILENCE: Belief = {
  stance: 'silent',
  side: undefined,
  firmness: 0,
  isStated: false,
  affirm: 0,
  deny: 0,
  low: PERCENT.minimum,
  high: PERCENT.maximum,
};

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
  /** The numbers that views rest on, by proposition. */
  readonly numbers: ReadonlyMap<number, Credence>;
  /** All positions that count, by proposition. */
  readonly holdings: Holdings;
  /** Those that clash with none: all that anything follows from. */
  readonly supporting: Holdings;
  readonly clashes: Clashes;
  readonly conditional: ReadonlyMap<number, readonly ConditionalPosition[]>;
  readonly revisions: readonly Revision[];
}

/** The stances of an expert: all that is kept of what-ifs by the thousand. */
export type Stances = Pick<Beliefs, 'propositions' | 'stance'>;

/** What an expert's stance on a proposition is. */
export const stanceAt = ({ propositions, stance }: Stances, proposition: number): Stance =>
  STANCES[stance[placeOf(propositions, proposition)] ?? 0] ?? 'silent';

/** What an expert holds of a proposition. */
export function beliefAt(beliefs: Beliefs, proposition: number): Belief {
  const place = placeOf(beliefs.propositions, proposition);
  return place < 0 ? SILENCE : beliefIn(beliefs, place);
}

/** What an expert holds of the proposition at a place in the columns. */
export function beliefIn(beliefs: Beliefs, place: number): Belief {
  const stance = STANCES[beliefs.stance[place] ?? 0] ?? 'silent';
  const number = beliefs.numbers.get(beliefs.propositions[place] ?? -1);
  return {
    stance,
    side: stance === 'affirms' || stance === 'denies' ? stance : undefined,
    firmness: (beliefs.firmness[place] ?? 0) as Firmness, // written from a Firmness
    isStated: beliefs.isStated[place] === 1,
    affirm: beliefs.affirm[place] ?? 0,
    deny: beliefs.deny[place] ?? 0,
    low: beliefs.low[place] ?? PERCENT.minimum,
    high: beliefs.high[place] ?? PERCENT.maximum,
    ...(number ? { number } : {}),
  };
}

/** What holdings on one proposition say together, by themselves. */
export function ownWords(own: readonly Holding[]): { affirm: Firmness; deny: Firmness } {
  let [affirm, deny] = [0, 0];
  for (const holding of own) {
    affirm = Math.max(affirm, firmnessOf(holding, 'affirms'));
    deny = Math.max(deny, firmnessOf(holding, 'denies'));
  }
  return { affirm: affirm as Firmness, deny: deny as Firmness }; // the greatest of such
}

const ownNumber = (own: readonly Holding[]): Credence | undefined =>
  together(own.filter(({ isNumber }) => isNumber));

/** The words of holdings on a side. */
const wordsOf = (own: readonly Holding[], side: 'affirm' | 'deny'): number =>
  own.reduce((firmest, holding) => Math.max(firmest, holding[side]), 0);

/**
 * Works out a belief from what bears on a proposition, at a place of the bounds.
 *
 * @param numberedClaims The claims, by class of the graph, of which a number is said in one wording or another.
 */
function resolve(
  graph: Graph,
  supporting: Holdings,
  numberedClaims: ReadonlySet<number>,
  bounds: Bounds,
  place: number,
): Omit<Belief, 'low' | 'high'> {
  const proposition = bounds.propositions[place] ?? -1;
  const own = supporting.get(proposition) ?? [];
  const [affirm, deny] = [bounds.affirm[place] ?? 0, bounds.deny[place] ?? 0];
  const [low, high] = [bounds.low[place] ?? PERCENT.minimum, bounds.high[place] ?? PERCENT.maximum];
  const all = { affirm: Math.max(affirm, affirmFirmness(low)), deny: Math.max(deny, denyFirmness(high)) };
  const side = sideOf(all.affirm, all.deny);

  if (own.length > 0) {
    const said = ownWords(own);
    const ownSide = sideOf(said.affirm, said.deny);
    const number = ownNumber(own);
    const [ownAffirm, ownDeny] = [wordsOf(own, 'affirm'), wordsOf(own, 'deny')];
    if (ownSide === undefined) {
      return {
        stance: 'undecided', side: undefined, firmness: 0, isStated: true, affirm: ownAffirm, deny: ownDeny, number,
      }; // biome-ignore format: one line a belief
    }
    if (ownSide === side) {
      return {
        stance: side, side, firmness: side === 'affirms' ? said.affirm : said.deny, isStated: true,
        affirm: side === 'affirms' ? ownAffirm : 0, deny: side === 'denies' ? ownDeny : 0, number,
      }; // biome-ignore format: one line a belief
    }
  }
  const firmness = Math.max(all.affirm, all.deny) as Firmness; // of such
  if (firmness === 0) return SILENCE;
  const isWorded = numberedClaims.has(graph.classOf[proposition] ?? -1);
  /** The numbers behind a side. What came over an edge is open at its other end, and the furthest one says it all. */
  const numbersOn = (which: Side, isAny: boolean, arrived: Credence): Credence[] => {
    if (!isAny) return [];
    if (!isWorded) return [arrived];
    const behind = supports(graph, supporting, proposition, which, isAtLeast(firmness));
    return Array.from(behind, ({ arrival }) => arrival.number ?? []).flat();
  };
  const numbers = [
    ...(side === 'denies'
      ? []
      : numbersOn('affirms', affirmFirmness(low) >= firmness, { low, high: PERCENT.maximum })),
    ...(side === 'affirms'
      ? []
      : numbersOn('denies', denyFirmness(high) >= firmness, { low: PERCENT.minimum, high })),
  ];
  return {
    stance: side ?? 'undecided',
    side,
    firmness: side ? firmness : 0,
    isStated: false,
    affirm: side !== 'denies' && affirm === firmness ? affirm : 0,
    deny: side !== 'affirms' && deny === firmness ? deny : 0,
    number: together(numbers),
  };
}

/**
 * The range of credence that words and numbers leave together, in percent: the numbers' where they allow nothing
 * together, and the one that the view rests on where the numbers allow nothing.
 */
function credenceIn(
  { affirm, deny, low, high }: Bounds,
  place: number,
  ground: Credence | undefined,
): Credence {
  const all = { low: low[place] ?? PERCENT.minimum, high: high[place] ?? PERCENT.maximum };
  const numbers = all.low <= all.high ? all : (ground ?? { low: PERCENT.minimum, high: PERCENT.maximum });
  const both = {
    low: Math.max(numbers.low, lowOfWord(affirm[place] ?? 0)),
    high: Math.min(numbers.high, highOfWord(deny[place] ?? 0)),
  };
  return both.low <= both.high ? both : numbers;
}

/** Where an expert's positions are asked about: a corpus, seen with its edges, up to a date, under assumptions. */
export interface Circumstances {
  readonly corpus: Corpus;
  readonly graph: Graph;
  readonly close: ReturnType<typeof closureOver>;
  readonly asOf: string | undefined;
  readonly assumptions: Assumptions;
  /** An edge to leave out, for asking what hangs on it. */
  readonly without?: Edge;
}

/** The positions that count, and what they say, once dates and conditions are taken into account. */
function counting(
  { corpus, graph, close, asOf, assumptions, without }: Circumstances,
  indices: readonly number[],
) {
  const { standing, revisions } = timeline(corpus, indices, asOf);
  const periodOf = (index: number) => {
    const position = corpus.positions[index];
    return position && periodOfPosition(position, corpus.sources);
  };
  const closed = (holdings: readonly Holding[]) => {
    const bounds = close(holdings, without);
    return { holdings, bounds, clashes: clashesAmong(graph, holdings, bounds, without) };
  };
  const isConditional = (index: number) => (corpus.positions[index]?.given?.length ?? 0) > 0;

  let contested: ReadonlySet<number> | undefined;
  /** Whether an unconditional position conflicts with this one, and is not earlier. */
  const isContested = (index: number): boolean => {
    contested ??= closed(holdingsOf(corpus, standing, graph.numberOf)).clashes.positions;
    if (!contested.has(index)) return false;
    const period = periodOf(index);
    const rivals = standing.filter((other) => {
      if (other === index || isConditional(other)) return false;
      const rival = periodOf(other);
      return !(period && rival && isLater(period, rival));
    });
    return closed(holdingsOf(corpus, [...rivals, index], graph.numberOf)).clashes.positions.has(index);
  };
  const { counted, statuses } = countPositions(corpus, standing, assumptions, graph.numberOf, isContested);
  const all = closed(holdingsOf(corpus, counted, graph.numberOf));
  const { positions: clashing } = all.clashes;
  if (clashing.size === 0) return { ...all, statuses, revisions };

  const suspects = all.holdings.filter(({ index }) => clashing.has(index));
  const across = revisionsAcross(graph, close, suspects, periodOf, without);
  if (across.length === 0) return { ...all, statuses, revisions };
  const revised = new Set(across.map(({ index }) => index));
  return {
    ...closed(all.holdings.filter(({ index }) => !revised.has(index))),
    statuses: new Map([...statuses].filter(([index]) => !revised.has(index))),
    revisions: [...revisions, ...across],
  };
}

/** Works out what one expert holds, from the indices of their positions. */
export function believe(circumstances: Circumstances, indices: readonly number[]): Beliefs {
  const { corpus, graph, close, without } = circumstances;
  const { holdings, bounds: all, clashes, statuses, revisions } = counting(circumstances, indices);
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
    conditional.size + contradicted.size === 0
      ? bounds.propositions
      : Int32Array.from(new Set([...bounds.propositions, ...conditional.keys(), ...contradicted])).sort();
  const size = propositions.length;
  const columns = {
    propositions,
    stance: new Uint8Array(size),
    firmness: new Uint8Array(size),
    isStated: new Uint8Array(size),
    affirm: new Uint8Array(size),
    deny: new Uint8Array(size),
    low: new Float64Array(size).fill(PERCENT.minimum),
    high: new Float64Array(size).fill(PERCENT.maximum),
  };
  const own = byProposition(supporting);
  const numbered = new Set(
    supporting.flatMap(({ isNumber, proposition }) => (isNumber ? (graph.classOf[proposition] ?? -1) : [])),
  );
  const numbers = new Map<number, Credence>();
  for (const [place, proposition] of propositions.entries()) {
    const at = placeOf(bounds.propositions, proposition);
    const found = at < 0 ? SILENCE : resolve(graph, own, numbered, bounds, at);
    const isContradictory = contradicted.has(proposition);
    const stance = isContradictory
      ? 'contradictory'
      : found.stance === 'silent' && isWaiting(proposition)
        ? 'conditional'
        : found.stance;
    columns.stance[place] = STANCES.indexOf(stance);
    if (at >= 0) {
      const isOwn = own.has(proposition);
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
  return {
    ...columns,
    numbers,
    holdings: byProposition(holdings),
    supporting: own,
    clashes,
    conditional,
    revisions,
  };
}
