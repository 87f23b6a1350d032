import { fromRecords, type Mapping } from 'consilience/formats';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

const scale = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [''] };
const row = { expert: 'ada', proposition: 'rains', stance: 'yes' };

describe('A quote', () => {
  const mapping = {
    scale,
    quote: { column: 'words', attribution: { column: 'whose' }, start: 'from', end: 'to' },
  } as const satisfies Mapping;
  const said = { ...row, words: 'So.', whose: 'relayed', from: '3', to: 6, source: 's' };
  const pathsOf = (cells: object) =>
    faultsOf(() => fromRecords([{ ...said, ...cells }], mapping)).map(({ path }) => path);

  test('has its offsets and whose words they are in columns, row by row.', () => {
    const rows = [said, { ...said, proposition: 'pours', whose: 'verbatim', from: '', to: '' }];
    expect(fromRecords(rows, mapping).corpus.positions.map(({ quote }) => quote)).toEqual([
      { text: 'So.', source: 's', attribution: 'relayed', start: 3, end: 6 },
      { text: 'So.', source: 's', attribution: 'verbatim' },
    ]);
  });

  test('is a fault where one offset is missing, none, or before the other.', () => {
    expect(pathsOf({ from: '' })).toEqual(['rows[0].from']);
    expect(pathsOf({ to: '' })).toEqual(['rows[0].to']);
    expect(pathsOf({ from: '1.5' })).toEqual(['rows[0].from']);
    expect(pathsOf({ from: -1, to: 'x' })).toEqual(['rows[0].from', 'rows[0].to']);
    expect(pathsOf({ from: 7 })).toEqual(['rows[0].to']);
  });

  test('is a fault where it is not said whose words they are, or where there are offsets and no words.', () => {
    expect(pathsOf({ whose: '' })).toEqual(['rows[0].whose']);
    expect(pathsOf({ whose: 'verbatum' })).toEqual(['rows[0].whose']);
    expect(pathsOf({ words: '' })).toEqual(['rows[0].from']);
    expect(pathsOf({ words: '', from: '', to: '', whose: '' })).toEqual([]);
  });

  test('keeps the declared attribution where the rows do not say.', () => {
    const quote = { column: 'words', attribution: 'paraphrase' } as const;
    expect(fromRecords([said], { scale, quote }).corpus.positions[0]?.quote).toEqual({
      text: 'So.',
      source: 's',
      attribution: 'paraphrase',
    });
  });
});

describe('A date', () => {
  type Form = 'iso' | 'sql' | 'seconds' | 'milliseconds';
  const dateOf = (when: unknown, form: Form) =>
    fromRecords([{ ...row, when }], { scale, date: { column: 'when', form } }).corpus.positions[0]?.date;
  const faults = (dates: readonly unknown[], form: Form) =>
    faultsOf(() =>
      fromRecords(
        dates.map((when) => ({ ...row, when })),
        { scale, date: { column: 'when', form } },
      ),
    ).map(({ path, found }) => [path, found]);

  test('is written as declared: in ISO 8601, as SQL has it, in seconds or milliseconds since 1970.', () => {
    expect(dateOf('2024-05', 'iso')).toBe('2024-05');
    expect(dateOf('2007-03-01 10:30:00', 'sql')).toBe('2007-03-01T10:30:00Z');
    expect(dateOf('2007-03-01', 'sql')).toBe('2007-03-01');
    expect(dateOf('1500232652930', 'milliseconds')).toBe('2017-07-16T19:17:32.930Z');
    expect(dateOf(1594984322, 'seconds')).toBe('2020-07-17T11:12:02.000Z');
    expect(dateOf('1594984322.25', 'seconds')).toBe('2020-07-17T11:12:02.250Z');
    expect(dateOf('', 'seconds')).toBeUndefined();
  });

  test('that is written otherwise is a fault at its cell.', () => {
    expect(faults(['2007-03-01 10:30:00'], 'iso')).toHaveLength(1);
    expect(faults(['2007-02-30 10:30:00', 'yesterday'], 'sql')).toHaveLength(2);
    expect(faults(['2024-05-01', '1594984322'], 'seconds')).toEqual([['rows[0].when', '"2024-05-01"']]);
  });

  test('in seconds that are declared as milliseconds, or the other way round, is said once.', () => {
    expect(faults(['1500232652', '1500232653'], 'milliseconds')).toEqual([
      ['mapping.date.form', '"milliseconds", while every date lies in 1970'],
    ]);
    expect(faults(['1500232652930', '1500232653930'], 'seconds')).toEqual([
      ['mapping.date.form', '"seconds", while every date lies after the year 9999'],
    ]);
  });

  test('that lies in 1970 is one where others do not.', () => {
    expect(faults(['1000', '1500232652930'], 'milliseconds')).toEqual([]);
    expect(faults(['1500232652930', '1500232652'], 'seconds')).toEqual([['rows[0].when', '"1500232652930"']]);
  });

  test('has one of the forms there are.', () => {
    const date = { column: 'when', form: 'unix' };
    expect(
      faultsOf(() => fromRecords([row], { scale, date } as unknown as Mapping<typeof row>)),
    ).toMatchObject([{ path: 'mapping.date.form' }]);
  });
});
