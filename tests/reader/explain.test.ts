import {
  auditClaim,
  CorpusError,
  changes,
  commonGround,
  compare,
  disputes,
  type Explainable,
  explain,
  stances,
} from 'consilience';
import { compareCodings, diagnose, verifyQuotes } from 'consilience/coding';
import { beijingPyongyang, beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { agreementMatrix, coalitions, nearestPairs } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

describe('any result', () => {
  const odd = corpusOf({ p: {}, c: {} }, [
    says('a', 'p', 'affirms certain', { date: '2023' }),
    says('a', 'p', 'denies certain', { date: '2023' }),
    says('b', 'p', 'affirms possible', { given: ['c', { not: 'q' }] }),
    says('b', 'q', 'denies possible'),
    says('c', 'q', 'affirms possible'),
  ]);
  const comparison = compare(corpus, 'campbell', 'lin');
  const change = changes(
    corpus,
    {},
    { rejecting: [{ from: 'envoy-protest', to: 'beijing-uneasy' }], assuming: ['directive-genuine'] },
  );
  const audit = auditClaim(corpus, { proposition: 'beijing-uneasy' });

  it.each<readonly [string, Explainable]>([
    ['the table of stances', stances(corpus)],
    ['a view', stances(corpus)[0]?.views ?? []],
    ['a comparison', comparison],
    ['a conflict', comparison.conflicts],
    ['an agreement', compare(corpus, 'chen', 'lin').agreements],
    ['common ground', commonGround(corpus)],
    ['disputes', disputes(corpus)],
    ['an audit', audit],
    ['faults', audit.faults],
    ['changes', change],
    ['no changes', changes(corpus, {}, {})],
    ['a list of lists', [change.claims, [change.views, change.disputes]]],
    ['quote checks', verifyQuotes(corpus, {})],
    ['pairs of a matrix', nearestPairs(agreementMatrix(corpus))],
    ['coalitions', [...coalitions(corpus)]],
    ['two codings', compareCodings(corpus, beijingPyongyang)],
    ['what two coders found', compareCodings(corpus, beijingPyongyang).only],
  ])('%s is told in whole lines of text, with nothing undefined in them', (_, result) => {
    const lines = explain(corpus, result).split('\n');
    expect(lines.every((line) => /\S/.test(line))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/undefined|\[object/);
  });

  it('findings, contradictions, conditions and leanings are told too', () => {
    expect(explain(odd, diagnose(odd))).toContain('warning: a contradicts themselves on "p".');
    expect(explain(odd, compare(odd, 'a', 'b'))).toContain('One contradicts themselves: p');
    expect(explain(odd, compare(odd, 'b', 'c'))).toContain('They lean apart, and can both be right: q');
    expect(explain(odd, stances(odd)[0]?.views ?? [])).toContain(
      'under the condition “c” and not “q”, which is open',
    );
  });

  it('nothing is told of an empty list', () => {
    expect(explain(corpus, [])).toBe('');
  });

  it('what is no result is an error that says so', () => {
    expect(() => explain(corpus, { kind: 'nonsense' } as never)).toThrow(CorpusError);
    expect(() => explain(corpus, null as never)).toThrow(/result: found null/);
  });

  it('the quotes are the experts’ own, to the letter', () => {
    const told = explain(
      corpus,
      stances(corpus).flatMap(({ views }) => views),
    );
    for (const { quote } of corpus.positions) expect(told).toContain(`“${quote?.text}” [article]`);
  });

  it('each source that is referred to stands once at the end', () => {
    const told = explain(corpus, commonGround(corpus)).split('\n');
    expect(told.filter((line) => line.startsWith('[article]'))).toEqual([told[told.length - 1]]);
  });
});
