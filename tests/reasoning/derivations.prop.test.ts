import {
  type DerivationStep,
  defineCorpus,
  type Edge,
  type Position,
  type Proposition,
  stances,
  type View,
} from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, type Question, questions } from '../reference/arbitrary-corpora.js';
import { type Arrival, arrivalsOf, conflictAt, deniesItself } from '../reference/arrivals.js';
import { edgesOf } from '../reference/bounds.js';
import { firmnessOf } from '../reference/claims.js';

/** Where a chain leads. */
function endOf({ position, via }: DerivationStep): string {
  let at: string = position.proposition;
  for (const edge of via) {
    expect([edge.from, edge.to]).toContain(at);
    at = edge.from === at ? edge.to : edge.from;
  }
  return at;
}

/** What a position alone brings to the view that derives from it, by the reference. */
function arrivalOf({ position, index }: DerivationStep, view: View, { corpus, options }: Question): Arrival {
  const arrival = arrivalsOf(corpus, edgesOf(corpus, options.rejecting), { position, index }).get(
    view.proposition,
  );
  if (!arrival) throw new Error('no such proposition');
  return arrival;
}

const alone = (edges: { readonly [id: string]: Omit<Proposition, 'text'> }, position: object): Question => ({
  corpus: defineCorpus<string, string, string>({
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: Object.fromEntries(
      Object.entries(edges).map(([id, proposition]) => [id, { text: id, ...proposition }]),
    ),
    positions: [{ expert: 'ada', proposition: 'p', ...position } as Position], // the words of one of its arms
  }),
  options: {},
});

/** One position that by itself bears on both sides: of a tie, and of a contradiction. */
const TWO_SIDED: [Question][] = [
  [
    alone(
      { p: { implies: ['q'] }, q: { implies: ['p'] } },
      { stance: 'estimates', credence: { low: 50, high: 50 } },
    ),
  ],
  [
    alone(
      { p: { implies: ['q'] }, q: { implies: ['r'] }, r: { excludes: ['p'] } },
      { stance: 'affirms', certainty: 'certain' },
    ),
  ],
];

/** Runs a check on every view of any corpus, asked about with any options. */
function forEveryView(check: (view: View, question: Question) => void) {
  fc.assert(
    fc.property(questions(), (question) => {
      const asked = only(question.options, 'experts', 'assuming', 'rejecting', 'asOf');
      for (const { views } of stances(question.corpus, asked))
        for (const view of Object.values(views)) if (view) check(view, question);
    }),
    { numRuns: 150, examples: TWO_SIDED },
  );
}

describe('a derivation, in any corpus', () => {
  it('starts from positions of the expert, at their place in the list, and follows edges that are drawn and not rejected', () => {
    forEveryView((view, { corpus, options }) => {
      const edges: readonly Edge[] = edgesOf(corpus, options.rejecting);
      for (const step of view.derivation) {
        expect(step.position).toEqual(corpus.positions[step.index]);
        expect(step.position.expert).toBe(view.expert);
        for (const edge of step.via) expect(edges).toContainEqual(edge);
        expect(endOf(step)).toBe(view.proposition);
      }
    });
  });

  it('reproduces a side, step by step: each alone makes the view as firm as it is, and no firmer', () => {
    forEveryView((view, question) => {
      if (view.stance !== 'affirms' && view.stance !== 'denies') return;
      const side = view.stance;
      expect(view.derivation.length).toBeGreaterThan(0);
      for (const step of view.derivation)
        expect(arrivalOf(step, view, question)[side]).toBe(firmnessOf(view.certainty));
    });
  });

  it('of a stated view are the words on that very proposition; an implied one has none of them alone', () => {
    forEveryView((view) => {
      if (view.stance !== 'affirms' && view.stance !== 'denies') return;
      for (const { via } of view.derivation) expect(via.length > 0).toBe(view.basis === 'implied');
    });
  });

  it('of a contradiction holds two that conflict there, or what was said there and conflicts elsewhere', () => {
    forEveryView((view, question) => {
      if (view.stance !== 'contradictory') return;
      const arrivals = view.derivation.map((step) => arrivalOf(step, view, question));
      const collide = arrivals.some((x) => deniesItself(x) || arrivals.some((y) => conflictAt(x, y)));
      expect(collide || view.derivation.every(({ via }) => via.length === 0)).toBe(true);
    });
  });

  it('shows both sides of a tie that is implied', () => {
    forEveryView((view, question) => {
      if (view.stance !== 'undecided' || view.derivation.every(({ via }) => via.length === 0)) return;
      const arrivals = view.derivation.map((step) => arrivalOf(step, view, question));
      const [affirms, denies] = (['affirms', 'denies'] as const).map((side) =>
        Math.max(...arrivals.map((arrival) => arrival[side])),
      );
      expect(affirms).toBe(denies);
      expect(affirms).toBeGreaterThan(0);
    });
  });

  it('is empty exactly where the expert is silent, and is in order: shortest chain first, then by place', () => {
    forEveryView(({ stance, derivation }) => {
      expect(derivation.length === 0).toBe(stance === 'silent'); // and the silent have no view here
      const order = derivation.map(({ via, index }) => [via.length, index]);
      expect(order).toEqual([...order].sort(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j));
    });
  });
});
