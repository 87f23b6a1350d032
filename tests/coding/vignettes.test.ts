import { diagnose, verifyQuotes } from 'consilience/coding';
import { describe, expect, it } from 'vitest';
import { single } from '../entries.ts';
import { corpusOf, says } from '../reader/small-corpora.ts';

// What the author of a corpus is told of everyday slips. Each of them once went unseen.

describe('what the corpus’ author is told', () => {
  const finding = (edges: Parameters<typeof corpusOf>[0], ...positions: Parameters<typeof corpusOf>[1]) =>
    diagnose(corpusOf(edges, positions));

  it('which position revised which, also across an edge', () => {
    const january = says('a', 'soon', 'denies certain', { date: '2024-01' });
    const march = says('a', 'june', 'affirms certain', { date: '2024-03' });
    expect(finding({ june: { implies: ['soon'] }, soon: {} }, january, march)).toContainEqual(
      expect.objectContaining({ code: 'revised', expert: 'a', positions: [0, 1] }),
    );
  });

  it('that what is stated is less firm than what is implied', () => {
    const said = [says('a', 'storm', 'affirms certain'), says('a', 'rain', '90')];
    const codes = (edges: Parameters<typeof corpusOf>[0]) =>
      finding(edges, ...said).flatMap(({ code, expert }) => (expert === 'a' ? [code] : []));
    const without = codes({ storm: {}, rain: {} });
    expect(
      codes({ storm: { implies: ['rain'] }, rain: {} }).filter((code) => !without.includes(code)),
    ).toHaveLength(1);
  });

  it('that the same was said more and less firmly, and that a later word on it has a condition', () => {
    const both = expect.objectContaining({ expert: 'a', positions: [0, 1] });
    const flat = says('a', 'war', 'affirms certain', { date: '2024-01' });
    const may = says('a', 'war', 'affirms possible', { date: '2024-01' });
    const onlyIf = says('a', 'war', 'affirms certain', { date: '2024-03', given: ['c'] });
    expect(finding({ c: {} }, flat, may)).toContainEqual(both);
    expect(finding({ c: {} }, flat, onlyIf)).toContainEqual(both);
  });
});

describe('a quote that lost its hedge', () => {
  const text = 'It may well be that the bank will cut rates in June, she said. Inflation is falling.';
  const corpusWith = (quoted: string, proposition: string) =>
    corpusOf(
      {},
      [
        says('a', proposition, 'affirms certain', {
          quote: { text: quoted, source: 's', attribution: 'verbatim' },
        }),
      ],
      { s: { title: 'S' } },
    );

  it('is seen: "may" stood in the sentence around the words', () => {
    const corpus = corpusWith('the bank will cut rates in June', 'cut');
    expect(single(verifyQuotes(corpus, { s: text }))).toMatchObject({ index: 0, status: 'exact' });
    expect(single(verifyQuotes(corpus, { s: text })).warnings ?? []).not.toEqual([]);
    expect(diagnose(corpus, { texts: { s: text } })).toContainEqual(
      expect.objectContaining({ positions: [0] }),
    );
  });

  it('and a plain sentence raises no alarm', () => {
    const corpus = corpusWith('Inflation is falling', 'falling');
    expect(single(verifyQuotes(corpus, { s: text })).warnings ?? []).toEqual([]);
  });
});
