import { readFileSync } from 'node:fs';
import { verifyQuotes } from 'consilience/coding';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { describe, expect, test } from 'vitest';
import { HELD_OUT } from './news-held-out.ts';
import { type Kind, TUNED_ON } from './news-tuned-on.ts';
import { warned, warningsAt } from './warned.ts';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

describe.each([
  ['tuned on', TUNED_ON],
  ['held out', HELD_OUT],
] as const)('In the news sentences %s', (_, half) => {
  const isMissed = (kind: Kind) => (marked: string) =>
    !warned(marked).some((warning) => warning.startsWith(kind));

  test.each(['hedged', 'negated', 'asked', 'conditional'] as const)(
    'nine out of ten quotes or more that lost what makes them %s draw that warning.',
    (kind) => {
      const missed = half[kind].filter(isMissed(kind));
      expect(missed.length / half[kind].length, missed.join('\n')).toBeLessThanOrEqual(0.1);
    },
  );

  test('one plain quote out of twenty or fewer draws any warning.', () => {
    const alarms = half.plain.filter((marked) => warned(marked).length > 0);
    expect(alarms.length / half.plain.length, alarms.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('Of the article', () => {
  const warnings = (corpus: Parameters<typeof verifyQuotes>[0]) =>
    verifyQuotes(corpus, { article }).flatMap(({ expert, proposition, warnings: found = [] }) =>
      found.map(({ code, cue }) => [expert, proposition, code, cue]),
    );

  test('one position is warned of: its words stand in what an institute suggests may be so.', () => {
    const only = [['inss', 'influence-weakening', 'hedged', 'suggesting']];
    expect(warnings(beijingPyongyang)).toEqual(only);
    expect(warnings(beijingPyongyangWithOfficials)).toEqual(only);
  });

  test.each([
    ['been some dissatisfaction on the part of the Chinese Ambassador', 'hedged', 'appears'],
    ['feel concerned or even dissatisfied due to Beijing’s influence', 'hedged', 'may'],
    ['continuously work towards reducing North Korea’s dependence on China', 'hedged', 'believed to'],
    ['see them as a significant loophole', 'hedged', 'may'],
    ['North Korean authorities have tightened control', 'hedged', 'Reports suggest'],
    ['mean a severe rupture', 'negated', 'not'],
    ['this directive is true', 'conditional', 'if'],
    ['Kim Jong-un is aiming for a strategy of power balance', 'conditional', 'if'],
  ] as const)('"%s", cut off and coded flatly, is %s by "%s".', (quote, code, cue) => {
    const start = article.indexOf(quote);
    expect(start).toBeGreaterThan(0);
    const found = warningsAt(article, start, start + quote.length);
    expect(found.map((warning) => [warning.code, warning.cue])).toContainEqual([code, cue]);
  });
});
