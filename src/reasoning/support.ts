import type { Corpus } from '../model/corpus.js';
import { EXCLUDING_LOW, PERCENT, positionBounds, type Side } from '../model/credence.js';
import { groupBy } from '../model/group-by.js';
import { type Premise, premises } from './chains.js';
import type { Bound } from './closure.js';
import type { Edge, Graph } from './graph.js';

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
  const holdings = indices.flatMap((index): Holding[] => {
    const position = corpus.positions[index];
    const proposition = position && numberOf.get(position.proposition);
    const bounds = position && positionBounds(position);
    if (proposition === undefined || !bounds) return [];
    return [{ index, proposition, low: bounds.low, high: bounds.high }];
  });
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

/**
 * The holdings that put an acceptable bound on a proposition, each once, by its shortest chain, nearest first.
 *
 * @param accepts For `affirms` it is asked about lower bounds, for `denies` about upper ones.
 * @param without An edge to leave out.
 */
export function* supports<P extends string>(
  graph: Graph<P>,
  holdings: Holdings,
  proposition: number,
  claim: Side,
  accepts: (bound: number) => boolean,
  without?: Edge<P>,
): Generator<Support<P>, void, undefined> {
  const seen = new Set<number>();
  for (const premise of premises(graph, proposition, claim, without)) {
    for (const holding of holdings.get(premise.proposition) ?? []) {
      if (seen.has(holding.index) || !accepts(boundOn(claim, holding, premise.crosses))) continue;
      seen.add(holding.index);
      yield { holding, via: premise.via };
    }
  }
}
