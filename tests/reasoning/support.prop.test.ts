import {
  type Condition,
  CorpusError,
  commonGround,
  compare,
  defineCorpus,
  type Edge,
  type Position,
  stanceOf,
  stances,
} from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora, only, type Question, questions } from '../reference/arbitrary-corpora.js';
import { edgesOf } from '../reference/bounds.js';
import { evaluated, sharedClaims } from '../reference/claims.js';
import { assumptions } from '../reference/counting.js';
import { criticalEdgesOf, lineagesOf } from '../reference/support.js';

type EdgeName = Pick<Edge, 'kind' | 'from' | 'to'>;

/** An edge's name, an exclusion's whichever way round it is declared. */
const nameOf = ({ kind, from, to }: EdgeName) =>
  JSON.stringify([kind, ...(kind === 'excludes' ? [from, to].sort() : [from, to])]);

/** Whom a claim loses by which edge. */
const losses = (edges: readonly (EdgeName & { readonly loses: readonly string[] })[] = []) =>
  new Map(edges.map((edge) => [nameOf(edge), edge.loses]));

/** Everybody affirms one thing, each on evidence of their own, which passes on that of others. */
const unanimous: fc.Arbitrary<Question> = fc
  .record({
    relays: fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 1 }), { minLength: 5, maxLength: 5 }),
    restsOn: fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 2 }), { minLength: 3, maxLength: 5 }),
  })
  .map(({ relays, restsOn }) => ({
    corpus: defineCorpus<string, string, string>({
      sources: Object.fromEntries(
        relays.map((passedOn, id) => [`s${id}`, { title: `${id}`, relays: passedOn.map((to) => `s${to}`) }]),
      ),
      experts: Object.fromEntries(restsOn.map((_, id) => [`e${id}`, { name: `${id}`, kind: 'person' }])),
      propositions: { p: { text: 'It is so.' } },
      positions: restsOn.map((sources, id) => ({
        expert: `e${id}`,
        proposition: 'p',
        stance: 'affirms',
        certainty: 'probable',
        restsOn: sources.map((source) => `s${source}`),
      })),
    }),
    options: {},
  }));

describe('a shared claim, in any corpus', () => {
  it('hangs on the edges without which a holder is lost, each of them tried', () => {
    fc.assert(
      fc.property(questions({ propositions: 6 }), ({ corpus, options }) => {
        const from = evaluated(corpus, options);
        const claims = commonGround(corpus, { ...options, show: 'all' });
        for (const claim of sharedClaims(from, 'all')) {
          const found = claims.find(
            ({ proposition, stance }) => proposition === claim.proposition && stance === claim.stance,
          );
          expect(losses(found?.criticalEdges)).toEqual(losses(criticalEdgesOf(from, claim)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has as many lineages as there are groups of holders whose evidence meets upstream', () => {
    fc.assert(
      fc.property(fc.oneof(questions(), unanimous), ({ corpus, options }) => {
        const from = evaluated(corpus, options);
        const claims = sharedClaims(from, 'all');
        for (const { proposition, stance, lineages } of commonGround(corpus, { ...options, show: 'all' })) {
          const claim = claims.find((one) => one.proposition === proposition && one.stance === stance);
          expect(lineages).toEqual(claim && lineagesOf(from, claim));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the rate of a comparison, in any corpus', () => {
  it('follows from the lists that are displayed and from what only one of the two states', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const [a = '', b = ''] = Object.keys(corpus.experts);
        const asked = only(options, 'assuming', 'rejecting', 'asOf', 'propositions', 'minCertainty');
        const comparison = compare(corpus, a, b, asked);
        const { agreements, conflicts, compatible, rate } = comparison;
        const stated = comparison.only.flat().filter(({ basis }) => basis === 'stated');
        const [k, m] = [agreements.length, stated.length];
        const n = k + conflicts.length + compatible.length;
        const taken = stances(corpus, { ...only(options, 'assuming', 'rejecting', 'asOf'), experts: [a, b] });
        expect(rate).toMatchObject({
          agreements: k,
          comparable: n,
          oneSided: m,
          bothTookUp: taken.filter(({ silent }) => silent.length === 0).length,
        });
        expect([rate.value, rate.low, rate.high]).toEqual([
          n > 0 ? k / n : undefined,
          n + m > 0 ? k / (n + m) : undefined,
          n + m > 0 ? (k + m) / (n + m) : undefined,
        ]);
        // Wilson's lower bound is the smaller root of (p - k/n)² = z² p (1 - p) / n.
        const { rankScore: p = 0 } = rate;
        if (n === 0) expect(rate.rankScore).toBeUndefined();
        else {
          expect((p - k / n) ** 2).toBeCloseTo((1.96 ** 2 * p * (1 - p)) / n, 10);
          expect(p).toBeLessThanOrEqual(k / n);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A corpus, and some of its propositions to assume. */
const assumed = corpora({ propositions: 5 }).chain((corpus) =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(corpus.propositions)), { maxLength: 3 })
    .map((assuming) => ({ corpus, assuming })),
);

describe('assumptions, in any corpus', () => {
  it('are an error exactly where they contradict each other', () => {
    fc.assert(
      fc.property(assumed, ({ corpus, assuming }) => {
        const ask = () => stances(corpus, { assuming });
        if (assumptions(edgesOf(corpus), assuming)) expect(ask).not.toThrow();
        else expect(ask).toThrow(CorpusError);
      }),
      { numRuns: 100 },
    );
  });

  it('meet the conditions that follow from them, and those alone: what is implied is true, what is excluded false', () => {
    fc.assert(
      fc.property(assumed, ({ corpus, assuming }) => {
        const following = assumptions(edgesOf(corpus), assuming);
        fc.pre(following !== undefined);
        const ids = Object.keys(corpus.propositions);
        const under = (given: Condition[]): Position => ({
          expert: 'ada',
          proposition: ids[0] ?? '',
          stance: 'undecided',
          given,
        });
        const asking = defineCorpus<string, string, string>({
          ...corpus,
          positions: ids.flatMap((id) => [under([id]), under([{ not: id }])]),
        });
        const { conditions = [] } = stanceOf(asking, 'ada', ids[0] ?? '', { assuming });
        expect(conditions.map(({ status }) => status)).toEqual(
          ids.flatMap((id) =>
            following?.isTrue.has(id)
              ? ['met', 'rejected']
              : following?.isFalse.has(id)
                ? ['rejected', 'met']
                : ['open', 'open'],
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});
