import { auditClaim } from 'consilience';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../printed-faults.js';
import { corpusOf, says } from './small-corpora.ts';

type Claim = Parameters<typeof auditClaim>[1];

const audit = (claim: Omit<Claim, 'proposition'>, ...positions: Parameters<typeof corpusOf>[1]) =>
  auditClaim(corpusOf({ i: { implies: ['p'] }, p: {} }, positions), { proposition: 'p', ...claim });
const certain = (expert: string) => says(expert, 'p', 'affirms certain');
const codes = ({ faults }: ReturnType<typeof audit>) =>
  faults.map(({ code, expert }) => (expert ? `${code} ${expert}` : code));

describe('how many say it', () => {
  const silent = (expert: string) => says(expert, 'other', 'undecided');

  it.each([
    ['one', ['a'], ['b', 'c', 'd'], 'supported'],
    ['several', ['a'], ['b', 'c', 'd'], 'overstated'],
    ['several', ['a', 'b'], ['c', 'd'], 'supported'],
    ['most', ['a', 'b'], ['c', 'd'], 'overstated'],
    ['most', ['a', 'b', 'c'], ['d'], 'supported'],
    ['all', ['a', 'b', 'c'], ['d'], 'overstated'],
    ['all', ['a', 'b', 'c', 'd'], [], 'supported'],
  ] as const)('"%s" with %j saying it and %j silent is %s', (by, saying, silentOnes, verdict) => {
    const result = audit({ by }, ...saying.map(certain), ...silentOnes.map(silent));
    expect(result.verdict).toBe(verdict);
    expect(result.faults.length === 0).toBe(verdict === 'supported');
  });

  it('what is left out is read as a headline reads: several affirm it, flatly', () => {
    expect(audit({}, certain('a')).claim).toEqual({
      proposition: 'p',
      stance: 'affirms',
      certainty: 'certain',
      by: 'several',
    });
  });
});

describe('faults', () => {
  it('a "may" reported as an "is" is one, with its quote', () => {
    const quote = { text: 'It may be.', source: 's', attribution: 'verbatim' } as const;
    const corpus = corpusOf({}, [says('a', 'p', 'affirms possible', { quote })], { s: { title: 'S' } });
    const { verdict, faults, weaker } = auditClaim(corpus, { proposition: 'p', by: 'one' });
    expect([verdict, weaker]).toEqual(['overstated', ['a']]);
    expect(faults.find(({ code }) => code === 'weaker')).toMatchObject({
      expert: 'a',
      found: 'says that it may be so',
      expected: 'one who says that it is so',
      quote,
    });
  });

  it('only who states it says it: an implication put into somebody’s mouth is one', () => {
    const result = audit({ by: 'several' }, certain('a'), says('b', 'i', 'affirms certain'));
    expect(result).toMatchObject({
      verdict: 'overstated',
      statedBy: ['a'],
      impliedBy: ['b'],
      holders: ['a', 'b'],
    });
    expect(codes(result)).toEqual(['few', 'implied b']);
  });

  it('a number reported as an "is" is one, which tells the number, with its quote', () => {
    const quote = { text: 'Ninety-five percent.', source: 's', attribution: 'verbatim' } as const;
    const corpus = corpusOf({}, [says('a', 'p', '95', { quote })], { s: { title: 'S' } });
    const { verdict, faults, weaker } = auditClaim(corpus, { proposition: 'p', by: 'one' });
    expect([verdict, weaker]).toEqual(['overstated', ['a']]);
    expect(faults.find(({ code }) => code === 'number')).toMatchObject({
      expert: 'a',
      found: 'puts it at 95 %',
      expected: 'one who says that it is so',
      quote,
    });
  });

  it('a firmer implication does not make firmer what was said', () => {
    const result = audit(
      { by: 'one' },
      says('a', 'p', 'affirms possible'),
      says('a', 'i', 'affirms certain'),
    );
    expect(result).toMatchObject({ verdict: 'overstated', statedBy: ['a'], weaker: ['a'], impliedBy: [] });
  });

  it('a condition dropped is one, until it is met', () => {
    const corpus = corpusOf({ c: {} }, [says('a', 'p', 'affirms certain', { given: ['c'] }), certain('b')]);
    const result = auditClaim(corpus, { proposition: 'p' });
    expect(codes(result)).toEqual(['few', 'conditional a']);
    expect(result.faults[1]?.given).toEqual(['c']);
    expect(auditClaim(corpus, { proposition: 'p' }, { assuming: ['c'] }).verdict).toBe('supported');
  });

  it('opposition makes a claim disputed, and nobody holding it makes it unsupported', () => {
    const disputed = audit({}, certain('a'), certain('b'), says('c', 'p', 'denies probable'));
    expect([disputed.verdict, codes(disputed)]).toEqual(['disputed', ['opposed c']]);
    const unheld = audit({}, says('c', 'p', 'denies probable'));
    expect([unheld.verdict, codes(unheld)]).toEqual(['unsupported', ['unheld', 'opposed c']]);
  });

  it('a "may not" opposes an "is" and no "may"', () => {
    const mayNot = says('c', 'p', 'denies possible');
    const flat = audit({ by: 'one' }, certain('a'), mayNot);
    expect([flat.verdict, codes(flat)]).toEqual(['disputed', ['opposed c']]);
    const hedged = audit({ certainty: 'possible', by: 'one' }, certain('a'), mayNot);
    expect([hedged.verdict, hedged.opponents, hedged.faults]).toEqual(['supported', ['c'], []]);
  });

  it('a claim that they deny it is audited the other way round', () => {
    const result = audit(
      { stance: 'denies', certainty: 'probable', by: 'one' },
      says('a', 'p', 'denies certain'),
    );
    expect(result).toMatchObject({ verdict: 'supported', holders: ['a'], opponents: [] });
  });

  it('an inferred reading is told, and is no fault', () => {
    const result = audit({}, says('a', 'p', 'affirms certain', { reading: 'inferred' }), certain('b'));
    expect(result).toMatchObject({ verdict: 'supported', inferred: ['a'] });
  });
});

describe('bad arguments', () => {
  const of = (claim: unknown) =>
    faultsOf(() => auditClaim(corpusOf({ p: {} }, [certain('a')]), claim as Claim));

  it('what is wrong is reported at its place in the claim', () => {
    expect(of('p')).toEqual([
      { code: 'shape', path: 'claim', found: '"p"', expected: 'a claim, { proposition }' },
    ]);
    expect(of({ proposition: 'q', stanse: 'affirms', by: 'som' }).map(({ path }) => path)).toEqual([
      'claim.stanse',
      'claim.proposition',
      'claim.by',
    ]);
  });

  it('every fault in the claim is reported with the nearest word', () => {
    const claim = { proposition: 'pp', stance: 'affirm', certainty: 'certian', by: 'al' } as unknown as Claim;
    const faults = faultsOf(() => auditClaim(corpusOf({}, [certain('a')]), claim));
    expect(faults.map(({ path, nearest }) => [path, nearest])).toEqual([
      ['claim.proposition', 'p'],
      ['claim.stance', 'affirms'],
      ['claim.certainty', 'certain'],
      ['claim.by', 'all'],
    ]);
  });
});

describe('who leans away', () => {
  it('is cautioned of where the claim is no conflict', () => {
    const { verdict, cautions } = audit(
      { certainty: 'possible', by: 'one' },
      says('a', 'p', 'affirms possible'),
      says('b', 'p', 'denies possible'),
    );
    expect([verdict, cautions.map(({ code, experts }) => [code, experts])]).toEqual([
      'supported',
      [['leaning-away', ['b']]],
    ]);
  });
});

describe('who says it under a condition', () => {
  const given = { given: ['i'] };
  const flatly = (date?: string) => says('a', 'p', 'affirms certain', date ? { date } : {});
  const onlyIf = (date?: string) =>
    says('a', 'p', 'affirms certain', { ...given, ...(date ? { date } : {}) });

  it('has not said it; who denies it under one has nothing to do with it', () => {
    const other = says('c', 'p', 'affirms possible');
    expect(codes(audit({ by: 'one' }, other, says('b', 'p', 'affirms certain', given)))).toContain(
      'conditional b',
    );
    expect(codes(audit({ by: 'one' }, other, says('b', 'p', 'denies certain', given)))).not.toContain(
      'conditional b',
    );
  });

  it('has taken it back by a later condition alone', () => {
    const verdict = (...said: Parameters<typeof corpusOf>[1]) => audit({ by: 'one' }, ...said).verdict;
    expect(verdict(flatly('2023'), onlyIf('2024'))).toBe('overstated');
    expect(verdict(flatly('2024'), onlyIf('2023'))).toBe('supported');
    expect(verdict(flatly('2024'), onlyIf('2024'))).toBe('supported');
    expect(verdict(flatly('2023'), onlyIf())).toBe('supported');
    expect(verdict(flatly(), onlyIf('2024'))).toBe('supported');
  });
});

describe('who leans to neither side', () => {
  it('does not oppose a claim that something is unlikely, with a number just below the middle', () => {
    const unlikely = { stance: 'denies', certainty: 'probable', by: 'one' } as const;
    const denying = says('a', 'p', 'denies probable');
    expect(audit(unlikely, denying, says('b', 'p', '47-49'))).toMatchObject({
      verdict: 'supported',
      undecided: ['b'],
    });
    expect(audit(unlikely, denying, says('b', 'p', '56-60')).verdict).toBe('disputed');
  });
});
