import type { Certainty, Credence, Position } from './corpus.js';

/** The ends of the percent scale on which every credence lies. */
export const PERCENT = { minimum: 0, maximum: 100 } as const;

/** The sides a view can take. */
export type Side = 'affirms' | 'denies';

/** Both of them, as words. */
export const SIDES: readonly Side[] = ['affirms', 'denies'];

/** The certainties, firmest first. */
export const CERTAINTIES: readonly Certainty[] = ['certain', 'probable', 'possible'];

/** How firm a statement is on a side: 3 for certain, 2 for probable, 1 for possible, 0 for not at all. */
export type Firmness = 0 | 1 | 2 | 3;

/** The firmness of each certainty. */
export const FIRMNESS: Readonly<Record<Certainty, Firmness>> = { certain: 3, probable: 2, possible: 1 };

const BY_FIRMNESS: readonly (Certainty | undefined)[] = [undefined, 'possible', 'probable', 'certain'];

/** The certainty of a firmness; `undefined` for 0. */
export const certaintyOf = (firmness: Firmness): Certainty | undefined => BY_FIRMNESS[firmness];

/**
 * The least credence of a word that affirms, by its firmness; a denial mirrors it. The cut points are those of
 * ICD 203 (Office of the Director of National Intelligence, "Analytic Standards", 2015): "almost certain" from
 * 95, "likely" from 55, and 6 as the first whole percent above "almost no chance". That a flat statement and a
 * "may" stand there is this library's decision.
 */
const LEAST: readonly number[] = [PERCENT.minimum, 6, 55, 95];

/** The least credence, in percent, that a word of this firmness affirms. */
export const lowOfWord = (firmness: number): number => LEAST[firmness] ?? PERCENT.minimum;

/** The highest credence, in percent, that a word of this firmness leaves when it denies. */
export const highOfWord = (firmness: number): number => PERCENT.maximum - lowOfWord(firmness);

/** What is at least this firm, or a number at least this high, rules out what it excludes. */
export const EXCLUDING: { readonly firmness: number; readonly low: number } = { firmness: 2, low: 55 };

/** How firmly a number's lower end affirms. Only 100 % is as firm as a flat statement. */
export const affirmFirmness = (low: number): Firmness =>
  low >= PERCENT.maximum ? 3 : low >= lowOfWord(2) ? 2 : low >= lowOfWord(1) ? 1 : 0;

/** How firmly a number's upper end denies. Only 0 % is as firm as a flat statement. */
export const denyFirmness = (high: number): Firmness =>
  high <= PERCENT.minimum ? 3 : high <= highOfWord(2) ? 2 : high <= highOfWord(1) ? 1 : 0;

/** What somebody says of a proposition: how firmly for it and against it, and the number, where they gave one. */
export interface Statement {
  readonly affirm: Firmness;
  readonly deny: Firmness;
  readonly number?: Credence;
}

/** What a position says by itself. `undefined` where its words are none that the model has. */
export function statementOf(position: Position): Statement | undefined {
  switch (position.stance) {
    case 'affirms':
    case 'denies': {
      const { stance, certainty } = position;
      if (typeof certainty !== 'string' || !Object.hasOwn(FIRMNESS, certainty)) return undefined;
      const firmness = FIRMNESS[certainty];
      return stance === 'affirms' ? { affirm: firmness, deny: 0 } : { affirm: 0, deny: firmness };
    }
    case 'undecided':
      return { affirm: 0, deny: 0 };
    case 'estimates': {
      const { low, high } = position.credence;
      return { affirm: affirmFirmness(low), deny: denyFirmness(high), number: { low, high } };
    }
    default:
      return undefined;
  }
}

/** The firmer side, if either is firmer. */
export const sideOf = (affirm: number, deny: number): Side | undefined =>
  affirm > deny ? 'affirms' : deny > affirm ? 'denies' : undefined;
