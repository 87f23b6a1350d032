import { describe, expect, test, vi } from 'vitest';

/** The library loaded once more, as an application has it that mixes `import` and `require`. */
async function anotherCopy() {
  vi.resetModules();
  return import('../../src/reader/index.js');
}

const empty = { experts: {}, propositions: {}, positions: [] } as const;
const unsound = {
  experts: { ada: { name: 'Ada', kind: 'person' }, 'a b': { name: 'A', kind: 'person' } },
  propositions: { rain: { text: 'It rains.' } },
  positions: [
    { expert: 'ada', proposition: 'rain', stance: 'undecided', note: 'fine' },
    { expert: 'ada', proposition: 'rian', stance: 'undecided' },
    { expert: 'a b', proposition: 'rain', stance: 'estimates', credence: { low: 70, high: 60 } },
    { proposition: 'rain', stance: 'undecided' },
  ],
} as never; // misspelt, upside down and missing: what TypeScript would see

describe('a CorpusError', () => {
  test('of one copy of the library is an instance of that of another', async () => {
    const [one, other] = [await anotherCopy(), await anotherCopy()];
    expect(one.CorpusError).not.toBe(other.CorpusError);
    try {
      one.defineCorpus(unsound);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(one.CorpusError);
      expect(error).toBeInstanceOf(other.CorpusError);
      expect(error).toBeInstanceOf(Error);
    }
  });

  test('is not what any other error, or anything else, is an instance of', async () => {
    const { CorpusError } = await anotherCopy();
    for (const thing of [new Error('x'), { issues: [] }, null, undefined, 'CorpusError', CorpusError]) {
      expect(thing instanceof CorpusError).toBe(false);
    }
  });

  test('of a class that extends it is one, and it is none of that class', async () => {
    const { CorpusError } = await anotherCopy();
    class Mine extends CorpusError {}
    expect(new Mine([]) instanceof CorpusError).toBe(true);
    expect(new Mine([]) instanceof Mine).toBe(true);
    expect(new CorpusError([]) instanceof Mine).toBe(false);
  });

  test('has each fault as data, its place as keys, and a sentence that says whose position it is', async () => {
    const { CorpusError, defineCorpus } = await anotherCopy();
    let issues: readonly unknown[] = [];
    try {
      defineCorpus(unsound);
    } catch (error) {
      if (error instanceof CorpusError) issues = error.issues;
    }
    expect(issues).toEqual([
      {
        code: 'unknown-id',
        path: ['positions', 1, 'proposition'],
        message:
          'positions[1].proposition (ada on "rian"): found "rian", expected the id of a proposition; did you mean "rain"?',
        found: '"rian"',
        expected: 'the id of a proposition',
        nearest: 'rain',
      },
      {
        code: 'range',
        path: ['positions', 2, 'credence'],
        message: 'positions[2].credence ("a b" on "rain"): found 70 to 60, expected low no higher than high',
        found: '70 to 60',
        expected: 'low no higher than high',
      },
      {
        code: 'unknown-id',
        path: ['positions', 3, 'expert'],
        message: 'positions[3].expert: found nothing, expected the id of an expert',
        found: 'nothing',
        expected: 'the id of an expert',
      },
    ]);
    expect(JSON.parse(JSON.stringify(issues))).toEqual(issues);
  });
});

describe('a corpus', () => {
  test('that one copy of the library made is known to another', async () => {
    const [one, other] = [await anotherCopy(), await anotherCopy()];
    expect(other.commonGround(one.defineCorpus(empty))).toEqual([]);
    expect(() => other.commonGround({ sources: {}, ...empty })).toThrow(other.CorpusError);
  });
});
