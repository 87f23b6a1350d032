import { commonGround, compare, disputes, type SharedClaim } from 'consilience';
import { coalitions } from 'consilience/panels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { named } from '../entries.ts';
import { only, questions } from '../reference/arbitrary-corpora.js';
import { entailment, evaluated, firmnessOf, type Literal } from '../reference/claims.js';
import { causesOf, oppositions } from '../reference/pairs.js';

interface Held extends Literal {
  readonly certainty: SharedClaim['certainty'];
}

/** That what is left out follows from something shown. */
function expectToFollow(left: Held, shown: readonly Held[], entails: ReturnType<typeof entailment>) {
  const premises = shown.filter(
    (one) =>
      entails(one, left) &&
      firmnessOf(one.certainty) >= firmnessOf(left.certainty) &&
      // A "may" crosses no exclusion.
      (one.stance === left.stance || one.certainty !== 'possible'),
  );
  expect(premises).not.toEqual([]);
}

const isShown = (shown: readonly Literal[]) => (one: Literal) =>
  shown.some(({ proposition, stance }) => proposition === one.proposition && stance === one.stance);

interface Opposed {
  readonly kind: 'conflict' | 'compatible';
  readonly proposition: string;
  /** How many of the two say what they hold of it themselves. */
  readonly statedBy: number;
  /** The pairs of positions that cause it, by the reference. */
  readonly causes: readonly string[];
}

/** For any two experts of any corpus, the oppositions that are shown and those that are left out. */
function forEveryPair(
  check: (
    pair: { readonly shown: readonly Opposed[]; readonly left: readonly Opposed[] },
    areEquivalent: (p: string, q: string) => boolean,
  ) => void,
) {
  fc.assert(
    fc.property(questions(), ({ corpus, options }) => {
      const asked = only(options, 'assuming', 'rejecting', 'asOf');
      const from = evaluated(corpus, asked);
      const implies = (p: string, q: string) =>
        from.entails({ proposition: p, stance: 'affirms' }, { proposition: q, stance: 'affirms' });
      const experts = Object.keys(corpus.experts);
      for (const [i, a] of experts.entries()) {
        for (const b of experts.slice(i + 1)) {
          const causes = new Map(
            oppositions(from, 'all', a, b).map((one) => [one.proposition, causesOf(one)]),
          );
          const opposed = (show: 'informative' | 'all') => {
            const { conflicts, compatible } = compare(corpus, a, b, { ...asked, show });
            return [...conflicts, ...compatible].map(
              ({ kind, proposition, views }): Opposed => ({
                kind,
                proposition,
                statedBy: views.filter((view) =>
                  'basis' in view
                    ? view.basis === 'stated'
                    : view.derivation.every(({ via }) => via.length === 0),
                ).length,
                causes: causes.get(proposition) ?? [],
              }),
            );
          };
          const [all, shown] = [opposed('all'), opposed('informative')];
          expect(all).toEqual(expect.arrayContaining(shown));
          const left = all.filter(({ proposition }) => !named(shown).includes(proposition));
          check({ shown, left }, (p, q) => implies(p, q) && implies(q, p));
        }
      }
    }),
    { numRuns: 150 },
  );
}

describe('what goes without saying, in any corpus', () => {
  it('loses no shared claim: one left out follows from one shown, of the same holders and as firm', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const all = commonGround(corpus, { ...options, show: 'all' });
        const shown = commonGround(corpus, options);
        expect(all).toEqual(expect.arrayContaining([...shown]));
        const entails = entailment(corpus, options);
        for (const claim of all.filter((one) => !isShown(shown)(one))) {
          const sameHolders = shown.filter(({ holders }) => String(holders) === String(claim.holders));
          expectToFollow(claim, sameHolders, entails);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('loses no agreement of two: one left out follows from one shown', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const [a = '', b = ''] = Object.keys(corpus.experts);
        const entails = entailment(corpus, options);
        const asked = only(options, 'assuming', 'rejecting', 'asOf', 'propositions', 'minCertainty');
        const { agreements: all } = compare(corpus, a, b, { ...asked, show: 'all' });
        const { agreements: shown } = compare(corpus, a, b, asked);
        expect(all).toEqual(expect.arrayContaining([...shown]));
        for (const agreement of all.filter((one) => !isShown(shown)(one)))
          expectToFollow(agreement, shown, entails);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no claim of a coalition: one left out follows from one shown, and groups are the same', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const asked = only(options, 'experts', 'assuming', 'rejecting', 'asOf', 'propositions');
        const entails = entailment(corpus, asked);
        const all = [...coalitions(corpus, { ...asked, minHolders: 1, show: 'all' })];
        const shown = [...coalitions(corpus, { ...asked, minHolders: 1 })];
        expect(shown.map(({ experts }) => experts)).toEqual(all.map(({ experts }) => experts));
        for (const [place, { claims }] of all.entries()) {
          const kept = shown[place]?.claims ?? [];
          expect(claims).toEqual(expect.arrayContaining([...kept]));
          for (const claim of claims.filter((one) => !isShown(kept)(one)))
            expectToFollow(claim, kept, entails);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('loses no opposition of two: every cause of one left out is a cause of one shown, of a conflict where it is one', () => {
    forEveryPair(({ left, shown }) => {
      for (const { kind, causes } of left) {
        expect(causes).not.toEqual([]);
        const told = shown.filter((one) => one.kind === 'conflict' || kind === 'compatible');
        expect(told.flatMap((one) => one.causes)).toEqual(expect.arrayContaining([...causes]));
      }
    });
  });

  it('shows no opposition beside an equivalent that more of the two state, unless for a cause of its own', () => {
    forEveryPair(({ shown, left }, areEquivalent) => {
      for (const one of shown) {
        const firmer = [...shown, ...left].filter(
          ({ kind, proposition, statedBy }) =>
            statedBy > one.statedBy &&
            (kind === 'conflict' || one.kind === 'compatible') &&
            areEquivalent(proposition, one.proposition),
        );
        for (const { causes } of firmer)
          expect(one.causes.filter((cause) => !causes.includes(cause))).not.toEqual([]);
      }
    });
  });

  it('loses no dispute altogether: two who conflict somewhere conflict in one that is shown', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const asked = only(options, 'assuming', 'rejecting', 'asOf');
        const experts = Object.keys(corpus.experts);
        for (const [i, a] of experts.entries()) {
          for (const b of experts.slice(i + 1)) {
            const conflicting = (show: 'informative' | 'all') =>
              disputes(corpus, { ...asked, experts: [a, b], show }).length > 0;
            expect(conflicting('informative')).toBe(conflicting('all'));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says whatever it is asked to say: claims on `propositions` are listed however much follows elsewhere', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const everything = { ...options, propositions: Object.keys(corpus.propositions) };
        expect(commonGround(corpus, everything)).toEqual(commonGround(corpus, { ...options, show: 'all' }));
        const asked = only(everything, 'experts', 'assuming', 'rejecting', 'asOf', 'propositions');
        expect(disputes(corpus, asked)).toEqual(disputes(corpus, { ...asked, show: 'all' }));
      }),
      { numRuns: 100 },
    );
  });
});
