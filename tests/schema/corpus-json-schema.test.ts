import { Ajv2020 } from 'ajv/dist/2020.js';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { corpusJsonSchema, corpusSchema, parseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { corpusShapeSchema } from '../../src/schema/corpus-schema.js';
import { changed, placesIn, valueAt } from './places.js';
import { weather } from './weather.js';

// Strict: a keyword that draft 2020-12 does not have is an error.
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(corpusJsonSchema());
const places = placesIn(weather());

/** The weather with something else at a path. */
function withValue(path: string, value: unknown): object {
  const place = places.find((each) => each.path === path);
  if (!place) throw new Error(`The weather has no ${path}.`);
  return changed(weather(), place, (object, key) => Reflect.set(object, key, value));
}

describe('the JSON Schema', () => {
  it('is plain JSON of draft 2020-12', () => {
    const schema = corpusJsonSchema();

    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toStrictEqual(schema);
  });

  it('is made anew on each call', () => {
    const spoilt = corpusJsonSchema();
    delete spoilt.$defs;
    spoilt.required?.pop();

    expect(corpusJsonSchema()).not.toEqual(spoilt);
    expect(corpusJsonSchema()).toEqual(corpusJsonSchema());
  });

  it('has the parts of the model by the names of their types', () => {
    expect(Object.keys(corpusJsonSchema().$defs ?? {}).sort()).toEqual([
      'Certainty',
      'Condition',
      'Confidence',
      'Credence',
      'EdgeTarget',
      'Expert',
      'Position',
      'Proposition',
      'Quote',
      'Source',
    ]);
  });

  it('describes every part', () => {
    const schema = corpusJsonSchema();

    for (const part of [schema, ...Object.values(schema.$defs ?? {})]) {
      expect(part).toHaveProperty('description', expect.stringMatching(/\.$/));
    }
  });

  it('leaves names in the registry that all of a program shares to the program', () => {
    const own = z.object({ position: z.string().meta({ id: 'Position' }), corpus: corpusSchema });

    expect(Object.keys(z.toJSONSchema(own).$defs ?? {})).toEqual(['Position']);
  });
});

describe('by the JSON Schema', () => {
  it('what parseCorpus takes is valid', () => {
    for (const corpus of [
      weather(),
      { experts: {}, propositions: {}, positions: [] },
      beijingPyongyang,
      beijingPyongyangWithOfficials,
      JSON.parse(JSON.stringify(parseCorpus(weather()))),
    ]) {
      isValid(corpus);
      expect(isValid.errors).toBeNull();
    }
  });

  it('an id may be anything, __proto__ included', () => {
    const corpus: unknown = JSON.parse(
      '{ "experts": { "__proto__": { "name": "P", "kind": "person" } }, "propositions": {}, "positions": [] }',
    );

    expect(isValid(corpus)).toBe(true);
  });

  it.each([
    ['true', true],
    ['null', null],
    ['an empty object', {}],
    ['an empty list', []],
    ['an empty string', ''],
  ])(
    'a corpus with %s in one place is valid where it is of the shape of one, but for dates, digests and texts',
    (_, junk) => {
      for (const { path } of places.filter((place) => !/(date|sha256|name|title|text)$/.test(place.path))) {
        const input = withValue(path, junk);

        expect([path, isValid(input)]).toEqual([path, corpusShapeSchema.safeParse(input).success]);
      }
    },
  );

  it('a key that is not the model’s is invalid, wherever it is', () => {
    for (const place of places) {
      const outer = valueAt(weather(), place);
      if (place.keys.length === 1 || typeof outer !== 'object' || Array.isArray(outer)) continue;
      const input = changed(weather(), place, (object, key) => {
        Reflect.set(Object(Reflect.get(object, key)), 'extra', 'x');
      });

      expect([place.path, isValid(input)]).toEqual([place.path, false]);
    }
  });

  it.each([
    ['positions[3].credence.low', -1],
    ['positions[3].credence.high', 100.5],
    ['positions[0].quote.start', -1],
    ['positions[0].quote.start', 0.5],
    ['positions[0].quote.end', undefined],
    ['positions[0].date', '30.7.2024'],
    ['positions[0].date', '2024-13'],
    ['sources.wire.date', 'July 2024'],
    ['sources.paper.sha256', 'ABC'],
    ['sources.paper.title', ' '],
    ['experts.ada.name', ''],
    ['propositions.pours.text', '\n'],
    ['positions[0].quote.text', '\t'],
  ])(
    'what JSON Schema can tell to be unsound is invalid, as it is by parseCorpus: %s = %j',
    (path, value) => {
      const input: unknown = JSON.parse(JSON.stringify(withValue(path, value)));

      expect(isValid(input)).toBe(false);
      expect(() => parseCorpus(input)).toThrow(path);
    },
  );
});
