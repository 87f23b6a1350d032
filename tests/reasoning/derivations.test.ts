import { stanceOf } from 'consilience';
import { describe, expect, it } from 'vitest';
import { type Edges, type Saying, solo } from '../reader/small-corpora.ts';

/** Ada's view of p, with the positions that it derives from. */
const viewOfP = (edges: Edges, ...sayings: readonly Saying[]) => {
  const { stance, credence, estimate, derivation } = stanceOf(
    solo({ p: {}, ...edges }, ...sayings),
    'ada',
    'p',
  );
  return { stance, credence, estimate, from: derivation.map(({ index }) => index) };
};

describe('a contradiction', () => {
  it('derives from what clashes, and not from a "may" that goes with either number', () => {
    const view = viewOfP({}, ['p', 'affirms possible'], ['p', '20'], ['p', '80']);
    expect(view).toMatchObject({ stance: 'contradictory', from: [1, 2] });
  });

  it('derives from two words, and not from the middle between them', () => {
    const view = viewOfP({}, ['p', 'affirms probable'], ['p', 'denies probable'], ['p', '50']);
    expect(view).toMatchObject({ stance: 'contradictory', from: [0, 1] });
    const wider = viewOfP({}, ['p', 'affirms probable'], ['p', 'denies probable'], ['p', '40-60']);
    expect(wider).toMatchObject({ stance: 'contradictory', from: [0, 1] });
  });

  it('is there where nothing is said of the claim itself', () => {
    const edges = { i: { implies: ['p'] }, j: { excludes: ['p'] } };
    const view = viewOfP(edges, ['i', 'affirms certain'], ['j', 'affirms certain']);
    expect(view).toMatchObject({ stance: 'contradictory', from: [0, 1] });
  });
});

describe('a number', () => {
  it('that excludes denies what is excluded, by what is left of a hundred', () => {
    const view = viewOfP({ i: { excludes: ['p'] } }, ['i', '80-90']);
    expect(view).toMatchObject({ stance: 'denies', estimate: { low: 0, high: 20 }, from: [0] });
  });

  it('that is low denies what implies it', () => {
    const view = viewOfP({ p: { implies: ['q'] } }, ['q', '10-20']);
    expect(view).toMatchObject({ stance: 'denies', estimate: { low: 0, high: 20 }, from: [0] });
  });

  it('keeps both its ends in another wording of the claim, and one where it arrives over an implication', () => {
    const wordings = { p: { implies: ['q'] }, q: { implies: ['p'] } };
    expect(viewOfP(wordings, ['q', '60-70'])).toMatchObject({
      stance: 'affirms',
      credence: { low: 60, high: 70 },
      estimate: { low: 60, high: 70 },
    });
    expect(viewOfP({ ...wordings, i: { implies: ['p'] } }, ['i', '60-70'])).toMatchObject({
      stance: 'affirms',
      estimate: { low: 60, high: 100 },
    });
  });
});

it('an exclusion that both sides declare is one, from either side', () => {
  for (const [said, asked] of [
    ['p', 'q'],
    ['q', 'p'],
  ] as const) {
    const corpus = solo({ p: { excludes: ['q'] }, q: { excludes: ['p'] } }, [said, 'affirms certain']);
    const { stance, derivation } = stanceOf(corpus, 'ada', asked);
    expect([stance, derivation.map(({ via }) => via.map(({ from, to }) => `${from} ${to}`))]).toEqual([
      'denies',
      [['p q']],
    ]);
  }
});

it('a view under a condition derives from the positions that wait', () => {
  const given = (condition: string, words: string): Saying => ['p', words, { given: [condition] }];
  const view = viewOfP({ c: {} }, given('c', 'affirms certain'), given('c', 'denies possible'));
  expect(view).toMatchObject({ stance: 'conditional', from: [0, 1] });
});
