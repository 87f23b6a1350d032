import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import type { QuoteMatch } from '../quotes/quote-matching.js';
import { type QuoteWarning, type Reading, readAround, warnerOf } from '../quotes/quote-warnings.js';
import { type Passage, passageOf } from '../quotes/text-range.js';
import { type FoundQuote, findQuotes, offsetsOf, placeOf } from './find-quotes.js';
import { type GivenText, readTexts, type SourceTexts } from './source-texts.js';

/**
 * Whether one position's quote stands in its source, and where.
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
  /**
   * The places of this status in the order of the text: the first 100, and the one that the quote's own offsets point
   * at. Places of a quote in one piece may overlap.
   */
  readonly matches: readonly QuoteMatch[];
  /** There are more places than `matches` lists. Left out otherwise. */
  readonly more?: true;
  /** There are several matches, and the quote's own offsets point at none. Left out otherwise. */
  readonly ambiguous?: true;
  /** Whether the quote's own offsets point at a match. Left out where it has none, or nothing was checked. */
  readonly offsets?: 'right' | 'wrong';
  /**
   * Whether the text that was given is the one whose SHA-256 the source has. Where it is `wrong`, this check is about
   * another text than the corpus' author had. Left out where the source has no SHA-256, or nothing was checked.
   */
  readonly sha256?: 'right' | 'wrong';
  /**
   * For a missing quote, the nearest passage, where one shares more than half of the words, in order. It is there to
   * be read, never accepted.
   */
  readonly suggestion?: Passage;
  /** What to look at again. Left out where there is nothing. */
  readonly warnings?: readonly QuoteWarning[];
}

/** What a check says, but for whose quote it is about. */
type Outcome = Omit<QuoteCheck, 'kind' | 'index' | 'expert' | 'proposition' | 'source'>;

/** What there is to say of a quote, but for its warnings. */
function outcomeOf({ quote, source, finding }: FoundQuote): Outcome {
  const { status, matches, more, pointedAt } = finding;
  const near = status === 'missing' ? source.nearest(quote.text) : undefined;
  return {
    status,
    matches,
    ...(more && { more }),
    ...(matches.length > 0 && !placeOf(finding) ? { ambiguous: true } : {}),
    ...(offsetsOf(quote) && { offsets: pointedAt ? 'right' : 'wrong' }),
    ...(source.sha256 && { sha256: source.sha256 }),
    ...(near && { suggestion: passageOf(source.text, near) }),
  };
}

/** Warns of what the words around quotes say; what several positions quote is read once. */
function warner(corpus: Corpus): (found: FoundQuote) => Pick<Outcome, 'warnings'> {
  const warn = warnerOf(corpus);
  const readings = new Map<string, Reading>();
  return ({ position, quote, source, finding }) => {
    const match = placeOf(finding) ?? finding.matches[0];
    if (!match) return {};
    const key = `${match.start} ${match.end} ${quote.source}`;
    const reading = readings.get(key) ?? readAround(source.text, match);
    readings.set(key, reading);
    const warnings = warn(position, source.text, match, reading);
    return warnings.length > 0 ? { warnings } : {};
  };
}

/** Checks every quote of a corpus in the text that was given for its source. */
export function checkQuotes(corpus: Corpus, given: ReadonlyMap<string, GivenText>): readonly QuoteCheck[] {
  const warningsOf = warner(corpus);
  return findQuotes(corpus, given).map((found): QuoteCheck => {
    const { expert, proposition } = found.position;
    return {
      kind: 'quoteCheck',
      index: found.index,
      expert,
      proposition,
      source: found.quote.source,
      ...('finding' in found
        ? { ...outcomeOf(found), ...warningsOf(found) }
        : { status: 'unchecked', matches: [] }),
    };
  });
}

/**
 * Is every quote really in its source?
 *
 * A quote is looked for as it stands (`exact`), then with both sides folded (`normalized`): NFKD, curly quotes,
 * dashes and runs of white space as typed on a keyboard, invisible characters dropped. Case and accents are not
 * folded, and a folded match never takes part of a character: "cafe" is not in "café", nor "i" in the ligature
 * "ﬁ". Only then is an ellipsis ("…", "...", "[…]") read as words left out, since the source may have one of its
 * own: the pieces must follow in order, in whole words, leaving out at most 1,000 UTF-16 units per ellipsis on
 * average. Of passages that overlap, the one that ends first counts, at its shortest; the one that the quote's own offsets point
 * at counts in any case. An ellipsis at either end stands for nothing. A near match is never accepted, only
 * suggested; a quote in which nothing shows is missing.
 *
 * A text whose SHA-256 is not that of its source is checked all the same, and every check of that source says so
 * (`sha256: 'wrong'`). The digest is that of the text in UTF-8, half a surrogate pair written as U+FFFD.
 *
 * Where the quote has offsets of its own, they choose among several matches, and the status is that of the place
 * they point at if there is one.
 *
 * Warnings rest on lists of English phrases and on where clauses end, and never change the status. They are about the
 * match that the offsets point at, else the first; a sentence reaches at most 1,000 units beyond the quote.
 *
 * @param corpus Any corpus.
 * @param texts The full text of each source, by its id; quotes from sources left out are `unchecked`. Offsets are
 * in UTF-16 units of these.
 * @returns One check per position that has a quote, in the corpus' order. Time grows with the texts and the quotes,
 * whatever they repeat; no check lists more than 101 places.
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
  texts: SourceTexts<NoInfer<S>>,
): readonly QuoteCheck<E, P, S>[] {
  const read: Corpus = checkedCorpus(corpus);
  const checks = checkQuotes(read, readTexts(read, texts));
  return checks as readonly unknown[] as readonly QuoteCheck<E, P, S>[]; // the ids are those of `corpus`
}
