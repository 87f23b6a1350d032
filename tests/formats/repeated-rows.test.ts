import { stanceOf } from 'consilience';
import { fromRecords } from 'consilience/formats';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

const scale = { denies: { certain: ['no'] }, neutral: ['?'], affirms: { certain: ['yes'] }, noAnswer: ['-'] };

const LATEST = { repeated: 'latest' } as const;

const row = (stance: string, date = '') => ({ expert: 'ada', proposition: 'rains', stance, date });

/** Which row took the place of which, and why. */
const readOff = (rows: readonly object[]) =>
  fromRecords<Record<string, string>>(rows as Record<string, string>[], { scale }, LATEST).superseded.map(
    ({ row: at, by, reason }) => [at, by, reason],
  );

describe('Of several rows of one expert on one proposition,', () => {
  test('all are kept by default, and the one dated last revises the others, wherever it stands.', () => {
    const rows = [row('yes', '2024-03'), row('no', '2024-01'), row('?', '2024-02')];
    const { corpus, taken, superseded } = fromRecords(rows, { scale });

    expect([taken, superseded, corpus.positions.length]).toEqual([3, [], 3]);
    expect(stanceOf(corpus, 'ada', 'rains').stance).toBe('affirms');
    expect(stanceOf(corpus, 'ada', 'rains', { asOf: '2024-02' }).stance).toBe('undecided');
    expect(stanceOf(corpus, 'ada', 'rains', { asOf: '2024-01' }).stance).toBe('denies');
  });

  test('the one dated last is left, if asked for, and the others are said with the reason.', () => {
    const rows = [row('yes', '2024-03'), row('no', '2024-01'), row('?', '2024-02')];
    const { corpus, taken } = fromRecords(rows, { scale }, LATEST);

    expect(readOff(rows)).toEqual([
      [1, 0, 'later-date'],
      [2, 0, 'later-date'],
    ]);
    expect(taken).toBe(1);
    expect(corpus.positions.map(({ date }) => date)).toEqual(['2024-03']);
  });

  test('the last is left where none has a date.', () => {
    const rows = [row('yes'), row('?'), row('no')];

    expect(readOff(rows)).toEqual([
      [0, 2, 'later-row'],
      [1, 2, 'later-row'],
    ]);
    expect(fromRecords(rows, { scale }, LATEST).corpus.positions).toEqual([
      { expert: 'ada', proposition: 'rains', stance: 'denies', certainty: 'certain' },
    ]);
  });

  test('the later holds where periods overlap: the same day, or a year and a month of it.', () => {
    expect(readOff([row('yes', '2024-05-01'), row('no', '2024-05-01')])).toEqual([[0, 1, 'later-row']]);
    expect(readOff([row('yes', '2024-05'), row('no', '2024')])).toEqual([[0, 1, 'later-row']]);
    expect(readOff([row('yes', '2024'), row('no', '2024-05')])).toEqual([[0, 1, 'later-row']]);
  });

  test('a row without a date leaves none before it, and none after it leaves it.', () => {
    expect(readOff([row('yes', '2024'), row('no'), row('?', '2023'), row('yes', '2022')])).toEqual([
      [0, 1, 'later-row'],
      [1, 3, 'later-row'],
      [3, 2, 'later-date'],
    ]);
  });

  test('a month that a later row overlaps is left out, and other months stay.', () => {
    const rows = [row('yes', '2024-03'), row('no', '2024-01'), row('?', '2024-01-15'), row('no', '2024-04')];

    expect(readOff(rows)).toEqual([
      [0, 3, 'later-date'],
      [1, 2, 'later-row'],
      [2, 3, 'later-date'],
    ]);
  });

  test('a period in a period in a period is overlapped by each of them, and by nothing beside it.', () => {
    const day = '2024-01-15';

    expect(readOff([row('yes', '2024-01'), row('no', day), row('?', '2024')])).toEqual([
      [0, 2, 'later-row'],
      [1, 2, 'later-row'],
    ]);
    expect(readOff([row('yes', day), row('no', '2024-01'), row('?', '2024-02')])).toEqual([
      [0, 1, 'later-row'],
      [1, 2, 'later-date'],
    ]);
    expect(readOff([row('yes', '2024-01'), row('no', '2024'), row('?', '2024-02')])).toEqual([
      [0, 1, 'later-row'],
      [1, 2, 'later-row'],
    ]);
  });

  test('the date of the source that carries the quote stands in for one of its own.', () => {
    const quoted = (stance: string, source: string) => ({ ...row(stance), quote: 'So.', source });
    const rows = [quoted('yes', 'june'), quoted('no', 'may')];
    const sources = [
      { id: 'may', title: 'May', date: '2024-05' },
      { id: 'june', title: 'June', date: '2024-06' },
    ];
    const mapping = { scale, quote: { attribution: 'verbatim' } } as const;

    expect(fromRecords(rows, mapping, { sources, ...LATEST }).superseded[0]).toMatchObject({
      row: 1,
      by: 0,
      reason: 'later-date',
    });
    expect(fromRecords(rows, mapping, LATEST).superseded[0]).toMatchObject({
      row: 0,
      by: 1,
      reason: 'later-row',
    });
  });

  test('only those of the same expert and proposition count, and rows are numbered as given.', () => {
    const rows = [
      { expert: 'bo', proposition: 'rains', stance: 'yes' },
      row('-'),
      row('yes'),
      { expert: 'ada', proposition: 'pours', stance: 'no' },
      row('no'),
    ];

    expect(readOff(rows)).toEqual([[2, 4, 'later-row']]);
  });

  test('a column says which is the latest, with equals in the order of the rows.', () => {
    const inRound = (stance: string, round: string, date = '') => ({ ...row(stance, date), round });
    const rows = [inRound('yes', '10', '2023'), inRound('no', '9', '2024'), inRound('?', '10.0', '2022')];
    const { corpus, superseded } = fromRecords(rows, { scale }, { ...LATEST, order: { column: 'round' } });

    expect(superseded.map(({ row: at, by, reason }) => [at, by, reason])).toEqual([
      [0, 2, 'later-row'],
      [1, 2, 'later-order'],
    ]);
    expect(corpus.positions.map(({ date }) => date)).toEqual(['2022']);
  });

  test('the last row is the latest whatever the dates, if that is asked for.', () => {
    const rows = [row('yes', '2024'), row('no', '2023')];
    const { superseded } = fromRecords(rows, { scale }, { ...LATEST, order: 'row' });

    expect(superseded.map(({ row: at, by, reason }) => [at, by, reason])).toEqual([[0, 1, 'later-row']]);
  });

  test('none is lost by default: two statements of one day are both there, with their quotes.', () => {
    const said = (stance: string, quote: string) => ({ ...row(stance, '2024-05-01'), quote, source: 's' });
    const rows = [said('yes', 'It will.'), said('yes', 'It surely will.')];
    const { corpus } = fromRecords(rows, { scale, quote: { attribution: 'verbatim' } });

    expect(corpus.positions.map(({ quote }) => quote?.text)).toEqual(['It will.', 'It surely will.']);
  });
});

test('An order that is not heeded, or whose cell is no number, is a fault.', () => {
  const faults = (options: object, round: unknown = 1) =>
    faultsOf(() => fromRecords([{ ...row('yes'), round }], { scale }, options)).map(({ path }) => path);

  expect(faults({ order: 'row' })).toEqual(['options.order']);
  expect(faults({ repeated: 'last' })).toEqual(['options.repeated']);
  expect(faults({ ...LATEST, order: 'round' })).toEqual(['options.order']);
  expect(faults({ ...LATEST, order: {} })).toEqual(['options.order.column']);
  expect(faults({ ...LATEST, order: { column: 'rounds' } }).slice(0, 1)).toEqual(['options.order.column']);
  expect(faults({ ...LATEST, order: { column: 'round' } }, 'second')).toEqual(['rows[0].round']);
  expect(faults({ ...LATEST, order: { column: 'round' } }, '')).toEqual(['rows[0].round']);
});
