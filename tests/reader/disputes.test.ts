import { compare, disputes } from 'consilience';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

describe('who affirms in a dispute, and who denies', () => {
  const sides = (...positions: Parameters<typeof corpusOf>[1]) => {
    const [dispute] = disputes(corpusOf({}, positions));
    return dispute && [dispute.affirmers, dispute.deniers, dispute.pairs];
  };

  it('goes by the side that each takes', () => {
    expect(sides(says('a', 'p', 'denies probable'), says('b', 'p', 'affirms certain'))).toEqual([
      ['b'],
      ['a'],
      1,
    ]);
  });

  it('goes by the side where a number of somebody who denies is above the other number', () => {
    // "Unlikely, between 48 and 61 %" takes the side of its words; 45 % takes none, and is 3 points apart.
    expect(
      sides(says('a', 'p', '48.5-61'), says('a', 'p', 'denies probable'), says('b', 'p', '45.5-45.5')),
    ).toEqual([['b'], ['a'], 1]);
  });

  it('puts somebody who takes no side opposite to each with whom they conflict, on both sides if need be', () => {
    expect(sides(says('a', 'p', '99-99'), says('b', 'p', '50-50'), says('c', 'p', '1-1'))).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      3,
    ]);
  });

  it('leaves out whoever conflicts with nobody, though they take a side', () => {
    const corpus = corpusOf({}, [
      says('a', 'p', 'affirms certain'),
      says('b', 'p', 'denies probable'),
      says('c', 'p', 'affirms possible'),
    ]);
    expect(compare(corpus, 'b', 'c').compatible).toHaveLength(1);
    expect(disputes(corpus)).toMatchObject([
      { affirmers: ['a'], deniers: ['b'], pairs: 1, holders: ['a', 'c'], opponents: ['b'] },
    ]);
  });
});
