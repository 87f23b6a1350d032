import { type Corpus, defineCorpus } from 'consilience';
import { safeParseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import { faultsOf, type PrintedFault, printed } from '../printed-faults.js';
import { weather } from './weather.js';

const issuesOf = (input: unknown): readonly PrintedFault[] => {
  const result = safeParseCorpus(input);
  return result.success ? [] : result.error.issues.map(printed);
};

/** Sets what stands at a path of the corpus, or takes it away, and gives the faults of what comes of it. */
function spoilt(path: readonly (string | number)[], value: unknown): readonly PrintedFault[] {
  const input: unknown = weather();
  const outer = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), input);
  Reflect.set(Object(outer), path.at(-1) ?? '', value);
  return issuesOf(input);
}

const position = ['positions', 0] as const;

describe('an input that is no object', () => {
  it.each([
    [null, 'null'],
    [undefined, 'nothing'],
    [3, '3'],
    [Number.NaN, 'NaN'],
    [10n, '10'],
    ['x', '"x"'],
    [true, 'true'],
    [[], 'an empty list'],
    [[[[undefined]], () => 0], 'a list of 2'],
    [() => 0, 'a function'],
    [Symbol('s'), 'Symbol(s)'],
    [new Date(0), 'an instance of Date'],
    [new Map(), 'an instance of Map'],
  ])('is one fault, of all that was given: %o', (input, found) => {
    const expected = 'an object with experts, propositions and positions';

    expect(issuesOf(input)).toEqual([{ code: 'shape', path: '', found, expected }]);
  });

  it('is called the corpus in the message', () => {
    const result = safeParseCorpus(null);

    expect(result.error?.message).toBe(
      'the corpus: found null, expected an object with experts, propositions and positions',
    );
  });
});

describe('a value of another shape', () => {
  it.each<[readonly (string | number)[], unknown, string, string]>([
    [['sources'], [], 'an empty list', 'a record keyed by id'],
    [['experts'], 3, '3', 'a record keyed by id'],
    [['propositions'], null, 'null', 'a record keyed by id'],
    [['positions'], {}, 'an object', 'a list'],
    [['experts', 'zoe'], 'Zoe', '"Zoe"', 'an object with name, kind'],
    [['propositions', 'snows'], ['snow'], 'a list of 1', 'an object with text'],
    [['sources', 'wire', 'title'], 3, '3', 'a string'],
    [['sources', 'paper', 'relays', 0], 3, '3', 'a string'],
    [['experts', 'ada', 'note'], null, 'null', 'a string'],
    [['propositions', 'pours', 'implies'], 'rains', '"rains"', 'a list'],
    [['propositions', 'pours', 'implies', 0], 3, '3', 'a string, or an object with proposition'],
    [
      ['propositions', 'pours', 'implies', 0],
      ['dry'],
      'a list of 1',
      'a string, or an object with proposition',
    ],
    [['propositions', 'pours', 'excludes', 0, 'reason'], 3, '3', 'a string'],
    [['positions', 1], 'rains', '"rains"', 'an object with expert, proposition, stance'],
    [[...position, 'expert'], 7, '7', 'a string'],
    [[...position, 'given'], 'dry', '"dry"', 'a list'],
    [[...position, 'given', 0], null, 'null', 'a string, or an object with not'],
    [[...position, 'given', 1, 'not'], ['dry'], 'a list of 1', 'a string'],
    [[...position, 'because', 0], { proposition: 'rains' }, 'an object', 'a string'],
    [[...position, 'quote'], 'It pours.', '"It pours."', 'an object with text, source, attribution'],
    [[...position, 'quote', 'start'], '0', '"0"', 'a number'],
    [[...position, 'date'], 2024, '2024', 'a string'],
    [[...position, 'confidence', 'scale'], 10, '10', 'an object with min, max'],
    [['positions', 3, 'credence'], 40, '40', 'an object with low, high'],
    [['positions', 3, 'credence', 'low'], '40', '"40"', 'a number'],
  ])('is one fault at its place: %j', (path, value, found, expected) => {
    const name = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');

    expect(spoilt(path, value)).toEqual([{ code: 'shape', path: name.slice(1), found, expected }]);
  });

  it('is one fault where it is missing', () => {
    const missing = (path: readonly (string | number)[]) =>
      spoilt(path, undefined).map((i) => [i.path, i.found]);

    expect(missing(['experts'])).toEqual([['experts', 'nothing']]);
    expect(missing(['positions'])).toEqual([['positions', 'nothing']]);
    expect(missing(['sources', 'wire', 'title'])).toEqual([['sources.wire.title', 'nothing']]);
    expect(missing([...position, 'expert'])).toEqual([['positions[0].expert', 'nothing']]);
    expect(missing([...position, 'stance'])).toEqual([['positions[0].stance', 'nothing']]);
    expect(missing([...position, 'certainty'])).toEqual([['positions[0].certainty', 'nothing']]);
    expect(missing(['positions', 3, 'credence'])).toEqual([['positions[3].credence', 'nothing']]);
    expect(missing(['positions', 3, 'credence', 'low'])).toEqual([['positions[3].credence.low', 'nothing']]);
    expect(missing([...position, 'quote', 'source'])).toEqual([['positions[0].quote.source', 'nothing']]);
  });

  it('is one fault in a list: an element that is undefined, or a hole', () => {
    expect(spoilt([...position, 'because'], [undefined])).toMatchObject([
      { code: 'shape', path: 'positions[0].because[0]', found: 'nothing' },
    ]);
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    expect(spoilt([...position, 'because'], ['rains', , 'dry'])).toMatchObject([
      { code: 'shape', path: 'positions[0].because[1]', found: 'a hole' },
    ]);
  });
});

describe('an unknown word', () => {
  it.each<[readonly (string | number)[], unknown, string, string | undefined]>([
    [['experts', 'ada', 'kind'], 'persn', 'person, institution', 'person'],
    [['sources', 'wire', 'dateBasis'], 'Stated', 'stated, derived', 'stated'],
    [[...position, 'quote', 'attribution'], 'verbatum', 'verbatim, paraphrase, relayed', 'verbatim'],
    [[...position, 'reading'], 'indirect', 'direct, inferred', 'direct'],
    [[...position, 'certainty'], 'likely', 'certain, probable, possible', undefined],
    [[...position, 'certainty'], 3, 'certain, probable, possible', undefined],
    [[...position, 'stance'], 'afirms', 'affirms, denies, undecided, estimates', 'affirms'],
    [['positions', 3, 'stance'], 'estimate', 'affirms, denies, undecided, estimates', 'estimates'],
    [['positions', 2, 'stance'], ['undecided'], 'affirms, denies, undecided, estimates', undefined],
  ])('is one fault, with the nearest word where one is close: %j', (path, value, expected, nearest) => {
    const issues = spoilt(path, value);

    expect(issues).toHaveLength(1);
    expect(issues[0]?.code).toBe('unknown-word');
    expect(issues[0]?.expected).toBe(`one of ${expected}`);
    expect(issues[0]?.nearest).toBe(nearest);
  });

  it('for a stance does not hide what else is wrong with the position', () => {
    const issues = spoilt(['positions', 0], {
      expert: 'eda',
      proposition: 'pours',
      stance: 'afirms',
      certainty: 'probble',
      quote: { text: 3, source: 'papr', attribution: 'verbatim' },
    });

    expect(issues.map(({ path }) => path)).toEqual([
      'positions[0].expert',
      'positions[0].stance',
      'positions[0].certainty',
      'positions[0].quote.text',
      'positions[0].quote.source',
    ]);
  });
});

describe('an unknown key', () => {
  it.each<[readonly (string | number)[], string, string | undefined]>([
    [['weather'], '$schema, sources, experts, propositions, positions', undefined],
    [['experts', 'ada', 'affilation'], 'name, kind, role, affiliation, note', 'affiliation'],
    [['experts', 'ada', 'notes'], 'name, kind, role, affiliation, note', 'note'],
    [['propositions', 'pours', 'excludes', 0, 'because'], 'proposition, reason', undefined],
    [[...position, 'given', 1, 'nott'], 'not', 'not'],
    [[...position, 'quote', 'page'], 'text, source, attribution, start, end', undefined],
    [[...position, 'confidence', 'scale', 'mn'], 'min, max', 'min'],
  ])('is one fault, with the nearest key where one is close: %j', (path, keys, nearest) => {
    const issues = spoilt(path, 'x');
    const key = String(path.at(-1));

    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'unknown-word',
      found: `the key "${key}"`,
      expected: `one of ${keys}`,
    });
    expect(issues[0]?.path.endsWith(key)).toBe(true);
    expect(issues[0]?.nearest).toBe(nearest);
  });

  it('that another stance has is told from one that no position has', () => {
    expect(spoilt(['positions', 2, 'certainty'], 'certain')).toEqual([
      {
        code: 'shape',
        path: 'positions[2].certainty',
        found: '"certain"',
        expected: 'no certainty: only a position that affirms or denies has one',
      },
    ]);
    expect(spoilt([...position, 'credence'], { low: 1, high: 2 })).toMatchObject([
      {
        path: 'positions[0].credence',
        expected: 'no credence: only a position that estimates has one',
      },
    ]);
  });

  it('that misspells a key is the one fault: that the right key is missing only follows', () => {
    const { experts, sources, ...rest } = weather();

    expect(issuesOf({ ...rest, sources, expert: experts })).toMatchObject([
      { path: 'expert', nearest: 'experts' },
    ]);
    expect(issuesOf({ ...rest, experts, source: sources })).toMatchObject([
      { path: 'source', nearest: 'sources' },
    ]);
    expect(spoilt(['experts', 'ada'], { nam: 'Ada', kind: 'person' })).toMatchObject([
      { path: 'experts.ada.nam', nearest: 'name' },
    ]);
    expect(spoilt(['positions', 2], { expert: 'ada', propositon: 'dry', stance: 'undecided' })).toMatchObject(
      [{ path: 'positions[2].propositon', nearest: 'proposition' }],
    );
    expect(
      spoilt(['positions', 2], { expert: 'ada', proposition: 'dry', stanse: 'undecided' }),
    ).toMatchObject([{ path: 'positions[2].stanse', nearest: 'stance' }]);
    expect(spoilt(['propositions', 'pours', 'implies', 1], { propositon: 'clouds' })).toMatchObject([
      { path: 'propositions.pours.implies[1].propositon', nearest: 'proposition' },
    ]);
    expect(spoilt([...position, 'quote', 'ende'], 21)).toHaveLength(1);
  });

  it('may be __proto__, and is named', () => {
    const input: unknown = JSON.parse(
      '{ "experts": { "ada": { "name": "Ada", "kind": "person", "__proto__": {} } }, "propositions": {}, "positions": [] }',
    );

    expect(issuesOf(input)).toMatchObject([{ path: 'experts.ada.__proto__', found: 'the key "__proto__"' }]);
  });
});

describe('a __proto__', () => {
  it('that JSON brings as an id is held to the shape of its entry', () => {
    const input: unknown = JSON.parse(
      '{ "experts": { "__proto__": { "name": 3, "kind": "person" } }, "propositions": {}, "positions": [] }',
    );

    expect(issuesOf(input)).toMatchObject([{ path: 'experts.__proto__.name', found: '3' }]);
  });

  it('that a literal sets is detected and named, and its entry is known to the rest', () => {
    const issues = issuesOf({
      experts: { __proto__: { name: 'P', kind: 'person' } },
      propositions: { rains: { text: 'It is raining.' } },
      positions: [{ expert: '__proto__', proposition: 'rains', stance: 'undecided' }],
    });

    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'shape', path: 'experts.__proto__' });
    expect(issues[0]?.expected).toContain("['__proto__']");
  });
});

describe('what is no plain data', () => {
  it('is one fault at its place, and an entry that it stands for is known to the rest', () => {
    class Person {
      name = 'Ada';
    }

    expect(spoilt(['experts', 'ada'], new Person())).toMatchObject([
      { code: 'shape', path: 'experts.ada', found: 'an instance of Person', expected: 'plain data' },
    ]);
    expect(spoilt([...position, 'date'], new Date(0))).toMatchObject([{ path: 'positions[0].date' }]);
    expect(spoilt(['experts'], new Map())).toMatchObject([{ path: 'experts', found: 'an instance of Map' }]);
    expect(spoilt([...position, 'expert'], () => 'ada')).toMatchObject([{ path: 'positions[0].expert' }]);
    expect(spoilt([...position, 'quote', 'start'], 3n)).toMatchObject([{ path: 'positions[0].quote.start' }]);
  });

  it('is no fault of its own inside of what should not be there at all', () => {
    expect(spoilt(['weather'], { at: [new Date(0), () => 0] })).toMatchObject([{ path: 'weather' }]);
  });
});

describe('faults of several kinds', () => {
  it('are reported together, each once, in the order of the input', () => {
    const input = {
      extra: 1,
      positions: [
        { expert: 'eda', proposition: 'rains', stance: 'undecided', note: 3 },
        { stance: 'estimates', credence: { low: 60, high: '40' }, proposition: 'rain', expert: 'ada' },
        { expert: 'ada', proposition: 'rains', stance: 'estimates', credence: { low: 60, high: 40 } },
      ],
      propositions: {
        rains: { text: 'It is raining.', implies: ['rains', 3, 'wett'] },
        1: { txt: 'One.' },
      },
      experts: { ada: { kind: 'robot', name: 3 } },
      sources: { wire: { date: '2024-13', title: 3 } },
    };

    expect(issuesOf(input).map(({ code, path }) => [code, path])).toEqual([
      ['date', 'sources.wire.date'],
      ['shape', 'sources.wire.title'],
      ['unknown-word', 'experts.ada.kind'],
      ['shape', 'experts.ada.name'],
      ['unknown-word', 'propositions["1"].txt'],
      ['self-denying', 'propositions.rains.implies[0]'],
      ['shape', 'propositions.rains.implies[1]'],
      ['unknown-id', 'propositions.rains.implies[2]'],
      ['unknown-id', 'positions[0].expert'],
      ['shape', 'positions[0].note'],
      ['shape', 'positions[1].credence.high'],
      ['unknown-id', 'positions[1].proposition'],
      ['range', 'positions[2].credence'],
      ['unknown-word', 'extra'],
    ]);
  });

  it('of integrity are the ones that defineCorpus reports', () => {
    const unsound = {
      ...weather(),
      sources: { wire: { title: 'Wire report', date: '2024-02-30', sha256: 'ABC', relays: ['wires'] } },
      propositions: {
        ...weather().propositions,
        pours: { text: 'It is pouring.', implies: ['rains', 'rains'], excludes: ['rains', 'pours'] },
      },
      positions: [
        {
          expert: 'ada',
          proposition: 'rains',
          stance: 'estimates',
          credence: { low: Number.NaN, high: 101 },
        },
        {
          expert: 'ada',
          proposition: 'rain',
          stance: 'undecided',
          quote: { text: 'x', source: 'wire', attribution: 'verbatim', start: 1.5, end: Infinity },
          confidence: { value: 11, scale: { min: 1, max: 10 } },
        },
      ],
    };
    const issues = faultsOf(() => defineCorpus(unsound as unknown as Corpus)); // what TypeScript would see

    expect(issues.map(({ path }) => path)).toEqual([
      'sources.wire.date',
      'sources.wire.sha256',
      'sources.wire.relays[0]',
      'propositions.pours.implies[1]',
      'propositions.pours.excludes[0]',
      'propositions.pours.excludes[1]',
      'positions[0].credence.low',
      'positions[0].credence.high',
      'positions[1].proposition',
      'positions[1].quote.start',
      'positions[1].quote.end',
      'positions[1].confidence.value',
    ]);
    expect(issuesOf(unsound)).toEqual(issues);
  });
});
