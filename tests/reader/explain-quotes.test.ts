import type { Corpus } from 'consilience';
import {
  anchorQuotes,
  coverage,
  diagnose,
  type Finding,
  type QuoteCheck,
  verifyQuotes,
} from 'consilience/coding';
import { describe, it } from 'vitest';
import { expectLines } from './explained.ts';
import { corpusOf, says } from './small-corpora.ts';

const SOURCES = { s: { title: 'The report' } };
const quote = (text: string, more: object = {}) => ({
  quote: { text, source: 's', attribution: 'verbatim', ...more },
});
const quoting = (text: string, more: object = {}, position: object = {}): Corpus =>
  corpusOf(
    { rain: {} },
    [says('ada', 'rain', 'affirms certain', { ...quote(text, more), ...position })],
    SOURCES,
  );

describe('a finding', () => {
  it('stands above what it is about', () => {
    const corpus = corpusOf(
      { rain: {}, c: {} },
      [
        says('ada', 'rain', 'affirms certain', {
          ...quote('rain'),
          given: [{ not: 'c' }],
          reading: 'inferred',
        }),
        says('ada', 'rain', '5'),
        says('ada', 'rain', 'undecided'),
      ],
      SOURCES,
    );
    const finding: Finding = {
      kind: 'finding', code: 'contradiction', severity: 'warning', message: 'look at this', expert: 'ada',
      propositions: ['rain'], positions: [0, 1, 2],
    }; // biome-ignore format: two lines
    expectLines(
      corpus,
      [finding, { ...finding, severity: 'error', message: 'A sentence.', positions: [] }],
      `
      Warning: look at this.
        ada says of “rain” that it is so unless “c”: “rain” (read so by inference) [s]
        ada puts “rain” at 5 % (no quote)
        ada takes no side on “rain” (no quote)
      Error: A sentence.
      [s] The report
      `,
    );
  });

  it('of diagnose is told as it is', () => {
    const corpus = corpusOf({ rain: {} }, [says('ada', 'rain', 'affirms certain')]);
    expectLines(
      corpus,
      diagnose(corpus).filter(({ code }) => code === 'unquoted'),
      `
      Note: ada says that it is so: “rain”; no quote shows it.
        ada says of “rain” that it is so (no quote)
      `,
    );
  });
});

describe('a check of a quote', () => {
  const checked = (corpus: Corpus, text?: string) =>
    [corpus, verifyQuotes(corpus, text === undefined ? {} : { s: text })] as const;

  it.each([
    ['It will rain.', 'exact', 'ada: “will rain” stands in the source word for word. [s]'],
    ['It will  rain.', 'normalized', 'ada: “will rain” stands in the source, typography aside. [s]'],
    ['Sunny.', 'missing', 'ada: “will rain” is not in the source. [s]'],
    [undefined, 'unchecked', 'ada: “will rain” was not checked, for want of the source’s text. [s]'],
  ])('in %o says that it is %s', (text, _, line) => {
    expectLines(...checked(quoting('will rain'), text), `${line}\n[s] The report`);
  });

  it('says that there are several places, or that the offsets point at none', () => {
    expectLines(
      ...checked(quoting('will rain'), 'It will rain. It will rain.'),
      `
      ada: “will rain” stands in the source word for word. [s]
        It stands there 2 times, and nothing says which is meant.
      [s] The report
      `,
    );
    expectLines(
      ...checked(quoting('will rain', { start: 0, end: 9 }), 'It will rain.'),
      `
      ada: “will rain” stands in the source word for word. [s]
        It does not stand where its offsets point.
      [s] The report
      `,
    );
    expectLines(
      ...checked(quoting('rain'), 'rain '.repeat(200)),
      `
      ada: “rain” stands in the source word for word. [s]
        It stands there more than 100 times, and nothing says which is meant.
      [s] The report
      `,
    );
  });

  it('shows the nearest passage, and what the words say that the position does not', () => {
    expectLines(
      ...checked(quoting('it will surely rain tomorrow'), 'I say it will rain tomorrow.'),
      `
      ada: “it will surely rain tomorrow” is not in the source. [s]
        The nearest passage: “it will rain tomorrow”
      [s] The report
      `,
    );
    const warned = (code: NonNullable<QuoteCheck['warnings']>[number]['code']): QuoteCheck => ({
      kind: 'quoteCheck', index: 0, expert: 'ada', proposition: 'rain', source: 's', status: 'exact', matches: [],
      warnings: [{ code, cue: 'cue', sentence: { start: 0, end: 3, text: 'cue' } }],
    }); // biome-ignore format: two lines
    const stands = 'ada: “rain” stands in the source word for word. [s]';
    expectLines(
      quoting('rain'),
      (['negated', 'hedged', 'asked', 'conditional', 'affirmed'] as const).map(warned),
      `
      ${stands}
        Look again, the position affirms it, and the words say no: “cue”
      ${stands}
        Look again, the position is flat, and the words hold back: “cue”
      ${stands}
        Look again, the position takes a side, and the words ask: “cue”
      ${stands}
        Look again, the position has no condition, and the words set a condition: “cue”
      ${stands}
        Look again, the position denies it, and nothing in the words says no: “cue”
      [s] The report
      `,
    );
  });

  it('says that the text is another one', () => {
    const corpus = corpusOf({}, [says('ada', 'rain', 'affirms certain', quote('rain'))], {
      s: { title: 'The report', sha256: '0'.repeat(64) },
    });
    expectLines(
      ...checked(corpus, 'rain'),
      `
      ada: “rain” stands in the source word for word. [s]
        The text at hand is not the one whose SHA-256 the source has.
      [s] The report
      `,
    );
  });
});

describe('quotes anchored, and texts covered', () => {
  it('what was corrected and what has no place is told', () => {
    const corpus = corpusOf(
      {},
      [
        says('ada', 'rain', 'affirms certain', quote('rain', { start: 0, end: 4 })),
        says('ada', 'snow', 'affirms certain', quote('snow')),
        says('ada', 'ice', 'affirms certain', quote('it will surely rain tomorrow')),
        says('ada', 'fog', 'affirms certain', quote('It')),
      ],
      SOURCES,
    );
    expectLines(
      corpus,
      anchorQuotes(corpus, { s: 'It says it will rain tomorrow. It' }),
      `
      1 quote had wrong offsets; 3 have no known place:
        ada: “rain” stands at 16–20, not at 0–4. [s]
        ada: “snow” has no known place: the words are not in the source. [s]
        ada: “it will surely rain tomorrow” has no known place: the words are not in the source. [s]
          The nearest passage: “it will rain tomorrow”
        ada: “It” has no known place: the words stand there several times. [s]
      [s] The report
      `,
    );
    expectLines(
      quoting('rain'),
      anchorQuotes(quoting('rain'), {}),
      `
      0 quotes had wrong offsets; 1 has no known place:
        ada: “rain” has no known place: the source’s text is wanting. [s]
      [s] The report
      `,
    );
    const another = corpusOf({}, [says('ada', 'rain', 'affirms certain', quote('rain'))], {
      s: { title: 'The report', sha256: '0'.repeat(64) },
    });
    expectLines(
      another,
      anchorQuotes(another, { s: 'rain' }).unanchored,
      `
      ada: “rain” has no known place: the text at hand is not the one whose SHA-256 the source has. [s]
      [s] The report
      `,
    );
    expectLines(
      quoting('rain'),
      anchorQuotes(quoting('rain'), { s: 'rain' }),
      '0 quotes had wrong offsets; 0 have no known place.',
    );
  });

  it('what nobody has coded is told', () => {
    const corpus = corpusOf(
      {},
      [
        says('ada', 'rain', 'affirms certain', quote('It will rain.')),
        says('ada', 'snow', 'affirms certain', quote('missing words')),
      ],
      { s: { title: 'The report', sha256: '0'.repeat(64) } },
    );
    const long = 'one two three four five six seven eight nine ten eleven twelve';
    expectLines(
      corpus,
      coverage(corpus, { s: `It will rain. The sun shone. So ada said.` }),
      `
      Quoted: 1 of 3 sentences, 13 of 39 characters. [s]
        The text at hand is not the one whose SHA-256 the source has.
        Quotes without a known place: 1.
        Sentences that no quote takes in:
          names ada: “So ada said.”
          “The sun shone.”
      [s] The report
      `,
    );
    const partly = quoting('twelve');
    expectLines(
      partly,
      coverage(partly, { s: long }),
      `
      Quoted: 1 of 1 sentence, 6 of 62 characters. [s]
        What is left of sentences that are quoted in part:
          “one two three four five six seven eight nine ten eleven”
      [s] The report
      `,
    );
  });
});
