import { type Corpus, compare, defineCorpus, stanceOf, stances } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora, plainly } from '../reference/arbitrary-corpora.js';
import { arrivalsOf } from '../reference/arrivals.js';
import { edgesOf, other } from '../reference/bounds.js';
import { firmnessOf } from '../reference/claims.js';

/** A corpus, and the same with one implication more. */
const extended = corpora()
  .map(plainly)
  .chain((corpus) => {
    const ids = Object.keys(corpus.propositions);
    const edges = edgesOf(corpus);
    const free = ids.flatMap((from) =>
      ids
        .filter(
          (to) =>
            from !== to &&
            !edges.some(
              (edge) =>
                (edge.from === from && edge.to === to) ||
                (edge.kind === 'excludes' && edge.from === to && edge.to === from),
            ),
        )
        .map((to) => ({ from, to })),
    );
    return fc.constantFrom(...free, undefined).map((added) => ({ corpus, added }));
  });

const withImplication = (corpus: Corpus, from: string, to: string): Corpus =>
  defineCorpus<string, string, string>({
    ...corpus,
    propositions: Object.fromEntries(
      Object.entries(corpus.propositions).map(([id, proposition]) => [
        id,
        id === from ? { ...proposition, implies: [...(proposition.implies ?? []), to] } : proposition,
      ]),
    ),
  });

/** What two experts agree on before and after, where neither contradicts themselves after. */
function agreements(corpus: Corpus, after: Corpus) {
  const [a = '', b = ''] = Object.keys(corpus.experts);
  fc.pre(stances(after, { experts: [a, b] }).every(({ contradictory }) => contradictory.length === 0));
  const { agreements: before } = compare(corpus, a, b, { show: 'all' });
  const { agreements: now } = compare(after, a, b, { show: 'all' });
  return before.map((agreement) => ({
    ...agreement,
    after: now.find(
      ({ proposition, stance }) => proposition === agreement.proposition && stance === agreement.stance,
    ),
    /** What each of the two holds before and after, and the firmest that the other side is then held to follow. */
    swayed: agreement.views.map(({ expert, certainty, proposition, stance }) => {
      const { stance: stanceAfter, derivation } = stanceOf(after, expert, proposition);
      const against = derivation.map(
        ({ position, index }) =>
          arrivalsOf(after, edgesOf(after), { position, index }).get(proposition)?.[other(stance)] ?? 0,
      );
      return {
        isSwayed: stanceAfter !== stance,
        before: firmnessOf(certainty),
        against: Math.max(...against),
      };
    }),
  }));
}

const forEveryAgreement = (check: (agreement: ReturnType<typeof agreements>[number]) => void) =>
  fc.assert(
    fc.property(extended, ({ corpus, added }) => {
      fc.pre(added !== undefined);
      for (const agreement of agreements(corpus, withImplication(corpus, added?.from ?? '', added?.to ?? '')))
        check(agreement);
    }),
    { numRuns: 150 },
  );

describe('one more implication that makes no contradiction', () => {
  it('removes no agreement that is at least probable, and makes none less firm', () => {
    forEveryAgreement(({ certainty, after }) => {
      if (certainty !== 'possible') expect(after).toBeDefined();
      if (after) expect(firmnessOf(after.certainty)).toBeGreaterThanOrEqual(firmnessOf(certainty));
    });
  });

  it('removes a shared "may" only where what follows for one of the two leans the other way at least as firmly', () => {
    forEveryAgreement(({ after, swayed }) => {
      if (after) return;
      const gone = swayed.filter(({ isSwayed }) => isSwayed);
      expect(gone).not.toEqual([]);
      for (const { before, against } of gone) expect(against).toBeGreaterThanOrEqual(before);
    });
  });
});
