import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readCorpusFile } from '../../src/command/read-corpus-file.js';
import { hostileCorpora } from '../exchange/arbitrary-texts.js';

const written = fc.constantFrom(
  (value: unknown) => JSON.stringify(value),
  (value: unknown) => JSON.stringify(value, undefined, '\t'),
  (value: unknown) => stringify(value),
);

test('Any corpus is read from a file as it was written there, in JSON and in YAML.', async () => {
  await fc.assert(
    fc.asyncProperty(hostileCorpora, written, async (corpus, write) => {
      const bytes = new TextEncoder().encode(write(corpus));
      const { corpus: read, faults } = await readCorpusFile('corpus', async () => bytes);
      expect(faults).toEqual([]);
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(corpus)));
    }),
  );
});

test('Keys and texts of 100,000 characters are read from JSON.', async () => {
  const long = 'x'.repeat(1e5);
  const json = JSON.stringify({
    experts: { [long]: { name: long, kind: 'person' } },
    propositions: {},
    positions: [],
  });
  const { corpus } = await readCorpusFile('corpus', async () => new TextEncoder().encode(json));
  expect(corpus?.experts[long]?.name).toBe(long);
});
