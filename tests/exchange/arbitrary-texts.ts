import { type Corpus, defineCorpus, type Position } from 'consilience';
import fc from 'fast-check';
import { defined, sometimes } from '../../src/testing/arbitrary-values.js';
import { corpora } from '../reference/arbitrary-corpora.js';

/** Texts that formats trip over: separators, quotation marks, line ends, formulas, markup, halves of characters. */
const hostileTexts = fc
  .oneof(
    fc.constantFrom(
      '=cmd()', "'=cmd()", "''", '-2', '+1', '@sum', '\t=1', '\r', '\n', '\r\n', ' padded ', '"', '""', 'a,b', 'a;b',
      'a\tb', '<script>alert(1)</script>', '"]]>', '-->', '\u0000', '\u001f', '\ufeff', '𝒳', 'e\u0301', '__proto__',
      '[1]', '{"a":1}', 'null', 'true', '＝1', '\u2028',
    ), // biome-ignore format: a list
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Surrogate}/gu, '')),
  )
  .chain((first) => fc.string({ maxLength: 4 }).map((more) => `${first}${more}`));

const saying = hostileTexts.filter((text) => /\S/.test(text));

const optional = <T>(value: fc.Arbitrary<T>) => sometimes(40, value);

/** The same corpus with hostile texts wherever a text may stand, and with all that a position may have. */
export const hostileCorpora: fc.Arbitrary<Corpus> = corpora().chain((corpus) => {
  const sources = Object.keys(corpus.sources);
  const entries = <T extends object>(part: object, entry: fc.Arbitrary<T>) =>
    fc
      .tuple(...Object.keys(part).map(() => entry))
      .map((made) =>
        Object.fromEntries(
          Object.entries(part).map(([id, old], i) => [id, defined({ ...Object(old), ...made[i] })]),
        ),
      );
  const quote =
    sources.length === 0
      ? fc.constant(undefined)
      : fc
          .record({
            text: saying,
            source: fc.constantFrom(...sources),
            attribution: fc.constantFrom('verbatim', 'paraphrase', 'relayed'),
            range: optional(fc.tuple(fc.nat(99), fc.nat(99))),
          })
          .map(({ range, ...given }) => ({
            ...given,
            ...(range && { start: Math.min(...range), end: Math.max(...range) }),
          }));
  const more = fc.record({
    quote: optional(quote),
    note: optional(saying),
    confidence: optional(
      fc.constantFrom(
        'low',
        'high',
        { value: -2, scale: { min: -2.5, max: 3 } },
        { value: 0, scale: { min: 0, max: 1 } },
      ),
    ),
  });
  return fc
    .record({
      sources: entries(
        corpus.sources,
        fc.record({
          title: saying,
          publisher: optional(saying),
          url: optional(saying),
          note: optional(saying),
        }),
      ),
      experts: entries(
        corpus.experts,
        fc.record({
          name: saying,
          role: optional(saying),
          affiliation: optional(saying),
          note: optional(saying),
        }),
      ),
      propositions: entries(corpus.propositions, fc.record({ text: saying, note: optional(saying) })),
      positions: fc
        .tuple(...corpus.positions.map(() => more))
        .map((made) => corpus.positions.map((position, i) => defined({ ...position, ...made[i] }))),
    })
    .map((made) => defineCorpus<string, string, string>(made as Corpus)); // the corpus, with other texts
});

/** The corpus without its edges and what else no position is about, in the order of its positions. */
export function onlyPositions(corpus: Corpus): Corpus {
  const named = (ids: readonly (string | undefined)[], part: object, keep: (entry: never) => object) =>
    Object.fromEntries(
      [...new Set(ids)].flatMap((id) =>
        id === undefined ? [] : [[id, keep(Object(part)[id] as never)] as const],
      ),
    );
  const positions = corpus.positions.map(
    ({ given: _, because: __, restsOn: ___, ...position }) => position as Position, // only keys are lost
  );
  return defineCorpus<string, string, string>({
    sources: named(
      positions.map(({ quote }) => quote?.source),
      corpus.sources,
      ({ relays: _, ...source }: { relays?: unknown }) => source,
    ) as Corpus['sources'],
    experts: named(
      positions.map(({ expert }) => expert),
      corpus.experts,
      (expert) => expert,
    ) as Corpus['experts'],
    propositions: named(
      positions.map(({ proposition }) => proposition),
      corpus.propositions,
      ({ implies: _, excludes: __, ...rest }: { implies?: unknown; excludes?: unknown }) => rest,
    ) as Corpus['propositions'],
    positions,
  });
}
