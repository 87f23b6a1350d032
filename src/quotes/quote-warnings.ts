import { remembered } from '../algorithms/remembered.js';
import type { Corpus, Position } from '../model/corpus.js';
import { type MarkedText, markedText } from './marked-text.js';
import type { QuoteMatch } from './quote-matching.js';
import { type Cue, cuesOn } from './sentence-cues.js';
import { sentenceAround } from './sentences.js';
import { type Passage, passageOf } from './text-range.js';

/**
 * A word within a quote, or in the sentence around it, that the position does not reflect. It calls for a second
 * look, and judges nothing.
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
   * What the position makes of the words, and what they say:
   *
   * - `negated`: the position affirms a plain proposition, and the words say "not", "no chance of", "denies".
   * - `hedged`: the position is flat (`certain`), and the words hold back: "may", "is expected to", "sources say".
   * - `asked`: the position takes a side, and the words ask: "Will it …?", "whether".
   * - `conditional`: the position has no condition (`given`), and the words have: "if", "unless".
   * - `affirmed`: the position denies a plain proposition, and nothing in the words says no.
   *
   * A proposition whose own text has such a word ("It may rain.", "It will not rain.") draws no warning of that code.
   */
  readonly code: 'negated' | 'hedged' | 'asked' | 'conditional' | 'affirmed';
  /** The first such word or phrase in the sentence, as it stands there. For `affirmed`, the quoted words. */
  readonly cue: string;
  /** The sentence around the quote, or the sentences that it runs through. */
  readonly sentence: Passage;
}

/** Beginnings that turn a word into its opposite, in words long enough to have one. */
const OPPOSITE = /^(?:un|dis|mis|non|anti)\p{L}{4}/u;

const hasNo = ({ tokens, marks }: MarkedText) =>
  marks.some(({ kinds }) => kinds.includes('negated') || kinds.includes('contrary')) ||
  tokens.some(({ word }) => OPPOSITE.test(word));

/** What the words of a match, and those around it, say: the same for all positions that they are quoted for. */
export interface Reading {
  readonly sentence: Passage;
  readonly cues: readonly Cue[];
  readonly saysNo: boolean;
}

/** Reads the words of a match, and those around it. */
export function readAround(text: string, match: QuoteMatch): Reading {
  const sentence = passageOf(text, sentenceAround(text, match));
  const marked = markedText(sentence.text);
  const quote = { start: match.start - sentence.start, end: match.end - sentence.start };
  return { sentence, cues: cuesOn(marked, quote), saysNo: hasNo(marked) };
}

/** What the words of a match in a text, and those around it, say that its position does not. */
export type Warn = (
  position: Position,
  text: string,
  match: QuoteMatch,
  reading?: Reading,
) => readonly QuoteWarning[];

/** Warns of the quotes of a corpus: with at most one warning of a code. Each proposition is read once. */
export function warnerOf({ propositions }: Pick<Corpus, 'propositions'>): Warn {
  const kindsIn = remembered(
    (proposition: string) =>
      new Set(markedText(propositions[proposition]?.text ?? '').marks.flatMap(({ kinds }) => kinds)),
  );
  return (position, text, match, reading = readAround(text, match)) =>
    position.stance === 'undecided'
      ? []
      : warningsOf(position, text, match, reading, kindsIn(position.proposition));
}

/** @param claimed What the proposition says itself. */
function warningsOf(
  position: Exclude<Position, { readonly stance: 'undecided' }>,
  text: string,
  match: QuoteMatch,
  { sentence, cues, saysNo }: Reading,
  claimed: ReadonlySet<string>,
): QuoteWarning[] {
  const { stance, given = [] } = position;
  const isUnreflected = {
    negated: stance === 'affirms' && !claimed.has('negated'),
    hedged: stance !== 'estimates' && position.certainty === 'certain' && !claimed.has('hedged'),
    asked: stance !== 'estimates' && !claimed.has('asked'),
    conditional: given.length === 0 && !claimed.has('conditional'),
  };
  const codes = ['negated', 'hedged', 'asked', 'conditional'] as const;
  const warnings = codes.flatMap((code): QuoteWarning[] => {
    const cue = isUnreflected[code] && cues.find(({ kind }) => kind === code);
    return cue ? [{ code, cue: sentence.text.slice(cue.start, cue.end), sentence }] : [];
  });
  if (stance === 'denies' && !claimed.has('negated') && !saysNo) {
    warnings.push({ code: 'affirmed', cue: text.slice(match.start, match.end), sentence });
  }
  return warnings;
}
