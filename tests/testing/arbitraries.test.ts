import { type Corpus, commonGround, compare, disputes, stances } from 'consilience';
import { corpora, implicationGraphs, voteTables } from 'consilience/testing/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** What fast-check shows of a property that does not always hold. */
function counterexample<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean, seed: number): T {
  const { counterexample: found } = fc.check(fc.property(arbitrary, holds), { seed, numRuns: 2_000 });
  if (!found) throw new Error('it always holds');
  return found[0];
}

const experts = (corpus: Corpus) => Object.keys(corpus.experts);

/** Things that are not always so, and how little it takes to show it. */
const PROPERTIES: readonly (readonly [string, (corpus: Corpus) => boolean])[] = [
  ['nobody conflicts', (corpus) => disputes(corpus).length === 0],
  [
    'nobody contradicts themselves',
    (corpus) => stances(corpus).every((row) => row.contradictory.length === 0),
  ],
  ['nothing is implied', (corpus) => commonGround(corpus).every((claim) => claim.statedBy.length > 0)],
  [
    'no two lean apart',
    (corpus) => compare(corpus, experts(corpus)[0] ?? '', experts(corpus)[1] ?? '').compatible.length === 0,
  ],
  ['nothing is conditional', (corpus) => stances(corpus).every((row) => row.conditional.length === 0)],
];

describe.each(PROPERTIES)('A counterexample to “%s”', (_, holds) => {
  it('fits on a postcard, whatever the seed', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const corpus = counterexample(corpora(), holds, seed);
      expect(corpus.positions.length, JSON.stringify(corpus)).toBeLessThanOrEqual(4);
      expect(experts(corpus).length).toBeLessThanOrEqual(3);
      expect(JSON.stringify(corpus).length).toBeLessThanOrEqual(900);
    }
  });
});

describe('Generated', () => {
  it('corpora have the ids that are given, all of them and no others', () => {
    const given = { experts: ['ada', 'bo'], propositions: ['storm', 'rain'], sources: ['wire'] } as const;
    fc.assert(
      fc.property(corpora(given), (corpus) => {
        expect([corpus.experts, corpus.propositions, corpus.sources].map(Object.keys)).toEqual(
          Object.values(given),
        );
      }),
    );
  });

  it('graphs without cycles have none, and others do', () => {
    const isCyclic = (graph: Corpus['propositions']) => {
      const below = (id: string, way: readonly string[]): boolean =>
        way.includes(id) ||
        (graph[id]?.implies ?? []).some((target) =>
          below(typeof target === 'string' ? target : target.proposition, [...way, id]),
        );
      return Object.keys(graph).some((id) => below(id, []));
    };
    const some = (cycles: boolean) => fc.sample(implicationGraphs({ cycles }), { numRuns: 300, seed: 1 });
    expect(some(false).some(isCyclic)).toBe(false);
    expect(some(true).some(isCyclic)).toBe(true);
  });

  it('corpora of one expert or one proposition are there if their ids are', () => {
    const [corpus] = fc.sample(corpora({ experts: ['ada'], propositions: ['rain'] }), {
      numRuns: 1,
      seed: 1,
    });
    expect(corpus?.positions.every(({ expert }) => expert === 'ada')).toBe(true);
  });

  it('tables have gaps and shrink to none', () => {
    const tables = fc.sample(voteTables(), { numRuns: 50, seed: 1 });
    expect(tables.some(({ ratings }) => ratings.flat().includes(null))).toBe(true);
    expect(counterexample(voteTables(), ({ ratings }) => ratings.length < 2, 1).ratings).toHaveLength(2);
  });
});
