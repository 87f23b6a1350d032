import {
  commonGround,
  compare,
  disputes,
  type Opposition,
  type Options,
  type SharedClaim,
} from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '../reference/arbitrary-corpora.js';
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
        const { agreements: all } = compare(corpus, a, b, { ...options, show: 'all' });
        const { agreements: shown } = compare(corpus, a, b, options);
        expect(all).toEqual(expect.arrayContaining([...shown]));
        for (const agreement of all.filter((one) => !isShown(shown)(one)))
          expectToFollow(agreement, shown, entails);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no opposition of two: beside one left out stands one shown, no weaker, and joined to it by edges', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const entails = entailment(corpus, options);
        const areJoined = (one: string, another: string) =>
          (['affirms', 'denies'] as const).some(
            (stance) =>
              entails({ proposition: one, stance: 'affirms' }, { proposition: another, stance }) ||
              entails({ proposition: another, stance: 'affirms' }, { proposition: one, stance }),
          );
        for (const a of Object.keys(corpus.experts)) {
          for (const b of Object.keys(corpus.experts)) {
            if (a === b) continue;
            const opposed = (show: Options['show']): Opposition[] => {
              const { conflicts, compatible } = compare(corpus, a, b, { ...options, ...(show && { show }) });
              return [...conflicts, ...compatible];
            };
            const [all, shown] = [opposed('all'), opposed(undefined)];
            expect(all).toEqual(expect.arrayContaining(shown));
            for (const left of all.filter(({ proposition }) => !named(shown).includes(proposition))) {
              const beside = shown.filter(
                ({ verdict, proposition }) =>
                  (verdict === 'conflict' || left.verdict === 'compatible') &&
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
        const pairs = (show: 'informative' | 'all') =>
          new Set(
            disputes(corpus, { ...options, show }).flatMap((dispute) =>
              dispute.pairs.map((pair) => [...pair].sort().join(' against ')),
            ),
          );
        expect(pairs('informative')).toEqual(pairs('all'));
      }),
      { numRuns: 150 },
    );
  });

  it('says whatever it is asked to say: claims on `propositions` are listed however much follows elsewhere', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const everything = { ...options, propositions: Object.keys(corpus.propositions) };
        expect(commonGround(corpus, everything)).toEqual(commonGround(corpus, { ...options, show: 'all' }));
        expect(disputes(corpus, everything)).toEqual(disputes(corpus, { ...options, show: 'all' }));
      }),
      { numRuns: 100 },
    );
  });
});
