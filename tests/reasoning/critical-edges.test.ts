import { commonGround, defineCorpus, stanceOf } from 'consilience';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from '../reader/small-corpora.ts';

const ada = { name: 'Ada', kind: 'person' } as const;
const bo = { name: 'Bo', kind: 'person' } as const;
const flatly = { stance: 'affirms', certainty: 'certain' } as const;

const edgesOf = (claim: ReturnType<typeof commonGround>[number] | undefined) =>
  claim?.criticalEdges.map(({ from, to, loses }) => `${from} to ${to}: ${loses.join(', ')}`);

describe('a shared claim hangs on', () => {
  it('the edge by which an assumption meets a condition', () => {
    const corpus = defineCorpus({
      experts: { ada, bo },
      propositions: {
        deal: { text: 'Deal.', implies: ['truce'] },
        truce: { text: 'Truce.' },
        calm: { text: 'Calm.' },
      },
      positions: [
        { expert: 'ada', proposition: 'calm', ...flatly, given: ['truce'] },
        { expert: 'bo', proposition: 'calm', ...flatly },
      ],
    });
    const [calm] = commonGround(corpus, { assuming: ['deal'] });
    expect(edgesOf(calm)).toEqual(['deal to truce: ada']);
    expect(commonGround(corpus)).toEqual([]);
  });

  it('the edge by which what is assumed to be false rules a condition out', () => {
    const corpus = defineCorpus({
      experts: { ada, bo },
      propositions: {
        deal: { text: 'Deal.', implies: ['truce'] },
        truce: { text: 'Truce.' },
        war: { text: 'War.' },
      },
      positions: [
        { expert: 'ada', proposition: 'war', ...flatly, given: [{ not: 'deal' }] },
        { expert: 'bo', proposition: 'war', ...flatly },
      ],
    });
    const [war] = commonGround(corpus, { assuming: [{ not: 'truce' }] });
    expect(edgesOf(war)).toEqual(['deal to truce: ada']);
  });

  it('every edge by which what somebody says clashes, also where nobody holds what lies between', () => {
    const corpus = defineCorpus({
      experts: { ada, bo },
      propositions: {
        storm: { text: 'Storm.', implies: ['gale'] },
        gale: { text: 'Gale.', excludes: ['calm'] },
        calm: { text: 'Calm.' },
        fishing: { text: 'Fishing.' },
      },
      positions: [
        { expert: 'ada', proposition: 'storm', ...flatly },
        { expert: 'ada', proposition: 'calm', stance: 'affirms', certainty: 'possible' },
        { expert: 'ada', proposition: 'calm', ...flatly, given: ['storm'] },
        { expert: 'ada', proposition: 'fishing', ...flatly },
        { expert: 'ada', proposition: 'fishing', stance: 'denies', certainty: 'certain', given: ['calm'] },
        { expert: 'bo', proposition: 'fishing', ...flatly },
      ],
    });
    // Her storm clashes with her "maybe calm", so meets no condition. Without either edge it does, and she contradicts
    // herself on fishing.
    const [fishing] = commonGround(corpus);
    expect(edgesOf(fishing)).toEqual(['storm to gale: ada', 'gale to calm: ada']);
  });

  it('the edge by which two positions clash, of which one would speak against it', () => {
    const corpus = corpusOf({ i: { implies: ['q'] }, k: { excludes: ['q', 'l'] }, q: {}, l: {} }, [
      says('ada', 'i', 'affirms possible'),
      says('ada', 'k', 'affirms probable'),
      says('ada', 'l', 'affirms certain'),
      says('bo', 'q', 'affirms possible'),
    ]);
    const [q] = commonGround(corpus);
    expect([q?.proposition, q?.holders]).toEqual(['q', ['ada', 'bo']]);
    expect(edgesOf(q)).toEqual(['i to q: ada', 'k to l: ada']);
  });

  it('the exclusion without which a number would count against it', () => {
    const corpus = corpusOf({ s: { implies: ['q'] }, k: { excludes: ['q'] }, q: {} }, [
      says('ada', 'q', 'affirms probable'),
      says('ada', 'q', 'denies probable'),
      says('ada', 'q', '50'),
      says('ada', 'k', '85'),
      says('ada', 's', 'affirms possible'),
      says('bo', 's', 'affirms possible'),
    ]);
    const claim = commonGround(corpus).find(({ proposition }) => proposition === 's');
    expect(claim?.holders).toEqual(['ada', 'bo']);
    expect(edgesOf(claim)).toEqual(['k to q: ada']);
  });

  it('every edge of the one chain that leads to it, and on none where a second chain does', () => {
    const corpus = defineCorpus({
      experts: { ada, bo },
      propositions: {
        storm: { text: 'Storm.', implies: ['gale'] },
        gale: { text: 'Gale.', implies: ['rain'] },
        flood: { text: 'Flood.', implies: ['rain'] },
        rain: { text: 'Rain.' },
      },
      positions: [
        { expert: 'ada', proposition: 'storm', ...flatly },
        { expert: 'bo', proposition: 'rain', ...flatly },
      ],
    });
    expect(edgesOf(commonGround(corpus)[0])).toEqual(['storm to gale: ada', 'gale to rain: ada']);
    const flooded = defineCorpus({
      ...corpus,
      positions: [...corpus.positions, { expert: 'ada', proposition: 'flood', ...flatly }],
    });
    expect(edgesOf(commonGround(flooded)[0])).toEqual([]);
  });

  it('the edge over which somebody would take it back, where they say it themselves', () => {
    const corpus = defineCorpus({
      experts: { ada, bo },
      propositions: {
        p: { text: 'P.' },
        q: { text: 'Q.', implies: ['p'] },
        r: { text: 'R.', excludes: ['p'] },
      },
      positions: [
        { expert: 'ada', proposition: 'p', stance: 'affirms', certainty: 'possible' },
        { expert: 'bo', proposition: 'p', stance: 'affirms', certainty: 'possible' },
      ],
    });
    expect(edgesOf(commonGround(corpus)[0])).toEqual([]);
  });
});

describe('a derivation', () => {
  it('has a position that entails its own denial once by itself, and once by the chain', () => {
    const corpus = defineCorpus({
      experts: { ada },
      propositions: {
        p: { text: 'P.', implies: ['q'] },
        q: { text: 'Q.', implies: ['r'] },
        r: { text: 'R.', excludes: ['p'] },
      },
      positions: [{ expert: 'ada', proposition: 'p', ...flatly }],
    });
    const { stance, derivation } = stanceOf(corpus, 'ada', 'p');
    expect(stance).toBe('contradictory');
    expect(derivation.map(({ index, via }) => [index, via.map(({ to }) => to)])).toEqual([
      [0, []],
      [0, ['p', 'r', 'q']], // p rules out r, so q is out, so p is
    ]);
  });
});
