import { describe, expectTypeOf, test } from 'vitest';
import {
  cohenKappa,
  geometricMeanOfOdds,
  gwetAC,
  krippendorffAlpha,
  linearPool,
  percentAgreement,
  vanDerEijkAgreement,
} from '../../src/measures/index.js';

const numbers: (number | null)[][] = [[1, null]];
const strings: (string | null)[][] = [['yes', null]];

describe('the types of the measures', () => {
  test('narrow to a number, or to the reason why there is none.', () => {
    const alpha = krippendorffAlpha(numbers, { level: 'interval', categories: [1, 2, 3] });
    if (alpha.value === undefined) {
      expectTypeOf(alpha.reason).toEqualTypeOf<'no-ratings' | 'one-rater' | 'no-overlap' | 'no-variation'>();
    } else {
      expectTypeOf(alpha.value).toEqualTypeOf<number>();
      expectTypeOf(alpha.reason).toEqualTypeOf<undefined>();
    }
    const gwet = gwetAC(numbers, { weights: 'linear', categories: [1, 2, 3] });
    if (gwet.reason === undefined) expectTypeOf(gwet.value).toEqualTypeOf<number>();
  });

  test('name the reasons that a measure can have, and no others.', () => {
    expectTypeOf(vanDerEijkAgreement([1]).reason).toEqualTypeOf<
      'no-ratings' | 'too-few-categories' | undefined
    >();
    expectTypeOf(linearPool([1]).reason).toEqualTypeOf<'no-probabilities' | undefined>();
    expectTypeOf(geometricMeanOfOdds([1]).reason).toEqualTypeOf<
      'no-probabilities' | 'opposite-certainties' | undefined
    >();
    expectTypeOf(percentAgreement(numbers, { categories: [1] }).reason).toEqualTypeOf<
      'no-ratings' | 'one-rater' | 'no-overlap' | undefined
    >();
  });

  test('take data of wide types with categories written in place.', () => {
    expectTypeOf(krippendorffAlpha<number>).toBeCallableWith(numbers, {
      level: 'ordinal',
      categories: [1, 2],
    });
    krippendorffAlpha(strings, { level: 'ordinal', categories: ['no', 'yes'] });
    gwetAC(strings, { weights: 'unweighted', categories: ['no', 'yes'] });
    cohenKappa(numbers, { weights: 'unweighted', categories: [0, 1] });
    percentAgreement([['yes'], [null]] as const, { categories: ['no', 'yes'] as const });
    percentAgreement([[null]], { categories: ['no', 'yes'] });
  });

  test('refuse an interval scale of words.', () => {
    // @ts-expect-error -- an interval scale needs numbers
    krippendorffAlpha([[null]], { level: 'interval', categories: ['low', 'high'] });
    // @ts-expect-error -- and so do its ratings
    krippendorffAlpha(strings, { level: 'interval', categories: [1, 2] });
  });

  test('refuse ratings in words on a scale of numbers, as they come from a table that was not parsed.', () => {
    // @ts-expect-error -- '1' is no 1
    krippendorffAlpha([['1'], ['2']], { level: 'nominal', categories: [1, 2] });
    // @ts-expect-error -- here too
    gwetAC(strings, { weights: 'unweighted', categories: [1, 2] });
    // @ts-expect-error -- and here
    percentAgreement(numbers, { categories: ['1', '2'] });
  });

  test('refuse words that are no option, and options left out.', () => {
    // @ts-expect-error -- no such level
    krippendorffAlpha(numbers, { level: 'ratio', categories: [1] });
    // @ts-expect-error -- categories are always declared
    krippendorffAlpha(numbers, { level: 'nominal' });
    // @ts-expect-error -- 'nominal' is a level, and no weights
    gwetAC(numbers, { weights: 'nominal', categories: [1] });
    // @ts-expect-error -- undefined is not null
    percentAgreement([[undefined, 1]], { categories: [1] });
  });
});
