import { type Corpus, commonGround, compare, defineCorpus, disputes, stances } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, questions } from '../reference/arbitrary-corpora.js';

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
    return key === 'via' || key === 'views' ? items : items.map((item) => JSON.stringify(item)).sort();
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
  reordered(corpus).map((another) => ({ corpus, another, options })),
);

/** Everything that follows is asked for: what is left unsaid is decided by the order, as is documented. */
const ALL = { show: 'all' } as const;

describe('the order in which a corpus is written', () => {
  it('never matters to what anybody holds, or to what it derives from', () => {
    fc.assert(
      fc.property(corporaInTwoOrders, ({ corpus, another, options }) => {
        const asked = only(options, 'experts', 'assuming', 'rejecting', 'asOf');
        expect(unordered(stances(another, asked))).toEqual(unordered(stances(corpus, asked)));
      }),
      { numRuns: 120 },
    );
  });

  it('never matters to what is shared, by whom, on what evidence and by which edges', () => {
    fc.assert(
      fc.property(corporaInTwoOrders, ({ corpus, another, options }) => {
        const asked = { ...options, ...ALL };
        expect(unordered(commonGround(another, asked))).toEqual(unordered(commonGround(corpus, asked)));
      }),
      { numRuns: 120 },
    );
  });

  it('never matters to where two stand to each other, or to what is disputed', () => {
    fc.assert(
      fc.property(corporaInTwoOrders, ({ corpus, another, options }) => {
        const [a = '', b = ''] = Object.keys(corpus.experts);
        const ofTwo = { ...only(options, 'assuming', 'rejecting', 'asOf'), ...ALL };
        expect(unordered(compare(another, a, b, ofTwo))).toEqual(unordered(compare(corpus, a, b, ofTwo)));
        const ofAll = { ...ofTwo, ...only(options, 'experts') };
        expect(unordered(disputes(another, ofAll))).toEqual(unordered(disputes(corpus, ofAll)));
      }),
      { numRuns: 120 },
    );
  });
});
