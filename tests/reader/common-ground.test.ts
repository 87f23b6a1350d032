import { commonGround, disputes, stanceOf } from 'consilience';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

const claims = (...args: Parameters<typeof commonGround>) =>
  commonGround(...args).map(({ proposition, stance, certainty }) => `${proposition} ${stance} ${certainty}`);

describe('what is left unsaid', () => {
  it('a claim that follows from another of the same holders, held no less firmly, is hidden; show all shows it', () => {
    const corpus = corpusOf({ p: { implies: ['q'] }, q: {} }, [
      says('a', 'p', 'affirms certain'),
      says('b', 'p', 'affirms certain'),
    ]);
    expect(claims(corpus)).toEqual(['p affirms certain']);
    expect(claims(corpus, { show: 'all' })).toEqual(['p affirms certain', 'q affirms certain']);
    expect(claims(corpus, { propositions: ['q'] })).toEqual(['p affirms certain', 'q affirms certain']);
  });

  it('a firmer consequence, or one with more holders, is not hidden', () => {
    const firmer = corpusOf({ p: { implies: ['q'] }, q: {} }, [
      says('a', 'p', 'affirms probable'),
      says('b', 'p', 'affirms probable'),
      says('a', 'q', 'affirms certain'),
      says('b', 'q', 'affirms certain'),
    ]);
    expect(claims(firmer)).toEqual(['q affirms certain', 'p affirms probable']);
    const wider = corpusOf({ p: { implies: ['q'] }, q: {} }, [
      says('a', 'p', 'affirms certain'),
      says('b', 'p', 'affirms certain'),
      says('c', 'q', 'affirms certain'),
    ]);
    expect(claims(wider)).toEqual(['q affirms certain', 'p affirms certain']);
  });

  it('a denial hides the denials that follow from it, also across an exclusion', () => {
    const back = corpusOf({ p: { implies: ['q'] }, q: {} }, [
      says('a', 'q', 'denies certain'),
      says('b', 'q', 'denies certain'),
    ]);
    expect(claims(back)).toEqual(['q denies certain']);
    const across = corpusOf({ p: { excludes: ['q'] }, q: {} }, [
      says('a', 'p', 'affirms certain'),
      says('b', 'p', 'affirms certain'),
    ]);
    expect(claims(across)).toEqual(['p affirms certain']);
  });

  it('"may P" does not hide a "may not Q" that does not follow from it', () => {
    const corpus = corpusOf({ p: { excludes: ['q'] }, q: {} }, [
      says('a', 'p', 'affirms possible'),
      says('b', 'p', 'affirms possible'),
      says('a', 'q', 'denies possible'),
      says('b', 'q', 'denies possible'),
    ]);
    expect(claims(corpus)).toEqual(['p affirms possible', 'q denies possible']);
  });

  it('of equivalents the one that more state stays, else the one declared first', () => {
    const cycle = { p: { implies: ['q'] }, q: { implies: ['p'] } };
    const stated = corpusOf(cycle, [
      says('a', 'p', 'affirms certain'),
      says('b', 'q', 'affirms certain'),
      says('c', 'q', 'affirms certain'),
    ]);
    expect(claims(stated)).toEqual(['q affirms certain']);
    const even = corpusOf(cycle, [says('a', 'p', 'affirms certain'), says('b', 'q', 'affirms certain')]);
    expect(claims(even)).toEqual(['p affirms certain']);
  });
});

describe('the order of shared claims', () => {
  it('is at least probable first, then most holders, then firmest, then most who state it, then id', () => {
    const everybody = (proposition: string, words: string, experts: string) =>
      [...experts].map((expert) => says(expert, proposition, words));
    const corpus = corpusOf({ i: { implies: ['m'] }, m: {} }, [
      ...everybody('z', 'affirms certain', 'ab'),
      ...everybody('y', 'affirms certain', 'ab'),
      ...everybody('x', 'denies probable', 'ab'),
      ...everybody('w', 'affirms possible', 'abc'),
      ...everybody('v', 'affirms possible', 'ab'),
      ...everybody('u', 'denies probable', 'abc'),
      says('b', 'm', 'affirms certain'),
      says('a', 'i', 'affirms certain'),
    ]);
    expect(claims(corpus)).toEqual([
      'u denies probable',
      'y affirms certain',
      'z affirms certain',
      'm affirms certain',
      'x denies probable',
      'w affirms possible',
      'v affirms possible',
    ]);
  });
});

describe('options', () => {
  const corpus = corpusOf({}, [
    says('a', 'p', 'affirms certain'),
    says('b', 'p', 'affirms probable'),
    says('c', 'p', 'denies possible'),
    says('a', 'q', 'affirms certain'),
    says('b', 'q', 'affirms certain'),
    says('c', 'q', 'affirms possible'),
  ]);

  it('minHolders sets how many holders a shared claim has', () => {
    expect(claims(corpus, { minHolders: 'all' })).toEqual(['q affirms possible']);
    expect(claims(corpus, { minHolders: 3 })).toEqual(['q affirms possible']);
    expect(claims(corpus, { minHolders: 1 })).toEqual([
      'p affirms probable',
      'q affirms possible',
      'p denies possible',
    ]);
    expect(claims(corpus, { minHolders: 9 })).toEqual([]);
  });

  it('unopposed leaves out what one of those asked opposes', () => {
    expect(claims(corpus, { unopposed: true })).toEqual(['q affirms possible']);
    expect(claims(corpus, { unopposed: true, experts: ['b', 'a'] })).toEqual([
      'q affirms certain',
      'p affirms probable',
    ]);
  });

  it('experts are asked in the corpus’ order, and the others appear nowhere', () => {
    const [claim] = commonGround(corpus, { experts: ['b', 'a'], minHolders: 'all' });
    expect(Object.keys(claim?.views ?? {})).toEqual(['a', 'b']);
    expect(claim?.holders).toEqual(['a', 'b']);
    expect(claim?.byCertainty).toEqual({ certain: ['a', 'b'], probable: [], possible: [] });
  });

  it('an empty corpus answers with nothing', () => {
    const empty = corpusOf({}, []);
    expect([commonGround(empty), commonGround(empty, { minHolders: 'all' }), disputes(empty)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('independent support', () => {
  const sources = {
    agency: { title: 'Agency' },
    north: { title: 'North', relays: ['agency'] },
    south: { title: 'South', relays: ['wire'] },
    wire: { title: 'Wire', relays: ['agency'] },
    east: { title: 'East' },
    loop: { title: 'Loop', relays: ['pool'] },
    pool: { title: 'Pool', relays: ['loop'] },
  };
  const lineages = (...restsOn: readonly (readonly string[])[]) => {
    const positions = restsOn.map((of, i) => says(`e${i}`, 'p', 'affirms certain', { restsOn: of }));
    return commonGround(corpusOf({}, positions, sources))[0]?.lineages;
  };

  it('two papers that relay one agency, however far upstream, are one line of evidence', () => {
    expect(lineages(['north'], ['south'], ['east'])).toEqual({
      low: 2,
      high: 2,
      groups: [['e0', 'e1'], ['e2']],
      unknown: [],
    });
  });

  it('sources of one publisher are one line of evidence, and those of two are two', () => {
    const feeds = {
      one: { title: 'One', publisher: 'A' },
      two: { title: 'Two', publisher: 'A' },
      three: { title: 'Three', publisher: 'B' },
    };
    const positions = Object.keys(feeds).map((source) =>
      says(source, 'p', 'affirms certain', { restsOn: [source] }),
    );
    expect(commonGround(corpusOf({}, positions, feeds))[0]?.lineages.groups).toEqual([
      ['one', 'two'],
      ['three'],
    ]);
  });

  it('a holder with no source given is unknown, which is no independence', () => {
    expect(lineages([], [], ['east'])).toEqual({ low: 1, high: 3, groups: [['e2']], unknown: ['e0', 'e1'] });
    expect(lineages([], [])).toEqual({ low: 1, high: 2, groups: [], unknown: ['e0', 'e1'] });
  });

  it('a third holder can join two groups into one, and sources that relay in a circle are no trap', () => {
    expect(lineages(['north'], ['east'], ['wire', 'east'])?.groups).toEqual([['e0', 'e1', 'e2']]);
    expect(lineages(['loop'], ['pool'])?.groups).toEqual([['e0', 'e1']]);
  });

  it('the paper that carries the quote is no upstream', () => {
    const quote = { text: 'x', source: 'east', attribution: 'verbatim' };
    const corpus = corpusOf(
      {},
      [says('a', 'p', 'affirms certain', { quote }), says('b', 'p', 'affirms certain', { quote })],
      sources,
    );
    expect(commonGround(corpus)[0]?.lineages).toMatchObject({ groups: [], unknown: ['a', 'b'] });
  });

  it('counts only what this claim derives from', () => {
    const corpus = corpusOf(
      { i: { implies: ['p'] }, p: {} },
      [
        says('a', 'i', 'affirms certain', { restsOn: ['east'] }),
        says('a', 'other', 'affirms certain', { restsOn: ['agency'] }),
        says('b', 'p', 'affirms certain', { restsOn: ['north'] }),
      ],
      sources,
    );
    expect(commonGround(corpus)[0]?.lineages.groups).toEqual([['a'], ['b']]);
  });
});

describe('what a claim hangs on', () => {
  const critical = (...args: Parameters<typeof corpusOf>) =>
    commonGround(corpusOf(...args), { propositions: ['p'] })
      .find(({ proposition }) => proposition === 'p')
      ?.criticalEdges.map(({ from, to, loses }) => `${from}>${to}: ${loses.join()}`);

  it('each edge of an only chain is critical, none of two chains is', () => {
    const b = says('b', 'p', 'affirms certain');
    expect(
      critical({ x: { implies: ['y'] }, y: { implies: ['p'] }, p: {} }, [
        says('a', 'x', 'affirms certain'),
        b,
      ]),
    ).toEqual(['x>y: a', 'y>p: a']);
    expect(
      critical({ x: { implies: ['y', 'z'] }, y: { implies: ['p'] }, z: { implies: ['p'] }, p: {} }, [
        says('a', 'x', 'affirms certain'),
        b,
      ]),
    ).toEqual([]);
  });

  it('an edge is not critical where a weaker support remains, and is where the other side then wins', () => {
    const edges = { x: { implies: ['p'] }, y: { implies: ['p'] }, p: {} };
    const held = [
      says('a', 'x', 'affirms certain'),
      says('a', 'y', 'affirms possible'),
      says('b', 'p', 'affirms certain'),
    ];
    expect(critical(edges, held)).toEqual([]);
    expect(critical({ ...edges, p: { implies: ['q'] }, q: {} }, [...held, says('a', 'q', '0-96')])).toEqual(
      [],
    );
    const opposed = critical({ ...edges, p: { implies: ['q'] }, q: {} }, [
      says('a', 'x', '60'),
      says('a', 'y', '10'),
      says('a', 'q', '70-90'),
      says('b', 'p', 'affirms certain'),
    ]);
    expect(opposed).toEqual(['x>p: a']);
  });

  it('an edge of a denial, an exclusion included, is critical too', () => {
    const positions = [says('a', 'x', 'affirms certain'), says('b', 'p', 'denies certain')];
    expect(
      critical({ x: { implies: ['y'] }, y: { excludes: ['q'] }, q: {}, p: { implies: ['q'] } }, positions),
    ).toEqual(['x>y: a', 'y>q: a', 'p>q: a']);
  });

  it('an edge by which an assumption meets a condition is critical', () => {
    const corpus = corpusOf({ c: { implies: ['d'] }, d: {} }, [
      says('a', 'p', 'affirms certain', { given: ['d'] }),
      says('b', 'p', 'affirms certain'),
    ]);
    const [claim] = commonGround(corpus, { assuming: ['c'] });
    expect(claim?.criticalEdges).toEqual([{ kind: 'implies', from: 'c', to: 'd', loses: ['a'] }]);
  });

  it('losing what is critical, and nothing else, loses the holder', () => {
    const edges = {
      w: { implies: ['x', 'y'] },
      x: { implies: ['z'] },
      y: { implies: ['z'] },
      z: { implies: ['p'] },
      p: {},
    };
    const corpus = corpusOf(edges, [says('a', 'w', 'affirms certain'), says('b', 'p', 'affirms certain')]);
    for (const [from, { implies }] of Object.entries(edges).flatMap(([id, edge]) =>
      'implies' in edge ? [[id, edge] as const] : [],
    )) {
      for (const to of implies) {
        const isLost = stanceOf(corpus, 'a', 'p', { rejecting: [{ from, to }] }).stance !== 'affirms';
        expect([from, to, isLost]).toEqual([from, to, from === 'z']);
      }
    }
    expect(critical(edges, corpus.positions)).toEqual(['z>p: a']);
  });
});
