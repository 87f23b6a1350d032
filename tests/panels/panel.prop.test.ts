import { commonGround, compare, stanceOf, stances } from 'consilience';
import {
  agreementMatrix,
  coalitions,
  matrixRows,
  mostOpposedPairs,
  nearestPairs,
  pairOf,
  similarityOrder,
} from 'consilience/panels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, questions } from '../reference/arbitrary-corpora.ts';

const RUNS = { numRuns: 150 };

/** The experts that a question asks, in the corpus' order. */
const asked = ({
  corpus,
  options,
}: {
  corpus: Parameters<typeof stances>[0];
  options: { experts?: readonly string[] | undefined };
}) => Object.keys(corpus.experts).filter((expert) => options.experts?.includes(expert) ?? true);

describe('the matrix', () => {
  it('holds for every pair what compare says of it, whatever is shown', () => {
    fc.assert(
      fc.property(questions(), fc.constantFrom('informative', 'all'), (question, show) => {
        const { corpus } = question;
        const ofTwo = {
          ...only(question.options, 'assuming', 'rejecting', 'asOf', 'propositions'),
          show,
        } as const;
        const experts = asked(question);
        const matrix = agreementMatrix(corpus, { ...ofTwo, ...only(question.options, 'experts') });
        expect(matrix.experts).toEqual(experts);
        for (const a of experts) {
          for (const b of experts) {
            if (a === b) continue;
            const { conflicts, compatible, rate } = compare(corpus, a, b, ofTwo);
            expect(pairOf(matrix, a, b)).toEqual({
              kind: 'pairAgreement',
              experts: [a, b],
              conflicts: conflicts.length,
              compatible: compatible.length,
              rate,
            });
          }
        }
      }),
      RUNS,
    );
  });

  it('ranks each pair once, and every pair that has something to compare', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const plain = only(options, 'experts', 'assuming', 'rejecting', 'asOf', 'propositions');
        const matrix = agreementMatrix(corpus, plain);
        const ranked = nearestPairs(matrix, 100);
        const values = matrixRows(matrix)
          .flat()
          .filter((value) => value !== null);
        expect(ranked.length * 2).toBe(values.length);
        const scores = ranked.map(({ rate }) => rate.rankScore ?? Number.NaN);
        expect(scores).toEqual([...scores].sort((x, y) => y - x));
        expect(nearestPairs(matrix, 2)).toEqual(ranked.slice(0, 2));
        expect(mostOpposedPairs(matrix, 100).every(({ conflicts }) => conflicts > 0)).toBe(true);
        expect([...similarityOrder(matrix)].sort()).toEqual([...matrix.experts].sort());
      }),
      RUNS,
    );
  });
});

describe('the most opposed pairs', () => {
  it('are those with the highest Wilson bound of the share of conflicts, then with more to compare, as if all were sorted', () => {
    const counts = fc.integer({ min: 2, max: 7 }).chain((size) => {
      const pairs = (size * (size - 1)) / 2;
      const list = fc
        .array(fc.nat(6), { minLength: pairs, maxLength: pairs })
        .map((of) => Uint32Array.from(of));
      return fc.record({
        size: fc.constant(size),
        agreements: list,
        conflicts: list,
        compatible: list,
        oneSided: list,
        bothTookUp: list,
      });
    });
    const wilson = (k: number, n: number) => {
      const z2 = 1.96 ** 2;
      const centre = k + z2 / 2;
      return (centre - 1.96 * Math.sqrt((k * (n - k)) / n + z2 / 4)) / (n + z2);
    };
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 30 }), ({ size, ...lists }, limit) => {
        const experts = Array.from({ length: size }, (_, i) => `e${i}`);
        const matrix = { kind: 'agreementMatrix', experts, ...lists } as const;
        const pairs = experts.flatMap((a, i) => experts.slice(i + 1).map((b) => pairOf(matrix, a, b)));
        const expected = pairs
          .filter(({ conflicts }) => conflicts > 0)
          .map((pair, place) => ({ pair, place, n: pair.rate.comparable }))
          .sort((x, y) => {
            const difference = wilson(y.pair.conflicts, y.n) - wilson(x.pair.conflicts, x.n);
            return Math.abs(difference) > 1e-12 ? difference : y.n - x.n || x.place - y.place;
          });
        expect(mostOpposedPairs(matrix, limit).map(({ experts: pair }) => pair)).toEqual(
          expected.slice(0, limit).map(({ pair }) => pair.experts),
        );
      }),
      RUNS,
    );
  });
});

describe('coalitions', () => {
  it('are exactly the groups that share something and cannot grow, each with all that it shares', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const { corpus } = question;
        const plain = only(question.options, 'experts', 'assuming', 'rejecting', 'asOf');
        const options = { ...plain, show: 'all', minHolders: 2 } as const;
        const experts = asked(question);
        const held = new Map(experts.map((expert) => [expert, new Set<string>()]));
        for (const { proposition, views } of stances(corpus, plain)) {
          for (const view of Object.values(views))
            if (view && 'certainty' in view) held.get(view.expert)?.add(`${view.stance} ${proposition}`);
        }
        const expected = new Set<string>();
        for (let subset = 1; subset < 2 ** experts.length; subset++) {
          const group = experts.filter((_, i) => subset & (1 << i));
          const [first, ...others] = group.map((expert) => held.get(expert) ?? new Set<string>());
          const shared = [...(first ?? [])].filter((claim) => others.every((claims) => claims.has(claim)));
          const whole = experts.filter((expert) => shared.every((claim) => held.get(expert)?.has(claim)));
          if (shared.length > 0 && group.length >= 2 && whole.length === group.length) {
            expected.add(JSON.stringify([group, shared.sort()]));
          }
        }
        const found = [...coalitions(corpus, options)].map(({ experts: group, claims }) =>
          JSON.stringify([group, claims.map(({ stance, proposition }) => `${stance} ${proposition}`).sort()]),
        );
        expect(new Set(found)).toEqual(expected);
        expect(found.length).toBe(expected.size);
      }),
      RUNS,
    );
  });
});

describe('critical edges', () => {
  it('are exactly the edges whose rejection alone loses a holder, and name whom', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const edges = Object.entries(corpus.propositions).flatMap(([from, { implies = [], excludes = [] }]) =>
          [...implies, ...excludes].map((edge) => ({
            from,
            to: typeof edge === 'string' ? edge : edge.proposition,
          })),
        );
        for (const { proposition, stance, holders, criticalEdges } of commonGround(corpus, {
          ...options,
          show: 'all',
        })) {
          const lost = edges.flatMap((edge) => {
            const without = {
              ...only(options, 'assuming', 'asOf'),
              rejecting: [
                ...(options.rejecting ?? []).filter(({ from, to }) => from !== edge.from || to !== edge.to),
                edge,
              ],
            };
            const loses = holders.filter(
              (expert) => stanceOf(corpus, expert, proposition, without).stance !== stance,
            );
            return loses.length > 0 ? [JSON.stringify([[edge.from, edge.to].sort(), loses])] : [];
          });
          const named = criticalEdges.map(({ from, to, loses }) =>
            JSON.stringify([[from, to].sort(), loses]),
          );
          expect(new Set(named)).toEqual(new Set(lost));
        }
      }),
      RUNS,
    );
  });
});
