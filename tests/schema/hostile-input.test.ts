import { type Corpus, defineCorpus, type Issue } from 'consilience';
import { safeParseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import { weather } from './weather.js';

const issuesOf = (input: unknown): readonly Issue[] => {
  const result = safeParseCorpus(input);
  return result.success ? [] : result.error.issues;
};

/** Lists in lists, `levels` deep, each holding the next `width` times over. */
function nested(levels: number, width: number): unknown {
  let inner: unknown = 'x';
  for (let level = 0; level < levels; level++) inner = Array(width).fill(inner);
  return inner;
}

const pathsOf = (input: unknown) => issuesOf(input).map(({ path }) => path);

describe('an input that contains itself', () => {
  it('is named where it comes round, and stops nothing', () => {
    const input: { positions: unknown[]; self?: unknown } = weather();
    input.positions.push(input);
    input.self = input;

    expect(issuesOf(input)).toMatchObject([
      { path: 'positions[4]', found: 'an object that contains itself' },
      { path: 'self', found: 'an object that contains itself' },
    ]);
  });

  it('is named inside of an entry', () => {
    const experts: { ada: object; all?: unknown } = weather().experts;
    experts.all = experts;

    expect(issuesOf({ ...weather(), experts })).toMatchObject([
      { path: 'experts.all', found: 'an object that contains itself' },
    ]);
  });
});

describe('an input that is too deep', () => {
  it('by 100,000 levels is a fault, and no overflow of the stack', () => {
    const deep = nested(100_000, 1);

    expect(pathsOf(deep)).toEqual(['']);
    expect(pathsOf({ ...weather(), positions: deep })).toEqual(['positions[0]']);
    expect(pathsOf({ ...weather(), extra: deep })).toEqual(['extra']);
  });

  it('is the one fault there is where it stands for text', () => {
    const [position, ...others] = weather().positions;
    const positions = [{ ...position, note: nested(100_000, 1) }, ...others];

    expect(issuesOf({ ...weather(), positions })).toEqual([
      { code: 'shape', path: 'positions[0].note', found: 'a list of 1', expected: 'a string' },
    ]);
  });
});

describe('an input that is too much', () => {
  it('in few objects that stand for billions, shared as they are, is read once each', () => {
    expect(pathsOf({ ...weather(), extra: nested(10, 100) })).toEqual(['extra']);
    expect(pathsOf({ ...weather(), extra: nested(20, 100) })).toEqual(['extra']);
  });

  it('in a list of four billion holes is one fault', () => {
    expect(issuesOf({ ...weather(), positions: new Array(2 ** 32 - 1) })).toMatchObject([
      { path: 'positions[0]', found: 'a hole' },
    ]);
  });

  it('in 100,000 keys that do not belong is 100,000 faults', () => {
    const keys = Array.from({ length: 100_000 }, (_, i): [string, unknown] => [`key${i}`, [{ i }]]);

    expect(issuesOf({ ...weather(), ...Object.fromEntries(keys) })).toHaveLength(100_000);
  });
});

describe('100,000 positions', () => {
  const many = (change: object) => ({
    ...weather(),
    positions: Array.from({ length: 100_000 }, () => ({
      expert: 'ada',
      proposition: 'rains',
      stance: 'affirms',
      certainty: 'probable',
      quote: { text: 'It is likely to rain.', source: 'paper', attribution: 'verbatim' },
      ...change,
    })),
  });

  it('are read', () => {
    const input = many({});

    expect(safeParseCorpus(input)).toEqual({ success: true, data: input });
  });

  it('of another shape are 100,000 faults, in their order', () => {
    const paths = pathsOf(many({ stance: 'afirms' }));

    expect(paths).toEqual(Array.from({ length: 100_000 }, (_, i) => `positions[${i}].stance`));
  });

  it('that refer to nobody are 100,000 faults, by parseCorpus and by defineCorpus', () => {
    const input = many({ expert: 'eda' });

    expect(issuesOf(input)).toHaveLength(100_000);
    expect(() => defineCorpus(input as unknown as Corpus)).toThrow('and 99980 more'); // what TypeScript would see
  });
});
