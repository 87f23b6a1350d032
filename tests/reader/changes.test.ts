import { changes, disputes, stanceOf } from 'consilience';
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

  it('of who is asked in one case only is what they hold, and nothing where they are silent', () => {
    const low = corpusOf({ storm: { implies: ['rain'] }, rain: {} }, [
      says('a', 'storm', '3'),
      says('b', 'rain', 'affirms certain'),
    ]);
    const { views } = changes(low, { experts: ['a', 'b'] }, { experts: ['b'] });
    expect(views.map(({ expert, proposition }) => [expert, proposition])).toEqual([['a', 'storm']]);
  });

  it('a rejected link loses a view, a shared claim and a pair of a dispute', () => {
    const {
      views,
      claims,
      disputes: disputed,
    } = changes(corpus, {}, { rejecting: [{ from: 'i', to: 'p' }] });
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
    expect(disputed).toMatchObject([
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
    const { views, disputes: disputed } = changes(corpus, { experts: ['a', 'b'] }, { experts: ['b', 'c'] });
    expect(
      views.map(({ expert, proposition, before, after }) => [expert, proposition, before, after]),
    ).toEqual([
      ['a', 'i', stanceOf(corpus, 'a', 'i'), undefined],
      ['a', 'p', stanceOf(corpus, 'a', 'p'), undefined],
      ['c', 'i', undefined, stanceOf(corpus, 'c', 'i')],
      ['c', 'p', undefined, stanceOf(corpus, 'c', 'p')],
    ]);
    for (const view of views) expect('before' in view).toBe(!('after' in view));
    expect(disputed).toMatchObject([{ after: { affirmers: ['b'], deniers: ['c'], pairs: 1 } }]);
    expect(disputed[0]).not.toHaveProperty('before');
  });

  it('of an expert who is asked on neither side nothing is told', () => {
    const { views } = changes(corpus, { experts: ['a'] }, { experts: ['a'], asOf: '2023' });
    expect(views.map(({ expert }) => expert)).toEqual(['a', 'a']);
  });

  it('a claim that follows from a shown one, before and after, is not told beside it', () => {
    const chain = corpusOf({ i: { implies: ['p'] }, p: {} }, [
      says('a', 'i', 'affirms certain'),
      says('b', 'i', 'affirms possible', { date: '2023' }),
      says('b', 'i', 'affirms probable', { date: '2024' }),
    ]);
    const { claims } = changes(chain, { asOf: '2023' }, {});
    expect(claims.map(({ before, after }) => [before?.proposition, after?.proposition])).toEqual([
      ['i', 'i'],
    ]);
    const all = changes(chain, { asOf: '2023', show: 'all' }, { show: 'all' });
    expect(all.claims.map(({ after }) => after?.proposition)).toEqual(['i', 'p']);
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

  it('a dispute that only moves out of sight, or into it, is no change', () => {
    const equivalents = corpusOf({ q: { implies: ['p'] }, p: { implies: ['q'] } }, [
      says('a', 'p', 'affirms certain'),
      says('b', 'q', 'denies certain'),
      says('b', 'p', 'denies certain', { date: '2024' }),
    ]);
    const shown = (asOf: string) => disputes(equivalents, { asOf }).map(({ proposition }) => proposition);
    expect([shown('2023'), shown('2024')]).toEqual([['q'], ['p']]);
    expect(changes(equivalents, { asOf: '2023' }, { asOf: '2024' }).disputes).toEqual([]);
  });

  it('faults in either set of options are reported under its name', () => {
    expect(() => changes(corpus, { experts: ['x'] }, {})).toThrow(/before\.experts\[0\]/);
    expect(() => changes(corpus, {}, { experts: ['x'] })).toThrow(/after\.experts\[0\]/);
  });
});
