import type { Corpus, Position } from '../model/corpus.js';
import type { QuoteMatch } from './quote-matching.js';
import { conditionsIn, negationsIn } from './sentence-cues.js';
import { sentenceAround } from './sentences.js';
import { type Passage, passageOf, type TextRange } from './text-range.js';

/**
 * A word in the sentence around a quote that the position does not reflect. It calls for a second look, and
 * judges nothing.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { verifyQuotes, type QuoteWarning } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   sources: { forecast: { title: 'Forecast' } },
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [
 *     {
 *       expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'certain',
 *       quote: { text: 'it will rain', source: 'forecast', attribution: 'verbatim' },
 *     },
 *   ],
 * });
 *
 * const [check] = verifyQuotes(corpus, { forecast: 'I do not say it will rain.' });
 * const warnings: readonly QuoteWarning[] = check?.warnings ?? [];
 * console.log(warnings.map(({ code, cue }) => [code, cue])); // => [['negated', 'not']]
 * ```
 */
export interface QuoteWarning {
  /**
   * `negated`: the sentence has a negation beside the quoted words, and the position affirms a proposition that
   * has none. `conditional`: the sentence has a condition, within the quote or beside it, and neither the position
   * (by `given`) nor the proposition has one.
   */
  readonly code: 'negated' | 'conditional';
  /** The first such word or phrase in the sentence, as it stands there. */
  readonly cue: string;
  /** The sentence around the quote, or the sentences that it runs through. */
  readonly sentence: Passage;
}

/** What the sentence around a match says that its position does not, by English words alone: at most one of a code. */
export function quoteWarnings(
  corpus: Corpus,
  position: Position,
  text: string,
  match: QuoteMatch,
): QuoteWarning[] {
  const sentence = passageOf(text, sentenceAround(text, match));
  const claim = corpus.propositions[position.proposition]?.text ?? '';
  const isQuoted = (cue: TextRange) =>
    (match.segments ?? [match]).some(
      ({ start, end }) => start <= sentence.start + cue.start && sentence.start + cue.end <= end,
    );
  const warnings: QuoteWarning[] = [];
  if (position.stance === 'affirms' && negationsIn(claim).length === 0) {
    const negation = negationsIn(sentence.text).find((cue) => !isQuoted(cue));
    if (negation) warnings.push({ code: 'negated', cue: negation.cue, sentence });
  }
  const isConditional = (position.given ?? []).length > 0 || conditionsIn(claim).length > 0;
  if (position.stance !== 'undecided' && !isConditional) {
    const [condition] = conditionsIn(sentence.text);
    if (condition) warnings.push({ code: 'conditional', cue: condition.cue, sentence });
  }
  return warnings;
}
