import { Ajv2020 } from 'ajv/dist/2020.js';
import { defineCorpus } from 'consilience';
import { fromWebAnnotations, toWebAnnotations } from 'consilience/formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileCorpora } from './arbitrary-texts.js';
import { messageOf } from './message.js';

const TEXT = '🌧🌧 Ada said: “It may rain” – and 𝒳 said: “It may rain”.';
const at = TEXT.lastIndexOf('It may rain');
const weather = defineCorpus({
  sources: { forecast: { title: 'Forecast', url: 'https://weather.example/a' }, talk: { title: 'Talk' } },
  experts: { ada: { name: 'Ada', kind: 'person' } },
  propositions: { rains: { text: 'It rains.' }, cold: { text: 'It is cold.' } },
  positions: [
    {
      expert: 'ada', proposition: 'rains', stance: 'affirms', certainty: 'possible', given: ['cold'],
      quote: { text: 'It may rain', source: 'forecast', attribution: 'verbatim', start: at, end: at + 11 },
    },
    { expert: 'ada', proposition: 'cold', stance: 'undecided' },
    {
      expert: 'ada', proposition: 'cold', stance: 'denies', certainty: 'certain',
      quote: { text: 'Not cold', source: 'talk', attribution: 'relayed' },
    },
  ],
}); // biome-ignore format: positions as a list

const parts = ({ sources, experts, propositions }: typeof weather) => ({ sources, experts, propositions });

/** What the recommendation says that there MUST be, of what is written here. */
const iri = { type: 'string', minLength: 1, pattern: '^\\S+$' };
const REQUIRED = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationCollection' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'type', 'target'],
            properties: {
              id: iri,
              type: { const: 'Annotation' },
              body: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['type', 'value'],
                  properties: { type: { const: 'TextualBody' }, value: { type: 'string' } },
                },
              },
              target: {
                type: 'object',
                required: ['source', 'selector'],
                properties: {
                  source: { type: 'object', required: ['id'], properties: { id: iri } },
                  selector: {
                    type: 'array',
                    minItems: 1,
                    items: {
                      oneOf: [
                        {
                          type: 'object',
                          required: ['type', 'start', 'end'],
                          properties: {
                            type: { const: 'TextPositionSelector' },
                            start: { type: 'integer', minimum: 0 },
                            end: { type: 'integer', minimum: 0 },
                          },
                        },
                        {
                          type: 'object',
                          required: ['type', 'exact'],
                          properties: { type: { const: 'TextQuoteSelector' }, exact: { type: 'string' } },
                        },
                      ],
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
const isValid = new Ajv2020({ strict: false }).compile(REQUIRED);

describe('toWebAnnotations', () => {
  const { collection, lost } = toWebAnnotations(weather, {
    texts: { forecast: TEXT },
    base: 'https://x.example/',
  });
  const [first, second] = collection.first?.items ?? [];

  it('counts in code points, and says what stands around the words, so that the second of two is meant', () => {
    const points = [...TEXT];
    const [position, quote] = first?.target.selector ?? [];
    if (position?.type !== 'TextPositionSelector') throw new Error('no position is selected');
    expect(points.slice(position.start, position.end).join('')).toBe('It may rain');
    expect(position.start).toBe([...TEXT.slice(0, at)].length);
    expect(position.start).toBeLessThan(at);
    expect(quote).toMatchObject({
      exact: 'It may rain',
      suffix: '”.',
      prefix: expect.stringMatching(/ and 𝒳 said: “$/),
    });
  });

  it('says a position in a sentence with its condition, and gives a source its own address', () => {
    expect(first?.body[0].value).toBe('Ada says that it may be so if “It is cold”: It rains.');
    expect(first?.target.source.id).toBe('https://weather.example/a');
    expect([second?.target.source.id, second?.id]).toEqual([
      'https://x.example/#source-talk',
      'https://x.example/#position-2',
    ]);
    expect(second?.target.selector).toEqual([{ type: 'TextQuoteSelector', exact: 'Not cold' }]);
  });

  it('lists positions without a quote, and entries, as lost', () => {
    expect(lost.map(({ path }) => path.join('.'))).toEqual([
      'sources.forecast', 'sources.talk', 'experts.ada', 'propositions.rains', 'propositions.cold', 'positions.1',
    ]); // biome-ignore format: a list
  });

  it('is what the recommendation requires, for any corpus and any text', () => {
    fc.assert(
      fc.property(hostileCorpora, fc.string({ unit: 'binary' }), (corpus, text) => {
        const texts = Object.fromEntries(Object.keys(corpus.sources).map((id) => [id, text]));
        isValid(JSON.parse(JSON.stringify(toWebAnnotations(corpus, { texts }).collection)));
        expect(isValid.errors).toBeNull();
      }),
    );
  });

  it('names the faults of its arguments', () => {
    // @ts-expect-error: no such source
    expect(messageOf(() => toWebAnnotations(weather, { texts: { forcast: TEXT } }))).toMatch(
      /options\.texts\.forcast.*did you mean "forecast"/,
    );
  });
});

describe('fromWebAnnotations', () => {
  const written = toWebAnnotations(weather, { texts: { forecast: TEXT } }).collection;

  it('gives back all positions with a quote, to the byte, for any corpus', () => {
    fc.assert(
      fc.property(hostileCorpora, (corpus) => {
        const { sources, experts, propositions } = corpus;
        const json = JSON.stringify(toWebAnnotations(corpus).collection);
        const { corpus: back, lost } = fromWebAnnotations(JSON.parse(json), {
          sources,
          experts,
          propositions,
        });
        const quoting = corpus.positions.filter(({ quote }) => quote !== undefined);
        expect(JSON.stringify(back.positions)).toBe(JSON.stringify(quoting));
        expect(lost).toEqual([]);
      }),
    );
  });

  it('finds the words again in a text that grew before them, and says so where it cannot', () => {
    const grown = `Corrected.\n${TEXT}`;
    const { corpus, lost } = fromWebAnnotations(written, { ...parts(weather), texts: { forecast: grown } });
    const { start = 0, end = 0 } = corpus.positions[0]?.quote ?? {};
    expect([grown.slice(start, end), start, lost]).toEqual([
      'It may rain',
      grown.lastIndexOf('It may rain'),
      [],
    ]);

    const other = fromWebAnnotations(written, {
      ...parts(weather),
      texts: { forecast: 'It may rain. It may rain.' },
    });
    expect(other.corpus.positions[0]?.quote).toEqual({
      text: 'It may rain',
      source: 'forecast',
      attribution: 'verbatim',
    });
    expect(other.lost.map(({ path }) => path)).toEqual([['positions', 0, 'quote', 'start']]);
  });

  it('lists the annotations of others as not read', () => {
    const others = [
      { type: 'Annotation', body: { type: 'TextualBody', value: 'Nice.' } },
      7,
      ...(written.first?.items ?? []),
    ];
    const { corpus, lost } = fromWebAnnotations(others, parts(weather));
    expect(corpus.positions).toHaveLength(2);
    expect(lost.map(({ path }) => path)).toEqual([
      ['items', 0],
      ['items', 1],
    ]);
  });

  it('takes what is no collection, or names no expert of the corpus, for a fault', () => {
    expect(messageOf(() => fromWebAnnotations({}, parts(weather)))).toMatch(
      /^annotations: found an object, expected a collection/,
    );
    const { sources, propositions } = weather;
    expect(messageOf(() => fromWebAnnotations(written, { sources, propositions, experts: {} }))).toMatch(
      /^positions\[0\]\.expert.*found "ada"/,
    );
  });
});
