import { fromRecords } from 'consilience/formats';
import { expect, test } from 'vitest';
import { MAPPING, WEATHER, WORDS } from './weather.js';

const YES_NO = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [] };

test('fromRecords reads a table as a CSV parser gives it: stance, confidence, date, quote, source.', () => {
  const { corpus } = fromRecords(WEATHER, MAPPING);
  const scale = { min: 1, max: 10 };

  expect(corpus.positions.slice(0, 3)).toEqual([
    {
      expert: 'ada',
      proposition: 'rains',
      stance: 'affirms',
      certainty: 'certain',
      quote: {
        text: 'It is "raining", and\nhas been all day.',
        source: 'https://weather.example/ada',
        attribution: 'verbatim',
      },
      date: '2024-05-01',
      confidence: { value: 9, scale },
    },
    { expert: 'bo', proposition: 'rains', stance: 'affirms', certainty: 'probable', date: '2024-05-01' },
    {
      expert: 'cy',
      proposition: 'rains',
      stance: 'undecided',
      quote: {
        text: 'Hard to say, from here.',
        source: 'https://weather.example/cy',
        attribution: 'verbatim',
      },
      date: '2024-05-02',
      confidence: { value: 5, scale },
    },
  ]);
});

test('fromRecords says of every row what became of it.', () => {
  const { taken, superseded, noAnswer, rejected, corpus } = fromRecords(WEATHER, MAPPING, {
    repeated: 'latest',
  });

  expect(taken).toBe(6);
  expect(superseded).toEqual([
    { kind: 'supersededRow', row: 5, by: 6, expert: 'bo', proposition: 'pours', reason: 'later-date' },
    { kind: 'supersededRow', row: 8, by: 9, expert: 'dee', proposition: 'pours', reason: 'later-row' },
  ]);
  expect(noAnswer).toEqual([
    { kind: 'noAnswerRow', row: 3, expert: 'dee', proposition: 'rains' },
    { kind: 'noAnswerRow', row: 7, expert: 'cy', proposition: 'pours' },
  ]);
  expect(rejected).toEqual([]);
  expect(taken + superseded.length + noAnswer.length + rejected.length).toBe(WEATHER.length);
  expect(corpus.positions).toHaveLength(taken);
});

test('Ids stand for names, texts and titles where there is no table, in the order in which they turn up.', () => {
  const { corpus } = fromRecords(WEATHER, MAPPING);

  expect(Object.entries(corpus.experts)).toEqual(
    ['ada', 'bo', 'cy', 'dee'].map((id) => [id, { name: id, kind: 'person' }]),
  );
  expect(corpus.propositions).toEqual({ rains: { text: 'rains' }, pours: { text: 'pours' } });
  expect(corpus.sources).toEqual({
    'https://weather.example/ada': {
      title: 'https://weather.example/ada',
      url: 'https://weather.example/ada',
    },
    'https://weather.example/cy': { title: 'https://weather.example/cy', url: 'https://weather.example/cy' },
  });
});

test('Tables give names, texts and titles, and stand in the corpus whole and in their order.', () => {
  const rows = [{ expert: 'ada', proposition: 'rains', stance: 'yes', quote: 'Yes.', source: 's1' }];
  const { corpus } = fromRecords(
    rows,
    { scale: YES_NO, quote: { attribution: 'paraphrase' } },
    {
      experts: [
        { id: 'office', name: 'Weather Office', kind: 'institution', affiliation: '', note: undefined },
        { id: 'ada', name: 'Ada Example', kind: '', role: 'Professor', affiliation: 'Example University' },
      ],
      propositions: [{ id: 'rains', text: 'It is raining.', topic: 'weather' }],
      sources: [{ id: 's1', title: 'Forecast', date: '2024-05', publisher: 'Weather Office', url: null }],
    },
  );

  expect(Object.entries(corpus.experts)).toEqual([
    ['office', { name: 'Weather Office', kind: 'institution' }],
    ['ada', { name: 'Ada Example', kind: 'person', role: 'Professor', affiliation: 'Example University' }],
  ]);
  expect(corpus.propositions).toEqual({ rains: { text: 'It is raining.' } });
  expect(corpus.sources).toEqual({
    s1: { title: 'Forecast', publisher: 'Weather Office', date: '2024-05' },
  });
  expect(corpus.positions[0]?.quote).toEqual({ text: 'Yes.', source: 's1', attribution: 'paraphrase' });
});

test('A number stands for its text, however it is written, and a word only for itself.', () => {
  const scale = { denies: { certain: [-1] }, neutral: [0.5], affirms: { certain: ['1'] }, noAnswer: [] };
  const stances = [-1, '-1', '-1.0', ' -1', '5e-1', 0.5, '1', 1, '1.0', 'one'];
  const rows = stances.map((stance, i) => ({ expert: `e${i}`, proposition: 'p', stance }));
  const { corpus, rejected } = fromRecords(rows, { scale }, { onFault: 'keep' });

  expect(corpus.positions.map(({ stance }) => stance)).toEqual([
    ...Array.from({ length: 4 }, () => 'denies'),
    ...Array.from({ length: 2 }, () => 'undecided'),
    ...Array.from({ length: 2 }, () => 'affirms'),
  ]);
  expect(rejected.map(({ row }) => row)).toEqual([8, 9]);
});

test('Neutral is a position, no answer is none, and who gave none is in the corpus, silent.', () => {
  const rows = [
    { expert: 'ada', proposition: 'rains', stance: 'Uncertain' },
    { expert: 'bo', proposition: 'pours', stance: 'No opinion' },
  ];
  const { corpus } = fromRecords(rows, { scale: WORDS });

  expect(corpus.positions).toEqual([{ expert: 'ada', proposition: 'rains', stance: 'undecided' }]);
  expect(Object.keys(corpus.experts)).toEqual(['ada', 'bo']);
  expect(Object.keys(corpus.propositions)).toEqual(['rains', 'pours']);
});

test('What stands beside no answer is not read, and takes back no answer given elsewhere.', () => {
  const rows = [
    { expert: 'ada', proposition: 'rains', stance: 'Agree', date: '2024' },
    { expert: 'ada', proposition: 'rains', stance: 'No opinion', date: 'yesterday' },
  ];
  const { taken, corpus } = fromRecords(rows, { scale: WORDS });

  expect(taken).toBe(1);
  expect(corpus.positions).toHaveLength(1);
  expect(corpus.sources).toEqual({});
});

test('Optional columns may be left unread.', () => {
  const rows = [
    {
      expert: 'a',
      proposition: 'p',
      stance: 'yes',
      date: '1/2/24',
      confidence: 'x',
      quote: 'Yes',
      source: 's',
    },
  ];
  const unread = { date: false, confidence: false, quote: false, source: false } as const;

  expect(fromRecords(rows, { scale: YES_NO, ...unread }).corpus).toEqual({
    sources: {},
    experts: { a: { name: 'a', kind: 'person' } },
    propositions: { p: { text: 'p' } },
    positions: [{ expert: 'a', proposition: 'p', stance: 'affirms', certainty: 'certain' }],
  });
});

test('Ids are any text that is not blank: names that objects inherit among them, and numbers as their digits.', () => {
  const ids = ['__proto__', 'constructor', ' a ', '1', 'é'];
  const rows = [...ids, 2024].map((id) => ({ expert: id, proposition: id, stance: 'yes', source: id }));
  const tableOf = (key: string) => [...ids, 2024].map((id) => ({ id, [key]: 'x' }));
  const tables = { experts: tableOf('name'), propositions: tableOf('text'), sources: tableOf('title') };
  const all = [...ids, '2024'].sort();

  for (const options of [{}, tables]) {
    const { corpus } = fromRecords(rows, { scale: YES_NO }, options);
    for (const part of [corpus.experts, corpus.propositions, corpus.sources]) {
      expect(Object.keys(part).sort()).toEqual(all);
    }
    expect(corpus.positions.map(({ expert }) => expert)).toEqual([...ids, '2024']);
  }
});

test('Rows may come from a generator, which is read once and to its end.', () => {
  let given = 0;
  function* rows() {
    for (const expert of ['ada', 'bo']) {
      given++;
      yield { expert, proposition: 'rains', stance: 'no' };
    }
  }

  expect(fromRecords(rows(), { scale: YES_NO }).taken).toBe(2);
  expect(given).toBe(2);
  expect(fromRecords(new Set<Record<string, string>>(), MAPPING).taken).toBe(0);
});

test('The corpus is frozen all through, and the rows are left as they were.', () => {
  const rows = WEATHER.map((row) => Object.freeze({ ...row }));
  const propositions = ['rains', 'pours'].map((id) => ({ id, text: id }));
  const { corpus } = fromRecords(Object.freeze(rows), MAPPING, { propositions });
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozen));

  expect(isFrozen(corpus)).toBe(true);
});

test('The result survives a round trip through JSON.', () => {
  const records = fromRecords([...WEATHER, {}], MAPPING, { onFault: 'keep' });

  expect(JSON.parse(JSON.stringify(records))).toEqual(records);
});

test('fromRecords writes a minus zero as zero, in a cell and in the ends of a scale, as JSON has it.', () => {
  const row = { expert: 'ada', proposition: 'rains', stance: 'yes', confidence: '-0' };
  const { corpus } = fromRecords([row], { scale: YES_NO, confidence: { min: -0, max: 10 } });
  const { corpus: another } = fromRecords([row], { scale: YES_NO, confidence: { min: -10, max: -0 } });

  expect(corpus.positions[0]?.confidence).toEqual({ value: 0, scale: { min: 0, max: 10 } });
  expect(another.positions[0]?.confidence).toEqual({ value: 0, scale: { min: -10, max: 0 } });
});
