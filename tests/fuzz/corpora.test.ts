import { isDeepStrictEqual } from 'node:util';
import { type Corpus, defineCorpus } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';
import { corpusSchema, parseCorpus, safeParseCorpus } from 'consilience/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora } from '../reference/arbitrary-corpora.js';
import { questionsOf } from './ask-all.js';
import { answer, checkJson, ending } from './contract.js';
import { changed, changes } from './mutations.js';
import { frozen } from './traps.js';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 600);

const inputs = fc
  .oneof(
    { weight: 9, arbitrary: corpora({ propositions: 4 }) },
    { weight: 1, arbitrary: fc.constant(beijingPyongyang) },
  )
  .chain((sound) => changes.map((steps) => ({ sound, steps })));

const asked = (corpus: Corpus) => {
  for (const [, call] of questionsOf(corpus)) checkJson(answer(call));
};

describe('a sound corpus that was tampered with', () => {
  it('is refused with faults, or read: parseCorpus, safeParseCorpus and corpusSchema find the same', () => {
    fc.assert(
      fc.property(inputs, ({ sound, steps }) => {
        const input = frozen(changed(sound, steps));
        const parsed = ending(() => parseCorpus(input));
        const safe = safeParseCorpus(input);
        const schema = corpusSchema.safeParse(input);
        expect([safe.success, schema.success]).toEqual([!parsed.issues, !parsed.issues]);
        expect(safe.data).toEqual(parsed.value);
        expect(safe.error?.issues).toEqual(parsed.issues);
        expect(schema.error?.issues.map(({ path, message }) => ({ path, message }))).toEqual(
          parsed.issues?.map(({ path, message }) => ({ path, message })),
        );
      }),
      { numRuns },
    );
  });

  it('answers every question where it is read, and is read again from JSON as the same', () => {
    fc.assert(
      fc.property(inputs, ({ sound, steps }) => {
        const input = frozen(changed(sound, steps));
        const { data } = safeParseCorpus(input);
        if (!data) return;
        checkJson(data);
        expect(isDeepStrictEqual(parseCorpus(JSON.parse(JSON.stringify(data))), data)).toBe(true);
        expect(defineCorpus<string, string, string>(input as Corpus)).toEqual(data); // it was read
        asked(data);
      }),
      { numRuns },
    );
  });

  it('is refused by defineCorpus with faults, or its questions end as they must, whatever its types say', () => {
    fc.assert(
      fc.property(inputs, ({ sound, steps }) => {
        const input = frozen(changed(sound, steps)) as Corpus; // what TypeScript would see
        const { value } = ending(() => defineCorpus<string, string, string>(input));
        for (const [, call] of value ? questionsOf(value as Corpus) : []) ending(call); // it returned a corpus
      }),
      { numRuns },
    );
  });
});
