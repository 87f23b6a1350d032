import type { Claim } from '../reader/index.js';
import { wordsOf } from './call-words.js';
import { Refusal } from './refusal.js';

/** How a claim is worded, beside the id of its proposition. */
export const CLAIM_OPTIONS = {
  deny: { type: 'boolean' },
  certainty: { type: 'string' },
  by: { type: 'string' },
} as const;

interface Wording {
  readonly deny?: boolean | undefined;
  readonly certainty?: string | undefined;
  readonly by?: string | undefined;
}

/** A claim; whether there are such an id and such words, its audit checks. */
export const claimOf = (proposition: string, { deny, certainty, by }: Wording): Claim =>
  ({ proposition, ...(deny && { stance: 'denies' }), certainty, by }) as Claim; // any words

/** The claim that one text says as the words of `audit` do: `summer --deny --by most`. */
export function claimIn(text: string): Claim {
  const start = /(?:^|\s)--/.exec(text)?.index ?? text.length;
  const proposition = text.slice(0, start).trim(); // an id may have spaces in it
  if (proposition === '') throw new Refusal(`--claim "${text}": begin with the id of a proposition`);
  const args = text.slice(start).split(/\s+/).filter(Boolean);
  try {
    const { values, positionals } = wordsOf(CLAIM_OPTIONS, args);
    if (positionals.length === 0) return claimOf(proposition, values);
    throw new Refusal(`${positionals[0]} is one word too many`);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`--claim "${text}": ${error.message}`);
    throw error;
  }
}
