import {
  type Compatible,
  type Conflict,
  commonGround,
  compare,
  disputes,
  type Options,
  type SharedClaim,
} from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, questions } from '../reference/arbitrary-corpora.js';
import { edgesOf } from '../reference/bounds.js';
import { entailment, firmnessOf, type Literal } from '../reference/claims.js';

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

const named = (list: readonly { readonly proposition: string }[]) =>
  list.map(({ proposition }) => proposition);

const isShown = (shown: readonly Literal[]) => (one: Literal) =>
  shown.some(({ proposition, stance }) => proposition === one.proposition && stance === one.stance);

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

  it('loses no opposition of two: beside one left out stands one shown, a conflict beside a conflict, joined to it by edges', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const asked = only(options, 'assuming', 'rejecting', 'asOf', 'propositions');
        const neighbours = new Map(Object.keys(corpus.propositions).map((id) => [id, new Set([id])]));
        for (const { from, to } of edgesOf(corpus, asked.rejecting)) {
          neighbours.get(from)?.add(to);
          neighbours.get(to)?.add(from);
        }
        const areJoined = (one: string, another: string) => {
          const reached = new Set([one]);
          for (const id of reached) for (const next of neighbours.get(id) ?? []) reached.add(next);
          return reached.has(another);
        };
        for (const a of Object.keys(corpus.experts)) {
          for (const b of Object.keys(corpus.experts)) {
            if (a === b) continue;
            const opposed = (show: Options['show']): (Conflict | Compatible)[] => {
              const { conflicts, compatible } = compare(corpus, a, b, { ...asked, ...(show && { show }) });
              return [...conflicts, ...compatible];
            };
            const [all, shown] = [opposed('all'), opposed(undefined)];
            expect(all).toEqual(expect.arrayContaining(shown));
            for (const left of all.filter(({ proposition }) => !named(shown).includes(proposition))) {
              const beside = shown.filter(
                ({ kind, proposition }) =>
                  (kind === 'conflict' || left.kind === 'compatible') &&
                  areJoined(proposition, left.proposition),
              );
              expect(beside).not.toEqual([]);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
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
