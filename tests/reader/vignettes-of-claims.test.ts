import { auditClaim, CorpusError, commonGround, compare, disputes } from 'consilience';
import { describe, expect, it } from 'vitest';
import { named, single } from '../entries.ts';
import { corpusOf, says } from './small-corpora.ts';

// What an editor would say of what is claimed and shared. Each of them was once answered wrongly, or so that it misled.

describe('audits that a reader would sign', () => {
  const audit = (
    claim: Omit<Parameters<typeof auditClaim>[1], 'proposition'>,
    ...positions: Parameters<typeof corpusOf>[1]
  ) => auditClaim(corpusOf({ c: {}, war: {} }, positions), { proposition: 'war', ...claim });

  it('a "may" that a "may not" stands against is not disputed, and disputes has nothing either', () => {
    const positions = [
      says('a', 'war', 'affirms possible'),
      says('b', 'war', 'affirms possible'),
      says('c', 'war', 'denies possible'),
    ];
    const { verdict, cautions } = audit({ certainty: 'possible' }, ...positions);
    expect(verdict).toBe('supported');
    expect(cautions).toContainEqual(expect.objectContaining({ experts: ['c'] }));
    expect(disputes(corpusOf({}, positions))).toEqual([]);
  });

  it('a "may" that somebody rules out is disputed, and what nobody holds is unsupported', () => {
    const denied = says('b', 'war', 'denies certain');
    expect(audit({ certainty: 'possible' }, says('a', 'war', 'affirms possible'), denied).verdict).toBe(
      'disputed',
    );
    expect(audit({ certainty: 'possible' }, denied).verdict).toBe('unsupported');
  });

  it('a condition dropped from a statement is a fault, with its condition', () => {
    const { verdict, faults } = audit(
      {},
      says('a', 'war', 'affirms certain', { given: ['c'] }),
      says('b', 'war', 'affirms certain'),
    );
    expect(verdict).toBe('overstated');
    expect(faults).toContainEqual(expect.objectContaining({ expert: 'a', given: ['c'] }));
  });

  it('a condition dropped from an estimate is one too', () => {
    const { verdict, faults } = audit(
      { certainty: 'probable' },
      says('a', 'war', '70', { given: ['c'] }),
      says('b', 'war', 'affirms probable'),
    );
    expect(verdict).toBe('overstated');
    expect(faults).toContainEqual(expect.objectContaining({ expert: 'a', given: ['c'] }));
  });

  it('a later "only if" does not leave the earlier flat statement standing unseen', () => {
    const positions = [
      says('a', 'war', 'affirms certain', { date: '2024-01' }),
      says('a', 'war', 'affirms certain', { date: '2024-03', given: ['c'] }),
    ];
    const { verdict, faults } = audit({ by: 'one' }, ...positions);
    expect(verdict).toBe('overstated');
    expect(faults).toContainEqual(expect.objectContaining({ expert: 'a', given: ['c'] }));
    expect(audit({ by: 'one' }, says('a', 'war', 'affirms certain', { date: '2024-01' })).verdict).toBe(
      'supported',
    );
  });

  it('only who states it says it, and a "may" is no "is"', () => {
    const corpus = corpusOf({ attack: { implies: ['war'] }, war: {} }, [
      says('a', 'attack', 'affirms certain'),
      says('b', 'war', 'affirms possible'),
    ]);
    const result = auditClaim(corpus, { proposition: 'war', by: 'one' });
    expect(result).toMatchObject({ verdict: 'overstated', statedBy: ['b'], impliedBy: ['a'], weaker: ['b'] });
  });

  it('cautions tell of what stands beside a claim that is supported', () => {
    const quote = { text: 'War.', source: 's', attribution: 'verbatim' };
    const corpus = corpusOf(
      {},
      [
        says('a', 'war', 'affirms certain', { restsOn: ['s'], confidence: 'low' }),
        says('b', 'war', 'affirms certain', { restsOn: ['s'], reading: 'inferred', quote }),
        says('c', 'war', 'affirms certain', { date: '2024' }),
        says('c', 'war', 'denies certain', { date: '2024' }),
      ],
      { s: { title: 'S' } },
    );
    const { verdict, faults, cautions } = auditClaim(corpus, { proposition: 'war' });
    expect([verdict, faults]).toEqual(['supported', []]);
    expect(cautions.map(({ code, experts }) => [code, experts])).toEqual([
      ['contradictory', ['c']],
      ['inferred', ['b']],
      ['low-confidence', ['a']],
      ['one-line', ['a', 'b']],
    ]);
  });
});

describe('independent support', () => {
  const sources = {
    feed: { title: 'Morning feed', publisher: 'The agency' },
    wire: { title: 'Evening wire', publisher: 'The agency' },
    north: { title: 'North', relays: ['wire'] },
    south: { title: 'South', relays: ['wire'] },
    study: { title: 'Study' },
  };
  const lineages = (...positions: Parameters<typeof corpusOf>[1]) =>
    single(
      commonGround(corpusOf({ war: {}, arms: {} }, positions, sources), { propositions: ['war'] }).filter(
        ({ proposition }) => proposition === 'war',
      ),
    ).lineages;
  const resting = (expert: string, ...restsOn: string[]) =>
    says(expert, 'war', 'affirms certain', { restsOn });

  it('two feeds of one agency are one line of evidence', () => {
    expect(lineages(resting('a', 'feed'), resting('b', 'wire'))).toEqual({
      low: 1,
      high: 1,
      groups: [['a', 'b']],
      unknown: [],
    });
  });

  it('two papers that relay one agency are one line of evidence, and a study of its own is another', () => {
    expect(lineages(resting('a', 'north'), resting('b', 'south'), resting('c', 'study')).groups).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('what an expert’s own reasons rest on counts', () => {
    const because = says('a', 'war', 'affirms certain', { because: ['arms'] });
    const reason = says('a', 'arms', 'affirms certain', { restsOn: ['north'] });
    expect(lineages(because, reason, resting('b', 'feed')).groups).toEqual([['a', 'b']]);
  });

  it('the source that carries relayed words counts, and the paper that carries a quote does not', () => {
    const quoted = (expert: string, attribution: string) =>
      says(expert, 'war', 'affirms certain', { quote: { text: 'War.', source: 'north', attribution } });
    expect(lineages(quoted('a', 'relayed'), quoted('b', 'relayed')).groups).toEqual([['a', 'b']]);
    expect(lineages(quoted('a', 'verbatim'), quoted('b', 'verbatim')).unknown).toEqual(['a', 'b']);
  });
});

describe('what is shared, in order', () => {
  const said = (proposition: string, words: string, ...experts: string[]) =>
    experts.map((expert) => says(expert, proposition, words));
  const corpus = corpusOf({}, [
    ...said('may', 'affirms possible', 'a', 'b', 'c'),
    ...said('two-flatly', 'affirms certain', 'a', 'b'),
    ...said('two-likely', 'denies probable', 'a', 'b'),
    ...said('three-likely', 'affirms probable', 'a', 'b', 'c'),
    ...said('also-flatly', 'affirms certain', 'b', 'c'),
  ]);

  it('what is at least likely comes before what only may be, however many share that', () => {
    expect(named(commonGround(corpus))).toEqual([
      'three-likely',
      'also-flatly',
      'two-flatly',
      'two-likely',
      'may',
    ]);
  });

  it('minCertainty leaves out what is held less firmly', () => {
    expect(named(commonGround(corpus, { minCertainty: 'probable' }))).not.toContain('may');
    expect(named(commonGround(corpus, { minCertainty: 'certain' }))).toEqual(['also-flatly', 'two-flatly']);
  });

  it('minHolders says how many must share it', () => {
    expect(named(commonGround(corpus, { minHolders: 'all' }))).toEqual(['three-likely', 'may']);
  });

  it('an option that a question does not heed is an error, and never taken in silence', () => {
    const unheeded: object = { minHolders: 3 };
    expect(() => compare(corpus, 'a', 'b', unheeded)).toThrow(CorpusError);
    const misspelt: object = { minHolder: 3 };
    expect(() => commonGround(corpus, misspelt)).toThrow(CorpusError);
  });
});
