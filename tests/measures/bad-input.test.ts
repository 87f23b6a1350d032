import { CorpusError } from 'consilience';
import { describe, expect, test } from 'vitest';
import {
  cohenKappa,
  geometricMeanOfOdds,
  gwetAC,
  krippendorffAlpha,
  linearPool,
  percentAgreement,
  tastleWiermanConsensus,
  vanDerEijkAgreement,
} from '../../src/measures/index.js';
import { faultsOf, pathsOf } from '../printed-faults.js';

/** Data as it comes from outside: of no type that was checked. */
const outside = <T>(data: unknown): T => data as T; // the point of these tests

type Matrix = (number | null)[][];
type Measure = (ratings: Matrix, categories: number[]) => unknown;
const ofRatings: readonly (readonly [string, Measure])[] = [
  [
    'krippendorffAlpha',
    (ratings, categories) => krippendorffAlpha(ratings, { level: 'nominal', categories }),
  ],
  ['gwetAC', (ratings, categories) => gwetAC(ratings, { weights: 'linear', categories })],
  ['cohenKappa', (ratings, categories) => cohenKappa(ratings, { weights: 'linear', categories })],
  ['percentAgreement', (ratings, categories) => percentAgreement(ratings, { categories })],
];

describe.each(ofRatings)('%s', (_, measure) => {
  test('names every rating outside the declared categories, by rater and unit.', () => {
    const ratings = outside<Matrix>([
      [1, 2, 7, null],
      [Number.NaN, 2, '1', undefined],
    ]);
    expect(faultsOf(() => measure(ratings, [1, 2, 3]))).toEqual([
      { code: 'unknown-word', path: 'ratings[0][2]', found: '7', expected: 'a declared category, or null' },
      { code: 'unknown-word', path: 'ratings[1][0]', found: 'NaN', expected: 'a declared category, or null' },
      { code: 'unknown-word', path: 'ratings[1][2]', found: '"1"', expected: 'a declared category, or null' },
      {
        code: 'unknown-word',
        path: 'ratings[1][3]',
        found: 'nothing',
        expected: 'a declared category, or null',
      },
    ]);
  });

  test('names every row of another length or shape, and reads on.', () => {
    const ratings = outside<Matrix>([
      [1, 2],
      [1, 2, 9],
    ]);
    expect(pathsOf(() => measure(ratings, [1, 2]))).toEqual(['ratings[1]', 'ratings[1][2]']);
    expect(pathsOf(() => measure(outside([[1, 2], null]), [1, 2]))).toEqual(['ratings[1]']);
    expect(pathsOf(() => measure(outside([[], [1, 2]]), [1, 2]))).toEqual(['ratings[0]']);
    expect(pathsOf(() => measure(outside([new Int8Array(2), [1, 2]]), [1, 2]))).toEqual(['ratings[0]']);
    expect(faultsOf(() => measure([[1, 2], [1]], [1, 2]))).toEqual([
      {
        code: 'shape',
        path: 'ratings[1]',
        found: 'a list of 1',
        expected: 'a list of 2: an entry for each unit',
      },
    ]);
  });

  test('names the first hole of a row, or among the rows: a hole is no null.', () => {
    const holes = new Array<number>(2);
    expect(pathsOf(() => measure([holes, [1, 1]], [1]))).toEqual(['ratings[0][0]']);
    expect(pathsOf(() => measure(outside(new Array(2)), [1]))).toEqual(['ratings[0]']);
    expect(pathsOf(() => measure(outside(Object.assign([[1], [1]], { length: 3 })), [1]))).toEqual([
      'ratings[2]',
    ]);
  });

  test('refuses a matrix without raters, without units, or that is none.', () => {
    expect(pathsOf(() => measure([], [1]))).toEqual(['ratings']);
    expect(pathsOf(() => measure([[], []], [1]))).toEqual(['ratings[0]', 'ratings[1]']);
    expect(pathsOf(() => measure(outside(null), [1]))).toEqual(['ratings']);
    expect(pathsOf(() => measure(outside({ length: 2 }), [1]))).toEqual(['ratings']);
  });

  test('names categories that are declared twice or are none, and those alone where none is left.', () => {
    const two: Matrix = [[1], [1]];
    expect(faultsOf(() => measure(two, [1, 2, 1]))).toEqual([
      { code: 'duplicate', path: 'options.categories[2]', found: '1', expected: 'each category once' },
    ]);
    expect(pathsOf(() => measure(two, [0, -0, 1]))).toEqual(['options.categories[1]']);
    const none = outside<number[]>([1, Number.NaN, Infinity, null, true, undefined]);
    expect(pathsOf(() => measure(two, none))).toEqual([1, 2, 3, 4, 5].map((i) => `options.categories[${i}]`));
    expect(pathsOf(() => measure(two, []))).toEqual(['options.categories']);
    expect(pathsOf(() => measure(two, outside(undefined)))).toEqual(['options.categories']);
  });

  test('suggests the category that was meant.', () => {
    const ratings = outside<Matrix>([['agree'], ['agre']]);
    const [fault] = faultsOf(() => measure(ratings, outside(['agree', 'disagree'])));
    expect(fault).toMatchObject({ path: 'ratings[1][0]', found: '"agre"', nearest: 'agree' });
  });

  test('reports the faults of the categories and of the ratings together.', () => {
    expect(pathsOf(() => measure([[1, 5], [1]], [1, 1]))).toEqual([
      'options.categories[1]',
      'ratings[0][1]',
      'ratings[1]',
    ]);
  });
});

describe('options that are none', () => {
  test('are named with the words there are, and the nearest.', () => {
    const level = outside<'nominal'>('nominl');
    expect(faultsOf(() => krippendorffAlpha([['yes', 'yess']], { level, categories: ['yes'] }))).toEqual([
      {
        code: 'unknown-word',
        path: 'options.level',
        found: '"nominl"',
        expected: 'one of nominal, ordinal, interval',
        nearest: 'nominal',
      },
      {
        code: 'unknown-word',
        path: 'ratings[0][1]',
        found: '"yess"',
        expected: 'a declared category, or null',
        nearest: 'yes',
      },
    ]);
  });

  test('are refused by each measure that has weights, inherited names too.', () => {
    const ratings = [['a'], ['a']];
    for (const word of ['toString', '__proto__', undefined, 3]) {
      const options = { weights: outside<'linear'>(word), categories: ['a'] };
      expect(pathsOf(() => gwetAC(ratings, options))).toEqual(['options.weights']);
      expect(pathsOf(() => cohenKappa(ratings, options))).toEqual(['options.weights']);
    }
  });
});

describe('an interval scale', () => {
  test('refuses categories that are no numbers, or that no number parts.', () => {
    const alpha = (categories: unknown) =>
      krippendorffAlpha([[null]], { level: 'interval', categories: outside<number[]>(categories) });
    expect(pathsOf(() => alpha([1, 'two', 3, '4']))).toEqual([
      'options.categories[1]',
      'options.categories[3]',
    ]);
    expect(faultsOf(() => alpha([-1e308, 0, 1e308]))).toEqual([
      {
        code: 'range',
        path: 'options.categories',
        found: '-1e+308 and 1e+308',
        expected: 'numbers whose differences are finite',
      },
    ]);
  });
});

describe('cohenKappa', () => {
  test('refuses one rater and three.', () => {
    for (const ratings of [[['a']], [['a'], ['a'], ['a']]]) {
      const call = () => cohenKappa(ratings, { weights: 'unweighted', categories: ['a'] });
      expect(pathsOf(call)).toEqual(['ratings']);
    }
  });
});

describe('a matrix that is wrong all through', () => {
  test('has its first hundred thousand faults named, and the rest counted.', () => {
    const row = Array.from({ length: 1000 }, () => 2);
    const ratings = Array.from({ length: 101 }, () => row);
    const faults = faultsOf(() => percentAgreement(ratings, { categories: [1] }));
    expect(faults).toHaveLength(100_001);
    expect(faults.at(-2)?.path).toBe('ratings[99][999]');
    expect(faults.at(-1)).toMatchObject({
      path: 'ratings',
      found: '1000 more outside the declared categories',
    });
  });
});

describe.each([
  ['vanDerEijkAgreement', vanDerEijkAgreement],
  ['tastleWiermanConsensus', tastleWiermanConsensus],
])('%s', (_, measure) => {
  test('names every frequency that is no count.', () => {
    const frequencies = outside<number[]>([3, -1, 0.5, Number.NaN, Infinity, '2', null, undefined, 2 ** 53]);
    expect(faultsOf(() => measure(frequencies)).map(({ code, path }) => [code, path])).toEqual([
      ['range', 'frequencies[1]'],
      ['range', 'frequencies[2]'],
      ['range', 'frequencies[3]'],
      ['range', 'frequencies[4]'],
      ['shape', 'frequencies[5]'],
      ['shape', 'frequencies[6]'],
      ['shape', 'frequencies[7]'],
      ['range', 'frequencies[8]'],
    ]);
    expect(pathsOf(() => measure(Object.assign([1], { length: 3 })))).toEqual(['frequencies[1]']);
  });

  test('refuses an empty list, and what is no list.', () => {
    for (const none of [[], undefined, null, 3, '123', { length: 3 }]) {
      expect(pathsOf(() => measure(outside(none)))).toEqual(['frequencies']);
    }
  });
});

describe.each([
  ['linearPool', linearPool],
  ['geometricMeanOfOdds', geometricMeanOfOdds],
])('%s', (_, pool) => {
  test('names every probability that is none, a percentage foremost.', () => {
    const probabilities = outside<number[]>([0.5, 70, -0.1, Number.NaN, '0.5', null]);
    expect(faultsOf(() => pool(probabilities))).toEqual(
      [
        ['range', 1, '70'],
        ['range', 2, '-0.1'],
        ['range', 3, 'NaN'],
        ['shape', 4, '"0.5"'],
        ['shape', 5, 'null'],
      ].map(([code, i, found]) => ({
        code,
        path: `probabilities[${i}]`,
        found,
        expected: 'a probability from 0 to 1 (not a percentage)',
      })),
    );
    expect(pathsOf(() => pool(outside('0.5')))).toEqual(['probabilities']);
  });

  test('names every weight that is none, and weights of another length, together.', () => {
    const weights = outside<number[]>([-1, Infinity, Number.NaN, 'all', null]);
    expect(pathsOf(() => pool([0.5, 2], weights))).toEqual([
      'probabilities[1]',
      'weights[0]',
      'weights[1]',
      'weights[2]',
      'weights[3]',
      'weights[4]',
      'weights',
    ]);
    expect(pathsOf(() => pool([0.5, 0.5], [1]))).toEqual(['weights']);
    expect(pathsOf(() => pool([0.5], []))).toEqual(['weights']);
    expect(pathsOf(() => pool([], [1]))).toEqual(['weights']);
    expect(pathsOf(() => pool([0.5], outside(null)))).toEqual(['weights']);
  });

  test('refuses weights that are all zero.', () => {
    expect(faultsOf(() => pool([0.5, 0.5], [0, 0]))).toEqual([
      { code: 'range', path: 'weights', found: 'only zeros', expected: 'a weight above 0' },
    ]);
  });

  test('throws an Error that says it all.', () => {
    expect(() => pool([7])).toThrow(CorpusError);
    expect(() => pool([7])).toThrow('probabilities[0]: found 7, expected a probability from 0 to 1');
  });
});

describe('a list that is almost all holes', () => {
  const most = 2 ** 32 - 1;

  test.each(ofRatings)('is one fault of %s, wherever it stands.', (_, measure) => {
    const holes = new Array<number>(most);
    expect(pathsOf(() => measure(outside(holes), [1]))).toEqual(['ratings[0]']);
    expect(pathsOf(() => measure([new Array<number>(50_000_000), [1]], [1]))).toEqual([
      'ratings[0][0]',
      'ratings[1]',
    ]);
    expect(pathsOf(() => measure([[1], holes], [1]))).toEqual(['ratings[1]', 'ratings[1][0]']);
    expect(pathsOf(() => measure([[1], [1]], holes))).toEqual(['options.categories[0]']);
  });

  test('is one fault of a distribution, of probabilities and of weights.', () => {
    const holes = new Array<number>(most);
    expect(pathsOf(() => vanDerEijkAgreement(holes))).toEqual(['frequencies[0]']);
    expect(pathsOf(() => tastleWiermanConsensus(holes))).toEqual(['frequencies[0]']);
    expect(pathsOf(() => linearPool(holes))).toEqual(['probabilities[0]']);
    expect(pathsOf(() => geometricMeanOfOdds([0.5], holes))).toEqual(['weights[0]', 'weights']);
  });
});

describe('options of a measure', () => {
  const two: Matrix = [[1], [1]];

  test('that are null, or no object, are one fault.', () => {
    for (const options of [null, undefined, 'nominal', []]) {
      expect(pathsOf(() => percentAgreement(two, outside(options)))).toContain('options');
      expect(pathsOf(() => gwetAC(two, outside(options)))).toContain('options');
      expect(pathsOf(() => cohenKappa(two, outside(options)))).toContain('options');
      expect(pathsOf(() => krippendorffAlpha(two, outside(options)))).toContain('options');
    }
  });

  test('that it does not take are named, with the nearest.', () => {
    const options = outside<'linear'>({ weihgts: 'linear', weights: 'linear', categories: [1, 2] });
    expect(faultsOf(() => gwetAC(two, outside(options)))).toEqual([
      {
        code: 'unknown-word',
        path: 'options.weihgts',
        found: 'the key "weihgts"',
        expected: 'one of weights, categories',
        nearest: 'weights',
      },
    ]);
  });

  test('know one word for two ratings that count for nothing where they differ.', () => {
    const options = { weights: outside<'unweighted'>('nominal'), categories: [1, 2] };
    for (const measure of [cohenKappa, gwetAC]) {
      expect(faultsOf(() => measure(two, options))).toMatchObject([
        { path: 'options.weights', expected: 'one of unweighted, linear, quadratic' },
      ]);
    }
  });
});
