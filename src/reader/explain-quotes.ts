import type { Anchoring, CorrectedQuote, UnanchoredQuote } from '../coding/anchor-quotes.js';
import type { Coverage, UncodedPassage } from '../coding/coverage.js';
import type { Finding } from '../coding/diagnose.js';
import type { QuoteCheck } from '../coding/verify-quotes.js';
import { type CorpusWords, quoted } from '../wording/corpus-words.js';
import { capitalized, counted, verb, WORDS_SAY } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import { positionInWords } from '../wording/view-words.js';

/** Something that a corpus' author should look at, with the positions that it is about. */
export function findingLine(words: CorpusWords, { severity, message, positions }: Finding): Line {
  const about = positions.flatMap((index): Line[] => {
    const position = words.corpus.positions[index];
    if (!position) return [];
    const { expert, proposition, given = [], quote, reading } = position;
    const said = `${words.nameOf(expert)} ${positionInWords(position, words.titleOf(proposition))}`;
    const under = given.length > 0 ? ` ${words.conditions(given)}` : '';
    return quote
      ? [line(`${said}${under}: ${quoted(quote, reading)}`, [], [quote.source])]
      : [line(`${said}${under} (no quote)`)];
  });
  return line(`${capitalized(severity)}: ${message.replace(/\.$/, '')}.`, about);
}

/** What is said where the text at hand is not the source's. */
export const otherText = (sha256: 'right' | 'wrong' | undefined): Line[] =>
  sha256 === 'wrong' ? [line('The text at hand is not the one whose SHA-256 the source has.')] : [];

/** A passage that is only suggested. */
const nearest = (suggestion: { readonly text: string } | undefined): Line[] =>
  suggestion ? [line(`The nearest passage: “${suggestion.text}”`)] : [];

/** Whose quote it is, and its words. */
function quoteOf(
  { corpus, nameOf }: CorpusWords,
  { expert, index }: { expert: string; index: number },
): string {
  return `${nameOf(expert)}: “${corpus.positions[index]?.quote?.text ?? ''}”`;
}

const FOUND: Readonly<Record<QuoteCheck['status'], string>> = {
  exact: 'stands in the source word for word',
  normalized: 'stands in the source, typography aside',
  missing: 'is not in the source',
  unchecked: 'was not checked, for want of the source’s text',
};

/** What a position makes of words that say something else. */
const TAKEN: Readonly<Record<keyof typeof WORDS_SAY, string>> = {
  negated: 'affirms it',
  hedged: 'is flat',
  asked: 'takes a side',
  conditional: 'has no condition',
  affirmed: 'denies it',
};

/** Whether a quote stands in its source. */
export function quoteCheckLine(words: CorpusWords, check: QuoteCheck): Line {
  const { status, source, matches, more, ambiguous, offsets, sha256, suggestion, warnings = [] } = check;
  const times = `${more ? 'more than ' : ''}${matches.length} times`;
  const below = [
    ...otherText(sha256),
    ...(ambiguous ? [line(`It stands there ${times}, and nothing says which is meant.`)] : []),
    ...(offsets === 'wrong' ? [line('It does not stand where its offsets point.')] : []),
    ...nearest(suggestion),
    ...warnings.map(({ code, cue }) =>
      line(`Look again, the position ${TAKEN[code]}, and ${WORDS_SAY[code]}: “${cue}”`),
    ),
  ];
  return line(`${quoteOf(words, check)} ${FOUND[status]}.`, below, [source]);
}

/** A quote whose offsets were wrong. */
export function correctedQuoteLine(words: CorpusWords, corrected: CorrectedQuote): Line {
  const { from, to, source } = corrected;
  const stands = `stands at ${to.start}–${to.end}, not at ${from.start}–${from.end}`;
  return line(`${quoteOf(words, corrected)} ${stands}.`, [], [source]);
}

const UNANCHORED: Readonly<Record<UnanchoredQuote['reason'], string>> = {
  unchecked: 'the source’s text is wanting',
  'other-text': 'the text at hand is not the one whose SHA-256 the source has',
  missing: 'the words are not in the source',
  ambiguous: 'the words stand there several times',
};

/** A quote of which it is not known where it stands. */
export function unanchoredQuoteLine(words: CorpusWords, unanchored: UnanchoredQuote): Line {
  const { reason, source, suggestion } = unanchored;
  const text = `${quoteOf(words, unanchored)} has no known place: ${UNANCHORED[reason]}.`;
  return line(text, nearest(suggestion), [source]);
}

/** What became of a corpus' quotes. */
export function anchoringLine(words: CorpusWords, { corrected, unanchored }: Anchoring): Line {
  const wrong = `${counted(corrected.length, 'quote')} had wrong offsets`;
  const placeless = `${unanchored.length} ${verb(unanchored.length, 'has', 'have')} no known place`;
  return heading(`${wrong}; ${placeless}`, [
    ...corrected.map((quote) => correctedQuoteLine(words, quote)),
    ...unanchored.map((quote) => unanchoredQuoteLine(words, quote)),
  ]);
}

/** A passage that no quote takes in. */
export function uncodedPassageLine(words: CorpusWords, { text, experts }: UncodedPassage): Line {
  return line(experts.length > 0 ? `names ${words.names(experts)}: “${text}”` : `“${text}”`);
}

/** How much of a source has been coded, and what has not. */
export function coverageLine(words: CorpusWords, coverage: Coverage): Line {
  const { source, sha256, passages, partly, sentences, covered, total, unplaced } = coverage;
  const section = (title: string, found: readonly UncodedPassage[]): Line[] =>
    found.length > 0
      ? [
          heading(
            title,
            found.map((passage) => uncodedPassageLine(words, passage)),
          ),
        ]
      : [];
  return line(
    `Quoted: ${sentences.coded} of ${counted(sentences.total, 'sentence')}, ${covered} of ${counted(total, 'character')}.`,
    [
      ...otherText(sha256),
      ...(unplaced.length > 0 ? [line(`Quotes without a known place: ${unplaced.length}.`)] : []),
      ...section('Sentences that no quote takes in', passages),
      ...section('What is left of sentences that are quoted in part', partly),
    ],
    [source],
  );
}
