import { type Corpus, commonGround, compare, defineCorpus, stanceOf, stances } from 'consilience';
import {
  agreementMatrix,
  coalitions,
  groupGround,
  matrixRows,
  mostOpposedPairs,
  nearestPairs,
  pairOf,
  similarityOrder,
  tallies,
} from 'consilience/panels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora, only, questions } from '../reference/arbitrary-corpora.ts';
import { firmnessOf } from '../reference/claims.ts';

const RUNS = { numRuns: 150 };

/** The experts that a question asks, in the corpus' order. */
const asked = ({
  corpus,
  options,
}: {
  corpus: Parameters<typeof stances>[0];
  options: { experts?: readonly string[] | undefined };
}) => Object.keys(corpus.experts).filter((expert) => options.experts?.includes(expert) ?? true);

/** At least so many experts, who each say two thirds of what one of a corpus says. */
function copied({ sources, experts, propositions, positions }: Corpus, least: number): Corpus {
  const copies = Array.from({ length: Math.ceil(least / Object.keys(experts).length) }, (_, copy) => copy);
  return defineCorpus<string, string, string>({
    sources,
    propositions,
    experts: Object.fromEntries(
      copies.flatMap((copy) => Object.entries(experts).map(([id, expert]) => [`${id} ${copy}`, expert])),
    ),
    positions: copies.flatMap((copy) =>
      positions.flatMap((position, place) =>
        (place + copy) % 3 === 0 ? [] : { ...position, expert: `${position.expert} ${copy}` },
      ),
    ),
  });
}

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

  it('holds it for more experts than a word has bits', () => {
    fc.assert(
      fc.property(corpora(), (corpus) => {
        const panel = copied(corpus, 36);
        const matrix = agreementMatrix(panel);
        const { experts } = matrix;
        for (const [i, a] of experts.entries()) {
          for (const b of experts.slice(i + 1)) {
            const { conflicts, compatible, rate } = compare(panel, a, b);
            const found = pairOf(matrix, a, b);
            expect([found.conflicts, found.compatible]).toEqual([conflicts.length, compatible.length]);
            expect(found.rate).toEqual(rate);
          }
        }
      }),
      { numRuns: 10 },
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

const PARTS = ['holders', 'opponents', 'undecided', 'conditional', 'contradictory', 'silent'] as const;

describe('tallies', () => {
  it('count who is in which list of stances, how firmly, and by whose own words', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const asking = only(options, 'experts', 'assuming', 'rejecting', 'asOf');
        const rows = stances(corpus, asking);
        const counted = tallies(corpus, asking).tallies;
        expect(counted.map(({ proposition }) => proposition)).toEqual(
          rows.map(({ proposition }) => proposition),
        );
        for (const [i, row] of rows.entries()) {
          const tally = counted[i];
          const views = Object.values(row.views).flatMap((view) => view ?? []);
          expect(PARTS.map((part) => tally?.counts[part])).toEqual(PARTS.map((part) => row[part].length));
          expect(tally?.answers).toBe(views.length);
          for (const side of ['affirms', 'denies'] as const) {
            const onSide = views.filter((view) => view.stance === side);
            const as = (certainty: string) =>
              onSide.filter((view) => 'certainty' in view && view.certainty === certainty).length;
            expect(tally?.[side]).toEqual({
              count: onSide.length,
              ...(views.length > 0 && { share: onSide.length / views.length }),
              stated: onSide.filter((view) => 'basis' in view && view.basis === 'stated').length,
              byCertainty: {
                certain: as('certain'),
                probable: as('probable'),
                possible: as('possible'),
              },
            });
          }
        }
      }),
      RUNS,
    );
  });

  it('of groups are those of their members, and of all groups together those of everybody', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const asking = only(options, 'assuming', 'rejecting', 'asOf');
        const experts = Object.keys(corpus.experts);
        const { groups, tallies: byGroup } = groupGround(
          corpus,
          (expert) => (experts.indexOf(expert) % 2 === 0 ? 'even' : 'odd'),
          asking,
        );
        const all = tallies(corpus, asking).tallies;
        for (const [place, { group, experts: members }] of groups.entries()) {
          const alone = tallies(corpus, { ...asking, experts: members }).tallies;
          for (const [i, { counts, answers, affirms, denies }] of alone.entries()) {
            const inGroup = byGroup[i]?.groups[place];
            expect(inGroup).toEqual({ group, counts, answers, affirms, denies });
          }
        }
        for (const [i, { answers }] of all.entries()) {
          const sum = byGroup[i]?.groups.reduce((total, counts) => total + counts.answers, 0);
          expect(sum).toBe(answers);
        }
      }),
      RUNS,
    );
  });
});

describe('coalitions', () => {
  const sizes = fc.record({
    minHolders: fc.integer({ min: 1, max: 3 }),
    minClaims: fc.integer({ min: 1, max: 3 }),
    minCertainty: fc.constantFrom('possible' as const, 'probable' as const, 'certain' as const),
    basis: fc.constantFrom('all' as const, 'stated' as const),
  });

  it('are exactly the groups that share enough and cannot grow, each with all that it shares and how firmly', () => {
    fc.assert(
      fc.property(questions(), sizes, (question, { minHolders, minClaims, minCertainty, basis }) => {
        const { corpus } = question;
        const plain = only(question.options, 'experts', 'assuming', 'rejecting', 'asOf');
        const experts = asked(question);
        // By expert, what they hold firmly enough, and how firmly.
        const held = new Map(experts.map((expert) => [expert, new Map<string, number>()]));
        for (const { proposition, views } of stances(corpus, plain)) {
          for (const view of Object.values(views)) {
            if (!view || !('certainty' in view) || (basis === 'stated' && view.basis !== 'stated')) continue;
            const firmness = firmnessOf(view.certainty);
            if (firmness < firmnessOf(minCertainty)) continue;
            held.get(view.expert)?.set(`${view.stance} ${proposition}`, firmness);
          }
        }
        const heldBy = (expert: string) => held.get(expert) ?? new Map<string, number>();
        const claims = [...new Set([...held.values()].flatMap((of) => [...of.keys()]))];
        const sharedBy = (group: readonly string[]) =>
          claims.filter((claim) => group.every((expert) => heldBy(expert).has(claim)));
        const groupsAmong = (members: readonly string[]) =>
          Array.from({ length: 2 ** members.length }, (_, subset) =>
            members.filter((_, i) => subset & (1 << i)),
          );
        const expected = groupsAmong(experts).flatMap((group) => {
          const shared = group.length > 0 ? sharedBy(group) : [];
          const isWhole = experts.every(
            (expert) => group.includes(expert) || !shared.every((claim) => heldBy(expert).has(claim)),
          );
          if (group.length < minHolders || shared.length < minClaims || !isWhole) return [];
          const others = experts.filter((expert) => !group.includes(expert));
          const keeping = groupsAmong(group).filter((rest) => sharedBy(rest).length === shared.length);
          const stability = keeping.length / 2 ** group.length;
          return [
            JSON.stringify({
              group,
              claims: shared
                .map((claim) => [claim, Math.min(...group.map((expert) => heldBy(expert).get(claim) ?? 0))])
                .sort(),
              stability: [stability, stability],
              bridges: group.filter((member) =>
                [...heldBy(member).keys()].some(
                  (claim) => !shared.includes(claim) && others.some((other) => heldBy(other).has(claim)),
                ),
              ),
            }),
          ];
        });
        const options = { ...plain, show: 'all', minHolders, minClaims, minCertainty, basis } as const;
        const found = [...coalitions(corpus, options)].map(
          ({ experts: group, claims, stability: { low, high }, bridges }) =>
            JSON.stringify({
              group,
              claims: claims
                .map(({ stance, proposition, certainty }) => [
                  `${stance} ${proposition}`,
                  firmnessOf(certainty),
                ])
                .sort(),
              stability: [low, high],
              bridges,
            }),
        );
        expect([...found].sort()).toEqual(expected.sort());
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
