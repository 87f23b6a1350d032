import { defineCorpus, type Position, type Quote } from 'consilience';
import { verifyQuotes } from 'consilience/coding';

/** What a position says of the claim, besides its quote. */
export type Stance = { claim?: string } & (
  | { stance: 'affirms' | 'denies'; certainty: 'certain' | 'probable' | 'possible' }
  | { stance: 'estimates'; credence: { low: number; high: number } }
  | { stance: 'undecided' }
);
export const FLAT: Stance = { stance: 'affirms', certainty: 'certain' };
export const DENIED: Stance = { stance: 'denies', certainty: 'certain' };

/** The warnings about a quote at a place of a text. */
export function warningsAt(text: string, start: number, end: number, { claim, ...rest }: Stance = FLAT) {
  const quote: Quote = { text: text.slice(start, end), source: 'text', attribution: 'verbatim', start, end };
  const position: Position = { expert: 'ada', proposition: 'claim', quote, ...rest };
  const corpus = defineCorpus<string, string, string>({
    sources: { text: { title: 'Text' } },
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { claim: { text: claim ?? 'The claim.' } },
    positions: [position],
  });
  return verifyQuotes(corpus, { text }).flatMap(({ warnings = [] }) => warnings);
}

/** The warnings about the words in square brackets, as "code: cue". */
export function warned(marked: string, stance?: Stance): string[] {
  const text = marked.replace(/[[\]]/g, '');
  const found = warningsAt(text, marked.indexOf('['), marked.indexOf(']') - 1, stance);
  return found.map(({ code, cue }) => `${code}: ${cue}`);
}
