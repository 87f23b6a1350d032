import { describe, type Issue, pathTo, throwIfAny } from '../faults/issue.js';
import { nearestAmong } from '../faults/nearest.js';
import type { Corpus, Position, Quote } from '../model/corpus.js';
import { checkedCorpus } from '../model/define-corpus.js';
import { type QuoteMatch, type SearchedText, searchedText } from '../quotes/quote-matching.js';
import { type QuoteWarning, quoteWarnings } from '../quotes/quote-warnings.js';
import { type Passage, passageOf } from '../quotes/text-range.js';

/**
 * What became of one position's quote.
 *
 * @example
 * ```ts
 * import type { QuoteCheck } from 'consilience/coding';
 *
 * const isFaithful = (check: QuoteCheck) => check.status === 'exact' || check.status === 'normalized';
 *
 * const check: QuoteCheck = {
 *   kind: 'quoteCheck', index: 0, expert: 'ada', proposition: 'rain', source: 'forecast',
 *   status: 'missing', matches: [],
 * };
 * console.log(isFaithful(check)); // => false
 * ```
 */
export interface QuoteCheck<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'quoteCheck';
  /** Of the position, in the corpus' list. */
  readonly index: number;
  readonly expert: E;
  readonly proposition: P;
  readonly source: S;
  /**
   * `exact`: the words stand in the text as quoted. `normalized`: they do but for typesetting. `missing`: they do
   * not. `unchecked`: no text was given for the source.
   */
  readonly status: 'exact' | 'normalized' | 'missing' | 'unchecked';
  /** Every place of this status, in the order of the text. Places of a quote in one piece may overlap. */
  readonly matches: readonly QuoteMatch[];
  /** There are several matches, and the quote's own offsets point at none. Left out otherwise. */
  readonly ambiguous?: true;
  /** Whether the quote's own offsets point at a match. Left out where it has none, or nothing was checked. */
  readonly offsets?: 'right' | 'wrong';
  /**
   * For a missing quote, the nearest passage, where one shares more than half of the words, in order. It is there to
   * be read, never accepted.
   */
  readonly suggestion?: Passage;
  /** What to look at again. Left out where there is nothing. */
  readonly warnings?: readonly QuoteWarning[];
}

/**
 * The texts that were given, by source.
 *
 * @throws {@link CorpusError} with every key that is no source's id.
 */
function givenTexts(
  corpus: Corpus,
  texts: { readonly [id: string]: string | undefined },
): Map<string, SearchedText> {
  const issues: Issue[] = [];
  const given = new Map<string, SearchedText>();
  if (typeof texts !== 'object' || texts === null) {
    throwIfAny([
      { code: 'shape', path: 'texts', found: describe(texts), expected: 'a record keyed by source id' },
    ]);
  }
  const nearestId = nearestAmong(Object.keys(corpus.sources));
  for (const [id, text] of Object.entries(texts)) {
    const path = pathTo('texts', id);
    if (!Object.hasOwn(corpus.sources, id)) {
      const nearest = nearestId(id);
      issues.push({
        code: 'unknown-id',
        path,
        found: describe(id),
        expected: 'the id of a source',
        ...(nearest === undefined ? {} : { nearest }),
      });
    } else if (typeof text === 'string') given.set(id, searchedText(text));
    else if (text !== undefined) {
      issues.push({ code: 'shape', path, found: describe(text), expected: 'the text of the source' });
    }
  }
  throwIfAny(issues);
  return given;
}

/** What is found out about a quote, but for whose it is. */
type Outcome = Omit<QuoteCheck, 'kind' | 'index' | 'expert' | 'proposition' | 'source'>;

function outcomeOf(
  corpus: Corpus,
  position: Position,
  quote: Quote,
  source: SearchedText | undefined,
): Outcome {
  if (source === undefined) return { status: 'unchecked', matches: [] };
  const { start, end } = quote;
  const own = start === undefined || end === undefined ? undefined : { start, end };
  const { status, matches } = source.find(quote.text, own);
  const pointedAt = own && matches.find((match) => match.start === own.start && match.end === own.end);
  const offsets = own && { offsets: pointedAt ? ('right' as const) : ('wrong' as const) };
  const match = pointedAt ?? matches[0];
  if (match === undefined) {
    const near = source.nearest(quote.text);
    return { status, matches, ...offsets, ...(near && { suggestion: passageOf(source.text, near) }) };
  }
  const warnings = quoteWarnings(corpus, position, source.text, match);
  return {
    status,
    matches,
    ...(matches.length > 1 && !pointedAt ? { ambiguous: true } : {}),
    ...offsets,
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/**
 * Is every quote really in its source?
 *
 * A quote is looked for as it stands (`exact`), then with both sides folded (`normalized`): NFKD, curly quotes,
 * dashes and runs of white space as typed on a keyboard, invisible characters dropped. Case and accents are not
 * folded, and a folded match never takes part of a character: "cafe" is not in "café", nor "i" in the ligature
 * "ﬁ". Only then is an ellipsis ("…", "...", "[…]") read as words left out, since the source may have one of its
 * own: the pieces must follow in order, in whole words, leaving out at most 1,000 UTF-16 units per ellipsis. Of
 * passages that overlap, the one that ends first counts, at its shortest; the one that the quote's own offsets point
 * at counts in any case. An ellipsis at either end stands for nothing. A near match is never accepted, only
 * suggested; an empty quote is missing.
 *
 * Where the quote has offsets of its own, they choose among several matches, and the status is that of the place
 * they point at if there is one.
 *
 * Warnings rest on lists of English words, know no grammar, and never change the status. They are about the match
 * that the offsets point at, else the first; a sentence reaches at most 1,000 units beyond the quote, and ends at a
 * semicolon.
 *
 * @param corpus Any corpus.
 * @param texts The full text of each source, by its id; quotes from sources left out are `unchecked`. Offsets are
 * in UTF-16 units of these.
 * @returns One check per position that has a quote, in the corpus' order.
 * @throws {@link CorpusError} for a key of `texts` that is no source's id (`texts.id`), and for faults of the corpus.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { verifyQuotes } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   sources: { report: { title: 'Report' } },
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { engineered: { text: 'The virus was engineered.' } },
 *   positions: [
 *     {
 *       expert: 'ada', proposition: 'engineered', stance: 'affirms', certainty: 'certain',
 *       quote: { text: 'The virus was engineered', source: 'report', attribution: 'verbatim' },
 *     },
 *     {
 *       expert: 'ada', proposition: 'engineered', stance: 'denies', certainty: 'certain',
 *       quote: { text: "it wasn't made", source: 'report', attribution: 'verbatim' },
 *     },
 *   ],
 * });
 *
 * const checks = verifyQuotes(corpus, { report: 'The virus was not engineered; it wasn’t made.' });
 *
 * console.log(checks.map((check) => check.status)); // => ['missing', 'normalized']
 * console.log(checks[0]?.suggestion?.text); // => 'The virus was not engineered'
 * console.log(checks[1]?.matches); // => [{ start: 30, end: 44 }]
 * ```
 */
export function verifyQuotes<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  texts: { readonly [K in NoInfer<S>]?: string },
): readonly QuoteCheck<E, P, S>[] {
  const read = checkedCorpus(corpus);
  const given = givenTexts(read, texts);
  return read.positions.flatMap((position, index): QuoteCheck<E, P, S>[] => {
    const { expert, proposition, quote } = position;
    if (quote === undefined) return [];
    const head = { kind: 'quoteCheck', index, expert, proposition, source: quote.source } as const;
    return [{ ...head, ...outcomeOf(read, position, quote, given.get(quote.source)) }];
  });
}
