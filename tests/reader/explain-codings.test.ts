import { extendCorpus } from 'consilience';
import { compareCodings, type MarkedWords, type Reliability } from 'consilience/coding';
import { describe, it } from 'vitest';
import { expectLines } from './explained.ts';
import { corpusOf, says } from './small-corpora.ts';

const SOURCES = { s: { title: 'The report' } };
const quote = (text: string, more: object = {}) => ({
  quote: { text, source: 's', attribution: 'verbatim', ...more },
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

  it('that marked the same words are told without a share of them', () => {
    const alike = corpusOf(
      {},
      [says('ada', 'rain', 'undecided', quote('maybe', { start: 0, end: 5 }))],
      SOURCES,
    );
    expectLines(
      alike,
      compareCodings(alike, alike).same,
      `
      ada on “rain”: coded alike, takes no side.
        “maybe” [s]
      [s] The report
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
