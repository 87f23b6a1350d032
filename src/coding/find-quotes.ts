import { groupBy } from '../algorithms/group-by.js';
import type { Corpus, Position, Quote } from '../model/corpus.js';
import {
  type FoundPlaces,
  type QuoteMatch,
  type SearchedText,
  searchedText,
} from '../quotes/quote-matching.js';
import type { TextRange } from '../quotes/text-range.js';
import type { GivenText } from './source-texts.js';

/** A position with a quote. */
interface Quoting {
  readonly index: number;
  readonly position: Position;
  readonly quote: Quote;
}

/** A position's quote, and where it was found in the text that was given for its source. */
export interface FoundQuote extends Quoting {
  readonly source: GivenText & SearchedText;
  readonly finding: FoundPlaces;
}

/** Where a quote says that it stands. */
export const offsetsOf = ({ start, end }: Quote): TextRange | undefined =>
  start === undefined || end === undefined ? undefined : { start, end };

/** The place at which a quote stands: the one that its offsets point at, or else the only one. */
export const placeOf = ({ matches, pointedAt }: FoundPlaces) =>
  pointedAt ?? (matches.length === 1 ? matches[0] : undefined);

/** The stretches that a quote takes up at a place: its pieces, where it leaves something out. */
export const segmentsOf = (place: QuoteMatch): readonly TextRange[] => place.segments ?? [place];

/**
 * Looks up every quote in its source, those of one source together.
 *
 * @param texts By source.
 * @returns The positions with a quote, in the corpus' order; without `source` and `finding` where there is no text.
 */
export function findQuotes(
  corpus: Corpus,
  texts: ReadonlyMap<string, GivenText>,
): readonly (Quoting | FoundQuote)[] {
  const quoting = corpus.positions.flatMap((position, index): Quoting[] =>
    position.quote ? [{ index, position, quote: position.quote }] : [],
  );
  const sources = new Map(
    Array.from(
      groupBy(quoting, ({ quote }) => quote.source),
      ([id, own]) => {
        const text = texts.get(id);
        return [
          id,
          text && {
            ...text,
            ...searchedText(
              text.text,
              own.map(({ quote }) => quote.text),
            ),
          },
        ];
      },
    ),
  );
  return quoting.map((one) => {
    const source = sources.get(one.quote.source);
    return source ? { ...one, source, finding: source.find(one.quote.text, offsetsOf(one.quote)) } : one;
  });
}
