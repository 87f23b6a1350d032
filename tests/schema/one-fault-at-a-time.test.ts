import { defineCorpus } from 'consilience';
import { corpusSchema, safeParseCorpus } from 'consilience/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusShapeSchema } from '../../src/schema/corpus-schema.js';
import { faultsOf, type PrintedFault, printed } from '../printed-faults.js';
import { changed, type Place, placesIn } from './places.js';
import { weather } from './weather.js';

const issuesOf = (input: unknown): readonly PrintedFault[] => {
  const result = safeParseCorpus(input);
  return result.success ? [] : result.error.issues.map(printed);
};

const places = placesIn(weather());
const isNamedByUser = ({ keys }: Place) => keys.length === 2;
const isKey = ({ keys }: Place) => typeof keys.at(-1) === 'string';

describe('of a sound corpus with one place spoilt', () => {
  it.each([
    ['true', true],
    ['null', null],
    ['a bigint', 1n],
    ['a date', new Date(0)],
  ])('by %s, that place is the one that is reported, wherever it is', (_, junk) => {
    for (const place of places) {
      const input = changed(weather(), place, (object, key) => Reflect.set(object, key, junk));

      expect([place.path, issuesOf(input).map(({ path }) => path)]).toEqual([place.path, [place.path]]);
    }
  });

  it('by a misspelt key, the key is the one fault, and the right one is suggested', () => {
    for (const place of places.filter((each) => isKey(each) && !isNamedByUser(each))) {
      const misspelt = `${place.path}s`;
      const input = changed(weather(), place, (object, key) => {
        Reflect.set(object, `${key}s`, Reflect.get(object, key));
        Reflect.deleteProperty(object, key);
      });

      expect(issuesOf(input).map(({ path, nearest }) => [path, nearest])).toEqual([
        [misspelt, place.keys.at(-1)],
      ]);
    }
  });

  it('by a key that is left out, the key is the one fault where zod misses it, else there is none', () => {
    for (const place of places.filter((each) => isKey(each) && !isNamedByUser(each))) {
      const input = changed(weather(), place, (object, key) => Reflect.deleteProperty(object, key));
      if (place.path === 'sources' || place.path.match(/quote\.(start|end)$/)) continue;
      const expected = corpusShapeSchema.safeParse(input).success ? [] : [place.path];

      expect([place.path, issuesOf(input).map(({ path }) => path)]).toEqual([place.path, expected]);
    }
  });
});

describe('of anything at all', () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>('ada', 'rains', 'wire', 'affirms', 'undecided', 'estimates', '2024-07', 40, 1e9),
    fc
      .constantFrom(...places)
      .map(({ keys }) => keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), weather())),
  );
  const spoilt = fc
    .array(fc.tuple(fc.constantFrom(...places), junk), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce<object>(
        (input, [place, value]) =>
          changed(input, place, (object, key) => Reflect.set(object, key, structuredClone(value))),
        weather(),
      ),
    );

  it('a corpus is what zod takes and defineCorpus takes, and nothing else is', () => {
    fc.assert(
      fc.property(spoilt, (input) => {
        const shape = corpusShapeSchema.safeParse(input);
        // TypeScript's part is what zod is asked to do.
        const unsound = shape.success ? faultsOf(() => defineCorpus(input as never)) : [];
        const issues = issuesOf(input);

        if (shape.success) expect(issues).toEqual(unsound);
        else expect(issues).not.toEqual([]);
      }),
    );
  });

  it('the schema of a corpus finds what parseCorpus finds, in the same places and words', () => {
    fc.assert(
      fc.property(spoilt, (input) => {
        const { data, error } = corpusSchema.safeParse(input);
        const parsed = safeParseCorpus(input);

        expect(data).toEqual(parsed.data);
        expect(error?.issues.map(({ path, message }) => [path, message])).toEqual(
          parsed.error?.issues.map(({ path, message }) => [path, message]),
        );
      }),
    );
  });

  it('no place has two faults of shape, and none is reported inside of what is out of shape', () => {
    fc.assert(
      fc.property(spoilt, (input) => {
        const issues = issuesOf(input);
        // A blank id is a fault of the id: what is wrong with its entry does not follow from that.
        const misshapen = issues.filter(
          ({ code, expected }) =>
            (code === 'shape' && expected !== 'an id that is not blank') || code === 'unknown-word',
        );
        const paths = misshapen.map(({ path }) => path);

        expect(new Set(paths).size).toBe(paths.length);
        for (const { path } of issues) {
          expect(
            paths.filter((outer) => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)),
          ).toEqual([]);
        }
      }),
    );
  });

  it('what is no corpus gives a CorpusError that says so, and what is one survives JSON', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
    });
    const almost = fc.record({
      sources: anything,
      experts: anything,
      propositions: anything,
      positions: fc.oneof(anything, fc.array(anything)),
    });
    fc.assert(
      fc.property(fc.oneof(anything, almost), (input) => {
        const result = safeParseCorpus(input);

        if (result.success) expect(JSON.parse(JSON.stringify(result.data))).toEqual(result.data);
        else
          expect(result.error.issues.every(({ found, expected }) => found !== '' && expected !== '')).toBe(
            true,
          );
      }),
    );
  });
});
