import { CorpusError, defineCorpus, stanceOf } from 'consilience';
import { corpusJsonSchema, corpusSchema, parseCorpus, safeParseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { weather } from './weather.js';

/** Freezes all through, so that a change to it would throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const isFrozenThroughout = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout));

describe('parseCorpus', () => {
  it('gives back what it was given, every key of the model included', () => {
    expect(parseCorpus(weather())).toStrictEqual(weather());
  });

  it('keeps the order of ids and positions', () => {
    const corpus = parseCorpus({
      ...weather(),
      experts: { z: { name: 'Z', kind: 'person' }, ...weather().experts },
    });

    expect(Object.keys(corpus.experts)).toEqual(['z', 'ada', 'office']);
    expect(Object.keys(corpus)).toEqual(['sources', 'experts', 'propositions', 'positions']);
  });

  it('freezes the corpus all through and leaves the input as it was', () => {
    const input = weather();
    const corpus = parseCorpus(input);

    expect(isFrozenThroughout(corpus)).toBe(true);
    expect(Object.isFrozen(input) || Object.isFrozen(input.positions[0])).toBe(false);
    expect(input).toStrictEqual(weather());
  });

  it('takes a frozen input', () => {
    expect(parseCorpus(frozen(weather()))).toStrictEqual(weather());
  });

  it('gives a copy that later changes to the input do not reach', () => {
    const input = weather();
    const corpus = parseCorpus(input);
    input.experts.ada.name = 'Eve';
    input.positions.length = 0;

    expect(corpus).toStrictEqual(weather());
  });

  it('takes a corpus without sources, and one with nothing in it', () => {
    expect(parseCorpus({ experts: {}, propositions: {}, positions: [] })).toStrictEqual({
      sources: {},
      experts: {},
      propositions: {},
      positions: [],
    });
  });

  it('drops the keys that hold undefined, wherever they are', () => {
    const input = weather();
    const withHoles = {
      ...input,
      extra: undefined,
      sources: { ...input.sources, none: undefined },
      experts: { ...input.experts, ada: { ...input.experts.ada, age: undefined } },
      positions: input.positions.map((position) => ({ note: undefined, ...position, tags: undefined })),
    };

    expect(parseCorpus(withHoles)).toStrictEqual(weather());
  });

  it('gives a corpus that survives JSON unchanged, negative zeros included', () => {
    const estimate = {
      expert: 'ada',
      proposition: 'rains',
      stance: 'estimates',
      credence: { low: -0, high: 1 },
    };
    const corpus = parseCorpus({ ...weather(), positions: [...weather().positions, estimate] });

    expect(JSON.parse(JSON.stringify(corpus))).toStrictEqual(corpus);
  });

  it('takes the same object in several places', () => {
    const credence = { low: 10, high: 20 };
    const position = { expert: 'ada', proposition: 'rains', stance: 'estimates', credence };
    const corpus = parseCorpus({ ...weather(), positions: [position, position, { ...position }] });

    expect(corpus.positions).toStrictEqual([position, position, position]);
  });

  it('takes objects without a prototype', () => {
    const bare = (object: object) => Object.assign(Object.create(null), object);
    const { experts, propositions, positions } = weather();
    const corpus = parseCorpus(
      bare({ ...weather(), experts: bare({ ...experts, ada: bare(experts.ada) }), propositions, positions }),
    );

    expect(corpus).toStrictEqual(weather());
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '1', ' a ', 'a.b', 'ä'])(
    'takes %j for an id like any other',
    (id) => {
      const input: unknown = JSON.parse(`{
        "sources": { ${JSON.stringify(id)}: { "title": "A source" } },
        "experts": { ${JSON.stringify(id)}: { "name": "An expert", "kind": "person" } },
        "propositions": { ${JSON.stringify(id)}: { "text": "A proposition." } },
        "positions": [{
          "expert": ${JSON.stringify(id)},
          "proposition": ${JSON.stringify(id)},
          "stance": "affirms",
          "certainty": "certain",
          "restsOn": [${JSON.stringify(id)}]
        }]
      }`);
      const corpus = parseCorpus(input);

      expect(JSON.stringify(corpus)).toBe(JSON.stringify(input));
      expect(Object.keys(corpus.experts)).toEqual([id]);
      expect(stanceOf(corpus, id, id).stance).toBe('affirms');
    },
  );

  it('gives a corpus that equals the one that defineCorpus makes of the same', () => {
    const defined = defineCorpus({
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rains: { text: 'It is raining.' } },
      positions: [{ expert: 'ada', proposition: 'rains', stance: 'affirms', certainty: 'certain' }],
    });

    expect(parseCorpus(defined)).toStrictEqual(defined);
    expect(parseCorpus(JSON.parse(JSON.stringify(defined)))).toStrictEqual(defined);
  });

  it('throws one CorpusError with all the faults, of shape and of integrity', () => {
    const spoilt = { ...weather(), positions: weather().positions.map((p) => ({ ...p, expert: 'eda' })) };
    spoilt.experts.ada.kind = 'persona';
    spoilt.positions.length = 1;

    expect(() => parseCorpus(spoilt)).toThrow(CorpusError);
    expect(() => parseCorpus(spoilt)).toThrow(
      [
        'experts.ada.kind: found "persona", expected one of person, institution; did you mean "person"?',
        'positions[0].expert (eda on "pours"): found "eda", expected the id of an expert; did you mean "ada"?',
      ].join('\n'),
    );
  });
});

describe('the schema of a corpus', () => {
  it('yields a corpus that can be asked about, frozen, whatever its ids', () => {
    const input: unknown = JSON.parse(
      '{ "experts": { "__proto__": { "name": "P", "kind": "person" } }, "propositions": { "rains": { "text": "It rains." } }, "positions": [{ "expert": "__proto__", "proposition": "rains", "stance": "undecided" }] }',
    );
    const corpus = corpusSchema.parse(input);

    expect(isFrozenThroughout(corpus)).toBe(true);
    expect(stanceOf(corpus, '__proto__', 'rains').stance).toBe('undecided');
  });

  it('puts its faults under the key that it stands under, as data too', () => {
    const spoilt = { ...weather(), positions: weather().positions.map((p) => ({ ...p, expert: 'eda' })) };
    spoilt.positions.length = 1;
    const { error } = z.object({ corpus: corpusSchema }).safeParse({ corpus: spoilt });
    const { issues } = safeParseCorpus(spoilt).error ?? {};

    expect(error?.issues).toEqual([
      {
        code: 'custom',
        path: ['corpus', 'positions', 0, 'expert'],
        message: issues?.[0]?.message,
        params: {
          code: 'unknown-id',
          found: '"eda"',
          expected: 'the id of an expert',
          nearest: 'ada',
        },
      },
    ]);
  });

  it('says the same to whatever takes a Standard Schema', async () => {
    const { validate } = corpusSchema['~standard'];

    expect(await validate(weather())).toEqual({ value: parseCorpus(weather()) });
    expect(await validate({ ...weather(), experts: 3 })).toMatchObject({
      issues: [{ path: ['experts'], message: 'experts: found 3, expected a record keyed by id' }],
    });
  });

  it('looks the same in a JSON Schema whether as input or as output, described anew or not', () => {
    const { $defs: _, $schema, ...shape } = corpusJsonSchema();

    for (const io of ['input', 'output'] as const) {
      const schema = z.toJSONSchema(corpusSchema.describe('Mine.'), { io });
      expect(schema).toMatchObject({ $schema, required: shape.required, description: 'Mine.' });
      expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(shape.properties ?? {}));
    }
  });
});

describe('a key for editors', () => {
  it('is taken and left out', () => {
    const withKey = { $schema: 'https://example.org/corpus.json', ...weather() };

    expect(parseCorpus(withKey)).toStrictEqual(weather());
    expect(Object.keys(parseCorpus(withKey))).not.toContain('$schema');
  });
});

describe('safeParseCorpus', () => {
  it('gives the corpus that parseCorpus gives', () => {
    expect(safeParseCorpus(weather())).toStrictEqual({ success: true, data: parseCorpus(weather()) });
  });

  it('gives the error that parseCorpus throws', () => {
    const spoilt = { ...weather(), positions: [3] };
    let thrown: unknown;
    try {
      parseCorpus(spoilt);
    } catch (error) {
      thrown = error;
    }

    expect(thrown).toBeInstanceOf(CorpusError);
    expect(safeParseCorpus(spoilt)).toEqual({ success: false, error: thrown });
  });
});
