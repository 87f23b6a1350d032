import { groupBy } from '../algorithms/group-by.js';
import type { Corpus, Position } from '../model/corpus.js';
import { type QuoteWarning, type Warn, warnerOf } from '../quotes/quote-warnings.js';
import { WORDS_SAY } from '../wording/lexicon.js';
import { type Finding, finding } from './diagnose-finding.js';
import { inMarks, type Words } from './diagnose-words.js';
import type { GivenText } from './source-texts.js';
import type { QuoteCheck } from './verify-quotes.js';

/** Texts that are not those with the SHA-256 of their sources: what is said of their quotes is said of other texts. */
export function otherTexts(
  { positions }: Corpus,
  given: ReadonlyMap<string, GivenText>,
  { title }: Words,
): Finding[] {
  const others = [...given].flatMap(([source, { sha256 }]) => (sha256 === 'wrong' ? [source] : []));
  const quoting = groupBy(positions.keys(), (index) => positions[index]?.quote?.source);
  return others.map((source) => {
    const message = `The text given for ${title(source)} is not the one whose SHA-256 the corpus has; quotes were looked for in another text`;
    return finding('other-text', message, { positions: quoting.get(source) ?? [], sources: [source] });
  });
}

/** Where a quote does not stand as it should. */
function misplaced(position: Position, quote: string, check: QuoteCheck, { told, title }: Words): Finding[] {
  const { index, source, status, matches, more, ambiguous, offsets, suggestion } = check;
  const report = (code: Finding['code'], so: string) => [
    finding(code, `${told(position)}; ${so}`, {
      expert: position.expert,
      propositions: [position.proposition],
      positions: [index],
      sources: [source],
    }),
  ];
  const text = inMarks(quote);
  if (status === 'missing') {
    const near = suggestion ? `; the nearest words there are ${inMarks(suggestion.text)}` : '';
    return report('quote-missing', `the quote is not in ${title(source)}: ${text}${near}`);
  }
  if (ambiguous) {
    const places = more ? `more than ${matches.length} places` : `${matches.length} places`;
    const which = offsets === 'wrong' ? 'its offsets point at none of them' : 'no offsets tell which';
    return report('quote-ambiguous', `the quote is in ${title(source)} in ${places}, and ${which}: ${text}`);
  }
  const [match] = matches;
  if (offsets !== 'wrong' || !match) return [];
  const { start, end } = position.quote ?? {};
  const where = `from ${match.start} to ${match.end} and not from ${start} to ${end}`;
  return report('quote-misplaced', `the quote stands in ${title(source)} ${where}: ${text}`);
}

/** The words that say something else than the position has them say. */
function misread(
  position: Position,
  index: number,
  warnings: readonly QuoteWarning[],
  { told }: Words,
): Finding[] {
  return warnings.map(({ code, cue, sentence }) => {
    const by = code === 'affirmed' ? '' : `, with ${inMarks(cue)}`;
    return finding(code, `${told(position)}; yet ${WORDS_SAY[code]}${by}: ${inMarks(sentence.text)}`, {
      expert: position.expert,
      propositions: [position.proposition],
      positions: [index],
    });
  });
}

/** The hedges within a quote: all that can be said of it without its text. */
function hedgesWithin(position: Position, text: string, warn: Warn): QuoteWarning[] {
  return warn(position, text, { start: 0, end: text.length }).filter(({ code }) => code === 'hedged');
}

/** What there is to say of quotes: of those whose text was given with the words around them, of others by themselves. */
export function quoteFindings(corpus: Corpus, checks: readonly QuoteCheck[], words: Words): Finding[] {
  const warn = warnerOf(corpus);
  return checks.flatMap((check) => {
    const position = corpus.positions[check.index];
    if (!position?.quote) return [];
    const { text } = position.quote;
    const isFound = check.matches.length > 0;
    const warnings = isFound ? (check.warnings ?? []) : hedgesWithin(position, text, warn);
    const place = check.status === 'unchecked' ? [] : misplaced(position, text, check, words);
    return [...place, ...misread(position, check.index, warnings, words)];
  });
}
