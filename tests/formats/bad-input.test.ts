import { CorpusError } from 'consilience';
import { fromRecords, type RecordOptions } from 'consilience/formats';
import { describe, expect, test } from 'vitest';
import { faultsOf as faultsOfCall, type PrintedFault } from '../printed-faults.js';

const scale = { denies: { certain: ['no'] }, neutral: ['?'], affirms: { certain: ['yes'] }, noAnswer: [] };
const row = { expert: 'ada', proposition: 'rains', stance: 'yes' };
const quote = { attribution: 'verbatim' } as const;

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The faults of a call that TypeScript might not allow. */
const faultsOf = (rows: unknown, mapping: object = {}, options: unknown = {}) =>
  faultsOfCall(() => fromRecords(rows as Rows, { scale, ...mapping }, options as RecordOptions));

const pathsOf = (...call: Parameters<typeof faultsOf>) => faultsOf(...call).map(({ path }) => path);

describe('Of a row that cannot be taken,', () => {
  const cases: [title: string, cells: object, expected: Partial<PrintedFault>, mapping?: object][] = [
    [
      'a value that the scale does not have is named, with the closest that it has',
      { stance: 'Yes' },
      { code: 'unknown-word', path: 'rows[1].stance', found: '"Yes"', nearest: 'yes' },
    ],
    ['a blank value is named, where blank is not declared', { stance: '' }, { found: '""' }],
    ['a blank expert is named', { expert: '' }, { code: 'unknown-id', path: 'rows[1].expert' }],
    ['a blank proposition is named', { proposition: null }, { path: 'rows[1].proposition', found: 'null' }],
    ['an id that is no text is named', { expert: ['ada'] }, { code: 'shape', found: 'a list of 1' }],
    ['a number that is none is named', { stance: Number.NaN }, { code: 'shape', found: 'NaN' }],
    ['a date that no calendar has is named', { date: '2024-02-30' }, { code: 'date', path: 'rows[1].date' }],
    [
      'a confidence outside its scale is named',
      { confidence: '11' },
      { code: 'range', path: 'rows[1].confidence', expected: 'a number from 1 to 10' },
      { confidence: { min: 1, max: 10 } },
    ],
    [
      'a confidence that is no number is named',
      { confidence: 'high' },
      { code: 'range', found: '"high"' },
      { confidence: { min: 1, max: 10 } },
    ],
    ['a quote without a source is named', { quote: 'So.' }, { path: 'rows[1].source' }, { quote }],
  ];

  test.for(cases)('%s.', ([, cells, expected, mapping = {}]) => {
    const faults = faultsOf([row, { ...row, ...cells }], mapping);

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(expected);
  });

  test('everything is named at once.', () => {
    const cells = {
      expert: '',
      proposition: '',
      stance: 'no!',
      date: 'today',
      confidence: '0',
      quote: 'So.',
    };

    expect(pathsOf([cells], { confidence: { min: 1, max: 10 }, quote })).toEqual([
      'rows[0].expert',
      'rows[0].proposition',
      'rows[0].stance',
      'rows[0].date',
      'rows[0].confidence',
      'rows[0].source',
    ]);
  });

  test('that it is no row at all is said.', () => {
    expect(pathsOf([row, null, 7, 'yes'])).toEqual(['rows[1]', 'rows[2]', 'rows[3]']);
  });

  test('an id that a table does not have is named, with the closest that it has.', () => {
    const options = {
      experts: [{ id: 'adah', name: 'Adah' }],
      propositions: [{ id: 'rain', text: 'Rain.' }],
      sources: [{ id: 'forecast', title: 'Forecast' }],
    };
    const faults = faultsOf([{ ...row, source: 'forcast', quote: 'So.' }], { quote }, options);

    expect(faults.map(({ path, nearest }) => [path, nearest])).toEqual([
      ['rows[0].expert', 'adah'],
      ['rows[0].proposition', 'rain'],
      ['rows[0].source', 'forecast'],
    ]);
  });
});

describe('Faulty rows', () => {
  const rows = [row, { ...row, stance: 'maybe' }, { ...row, expert: 'bo' }, {}];

  test('throw by default, all of them in one error.', () => {
    expect(() => fromRecords<Record<string, string>>(rows, { scale })).toThrow(CorpusError);
    expect(pathsOf(rows)).toEqual([
      'rows[1].stance',
      'rows[3].expert',
      'rows[3].proposition',
      'rows[3].stance',
    ]);
  });

  test('are reported, and the rest is taken, if asked.', () => {
    const { taken, rejected, corpus } = fromRecords<Record<string, string>>(
      rows,
      { scale },
      { onFault: 'keep' },
    );

    expect([taken, rejected.map(({ row: at, faults }) => [at, faults.length])]).toEqual([
      2,
      [
        [1, 1],
        [3, 3],
      ],
    ]);
    expect(Object.keys(corpus.experts)).toEqual(['ada', 'bo']);
  });

  test('past a hundred thousand are counted, not described.', () => {
    function* many() {
      for (let i = 0; i < 100_003; i++) yield { ...row, stance: 'maybe' };
    }
    const faults = faultsOf(many());

    expect(faults).toHaveLength(100_001);
    expect(faults.at(-1)).toMatchObject({ path: 'rows', found: '3 more rows with faults' });
  });
});

describe('Of a mapping,', () => {
  test('neutral and no answer must both be declared, if only as empty.', () => {
    const { neutral, noAnswer, ...sides } = scale;

    expect(pathsOf([row], { scale: { ...sides, noAnswer } })).toEqual(['mapping.scale.neutral']);
    expect(pathsOf([row], { scale: { ...sides, neutral } })).toEqual(['mapping.scale.noAnswer']);
    expect(pathsOf([row], { scale: undefined })).toEqual(['mapping.scale']);
  });

  test('a value with two meanings is a fault, as text and as number too.', () => {
    const twice = { denies: { certain: ['1', 'no'] }, neutral: [1], affirms: {}, noAnswer: ['no'] };

    expect(faultsOf([], { scale: twice }).map(({ code, path }) => [code, path])).toEqual([
      ['duplicate', 'mapping.scale.neutral[0]'],
      ['duplicate', 'mapping.scale.noAnswer[0]'],
    ]);
  });

  test('what is no value, no certainty and no key of a scale is named.', () => {
    const odd = {
      ...scale,
      neutrals: [],
      denies: { sure: ['no'], certain: 'no' },
      affirms: ['yes'],
      noAnswer: [null],
    };

    expect(pathsOf([], { scale: odd })).toEqual([
      'mapping.scale.neutrals',
      'mapping.scale.denies.sure',
      'mapping.scale.denies.certain',
      'mapping.scale.affirms',
      'mapping.scale.noAnswer[0]',
    ]);
  });

  test('a column that no row has is named, with the closest that they have.', () => {
    const [fault, ...others] = faultsOf([{ ...row, whem: '2024' }, row], { date: 'when' });

    expect(others).toEqual([]);
    expect(fault).toMatchObject({ path: 'mapping.date', found: '"when"', nearest: 'whem' });
    expect(pathsOf([{ voter: 'ada' }])).toEqual(['mapping.expert', 'mapping.proposition', 'mapping.stance']);
  });

  test('a column that some row has is none of them, and so is any where there are no rows.', () => {
    expect(faultsOf([row, { ...row, proposition: 'pours', when: '2024' }], { date: 'when' })).toEqual([]);
    expect(faultsOf([], { date: 'when' })).toEqual([]);
  });

  test('confidences without a scale and quotes without an attribution are faults where there are any.', () => {
    const rows = [row, { ...row, proposition: 'pours', confidence: 7, quote: 'So.', source: 's' }];

    expect(faultsOf(rows).map(({ path, found }) => [path, found])).toEqual([
      ['mapping.confidence', 'nothing, and "7" in the column'],
      ['mapping.quote', 'nothing, and "So." in the column'],
    ]);
    expect(faultsOf([{ ...row, confidence: '', quote: null }])).toEqual([]);
  });

  test('misspelt keys, names that are none, and ends upside down are faults.', () => {
    expect(pathsOf([row], { experts: 'who', expert: 7, source: true })).toEqual([
      'mapping.experts',
      'mapping.expert',
      'mapping.source',
    ]);
    expect(pathsOf([row], { confidence: { min: 10, max: 1 }, quote: { attribution: 'verbatum' } })).toEqual([
      'mapping.confidence',
      'mapping.quote.attribution',
    ]);
    expect(pathsOf([row], { confidence: { min: null, max: 1, colum: 'c' }, quote: 'verbatim' })).toEqual([
      'mapping.confidence.colum',
      'mapping.confidence',
      'mapping.quote',
    ]);
  });
});

describe('Of options,', () => {
  test('what is none is named.', () => {
    expect(pathsOf([row], {}, { onfault: 'keep' })).toEqual(['options.onfault']);
    expect(faultsOf([row], {}, { onFault: 'kepe' })[0]).toMatchObject({
      path: 'options.onFault',
      nearest: 'keep',
    });
  });
});

test('What cannot be read row by row is no table: text among it.', () => {
  for (const rows of ['expert,proposition,stance', undefined, 7, {}]) {
    expect(pathsOf(rows)).toEqual(['rows']);
  }
  expect(pathsOf([row], {}, { experts: 'id,name', propositions: null })).toEqual([
    'options.experts',
    'options.propositions',
  ]);
});

test('A list with holes is no table, were they four billion: the first of them is named.', () => {
  for (const onFault of ['throw', 'keep']) {
    expect(pathsOf(new Array(2 ** 32 - 1), {}, { onFault })).toEqual(['rows[0]']);
    expect(pathsOf(Object.assign(new Array(3), { 0: row }), {}, { onFault })).toEqual(['rows[1]']);
  }
  expect(pathsOf([row], {}, { experts: new Array(2 ** 32 - 1) })).toEqual(['options.experts[0]']);
  expect(pathsOf([new Array(2 ** 32 - 1)])).toEqual(['rows[0][0]']);
  expect(pathsOf([], { questions: new Array(2 ** 32 - 1) })).toEqual(['mapping.questions[0]']);
  expect(pathsOf([], { expert: new Array(2 ** 32 - 1) })).toEqual(['mapping.expert[0]']);
});
