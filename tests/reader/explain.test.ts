import {
  type Corpus,
  commonGround,
  defineCorpus,
  disputes,
  type Explainable,
  explain,
  explainLines,
  type Line,
  stanceOf,
  stances,
} from 'consilience';
import { beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { coalitions } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../printed-faults.ts';
import { everyKind } from './every-kind.ts';
import { corpusOf, says } from './small-corpora.ts';

const faultsOfExplaining = (result: unknown, of: Corpus = corpus) =>
  faultsOf(() => explain(of, result as Explainable)); // whatever it is

const flat = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...flat(line.lines)]);

describe('any result', () => {
  it.each(everyKind)('$kind is told in whole lines of text, with nothing undefined in them', ({ result }) => {
    const lines = flat(explainLines(corpus, result));
    expect(lines.length).toBeGreaterThan(0);
    for (const { text } of lines) {
      expect(text).toMatch(/^\S.*\S$/);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it.each(everyKind)('$kind is told the same after a passage through JSON, or a clone', ({ result }) => {
    const told = explain(corpus, result);
    expect(explain(corpus, JSON.parse(JSON.stringify(result)) as Explainable)).toBe(told); // what it was before
    expect(explain(corpus, structuredClone(result))).toBe(told);
  });

  it('is told alike as lines and as text, whose indent is the depth of a line', () => {
    const [line] = explainLines(corpus, stanceOf(corpus, 'inss', 'ties-shifting'));
    expect(explain(corpus, stanceOf(corpus, 'inss', 'ties-shifting'))).toBe(
      [
        line?.text,
        `  ${line?.lines[0]?.text} [article]`,
        `    ${line?.lines[0]?.lines[0]?.text}`,
        `    ${line?.lines[0]?.lines[1]?.text}`,
        '[article] Kim Jong Un’s Attitude towards Beijing Changes Drastically After Meeting Putin: Expert Analysis, 2024',
      ].join('\n'),
    );
    expect(line?.lines[0]?.sources).toEqual(['article']);
  });

  it('shows the quotes of experts to the letter', () => {
    const told = explain(
      corpus,
      stances(corpus).flatMap(({ views }) => Object.values(views)),
    );
    for (const { quote } of corpus.positions) expect(told).toContain(`“${quote?.text}”`);
  });
});

describe('sources', () => {
  const sources = {
    a: { title: 'A' },
    b: { title: 'B', publisher: 'P', date: '2024-05' },
    c: { title: 'C' },
  };
  const cited = (...positions: Parameters<typeof corpusOf>[1]) => {
    const small = corpusOf({}, positions, sources);
    return explain(
      small,
      stances(small).flatMap(({ views }) => Object.values(views).flatMap((view) => view ?? [])),
    ).split('\n');
  };
  const quoting = (text: string, source: string) => ({
    quote: { text, source, attribution: 'verbatim' as const },
  });

  it('stand at the end once, in the corpus’ order, with publisher and date', () => {
    const lines = cited(
      says('ada', 'rain', 'affirms certain', quoting('yes', 'c')),
      says('bo', 'rain', 'affirms certain', { ...quoting('yes', 'c'), restsOn: ['b'] }),
    );
    expect(lines.slice(-2)).toEqual(['[b] B, P, 2024-05', '[c] C']);
    expect(lines.filter((line) => line.startsWith('['))).toHaveLength(2);
  });

  it('are not made to look cited by what a text says', () => {
    const lines = cited(says('ada', 'rain', 'affirms certain', quoting('see [b] and [a]', 'c')));
    expect(lines).toEqual(['On “rain”: ada says that it is so:', '  “see [b] and [a]” [c]', '[c] C']);
  });
});

describe('texts', () => {
  it('of several lines stay one line each', () => {
    const broken = defineCorpus({
      sources: { 's\n1': { title: 'A\r\ntitle' } },
      experts: { ada: { name: 'Ada\nExample', kind: 'person' } },
      propositions: {
        storm: {
          text: 'A storm\n\nis coming.\n',
          implies: [{ proposition: 'rain', reason: 'It\u2028is wet.' }],
        },
        rain: { text: 'Rain…' },
      },
      positions: [
        {
          expert: 'ada', proposition: 'storm', stance: 'affirms', certainty: 'certain',
          quote: { text: 'a\tstorm\u0085comes', source: 's\n1', attribution: 'verbatim' },
        }, // biome-ignore format: two lines
      ],
    });
    expect(explain(broken, stanceOf(broken, 'ada', 'rain')).split('\n')).toEqual([
      'On “Rain…”: Ada Example says that it is so, by implication:',
      '  says of “A storm is coming” that it is so: “a storm comes” [s 1]',
      '    “A storm is coming” implies “Rain…”: It is wet.',
      '[s 1] A title',
    ]);
  });

  it('keep dots that are more than a full stop, and nothing is escaped', () => {
    const dotted = corpusOf({ 'Wait... <b>': {}, 'Wait...': {} }, [says('ada', 'Wait...', 'undecided')]);
    const told = explain(dotted, [
      stanceOf(dotted, 'ada', 'Wait...'),
      stanceOf(dotted, 'ada', 'Wait... <b>'),
    ]);
    expect(told.split('\n')).toEqual([
      'On “Wait...”: ada takes no side (no quote).',
      'On “Wait... <b>”: ada says nothing of it.',
    ]);
  });

  it('and ids may be any: __proto__, constructor, the empty sign', () => {
    const odd = corpusOf(
      { ['__proto__']: { implies: ['constructor'] }, constructor: {} },
      [
        says('__proto__', '__proto__', 'affirms certain', {
          quote: { text: 'yes', source: '__proto__', attribution: 'verbatim' },
        }),
        says('constructor', 'constructor', 'affirms certain'),
        says('∅', '∅', 'undecided'),
      ],
      { ['__proto__']: { title: 'Proto' } },
    );
    const told = [
      '__proto__ and constructor both say that it is so, one of them by implication: constructor',
      '  __proto__ says that it is so, by implication:',
      '    says of “__proto__” that it is so: “yes” [__proto__]',
      '      “__proto__” implies “constructor”',
      '  constructor says that it is so (no quote).',
      '  ∅ says nothing of it.',
      '  If “__proto__” does not imply this claim, __proto__ no longer holds it.',
      '[__proto__] Proto',
    ].join('\n');
    expect(explain(odd, commonGround(odd))).toBe(told);
    expect(explain(odd, JSON.parse(JSON.stringify(commonGround(odd))) as Explainable)).toBe(told);
  });
});

describe('lists', () => {
  it('of lists, and what is pulled, are told one after the other', () => {
    const view = stanceOf(corpus, 'chen', 'minor-episode');
    const firstOf = (result: Explainable) => explain(corpus, result).split('\n')[0];
    expect(firstOf([[], [[view]], view])).toBe(firstOf(view));
    expect(explainLines(corpus, [[], [[view]], view])).toHaveLength(2);
    expect(explainLines(corpus, coalitions(corpus, { minHolders: 3 })).length).toBe(
      [...coalitions(corpus, { minHolders: 3 })].length,
    );
  });

  it('that are empty tell nothing', () => {
    expect(explain(corpus, [])).toBe('');
    expect(explain(corpus, [[], []])).toBe('');
  });

  it('within themselves, met again, too deep or with holes are faults', () => {
    const cyclic: unknown[] = [[]];
    cyclic.push(cyclic);
    expect(faultsOfExplaining(cyclic)).toEqual([
      {
        code: 'duplicate',
        path: 'result[1]',
        found: 'a list that was met before',
        expected: 'each list once',
      },
    ]);
    const shared = disputes(corpus);
    expect(faultsOfExplaining([shared, [shared]])).toMatchObject([{ path: 'result[1][0]' }]);
    const nested = (depth: number) => {
      let list: unknown[] = [];
      for (let i = 1; i < depth; i++) list = [list];
      return list;
    };
    expect(faultsOfExplaining(nested(100))).toEqual([]);
    expect(faultsOfExplaining(nested(101))).toMatchObject([
      { code: 'shape', found: 'a list', expected: 'lists nested at most 100 deep' },
    ]);
    expect(faultsOfExplaining(nested(100_000))).toHaveLength(1);
    expect(faultsOfExplaining(new Array(4_000_000_000))).toMatchObject([{ path: 'result[0]' }]);
  });
});
