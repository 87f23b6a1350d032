import { type Corpus, extendCorpus } from 'consilience';
import {
  anchorQuotes,
  compareCodings,
  coverage,
  diagnose,
  type Finding,
  type MarkedWords,
  type QuoteCheck,
  type Reliability,
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
      ],
      SOURCES,
    );
    const finding: Finding = {
      kind: 'finding', code: 'contradiction', severity: 'warning', message: 'look at this', expert: 'ada',
      propositions: ['rain'], positions: [0, 1],
    }; // biome-ignore format: two lines
    expectLines(
      corpus,
      [finding, { ...finding, severity: 'error', message: 'A sentence.', positions: [] }],
      `
      Warning: look at this.
        ada says of “rain” that it is so unless “c”: “rain” (read so by inference) [s]
        ada puts “rain” at 5 % (no quote)
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
      Note: XXX
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
        Look again, the position has no condition, and the words have: “cue”
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

describe('two codings', () => {
  const propositions = { rain: {}, snow: {}, c: {} };
  const first = corpusOf(
    propositions,
    [
      says('ada', 'rain', 'affirms certain', quote('It will rain', { start: 0, end: 12 })),
      says('ada', 'snow', 'affirms certain', quote('snow')),
      says('bo', 'rain', 'denies possible', { given: ['c'] }),
      says('bo', 'snow', '5'),
      says('bo', 'snow', '5', { date: '2024' }),
      says('cy', 'c', 'affirms certain', quote('yes')),
    ],
    { ...SOURCES, mine: { title: 'Mine' } },
  );
  const second = corpusOf(
    { rain: {}, snow: {}, c: {}, hail: {} },
    [
      says('ada', 'rain', 'affirms probable', quote('will rain', { start: 3, end: 12 })),
      says('ada', 'snow', 'affirms certain', quote('snow')),
      says('bo', 'rain', 'denies possible'),
      says('bo', 'snow', 'affirms certain'),
      says('di', 'hail', 'affirms certain', quote('hail [mine]')),
    ],
    SOURCES,
  );

  it('are told by counts, differences, what only one has, and figures', () => {
    expectLines(
      first,
      compareCodings(first, second),
      `
      1 position coded alike, 3 differently; 2 found by the first coder only, 1 by the second only:
        ada on “rain”: coded differently in firmness, “says that it is so” and “says that it is likely”.
          “It will rain” [s]
          Of the characters that either quote takes in, both take in 75 %.
        bo on “rain”: coded differently in conditions, both have “says that it may not be so”.
        bo on “snow”: coded differently in side, “puts it at 5 %” and “says that it is so”.
        bo on “snow”: puts it at 5 %; the other coder has fewer statements of it.
        cy on “c”: says that it is so; the other coding lists no such expert or no such proposition.
          “yes” [s]
        "di" on "hail", in the second coding: says that it is so; the other coding lists no such expert or no such proposition.
          “hail [mine]”
        Experts of the first coding alone: cy.
        Experts of the second coding alone: "di".
        Propositions of the second coding alone: "hail".
        Sources of the first coding alone: "mine".
        Whether there is something to code: alike on 6 of 6; Krippendorff’s alpha 1.000 and Gwet’s AC1 1.000.
        Which side it takes: alike on 3 of 4; Krippendorff’s alpha 0.533 and Gwet’s AC1 0.673.
        How firm it is: alike on 2 of 3; Krippendorff’s alpha 0.778 and Gwet’s AC2 0.660.
        Marked by both coders: 9 characters; by the first alone: 3; by the second alone: 0. [s]
          Quotes without a known place: 2 of the first coding, 2 of the second.
      [s] The report
      `,
    );
  });

  it('that were turned round name the expert of the first, and print ids for the rest', () => {
    const { only, different } = compareCodings(second, first);
    expectLines(
      second,
      [only, different.filter(({ differsIn }) => differsIn.length > 1)],
      `
      di on “hail”: says that it is so; the other coding lists no such expert or no such proposition.
        “hail [mine]” [s]
      "bo" on "snow", in the second coding: puts it at 5 %; the other coder has fewer statements of it.
      "cy" on "c", in the second coding: says that it is so; the other coding lists no such expert or no such proposition.
        “yes”
      [s] The report
      `,
    );
  });

  it('are told pair by pair, also where they are alike or differ in several things', () => {
    const a = corpusOf({}, [
      says('ada', 'rain', 'affirms certain', { given: ['snow'] }),
      says('ada', 'snow', 'undecided'),
      says('bo', 'rain', 'affirms certain'),
    ]);
    const b = corpusOf({}, [says('ada', 'rain', 'denies certain'), says('ada', 'snow', 'undecided')]);
    const withBo = extendCorpus(b, { experts: { bo: { name: 'bo', kind: 'person' } } });
    const { same, different, only } = compareCodings(a, withBo);
    expectLines(
      a,
      [same, different, only],
      `
      ada on “snow”: coded alike, takes no side.
      ada on “rain”: coded differently in side and conditions, “says that it is so” and “says that it is not so”.
      bo on “rain”: says that it is so; the other coder has nothing of it.
      `,
    );
  });

  it('say why there is no figure', () => {
    const nothing = { reason: 'no-ratings', units: 0, ratings: 0 } as const;
    const none: Reliability = {
      kind: 'reliability', categories: ['a', 'b'], level: 'nominal', counts: [],
      percentAgreement: nothing, krippendorffAlpha: nothing, gwetAC: nothing,
    }; // biome-ignore format: two lines
    const flat: Reliability = {
      ...none,
      level: 'ordinal',
      percentAgreement: { value: 1, units: 3, ratings: 6 },
      krippendorffAlpha: { reason: 'no-variation', units: 3, ratings: 6 },
      gwetAC: { reason: 'too-few-categories', units: 3, ratings: 6 },
    };
    const because = (reason: 'one-rater' | 'no-overlap'): Reliability => ({
      ...none,
      percentAgreement: { ...nothing, reason },
    });
    expectLines(
      first,
      [none, flat, because('one-rater'), because('no-overlap')],
      `
      The two coders: no figure, there is nothing to compare.
      The two coders: alike on 3 of 3; no Krippendorff’s alpha, since all are in one category and no Gwet’s AC2, since there are too few categories.
      The two coders: no figure, only one of them coded anything.
      The two coders: no figure, they coded nothing in common.
      `,
    );
  });

  it('are told by the words that they marked', () => {
    const marked: MarkedWords = {
      kind: 'markedWords', sources: ['s', 'other'], sha256: 'wrong', both: 1, only: [2, 3], neither: 94, share: 1 / 6,
      cohenKappa: { value: 0.25, units: 100, ratings: 200 }, unplaced: [[], []],
    }; // biome-ignore format: two lines
    expectLines(
      first,
      marked,
      `
      Marked by both coders: 1 character; by the first alone: 2; by the second alone: 3; Cohen’s kappa 0.250. [s]
        The text at hand is not the one whose SHA-256 the source has.
      [s] The report
      `,
    );
  });
});
