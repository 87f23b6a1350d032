import { type Corpus, CorpusError, defineCorpus } from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodingComparison, CodingMatch } from '../../src/coding/coding-comparison.js';
import { compareCodings } from '../../src/coding/compare-codings.js';
import { faultsOf as faultsOfCall } from '../printed-faults.js';
import { corpusOf, says } from '../reader/small-corpora.js';

/** A coding of what ada and bo say of `rains`, `pours` and `floods`, whoever of them says anything. */
const coding = (...positions: Parameters<typeof corpusOf>[1]): Corpus => {
  const { propositions } = corpusOf({ rains: {}, pours: {}, floods: {} }, []);
  const person = (name: string) => ({ name, kind: 'person' }) as const;
  const experts = { ada: person('Ada'), bo: person('Bo') };
  return defineCorpus<string, string>({ experts, propositions, positions });
};

const codedPairs = ({ same, different }: CodingComparison) =>
  [...same, ...different].map(({ indices, differsIn }) => [...indices, ...differsIn]);

const alone = ({ only }: CodingComparison) =>
  only.map((list) => list.map(({ index, other }) => [index, other]));

const faultsOf = (a: Corpus, b: Corpus, match: object) =>
  faultsOfCall(() => compareCodings(a, b, match as CodingMatch));

describe('compareCodings', () => {
  test('finds no difference between a coding and itself, and says so in figures.', () => {
    const comparison = compareCodings(beijingPyongyang, beijingPyongyang);
    const all = beijingPyongyang.positions.length;
    const cells =
      Object.keys(beijingPyongyang.experts).length * Object.keys(beijingPyongyang.propositions).length;

    expect(comparison.same).toHaveLength(all);
    expect([comparison.different, comparison.only]).toEqual([[], [[], []]]);
    expect(comparison.unmatched).toEqual({ experts: [[], []], propositions: [[], []], sources: [[], []] });
    expect(comparison.found.gwetAC).toEqual({ value: 1, units: cells, ratings: 2 * cells });
    expect(comparison.found.krippendorffAlpha.value).toBe(1);
    expect(comparison.stance.percentAgreement).toEqual({ value: 1, units: all, ratings: 2 * all });
    expect(comparison.certainty.krippendorffAlpha.value).toBe(1);
  });

  test.each([
    ['nothing', 'affirms certain', {}, 'affirms certain', {}, []],
    ['the side', 'affirms certain', {}, 'denies possible', {}, ['stance']],
    ['a side or none', 'undecided', {}, 'denies possible', {}, ['stance']],
    ['how firm it is', 'affirms certain', {}, 'affirms probable', {}, ['certainty']],
    ['a number or a word', 'affirms probable', {}, '70', {}, ['certainty']],
    ['two numbers', '60-70', {}, '60-80', {}, ['certainty']],
    ['a number or the word that stands for it', '55-100', {}, 'affirms probable', {}, ['certainty']],
    ['a condition', 'undecided', { given: ['pours'] }, 'undecided', {}, ['condition']],
    ['which condition', 'undecided', { given: ['pours'] }, 'undecided', { given: ['floods'] }, ['condition']],
    [
      'if or unless',
      'undecided',
      { given: ['pours'] },
      'undecided',
      { given: [{ not: 'pours' }] },
      ['condition'],
    ],
    [
      'the order of conditions',
      'undecided',
      { given: ['pours', 'floods'] },
      'undecided',
      { given: ['floods', 'pours'] },
      [],
    ],
    [
      'side and condition',
      'affirms certain',
      { given: ['pours'] },
      'denies certain',
      {},
      ['stance', 'condition'],
    ],
    [
      'firmness and condition',
      'affirms certain',
      { given: ['pours'] },
      'affirms possible',
      {},
      ['certainty', 'condition'],
    ],
    [
      'what is not compared',
      'affirms certain',
      { date: '2024', note: 'x' },
      'affirms certain',
      { reading: 'inferred' },
      [],
    ],
  ] as const)('tells where two readings differ: %s.', (_, wordsA, moreA, wordsB, moreB, differsIn) => {
    const a = coding(says('ada', 'rains', wordsA, moreA));
    const b = coding(says('ada', 'rains', wordsB, moreB));
    const { same, different } = compareCodings(a, b);

    expect([...same, ...different]).toEqual([
      {
        kind: 'codedPair',
        experts: ['ada', 'ada'],
        propositions: ['rains', 'rains'],
        positions: [a.positions[0], b.positions[0]],
        indices: [0, 0],
        differsIn,
      },
    ]);
    expect(same).toHaveLength(differsIn.length === 0 ? 1 : 0);
  });

  test('tells what only one of the two found, and what the other has instead.', () => {
    const a = coding(
      says('ada', 'rains', 'affirms certain'),
      says('ada', 'rains', 'denies certain'),
      says('bo', 'pours', 'undecided'),
    );
    const b = corpusOf({ rains: {}, snows: {} }, [
      says('ada', 'rains', 'affirms certain'),
      says('ada', 'snows', 'affirms certain'),
      says('cy', 'rains', 'affirms certain'),
    ]);
    const comparison = compareCodings(a, b);

    expect(codedPairs(comparison)).toEqual([[0, 0]]);
    expect(comparison.only).toEqual([
      [
        {
          kind: 'codedAlone',
          expert: 'ada',
          proposition: 'rains',
          position: a.positions[1],
          index: 1,
          other: 'fewer',
        },
        {
          kind: 'codedAlone',
          expert: 'bo',
          proposition: 'pours',
          position: a.positions[2],
          index: 2,
          other: 'unlisted',
        },
      ],
      [
        {
          kind: 'codedAlone',
          expert: 'ada',
          proposition: 'snows',
          position: b.positions[1],
          index: 1,
          other: 'unlisted',
        },
        {
          kind: 'codedAlone',
          expert: 'cy',
          proposition: 'rains',
          position: b.positions[2],
          index: 2,
          other: 'unlisted',
        },
      ],
    ]);
    expect(comparison.unmatched).toEqual({
      experts: [['bo'], ['cy']],
      propositions: [['pours', 'floods'], ['snows']],
      sources: [[], []],
    });
    expect(alone(compareCodings(a, coding()))).toEqual([
      [
        [0, 'silent'],
        [1, 'silent'],
        [2, 'silent'],
      ],
      [],
    ]);
  });

  test('pairs those most alike where a cell holds several.', () => {
    const a = coding(
      says('ada', 'rains', 'affirms probable'),
      says('ada', 'rains', 'affirms certain', { given: ['pours'] }),
      says('ada', 'rains', 'denies certain', { given: ['floods'] }),
    );
    const b = coding(
      says('ada', 'rains', 'denies probable', { given: ['floods'] }),
      says('ada', 'rains', 'affirms certain', { given: ['pours'] }),
      says('ada', 'rains', 'affirms possible'),
    );

    expect(codedPairs(compareCodings(a, b))).toEqual([
      [1, 1],
      [0, 2, 'certainty'],
      [2, 0, 'certainty'],
    ]);
  });

  test('pairs those that say the same under other conditions before those that are less firm, and equals in order.', () => {
    const same = () => says('ada', 'rains', 'undecided');
    const a = coding(says('ada', 'rains', 'affirms certain', { given: ['floods'] }), same(), same());
    const b = coding(
      same(),
      same(),
      says('ada', 'rains', 'affirms probable'),
      says('ada', 'rains', 'affirms certain'),
    );

    expect(codedPairs(compareCodings(a, b))).toEqual([
      [1, 0],
      [2, 1],
      [0, 3, 'condition'],
    ]);
  });

  test('pairs positions of the same date before those of others.', () => {
    const on = (date: string) => says('ada', 'rains', 'affirms certain', { date });
    const a = coding(on('2023'), on('2024'));
    const b = coding(on('2024'), on('2023'));

    expect(codedPairs(compareCodings(a, b))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('counts over all matched cells who found anything, and over what both found how they read it.', () => {
    const a = coding(
      says('ada', 'rains', 'affirms certain'),
      says('ada', 'pours', 'denies probable'),
      says('bo', 'rains', 'affirms possible'),
      says('bo', 'floods', 'undecided'),
    );
    const b = coding(
      says('ada', 'rains', 'affirms probable'),
      says('ada', 'pours', 'affirms probable'),
      says('bo', 'rains', 'affirms possible'),
      says('bo', 'pours', 'denies certain'),
    );
    const { found, stance, certainty } = compareCodings(a, b);

    expect(found.categories).toEqual(['silent', 'found']);
    expect(found.counts).toEqual([
      [1, 1],
      [1, 3],
    ]);
    // By hand: 4 of 6 agree. Alpha: 2 of 12 ordered pairs differ in either way, marginals 4 and 8: 1 - (4 / 12) / (64 / 132).
    expect(found.percentAgreement.value).toBeCloseTo(4 / 6, 12);
    expect(found.krippendorffAlpha.value).toBeCloseTo(1 - 4 / 12 / (64 / 132), 12);
    // Chance of AC1: 2 * (1/3) * (2/3) = 4/9.
    expect(found.gwetAC.value).toBeCloseTo((4 / 6 - 4 / 9) / (1 - 4 / 9), 12);

    expect(stance.categories).toEqual(['denies', 'undecided', 'affirms']);
    expect(stance.counts).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 2],
    ]);
    expect(stance.percentAgreement).toEqual({ value: 1 - 1 / 3, units: 3, ratings: 6 });

    expect(certainty).toMatchObject({ level: 'ordinal', categories: ['possible', 'probable', 'certain'] });
    expect(certainty.counts).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
    ]);
  });

  test('says why there is no figure, where there is none.', () => {
    const { found, stance, certainty } = compareCodings(coding(), coding());
    const none = { units: 0, ratings: 0 };

    expect(found.krippendorffAlpha).toEqual({ reason: 'no-variation', units: 6, ratings: 12 });
    for (const { percentAgreement, krippendorffAlpha, gwetAC } of [stance, certainty]) {
      expect([percentAgreement, krippendorffAlpha, gwetAC]).toEqual(
        Array.from({ length: 3 }, () => ({ reason: 'no-ratings', ...none })),
      );
    }
    const nobody = corpusOf({}, []);
    expect(compareCodings(nobody, nobody).found.gwetAC).toEqual({ reason: 'no-ratings', ...none });
  });

  test('matches ids as told, in conditions too, and the others by being the same.', () => {
    const a = coding(
      says('ada', 'rains', 'affirms certain', { given: ['pours'] }),
      says('bo', 'floods', 'affirms certain', { given: ['floods'] }),
    );
    const b = corpusOf({ P1: {}, P2: {}, pours: {} }, [
      says('A', 'P1', 'affirms certain', { given: ['P2'] }),
      says('bo', 'pours', 'affirms certain', { given: ['pours'] }),
    ]);
    const match = { experts: { ada: 'A' }, propositions: { rains: 'P1', pours: 'P2', floods: 'pours' } };
    const { same, unmatched } = compareCodings(a, b, match);

    expect(same.map(({ experts, propositions }) => [...experts, ...propositions])).toEqual([
      ['ada', 'A', 'rains', 'P1'],
      ['bo', 'bo', 'floods', 'pours'],
    ]);
    expect(unmatched).toEqual({ experts: [[], []], propositions: [[], []], sources: [[], []] });
  });

  test('does not take a condition that the other coding lacks for one of the same name.', () => {
    const a = coding(says('ada', 'rains', 'affirms certain', { given: ['pours'] }));
    const b = coding(says('ada', 'rains', 'affirms certain', { given: ['pours'] }));
    // `pours` of the second is `floods` of the first, so that `pours` of the first has no counterpart.
    const { different, unmatched } = compareCodings(a, b, { propositions: { floods: 'pours' } });

    expect(different.map(({ differsIn }) => differsIn)).toEqual([['condition']]);
    expect(unmatched.propositions).toEqual([['pours'], ['floods']]);
  });

  test('finds what a second reader adds, in types that keep the ids of both.', () => {
    const { same, only, unmatched } = compareCodings(beijingPyongyang, beijingPyongyangWithOfficials);
    const experts: readonly ['weng' | 'chen' | 'inss' | 'campbell', string] | undefined = same[0]?.experts;
    const added: readonly ('weng' | 'chen' | 'inss' | 'campbell' | 'lin')[] = unmatched.experts[1];

    expect(experts).toEqual(['weng', 'weng']);
    expect(added).toEqual(['lin']);
    expect(only[1].map(({ expert, other }) => [expert, other])).toEqual([
      ['lin', 'unlisted'],
      ['lin', 'unlisted'],
      ['lin', 'unlisted'],
    ]);
  });

  test('is a compile error where an id is misspelt, and an error with the nearest id at run time.', () => {
    const itself = beijingPyongyang;
    // @ts-expect-error: there is no such expert
    expect(() => compareCodings(itself, itself, { experts: { wong: 'weng' } })).toThrow(CorpusError);
    // @ts-expect-error: there is no such proposition
    const misspelt = () => compareCodings(itself, itself, { propositions: { 'ties-shifting': 'x' } });
    expect(misspelt).toThrow(CorpusError);

    const match = { experts: { adda: 'ada', bo: 'ada' }, propositions: { rains: 7 }, proposition: {} };
    expect(
      faultsOf(coding(), coding(), match).map(({ code, path, nearest }) => [code, path, nearest]),
    ).toEqual([
      ['unknown-word', 'match.proposition', 'propositions'],
      ['unknown-id', 'match.experts.adda', 'ada'],
      ['duplicate', 'match.experts.bo', undefined],
      ['unknown-id', 'match.propositions.rains', undefined],
    ]);
    expect(faultsOf(coding(), coding(), { experts: ['ada'] }).map(({ path }) => path)).toEqual([
      'match.experts',
    ]);
  });

  test('survives a round trip through JSON.', () => {
    const comparison = compareCodings(beijingPyongyang, coding(says('ada', 'rains', 'undecided')));

    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });
});

describe('Whatever two coders wrote,', () => {
  const position = fc
    .record({
      expert: fc.constantFrom('ada', 'bo'),
      proposition: fc.constantFrom('rains', 'pours'),
      words: fc.constantFrom('affirms certain', 'affirms possible', 'denies certain', 'undecided', '40-70'),
      given: fc.constantFrom({}, { given: ['floods'] }, { given: [{ not: 'floods' }] }),
    })
    .map(({ expert, proposition, words, given }) => says(expert, proposition, words, given));
  const codings = fc.array(position, { maxLength: 8 }).map((positions) => coding(...positions));

  test('every position is in one pair, or found by one alone; and the other way round it is the same.', () => {
    fc.assert(
      fc.property(codings, codings, (a, b) => {
        const comparison = compareCodings(a, b);
        const pairs = [...comparison.same, ...comparison.different];
        for (const side of [0, 1] as const) {
          const seen = [
            ...pairs.map(({ indices }) => indices[side]),
            ...comparison.only[side].map(({ index }) => index),
          ];
          const positions = [a, b][side]?.positions ?? [];
          expect(seen.sort((x, y) => x - y)).toEqual(positions.map((_, index) => index));
        }
        const mirrored = compareCodings(b, a);
        expect(mirrored.same).toHaveLength(comparison.same.length);
        expect(mirrored.only.map((list) => list.length)).toEqual(
          [...comparison.only].reverse().map((list) => list.length),
        );
        expect(mirrored.found.krippendorffAlpha).toEqual(comparison.found.krippendorffAlpha);
      }),
    );
  });

  test('what both wrote alike is found to be the same, in whatever order.', () => {
    fc.assert(
      fc.property(codings, (a) => {
        const { same, different, only } = compareCodings(a, coding(...[...a.positions].reverse()));

        expect(same).toHaveLength(a.positions.length);
        expect([different, only]).toEqual([[], [[], []]]);
      }),
    );
  });
});
