import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora } from './arbitrary-corpora.js';
import { boundsOf, closure, edgesOf } from './bounds.js';
import { exactBounds, type Requirement } from './linear-program.js';

const propositions = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { text: id }]));
const implies = (from: string, to: string) => ({ kind: 'implies' as const, from, to });
const excludes = (from: string, to: string) => ({ kind: 'excludes' as const, from, to });
const requires = (proposition: string, low: number, high: number): Requirement => ({
  proposition,
  credence: { low, high },
});

describe('the exact bounds', () => {
  it('are those of probability theory where they are known by hand', () => {
    const bounds = exactBounds(
      propositions('p', 'q', 'r', 's'),
      [implies('p', 'q'), excludes('q', 'r')],
      [requires('p', 60, 100), requires('q', 0, 80)],
    );
    const known = { p: [60, 80], q: [60, 80], r: [0, 40], s: [0, 100] };
    for (const [id, [low, high]] of Object.entries(known)) {
      expect(bounds?.get(id)?.low).toBeCloseTo(low ?? Number.NaN, 5);
      expect(bounds?.get(id)?.high).toBeCloseTo(high ?? Number.NaN, 5);
    }
  });

  it('see what no chain of edges shows: of three that exclude each other none can have more than is left', () => {
    const edges = [excludes('p', 'q'), excludes('q', 'r'), excludes('p', 'r')];
    const bounds = exactBounds(propositions('p', 'q', 'r'), edges, [
      requires('p', 30, 100),
      requires('q', 30, 100),
    ]);
    expect(bounds?.get('r')?.high).toBeCloseTo(40, 5);
  });

  it('do not exist where no distribution of credence meets what is required', () => {
    const edges = [implies('p', 'q')];
    expect(
      exactBounds(propositions('p', 'q'), edges, [requires('p', 50, 100), requires('q', 0, 49)]),
    ).toBeUndefined();
  });
});

describe('the closure of the reference', () => {
  it('is never narrower than the exact bounds, and is contradictory only where there are none', () => {
    fc.assert(
      fc.property(corpora({ propositions: 5 }), (corpus) => {
        const edges = edgesOf(corpus);
        const own = corpus.positions.filter(({ expert }) => expert === corpus.positions[0]?.expert);
        const closed = closure(corpus, edges, own);
        const exact = exactBounds(
          corpus.propositions,
          edges,
          own.map((position) => ({ proposition: position.proposition, credence: boundsOf(position) })),
        );
        const isContradictory = [...closed.values()].some(({ low, high }) => low > high);
        if (isContradictory) expect(exact).toBeUndefined();
        for (const [proposition, { low, high }] of exact ?? []) {
          expect(closed.get(proposition)?.low).toBeLessThanOrEqual(low + 1e-5);
          expect(closed.get(proposition)?.high).toBeGreaterThanOrEqual(high - 1e-5);
        }
      }),
      { numRuns: 100 },
    );
  });
});
