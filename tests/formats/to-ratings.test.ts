import { defineCorpus } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';
import { fromRecords, type Scale, toRatings } from 'consilience/formats';
import { krippendorffAlpha, vanDerEijkAgreement } from 'consilience/measures';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';
import { corpusOf, says } from '../reader/small-corpora.js';
import { MAPPING, WEATHER, WORDS } from './weather.js';

const SEVEN = {
  denies: { certain: [1], probable: [2], possible: [3] },
  neutral: [4],
  affirms: { possible: [5], probable: [6], certain: [7] },
  noAnswer: [],
} as const satisfies Scale;

const SIDES = {
  denies: { certain: ['no'], probable: ['no'], possible: ['no'] },
  neutral: ['open'],
  affirms: { certain: ['yes'], probable: ['yes'], possible: ['yes'] },
  noAnswer: [],
} as const satisfies Scale;

/** What ada says of one proposition, on seven points. */
const rated = (...said: readonly object[]) => {
  const corpus = defineCorpus<string, string, never>({
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { p: { text: 'P.' }, q: { text: 'Q.', implies: ['p'] } },
    positions: said.map((one) => ({ expert: 'ada', proposition: 'p', stance: 'undecided', ...one })),
  });
  return toRatings(corpus, { scale: SEVEN });
};

describe('toRatings', () => {
  test('gives ratings that JSON leaves as they are, also where the scale has a minus zero.', () => {
    const corpus = corpusOf({ p: {} }, [says('ada', 'p', 'undecided')]);
    const table = toRatings(corpus, { scale: { ...SEVEN, neutral: [-0] } });

    expect(table.ratings).toEqual([[0]]);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  test('gives back the words of a table, the categories in the order of the scale, and how often each was chosen.', () => {
    const { corpus } = fromRecords(WEATHER, MAPPING, { repeated: 'latest' });

    expect(toRatings(corpus, { scale: WORDS })).toEqual({
      kind: 'ratings',
      experts: ['ada', 'bo', 'cy', 'dee'],
      propositions: ['rains', 'pours'],
      categories: ['Strongly disagree', 'Disagree', 'Uncertain', 'Agree', 'Strongly agree'],
      ratings: [
        ['Strongly agree', 'Disagree'],
        ['Agree', 'Disagree'],
        ['Uncertain', null],
        [null, 'Disagree'],
      ],
      frequencies: [
        [0, 0, 1, 1, 1],
        [0, 3, 0, 0, 0],
      ],
      omitted: { contradictory: 0, conditional: 0 },
    });
  });

  test('is one line away from every measure.', () => {
    const { ratings, categories, frequencies } = toRatings(beijingPyongyang, { scale: SEVEN });

    expect(krippendorffAlpha(ratings, { level: 'interval', categories }).ratings).toBeGreaterThan(0);
    expect(frequencies.map((counts) => vanDerEijkAgreement(counts).ratings)).toEqual(
      frequencies.map((counts) => counts.reduce((a, b) => a + b, 0)),
    );
  });

  test('reads an estimate as the words that its range stands for, and several positions as what they come to.', () => {
    expect(rated({ stance: 'estimates', credence: { low: 60, high: 70 } }).ratings).toEqual([[6, null]]);
    expect(rated({ stance: 'estimates', credence: { low: 40, high: 70 } }).ratings).toEqual([[4, null]]);
    expect(
      rated({ stance: 'affirms', certainty: 'possible' }, { stance: 'affirms', certainty: 'certain' })
        .ratings,
    ).toEqual([[7, null]]);
  });

  test('gives no rating for what only follows, but what was said where more follows.', () => {
    const implying = { proposition: 'q', stance: 'affirms', certainty: 'certain' };

    expect(rated(implying).ratings).toEqual([[null, 7]]);
    expect(rated(implying, { stance: 'affirms', certainty: 'possible' }).ratings).toEqual([[5, 7]]);
    expect(rated(implying, { stance: 'undecided' }).ratings).toEqual([[4, 7]]);
  });

  test('gives no rating for a contradiction or a condition that is not met, and counts them.', () => {
    const conditional = { stance: 'affirms', certainty: 'certain', given: ['q'] };
    const yes = { stance: 'affirms', certainty: 'certain' };
    const no = { stance: 'denies', certainty: 'certain' };

    expect(rated(conditional)).toMatchObject({
      ratings: [[null, null]],
      omitted: { contradictory: 0, conditional: 1 },
    });
    expect(rated(yes, no)).toMatchObject({
      ratings: [[null, null]],
      omitted: { contradictory: 1, conditional: 0 },
    });
    expect(rated(conditional, { ...yes, proposition: 'q' }).ratings).toEqual([[7, 7]]);
  });

  test('gives no rating where what follows contradicts itself, and counts it if there is a position on it.', () => {
    const contradicted = (...positions: Parameters<typeof corpusOf>[1]) =>
      toRatings(
        corpusOf({ p: {}, q: { implies: ['p'] }, r: { excludes: ['p'] } }, [
          says('ada', 'q', 'affirms certain'),
          says('ada', 'r', 'affirms certain'),
          ...positions,
        ]),
        { scale: SEVEN },
      );

    expect(contradicted()).toMatchObject({ omitted: { contradictory: 2, conditional: 0 } });
    expect(contradicted(says('ada', 'p', 'undecided'))).toMatchObject({
      ratings: [[null, null, null]],
      omitted: { contradictory: 3, conditional: 0 },
    });
  });

  test('takes the options of every question.', () => {
    const { corpus } = fromRecords(WEATHER, MAPPING);
    const asked = { scale: WORDS, experts: ['dee', 'bo'], asOf: '2024-05' };

    expect(toRatings(corpus, asked)).toMatchObject({
      experts: ['bo', 'dee'],
      ratings: [
        ['Agree', 'Strongly disagree'],
        [null, null],
      ],
      omitted: { contradictory: 1 },
    });
  });

  test('puts several certainties in one category where the scale has one value for them.', () => {
    const { categories, ratings } = toRatings(beijingPyongyang, { scale: SIDES });

    expect(categories).toEqual(['no', 'open', 'yes']);
    expect(new Set(ratings.flat())).toEqual(new Set(['no', 'open', 'yes', null]));
  });

  test('is given back by the first of several values that mean the same.', () => {
    const scale = { ...SIDES, affirms: { certain: ['yes', 'of course'] } };
    const rows = [{ expert: 'ada', proposition: 'p', stance: 'of course' }];
    const reading = { ...scale, denies: { certain: ['no'] } };

    expect(toRatings(fromRecords(rows, { scale: reading }).corpus, { scale }).ratings).toEqual([['yes']]);
  });

  test('reports each kind of stated view that the scale has no value for.', () => {
    const scale = { ...SEVEN, denies: {}, affirms: { certain: [7] } };

    expect(faultsOf(() => toRatings(beijingPyongyang, { scale }))).toEqual(
      ['denies.certain', 'denies.probable', 'affirms.possible', 'affirms.probable'].flatMap((path) => {
        const [stance, certainty] = path.split('.');
        const isThere = beijingPyongyang.positions.some(
          (position) =>
            position.stance === stance && 'certainty' in position && position.certainty === certainty,
        );
        const expected = 'a value, since the corpus has stated views of this kind';
        return isThere
          ? [{ code: 'unknown-word', path: `options.scale.${path}`, found: 'nothing', expected }]
          : [];
      }),
    );
  });

  test('reports what is wrong with its arguments.', () => {
    const scale = { ...SEVEN, neutral: 'x' } as unknown as typeof SEVEN;
    const paths = (options: object) =>
      faultsOf(() => toRatings(beijingPyongyang, { scale: SEVEN, ...options })).map(({ path }) => path);

    expect(paths({ scale })).toEqual(['options.scale.neutral']);
    expect(paths({ experts: ['wong'], asof: '2024' })).toEqual(['options.asof', 'options.experts[0]']);
  });

  test('survives a round trip through JSON.', () => {
    const table = toRatings(beijingPyongyang, { scale: SEVEN });

    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });
});
