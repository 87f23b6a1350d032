import { commonGround, compare, stanceOf } from 'consilience';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../printed-faults.js';
import { corpusOf, says } from './small-corpora.ts';

const TABLE = [
  ['certain', 'certain', 'conflict'],
  ['certain', 'probable', 'conflict'],
  ['certain', 'possible', 'conflict'],
  ['probable', 'certain', 'conflict'],
  ['probable', 'probable', 'conflict'],
  ['probable', 'possible', 'compatible'],
  ['possible', 'certain', 'conflict'],
  ['possible', 'probable', 'compatible'],
  ['possible', 'possible', 'compatible'],
] as const;

describe('two experts on one proposition', () => {
  it.each(TABLE)('affirmed as %s and denied as %s, it is %s', (affirmed, denied, kind) => {
    const corpus = corpusOf({}, [says('a', 'p', `affirms ${affirmed}`), says('b', 'p', `denies ${denied}`)]);
    const { agreements, conflicts, compatible } = compare(corpus, 'a', 'b');
    expect(agreements).toEqual([]);
    expect([...conflicts, ...compatible].map((entry) => entry.kind)).toEqual([kind]);
    const mirrored = compare(corpus, 'b', 'a');
    expect([...mirrored.conflicts, ...mirrored.compatible].map((entry) => entry.kind)).toEqual([kind]);
    expect([conflicts.length, mirrored.conflicts.length]).toEqual(kind === 'conflict' ? [1, 1] : [0, 0]);
  });

  it.each([
    ['affirms certain', 'affirms possible', 'possible'],
    ['affirms probable', 'affirms certain', 'probable'],
    ['denies probable', 'denies possible', 'possible'],
    ['60-80', 'affirms certain', 'probable'],
    ['0-3', 'denies probable', 'probable'],
  ])('%s and %s agree, and share the weaker of the two: %s', (one, other, certainty) => {
    const { agreements } = compare(corpusOf({}, [says('a', 'p', one), says('b', 'p', other)]), 'a', 'b');
    expect(agreements).toMatchObject([{ kind: 'agreement', certainty }]);
  });

  it.each([
    ['denies possible', '99', '99.5'],
    ['denies probable', '50', '50.5'],
    ['affirms probable', '50', '49.5'],
    ['affirms possible', '1', '0.5'],
  ])(
    'an estimate conflicts with %s by its own range, more than 5 points outside: not at %s, but at %s',
    (word, near, far) => {
      const against = (estimate: string) =>
        compare(corpusOf({}, [says('a', 'p', estimate), says('b', 'p', word)]), 'a', 'b').conflicts;
      expect(against(near)).toEqual([]);
      expect(against(far)).toHaveLength(1);
    },
  );

  it.each([
    ['undecided', 'undecided'],
    ['50', 'undecided'],
    ['40-70', 'undecided'],
    ['55', 'affirms'],
    ['45', 'denies'],
    ['0-100', 'undecided'],
  ])('%s is a view that is %s', (words, stance) => {
    expect(stanceOf(corpusOf({}, [says('a', 'p', words)]), 'a', 'p').stance).toBe(stance);
  });

  it('"may" together with "may not" is undecided', () => {
    const corpus = corpusOf({}, [says('a', 'p', 'affirms possible'), says('a', 'p', 'denies possible')]);
    expect(stanceOf(corpus, 'a', 'p')).toMatchObject({ stance: 'undecided', credence: { low: 6, high: 94 } });
  });
});

describe('what follows', () => {
  it('denying what a claim implies denies the claim', () => {
    const corpus = corpusOf({ p: { implies: ['q'] } }, [
      says('a', 'q', 'denies probable'),
      says('b', 'p', 'affirms certain'),
    ]);
    expect(stanceOf(corpus, 'a', 'p')).toMatchObject({
      stance: 'denies',
      certainty: 'probable',
      basis: 'implied',
    });
    expect(compare(corpus, 'a', 'b').conflicts.map(({ proposition }) => proposition)).toEqual(['q']);
    expect(
      compare(corpus, 'a', 'b', { show: 'all' }).conflicts.map(({ proposition }) => proposition),
    ).toEqual(['p', 'q']);
  });

  it('no denial ever yields an affirmation', () => {
    const corpus = corpusOf({ p: { excludes: ['q'] } }, [
      says('a', 'p', 'denies certain'),
      says('b', 'q', 'affirms certain'),
    ]);
    expect(stanceOf(corpus, 'a', 'q').stance).toBe('silent');
  });

  it('what is probable caps what it excludes; a mere "may" does not become "may not"', () => {
    const view = (words: string) =>
      stanceOf(corpusOf({ p: { excludes: ['q'] }, q: {} }, [says('a', 'p', words)]), 'a', 'q');
    expect(view('affirms certain')).toMatchObject({
      stance: 'denies',
      certainty: 'certain',
      credence: { low: 0, high: 5 },
    });
    expect(view('affirms probable')).toMatchObject({
      stance: 'denies',
      certainty: 'probable',
      credence: { low: 0, high: 45 },
    });
    expect(view('affirms possible')).toMatchObject({ stance: 'silent', credence: { low: 0, high: 100 } });
  });

  it('of two oppositions that one exclusion mirrors, the first declared stays', () => {
    const corpus = corpusOf({ p: { excludes: ['q'] }, q: {} }, [
      says('a', 'p', 'affirms certain'),
      says('b', 'q', 'affirms certain'),
    ]);
    expect(compare(corpus, 'a', 'b').conflicts.map(({ proposition }) => proposition)).toEqual(['p']);
    expect(
      compare(corpus, 'a', 'b', { propositions: ['q'] }).conflicts.map(({ proposition }) => proposition),
    ).toEqual(['p', 'q']);
  });

  it('conflicts that go round through implications and exclusions are never all left out', () => {
    const edges = {
      r: { implies: ['p'] },
      p: {},
      q: { implies: ['s'], excludes: ['p'] },
      s: { excludes: ['r'] },
    };
    const corpus = corpusOf(edges, [says('a', 'r', 'affirms certain'), says('b', 'q', 'affirms certain')]);
    expect(compare(corpus, 'a', 'b').conflicts.length).toBeGreaterThan(0);
  });

  it('agreeing for shared, different or unstated reasons is told apart', () => {
    const reasons = (of: object, other: object) => {
      const corpus = corpusOf({ x: {}, y: {} }, [
        says('a', 'p', 'affirms certain', of),
        says('b', 'p', 'affirms certain', other),
      ]);
      return compare(corpus, 'a', 'b').agreements[0]?.reasons;
    };
    expect(reasons({ because: ['x'] }, { because: ['y', 'x'] })).toBe('shared');
    expect(reasons({ because: ['x'] }, { because: ['y'] })).toBe('different');
    expect(reasons({ because: ['x'] }, {})).toBe('unstated');
  });
});

describe('the rate of agreement', () => {
  it('counts ten consequences of one agreed claim once', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`p${i}`, { implies: [`p${i + 1}`] }]),
    );
    const corpus = corpusOf({ ...chain, p10: {} }, [
      says('a', 'p0', 'affirms certain'),
      says('b', 'p0', 'affirms certain'),
    ]);
    expect(compare(corpus, 'a', 'b').rate).toMatchObject({ value: 1, comparable: 1, bothTookUp: 11 });
    expect(compare(corpus, 'a', 'b', { show: 'all' }).rate).toMatchObject({ value: 1, comparable: 11 });
  });

  it('has no value where nothing is comparable, and its range says what the silences could make of it', () => {
    const corpus = corpusOf({}, [says('a', 'p', 'affirms certain'), says('b', 'q', 'affirms certain')]);
    expect(compare(corpus, 'a', 'b').rate).toEqual({
      low: 0,
      high: 1,
      agreements: 0,
      comparable: 0,
      oneSided: 2,
      bothTookUp: 0,
    });
    const silent = corpusOf({}, [says('a', 'p', 'undecided'), says('b', 'p', 'affirms certain')]);
    expect(compare(silent, 'a', 'b').rate).toEqual({
      agreements: 0,
      comparable: 0,
      oneSided: 0,
      bothTookUp: 1,
    });
  });

  it('ranks 49 of 50 above 1 of 1', () => {
    const rate = (agreed: number, opposed: number) => {
      const sides = [...Array(agreed).fill('affirms'), ...Array(opposed).fill('denies')];
      const positions = sides.flatMap((side, i) => [
        says('a', `p${i}`, 'affirms certain'),
        says('b', `p${i}`, `${side} certain`),
      ]);
      return compare(corpusOf({}, positions), 'a', 'b').rate;
    };
    // Wilson's interval for 49 of 50 and for 1 of 1, as R's binom.confint(method = "wilson") has it.
    expect(rate(49, 1).rankScore).toBeCloseTo(0.895, 3);
    expect(rate(1, 0).rankScore).toBeCloseTo(0.2065, 3);
  });
});

describe('bad arguments', () => {
  const corpus = corpusOf({}, [says('ada', 'p', 'affirms certain'), says('bo', 'p', 'affirms certain')]);
  const issuesOf = (ask: () => unknown) =>
    faultsOf(ask).map(({ code, path, nearest }) => [code, path, nearest]);

  it('comparing an expert with themselves is an error', () => {
    expect(issuesOf(() => compare(corpus, 'ada', 'ada'))).toEqual([['duplicate', 'b', undefined]]);
  });

  it('every fault in ids and options is reported at once, with its place', () => {
    const options = {
      assuming: ['x'], rejecting: [{ from: 'p', to: 'p' }], asOf: '2024-13', show: 'al', propositions: 'p',
      minCertainty: 'certian', asumming: [],
    } as never; // biome-ignore format: a list of faults
    expect(issuesOf(() => compare(corpus, 'adaa', 'bo', options))).toEqual([
      ['unknown-id', 'a', 'ada'],
      ['unknown-word', 'options.asumming', 'assuming'],
      ['unknown-id', 'options.assuming[0]', 'p'],
      ['unknown-id', 'options.rejecting[0]', undefined],
      ['date', 'options.asOf', undefined],
      ['unknown-word', 'options.show', 'all'],
      ['shape', 'options.propositions', undefined],
      ['unknown-word', 'options.minCertainty', 'certain'],
    ]);
  });

  it('every fault in the choice of experts and claims is reported at once', () => {
    const options = { experts: ['ada', 'ada', 'aad'], minHolders: 0, unopposed: 'yes' } as never;
    expect(issuesOf(() => commonGround(corpus, options))).toEqual([
      ['duplicate', 'options.experts[1]', undefined],
      ['unknown-id', 'options.experts[2]', 'ada'],
      ['range', 'options.minHolders', undefined],
      ['shape', 'options.unopposed', undefined],
    ]);
  });

  it('assumptions that rule each other out are an error', () => {
    const excluding = corpusOf({ p: { excludes: ['q'] }, pp: { implies: ['p'] }, q: {} }, [
      says('ada', 'p', 'affirms certain'),
    ]);
    expect(issuesOf(() => stanceOf(excluding, 'ada', 'p', { assuming: ['pp', 'q'] }))).toEqual([
      ['self-denying', 'options.assuming', undefined],
    ]);
  });
});
