import { CorpusError } from 'consilience';
import { type AsyncRecordOptions, fromRecords, fromRecordsAsync } from 'consilience/formats';
import { parse } from 'csv-parse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const scale = { denies: { certain: ['no'] }, neutral: ['?'], affirms: { certain: ['yes'] }, noAnswer: [''] };

interface Row {
  readonly expert: string;
  readonly proposition: string;
  readonly stance: string;
}
const row = (expert: string, stance = 'yes'): Row => ({ expert, proposition: 'rains', stance });

/** Rows that arrive one by one; what closes them is told. */
async function* arriving(rows: readonly Row[], log: string[] = [], error?: unknown) {
  try {
    for (const each of rows) {
      await Promise.resolve();
      yield each;
    }
    if (error !== undefined) throw error;
  } finally {
    log.push('closed');
  }
}

const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('fromRecordsAsync', () => {
  test('gives what fromRecords gives for the same rows, faults and all.', async () => {
    const rows = fc.array(
      fc.record({
        expert: fc.constantFrom('ada', 'bo', ''),
        proposition: fc.constantFrom('p', 'q'),
        stance: fc.constantFrom('yes', 'no', '?', '', 'maybe'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('throw', 'keep'), async (given, onFault) => {
        const options = { onFault, repeated: 'latest' } as const;
        const outcome = (make: () => unknown) => {
          try {
            return make();
          } catch (error) {
            return error;
          }
        };
        const later = await fromRecordsAsync(arriving(given), { scale }, options).catch(
          (error: unknown) => error,
        );
        const now = outcome(() => fromRecords(given, { scale }, options));
        expect(later).toEqual(now);
        if (now instanceof CorpusError) expect(later).toMatchObject({ issues: now.issues });
      }),
    );
  });

  test('reads a stream of csv-parse, and any iterable.', async () => {
    const stream = parse('expert,proposition,stance\nada,rains,yes\nbo,rains,no\n', { columns: true });
    const rows: AsyncIterable<Record<string, string>> = stream;

    expect((await fromRecordsAsync(rows, { scale })).taken).toBe(2);
    expect((await fromRecordsAsync([row('ada')], { scale })).taken).toBe(1);
  });

  test('tells how many rows are read: after each thousand, and at the end.', async () => {
    const told: number[] = [];
    const rows = Array.from({ length: 2500 }, (_, i) => row(`e${i}`));
    await fromRecordsAsync(arriving(rows), { scale }, { onProgress: (done) => told.push(done) });

    expect(told).toEqual([1000, 2000, 2500]);
  });

  test('throws the reason once it is aborted, reads no further, and closes the rows.', async () => {
    const stop = new AbortController();
    const log: string[] = [];
    let read = 0;
    async function* rows() {
      try {
        for (;;) {
          read++;
          if (read === 3) stop.abort('enough');
          yield row(`e${read}`);
        }
      } finally {
        log.push('closed');
      }
    }

    expect(await errorOf(fromRecordsAsync(rows(), { scale }, { signal: stop.signal }))).toBe('enough');
    expect([read, log]).toEqual([3, ['closed']]);
    expect(await errorOf(fromRecordsAsync(arriving([]), { scale }, { signal: stop.signal }))).toBe('enough');
  });

  test('gives the reason, and not the words of a stream that the same signal broke off.', async () => {
    const stop = new AbortController();
    async function* rows(): AsyncGenerator<Row> {
      yield row('ada');
      stop.abort('enough');
      throw new Error('The operation was aborted');
    }

    expect(await errorOf(fromRecordsAsync(rows(), { scale }, { signal: stop.signal }))).toBe('enough');
  });

  test('makes nothing of rows that break off, and says how far they were read, and the faults so far.', async () => {
    const cause = new Error('The disk is gone.');
    const rows = [row('ada'), row('bo', ''), row('cy', 'maybe')];
    const error = await errorOf(fromRecordsAsync(arriving(rows, [], cause), { scale }));

    expect(error).toBeInstanceOf(CorpusError);
    expect(error).toMatchObject({ cause });
    expect(error instanceof CorpusError && error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['interrupted', ['rows', 3]],
      ['unknown-word', ['rows', 2, 'stance']],
    ]);
    expect(error instanceof CorpusError && error.issues[0]?.found).toBe(
      'the error "The disk is gone.", after 3 rows were read (answers: 1, without an answer: 1, faulty: 1)',
    );
  });

  test('closes the rows where one of them cannot be read at all.', async () => {
    const log: string[] = [];
    async function* rows() {
      try {
        yield ['expert', 'proposition', 'stance', 'stance'];
      } finally {
        log.push('closed');
      }
    }

    expect(await errorOf(fromRecordsAsync(rows(), { scale }))).toBeInstanceOf(CorpusError);
    expect(log).toEqual(['closed']);
  });

  test('checks its options before it reads a row.', async () => {
    const options = { onProgress: 7, signal: {}, onProgres: 1 } as unknown as AsyncRecordOptions;
    const error = await errorOf(fromRecordsAsync(7 as unknown as Row[], { scale }, options));

    expect(error instanceof CorpusError && error.issues.map(({ path }) => path.join('.'))).toEqual([
      'options.onProgress',
      'options.signal',
      'options.onProgres',
      'rows',
    ]);
  });
});

test('Rows of a generator that break off make nothing either, and the error has its cause.', () => {
  const cause = new Error('No more.');
  function* rows() {
    yield row('ada');
    throw cause;
  }

  expect(() => fromRecords(rows(), { scale })).toThrow(
    'rows[1]: found the error "No more.", after one row was read (answers: 1, without an answer: 0, faulty: 0), expected rows to their end: nothing is made of a part of them',
  );
  try {
    fromRecords(rows(), { scale });
  } catch (error) {
    expect(error).toMatchObject({ cause });
  }
});

test('fromRecords says where to go with rows that arrive one by one.', () => {
  expect(() => fromRecords(arriving([]) as unknown as Row[], { scale })).toThrow(
    'rows: found rows that arrive one by one, expected rows: a list, or a generator, of objects keyed by column; or fromRecordsAsync',
  );
});
