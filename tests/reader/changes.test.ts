import { changes } from 'consilience';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

describe('what differs', () => {
  const corpus = corpusOf({ i: { implies: ['p'] }, p: {}, q: {} }, [
    says('a', 'i', 'affirms certain', { date: '2024' }),
    says('b', 'p', 'affirms certain', { date: '2023' }),
    says('c', 'p', 'denies certain', { date: '2023' }),
    says('b', 'q', 'affirms certain', { date: '2025' }),
  ]);

  it('between the same options is nothing', () => {
    expect(changes(corpus, { asOf: '2024' }, { asOf: '2024' })).toEqual({
      kind: 'changes',
      views: [],
      claims: [],
      disputes: [],
    });
  });

  it('a rejected link loses a view, a shared claim and a pair of a dispute', () => {
    const { views, claims, disputes } = changes(corpus, {}, { rejecting: [{ from: 'i', to: 'p' }] });
    expect(
      views.map(({ expert, proposition, before, after }) => [
        expert,
        proposition,
        before?.stance,
        after?.stance,
      ]),
    ).toEqual([
      ['a', 'p', 'affirms', 'silent'],
      ['c', 'i', 'denies', 'silent'],
    ]);
    expect(claims).toMatchObject([{ before: { proposition: 'p', holders: ['a', 'b'] } }]);
    expect(claims[0]).not.toHaveProperty('after');
    expect(disputes).toMatchObject([
      {
        before: { affirmers: ['a', 'b'], deniers: ['c'], pairs: 2 },
        after: { affirmers: ['b'], deniers: ['c'], pairs: 1 },
      },
    ]);
  });

  it('a later date gains what was said by then', () => {
    const { views, claims } = changes(corpus, { asOf: '2023' }, { asOf: '2024' });
    expect(views.map(({ expert, proposition }) => [expert, proposition])).toEqual([
      ['a', 'i'],
      ['a', 'p'],
    ]);
    expect(claims.map(({ before, after }) => [before, after?.proposition])).toEqual([[undefined, 'p']]);
  });

  it('another panel has views on one side only', () => {
    const { views, disputes } = changes(corpus, { experts: ['a', 'b'] }, { experts: ['b', 'c'] });
    expect(
      views.filter(({ expert }) => expert === 'a').every((view) => !('after' in view) && 'before' in view),
    ).toBe(true);
    expect(views.filter(({ expert }) => expert === 'b')).toEqual([]);
    expect(disputes).toMatchObject([{ after: { affirmers: ['b'], deniers: ['c'], pairs: 1 } }]);
    expect(disputes[0]).not.toHaveProperty('before');
  });

  it('a claim that only moves out of sight is no change', () => {
    const wider = corpusOf({ i: { implies: ['p'] }, p: {} }, [
      says('a', 'p', 'affirms certain'),
      says('b', 'p', 'affirms certain'),
      says('a', 'i', 'affirms certain', { date: '2024' }),
      says('b', 'i', 'affirms certain', { date: '2024' }),
    ]);
    expect(changes(wider, { asOf: '2023' }, {}).claims.map(({ after }) => after?.proposition)).toEqual(['i']);
  });

  it('faults in either set of options are reported under its name', () => {
    expect(() => changes(corpus, { experts: ['x'] }, {})).toThrow(/before\.experts\[0\]/);
    expect(() => changes(corpus, {}, { experts: ['x'] })).toThrow(/after\.experts\[0\]/);
  });
});

describe('views that differ in one thing', () => {
  const edges = { storm: { implies: ['rain'] }, rain: {} };
  const without = { rejecting: [{ from: 'storm', to: 'rain' }] };

  /** Which keys of the one view that differs differ, whatever it derives from. */
  function differing({ views }: ReturnType<typeof changes>) {
    const [change, ...others] = views;
    expect(others).toEqual([]);
    const entries = ({ derivation: _, ...view }: object & { readonly derivation?: unknown } = {}) => view;
    const [before, after]: Record<string, unknown>[] = [entries(change?.before), entries(change?.after)];
    const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    return keys
      .filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]))
      .map((key) => [change?.proposition, key, before?.[key], after?.[key]]);
  }

  it('a lower bound alone is a change: what a stated "may" is implied to be at least', () => {
    const corpus = corpusOf(edges, [
      says('a', 'storm', 'affirms probable'),
      says('a', 'rain', 'affirms possible'),
    ]);
    expect(differing(changes(corpus, {}, without))).toEqual([
      ['rain', 'credence', { low: 55, high: 100 }, { low: 6, high: 100 }],
    ]);
  });

  it('an upper bound alone is a change: what a stated "may not" is implied to be at most', () => {
    const corpus = corpusOf(edges, [
      says('a', 'storm', 'denies possible'),
      says('a', 'rain', 'denies probable'),
    ]);
    expect(differing(changes(corpus, {}, without))).toEqual([
      ['storm', 'credence', { low: 0, high: 45 }, { low: 0, high: 94 }],
    ]);
  });

  it('the basis alone is a change: what was implied is now said', () => {
    const corpus = corpusOf(edges, [
      says('a', 'storm', 'affirms certain'),
      says('a', 'rain', 'affirms certain', { date: '2025' }),
    ]);
    expect(differing(changes(corpus, { asOf: '2024' }, {}))).toEqual([
      ['rain', 'basis', 'implied', 'stated'],
    ]);
  });

  it.each([
    ['lower end', 'affirms certain', '90-100', '80-100', { low: 90, high: 100 }, { low: 80, high: 100 }],
    ['upper end', 'denies certain', '0-10', '0-20', { low: 0, high: 10 }, { low: 0, high: 20 }],
  ])('the %s of a number beside a flat word is a change by itself', (_, word, was, is, before, after) => {
    const corpus = corpusOf({}, [
      says('a', 'rain', word),
      says('a', 'rain', was, { date: '2024' }),
      says('a', 'rain', is, { date: '2025' }),
    ]);
    expect(differing(changes(corpus, { asOf: '2024' }, {}))).toEqual([['rain', 'estimate', before, after]]);
  });

  it('a number that is new beside a flat word is a change by itself', () => {
    const corpus = corpusOf({}, [
      says('a', 'rain', 'affirms certain'),
      says('a', 'rain', '90-100', { date: '2025' }),
    ]);
    expect(differing(changes(corpus, { asOf: '2024' }, {}))).toEqual([
      ['rain', 'estimate', undefined, { low: 90, high: 100 }],
    ]);
  });
});

describe('shared claims and disputes that differ in one thing', () => {
  it('a claim that the same experts hold more firmly is a change, and one that one more of them states is none', () => {
    const corpus = corpusOf({ storm: { implies: ['rain'] }, rain: {} }, [
      says('a', 'storm', 'affirms certain'),
      says('b', 'rain', 'affirms certain'),
      says('a', 'rain', 'affirms certain', { date: '2025' }),
      says('a', 'hail', 'affirms certain'),
      says('b', 'hail', 'affirms possible', { date: '2024' }),
      says('b', 'hail', 'affirms probable', { date: '2025' }),
    ]);
    const { claims } = changes(corpus, { asOf: '2024' }, {});
    expect(
      claims.map(({ before, after }) => [after?.proposition, before?.certainty, after?.certainty]),
    ).toEqual([['hail', 'possible', 'probable']]);
    expect(claims[0]?.after?.holders).toEqual(claims[0]?.before?.holders);
  });

  it('a claim that others hold as firmly is a change', () => {
    const corpus = corpusOf({}, [
      says('a', 'rain', 'affirms certain'),
      says('b', 'rain', 'affirms certain'),
      says('c', 'rain', 'affirms certain'),
    ]);
    expect(changes(corpus, { experts: ['a', 'b'] }, { experts: ['b', 'c'] }).claims).toMatchObject([
      {
        before: { certainty: 'certain', holders: ['a', 'b'] },
        after: { certainty: 'certain', holders: ['b', 'c'] },
      },
    ]);
  });

  it('a dispute of the same experts in which more pairs conflict is a change', () => {
    const corpus = corpusOf({}, [
      says('a', 'rain', 'affirms certain'),
      says('b', 'rain', 'affirms probable'),
      says('c', 'rain', 'denies certain'),
      says('d', 'rain', 'denies possible', { date: '2024' }),
      says('d', 'rain', 'denies probable', { date: '2025' }),
    ]);
    const sides = { affirmers: ['a', 'b'], deniers: ['c', 'd'] };
    expect(changes(corpus, { asOf: '2024' }, {}).disputes).toMatchObject([
      { before: { ...sides, pairs: 3 }, after: { ...sides, pairs: 4 } },
    ]);
  });

  it.each([
    ['affirm', 'affirms certain', 'denies certain', 'affirmers', 'deniers'],
    ['deny', 'denies certain', 'affirms certain', 'deniers', 'affirmers'],
  ] as const)(
    'a dispute of as many pairs in which others %s is a change',
    (_, words, against, side, other) => {
      const corpus = corpusOf({}, [
        says('a', 'rain', words),
        says('b', 'rain', against),
        says('c', 'rain', words),
      ]);
      expect(changes(corpus, { experts: ['a', 'b'] }, { experts: ['b', 'c'] }).disputes).toMatchObject([
        {
          before: { [side]: ['a'], [other]: ['b'], pairs: 1 },
          after: { [side]: ['c'], [other]: ['b'], pairs: 1 },
        },
      ]);
    },
  );
});
