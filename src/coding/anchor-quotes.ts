import type { Corpus, Position } from '../model/corpus.js';
import { checkedCorpus, sealed } from '../model/known-corpus.js';
import type { QuoteMatch } from '../quotes/quote-matching.js';
import { type Passage, passageOf, type TextRange } from '../quotes/text-range.js';
import { type FoundQuote, findQuotes, offsetsOf, placeOf } from './find-quotes.js';
import { readTexts, type SourceTexts } from './source-texts.js';

/**
 * A quote whose offsets pointed at another place than the one at which it stands, and were put right.
 *
 * @example
 * ```ts
 * import type { CorrectedQuote } from 'consilience/coding';
 *
 * const shiftOf = ({ from, to }: CorrectedQuote) => to.start - from.start;
 *
 * const corrected: CorrectedQuote = {
 *   kind: 'correctedQuote', index: 0, expert: 'ada', proposition: 'rain', source: 'forecast',
 *   from: { start: 0, end: 8 }, to: { start: 3, end: 11 },
 * };
 * console.log(shiftOf(corrected)); // => 3
 * ```
 */
export interface CorrectedQuote<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> {
  readonly kind: 'correctedQuote';
  /** Of the position, in the corpus' list. */
  readonly index: number;
  readonly expert: E;
  readonly proposition: P;
  readonly source: S;
  /** The offsets before, in UTF-16 units. */
  readonly from: TextRange;
  /** The offsets now, in UTF-16 units. */
  readonly to: TextRange;
}

/**
 * A quote of which it is not known where in its source it stands, and why. Offsets that it may have are left as they
 * were.
 *
 * @example
 * ```ts
 * import type { UnanchoredQuote } from 'consilience/coding';
 *
 * const isForTheAuthor = ({ reason }: UnanchoredQuote) => reason === 'missing' || reason === 'ambiguous';
 *
 * const unanchored: UnanchoredQuote = {
 *   kind: 'unanchoredQuote', index: 0, expert: 'ada', proposition: 'rain', source: 'forecast', reason: 'unchecked',
 * };
 * console.log(isForTheAuthor(unanchored)); // => false
 * ```
 */
export interface UnanchoredQuote<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> {
  readonly kind: 'unanchoredQuote';
  /** Of the position, in the corpus' list. */
  readonly index: number;
  readonly expert: E;
  readonly proposition: P;
  readonly source: S;
  /**
   * `unchecked`: no text was given for the source. `other-text`: the text that was given is not the one whose SHA-256
   * the source has, so that offsets into it would mean nothing. `missing`: the words do not stand in the text.
   * `ambiguous`: they stand at several places, and no offsets choose one.
   */
  readonly reason: 'unchecked' | 'other-text' | 'missing' | 'ambiguous';
  /** For an ambiguous quote, the first 100 places to choose from. Left out otherwise. */
  readonly matches?: readonly QuoteMatch[];
  /** For a missing quote, the nearest passage, where one is near. It is there to be read, never accepted. */
  readonly suggestion?: Passage;
}

/**
 * A corpus with the offsets of its quotes written in, and what could not be written.
 *
 * @example
 * ```ts
 * import { type Anchoring, anchorQuotes } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const anchoring: Anchoring = anchorQuotes(beijingPyongyang, {});
 *
 * console.log(anchoring.unanchored[0]?.reason); // => 'unchecked'
 * ```
 */
export interface Anchoring<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'anchoring';
  /** The same corpus, but for the offsets of quotes. */
  readonly corpus: Corpus<E, P, S>;
  /** The quotes whose offsets were wrong, in the corpus' order. Those that had none are not listed. */
  readonly corrected: readonly CorrectedQuote<E, P, S>[];
  /** The quotes of which it is not known where they stand, in the corpus' order. */
  readonly unanchored: readonly UnanchoredQuote<E, P, S>[];
}

type Unplaced = Pick<UnanchoredQuote, 'reason' | 'matches' | 'suggestion'>;

/** Where a quote stands, or why that is not known. */
function placeOrReason(found: ReturnType<typeof findQuotes>[number]): QuoteMatch | Unplaced {
  if (!('finding' in found)) return { reason: 'unchecked' };
  const { source, finding, quote }: FoundQuote = found;
  if (source.sha256 === 'wrong') return { reason: 'other-text' };
  const place = placeOf(finding);
  if (place) return place;
  if (finding.matches.length > 0) return { reason: 'ambiguous', matches: finding.matches };
  const near = source.nearest(quote.text);
  return { reason: 'missing', ...(near && { suggestion: passageOf(source.text, near) }) };
}

/**
 * The same corpus with the offsets of its quotes written in, so that everybody can find the words in the source; and
 * which quotes have no place yet, and why.
 *
 * A quote that stands at one place in its source gets the offsets of that place, from its first UTF-16 unit to behind
 * its last; one that leaves words out gets those of the whole passage. Offsets that are right stay, and choose among
 * several places; wrong ones are replaced, where the quote stands at one place, and listed. A quote is looked for as
 * `verifyQuotes` has it, and nothing but offsets is ever changed: the words stay as they were written.
 *
 * @param corpus Any corpus. It is not changed.
 * @param texts The full text of each source, by its id. Sources may be left out, and their quotes stay as they are.
 * @returns `corpus`, the corpus with offsets, its ids typed as before; `corrected`, the quotes whose offsets were
 * wrong; `unanchored`, the quotes that no place was found for.
 * @throws {@link CorpusError} for a key of `texts` that is no source's id, and for faults of the corpus.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { anchorQuotes } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   sources: { forecast: { title: 'Forecast' } },
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' }, snow: { text: 'It snows.' } },
 *   positions: [
 *     {
 *       expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'possible',
 *       quote: { text: 'it may rain', source: 'forecast', attribution: 'verbatim' },
 *     },
 *     {
 *       expert: 'ada', proposition: 'snow', stance: 'denies', certainty: 'certain',
 *       quote: { text: 'it will snow', source: 'forecast', attribution: 'verbatim' },
 *     },
 *   ],
 * });
 *
 * const anchoring = anchorQuotes(corpus, { forecast: 'Later it may rain, and it will not snow.' });
 * const [rain] = anchoring.corpus.positions;
 *
 * console.log([rain?.quote?.start, rain?.quote?.end]); // => [6, 17]
 * console.log(anchoring.unanchored.map(({ proposition, reason }) => [proposition, reason])); // => [['snow', 'missing']]
 * console.log(anchoring.unanchored[0]?.suggestion?.text); // => 'it will not snow'
 * ```
 */
export function anchorQuotes<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  texts: SourceTexts<NoInfer<S>>,
): Anchoring<E, P, S> {
  const read: Corpus = checkedCorpus(corpus);
  const positions: Position[] = [...read.positions];
  const corrected: CorrectedQuote[] = [];
  const unanchored: UnanchoredQuote[] = [];
  let isChanged = false;
  for (const found of findQuotes(read, readTexts(read, texts))) {
    const { index, position, quote } = found;
    const { expert, proposition } = position;
    const about = { index, expert, proposition, source: quote.source };
    const place = placeOrReason(found);
    if ('reason' in place) {
      unanchored.push({ kind: 'unanchoredQuote', ...about, ...place });
      continue;
    }
    const [from, to] = [offsetsOf(quote), { start: place.start, end: place.end }];
    if (from?.start === to.start && from.end === to.end) continue;
    if (from) corrected.push({ kind: 'correctedQuote', ...about, from, to });
    positions[index] = Object.freeze({ ...position, quote: Object.freeze({ ...quote, ...to }) });
    isChanged = true;
  }
  const anchored = isChanged ? sealed({ ...read, positions }) : read;
  const anchoring: Anchoring = { kind: 'anchoring', corpus: anchored, corrected, unanchored };
  return anchoring as unknown as Anchoring<E, P, S>; // the ids are those of `corpus`
}
