import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import { EXCLUDING_LOW, PERCENT, positionBounds, type Side } from '../model/credence.js';
import { type Premise, premises } from './chains.js';
import type { Bound } from './closure.js';
import type { Graph } from './graph.js';

/** A counted position with its bounds: what an expert's views are derived from. `index` is that of the position. */
export interface Holding extends Bound {
  readonly index: number;
}

/** Holdings by the number of their proposition. */
export type Holdings = ReadonlyMap<number, readonly Holding[]>;

/** The positions with these indices, as bounds on numbered propositions. */
export function holdingsOf(
  corpus: Corpus,
  indices: readonly number[],
  numberOf: Graph['numberOf'],
): Holdings {
  const holdings: Holding[] = [];
  for (const index of indices) {
    const position = corpus.positions[index];
    const proposition = position && numberOf.get(position.proposition);
    const bounds = position && positionBounds(position);
    if (proposition === undefined || !bounds) continue;
    holdings.push({ index, proposition, low: bounds.low, high: bounds.high });
  }
  return groupBy(holdings, ({ proposition }) => proposition);
}

/** A holding, and the chain over which it bears on a claim. */
export interface Support<P extends string> {
  readonly holding: Holding;
  readonly via: Premise<P>['via'];
}

/** The bound that a holding puts on what follows from it: its low on an affirmation, its cap on a denial. */
function boundOn(claim: Side, { low, high }: Holding, crosses: boolean): number {
  if (claim === 'affirms') return low;
  if (!crosses) return high;
  return low >= EXCLUDING_LOW ? PERCENT.maximum - low : PERCENT.maximum;
}

/** The holdings on a premise that put an acceptable bound on what follows from it. */
export const supportsAt = <P extends string>(
  holdings: Holdings,
  { proposition, crosses }: Premise<P>,
  claim: Side,
  accepts: (bound: number) => boolean,
): Holding[] =>
  (holdings.get(proposition) ?? []).filter((holding) => accepts(boundOn(claim, holding, crosses)));

/**
 * The holdings that put an acceptable bound on a proposition, each once, by its shortest chain, nearest first.
 *
 * @param accepts For `affirms` it is asked about lower bounds, for `denies` about upper ones.
 */
export function* supports<P extends string>(
  graph: Graph<P>,
  holdings: Holdings,
  proposition: number,
  claim: Side,
  accepts: (bound: number) => boolean,
): Generator<Support<P>, void, undefined> {
  const seen = new Set<number>();
  for (const premise of premises(graph, proposition, claim)) {
    for (const holding of supportsAt(holdings, premise, claim, accepts)) {
      if (seen.has(holding.index)) continue;
      seen.add(holding.index);
      yield { holding, via: premise.via };
    }
  }
}
