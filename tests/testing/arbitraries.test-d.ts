import type { Corpus, Position } from 'consilience';
import { corpora, implicationGraphs, positions, voteTables } from 'consilience/testing/arbitraries';
import type fc from 'fast-check';
import { describe, expectTypeOf, test } from 'vitest';

/** What an arbitrary makes. */
type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

const rain = { text: 'It rains.' };

describe('The ids of what is generated are', () => {
  test('literal where they are given', () => {
    const ids = { experts: ['ada', 'bo'], propositions: ['storm', 'rain'], sources: ['wire'] } as const;
    const made = corpora(ids);
    expectTypeOf<Made<typeof made>>().toEqualTypeOf<Corpus<'ada' | 'bo', 'storm' | 'rain', 'wire'>>();
    const inline = corpora({ experts: ['ada', 'bo'], propositions: ['storm', 'rain'], sources: ['wire'] });
    expectTypeOf<Made<typeof inline>>().toEqualTypeOf<Made<typeof made>>();
    const graphs = implicationGraphs({ propositions: ['storm', 'rain'] });
    expectTypeOf<keyof Made<typeof graphs>>().toEqualTypeOf<'storm' | 'rain'>();
    const lists = positions({
      ...ids,
      propositions: { storm: { text: 'A storm.', implies: ['rain'] }, rain },
    });
    expectTypeOf<Made<typeof lists>>().toEqualTypeOf<
      readonly Position<'ada' | 'bo', 'storm' | 'rain', 'wire'>[]
    >();
  });

  test('strings where they are not', () => {
    const made = corpora({ experts: 3 });
    expectTypeOf<Made<typeof made>>().toEqualTypeOf<Corpus>();
    const tables = voteTables();
    expectTypeOf<Made<typeof tables>>().not.toBeAny();
  });

  test('not taken where they are of a kind that there is not', () => {
    // @ts-expect-error -- a key that no corpus has
    corpora({ expert: ['ada'] });
    // @ts-expect-error -- no number of sources
    corpora({ sources: 3 });
    // @ts-expect-error -- an edge to no proposition
    positions({ experts: ['ada'], propositions: { storm: { text: 'A storm.', implies: ['rian'] }, rain } });
  });
});
