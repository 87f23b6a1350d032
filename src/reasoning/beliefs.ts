import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import { type Firmness, type Grade, gradeOf, PERCENT, type Side } from '../model/credence.js';
import { type Bound, type Bounds, placeOf } from './closure.js';
import { type Assumptions, type ConditionStatus, countPositions } from './conditions.js';
import type { Graph } from './graph.js';
import { type Holdings, holdingsOf, supports } from './support.js';
import { type Revision, timeline } from './timeline.js';

/** What an expert's view of a proposition can be. */
export type Stance = Side | 'undecided' | 'conditional' | 'mixed' | 'silent';

/** Where a stance stands in the list is what stands for it in {@link Beliefs}. */
export const STANCES: readonly Stance[] = [
  'silent',
  'affirms',
  'denies',
  'undecided',
  'conditional',
  'mixed',
];

/** What an expert holds of one proposition. */
export interface Belief {
  readonly stance: Stance;
  /** For a side, how firmly; else 0. */
  readonly firmness: Firmness;
  /** For a side, whether the expert's own words alone say so. */
  readonly isStated: boolean;
  readonly low: number;
  readonly high: number;
}

const SILENCE: Belief = {
  stance: 'silent',
  firmness: 0,
  isStated: false,
  low: PERCENT.minimum,
  high: PERCENT.maximum,
};

/** A conditional position, by its index, and what became of it. */
export interface ConditionalPosition {
  readonly index: number;
  readonly status: ConditionStatus;
}

/** What one expert holds of every proposition that anything is known of; on the rest they are silent. */
export interface Beliefs extends Bounds {
  /** These columns run parallel to `propositions`: places in {@link STANCES}, firmness, 1 for stated. */
  readonly stance: Uint8Array;
  readonly firmness: Uint8Array;
  readonly isStated: Uint8Array;
  /** The positions that count. */
  readonly holdings: Holdings;
  /** Those of them that take part in no contradiction: what all views but the mixed ones derive from. */
  readonly supporting: Holdings;
  /** What became of the conditional positions, by the number of their proposition. */
  readonly conditional: ReadonlyMap<number, readonly ConditionalPosition[]>;
  readonly revisions: readonly Revision[];
}

/** What an expert holds of a proposition. */
export function beliefAt(beliefs: Beliefs, proposition: number): Belief {
  const place = placeOf(beliefs.propositions, proposition);
  return place < 0 ? SILENCE : beliefIn(beliefs, place);
}

/** What an expert holds of the proposition at a place in the columns. */
export function beliefIn(beliefs: Beliefs, place: number): Belief {
  return {
    stance: STANCES[beliefs.stance[place] ?? 0] ?? 'silent',
    firmness: (beliefs.firmness[place] ?? 0) as Firmness, // written from a Firmness
    isStated: beliefs.isStated[place] === 1,
    low: beliefs.low[place] ?? PERCENT.minimum,
    high: beliefs.high[place] ?? PERCENT.maximum,
  };
}

/** The grade of what holdings on one proposition say together; `undefined` where there are none. */
export function ownGrade(own: readonly Bound[] | undefined): Grade | undefined {
  if (!own || own.length === 0) return undefined;
  let [low, high]: [number, number] = [PERCENT.minimum, PERCENT.maximum];
  for (const bound of own) {
    low = Math.max(low, bound.low);
    high = Math.min(high, bound.high);
  }
  return gradeOf(low, high);
}

const isContradicted = (low: number, high: number) => low > high;

/** The positions that take part in a contradiction: each exceeds, somewhere, what the others allow. */
function clashes(graph: Graph, holdings: Holdings, all: Bounds): Set<number> {
  const clashing = new Set<number>();
  for (const [place, proposition] of all.propositions.entries()) {
    const low = all.low[place] ?? PERCENT.minimum;
    const high = all.high[place] ?? PERCENT.maximum;
    if (!isContradicted(low, high)) continue;
    for (const { holding } of supports(graph, holdings, proposition, 'affirms', (bound) => bound > high)) {
      clashing.add(holding.index);
    }
    for (const { holding } of supports(graph, holdings, proposition, 'denies', (bound) => bound < low)) {
      clashing.add(holding.index);
    }
  }
  return clashing;
}

/** The stance at a proposition that is not contradicted itself. */
function resolve(
  own: readonly Bound[] | undefined,
  low: number,
  high: number,
  hasClash: boolean,
  isConditional: boolean,
): Omit<Belief, 'low' | 'high'> {
  const stated = ownGrade(own);
  const plain = (stance: Stance) => ({ stance, firmness: 0, isStated: false }) as const;
  if (stated === 'tie' || stated === 'none') return plain('undecided');
  const grade = gradeOf(low, high);
  if (grade === 'tie') return plain('undecided');
  if (grade === 'none') return plain(hasClash ? 'mixed' : isConditional ? 'conditional' : 'silent');
  const { stance, firmness } = grade;
  return { stance, firmness, isStated: stated?.stance === stance && stated.firmness === firmness };
}

/** Works out what one expert holds, from the indices of their positions. */
export function believe(
  corpus: Corpus,
  graph: Graph,
  close: (stated: readonly Bound[]) => Bounds,
  indices: readonly number[],
  asOf: string | undefined,
  assumptions: Assumptions,
): Beliefs {
  const { standing, revisions } = timeline(corpus, indices, asOf);
  const { counted, statuses } = countPositions(corpus, standing, assumptions, graph.numberOf);
  const holdings = holdingsOf(corpus, counted, graph.numberOf);
  const all = close([...holdings.values()].flat());
  const clashing = clashes(graph, holdings, all);
  const supporting =
    clashing.size === 0
      ? holdings
      : holdingsOf(
          corpus,
          counted.filter((index) => !clashing.has(index)),
          graph.numberOf,
        );
  const rest = clashing.size === 0 ? all : close([...supporting.values()].flat());

  const conditional = groupBy(
    Array.from(statuses, ([index, status]): ConditionalPosition => ({ index, status })),
    ({ index }) => graph.numberOf.get(corpus.positions[index]?.proposition ?? '') ?? -1, // a checked corpus has it
  );
  const isWaiting = (proposition: number) =>
    conditional.get(proposition)?.some(({ status }) => status !== 'met') ?? false;

  const propositions =
    conditional.size === 0
      ? all.propositions
      : Int32Array.from(new Set([...all.propositions, ...conditional.keys()])).sort();
  const size = propositions.length;
  const beliefs = {
    propositions,
    low: new Float64Array(size),
    high: new Float64Array(size),
    stance: new Uint8Array(size),
    firmness: new Uint8Array(size),
    isStated: new Uint8Array(size),
  };
  const boundsIn = ({ propositions: listed, low, high }: Bounds, proposition: number) => {
    const place = placeOf(listed, proposition);
    return { low: low[place] ?? PERCENT.minimum, high: high[place] ?? PERCENT.maximum };
  };
  for (const [place, proposition] of propositions.entries()) {
    const whole = boundsIn(all, proposition);
    const left = boundsIn(rest, proposition);
    const own = supporting.get(proposition);
    const hasClash = (holdings.get(proposition)?.length ?? 0) > (own?.length ?? 0);
    const belief = isContradicted(whole.low, whole.high)
      ? ({ stance: 'mixed', firmness: 0, isStated: false } as const)
      : resolve(own, left.low, left.high, hasClash, isWaiting(proposition));
    const { low, high } = belief.stance === 'mixed' ? whole : left;
    beliefs.low[place] = low;
    beliefs.high[place] = high;
    beliefs.stance[place] = STANCES.indexOf(belief.stance);
    beliefs.firmness[place] = belief.firmness;
    beliefs.isStated[place] = belief.isStated ? 1 : 0;
  }
  return { ...beliefs, holdings, supporting, conditional, revisions };
}
