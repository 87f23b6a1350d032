import { defineCorpus, stances } from 'consilience';
import { describe, expect, it } from 'vitest';
import { says } from './small-corpora.ts';

const corpus = defineCorpus<string, string, string>({
  experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
  propositions: {
    pours: { text: 'It pours.', implies: ['rains'] },
    rains: { text: 'It rains.' },
    snows: { text: 'It snows.' },
  },
  positions: [says('ada', 'pours', 'affirms certain'), says('bo', 'snows', 'undecided')] as never,
});

describe('stances', () => {
  it('of some propositions are the same rows as among all, in the corpus’ order, and no others', () => {
    const all = stances(corpus);
    expect(all.map(({ proposition }) => proposition)).toEqual(['pours', 'rains', 'snows']);
    expect(stances(corpus, { propositions: ['snows', 'rains'] })).toEqual(all.slice(1));
    expect(stances(corpus, { propositions: [] })).toEqual([]);
  });
});
