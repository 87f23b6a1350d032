import { type Corpus, defineCorpus } from 'consilience';
import { safeParseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import { faultsOf, type PrintedFault, printed } from '../printed-faults.js';
import { weather } from './weather.js';

const issuesOf = (input: unknown): readonly PrintedFault[] => {
  const result = safeParseCorpus(input);
  return result.success ? [] : result.error.issues.map(printed);
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

describe('an object that cannot be made text', () => {
  const unprintable = { toString: 1, valueOf: 1 };
  const [position] = weather().positions;
  const withCertainty = (certainty: unknown) => ({ ...weather(), positions: [{ ...position, certainty }] });
  const withEdges = (implies: unknown, excludes: unknown) => ({
    ...weather(),
    propositions: { ...weather().propositions, snows: { text: 'It snows.', implies, excludes } },
  });

  it('is one fault in place of a word', () => {
    expect(pathsOf(withCertainty(unprintable))).toEqual(['positions[0].certainty']);
    expect(pathsOf(withCertainty(['probable']))).toEqual(['positions[0].certainty']);
    expect(pathsOf({ ...weather(), positions: [{ ...position, stance: ['affirms'] }] })).toEqual([
      'positions[0].stance',
    ]);
  });

  it('is a fault in place of an edge’s target, and stops nothing', () => {
    expect(pathsOf(withEdges([{ proposition: unprintable }], [{ proposition: unprintable }]))).toEqual([
      'propositions.snows.implies[0].proposition',
      'propositions.snows.excludes[0].proposition',
    ]);
    expect(pathsOf(withEdges([unprintable], ['nowhere']))).toContain('propositions.snows.excludes[0]');
  });

  it('is a fault to defineCorpus too, and so is a word in a list', () => {
    const define = (input: object) => () => defineCorpus(input as Corpus); // what TypeScript would see

    for (const word of [unprintable, ['probable']]) {
      expect(faultsOf(define(withCertainty(word))).map(({ path }) => path)).toEqual([
        'positions[0].certainty',
      ]);
    }
    expect(faultsOf(define(withEdges([unprintable], [unprintable]))).map(({ path }) => path)).toEqual([
      'propositions.snows.implies[0].proposition',
      'propositions.snows.excludes[0].proposition',
    ]);
  });
});

describe('a __proto__ twice', () => {
  it('of its own, and set by a literal, is one fault, and the own one is known to the rest', () => {
    const experts = { __proto__: { name: 'Set', kind: 'person' } };
    const own = { value: { name: 'Own', kind: 'person' }, enumerable: true };
    Object.defineProperty(experts, '__proto__', own);
    const positions = [{ expert: '__proto__', proposition: 'rains', stance: 'undecided' }];

    expect(pathsOf({ ...weather(), experts, positions })).toEqual(['experts.__proto__']);
  });
});

describe('texts that are blank', () => {
  it('are faults, and so are ids', () => {
    const { sources, experts, propositions, positions } = weather();
    const [first] = positions;
    const blank = {
      sources: { ...sources, s: { title: ' ' } },
      experts: { ...experts, e: { name: '', kind: 'person' }, ' ': { name: 'Blank', kind: 'person' } },
      propositions: { ...propositions, p: { text: '\n\t' }, '': { text: 'It is blank.' } },
      positions: [{ ...first, quote: { text: '\u3000', source: 's', attribution: 'verbatim' } }],
    };
    const expected = [
      'sources.s.title',
      'experts.e.name',
      'experts[" "]',
      'propositions.p.text',
      'propositions[""]',
      'positions[0].quote.text',
    ];

    expect(pathsOf(blank)).toEqual(expected);
    expect(faultsOf(() => defineCorpus(blank as unknown as Corpus)).map(({ path }) => path)).toEqual(
      expected,
    );
  });

  it('are faults where they are left out, to defineCorpus too', () => {
    const quote = { source: 'wire', attribution: 'verbatim' };
    const positions = [{ ...weather().positions[0], quote }];
    const input = { ...weather(), experts: { ...weather().experts, ada: { kind: 'person' } }, positions };

    expect(faultsOf(() => defineCorpus(input as unknown as Corpus)).map(({ path }) => path)).toEqual([
      'experts.ada.name',
      'positions[0].quote.text',
    ]);
  });
});

describe('very long ids', () => {
  const long = 'x'.repeat(20_000);

  it('in thousands of faults make sentences of a bearable length', () => {
    const nowhere = Array.from({ length: 5_000 }, (_, i) => `nowhere${i}`);
    const propositions = { ...weather().propositions, [long]: { text: 'Long.', implies: nowhere } };
    const positions = Array.from({ length: 5_000 }, () => ({
      ...weather().positions[2],
      expert: `${long}y`,
      proposition: long,
    }));
    const { error } = safeParseCorpus({ ...weather(), propositions, positions });

    expect(error?.issues).toHaveLength(10_000);
    expect(error?.issues.filter(({ message }) => message.length > 500)).toEqual([]);
    expect(error?.issues[0]?.path).toEqual(['propositions', long, 'implies', 0]);
  });

  it('in thousands, of which hundreds are misspelt, are found as far as that takes no time', () => {
    const ids = Array.from({ length: 3_000 }, (_, i) =>
      `${i * 7919}-`.padEnd(100, 'the claim that is made of it '),
    );
    const propositions = Object.fromEntries(ids.map((id) => [id, { text: 'Long.' }]));
    const positions = ids.slice(0, 200).map((id) => ({
      ...weather().positions[2],
      proposition: `${id}${'!'.repeat(9)}`,
    }));
    const { error } = safeParseCorpus({ ...weather(), propositions, positions });

    expect(error?.issues.filter(({ code }) => code === 'unknown-id').length).toBeGreaterThanOrEqual(200);
    expect(error?.issues.filter(({ nearest }) => nearest !== undefined)).toEqual([]);
  });
});

describe('100,000 positions', { timeout: 60_000 }, () => {
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
