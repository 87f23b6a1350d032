import {
  type DerivationStep,
  defineCorpus,
  type Edge,
  type Options,
  type Position,
  type Proposition,
  stances,
  type View,
} from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, questions } from '../reference/arbitrary-corpora.js';
import { acrossEdge, boundsOf, edgesOf, firmness, other, type Side } from '../reference/bounds.js';
import { firmnessOf } from '../reference/claims.js';

/** Where a chain leads, and what of the position's own bounds arrives there. */
function arriving({ position, via }: DerivationStep) {
  let at: string = position.proposition;
  let credence = boundsOf(position);
  for (const edge of via) {
    expect([edge.from, edge.to]).toContain(at);
    credence = acrossEdge(edge, at, credence);
    at = edge.from === at ? edge.to : edge.from;
  }
  return { at, credence };
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
      const options: Options = question.options;
      for (const view of stances(question.corpus, options).flatMap(({ views }) => views))
        check(view, question);
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
        expect(arriving(step).at).toBe(view.proposition);
      }
    });
  });

  it('reproduces a side, step by step: each alone makes the view as firm as it is, and no firmer', () => {
    forEveryView((view) => {
      if (view.stance !== 'affirms' && view.stance !== 'denies') return;
      const side: Side = view.stance;
      expect(view.derivation.length).toBeGreaterThan(0);
      for (const step of view.derivation)
        expect(firmness(side, arriving(step).credence)).toBe(firmnessOf(view.certainty));
      expect(firmness(side, view.credence)).toBe(firmnessOf(view.certainty));
      expect(firmness(other(side), view.credence)).toBeLessThan(firmnessOf(view.certainty));
    });
  });

  it('of a stated view are the words on that very proposition; an implied one has none of them alone', () => {
    forEveryView((view) => {
      if (view.stance !== 'affirms' && view.stance !== 'denies') return;
      for (const { via } of view.derivation) expect(via.length > 0).toBe(view.basis === 'implied');
    });
  });

  it('shows both ends of a contradiction: a low that arrives above a high that arrives', () => {
    forEveryView((view) => {
      if (view.stance !== 'mixed' || view.credence.low <= view.credence.high) return;
      const credences = view.derivation.map((step) => arriving(step).credence);
      expect(Math.max(...credences.map(({ low }) => low))).toBe(view.credence.low);
      expect(Math.min(...credences.map(({ high }) => high))).toBe(view.credence.high);
    });
  });

  it('shows both sides of a tie that is implied', () => {
    forEveryView((view) => {
      if (view.stance !== 'undecided' || view.derivation.every(({ via }) => via.length === 0)) return;
      const credences = view.derivation.map((step) => arriving(step).credence);
      for (const side of ['affirms', 'denies'] as const)
        expect(Math.max(...credences.map((credence) => firmness(side, credence)))).toBe(
          firmness(side, view.credence),
        );
    });
  });

  it('is empty exactly where the expert is silent, and is in order: shortest chain first, then by place', () => {
    forEveryView(({ stance, derivation }) => {
      expect(derivation.length === 0).toBe(stance === 'silent');
      const order = derivation.map(({ via, index }) => [via.length, index]);
      expect(order).toEqual([...order].sort(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j));
    });
  });
});
