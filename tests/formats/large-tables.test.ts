import { fromRecords } from 'consilience/formats';
import { expect, test } from 'vitest';

const scale = { denies: { certain: [-1] }, neutral: [0], affirms: { certain: [1] }, noAnswer: [] };

/** A panel answering question by question, each row made when it is asked for. */
function* answers(experts: number, propositions: number, bad: number) {
  let row = 0;
  for (let p = 0; p < propositions; p++) {
    for (let e = 0; e < experts; e++) {
      const stance = row === bad ? '1?' : String(((e * 7 + p * 3) % 3) - 1);
      row++;
      yield { expert: `e${e}`, proposition: `p${p}`, stance };
    }
  }
}

test('The one bad row among three hundred thousand is found and named, and the rest kept if asked.', () => {
  const { taken, rejected, corpus } = fromRecords(
    answers(1000, 300, 123_456),
    { scale },
    { onFault: 'keep' },
  );

  expect(taken).toBe(299_999);
  expect(rejected).toEqual([
    {
      kind: 'rejectedRow',
      row: 123_456,
      faults: [
        {
          code: 'unknown-word',
          column: 'stance',
          found: '"1?"',
          expected: 'a value of the scale: -1, 0, 1',
          nearest: '1',
        },
      ],
    },
  ]);
  expect(Object.keys(corpus.experts)).toHaveLength(1000);
}, 60_000);

test('One expert who answers the same question 150,000 times is no trouble, with dates or without.', () => {
  function* again(dates: boolean) {
    for (let i = 0; i < 150_000; i++) {
      // Back and forth in time, so that the rows are in no order.
      const date = dates ? new Date((i * 7919) % 150_001).toISOString() : '';
      yield { expert: 'ada', proposition: 'p', stance: i % 2, date };
    }
  }
  const undated = fromRecords(again(false), { scale }, { repeated: 'latest' });
  const dated = fromRecords(again(true), { scale }, { repeated: 'latest' });

  expect([undated.taken, undated.corpus.positions.length]).toEqual([1, 1]);
  expect([dated.taken, dated.corpus.positions.length]).toEqual([1, 1]);
  expect(new Set(dated.superseded.map(({ by }) => by)).size).toBe(1);
}, 60_000);
