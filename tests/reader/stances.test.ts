import { stances } from 'consilience';
import { expect, it } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

it('stances has who affirms each proposition as its holders, and who denies it as its opponents', () => {
  const corpus = corpusOf({ p: { excludes: ['q'] }, q: {} }, [
    says('a', 'p', 'affirms certain'),
    says('b', 'q', 'affirms possible'),
    says('c', 'p', 'denies possible'),
    says('c', 'q', 'undecided'),
  ]);
  expect(stances(corpus)).toMatchObject([
    { kind: 'stanceRow', proposition: 'p', holders: ['a'], opponents: ['c'], undecided: [], silent: ['b'] },
    { kind: 'stanceRow', proposition: 'q', holders: ['b'], opponents: ['a'], undecided: ['c'], silent: [] },
  ]);
});
