import { type Corpus, compare, defineCorpus, extendCorpus, mergeCorpora } from 'consilience';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../printed-faults.js';

// The faults below are what TypeScript would stop; a corpus read from elsewhere has nothing to stop them.
const define = (corpus: object) => defineCorpus(corpus as Corpus);

const experts = { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } } as const;
const propositions = { rain: { text: 'It rains.' }, wet: { text: 'Streets are wet.' } };
const affirms = { expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'certain' } as const;
const withPositions =
  (...positions: readonly object[]) =>
  () =>
    define({ experts, propositions, positions });
const withPropositions = (own: object) => () => define({ experts, propositions: own, positions: [] });

describe('what is printed as text, and may be left out', () => {
  it.each([[7], [null], [['An institute']], [{ toString: 1 }]])('is a fault where it is %j', (text) => {
    const paths = faultsOf(() =>
      define({
        sources: { paper: { title: 'Paper', publisher: text, url: text, note: text } },
        experts: { ada: { ...experts.ada, role: text, affiliation: text, note: text } },
        propositions: {
          pours: {
            text: 'It pours.',
            implies: [{ proposition: 'rain', reason: text }],
            excludes: [{ proposition: 'dry', reason: text }],
            note: text,
          },
          rain: { text: 'It rains.' },
          dry: { text: 'It is dry.' },
        },
        positions: [{ ...affirms, note: text }],
      }),
    ).map(({ code, path, expected }) => [code, path, expected]);

    expect(paths).toEqual(
      [
        'sources.paper.publisher',
        'sources.paper.url',
        'sources.paper.note',
        'experts.ada.role',
        'experts.ada.affiliation',
        'experts.ada.note',
        'propositions.pours.implies[0].reason',
        'propositions.pours.excludes[0].reason',
        'propositions.pours.note',
        'positions[0].note',
      ].map((path) => ['shape', path, 'a string']),
    );
  });
});

describe('ids', () => {
  it('every unknown id is reported at its place with the nearest valid one, all of them at once', () => {
    const issues = faultsOf(() =>
      define({
        sources: { paper: { title: 'Paper', relays: ['agncy'] }, agency: { title: 'Agency' } },
        experts,
        propositions: {
          ...propositions,
          pours: { text: 'It pours.', implies: ['rian'], excludes: [{ proposition: 'wett' }] },
        },
        positions: [
          { ...affirms, expert: 'adaa' },
          { ...affirms, proposition: 'ran', given: ['wte', { not: 'wt' }], because: ['rein'] },
          { ...affirms, restsOn: ['papr'], quote: { text: 'x', source: 'pape', attribution: 'verbatim' } },
        ],
      }),
    );
    expect(issues.map(({ code, path, found, nearest }) => [code, path, found, nearest])).toEqual([
      ['unknown-id', 'sources.paper.relays[0]', '"agncy"', 'agency'],
      ['unknown-id', 'propositions.pours.implies[0]', '"rian"', 'rain'],
      ['unknown-id', 'propositions.pours.excludes[0].proposition', '"wett"', 'wet'],
      ['unknown-id', 'positions[0].expert', '"adaa"', 'ada'],
      ['unknown-id', 'positions[1].proposition', '"ran"', 'rain'],
      ['unknown-id', 'positions[1].given[0]', '"wte"', 'wet'],
      ['unknown-id', 'positions[1].given[1].not', '"wt"', 'wet'],
      ['unknown-id', 'positions[1].because[0]', '"rein"', 'rain'],
      ['unknown-id', 'positions[2].restsOn[0]', '"papr"', 'paper'],
      ['unknown-id', 'positions[2].quote.source', '"pape"', 'paper'],
    ]);
  });

  it('an id that is close to none has no nearest one', () => {
    expect(faultsOf(withPositions({ ...affirms, expert: 'zebediah' }))).toEqual([
      {
        code: 'unknown-id',
        path: 'positions[0].expert',
        found: '"zebediah"',
        expected: 'the id of an expert',
      },
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    '"%s" is not known for being inherited',
    (id) => {
      expect(faultsOf(withPositions({ ...affirms, expert: id })).map(({ path }) => path)).toEqual([
        'positions[0].expert',
      ]);
    },
  );

  it.each(['constructor', 'toString', '1', ' a', '__proto__', 'a b', '🜁', '\ud800'])(
    '%j can be an id like any other',
    (id) => {
      const named = (value: object) =>
        Object.fromEntries([
          [id, value],
          ['other', value],
        ]);
      const corpus = define({
        experts: named({ name: 'Somebody', kind: 'person' }),
        propositions: named({ text: 'It rains.' }),
        positions: [
          { ...affirms, expert: id, proposition: id },
          { ...affirms, expert: 'other', proposition: id },
        ],
      });
      expect(compare(corpus, id, 'other').agreements.map(({ proposition }) => proposition)).toEqual([id]);
      expect(Object.keys(corpus.experts)).toContain(id);
    },
  );

  it('a `__proto__` key in a literal, which sets the prototype and loses the entry, is detected and named', () => {
    const issues = faultsOf(() =>
      define({
        experts: { __proto__: { name: 'Proto', kind: 'person' }, ada: experts.ada },
        propositions,
        positions: [{ ...affirms, expert: '__proto__' }],
      }),
    );
    expect(issues.map(({ path, expected }) => [path, expected])).toEqual([
      ['experts.__proto__', "the key in brackets, ['__proto__']"],
    ]);
  });

  it('ids that are no plain names stand in brackets in a path', () => {
    const odd = { 'a b': { text: 'It rains.', implies: ['c'] }, '1': { text: 'It pours.', implies: ['c'] } };
    expect(faultsOf(withPropositions(odd)).map(({ path }) => path)).toEqual([
      'propositions["1"].implies[0]',
      'propositions["a b"].implies[0]',
    ]);
  });

  it('a message lists twenty faults and says how many more there are', () => {
    const many = Array.from({ length: 30 }, () => ({ ...affirms, expert: 'zed' }));
    expect(withPositions(...many)).toThrow(/and 10 more/);
    expect(faultsOf(withPositions(...many))).toHaveLength(30);
  });
});

describe('edges', () => {
  it('a proposition that implies or excludes itself is reported', () => {
    const own = { rain: { text: 'It rains.', implies: ['rain'], excludes: ['rain'] } };
    expect(faultsOf(withPropositions(own)).map(({ code, path }) => [code, path])).toEqual([
      ['self-denying', 'propositions.rain.implies[0]'],
      ['self-denying', 'propositions.rain.excludes[0]'],
    ]);
  });

  it('a proposition that excludes what it implies, or what implies it, is reported', () => {
    const own = {
      rain: { text: 'It rains.', implies: ['wet'], excludes: ['wet'] },
      wet: { text: 'Streets are wet.', excludes: [{ proposition: 'rain' }] },
    };
    expect(faultsOf(withPropositions(own)).map(({ code, path }) => [code, path])).toEqual([
      ['self-denying', 'propositions.rain.excludes[0]'],
      ['self-denying', 'propositions.wet.excludes[0].proposition'],
    ]);
  });

  it('the same edge twice is reported', () => {
    const own = { ...propositions, pours: { text: 'It pours.', implies: ['rain', { proposition: 'rain' }] } };
    expect(faultsOf(withPropositions(own)).map(({ code, path }) => [code, path])).toEqual([
      ['duplicate', 'propositions.pours.implies[1].proposition'],
    ]);
  });

  it('a cycle of implications is no fault', () => {
    expect(
      faultsOf(withPropositions({ a: { text: 'A', implies: ['b'] }, b: { text: 'B', implies: ['a'] } })),
    ).toEqual([]);
  });
});

describe('ranges', () => {
  const estimate = (low: unknown, high: unknown) =>
    faultsOf(
      withPositions({ expert: 'ada', proposition: 'rain', stance: 'estimates', credence: { low, high } }),
    );

  it.each([
    [-1, 50, 'positions[0].credence.low', '-1'],
    [0, 100.5, 'positions[0].credence.high', '100.5'],
    [Number.NaN, 50, 'positions[0].credence.low', 'NaN'],
    [0, Number.POSITIVE_INFINITY, 'positions[0].credence.high', 'Infinity'],
    ['5', 50, 'positions[0].credence.low', '"5"'],
    [70, 60, 'positions[0].credence', '70 to 60'],
  ])('a credence from %s to %s is reported at %s', (low, high, path, found) => {
    expect(estimate(low, high).map((issue) => [issue.code, issue.path, issue.found])).toEqual([
      ['range', path, found],
    ]);
  });

  it('fractions, single points and the whole scale are fine', () => {
    expect([estimate(0.1, 0.1), estimate(0, 100), estimate(99.99, 100)]).toEqual([[], [], []]);
  });

  it('quote offsets come in order and in pairs, and a confidence lies on its scale', () => {
    const quote = (start: unknown, end: unknown) => ({
      text: 'x',
      source: 's',
      attribution: 'verbatim',
      start,
      end,
    });
    const issues = faultsOf(() =>
      define({
        sources: { s: { title: 'S' } },
        experts,
        propositions,
        positions: [
          { ...affirms, quote: quote(9, 3) },
          { ...affirms, quote: quote(9, undefined) },
          { ...affirms, confidence: { value: 11, scale: { min: 1, max: 10 } } },
          { ...affirms, confidence: { value: 5, scale: { min: 10, max: 1 } } },
        ],
      }),
    );
    expect(issues.map(({ path }) => path)).toEqual([
      'positions[0].quote',
      'positions[1].quote.end',
      'positions[2].confidence.value',
      'positions[3].confidence.scale',
    ]);
  });
});

describe('words', () => {
  it('a certainty on an undecided position or an estimate is reported', () => {
    const issues = faultsOf(
      withPositions(
        { expert: 'ada', proposition: 'rain', stance: 'undecided', certainty: 'certain' },
        {
          expert: 'ada',
          proposition: 'rain',
          stance: 'estimates',
          credence: { low: 1, high: 2 },
          certainty: 'possible',
        },
      ),
    );
    expect(issues.map(({ path, found }) => [path, found])).toEqual([
      ['positions[0].certainty', '"certain"'],
      ['positions[1].certainty', '"possible"'],
    ]);
  });

  it('a word that results tell apart, and may be left out, is reported with the nearest one', () => {
    const issues = faultsOf(() =>
      define({
        sources: { paper: { title: 'Paper', date: '2024', dateBasis: 'state' } },
        experts: { ada: { name: 'Ada', kind: 'Person' } },
        propositions,
        positions: [
          { ...affirms, reading: 'infered', quote: { text: 'x', source: 'paper', attribution: 'verbatm' } },
          { ...affirms, reading: Number.NaN },
        ],
      }),
    );
    expect(issues.map(({ code, path, nearest }) => [code, path, nearest])).toEqual([
      ['unknown-word', 'sources.paper.dateBasis', 'stated'],
      ['unknown-word', 'experts.ada.kind', 'person'],
      ['unknown-word', 'positions[0].reading', 'inferred'],
      ['unknown-word', 'positions[0].quote.attribution', 'verbatim'],
      ['unknown-word', 'positions[1].reading', undefined],
    ]);
  });

  it('a stance or certainty that there is not is reported with the nearest one', () => {
    const issues = faultsOf(
      withPositions(
        { ...affirms, stance: 'afirms', certainty: undefined },
        { ...affirms, certainty: 'probably' },
      ),
    );
    expect(issues.map(({ code, path, nearest }) => [code, path, nearest])).toEqual([
      ['unknown-word', 'positions[0].stance', 'affirms'],
      ['unknown-word', 'positions[1].certainty', 'probable'],
    ]);
  });
});

describe('dates', () => {
  const dated = (date: unknown) => faultsOf(withPositions({ ...affirms, date }));

  it.each([
    '2024',
    '2024-07',
    '2024-02-29',
    '0001-01-01',
    '2024-07-30T09:00Z',
    '2024-07-30T09:00:00.123+08:00',
  ])('%s is a date', (date) => expect(dated(date)).toEqual([]));

  it.each([
    '2023-02-29',
    '2024-13',
    '2024-00-01',
    '2024-7-1',
    '30 July 2024',
    '',
    '2024-07-30T25:00Z',
    '2024-07-30T09:00',
    20240730,
  ])('%j is none', (date) =>
    expect(dated(date)).toMatchObject([{ code: 'date', path: 'positions[0].date' }]),
  );

  it('a source’s date is checked too', () => {
    expect(
      faultsOf(() =>
        define({ sources: { s: { title: 'S', date: 'May' } }, experts, propositions, positions: [] }),
      ),
    ).toMatchObject([{ code: 'date', path: 'sources.s.date' }]);
  });
});

describe('shape, as far as integrity needs it', () => {
  it('what cannot be read is reported, never stumbled over', () => {
    const issues = faultsOf(() =>
      define({
        sources: 7,
        experts: [],
        propositions: { rain: null },
        positions: [null, { ...affirms, given: 'x', quote: 'y' }],
      }),
    );
    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'sources',
        'experts',
        'propositions.rain',
        'positions[0]',
        'positions[1].given',
        'positions[1].quote',
      ]),
    );
  });

  it('no input at all is an empty corpus only if it says so', () => {
    expect(define({ experts: {}, propositions: {}, positions: [] }).positions).toEqual([]);
  });

  it('functions, dates and other objects that are no plain data are reported', () => {
    const issues = faultsOf(() =>
      define({
        experts: { ada: { name: 'Ada', kind: 'person', note: () => 'x' } },
        propositions,
        positions: [{ ...affirms, date: new Date(0) }],
      }),
    );
    expect(issues.map(({ path, expected }) => [path, expected])).toEqual([
      ['experts.ada.note', 'plain data'],
      ['positions[0].date', 'plain data'],
    ]);
  });

  it('an object that contains itself is reported', () => {
    const loop: Record<string, unknown> = { ...affirms };
    loop['note'] = loop;
    expect(faultsOf(withPositions(loop))).toMatchObject([
      { path: 'positions[0].note', found: 'an object that contains itself' },
    ]);
  });
});

describe('what is given is copied', () => {
  it('a frozen input is taken, and what is made is frozen all through', () => {
    const corpus = define(
      Object.freeze({
        experts: Object.freeze(experts),
        propositions,
        positions: Object.freeze([Object.freeze(affirms)]),
      }),
    );
    expect(
      [corpus, corpus.experts, corpus.experts['ada'], corpus.positions, corpus.positions[0]].every(
        Object.isFrozen,
      ),
    ).toBe(true);
  });

  it('the input is neither frozen nor changed, and changing it later changes nothing', () => {
    const position = { ...affirms, note: 'before', date: undefined };
    const input = { experts: { ...experts }, propositions, positions: [position] };
    const corpus = define(input);
    position.note = 'after';
    expect(corpus.positions[0]?.note).toBe('before');
    expect(corpus.positions[0]).not.toHaveProperty('date');
    expect(Object.isFrozen(input.positions)).toBe(false);
  });
});

describe('a question about what is no corpus of the library', () => {
  const corpus = defineCorpus({ experts, propositions, positions: [affirms, { ...affirms, expert: 'bo' }] });

  it.each<[string, unknown]>([
    ['plain data', { sources: {}, experts, propositions, positions: [affirms] }],
    ['a copy', { ...corpus }],
    ['a clone', structuredClone(corpus)],
    ['what inherits from one', Object.create(corpus)],
    ['null', null],
    ['a word', 'corpus'],
    ['a list', [corpus]],
  ])('says to pass it through defineCorpus or parseCorpus first: %s', (_, given) => {
    for (const ask of [
      () => compare(given as typeof corpus, 'ada', 'bo'),
      () => extendCorpus(given as typeof corpus, {}),
      () => mergeCorpora(corpus, given as typeof corpus),
    ]) {
      expect(faultsOf(ask)).toMatchObject([
        {
          code: 'shape',
          path: '',
          expected: 'a corpus made by this library: pass it through defineCorpus or parseCorpus first',
        },
      ]);
    }
  });

  it('is answered where defineCorpus, extendCorpus or mergeCorpora made it', () => {
    for (const made of [corpus, extendCorpus(corpus, {}), mergeCorpora(corpus, corpus)]) {
      expect(compare(made, 'ada', 'bo').agreements).toHaveLength(1);
    }
  });

  it('knows a corpus without anything that JSON, a spread or a list of its keys would show', () => {
    expect(Reflect.ownKeys(corpus)).toHaveLength(Object.keys(corpus).length + 1);
    expect(Object.keys(corpus)).toEqual(['sources', 'experts', 'propositions', 'positions']);
    expect(Reflect.ownKeys({ ...corpus })).toEqual(Object.keys(corpus));
  });
});

describe('joining corpora', () => {
  const base = defineCorpus({ experts, propositions, positions: [affirms] });

  it('an addition that redefines an id is a clash, and so is each of several', () => {
    const issues = faultsOf(() =>
      extendCorpus(base, {
        experts: { ada: experts.bo, cy: experts.ada },
        propositions: { rain: { text: 'Rain.' } },
      }),
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['clash', 'experts.ada'],
      ['clash', 'propositions.rain'],
    ]);
  });

  it('paths are counted within the addition', () => {
    const addition = { positions: [{ ...affirms, expert: 'zed' as 'ada' }] };
    expect(faultsOf(() => extendCorpus(base, addition)).map(({ path }) => path)).toEqual([
      'positions[0].expert',
    ]);
  });

  it.each<[object, readonly string[]]>([
    [{ positions: 5 }, ['positions']],
    [{ positions: null }, ['positions']],
    [{ experts: 'abc' }, ['experts']],
    [{ sources: null, propositions: [] }, ['sources', 'propositions']],
    [{ experts: { ada: null } }, ['experts.ada', 'experts.ada']],
  ])('an addition that is no addition is a fault: %j', (addition, paths) => {
    expect(faultsOf(() => extendCorpus(base, addition)).map(({ path }) => path)).toEqual(paths);
  });

  it('an addition that is no object is a fault', () => {
    expect(faultsOf(() => extendCorpus(base, null as never)).map(({ path, found }) => [path, found])).toEqual(
      [['', 'null']],
    );
  });

  it('merging keeps one of two equal definitions and of two equal positions, whatever the order of their keys', () => {
    const { expert, proposition, stance, certainty } = affirms;
    const other = defineCorpus({
      experts: { bo: experts.bo, ada: { kind: 'person', name: 'Ada' } },
      propositions,
      positions: [{ certainty, stance, proposition, expert }],
    });
    const merged = mergeCorpora(base, other);
    expect(Object.keys(merged.experts)).toEqual(['ada', 'bo']);
    expect(merged.positions).toEqual([affirms]);
  });

  it('merging reports every id that the two define differently', () => {
    const other = defineCorpus({
      experts: { ada: { name: 'Another Ada', kind: 'person' } },
      propositions: { rain: { text: 'It rains.', note: 'here' } },
      positions: [],
    });
    expect(faultsOf(() => mergeCorpora(base, other)).map(({ code, path }) => [code, path])).toEqual([
      ['clash', 'experts.ada'],
      ['clash', 'propositions.rain'],
    ]);
  });
});
