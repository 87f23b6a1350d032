import { type Corpus, CorpusError, defineCorpus } from 'consilience';
import { diagnose, type Finding } from 'consilience/coding';
import { beijingPyongyang } from 'consilience/fixtures';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.ts';
import { corpusOf as corpusByIds, says } from '../reader/small-corpora.ts';
import { corpusOf, told } from './told.ts';

const ada = (proposition: string, words: string, more: object = {}) => says('ada', proposition, words, more);

describe('Positions', () => {
  test('that are the same but for the order of their keys are told of once, with all of them.', () => {
    const quote = { text: 'So.', source: 'paper', attribution: 'verbatim' };
    const turned = { source: 'paper', attribution: 'verbatim', text: 'So.' };
    const same = [
      ada('war', 'affirms certain', { quote, date: '2024' }),
      ada('war', 'affirms certain', { date: '2024', quote: turned }),
    ];
    const paper = { paper: { title: 'Paper' } };
    expect(told(same, paper)).toEqual([
      'duplicate [0,1]: Ada Lee says that it is so: “War breaks out”; the corpus has this position twice',
    ]);
    expect(told([...same, ...same], paper)).toEqual([
      'duplicate [0,1,2,3]: Ada Lee says that it is so: “War breaks out”; the corpus has this position 4 times',
    ]);
  });

  test('that differ in anything, or in the order of a list, are not the same.', () => {
    const war = (more: object) => ada('war', 'affirms certain', more);
    expect(
      told([
        war({}),
        war({ note: 'Again.' }),
        says('bo', 'war', 'affirms certain'),
        ada('talks', 'affirms certain'),
      ]),
    ).toEqual([]);
    expect(told([war({ because: ['talks', 'win'] }), war({ because: ['win', 'talks'] })])).toEqual([]);
  });

  test('that estimate less than one percent may be meant as fractions, unless they are whole numbers.', () => {
    expect(told([ada('war', '0.3-0.4')])).toEqual([
      'fraction [0]: Ada Lee puts it at 0.3–0.4 %: “War breaks out”; numbers are in percent: if this is a fraction, 30–40 % is meant',
    ]);
    expect(told([ada('war', '0.07')])[0]).toContain(
      'puts it at 0.07 %: “War breaks out”; numbers are in percent: if this is a fraction, 7 % is meant',
    );
    expect(told([ada('war', '0-0.5')])).toHaveLength(1);
    expect(told([ada('war', '0.5-1')])).toHaveLength(1);
    for (const words of ['0', '1', '0-1', '0.5-2', '1.5']) expect(told([ada('war', words)])).toEqual([]);
  });

  test('without a quote are told of, each.', () => {
    const found = diagnose(
      corpusOf([ada('war', 'denies possible'), ada('talks', 'undecided'), ada('win', '5')]),
    );
    expect(
      found.filter(({ code }) => code === 'unquoted').map(({ message, positions }) => [message, positions]),
    ).toEqual([
      ['Ada Lee says that it may not be so: “War breaks out”; no quote shows it', [0]],
      ['Ada Lee takes no side: “Talks fail”; no quote shows it', [1]],
      ['Ada Lee puts it at 5 %: “They win”; no quote shows it', [2]],
    ]);
  });
});

describe('Entries that nothing uses', () => {
  const of = (corpus: Corpus, code: Finding['code']) => diagnose(corpus).filter((one) => one.code === code);

  test('may be propositions: those that no position, edge, condition or reason leads to.', () => {
    const corpus = corpusByIds(
      { a: { implies: ['b'] }, b: {}, c: { excludes: ['d'] }, d: {}, e: {}, f: {}, g: {}, h: {}, i: {} },
      [ada('e', 'undecided', { given: ['f', { not: 'g' }], because: ['h'] })],
    );
    expect(of(corpus, 'unused')).toEqual([
      {
        kind: 'finding',
        code: 'unused',
        severity: 'note',
        message: 'Nobody takes up “i”, and no edge, condition or reason leads to it',
        propositions: ['i'],
        positions: [],
      },
    ]);
  });

  test('may be sources: those that are not quoted, relied on or relayed by another.', () => {
    const quote = { text: 'So.', source: 'quoted', attribution: 'verbatim' };
    const sources = {
      quoted: { title: 'Quoted', relays: ['relayed'] },
      relied: { title: 'Relied' },
      relayed: { title: 'Relayed' },
      itself: { title: 'Relays itself.', relays: ['itself'] },
      idle: { title: 'Idle' },
    };
    const corpus = corpusOf([ada('war', 'undecided', { quote, restsOn: ['relied'] })], sources);
    expect(of(corpus, 'unused-source').map(({ message, sources: found }) => [message, found])).toEqual([
      ['Nothing is quoted from “Relays itself”, rests on it or relays it', ['itself']],
      ['Nothing is quoted from “Idle”, rests on it or relays it', ['idle']],
    ]);
  });

  test('may be experts.', () => {
    expect(of(corpusOf([ada('war', 'undecided')]), 'no-positions')).toEqual([
      {
        kind: 'finding',
        code: 'no-positions',
        severity: 'note',
        message: 'The Bo Institute has no position on anything',
        expert: 'bo',
        propositions: [],
        positions: [],
      },
    ]);
  });
});

describe('Findings', () => {
  const quote = (text: string, more: object = {}) => ({
    quote: { text, source: 'paper', attribution: 'verbatim', ...more },
  });
  const propositions = {
    rain: {},
    storm: { implies: ['rain'] },
    odd: { implies: ['rain', 'dry'] },
    dry: { excludes: ['rain'] },
    idle: {},
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`p${i}`, {}])),
  };
  const text = 'It may rain? If so, no storm. So it is, so be it. It is not cold. Whether or if.';
  const positions = [
    ada('p0', '0.5', quote('If so, no storm', { start: 13, end: 28 })),
    ada('p1', 'affirms certain', quote('so')),
    ada('p1', 'affirms possible', quote('So it is', { start: 0, end: 8 })),
    ada('p2', 'denies certain', quote('So it is', { start: 30, end: 38 })),
    ada('p3', 'affirms certain', quote('It may rain', { start: 0, end: 11 })),
    ada('p4', 'affirms possible', quote('It is not cold')),
    ada('p5', 'affirms certain', quote('It is gone')),
    ada('p6', 'affirms certain'),
    ada('p6', 'denies certain'),
    ada('p7', '60', { date: '2024' }),
    ada('p7', '60', { date: '2024' }),
    ada('p7', '70', { date: '2024' }),
    ada('p7', 'affirms certain', { date: '2025', given: ['p8'] }),
    ada('p8', 'undecided'),
    ada('p8', 'denies possible'),
    ada('p8', 'affirms possible'),
    ada('p9', 'denies certain', { date: '2020' }),
    ada('p9', 'affirms certain', { date: '2021' }),
    ada('rain', 'affirms possible'),
    ada('storm', 'affirms certain'),
    says('cy', 'rain', 'denies possible'),
    says('cy', 'storm', 'affirms probable'),
  ];
  const corpus = corpusByIds(propositions, positions, {
    paper: { title: 'Paper', sha256: '0'.repeat(64) },
    idle: { title: 'Idle' },
  });
  const withBo = defineCorpus<string, string, string>({
    ...corpus,
    experts: { bo: { name: 'Bo', kind: 'person' }, ...corpus.experts },
  });
  const found = diagnose(withBo, { texts: { paper: text } });

  test('come worst first, by code in the order in which they are documented, then in the corpus’ order.', () => {
    const listed = found.flatMap(({ severity, code, positions: of }) =>
      code === 'unquoted' || code === 'unused' ? [] : [`${severity} ${code} ${of}`.trim()],
    );
    expect(listed).toEqual([
      'error self-denying',
      'error other-text 0,1,2,3,4,5,6',
      'error quote-missing 6',
      'warning contradiction 7,8',
      'warning implied-otherwise 20,21',
      'warning sides-differ 14,15',
      'warning unretracted 13,14,15',
      'warning later-condition 9,12',
      'warning said-less-firmly 1,2',
      'warning numbers-differ 9,10,11',
      'warning quote-ambiguous 1',
      'warning quote-misplaced 2',
      'warning negated 5',
      'warning affirmed 3',
      'warning asked 4',
      'warning conditional 0',
      'warning conditional 1', // where the words first stand
      'warning hedged 4',
      'warning fraction 0',
      'warning duplicate 9,10',
      'note implied-firmer 18,19',
      'note revised 16,17',
      'note unused-source',
      'note no-positions',
    ]);
    const codes = [...new Set(found.map(({ code }) => code))];
    expect(codes.slice(-4)).toEqual(['unquoted', 'unused', 'unused-source', 'no-positions']);
    expect(found.filter(({ code }) => code === 'unquoted').flatMap(({ positions: of }) => of)).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 7),
    );
    expect(found.filter(({ code }) => code === 'unused').flatMap(({ propositions: of }) => of)).toEqual([
      'idle',
      'p10',
      'p11',
    ]);
  });

  test('say whom and what they are about, and survive a round trip through JSON.', () => {
    for (const { kind, expert, positions: of, message } of found) {
      expect(kind).toBe('finding');
      expect(message).toMatch(/^\S.*[^\s.]$/u);
      for (const index of of) if (expert !== undefined) expect(withBo.positions[index]?.expert).toBe(expert);
    }
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('name what has an id of whatever kind, and texts however long, in one line.', () => {
    const long = 'x'.repeat(500);
    const odd = defineCorpus<string, string, string>({
      experts: { ['__proto__']: { name: `Dr.\n${long}`, kind: 'person' } },
      propositions: { ['__proto__']: { text: `So\n\tit ${long}.` } },
      positions: [says('__proto__', '__proto__', 'affirms certain')],
    });
    const [only] = diagnose(odd);
    expect(only?.message).toBe(
      `Dr. ${long.slice(0, 196)}… says that it is so: “So it ${long.slice(0, 194)}…”; no quote shows it`,
    );
  });

  test('are none where there is nothing to find.', () => {
    expect(diagnose(defineCorpus({ experts: {}, propositions: {}, positions: [] }))).toEqual([]);
  });
});

describe('The options', () => {
  test('are the texts and nothing else, and all that is wrong with them is reported at once.', () => {
    const options = { texts: { artikel: 'x', article: 7 }, text: {} };
    expect(faultsOf(() => diagnose(beijingPyongyang, options as object))).toEqual([
      {
        code: 'unknown-word',
        path: 'options.text',
        found: 'the key "text"',
        expected: 'one of texts',
        nearest: 'texts',
      },
      {
        code: 'unknown-id',
        path: 'options.texts.artikel',
        found: '"artikel"',
        expected: 'the id of a source',
        nearest: 'article',
      },
      { code: 'shape', path: 'options.texts.article', found: '7', expected: 'the text of the source' },
    ]);
  });

  test('are an object, and so are the texts.', () => {
    for (const wrong of [null, [], 'texts', 7]) {
      expect(faultsOf(() => diagnose(beijingPyongyang, wrong as object)).map(({ path }) => path)).toEqual([
        'options',
      ]);
      const texts = { texts: wrong } as object;
      expect(faultsOf(() => diagnose(beijingPyongyang, texts)).map(({ path }) => path)).toEqual([
        'options.texts',
      ]);
    }
  });

  test('are checked as the code is written: a misspelt source or option is a compile error there.', () => {
    // @ts-expect-error: no source is called artikel
    expect(() => diagnose(beijingPyongyang, { texts: { artikel: '' } })).toThrow(CorpusError);
    // @ts-expect-error: no option is called text
    expect(() => diagnose(beijingPyongyang, { text: {} })).toThrow(CorpusError);
  });

  test('come with a corpus that the library made.', () => {
    expect(() => diagnose({ ...beijingPyongyang })).toThrow(/defineCorpus/);
  });
});
