import type { Position } from 'consilience';
import { describe, expect, it } from 'vitest';
import { named } from '../entries.ts';
import { corpusOf, says } from '../reader/small-corpora.ts';
import { type Claimed, verdictOf } from './audit.js';
import { cellAt, evaluated, sharedClaims } from './claims.js';
import { disputed, pairOf } from './pairs.js';
import { relationOf } from './rules.js';
import { lineagesOf } from './support.js';

const ask = (...args: Parameters<typeof corpusOf>) => evaluated(corpusOf(...args));
describe('the reference for two experts on one proposition', () => {
  it.each([
    ['affirms certain', 'denies possible', 'conflict'],
    ['affirms probable', 'denies probable', 'conflict'],
    ['affirms probable', 'denies possible', 'compatible'],
    ['affirms possible', 'denies possible', 'compatible'],
    ['affirms possible', '5', 'compatible'],
    ['affirms probable', '50', 'unsettled'],
    ['affirms probable', '40', 'conflict'],
    ['99', '50', 'conflict'],
    ['60-80', '30-50', 'conflict'],
    ['50', '48', 'unsettled'],
    ['affirms certain', 'undecided', 'unsettled'],
    ['denies certain', '25', 'agree'],
    ['60', '90', 'agree'],
  ] as const)('finds %s and %s: %s', (one, another, relation) => {
    const from = ask({}, [says('a', 'p', one), says('b', 'p', another)]);
    const [a, b] = [cellAt(from, 'a', 'p'), cellAt(from, 'b', 'p')];
    expect([relationOf(a, b), relationOf(b, a)]).toEqual([relation, relation]);
  });

  it('lets the sides that a tie hides take part, and no side of a plain "undecided"', () => {
    const tied = [says('a', 'p', 'affirms possible'), says('a', 'p', 'denies possible')];
    const conflicts = (...positions: Position[]) =>
      pairOf(ask({}, positions), 'all', 'a', 'b').conflicts.length;
    expect(conflicts(...tied, says('b', 'p', 'affirms certain'))).toBe(1);
    expect(conflicts(...tied, says('b', 'p', 'denies certain'))).toBe(1);
    expect(conflicts(...tied, says('b', 'p', 'affirms probable'))).toBe(0);
    expect(conflicts(says('a', 'p', 'undecided'), says('b', 'p', 'affirms certain'))).toBe(0);
  });

  it('says how far apart two are who agree: "will not" and "25 %" are 20 points apart', () => {
    const from = ask({}, [says('a', 'p', 'denies certain'), says('b', 'p', '25')]);
    expect(pairOf(from, 'all', 'a', 'b').agreements).toMatchObject([
      { stance: 'denies', certainty: 'probable', gap: 20 },
    ]);
    const closer = ask({}, [says('a', 'p', 'denies certain'), says('b', 'p', '5')]);
    expect(pairOf(closer, 'all', 'a', 'b').agreements[0]).not.toHaveProperty('gap');
  });

  it('has a 50 among the deniers against 99, and among the affirmers against 1', () => {
    const from = ask({}, [says('a', 'p', '99'), says('b', 'p', '50'), says('c', 'p', '1')]);
    expect(disputed(from, 'informative').get('p')).toEqual({
      affirmers: ['a', 'b'],
      deniers: ['b', 'c'],
      pairs: 3,
    });
  });
});

describe('the reference for one disagreement, shown once', () => {
  it('shows the flat denial beside the "may" that it could hide behind', () => {
    const edges = { p4: { excludes: ['p0'] }, p8: { implies: ['p0'] }, p0: {} };
    const from = ask(edges, [
      says('a', 'p4', 'affirms possible'),
      says('a', 'p0', 'denies certain'),
      says('b', 'p8', 'affirms certain'),
    ]);
    expect(named(pairOf(from, 'all', 'a', 'b').conflicts)).toEqual(['p4', 'p8', 'p0']);
    expect(named(pairOf(from, 'informative', 'a', 'b').conflicts)).toEqual(['p4', 'p0']);
  });

  it('counts an exclusion and its mirror once, and not where nobody states it', () => {
    const edges = { p0: { implies: ['p1'] }, p1: { implies: ['p0'] }, p3: { excludes: ['p1'] } };
    const from = ask(edges, [says('a', 'p1', 'affirms certain'), says('b', 'p3', 'affirms certain')]);
    const { conflicts, n } = pairOf(from, 'informative', 'a', 'b');
    expect([named(conflicts), n]).toEqual([['p1'], 1]);
  });

  it('shows what is implied last, and a flat statement under a weaker one all the same', () => {
    const edges = { p: { implies: ['q'] }, q: {} };
    const once = ask(edges, [says('a', 'p', 'affirms certain'), says('b', 'q', 'denies certain')]);
    expect(named(pairOf(once, 'informative', 'a', 'b').conflicts)).toEqual(['q']);
    const hedged = ask(edges, [
      says('a', 'p', 'affirms certain'),
      says('a', 'q', 'affirms possible'),
      says('b', 'q', 'denies certain'),
    ]);
    expect(named(pairOf(hedged, 'informative', 'a', 'b').conflicts)).toEqual(['p', 'q']);
  });
});

describe('the reference for conflicts beside what is compatible', () => {
  it('never lets a conflict go without saying because something compatible has its cause', () => {
    const edges = { rise: { excludes: ['fall'] }, crash: { implies: ['fall'] }, fall: {} };
    const from = ask(edges, [
      says('a', 'rise', 'affirms probable'),
      says('b', 'crash', '50.1-100'),
      says('b', 'fall', 'affirms possible'),
    ]);
    const { conflicts, compatible } = pairOf(from, 'informative', 'a', 'b');
    expect([named(conflicts), named(compatible)]).toEqual([['crash'], ['fall']]);
  });
});

describe('the reference for what goes without saying', () => {
  it('leaves out what follows, held as firmly by the same, and keeps what is firmer', () => {
    const edges = { p: { implies: ['q'] }, q: { implies: ['r'] }, r: {} };
    const from = ask(
      edges,
      ['a', 'b'].flatMap((who) => [says(who, 'p', 'affirms probable'), says(who, 'q', 'affirms certain')]),
    );
    expect(
      sharedClaims(from, 'informative').map(({ proposition, certainty }) => [proposition, certainty]),
    ).toEqual([
      ['q', 'certain'],
      ['p', 'probable'],
    ]);
  });

  it('lists what is at least likely first, then what more hold, more firmly, and more state', () => {
    const said = (proposition: string, words: string, ...experts: string[]) =>
      experts.map((expert) => says(expert, proposition, words));
    const from = ask({ z: { implies: ['e'] } }, [
      ...said('all-may', 'affirms possible', 'a', 'b', 'c'),
      ...said('b-two', 'affirms certain', 'a', 'b'),
      ...said('a-two', 'affirms certain', 'a', 'b'),
      ...said('three', 'affirms probable', 'a', 'b', 'c'),
      ...said('likely', 'denies probable', 'a', 'b'),
      ...said('z', 'affirms certain', 'a'),
      ...said('e', 'affirms certain', 'b'),
    ]);
    expect(named(sharedClaims(from, 'informative'))).toEqual([
      'three',
      'a-two',
      'b-two',
      'e',
      'likely',
      'all-may',
    ]);
  });
});

describe('the reference for independent support', () => {
  const sources = {
    feed: { title: 'Feed', publisher: 'Agency' },
    wire: { title: 'Wire', publisher: 'Agency' },
    paper: { title: 'Paper', relays: ['wire'] },
    own: { title: 'Own' },
  };
  const lineages = (a: Position[], b: Position[]) => {
    const from = evaluated(corpusOf({ p: {}, why: {} }, [...a, ...b], sources));
    const claim = sharedClaims(from, 'all').find(({ proposition }) => proposition === 'p');
    const { low, high } = claim ? lineagesOf(from, claim) : { low: 0, high: 0 };
    return [low, high];
  };
  const on = (expert: string, ...restsOn: string[]) => [says(expert, 'p', 'affirms certain', { restsOn })];

  it('counts two feeds of one agency, and what relays them, as one line', () => {
    expect(lineages(on('a', 'feed'), on('b', 'wire'))).toEqual([1, 1]);
    expect(lineages(on('a', 'feed'), on('b', 'paper'))).toEqual([1, 1]);
    expect(lineages(on('a', 'feed'), on('b', 'own'))).toEqual([2, 2]);
    expect(lineages(on('a', 'feed'), on('b'))).toEqual([1, 2]);
  });

  it('counts what an expert’s own reasons rest on, and the source that carries relayed words', () => {
    const reasoned = (expert: string) => [
      says(expert, 'p', 'affirms certain', { because: ['why'] }),
      says(expert, 'why', 'affirms certain', { restsOn: ['own'] }),
    ];
    expect(lineages(reasoned('a'), on('b', 'own'))).toEqual([1, 1]);
    const quoted = (expert: string, attribution: string) => [
      says(expert, 'p', 'affirms certain', { quote: { text: 'x', source: 'own', attribution } }),
    ];
    expect(lineages(quoted('a', 'relayed'), quoted('b', 'relayed'))).toEqual([1, 1]);
    expect(lineages(quoted('a', 'verbatim'), quoted('b', 'relayed'))).toEqual([1, 2]);
  });
});

describe('the reference for audits', () => {
  const audit = (claim: Omit<Claimed, 'proposition'>, ...positions: Position[]) =>
    verdictOf(evaluated(corpusOf({ p: {}, c: {} }, positions)), { proposition: 'p', ...claim });

  it('never takes a number for a flat statement, and takes it for what it says', () => {
    const puts = says('a', 'p', '5');
    expect(audit({ stance: 'denies', by: 'one' }, puts)).toBe('overstated');
    expect(audit({ stance: 'denies', by: 'one', certainty: 'probable' }, puts)).toBe('supported');
  });

  it('finds no dispute where a "may not" stands against a "may"', () => {
    const may = [says('a', 'p', 'affirms possible'), says('b', 'p', 'affirms possible')];
    expect(audit({ certainty: 'possible' }, ...may, says('c', 'p', 'denies possible'))).toBe('supported');
    expect(audit({ certainty: 'certain' }, ...may, says('c', 'p', 'denies possible'))).toBe('disputed');
    expect(audit({ certainty: 'possible' }, ...may, says('c', 'p', 'denies certain'))).toBe('disputed');
    expect(audit({}, says('c', 'p', 'denies certain'))).toBe('unsupported');
  });

  it('does not count who later said it only under a condition', () => {
    const flat = says('a', 'p', 'affirms certain', { date: '2024-01' });
    const onlyIf = (date: string, words = 'affirms certain') => says('a', 'p', words, { date, given: ['c'] });
    expect(audit({ by: 'one' }, flat)).toBe('supported');
    expect(audit({ by: 'one' }, flat, onlyIf('2024-03'))).toBe('overstated');
    expect(audit({ by: 'one' }, flat, onlyIf('2023'))).toBe('supported');
    expect(audit({ by: 'one' }, onlyIf('2024-03', '60'))).toBe('unsupported');
  });
});
