import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora, plainly } from './arbitrary-corpora.js';
import { boundsOf, edgesOf } from './bounds.js';
import { exactBounds, type Requirement } from './linear-program.js';
import { cellsOf } from './rules.js';

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

describe('the views of the reference', () => {
  it('are never narrower than the exact bounds, and are contradictory only where there are none', () => {
    fc.assert(
      fc.property(corpora({ propositions: 5 }).map(plainly), (corpus) => {
        for (const expert of Object.keys(corpus.experts)) {
          const own = corpus.positions.filter((position) => position.expert === expert);
          const exact = exactBounds(
            corpus.propositions,
            edgesOf(corpus),
            own.map((position) => ({ proposition: position.proposition, credence: boundsOf(position) })),
          );
          for (const [proposition, { stance, credence }] of cellsOf(corpus, expert)) {
            if (stance === 'contradictory') expect(exact).toBeUndefined();
            const { low, high } = exact?.get(proposition) ?? credence;
            expect(credence.low).toBeLessThanOrEqual(low + 1e-5);
            expect(credence.high).toBeGreaterThanOrEqual(high - 1e-5);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
