import { stanceOf, type View } from 'consilience';
import { diagnose } from 'consilience/coding';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

/** Stance and certainty in one word or two. */
const viewIn = (view: View) => ('certainty' in view ? `${view.stance} ${view.certainty}` : view.stance);

describe('dates', () => {
  const corpus = corpusOf({}, [
    says('a', 'p', 'affirms certain', { date: '2024-01' }),
    says('a', 'p', 'denies certain', { date: '2024-03-05' }),
    says('b', 'p', 'affirms certain', { date: '2024' }),
    says('b', 'p', 'denies possible', { date: '2024-03' }),
    says('c', 'p', 'affirms probable'),
    says('c', 'p', 'denies possible', { date: '2024-03' }),
  ]);

  it('a later position revises an earlier one', () => {
    expect(stanceOf(corpus, 'a', 'p')).toMatchObject({ stance: 'denies', certainty: 'certain' });
    expect(diagnose(corpus).find(({ code }) => code === 'revised')).toMatchObject({
      expert: 'a',
      positions: [0, 1],
    });
  });

  it('periods that overlap do not order positions: they intersect', () => {
    expect(stanceOf(corpus, 'b', 'p').stance).toBe('contradictory');
    expect(stanceOf(corpus, 'c', 'p')).toMatchObject({
      stance: 'affirms',
      certainty: 'probable',
      credence: { low: 55, high: 94 },
    });
  });

  it('asOf leaves out what is later, and an undated position stays', () => {
    expect(stanceOf(corpus, 'a', 'p', { asOf: '2024-02' })).toMatchObject({
      stance: 'affirms',
      certainty: 'certain',
    });
    expect(stanceOf(corpus, 'a', 'p', { asOf: '2023' }).stance).toBe('silent');
    expect(stanceOf(corpus, 'c', 'p', { asOf: '2023' })).toMatchObject({
      stance: 'affirms',
      credence: { low: 55, high: 100 },
    });
  });

  it('the date of the quote’s source stands in for one the position does not have', () => {
    const quote = { text: 'x', source: 's', attribution: 'verbatim' };
    const dated = corpusOf(
      {},
      [says('a', 'p', 'affirms certain', { quote }), says('a', 'p', 'denies certain', { date: '2023' })],
      {
        s: { title: 'S', date: '2024' },
      },
    );
    expect(stanceOf(dated, 'a', 'p').stance).toBe('affirms');
  });

  it('a conditional position revises only one under the same conditions', () => {
    const later = (given: readonly unknown[], earlier: readonly unknown[], ...assuming: string[]) => {
      const corpus = corpusOf({ c: {}, d: {} }, [
        says('a', 'p', 'affirms certain', { date: '2023', given: earlier }),
        says('a', 'p', 'affirms possible', { date: '2024', given }),
      ]);
      return viewIn(stanceOf(corpus, 'a', 'p', { assuming }));
    };
    expect(later(['c'], [])).toBe('affirms certain');
    expect(later(['c'], [], 'c')).toBe('affirms certain');
    expect(later(['c', 'd'], ['d', 'c'])).toBe('conditional');
    expect(later(['c', 'd'], ['d', 'c'], 'c', 'd')).toBe('affirms possible');
    expect(later(['c'], ['c', 'd'], 'c', 'd')).toBe('affirms certain');
    expect(later([], ['c'], 'c')).toBe('affirms possible');
  });

  it('a later conditional position that counts revises one that it conflicts with: dates order the two', () => {
    const corpus = corpusOf({ c: {} }, [
      says('a', 'p', 'affirms certain', { date: '2023' }),
      says('a', 'p', 'denies certain', { date: '2024', given: ['c'] }),
    ]);
    expect(viewIn(stanceOf(corpus, 'a', 'p'))).toBe('affirms certain');
    expect(viewIn(stanceOf(corpus, 'a', 'p', { assuming: ['c'] }))).toBe('denies certain');
    const undated = corpusOf({ c: {} }, [
      says('a', 'p', 'affirms certain', { date: '2023' }),
      says('a', 'p', 'denies certain', { given: ['c'] }),
    ]);
    expect(viewIn(stanceOf(undated, 'a', 'p', { assuming: ['c'] }))).toBe('contradictory');
  });
});

describe('conditions', () => {
  const given = (...conditions: readonly unknown[]) =>
    says('a', 'p', 'affirms certain', { given: conditions });
  const statusIn = (corpus: ReturnType<typeof corpusOf>, options = {}) =>
    stanceOf(corpus, 'a', 'p', options).conditions?.[0]?.status;

  it('an open condition counts for nothing, and the expert is not silent', () => {
    const corpus = corpusOf({ c: {} }, [given('c')]);
    expect(stanceOf(corpus, 'a', 'p')).toMatchObject({
      stance: 'conditional',
      credence: { low: 0, high: 100 },
      conditions: [{ status: 'open', index: 0 }],
    });
  });

  it('is met by an assumption, by what the assumption implies, and credits nobody with either', () => {
    const corpus = corpusOf({ b: { implies: ['c'] }, c: {} }, [given('c')]);
    expect(stanceOf(corpus, 'a', 'p', { assuming: ['b'] })).toMatchObject({
      stance: 'affirms',
      basis: 'stated',
    });
    expect(stanceOf(corpus, 'a', 'c', { assuming: ['b'] }).stance).toBe('silent');
    expect(statusIn(corpus, { assuming: ['b'], rejecting: [{ from: 'b', to: 'c' }] })).toBe('open');
  });

  it('is met by the expert’s own flat statement, not by a probable, an implied, or another’s one', () => {
    const status = (...positions: Parameters<typeof corpusOf>[1]) =>
      statusIn(corpusOf({ b: { implies: ['c'] }, c: {} }, [given('c'), ...positions]));
    expect(status(says('a', 'c', 'affirms certain'))).toBe('met');
    expect(status(says('a', 'c', 'affirms probable'))).toBe('open');
    expect(status(says('a', 'b', 'affirms certain'))).toBe('open');
    expect(status(says('b', 'c', 'affirms certain'))).toBe('open');
    expect(status(says('a', 'c', 'denies certain'))).toBe('rejected');
  });

  it('"unless" is met by a flat denial or by an assumption that rules it out, never by silence', () => {
    const corpus = (...positions: Parameters<typeof corpusOf>[1]) =>
      corpusOf({ b: { excludes: ['c'] }, c: {} }, [given({ not: 'c' }), ...positions]);
    expect(statusIn(corpus())).toBe('open');
    expect(statusIn(corpus(says('a', 'c', 'denies certain')))).toBe('met');
    expect(statusIn(corpus(), { assuming: ['b'] })).toBe('met');
    expect(statusIn(corpus(), { assuming: ['c'] })).toBe('rejected');
  });

  it('conditions chain, and a circle of them meets nothing', () => {
    const chain = corpusOf({}, [
      given('c'),
      says('a', 'c', 'affirms certain', { given: ['d'] }),
      says('a', 'd', 'affirms certain'),
    ]);
    expect(statusIn(chain)).toBe('met');
    const circle = corpusOf({}, [given('c'), says('a', 'c', 'affirms certain', { given: ['p'] })]);
    expect(statusIn(circle)).toBe('open');
  });
});

describe('contradiction', () => {
  const corpus = corpusOf({ p: { implies: ['q'] }, q: { implies: ['r'] }, r: {}, s: {} }, [
    says('a', 'p', 'affirms certain'),
    says('a', 'q', 'denies certain'),
    says('a', 's', 'affirms certain'),
  ]);

  it('is a finding, shows where it is, with both sides in the derivation and with no range turned upside down', () => {
    expect(stanceOf(corpus, 'a', 'q')).toMatchObject({
      stance: 'contradictory',
      credence: { low: 0, high: 100 },
    });
    expect(stanceOf(corpus, 'a', 'q').derivation.map(({ index }) => index)).toEqual([1, 0]);
    expect(diagnose(corpus).find(({ code }) => code === 'contradiction')).toMatchObject({
      expert: 'a',
      propositions: ['p', 'q'],
      positions: [0, 1],
    });
  });

  it('what clashes supports nothing else, and everything else stands', () => {
    expect(stanceOf(corpus, 'a', 'r').stance).toBe('silent');
    expect(stanceOf(corpus, 'a', 's').stance).toBe('affirms');
  });

  it('who said something of a proposition is never silent on it, contradiction or not', () => {
    const excluded = corpusOf({ x: { excludes: ['n'] }, n: {} }, [
      says('a', 'x', 'affirms certain'),
      says('a', 'n', 'affirms possible'),
    ]);
    expect([stanceOf(excluded, 'a', 'n').stance, stanceOf(excluded, 'a', 'x').stance]).toEqual([
      'contradictory',
      'contradictory',
    ]);
  });

  it('a proposition that entails its own denial by way of others is an error that diagnose reports', () => {
    const own = corpusOf({ p: { implies: ['q', 'r'] }, q: { excludes: ['r'] }, r: {} }, [
      says('a', 's', 'affirms certain'),
    ]);
    expect(diagnose(own).filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'self-denying', propositions: ['p'] },
    ]);
  });
});

describe('stated and implied', () => {
  it('a stated "undecided" stays undecided whatever is implied, and diagnose says where the two differ', () => {
    const corpus = corpusOf({ p: { implies: ['q'] } }, [
      says('a', 'p', 'affirms certain'),
      says('a', 'q', 'undecided'),
    ]);
    expect(stanceOf(corpus, 'a', 'q')).toMatchObject({
      stance: 'undecided',
      credence: { low: 95, high: 100 },
    });
    expect(diagnose(corpus).find(({ code }) => code === 'implied-otherwise')).toMatchObject({
      propositions: ['q'],
      positions: [0, 1],
    });
  });

  it('a stated view stands though an implication is firmer, and diagnose says so', () => {
    const corpus = corpusOf({ p: { implies: ['q'] } }, [
      says('a', 'p', 'affirms certain'),
      says('a', 'q', 'affirms possible'),
    ]);
    expect(stanceOf(corpus, 'a', 'q')).toMatchObject({
      stance: 'affirms',
      certainty: 'possible',
      basis: 'stated',
      credence: { low: 95, high: 100 },
    });
    expect(stanceOf(corpus, 'a', 'q').derivation.map(({ index }) => index)).toEqual([1]);
    expect(diagnose(corpus).find(({ code }) => code === 'implied-firmer')).toMatchObject({
      propositions: ['q'],
    });
  });

  it('a cycle of implications makes equivalents', () => {
    const corpus = corpusOf({ p: { implies: ['q'] }, q: { implies: ['r'] }, r: { implies: ['p'] } }, [
      says('a', 'q', 'affirms probable'),
    ]);
    for (const id of ['p', 'q', 'r'])
      expect(stanceOf(corpus, 'a', id)).toMatchObject({ stance: 'affirms', certainty: 'probable' });
    expect(stanceOf(corpus, 'a', 'p').derivation[0]?.via).toHaveLength(2);
  });

  it('a derivation takes the shortest chain, edge by edge with its reason, and of equals the first by id', () => {
    const edges = {
      p: { implies: ['z', 'b', { proposition: 'long', reason: 'why' }] },
      z: { implies: ['q'] },
      b: { implies: ['q'] },
      long: { implies: ['z'] },
      q: {},
    };
    const { derivation } = stanceOf(corpusOf(edges, [says('a', 'p', 'affirms certain')]), 'a', 'q');
    expect(derivation[0]?.via).toEqual([
      { kind: 'implies', from: 'p', to: 'b' },
      { kind: 'implies', from: 'b', to: 'q' },
    ]);
    const { derivation: toLong } = stanceOf(
      corpusOf(edges, [says('a', 'p', 'affirms certain')]),
      'a',
      'long',
    );
    expect(toLong[0]?.via).toEqual([{ kind: 'implies', from: 'p', to: 'long', reason: 'why' }]);
  });
});
