import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import { partsOf } from './conditions.js';
import type { Circumstances } from './counting.js';
import { inTime } from './timeline.js';

/** What an expert says, by the indices of the positions: sorted by proposition, then as the corpus lists them. */
export interface OwnPositions {
  readonly indices: Int32Array;
  /** The number of the proposition that each is on. */
  readonly propositions: Int32Array;
}

/** Groups a corpus' positions by expert, once for all that is asked of it; those of one are sorted when asked for. */
export function positionsByExpert({ propositions, positions }: Corpus): (expert: string) => OwnPositions {
  const numberOf = new Map(Object.keys(propositions).map((id, number) => [id, number]));
  const byExpert = groupBy(positions.keys(), (index) => positions[index]?.expert);
  return (expert) => {
    // Proposition and index in one number: sorted without a comparison of ours, and taken apart again.
    const keyOf = (index: number) =>
      (numberOf.get(positions[index]?.proposition ?? '') ?? 0) * positions.length + index; // a checked corpus has it
    const keys = new Float64Array((byExpert.get(expert) ?? []).map(keyOf)).sort();
    return {
      indices: new Int32Array(keys.map((key) => key % positions.length)),
      propositions: new Int32Array(keys.map((key) => key / positions.length)),
    };
  };
}

/**
 * Tells apart what stands alone, as the view that it is, from what must be reasoned about: a position stands alone
 * where it is the expert's only one on its proposition, no edge leads from there or to there, it has no condition, and
 * none of the expert's conditions asks for it.
 *
 * @returns Those that stand alone, without what was said too late; and the indices of the others, ascending.
 */
export function standingAlone(
  { corpus, graph, asOf }: Pick<Circumstances, 'corpus' | 'graph' | 'asOf'>,
  { indices, propositions }: OwnPositions,
): { readonly alone: OwnPositions; readonly others: readonly number[] } {
  const asked = new Set<number>();
  for (const index of indices) {
    for (const condition of corpus.positions[index]?.given ?? []) {
      asked.add(graph.numberOf.get(partsOf(condition).proposition) ?? -1);
    }
  }
  const isSaidInTime = inTime(corpus, asOf);
  const places: number[] = [];
  const others: number[] = [];
  for (const [place, index] of indices.entries()) {
    const proposition = propositions[place] ?? -1;
    const position = corpus.positions[index];
    const isOne = propositions[place - 1] !== proposition && propositions[place + 1] !== proposition;
    if (
      !position ||
      !isOne ||
      position.given?.length ||
      graph.isJoined(proposition) ||
      asked.has(proposition)
    ) {
      others.push(index);
    } else if (isSaidInTime(position)) places.push(place);
  }
  const at = (column: Int32Array) =>
    places.length === column.length ? column : Int32Array.from(places, (place) => column[place] ?? -1);
  return {
    alone: { indices: at(indices), propositions: at(propositions) },
    others: others.sort((a, b) => a - b),
  };
}
