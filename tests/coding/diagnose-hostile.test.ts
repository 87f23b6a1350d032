import { type Corpus, defineCorpus, type Position } from 'consilience';
import { diagnose, type Finding } from 'consilience/coding';
import { describe, expect, test } from 'vitest';
import { corpusOf, says } from '../reader/small-corpora.ts';

// Each of these is less than a megabyte, and takes minutes where time grows with the square of it.

const upTo = (length: number) => Array.from({ length }, (_, i) => i);
const ada = (proposition: string, words: string, more: object = {}) => says('ada', proposition, words, more);

/** p0 implies p1, which implies p2, and so on. */
const chain = (length: number) =>
  Object.fromEntries(upTo(length).map((i) => [`p${i}`, i + 1 < length ? { implies: [`p${i + 1}`] } : {}]));

/** How many findings there are of each code. */
const counted = (findings: readonly Finding[]): Partial<Record<Finding['code'], number>> => {
  const counts: Partial<Record<Finding['code'], number>> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

const of = (
  edges: Parameters<typeof corpusOf>[0],
  positions: readonly Position[],
  sources?: Corpus['sources'],
) => counted(diagnose(corpusOf(edges, positions, sources)));

describe('However large a corpus is,', () => {
  test('a clash over a long chain is one contradiction, be it of two positions or of all.', () => {
    const ends = [ada('p0', 'affirms certain'), ada('p7999', 'denies certain')];
    expect(of(chain(8000), ends)).toEqual({ contradiction: 1, unquoted: 2 });
    const all = upTo(5000).map((i) => ada(`p${i}`, i % 2 === 0 ? 'affirms certain' : 'denies certain'));
    expect(of(chain(5000), all)).toEqual({ contradiction: 1, unquoted: 5000 });
  });

  test('many who lead to a clash over one long chain are one contradiction.', () => {
    const star = Object.fromEntries(upTo(3000).map((i) => [`q${i}`, { implies: ['p0'] }]));
    const positions = [
      ...upTo(3000).map((i) => ada(`q${i}`, 'affirms certain')),
      ada('p3999', 'denies certain'),
    ];
    expect(of({ ...chain(4000), ...star }, positions)).toEqual({ contradiction: 1, unquoted: 3001 });
  });

  test('what follows more firmly along a chain is found at each proposition.', () => {
    const positions = upTo(6000).map((i) => ada(`p${i}`, i === 0 ? 'affirms certain' : 'affirms possible'));
    expect(of(chain(6000), positions)).toEqual({ 'implied-firmer': 5999, unquoted: 6000 });
  });

  test('edges may be as many as they like.', () => {
    const dense = Object.fromEntries(
      upTo(300).map((i) => [
        `p${i}`,
        {
          implies: upTo(300)
            .filter((j) => j > i && j < i + 150)
            .map((j) => `p${j}`),
        },
      ]),
    );
    const positions = upTo(3000).map((i) =>
      ada(`p${i % 300}`, i % 3 === 0 ? 'affirms certain' : `${i % 97}`, { note: `${i}` }),
    );
    expect(of(dense, positions)['contradiction']).toBe(1);
  });

  test('every proposition that entails its own denial is found.', () => {
    const many = Object.fromEntries(upTo(3000).map((i) => [`q${i}`, { implies: ['p0', 'x'] }]));
    const edges = { ...chain(4000), ...many, p3999: { excludes: ['x'] }, x: {} };
    expect(of(edges, [])).toEqual({ 'self-denying': 3000 });
    const cycle = { ...chain(6000), p5999: { implies: ['p0', 'x'] }, x: { excludes: ['p5'] } };
    expect(of(cycle, [])).toEqual({ 'self-denying': 6000 });
  });

  test('conditions may be as many as the statements that they stand beside, and long.', () => {
    const waiting = { given: ['c'], date: '2024' };
    const beside = upTo(6000).map((i) =>
      ada('p', 'affirms certain', { note: `${i}`, ...(i % 2 === 0 ? waiting : { date: '2023' }) }),
    );
    expect(of({ c: {} }, beside)).toEqual({ 'later-condition': 3000, unquoted: 6000 });
    const met = ada('p', 'affirms certain', { given: upTo(6000).map((i) => `c${i}`) });
    const known = upTo(6000).map((i) => ada(`c${i}`, 'affirms certain'));
    const more = upTo(2000).map((i) => ada('p', 'affirms certain', { given: ['open'], note: `${i}` }));
    expect(of({ open: {} }, [met, ...known, ...more])).toEqual({ unretracted: 2000, unquoted: 8001 });
  });

  test('texts and names are cut, and what is there many times is told of once.', () => {
    const long = 'so it is '.repeat(30_000);
    const corpus = defineCorpus<string, string>({
      experts: { ada: { name: long, kind: 'person' } },
      propositions: { p: { text: long } },
      positions: upTo(4000).map(() => ada('p', 'affirms certain')),
    });
    const findings = diagnose(corpus);
    expect(counted(findings)).toEqual({ duplicate: 1, unquoted: 4000 });
    for (const { message } of findings) expect(message.length).toBeLessThan(500);
  });

  test('sources may have a text each that is another.', () => {
    const ids = upTo(3000).map((i) => `s${i}`);
    const sources = Object.fromEntries(ids.map((id) => [id, { title: id, sha256: '0'.repeat(64) }]));
    const positions = ids.map((source) =>
      ada('p', 'undecided', { quote: { text: 'so', source, attribution: 'verbatim' } }),
    );
    const texts = Object.fromEntries(ids.map((id) => [id, 'so']));
    expect(counted(diagnose(corpusOf({}, positions, sources), { texts }))).toEqual({ 'other-text': 3000 });
  });
});
