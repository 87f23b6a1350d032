import { fromRecords, type Mapping } from 'consilience/formats';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

const scale = { denies: { certain: ['no'] }, neutral: ['?'], affirms: { certain: ['yes'] }, noAnswer: [''] };

type Rows = readonly Readonly<Record<string, unknown>>[];

const ROWS = [
  {
    who: 'ada',
    tax: 'yes',
    q2: 'no',
    sure2: '7',
    why2: 'It never was.',
    chance: '40%',
    page: 'p',
    when: '2024',
  },
  { who: 'bo', tax: '', q2: '?', sure2: '', why2: '', chance: '', page: 'p', when: '2024-05' },
];

const MAPPING = {
  expert: 'who',
  questions: [
    'tax',
    { proposition: 'toll', stance: 'q2', confidence: 'sure2', quote: 'why2' },
    { proposition: 'cap', estimate: 'chance' },
  ],
  scale,
  estimate: { unit: 'percent', noAnswer: [''] },
  confidence: { min: 1, max: 10 },
  quote: { attribution: 'verbatim' },
  source: 'page',
  date: 'when',
} as const satisfies Mapping;

const pathsOf = (rows: unknown, mapping: object, options: object = {}) =>
  faultsOf(() => fromRecords(rows as Rows, { expert: 'who', scale, ...mapping } as Mapping, options)).map(
    ({ path }) => path,
  );

describe('A wide table', () => {
  test('has an answer for each expert and question, with what the question names beside it.', () => {
    const { corpus, taken, noAnswer } = fromRecords(ROWS, MAPPING);

    expect(corpus.positions).toEqual([
      { expert: 'ada', proposition: 'tax', stance: 'affirms', certainty: 'certain', date: '2024' },
      {
        expert: 'ada',
        proposition: 'toll',
        stance: 'denies',
        certainty: 'certain',
        quote: { text: 'It never was.', source: 'p', attribution: 'verbatim' },
        date: '2024',
        confidence: { value: 7, scale: { min: 1, max: 10 } },
      },
      {
        expert: 'ada',
        proposition: 'cap',
        stance: 'estimates',
        credence: { low: 40, high: 40 },
        date: '2024',
      },
      { expert: 'bo', proposition: 'toll', stance: 'undecided', date: '2024-05' },
    ]);
    expect(noAnswer.map(({ row, proposition }) => [row, proposition])).toEqual([
      [1, 'tax'],
      [1, 'cap'],
    ]);
    expect(taken + noAnswer.length).toBe(ROWS.length * MAPPING.questions.length);
  });

  test('means the same as the long table of its cells.', () => {
    const wide = [
      { who: 'ada', tax: 'yes', toll: 'no' },
      { who: 'bo', tax: '', toll: '?' },
    ];
    const long = wide.flatMap(({ who, ...answers }) =>
      Object.entries(answers).map(([proposition, stance]) => ({ expert: who, proposition, stance })),
    );

    expect(fromRecords(wide, { expert: 'who', questions: ['tax', 'toll'], scale }).corpus).toEqual(
      fromRecords(long, { scale }).corpus,
    );
  });

  test('loses a faulty answer and no other of the row; what is wrong with the whole row is said once.', () => {
    const rows = [
      { who: 'ada', tax: 'maybe', toll: 'no' },
      { who: '', tax: 'yes', toll: 'no' },
    ];
    const mapping = { expert: 'who', questions: ['tax', 'toll'], scale } as const;
    const { rejected, taken } = fromRecords(rows, mapping, { onFault: 'keep' });

    expect(rejected.map(({ row, faults }) => [row, faults.map(({ column }) => column)])).toEqual([
      [0, ['tax']],
      [1, ['who']],
      [1, ['who']],
    ]);
    expect(taken).toBe(1);
    expect(pathsOf(rows, mapping)).toEqual(['rows[0].tax', 'rows[1].who']);
  });

  test('whose questions repeat, in their proposition or their column, is a fault.', () => {
    expect(pathsOf([], { questions: ['tax', 'tax'] })).toEqual([
      'mapping.questions[1]',
      'mapping.questions[1]',
    ]);
    expect(pathsOf([], { questions: ['tax', { proposition: 'toll', stance: 'tax' }] })).toEqual([
      'mapping.questions[1].stance',
    ]);
    expect(pathsOf([], { questions: ['tax', { proposition: 'tax', stance: 'q2' }] })).toEqual([
      'mapping.questions[1].proposition',
    ]);
  });

  test('has its propositions in the table of them, if there is one.', () => {
    const propositions = [{ id: 'tax', text: 'A tax.' }];

    expect(pathsOf([], { questions: ['tax', 'tox'] }, { propositions })).toEqual(['mapping.questions[1]']);
  });

  test('is declared without the columns of a long one, and with its keys spelt right.', () => {
    expect(pathsOf([], { questions: ['tax'], proposition: 'p', stance: 's' })).toEqual([
      'mapping.proposition',
      'mapping.stance',
    ]);
    expect(pathsOf([], { questions: [{ proposition: 'tax', stanc: 'q1' }, { stance: 'q2' }, 7] })).toEqual([
      'mapping.questions[0].stanc',
      'mapping.questions[1].proposition',
      'mapping.questions[2]',
    ]);
    expect(pathsOf([], { questions: [{ proposition: 'tax', estimate: 'q1' }] })).toEqual([
      'mapping.questions[0].estimate',
    ]);
    expect(pathsOf([{ who: 'ada', tax: 'yes' }], { questions: ['tax', 'tool'] })).toEqual([
      'mapping.questions[1]',
    ]);
    expect(pathsOf([], { questions: 'tax' })).toEqual(['mapping.questions']);
  });
});
