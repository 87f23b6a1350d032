import { auditClaim, CorpusError, changes, disputes, stanceOf, stances } from 'consilience';
import { describe, expect, it } from 'vitest';
import { single } from '../entries.ts';
import { corpusOf, says } from './small-corpora.ts';

// What an editor would say of everyday cases in which one expert speaks more than once. Each of them was once answered wrongly, or so that it misled.

describe('a change of mind', () => {
  const edges = { june: { implies: ['soon'] }, soon: {} };
  const january = says('a', 'soon', 'denies certain', { date: '2024-01' });
  const march = says('a', 'june', 'affirms certain', { date: '2024-03' });
  const bo = says('b', 'june', 'denies certain');

  it('who denies in January that cuts come soon, and says in March that they come in June, contradicts nothing', () => {
    const corpus = corpusOf(edges, [january, march]);
    expect(stanceOf(corpus, 'a', 'june')).toMatchObject({
      stance: 'affirms',
      certainty: 'certain',
      basis: 'stated',
    });
    expect(stanceOf(corpus, 'a', 'soon')).toMatchObject({
      stance: 'affirms',
      certainty: 'certain',
      basis: 'implied',
    });
    expect(stances(corpus).flatMap(({ contradictory }) => contradictory)).toEqual([]);
  });

  it('her dispute over June is there', () => {
    const corpus = corpusOf(edges, [january, march, bo]);
    expect(single(disputes(corpus))).toMatchObject({
      proposition: 'june',
      affirmers: ['a'],
      deniers: ['b'],
      pairs: 1,
    });
  });

  it('asked as of February she still denies both, and the change is what differs', () => {
    const corpus = corpusOf(edges, [january, march]);
    expect(stanceOf(corpus, 'a', 'june', { asOf: '2024-02' })).toMatchObject({
      stance: 'denies',
      basis: 'implied',
    });
    const { views } = changes(corpus, { asOf: '2024-02' }, {});
    expect(
      views.map(({ proposition, before, after }) => [proposition, before?.stance, after?.stance]),
    ).toEqual([
      ['june', 'denies', 'affirms'],
      ['soon', 'denies', 'affirms'],
    ]);
  });

  it('without dates that order them the same two statements are a contradiction', () => {
    const corpus = corpusOf(edges, [
      says('a', 'soon', 'denies certain', { date: '2024' }),
      says('a', 'june', 'affirms certain', { date: '2024-03' }),
    ]);
    expect(stanceOf(corpus, 'a', 'june').stance).toBe('contradictory');
    expect(stanceOf(corpus, 'a', 'soon').stance).toBe('contradictory');
  });
});

describe('conditions', () => {
  it('statements that clash meet no condition', () => {
    const clashing = [
      says('a', 'c', 'affirms certain'),
      says('a', 'd', 'denies certain'),
      says('a', 'p', 'affirms certain', { given: ['c'] }),
    ];
    expect(stanceOf(corpusOf({ c: { implies: ['d'] }, d: {} }, clashing), 'a', 'p').stance).toBe(
      'conditional',
    );
    expect(stanceOf(corpusOf({ c: {}, d: {} }, clashing), 'a', 'p').stance).toBe('affirms');
  });

  it('assuming that something is not so meets an "unless", and what implies it is not so either', () => {
    const corpus = corpusOf({ strike: { implies: ['delay'] }, delay: {} }, [
      says('a', 'opens', 'affirms certain', { given: [{ not: 'strike' }] }),
    ]);
    const asked = (assuming: Parameters<typeof stanceOf>[3]) =>
      stanceOf(corpus, 'a', 'opens', assuming).stance;
    expect(asked({})).toBe('conditional');
    expect(asked({ assuming: [{ not: 'strike' }] })).toBe('affirms');
    expect(asked({ assuming: [{ not: 'delay' }] })).toBe('affirms');
    expect(asked({ assuming: ['strike'] })).toBe('conditional');
    expect(stanceOf(corpus, 'a', 'strike', { assuming: [{ not: 'strike' }] }).stance).toBe('silent');
    expect(() => stances(corpus, { assuming: ['strike', { not: 'delay' }] })).toThrow(CorpusError);
  });
});

describe('what is stated and what is implied', () => {
  const edges = { storm: { implies: ['rain'] }, rain: {} };

  it('"a storm", said flatly, beside rain at 90 %, is no contradiction: what is stated of rain stands', () => {
    const corpus = corpusOf(edges, [says('a', 'storm', 'affirms certain'), says('a', 'rain', '90')]);
    expect(stanceOf(corpus, 'a', 'storm')).toMatchObject({ stance: 'affirms', certainty: 'certain' });
    expect(stanceOf(corpus, 'a', 'rain')).toMatchObject({
      stance: 'affirms',
      certainty: 'probable',
      basis: 'stated',
      estimate: { low: 90, high: 90 },
      credence: { low: 90, high: 90 },
    });
  });

  it('a stated "undecided" stays undecided, whatever is implied', () => {
    const corpus = corpusOf(edges, [says('a', 'storm', 'affirms certain'), says('a', 'rain', 'undecided')]);
    expect(stanceOf(corpus, 'a', 'rain').stance).toBe('undecided');
  });

  it('of several statements of one side the firmest stands, and an audit cautions that it was also said less firmly', () => {
    const corpus = corpusOf({}, [says('a', 'war', 'affirms certain'), says('a', 'war', 'affirms possible')]);
    expect(stanceOf(corpus, 'a', 'war')).toMatchObject({ stance: 'affirms', certainty: 'certain' });
    const { verdict, cautions } = auditClaim(corpus, { proposition: 'war', by: 'one' });
    expect(verdict).toBe('supported');
    expect(cautions).toContainEqual(expect.objectContaining({ experts: ['a'] }));
  });

  it('positions that clash support nothing else, and who contradicts themselves is in no other list', () => {
    const corpus = corpusOf({ p: { implies: ['q', 'r'] }, q: {}, r: {} }, [
      says('a', 'p', 'affirms certain'),
      says('a', 'q', 'denies certain'),
    ]);
    expect(stances(corpus)).toMatchObject([
      { proposition: 'p', contradictory: ['a'], holders: [], opponents: [], silent: [] },
      { proposition: 'q', contradictory: ['a'], holders: [], opponents: [], silent: [] },
      { proposition: 'r', contradictory: [], silent: ['a'] },
    ]);
  });
});
