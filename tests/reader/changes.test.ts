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
        before: {
          pairs: [
            ['a', 'c'],
            ['b', 'c'],
          ],
        },
        after: { pairs: [['b', 'c']] },
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
    expect(disputes).toMatchObject([{ after: { pairs: [['b', 'c']] } }]);
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
