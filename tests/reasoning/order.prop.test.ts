import { type Corpus, commonGround, compare, defineCorpus, disputes, stances } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '../reference/arbitrary-corpora.js';

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

const shuffledRecord = <T>(record: Readonly<Record<string, T>>) =>
  shuffled(Object.entries(record)).map((entries): Record<string, T> => Object.fromEntries(entries));

/** The same corpus with everything in it in another order: sources, experts, propositions, edges, positions. */
const reordered = (corpus: Corpus): fc.Arbitrary<Corpus> =>
  fc
    .record({
      sources: shuffledRecord(corpus.sources),
      experts: shuffledRecord(corpus.experts),
      propositions: shuffledRecord(corpus.propositions).chain((propositions) =>
        fc.tuple(
          ...Object.entries(propositions).map(([id, { implies = [], excludes = [], ...proposition }]) =>
            fc
              .record({ implies: shuffled(implies), excludes: shuffled(excludes) })
              .map((edges) => [id, { ...proposition, ...edges }] as const),
          ),
        ),
      ),
      positions: shuffled(corpus.positions),
    })
    .map((parts) =>
      defineCorpus<string, string, string>({
        ...parts,
        propositions: Object.fromEntries(parts.propositions),
      }),
    );

/** Data in which the order of every list but a chain of edges, and every place in a list, is of no account. */
function unordered(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => unordered(item));
    return key === 'via' || key === 'pair' ? items : items.map((item) => JSON.stringify(item)).sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'index')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, unordered(inner, name)]),
  );
}

const corporaInTwoOrders = questions().chain(({ corpus, options }) =>
  reordered(corpus).map((another) => ({ corpus, another, options: { ...options, show: 'all' as const } })),
);

describe('the order in which a corpus is written', () => {
  it('never matters to what anybody holds, or to what it derives from', () => {
    fc.assert(
      fc.property(corporaInTwoOrders, ({ corpus, another, options }) => {
        expect(unordered(stances(another, options))).toEqual(unordered(stances(corpus, options)));
      }),
      { numRuns: 120 },
    );
  });

  it('never matters to what is shared, by whom, on what evidence and by which edges', () => {
    fc.assert(
      fc.property(corporaInTwoOrders, ({ corpus, another, options }) => {
        expect(unordered(commonGround(another, options))).toEqual(unordered(commonGround(corpus, options)));
      }),
      { numRuns: 120 },
    );
  });

  it('never matters to where two stand to each other, or to what is disputed', () => {
    fc.assert(
      fc.property(corporaInTwoOrders, ({ corpus, another, options }) => {
        const [a = '', b = ''] = Object.keys(corpus.experts);
        expect(unordered(compare(another, a, b, options))).toEqual(unordered(compare(corpus, a, b, options)));
        const pairs = (of: Corpus) =>
          disputes(of, options).map(({ proposition, pairs }) => ({
            proposition,
            pairs: pairs.map((pair) => ({ pair })),
          }));
        expect(unordered(pairs(another))).toEqual(unordered(pairs(corpus)));
      }),
      { numRuns: 120 },
    );
  });
});
