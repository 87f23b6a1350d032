import { type Corpus, defineCorpus, type Position, stances, type View } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora, plainly, type Question, questions } from '../reference/arbitrary-corpora.js';
import { boundsOf, edgesOf } from '../reference/bounds.js';
import { exactBounds } from '../reference/linear-program.js';

const plainCorpora = corpora().map(plainly);

const viewsOf = (corpus: Corpus): View[] => stances(corpus).flatMap(({ views }) => views);

/** Who contradicts themselves somewhere. What clashes supports nothing else, so there bounds may widen. */
const contradictory = (corpus: Corpus): Set<string> =>
  new Set(viewsOf(corpus).flatMap(({ stance, expert }) => (stance === 'mixed' ? [expert] : [])));

/** That every bound in `after` lies within the same one in `before`, of all who do not contradict themselves. */
function expectNarrower(before: Corpus, after: Corpus) {
  const excepted = contradictory(after);
  const now = viewsOf(after);
  for (const [place, { expert, credence }] of viewsOf(before).entries()) {
    if (excepted.has(expert)) continue;
    expect(now[place]?.credence.low).toBeGreaterThanOrEqual(credence.low);
    expect(now[place]?.credence.high).toBeLessThanOrEqual(credence.high);
  }
}

describe('bounds, for any corpus', () => {
  it('lie on the scale of percents, and are upside down only where a view is mixed', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        for (const { stance, credence } of stances(corpus, options).flatMap(({ views }) => views)) {
          expect(Math.min(credence.low, credence.high)).toBeGreaterThanOrEqual(0);
          expect(Math.max(credence.low, credence.high)).toBeLessThanOrEqual(100);
          if (stance !== 'mixed') expect(credence.low).toBeLessThanOrEqual(credence.high);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('only narrow when one more position is taken, and move nobody else', () => {
    fc.assert(
      fc.property(plainCorpora, fc.nat(), (corpus, chosen) => {
        const place = chosen % corpus.positions.length;
        const before = { ...corpus, positions: corpus.positions.filter((_, index) => index !== place) };
        expectNarrower(before, corpus);
        const others = (of: Corpus) =>
          viewsOf(of)
            .filter(({ expert }) => expert !== corpus.positions[place]?.expert)
            .map(({ derivation: _, ...view }) => view);
        expect(others(corpus)).toEqual(others(before));
      }),
      { numRuns: 120 },
    );
  });

  it('only narrow when one more edge is drawn', () => {
    fc.assert(
      fc.property(plainCorpora, fc.nat(), (corpus, chosen) => {
        const edges = edgesOf(corpus);
        fc.pre(edges.length > 0);
        const left = edges.filter((_, index) => index !== chosen % edges.length);
        const withEdges = (kind: 'implies' | 'excludes', of: string) =>
          left.flatMap((edge) => (edge.kind === kind && edge.from === of ? [edge.to] : []));
        const propositions = Object.fromEntries(
          Object.keys(corpus.propositions).map((id) => [
            id,
            { text: id, implies: withEdges('implies', id), excludes: withEdges('excludes', id) },
          ]),
        );
        expectNarrower({ ...corpus, propositions }, corpus);
      }),
      { numRuns: 120 },
    );
  });

  it('close once: estimates of what follows from them have nothing more to follow', () => {
    fc.assert(
      fc.property(plainCorpora, (corpus) => {
        const excepted = contradictory(corpus);
        const before = viewsOf(corpus).filter(({ expert }) => !excepted.has(expert));
        const positions = before.map(
          ({ expert, proposition, credence }): Position => ({
            expert,
            proposition,
            stance: 'estimates',
            credence,
          }),
        );
        const closed = defineCorpus<string, string, string>({ ...corpus, positions });
        const after = viewsOf(closed).filter(({ expert }) => !excepted.has(expert));
        expect(after.map(({ credence }) => credence)).toEqual(before.map(({ credence }) => credence));
      }),
      { numRuns: 120 },
    );
  });
});

describe('bounds, beside a linear program over all truth assignments', () => {
  it('are never narrower, and are contradictory only where no distribution of credence is left', () => {
    const small = questions({ propositions: 6 }).map(
      ({ corpus, options: { rejecting = [] } }): Question => ({
        corpus: plainly(corpus),
        options: { rejecting },
      }),
    );
    fc.assert(
      fc.property(small, ({ corpus, options }) => {
        const views = stances(corpus, options).flatMap((row) => row.views);
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
            if (view.stance === 'mixed') expect(exact).toBeUndefined();
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
