import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { diagnose, verifyQuotes } from 'consilience/coding';
import { corpusJsonSchema, parseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const example = (name: string) =>
  readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8');

describe('The corpus in YAML that the pages show', () => {
  const data: unknown = parse(example('rates.yaml'));
  const texts = { gazette: example('rates.txt') };

  it('is valid by the JSON Schema, and a corpus', () => {
    expect(new Ajv2020({ strict: true }).compile(corpusJsonSchema())(data)).toBe(true);
    expect(parseCorpus(data).positions).toHaveLength(3);
  });

  it('has every quote, word for word, in the text beside it', () => {
    const statuses = verifyQuotes(parseCorpus(data), texts).map(({ status }) => status);
    expect(statuses).toEqual(['exact', 'exact', 'exact']);
    expect(diagnose(parseCorpus(data), { texts }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
