import { fromRecords } from 'consilience/formats';
import { expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

const scale = { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [''] };
const HEADER = ['expert', 'proposition', 'stance'];

const pathsOf = (rows: readonly (readonly unknown[])[]) =>
  faultsOf(() => fromRecords(rows, { scale })).map(({ path }) => path);

test('Rows may be lists, of which the first names the columns.', () => {
  const rows = [HEADER, ['ada', 'rains', 'yes'], ['bo', 'rains', '']];
  const { corpus, noAnswer } = fromRecords(rows, { scale });

  expect(corpus.positions).toEqual([
    { expert: 'ada', proposition: 'rains', stance: 'affirms', certainty: 'certain' },
  ]);
  expect(noAnswer).toEqual([{ kind: 'noAnswerRow', row: 2, expert: 'bo', proposition: 'rains' }]);
});

test('A row that is shorter or longer than the first is a fault, and none of its cells is read.', () => {
  expect(pathsOf([HEADER, ['ada', 'rains'], ['ada', 'rains', 'yes', 'x'], ['ada', 'rains', 'yes']])).toEqual([
    'rows[1]',
    'rows[2]',
  ]);
});

test('A column that is read must not be there twice; others may.', () => {
  expect(
    pathsOf([
      [...HEADER, 'stance'],
      ['ada', 'rains', 'yes', 'no'],
    ]),
  ).toEqual(['rows[0][3]']);
  expect(
    pathsOf([
      [...HEADER, 'x', 'x'],
      ['ada', 'rains', 'yes', '', ''],
    ]),
  ).toEqual([]);
});

test('An object in which the column of the answer is missing is a ragged row, and no silence.', () => {
  const rows = [
    { expert: 'ada', proposition: 'rains', stance: 'yes' },
    { expert: 'bo', proposition: 'rains' },
    { expert: 'cy', proposition: 'rains', stance: undefined },
  ];
  const { rejected, noAnswer } = fromRecords<Record<string, unknown>>(rows, { scale }, { onFault: 'keep' });

  expect(rejected).toMatchObject([{ row: 1, faults: [{ column: 'stance', found: 'nothing' }] }]);
  expect(noAnswer.map(({ row }) => row)).toEqual([2]);
});

test('Ids may be made of several columns, unless other cells make the same.', () => {
  const rows = [
    { expert: 'ada', congress: '116', number: 1, stance: 'yes' },
    { expert: 'ada', congress: '116 1', number: '', stance: 'yes' },
    { expert: 'ada', congress: '11', number: '6 1', stance: 'yes' },
    { expert: 'ada', congress: '11 6', number: '1', stance: 'yes' },
  ];
  const proposition = ['congress', 'number'] as const;
  const { corpus, rejected } = fromRecords(rows, { proposition, scale }, { onFault: 'keep' });

  expect(Object.keys(corpus.propositions)).toEqual(['116 1', '11 6 1']);
  expect(rejected.map(({ row, faults }) => [row, faults[0]?.column, faults[0]?.code])).toEqual([
    [1, 'number', 'shape'],
    [3, 'congress', 'duplicate'],
  ]);
});

test('Words are matched letter by letter, or without the spaces around them and capital letters if asked for.', () => {
  const rows = [' Yes', 'NO ', 'yes'].map((stance, i) => ({ expert: `e${i}`, proposition: 'p', stance }));

  expect(fromRecords(rows, { scale, match: 'loose' }).corpus.positions).toHaveLength(3);
  expect(fromRecords(rows, { scale }, { onFault: 'keep' }).rejected.map(({ row }) => row)).toEqual([0, 1]);
  const twice = { ...scale, noAnswer: ['YES'] };
  expect(faultsOf(() => fromRecords(rows, { scale: twice, match: 'loose' })).map(({ path }) => path)).toEqual(
    ['mapping.scale.noAnswer[0]'],
  );
});
