import { type Corpus, compare } from 'consilience';
import { assertFaithfulQuotes, assertHolds, panel } from 'consilience/testing';
import { describe, expectTypeOf, test } from 'vitest';

const corpus = panel(
  [
    ['ada', '+++', 'storm'],
    ['bo', [60, 65], 'rain', { given: ['storm', { not: 'dry' }], because: ['dry'] }],
    ['cy', 70, 'rain', { quote: { text: 'Rain.', source: 'wire', attribution: 'verbatim' } }],
  ],
  { storm: { implies: ['rain'] }, dry: { excludes: [{ proposition: 'rain', reason: 'Wet.' }] } },
);

describe('The ids of a panel are literal:', () => {
  test('those of experts, propositions and sources', () => {
    expectTypeOf(corpus).toEqualTypeOf<Corpus<'ada' | 'bo' | 'cy', 'storm' | 'rain' | 'dry', 'wire'>>();
    expectTypeOf(panel([['ada', '+', 'rain']])).toExtend<Corpus<'ada', 'rain'>>();
  });

  test('a misspelt one in an edge, a condition, a reason or a later call does not compile', () => {
    // @ts-expect-error -- an edge
    panel([['ada', '+', 'rain']], { storm: { implies: ['rian'] } });
    // @ts-expect-error -- an edge with a reason
    panel([['ada', '+', 'rain']], { storm: { excludes: [{ proposition: 'rian' }] } });
    // @ts-expect-error -- a condition
    panel([['ada', '+', 'rain', { given: ['strom'] }]], { storm: {} });
    // @ts-expect-error -- a negated condition
    panel([['ada', '+', 'rain', { given: [{ not: 'strom' }] }]], { storm: {} });
    // @ts-expect-error -- a reason
    panel([['ada', '+', 'rain', { because: ['strom'] }]], { storm: {} });
    // @ts-expect-error -- words that say nothing
    panel([['ada', '++++', 'rain']]);
    // @ts-expect-error -- a key that no position has
    panel([['ada', '+', 'rain', { givne: ['rain'] }]]);
    // @ts-expect-error -- an expert
    compare(corpus, 'ada', 'ob');
    // @ts-expect-error -- a proposition
    assertHolds(corpus, 'ada', 'strom');
    // @ts-expect-error -- a certainty
    assertHolds(corpus, 'ada', 'storm', 'cetrain');
    // @ts-expect-error -- an option's id
    assertHolds(corpus, 'ada', 'storm', { assuming: ['strom'] });
    // @ts-expect-error -- a source
    assertFaithfulQuotes(corpus, { wier: 'Rain.' });
  });

  test('rows that were made elsewhere are taken too, with strings for ids', () => {
    const rows = ['ada', 'bo'].map((name) => [name, '+', 'rain'] as const);
    expectTypeOf(panel(rows)).toExtend<Corpus<string, 'rain'>>();
  });
});
