import { CorpusError } from 'consilience';
import { fromRecords, type RecordOptions } from 'consilience/formats';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

const scale = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [] };
const row = { expert: 'ada', proposition: 'rains', stance: 'yes' };

const FAULTY: RecordOptions = {
  experts: [
    { id: 'ada', name: '' },
    { id: '', name: 'Bo' },
    { id: 'cy', name: 'Cy', kind: 'persen' },
    { id: 'dee', name: 'Dee' },
    { id: 'adah', name: 'Adah' },
  ],
  propositions: [
    { id: 'rains', text: 'A' },
    { id: 'rains', text: 'B' },
    { id: 'x', text: {} },
    { id: 'rains', text: 'A' },
  ],
  sources: {
    rows: [{ number: 's', title: 'S', day: '2024-13', hash: 'abc' }, 'page' as unknown as object],
    columns: { id: 'number', date: 'day', sha256: 'hash' },
  },
};

describe('A table of experts, propositions or sources', () => {
  test('has its columns mapped like those of the rows.', () => {
    const { corpus } = fromRecords(
      [{ expert: '1', proposition: 'A 2', stance: 'yes' }],
      { scale },
      {
        experts: {
          rows: [{ no: 1, first: 'Ada', last: 'Example', party: 'Reds', note: 'private' }],
          columns: { id: 'no', name: ['first', 'last'], affiliation: 'party', note: false },
        },
        propositions: {
          rows: [{ poll: 'A', number: '2', question: 'It rains.', comment: '' }],
          columns: { id: ['poll', 'number'], text: ['question', 'comment'] },
        },
        sources: {
          rows: [
            ['id', 'title', 'seen'],
            ['s', 'S', '1500232652930'],
          ],
          columns: { date: { column: 'seen', form: 'milliseconds' } },
        },
      },
    );

    expect(corpus).toMatchObject({
      experts: { 1: { name: 'Ada Example', kind: 'person', affiliation: 'Reds' } },
      propositions: { 'A 2': { text: 'It rains.' } },
      sources: { s: { title: 'S', date: '2017-07-16T19:17:32.930Z' } },
    });
    expect(corpus.experts['1']).not.toHaveProperty('note');
  });

  test('throws with all its faults by default, each with the id of its entry.', () => {
    expect(faultsOf(() => fromRecords([row], { scale }, FAULTY)).map(({ path }) => path)).toEqual([
      'options.experts[0].name',
      'options.experts[1].id',
      'options.experts[2].kind',
      'options.propositions[1].id',
      'options.propositions[2].text',
      'options.sources.rows[0].day',
      'options.sources.rows[0].hash',
      'options.sources.rows[1]',
    ]);
    expect(() => fromRecords([row], { scale }, FAULTY)).toThrow(
      'options.experts[2].kind (the entry of "cy"): found "persen", expected one of person, institution; did you mean "person"?',
    );
  });

  test('follows onFault: its faulty entries are left out and said, and so are the rows that name them.', () => {
    const rows = [row, { ...row, expert: 'dee' }, { ...row, expert: 'de' }];
    const { corpus, rejected, rejectedEntries } = fromRecords(
      rows,
      { scale },
      { ...FAULTY, onFault: 'keep' },
    );

    expect(
      rejectedEntries.map(({ table, row: at, id, faults }) => [
        table,
        at,
        id,
        faults.map(({ column }) => column),
      ]),
    ).toEqual([
      ['experts', 0, 'ada', ['name']],
      ['experts', 1, undefined, ['id']],
      ['experts', 2, 'cy', ['kind']],
      ['propositions', 1, 'rains', ['id']],
      ['propositions', 2, 'x', ['text']],
      ['sources', 0, 's', ['day', 'hash']],
      ['sources', 1, undefined, ['']],
    ]);
    expect(Object.keys(corpus.experts)).toEqual(['dee', 'adah']);
    expect(corpus.propositions).toEqual({ rains: { text: 'A' } });
    expect(corpus.positions.map(({ expert }) => expert)).toEqual(['dee']);
    expect(rejected.map(({ row: at, faults }) => [at, faults[0]?.expected, faults[0]?.nearest])).toEqual([
      [0, 'the id of an expert whose entry has no faults', undefined],
      [2, 'the id of an expert', 'dee'],
    ]);
  });

  test('may have an entry several times if it is the same, as in a table that was joined with another.', () => {
    const experts = [1, 2].map((congress) => ({ congress, id: 'ada', name: 'Ada' }));
    expect(fromRecords([row], { scale }, { experts }).corpus.experts).toEqual({
      ada: { name: 'Ada', kind: 'person' },
    });
  });

  test('has what its mapping names, spelt right.', () => {
    const faults = (experts: unknown) =>
      faultsOf(() => fromRecords([row], { scale }, { experts } as RecordOptions)).map(({ path }) => path);
    const rows = [{ id: 'ada', name: 'Ada' }];

    expect(faults({ rows, columns: { name: 'nme' } })).toContain('options.experts.columns.name');
    expect(faults({ rows, columns: { nam: 'name' } })).toEqual(['options.experts.columns.nam']);
    expect(faults({ rows })).toEqual(['options.experts.columns']);
    expect(faults({ columns: {} })).toEqual(['options.experts.rows']);
    expect(faults({ rows: 'id,name', columns: {} })).toEqual(['options.experts.rows']);
    expect(faults({ rows, columns: {}, onFault: 'keep' })).toEqual(['options.experts.onFault']);
    expect(faults({ rows, columns: { id: [] } })).toContain('options.experts.columns.id');
    expect(() => fromRecords([row], { scale }, { experts: [] })).toThrow(CorpusError);
  });
});
