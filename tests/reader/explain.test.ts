import {
  auditClaim,
  type Corpus,
  CorpusError,
  changes,
  commonGround,
  compare,
  defineCorpus,
  disputes,
  type Explainable,
  explain,
  explainLines,
  type Line,
  stanceOf,
  stances,
} from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { coalitions, tallies } from 'consilience/panels';
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

describe('what is no result of this corpus', () => {
  it.each<readonly [unknown, string]>([
    [null, 'null'],
    [undefined, 'nothing'],
    ['a view', '"a view"'],
    [1, '1'],
    [explain, 'a function'],
  ])('%o is a fault that says so', (result, found) => {
    expect(faultsOfExplaining(result)).toEqual([
      { code: 'shape', path: 'result', found, expected: 'the result of a question' },
    ]);
  });

  it('an object of no kind, or of an unknown one, is a fault with the nearest kind', () => {
    expect(faultsOfExplaining([{}, { kind: 'views' }, { kind: 'toString' }])).toEqual([
      { code: 'unknown-word', path: 'result[0].kind', found: 'nothing', expected: 'the kind of the result of a question' },
      {
        code: 'unknown-word', path: 'result[1].kind', found: '"views"', expected: 'the kind of the result of a question',
        nearest: 'view',
      },
      {
        code: 'unknown-word', path: 'result[2].kind', found: '"toString"',
        expected: 'the kind of the result of a question',
      },
    ]); // biome-ignore format: one line a fault
  });

  it('a result of another corpus is a fault at each id, and not a page of bare ids', () => {
    const other = disputes(corpus).slice(0, 1);
    const faults = faultsOfExplaining(other, beijingPyongyang);
    expect(faults.map(({ path }) => path)).toContain('result[0].deniers[0]');
    expect(faults.map(({ path }) => path)).toContain('result[0].views.lin');
    expect(faults.find(({ path }) => path === 'result[0].deniers[0]')).toEqual({
      code: 'unknown-id', path: 'result[0].deniers[0]', found: '"lin"', expected: 'the id of an expert',
    }); // biome-ignore format: two lines
  });

  it('a result of another corpus with the same ids is a fault at its positions', () => {
    const one = corpusOf({}, [says('ada', 'rain', 'affirms certain'), says('bo', 'snow', 'affirms certain')]);
    const two = corpusOf({}, [says('bo', 'snow', 'affirms certain'), says('ada', 'rain', 'affirms certain')]);
    expect(faultsOfExplaining(stanceOf(one, 'ada', 'rain'), two)).toEqual([
      {
        code: 'clash',
        path: 'result.derivation[0].position',
        found: 'a position of "ada" on "rain"',
        expected: 'that of "bo" on "snow", which this corpus has there',
      },
    ]);
    const shorter = corpusOf({ snow: {} }, [
      says('ada', 'rain', 'affirms certain'),
      says('bo', 'rain', 'affirms certain'),
    ]);
    const denied = corpusOf({}, [says('ada', 'rain', 'denies certain')]);
    expect(faultsOfExplaining(stanceOf(one, 'ada', 'rain'), denied)).toMatchObject([{ code: 'clash' }]);
    const third = corpusOf({}, [...shorter.positions, says('bo', 'snow', 'affirms certain')]);
    expect(faultsOfExplaining(stanceOf(third, 'bo', 'snow'), shorter)).toEqual([
      {
        code: 'unknown-id',
        path: 'result.derivation[0].index',
        found: '2',
        expected: 'the place of a position in this corpus',
      },
    ]);
  });

  it('a corpus that the library did not make is a fault before anything else', () => {
    expect(() => explain({ ...corpus }, null as never)).toThrow(/the corpus: found an object/);
  });

  it('all the faults are reported at once', () => {
    const view = stanceOf(corpus, 'chen', 'minor-episode');
    expect(
      faultsOfExplaining([
        { ...view, expert: 'chan', stance: 'affirm' },
        { ...compare(corpus, 'chen', 'lin'), only: [[]], rate: null },
        auditClaim(corpus, { proposition: 'drastic-change' }),
        { ...changes(corpus, {}, {}), views: 5 },
      ]),
    ).toEqual([
      { code: 'unknown-id', path: 'result[0].expert', found: '"chan"', expected: 'the id of an expert', nearest: 'chen' },
      {
        code: 'unknown-word', path: 'result[0].stance', found: '"affirm"',
        expected: 'one of affirms, denies, undecided, conditional, contradictory, silent', nearest: 'affirms',
      },
      { code: 'shape', path: 'result[1].only', found: 'a list of 1', expected: 'a list of 2' },
      { code: 'shape', path: 'result[1].rate', found: 'null', expected: 'an object' },
      { code: 'shape', path: 'result[3].views', found: '5', expected: 'a list' },
    ]); // biome-ignore format: one line a fault
  });

  it('tallies ranked by their sides, one of which is missing, are a fault and not a line with nothing in it', () => {
    const { mostConsensual, mostSplit, ...whole } = tallies(corpus);
    const [{ largerSide, ...consensual } = {}] = mostConsensual;
    const [{ smallerSide, ...split } = {}] = mostSplit;
    expect([largerSide?.count, smallerSide?.count]).not.toContain(undefined);
    expect(faultsOfExplaining({ ...whole, mostConsensual: [consensual], mostSplit: [split] })).toEqual([
      { code: 'shape', path: 'result.mostConsensual[0].largerSide', found: 'nothing', expected: 'an object' },
      { code: 'shape', path: 'result.mostSplit[0].smallerSide', found: 'nothing', expected: 'an object' },
    ]);
  });

  it('is an error that carries its faults as data', () => {
    expect(() => explain(corpus, null as never)).toThrow(CorpusError);
    expect(() => explainLines(corpus, null as never)).toThrow(
      /^result: found null, expected the result of a question$/,
    );
  });
});
