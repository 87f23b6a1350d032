import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineCorpus } from 'consilience';
import { verifyQuotes } from 'consilience/coding';
import { beijingPyongyang } from 'consilience/fixtures';
import { describe, expect, test } from 'vitest';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What every check of a source whose text had this digest says of it. */
const verdictsOn = (text: string, sha256: string) => {
  const corpus = defineCorpus({
    sources: { report: { title: 'Report', sha256 }, letter: { title: 'Letter' } },
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { rain: { text: 'It rains.' } },
    positions: (['report', 'report', 'letter'] as const).map((source) => ({
      expert: 'ada' as const,
      proposition: 'rain' as const,
      stance: 'undecided' as const,
      quote: { text: 'it rains', source, attribution: 'verbatim' as const },
    })),
  });
  return JSON.parse(JSON.stringify(verifyQuotes(corpus, { report: text, letter: text })));
};

describe('A check says whether the text that was given is the one whose SHA-256 the source has', () => {
  test('where it is, on every check of that source, and on none of a source without a SHA-256.', () => {
    const [first, second, other] = verdictsOn('it rains', digestOf('it rains'));
    expect([first.sha256, second.sha256]).toEqual(['right', 'right']);
    expect(other).not.toHaveProperty('sha256');
  });

  test('where it is not, though the quote is found, after a round trip through JSON.', () => {
    const checks = verdictsOn('it rains', digestOf('it rains.'));
    expect(checks[0]).toMatchObject({ status: 'exact', sha256: 'wrong' });
    expect(checks[1]).toMatchObject({ status: 'exact', sha256: 'wrong' });
  });

  test('where nothing was checked, not at all.', () => {
    for (const check of verifyQuotes(beijingPyongyang, {})) expect(check).not.toHaveProperty('sha256');
  });

  test.each([
    ['nothing', ''],
    ['more than one block', 'rain '.repeat(1000)],
    ['letters of two, three and four bytes', 'é中🚀'],
    ['half a surrogate pair, which is written as U+FFFD', 'a\ud83d b\ude80'],
    ['a byte order mark', '\ufeffit rains'],
  ])('of the text in UTF-8: %s.', (_, text) => {
    expect(verdictsOn(text, digestOf(text))[0].sha256).toBe('right');
  });

  test('and the article is the one that the corpus of the fixtures was made from.', () => {
    const verdicts = verifyQuotes(beijingPyongyang, { article }).map(({ sha256 }) => sha256);
    expect(new Set(verdicts)).toEqual(new Set(['right']));
    const changed = verifyQuotes(beijingPyongyang, { article: `${article} ` }).map(({ sha256 }) => sha256);
    expect(new Set(changed)).toEqual(new Set(['wrong']));
  });
});
