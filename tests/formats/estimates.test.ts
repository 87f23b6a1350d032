import { fromRecords, type Mapping } from 'consilience/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly Row[];
type Unit = 'percent' | 'fraction';

const rowOf = (estimate: unknown): Row => ({ expert: 'ada', proposition: 'rains', estimate });
const numbers = (unit: Unit, noAnswer: readonly string[] = []): Mapping => ({ estimate: { unit, noAnswer } });

/** What a cell is read as. */
const read = (cell: unknown, unit: Unit = 'percent') => {
  const [position] = fromRecords([rowOf(cell)], numbers(unit)).corpus.positions;
  return position?.stance === 'estimates' ? [position.credence.low, position.credence.high] : position;
};

const faultsAt = (cells: readonly unknown[], unit: Unit = 'percent') =>
  faultsOf(() => fromRecords(cells.map(rowOf), numbers(unit))).map(({ path, found }) => [path, found]);

describe('A cell with a probability', () => {
  test.for([
    ['35%', 35, 35],
    ['35', 35, 35],
    [35, 35, 35],
    [' 35.5 % ', 35.5, 35.5],
    ['30-40', 30, 40],
    ['30 – 40 %', 30, 40],
    ['30%-40%', 30, 40],
    ['<0.1%', 0, 0.1],
    ['>80 %', 80, 100],
    ['≤5', 0, 5],
    ['>= 99', 99, 100],
    ['~ 20', 20, 20],
    ['1e-5', 0.00001, 0.00001],
    ['0', 0, 0],
  ] as const)('in percent, %s, is the range from %d to %d.', ([cell, low, high]) => {
    expect(read(cell)).toEqual([low, high]);
  });

  test.for([
    ['0.35', 35, 35],
    ['0.07', 7, 7],
    ['.3-.4', 30, 40],
    ['<0.001', 0, 0.1],
    ['1', 100, 100],
    ['35%', 35, 35],
    ['30-40%', 30, 40],
  ] as const)('as a fraction, %s, is the range from %d to %d.', ([cell, low, high]) => {
    expect(read(cell, 'fraction')).toEqual([low, high]);
  });

  test.for([
    'likely',
    '',
    '101',
    '-5',
    '5--3',
    '40-30',
    '30%-40',
    '<30-40',
    '0,1',
    '1/2',
    '30-40-50',
    '% 5',
    null,
    'NaN',
    'Infinity',
  ])('is a fault where it is %j.', (cell) => {
    // biome-ignore format: a list
    expect(faultsAt([cell])).toEqual([['rows[0].estimate', cell === null ? 'null' : JSON.stringify(cell)]]);
  });

  test('that is rounded says so in the note of its position.', () => {
    const [rounded, other] = fromRecords(['~ 20', '20'].map(rowOf), numbers('percent')).corpus.positions;

    expect(rounded?.note).toBe('Rounded: the table has "~ 20".');
    expect(other?.note).toBeUndefined();
  });

  test('is read in percent as it is written, and as a fraction a hundred times as much.', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(read(`${low / 100}-${high / 100}`)).toEqual([low / 100, high / 100]);
        if (low > 0 && high <= 10_000) {
          expect(read(`${low / 10_000}-${high / 10_000}`, 'fraction')).toEqual([low / 100, high / 100]);
        }
      }),
    );
  });
});

describe('Of a table of numbers,', () => {
  test('percent where fractions were declared are said once, if all are above 1.', () => {
    expect(faultsAt(['5', '30-40', '0', '95'], 'fraction')).toEqual([
      ['mapping.estimate.unit', '"fraction", while every number but 0 is above 1: 5, 30-40, 95'],
    ]);
    expect(faultsAt(['5', '0.3'], 'fraction')).toEqual([['rows[0].estimate', '"5"']]);
    expect(faultsAt(['5%', '30%'], 'fraction')).toEqual([]);
  });

  test('a cell that is declared as no answer is none, and others are faults.', () => {
    const rows: Rows = [rowOf(''), rowOf('n/a'), rowOf('40')];
    const { noAnswer, corpus } = fromRecords(rows, numbers('percent', ['', 'n/a']));

    expect(noAnswer.map(({ row }) => row)).toEqual([0, 1]);
    expect(corpus.positions).toHaveLength(1);
    expect(faultsAt(['', 'n/a'])).toHaveLength(2);
  });

  test('the ends may stand in two columns, of which both are filled or none.', () => {
    const mapping: Mapping = { estimate: { low: 'from', high: 'to', unit: 'percent', noAnswer: [''] } };
    const row = (from: unknown, to: unknown): Row => ({ expert: 'ada', proposition: 'rains', from, to });
    const { corpus, noAnswer } = fromRecords([row('5', '10%'), row('', null)], mapping);
    const faults = (from: unknown, to: unknown) =>
      faultsOf(() => fromRecords([row(from, to)], mapping)).map(({ path }) => path);

    expect(corpus.positions).toEqual([
      { expert: 'ada', proposition: 'rains', stance: 'estimates', credence: { low: 5, high: 10 } },
    ]);
    expect(noAnswer).toHaveLength(1);
    expect(faults('5', '')).toEqual(['rows[0].to']);
    expect(faults('50', '10')).toEqual(['rows[0].to']);
    expect(faults('<5', '1-2')).toEqual(['rows[0].from', 'rows[0].to']);
  });

  test('a row has words or a number; one that has both is a fault, and says what to do.', () => {
    const scale = {
      denies: { certain: ['no'] },
      neutral: [],
      affirms: { certain: ['yes'] },
      noAnswer: ['-'],
    };
    const mapping: Mapping = { scale, estimate: { unit: 'percent', noAnswer: [] } };
    const row = (stance: string, estimate: string): Row => ({
      expert: 'ada',
      proposition: 'rains',
      stance,
      estimate,
    });
    const kinds = fromRecords([row('yes', ''), row('', '40'), row('-', '50')], mapping).corpus.positions;

    expect(kinds.map(({ stance }) => stance)).toEqual(['affirms', 'estimates', 'estimates']);
    expect(fromRecords([row('-', '')], mapping).noAnswer).toHaveLength(1);
    expect(faultsOf(() => fromRecords([row('yes', '40')], mapping))).toMatchObject([
      {
        path: 'rows[0].estimate',
        expected: 'nothing beside the answer in "stance": read the table twice, and merge the corpora',
      },
    ]);
  });

  test('its declaration is checked key by key.', () => {
    const faults = (estimate: object, more: object = {}) =>
      faultsOf(() => fromRecords([] as Rows, { estimate, ...more } as Mapping)).map(({ path }) => path);

    expect(faults({ unit: 'odds' })).toEqual(['mapping.estimate.unit', 'mapping.estimate.noAnswer']);
    expect(faults({ unit: 'percent', noAnswer: [], low: 'from' })).toEqual(['mapping.estimate.high']);
    expect(faults({ unit: 'percent', noAnswer: [], column: 'x', low: 'a', high: 'b' })).toEqual([
      'mapping.estimate.column',
    ]);
    expect(faults({ unit: 'percent', noAnswer: [] }, { stance: 'answer' })).toEqual(['mapping.stance']);
  });
});
