import type { Certainty, Credence, Position } from './corpus.js';

/** The ends of the percent scale on which every credence lies. */
export const PERCENT = { minimum: 0, maximum: 100 } as const;

/** The sides a view can take. */
export type Side = 'affirms' | 'denies';

/** The certainties, firmest first. */
export const CERTAINTIES: readonly Certainty[] = ['certain', 'probable', 'possible'];

/**
 * The least credence at which an affirmation has each certainty; a denial mirrors it at 100 minus the figure.
 * The cut points are those of ICD 203 (Office of the Director of National Intelligence, "Analytic Standards",
 * 2015): "almost certain" from 95, "likely" from 55, and 6 as the first whole percent above "almost no chance".
 * That a flat statement and a "may" stand there is this library's decision.
 */
const LEAST: Readonly<Record<Certainty, number>> = { certain: 95, probable: 55, possible: 6 };

/** From here on, what is believed rules out what it excludes. */
export const EXCLUDING_LOW = LEAST.probable;

/** How firm a grade is: 3 for certain, 2 for probable, 1 for possible, 0 for none. */
export type Firmness = 0 | 1 | 2 | 3;

/** The firmness of each certainty. */
export const FIRMNESS: Readonly<Record<Certainty, Firmness>> = { certain: 3, probable: 2, possible: 1 };

const BY_FIRMNESS: readonly (Certainty | undefined)[] = [undefined, 'possible', 'probable', 'certain'];

/** The certainty of a firmness; `undefined` for 0. */
export const certaintyOf = (firmness: Firmness): Certainty | undefined => BY_FIRMNESS[firmness];

/** How firmly a lower bound affirms. */
export const affirmFirmness = (low: number): Firmness =>
  low >= LEAST.certain ? 3 : low >= LEAST.probable ? 2 : low >= LEAST.possible ? 1 : 0;

// Compared with the mirrored cut points, not mirrored itself: 100 - 5.000000000000001 would round to 95.
const most = (certainty: Certainty) => PERCENT.maximum - LEAST[certainty];

/** How firmly an upper bound denies. */
export const denyFirmness = (high: number): Firmness =>
  high <= most('certain') ? 3 : high <= most('probable') ? 2 : high <= most('possible') ? 1 : 0;

/** The words' ranges, in percent. `undefined` where the words mean nothing here. */
export function wordBounds(stance: Side, certainty: Certainty): Credence | undefined {
  if (!Object.hasOwn(LEAST, certainty)) return undefined;
  return stance === 'affirms'
    ? { low: LEAST[certainty], high: PERCENT.maximum }
    : { low: PERCENT.minimum, high: most(certainty) };
}

/** The range of credence that a position states, in percent. `undefined` where it states none that is known here. */
export function positionBounds(position: Position): Credence | undefined {
  switch (position.stance) {
    case 'affirms':
    case 'denies':
      return wordBounds(position.stance, position.certainty);
    case 'undecided':
      return { low: PERCENT.minimum, high: PERCENT.maximum };
    case 'estimates':
      return position.credence;
    default:
      return undefined;
  }
}

/** A side and how firmly it is held; a tie of equally firm sides; or neither. */
export type Grade = { readonly stance: Side; readonly firmness: 1 | 2 | 3 } | 'tie' | 'none';

/** From bounds back to words: the firmer side wins, equals tie. */
export function gradeOf(low: number, high: number): Grade {
  const affirm = affirmFirmness(low);
  const deny = denyFirmness(high);
  if (affirm > deny) return { stance: 'affirms', firmness: affirm as 1 | 2 | 3 }; // above `deny`, so at least 1
  if (deny > affirm) return { stance: 'denies', firmness: deny as 1 | 2 | 3 }; // above `affirm`, so at least 1
  return affirm === 0 ? 'none' : 'tie';
}
