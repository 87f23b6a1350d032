import { compare, disputes, type Options } from 'consilience';
import { describe, expect, it } from 'vitest';
import { named } from '../entries.ts';
import { corpusOf, says } from './small-corpora.ts';

describe('one disagreement', () => {
  const chain = { p: { implies: ['q'] }, q: { implies: ['r'] }, r: {} };

  it('is shown at the last proposition to which it leads, in compare and in disputes', () => {
    const corpus = corpusOf(chain, [says('a', 'p', 'affirms certain'), says('b', 'r', 'denies certain')]);
    const shown = (options: Pick<Options, 'show' | 'propositions'>) => [
      named(compare(corpus, 'a', 'b', options).conflicts),
      named(disputes(corpus, options)),
    ];
    expect(shown({})).toEqual([['r'], ['r']]);
    expect(shown({ propositions: ['p'] })).toEqual([
      ['p', 'r'],
      ['p', 'r'],
    ]);
    expect(shown({ show: 'all' })).toEqual([
      ['p', 'q', 'r'],
      ['p', 'q', 'r'],
    ]);
  });

  it('is shown wherever both state it themselves', () => {
    const corpus = corpusOf(
      chain,
      ['p', 'r'].flatMap((id) => [says('a', id, 'affirms certain'), says('b', id, 'denies certain')]),
    );
    expect(named(compare(corpus, 'a', 'b').conflicts)).toEqual(['p', 'r']);
  });

  it('said flatly is shown beside a "may" of the same expert to which it leads', () => {
    const corpus = corpusOf(chain, [
      says('a', 'q', 'affirms certain'),
      says('a', 'r', 'affirms possible'),
      says('b', 'r', 'denies certain'),
    ]);
    expect(named(compare(corpus, 'a', 'b').conflicts)).toEqual(['q', 'r']);
  });

  it('that is a conflict is not taken as told by something compatible that has the same cause', () => {
    // Likely to rise: unlikely to fall. Against "may fall" that is compatible. Against a crash at 50.1 to 100 % it is
    // none: a crash is a fall, hence as unlikely, 0 to 45 %, and 50.1 lies more than 5 points above.
    const corpus = corpusOf({ rise: { excludes: ['fall'] }, crash: { implies: ['fall'] }, fall: {} }, [
      says('a', 'rise', 'affirms probable'),
      says('b', 'crash', '50.1-100'),
      says('b', 'fall', 'affirms possible'),
    ]);
    const { conflicts, compatible } = compare(corpus, 'a', 'b');
    expect([named(conflicts), named(compatible)]).toEqual([['crash'], ['fall']]);
    expect(named(disputes(corpus))).toEqual(['crash']);
  });

  it('of which a reader rejects the edge is left where it was said', () => {
    const corpus = corpusOf(chain, [says('a', 'q', 'affirms certain'), says('b', 'r', 'denies certain')]);
    expect(disputes(corpus, { rejecting: [{ from: 'q', to: 'r' }] })).toEqual([]);
  });

  it('over an exclusion is shown at one side of it, whatever else is spoken of before', () => {
    const corpus = corpusOf({ other: {}, p: { excludes: ['q'] }, q: {} }, [
      says('ada', 'other', 'affirms certain'),
      says('ada', 'p', 'affirms certain'),
      says('bo', 'q', 'affirms certain'),
    ]);
    expect(named(compare(corpus, 'ada', 'bo').conflicts)).toEqual(['p']);
  });

  it('with the denying half of "it may be so, and may not" is shown where that half was said', () => {
    const corpus = corpusOf({ p: {}, x: { implies: ['p'] } }, [
      says('ada', 'p', 'affirms possible'),
      says('ada', 'p', 'denies possible'),
      says('bo', 'x', 'affirms certain'),
    ]);
    expect(named(compare(corpus, 'ada', 'bo').conflicts)).toEqual(['p']);
  });
});
