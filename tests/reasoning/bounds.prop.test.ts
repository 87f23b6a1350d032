import { type Corpus, type Credence, defineCorpus, stanceOf } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, plainly, questions } from '../reference/arbitrary-corpora.js';
import { boundsOf, edgesOf } from '../reference/bounds.js';
import type { Asked } from '../reference/counting.js';
import { exactBounds } from '../reference/linear-program.js';

/** Every view of every expert, the silent ones too. */
const viewsOf = (corpus: Corpus, options: Pick<Asked, 'assuming' | 'rejecting' | 'asOf'> = {}) =>
  Object.keys(corpus.experts).flatMap((expert) =>
    Object.keys(corpus.propositions).map((proposition) => stanceOf(corpus, expert, proposition, options)),
  );

const isOnTheScale = ({ low, high }: Credence) => 0 <= low && low <= high && high <= 100;

describe('bounds, for any corpus', () => {
  it('lie on the scale of percents, and are never upside down, those of an estimate too', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const views = viewsOf(corpus, only(options, 'assuming', 'rejecting', 'asOf'));
        for (const { credence, estimate } of views) {
          expect([credence, isOnTheScale(credence)]).toEqual([credence, true]);
          if (estimate) expect([estimate, isOnTheScale(estimate)]).toEqual([estimate, true]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('are those of the number where words and numbers bear on one view and allow nothing together', () => {
    fc.assert(
      fc.property(
        questions().map(({ corpus }) => plainly(corpus)),
        (corpus) => {
          for (const { estimate, credence, stance } of viewsOf(corpus)) {
            if (estimate === undefined || stance === 'contradictory') continue;
            expect(credence.low).toBeLessThanOrEqual(estimate.high);
            expect(credence.high).toBeGreaterThanOrEqual(estimate.low);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('of an expert are moved by what that expert says, and by nobody else', () => {
    fc.assert(
      fc.property(
        questions().map(({ corpus }) => plainly(corpus)),
        fc.nat(),
        (corpus, chosen) => {
          const place = chosen % corpus.positions.length;
          const speaker = corpus.positions[place]?.expert;
          const before: Corpus = defineCorpus({
            ...corpus,
            positions: corpus.positions.filter((_, index) => index !== place),
          });
          const others = (of: Corpus) =>
            viewsOf(of)
              .filter(({ expert }) => expert !== speaker)
              .map(({ stance, credence }) => ({ stance, credence }));
          expect(others(corpus)).toEqual(others(before));
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('bounds, beside a linear program over all truth assignments', () => {
  it('are never narrower, and a view is contradictory only where no distribution of credence is left', () => {
    fc.assert(
      fc.property(questions({ propositions: 6 }), (question) => {
        const corpus = plainly(question.corpus);
        const options = only(question.options, 'rejecting');
        const views = viewsOf(corpus, options);
        for (const expert of Object.keys(corpus.experts)) {
          const exact = exactBounds(
            corpus.propositions,
            edgesOf(corpus, options.rejecting),
            corpus.positions.flatMap((position) =>
              position.expert === expert
                ? [{ proposition: position.proposition, credence: boundsOf(position) }]
                : [],
            ),
          );
          for (const view of views.filter((one) => one.expert === expert)) {
            const bounds = exact?.get(view.proposition);
            if (view.stance === 'contradictory') expect(exact).toBeUndefined();
            if (bounds === undefined) continue;
            expect(view.credence.low).toBeLessThanOrEqual(bounds.low + 1e-5);
            expect(view.credence.high).toBeGreaterThanOrEqual(bounds.high - 1e-5);
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});
