import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import { affirmFirmness, denyFirmness, PERCENT, type Side, statementOf } from '../model/credence.js';
import type { Graph } from './graph.js';

/**
 * What a counted position says of its own proposition. Words have a firmness and no range of their own here; a
 * number has its range, and no word's firmness: the two travel side by side and are never turned into each other.
 */
export interface Holding {
  /** Of the position, in the corpus' list. */
  readonly index: number;
  readonly proposition: number;
  /** How firmly its words affirm and deny, 0 to 3; 0 for a number. */
  readonly affirm: number;
  readonly deny: number;
  /** The range that its number leaves, in percent: all of it for words. */
  readonly low: number;
  readonly high: number;
  readonly isNumber: boolean;
}

/** Holdings by the number of their proposition. */
export type Holdings = ReadonlyMap<number, readonly Holding[]>;

/** The positions with these indices, in terms of numbered propositions. */
export function holdingsOf(
  corpus: Corpus,
  indices: Iterable<number>,
  numberOf: Graph['numberOf'],
): Holding[] {
  const holdings: Holding[] = [];
  for (const index of indices) {
    const position = corpus.positions[index];
    const proposition = position && numberOf.get(position.proposition);
    const statement = position && statementOf(position);
    if (proposition === undefined || !statement) continue;
    const { affirm, deny, number } = statement;
    holdings.push(
      number
        ? { index, proposition, affirm: 0, deny: 0, low: number.low, high: number.high, isNumber: true }
        : { index, proposition, affirm, deny, low: PERCENT.minimum, high: PERCENT.maximum, isNumber: false },
    );
  }
  return holdings;
}

/** Holdings by proposition, in the order of the corpus. */
export const byProposition = (holdings: readonly Holding[]): Holdings =>
  groupBy(holdings, ({ proposition }) => proposition);

/** How firmly a holding takes a side of its own proposition, its words or its number: 0 to 3. */
export function firmnessOf({ affirm, deny, low, high, isNumber }: Holding, side: Side): number {
  if (side === 'affirms') return isNumber ? affirmFirmness(low) : affirm;
  return isNumber ? denyFirmness(high) : deny;
}
