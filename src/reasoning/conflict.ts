import type { Credence } from '../model/corpus.js';
import { highOfWord, lowOfWord, PERCENT, type Side } from '../model/credence.js';

/** Words are not that sharp: a number conflicts with a word only this many points outside its range. */
const TOLERANCE = 5;

/** From here on two words on opposite sides conflict: flat against anything, likely against unlikely. */
const CONFLICTING = 4;

/** Whether words that affirm and words that deny conflict, by their firmness. */
export const wordsConflict = (affirm: number, deny: number): boolean =>
  affirm > 0 && deny > 0 && affirm + deny >= CONFLICTING;

/** A number that ends below this conflicts with a word that affirms. */
export const leastBeside = (affirm: number): number =>
  affirm > 0 ? lowOfWord(affirm) - TOLERANCE : PERCENT.minimum;

/** A number that begins above this conflicts with a word that denies. */
export const mostBeside = (deny: number): number =>
  deny > 0 ? highOfWord(deny) + TOLERANCE : PERCENT.maximum;

/** What a view rests on: words for and against, 0 to 3, and the range of a number where there is one. */
export interface Ground {
  readonly side: Side | undefined;
  readonly affirm: number;
  readonly deny: number;
  readonly number?: Credence | undefined;
}

/** Whether one view stands above what the other allows. */
const exceeds = (one: Ground, other: Ground): boolean =>
  wordsConflict(one.affirm, other.deny) ||
  (one.number !== undefined && one.number.low > (other.number?.high ?? PERCENT.maximum)) ||
  (one.number !== undefined && one.number.low > mostBeside(other.deny)) ||
  (other.number !== undefined && other.number.high < leastBeside(one.affirm));

/**
 * Whether two views conflict, and which of them affirms: `1` the first, `-1` the second, `0` where they do not. A view
 * that takes no side stands opposite to the other. Views on the same side never conflict, and two that take none do
 * not.
 */
export function conflictBetween(a: Ground, b: Ground): -1 | 0 | 1 {
  if (a.side === b.side || !(exceeds(a, b) || exceeds(b, a))) return 0;
  // By side, not by what exceeds: "unlikely, 48 to 61 %" denies beside 45 %.
  return (a.side ?? (b.side === 'denies' ? 'affirms' : 'denies')) === 'affirms' ? 1 : -1;
}
