import { changes, commonGround, compare } from 'consilience';
import { coalitions } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

const CERTAINTIES = ['possible', 'probable', 'certain'] as const;

describe('minCertainty', () => {
  const corpus = corpusOf({ storm: { implies: ['rain'] }, rain: {} }, [
    ...['a', 'b'].flatMap((expert) => [
      says(expert, 'storm', 'affirms possible'),
      says(expert, 'rain', 'affirms possible'),
      says(expert, 'hail', 'denies probable'),
      says(expert, 'frost', 'denies certain'),
    ]),
    says('c', 'hail', 'denies certain'),
    says('c', 'frost', 'affirms possible'),
  ]);
  const claimed = (list: readonly { readonly proposition: string; readonly certainty: string }[]) =>
    list.map(({ proposition, certainty }) => `${proposition} ${certainty}`);

  it('leaves out the agreements of two that are held less firmly, and counts only the others', () => {
    const listed = CERTAINTIES.map((minCertainty) => {
      const { agreements, rate } = compare(corpus, 'a', 'b', { minCertainty });
      return [claimed(agreements), rate.agreements];
    });
    expect(listed).toEqual([
      [['storm possible', 'hail probable', 'frost certain'], 3],
      [['hail probable', 'frost certain'], 2],
      [['frost certain'], 1],
    ]);
  });

  it('leaves no conflict out', () => {
    const { conflicts } = compare(corpus, 'a', 'c', { minCertainty: 'certain' });
    expect(conflicts.map(({ proposition }) => proposition)).toEqual(['frost']);
  });

  it('leaves out the shared claims of which some holder is less firm, with all their holders', () => {
    const listed = CERTAINTIES.map((minCertainty) => claimed(commonGround(corpus, { minCertainty })));
    expect(listed).toEqual([
      ['hail probable', 'frost certain', 'storm possible'],
      ['hail probable', 'frost certain'],
      ['frost certain'],
    ]);
  });

  it('lets what follows be shown where it is firm enough and what it follows from is not', () => {
    const firmer = corpusOf(
      { storm: { implies: ['rain'] }, rain: {} },
      ['a', 'b'].flatMap((expert) => [
        says(expert, 'storm', 'affirms possible'),
        says(expert, 'rain', 'affirms probable'),
      ]),
    );
    expect(claimed(commonGround(firmer, { minCertainty: 'probable' }))).toEqual(['rain probable']);
  });

  it('makes groups of those who each hold it firmly enough', () => {
    const groups = CERTAINTIES.map((minCertainty) =>
      [...coalitions(corpus, { minCertainty, minHolders: 1 })]
        .map(({ experts, claims }) => `${experts.join('')}: ${claimed(claims).join(', ')}`)
        .sort(),
    );
    expect(groups[2]).toEqual(['ab: frost certain', 'c: hail certain']);
    expect(groups[1]).toEqual(['ab: hail probable, frost certain', 'abc: hail probable']);
    expect(groups[0]).toEqual([
      'ab: storm possible, hail probable, frost certain',
      'abc: hail probable',
      'c: hail certain, frost possible',
    ]);
  });

  it('raised is a change: the claims that are held less firmly are lost', () => {
    const { claims } = changes(corpus, {}, { minCertainty: 'certain' });
    expect(claims.map(({ before, after }) => [before?.proposition, after])).toEqual([
      ['storm', undefined],
      ['hail', undefined],
    ]);
  });
});
