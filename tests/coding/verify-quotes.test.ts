import { readFileSync } from 'node:fs';
import { CorpusError, defineCorpus, type Position } from 'consilience';
import { type QuoteCheck, verifyQuotes } from 'consilience/coding';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

/** How a position is worded beside its quote, where it matters. */
interface Wording {
  readonly start?: number;
  readonly end?: number;
  readonly stance?: 'affirms' | 'denies' | 'undecided';
  readonly given?: readonly string[];
  readonly claim?: string;
}

/** What becomes of one quote in one text. */
function check(
  quote: string,
  text: string,
  { start, end, stance = 'affirms', given, claim }: Wording = {},
): QuoteCheck {
  const base = {
    expert: 'ada',
    proposition: 'claim',
    ...(given && { given }),
    quote: {
      text: quote,
      source: 'report',
      attribution: 'verbatim' as const,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    },
  };
  const position: Position =
    stance === 'undecided' ? { ...base, stance } : { ...base, stance, certainty: 'certain' };
  const corpus = defineCorpus({
    sources: { report: { title: 'Report' } },
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { claim: { text: claim ?? 'The claim.' }, condition: { text: 'The condition.' } },
    positions: [position] as Position<'ada', 'claim' | 'condition', 'report'>[], // ids as above
  });
  const [only] = verifyQuotes(corpus, { report: text });
  if (only === undefined) throw new Error('one position, one check');
  return only;
}

const wordsAt = (text: string, { matches }: QuoteCheck) =>
  matches.map(({ start, end }) => text.slice(start, end));

const library = defineCorpus({
  sources: { report: { title: 'Report' }, letter: { title: 'Letter' } },
  experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
  propositions: { rain: { text: 'It rains.' } },
  positions: [
    { expert: 'bo', proposition: 'rain', stance: 'affirms', certainty: 'certain' },
    {
      expert: 'bo',
      proposition: 'rain',
      stance: 'affirms',
      certainty: 'possible',
      quote: { text: 'It may rain', source: 'report', attribution: 'verbatim', start: 0, end: 11 },
    },
    {
      expert: 'ada',
      proposition: 'rain',
      stance: 'affirms',
      certainty: 'certain',
      quote: { text: 'It rains', source: 'letter', attribution: 'verbatim', start: 0, end: 8 },
    },
  ],
});

describe('which quotes are checked', () => {
  test('Every position with a quote has one check, in the order of the corpus, and says whose it is', () => {
    expect(verifyQuotes(library, { report: 'It may rain.', letter: 'Dear Bo, It rains.' })).toEqual([
      {
        kind: 'quoteCheck',
        index: 1,
        expert: 'bo',
        proposition: 'rain',
        source: 'report',
        status: 'exact',
        matches: [{ start: 0, end: 11 }],
        offsets: 'right',
      },
      {
        kind: 'quoteCheck',
        index: 2,
        expert: 'ada',
        proposition: 'rain',
        source: 'letter',
        status: 'exact',
        matches: [{ start: 9, end: 17 }],
        offsets: 'wrong',
      },
    ]);
  });

  test('A quote whose source has no text is unchecked, and nothing is said about its offsets', () => {
    const expected = { kind: 'quoteCheck', expert: 'ada', index: 2, proposition: 'rain', source: 'letter' };
    for (const texts of [{}, { letter: undefined }]) {
      expect(verifyQuotes(library, texts as { letter?: string })[1]).toEqual({
        ...expected,
        status: 'unchecked',
        matches: [],
      });
    }
  });

  test('An empty corpus has no quotes', () => {
    const empty = defineCorpus({ experts: {}, propositions: {}, positions: [] });
    expect(verifyQuotes(empty, {})).toEqual([]);
  });

  test('A source may have any id, and an id that objects inherit is none', () => {
    const corpus = defineCorpus({
      sources: { ['__proto__']: { title: 'Odd' }, '?': { title: 'Unknown' } },
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rain: { text: 'It rains.' } },
      positions: ['__proto__', '?'].map((source) => ({
        expert: 'ada' as const,
        proposition: 'rain' as const,
        stance: 'undecided' as const,
        quote: { text: 'rain', source: source as '?', attribution: 'verbatim' as const },
      })),
    });
    const given = verifyQuotes(corpus, { ['__proto__']: 'rain', '?': 'no' });
    expect(given.map(({ status }) => status)).toEqual(['exact', 'missing']);
    expect(verifyQuotes(corpus, {}).map(({ status }) => status)).toEqual(['unchecked', 'unchecked']);
    const inherited: object = { toString: 'rain' };
    expect(() => verifyQuotes(corpus, inherited)).toThrow(CorpusError);
  });

  test('A key that is no source is a compile error there, and an error with the nearest id', () => {
    // @ts-expect-error: no source is called reprot
    expect(faultsOf(() => verifyQuotes(library, { reprot: 'It may rain.', 'a b': '' }))).toEqual([
      {
        code: 'unknown-id',
        path: 'texts.reprot',
        found: '"reprot"',
        expected: 'the id of a source',
        nearest: 'report',
      },
      { code: 'unknown-id', path: 'texts["a b"]', found: '"a b"', expected: 'the id of a source' },
    ]);
    // @ts-expect-error: a text is a string
    expect(faultsOf(() => verifyQuotes(library, { report: 7 }))).toEqual([
      { code: 'shape', path: 'texts.report', found: '7', expected: 'the text of the source' },
    ]);
    // @ts-expect-error: texts are a record
    expect(faultsOf(() => verifyQuotes(library, null))).toEqual([
      { code: 'shape', path: 'texts', found: 'null', expected: 'a record keyed by source id' },
    ]);
  });
});

describe('what counts as found', () => {
  test('A quote that stands in the text as it is written is exact', () => {
    const text = 'Kim said: “Don’t pay attention.”';
    const found = check('Don’t pay attention.', text);
    expect(found.status).toBe('exact');
    expect(wordsAt(text, found)).toEqual(['Don’t pay attention.']);
  });

  test.each([
    ['curly quotes', `"Don't" pay`, 'He said “Don’t” pay', '“Don’t” pay'],
    ['primes', `6'2"`, 'He is 6′2″ tall', '6′2″'],
    ['dashes', '2016-2017 - 18', 'in 2016–2017 — 18', '2016–2017 — 18'],
    [
      'runs of white space',
      'one two three',
      'one\r\n   two\u00a0\u2003three',
      'one\r\n   two\u00a0\u2003three',
    ],
    ['white space around the quote', '\n one two ', 'zero one two.', 'one two'],
    ['soft hyphens', 'cooperate', 'they co\u00adoper\u00adate well', 'co\u00adoper\u00adate'],
    ['zero-width characters', 'a b', 'x \ufeffa \u200bb\u200b', 'a \u200bb'],
    ['zero-width characters of the quote', 'a\u200bb', 'x ab', 'ab'],
    ['variants of a character', 'I ❤ it', 'I ❤\ufe0f it', 'I ❤\ufe0f it'],
    ['a letter in one piece', 'cafe\u0301s', 'two cafés', 'cafés'],
    ['a letter and its accent', 'cafés', 'two cafe\u0301s', 'cafe\u0301s'],
    ['accents in another order', 'a\u0302\u0323!', 'so \u1ead!', '\u1ead!'],
    ['ligatures', 'final offer', 'the ﬁnal oﬀer', 'ﬁnal oﬀer'],
    ['ligatures of the quote', 'ﬁnal', 'the final', 'final'],
    ['full-width forms', 'ABC 1', 'so ＡＢＣ　１', 'ＡＢＣ　１'],
    ['Hangul in letters', '한국'.normalize('NFD'), '대한민국 한국', '한국'],
    ['the typed dots of an ellipsis', 'well... yes', 'oh, well… yes', 'well… yes'],
  ])('But for typesetting it is normalized: %s', (_, quote, text, words) => {
    const found = check(quote, text);
    expect(found.status).toBe('normalized');
    expect(wordsAt(text, found)).toEqual([words]);
  });

  test.each([
    ['case', 'china', 'in China'],
    ['an accent', 'resume', 'his résumé'],
    ['the accent of the last letter', 'his cafe', 'in his café'],
    ['an accent of its own', 'cafe\u0301s', 'two cafes'],
    ['an accent of another script', 'да  и', 'да и\u0306'],
    ['part of a ligature', 'the i', 'the\u00a0ﬁ'],
    ['part of a syllable', '  하', '  한국'],
    ['a word more', 'was engineered', 'was not engineered'],
    ['a word fewer', 'was not engineered', 'was engineered'],
    ['one letter', 'engineerd', 'engineered'],
    ['nothing that shows', '\u200b \u00ad', 'a text'],
    ['an empty text', 'a quote', ''],
  ])('What makes another wording is never accepted: %s', (_, quote, text) => {
    const found = check(quote, text);
    expect(found.status).toBe('missing');
    expect(found.matches).toEqual([]);
  });

  test('Where the words stand as quoted, places that differ in typesetting are no matches', () => {
    expect(check("it's", "it’s so: it's").matches).toEqual([{ start: 9, end: 13 }]);
  });

  test('Several matches are all reported, overlapping ones too, and are ambiguous', () => {
    expect(check('ana', 'banana')).toMatchObject({
      status: 'exact',
      matches: [
        { start: 1, end: 4 },
        { start: 3, end: 6 },
      ],
      ambiguous: true,
    });
    expect(check('it\u200bs', 'its, its').matches).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
    ]);
    expect(check('banana', 'banana')).not.toHaveProperty('ambiguous');
  });

  test('Characters of several units, and halves of them, have offsets in UTF-16 units', () => {
    expect(check('👩‍🚀 up', 'so 👩‍🚀 up').matches).toEqual([{ start: 3, end: 11 }]);
    expect(check('\ude80', '🚀')).toMatchObject({ status: 'exact', matches: [{ start: 1, end: 2 }] });
    expect(check('\ude80  x', '🚀 x').status).toBe('missing');
  });
});

describe('offsets of the quote itself', () => {
  test('They choose among several matches', () => {
    const found = check('ana', 'banana', { start: 3, end: 6 });
    expect(found).toMatchObject({ offsets: 'right', matches: [{ start: 1 }, { start: 3 }] });
    expect(found).not.toHaveProperty('ambiguous');
  });

  test('Pointing elsewhere, they are wrong, and settle nothing', () => {
    expect(check('ana', 'banana', { start: 2, end: 5 })).toMatchObject({ offsets: 'wrong', ambiguous: true });
    expect(check('banana', 'banana', { start: 0, end: 99 })).toMatchObject({
      status: 'exact',
      offsets: 'wrong',
    });
    expect(check('apple', 'banana', { start: 0, end: 6 })).toMatchObject({
      status: 'missing',
      offsets: 'wrong',
    });
  });

  test('The status is that of the place that they point at', () => {
    const text = "it's so: it’s";
    expect(check("it's", text, { start: 9, end: 13 })).toMatchObject({
      status: 'normalized',
      offsets: 'right',
      matches: [
        { start: 0, end: 4 },
        { start: 9, end: 13 },
      ],
    });
  });

  test('A passage of an elided quote that they point at is a match, however long', () => {
    const text = `He came. He ${'really '.repeat(400)}left.`;
    const end = text.length - 1;
    expect(check('He … left', text).status).toBe('missing');
    expect(check('He … left', text, { start: 0, end })).toMatchObject({
      status: 'exact',
      offsets: 'right',
      matches: [{ start: 0, end, segments: [{ start: 0, end: 2 }, { end }] }],
    });
    expect(check('He … left', text, { start: 1, end })).toMatchObject({
      status: 'missing',
      offsets: 'wrong',
    });
    expect(check('He … left', text, { start: 0, end: 0 })).toMatchObject({
      status: 'missing',
      offsets: 'wrong',
    });
  });
});

describe('words left out', () => {
  const text =
    'China is feeling “anxious” about the strengthening cooperation between Russia and North Korea.';

  test.each(['…', '...', '....', '. . .', '[…]', '[...]', '[ … ]', '(…)', '……'])(
    '%s stands for them',
    (ellipsis) => {
      const found = check(`China ${ellipsis} cooperation ${ellipsis} North Korea`, text);
      expect(found.status).toBe('exact');
      expect(found.matches).toEqual([
        {
          start: 0,
          end: 93,
          segments: [
            { start: 0, end: 5 },
            { start: 51, end: 62 },
            { start: 82, end: 93 },
          ],
        },
      ]);
    },
  );

  test('The pieces may be typeset in another way', () => {
    const found = check('feeling "anxious" ... North Korea', text);
    expect(found.status).toBe('normalized');
    expect(wordsAt(text, found)).toEqual([text.slice(9, 93)]);
  });

  test('The pieces stand in order, behind each other', () => {
    expect(check('cooperation … China', text).status).toBe('missing');
    expect(check('feeling “anxious” … “anxious” about', text).status).toBe('missing');
  });

  test('What is left out and what is quoted are whole words', () => {
    expect(check('feel … about', text).status).toBe('missing');
    expect(check('feeling … ration', text).status).toBe('missing');
    expect(check('feel…', text).status).toBe('missing');
    expect(check('我们 … 北京', '我们昨天到了北京。').status).toBe('exact');
  });

  test('An ellipsis at either end stands for nothing', () => {
    const found = check('… between Russia and …', text);
    expect(wordsAt(text, found)).toEqual(['between Russia and']);
    expect(found.matches[0]).not.toHaveProperty('segments');
    expect(check('…', text).status).toBe('missing');
  });

  test('An ellipsis of the source itself is found as it stands, typed or typeset', () => {
    const own = 'It rains. Well… it may. It is dry.';
    expect(check('Well… it may', own)).toMatchObject({ status: 'exact', matches: [{ start: 10, end: 22 }] });
    expect(check('Well... it may', own)).toMatchObject({
      status: 'normalized',
      matches: [{ start: 10, end: 22 }],
    });
  });

  test('Of passages with the same end the shortest is the match', () => {
    const own = 'The sun. The wind. The rain falls. The snow. Rain falls.';
    expect(wordsAt(own, check('The … falls', own))).toEqual(['The rain falls', 'The snow. Rain falls']);
    expect(wordsAt('a b a c b c', check('a … b … c', 'a b a c b c'))).toEqual(['a b a c']);
  });

  test('A passage within one that is too long is found', () => {
    const own = `one two ${'-'.repeat(3000)} one three two three`;
    expect(wordsAt(own, check('one … two … three', own))).toEqual(['one three two three']);
  });

  test('A passage that leaves out more than 1,000 units per ellipsis is not one', () => {
    const gap = (length: number) => `one${'-'.repeat(length)}two`;
    expect(check('one … two', gap(900)).status).toBe('exact');
    expect(check('one … two', gap(1100)).status).toBe('missing');
    expect(check('one … two', `${gap(1100)} one two`).matches).toHaveLength(1);
  });
});

describe('what a missing quote may have meant', () => {
  const near = (quote: string, text: string) => check(quote, text).suggestion;

  test('The nearest passage is suggested, as it stands, with its offsets', () => {
    expect(
      near('was engineered in a laboratory', 'It was not engineered in a laboratory, they say.'),
    ).toEqual({
      start: 3,
      end: 37,
      text: 'was not engineered in a laboratory',
    });
  });

  test.each([
    ['another case', 'north korea', 'in North Korea.', 'North Korea'],
    ['accents', 'his resume', 'It is his résumé!', 'his résumé'],
    [
      'another first word',
      'The strong cooperation of both',
      'A strong cooperation of both.',
      'A strong cooperation of both',
    ],
    [
      'another last word',
      'strong cooperation of all',
      'A strong cooperation of both.',
      'strong cooperation of both',
    ],
    ['a word too many', 'a very minor episode', 'just a minor episode.', 'a minor episode'],
    ['Chinese', '我们昨天去了北京', '他说我们昨天到了北京。', '我们昨天到了北京'],
  ])('It is found in spite of %s', (_, quote, text, words) => {
    expect(near(quote, text)?.text).toBe(words);
  });

  test('A text that shares half of the words, or fewer, or none, is not near', () => {
    expect(near('it rains', 'it snows')).toBeUndefined();
    expect(near('one two three four', 'four three two one')).toBeUndefined();
    expect(near('rain', 'snow')).toBeUndefined();
    expect(near('?!', 'snow?')).toBeUndefined();
  });

  test('It is found where common words abound, in a long text', () => {
    const text = `${'the of and to in a is that it may '.repeat(5000)}a sense of strategic balance in it${' the of and to'.repeat(5000)}`;
    expect(near('the sense of a strategic balance in it', text)?.text).toBe(
      'a sense of strategic balance in it',
    );
  });

  test('A stretch that keeps repeating a few of its words is not taken for it', () => {
    const others = Array.from({ length: 300 }, (_, i) => `other${i}`).join(' ');
    const text = `${'the line '.repeat(100)}${others} the line and a column of the text are kept`;
    expect(near('the line and the column of the text are kept', text)?.text).toBe(
      'the line and a column of the text are kept',
    );
  });

  test('A quote that is found, or unchecked, has none', () => {
    expect(check('rain', 'rain')).not.toHaveProperty('suggestion');
    expect(verifyQuotes(library, {})[0]).not.toHaveProperty('suggestion');
  });
});

describe('wording that the position does not reflect', () => {
  const warned = (quote: string, text: string, wording?: Wording) =>
    (check(quote, text, wording).warnings ?? []).map(({ code, cue }) => `${code}: ${cue}`);

  test('A negation beside the quoted words is warned of, with the sentence it is in', () => {
    expect(check('was engineered', 'So it is. Nobody says that it was engineered. Good.').warnings).toEqual([
      {
        code: 'negated',
        cue: 'Nobody',
        sentence: { start: 10, end: 45, text: 'Nobody says that it was engineered.' },
      },
    ]);
  });

  test.each([
    ['It is not true that it rains.', 'not'],
    ['He doesn’t say that it rains.', 'doesn’t'],
    ["He doesn't say that it rains.", "doesn't"],
    ['It is no longer the case that it rains.', 'no longer'],
    ['Beijing denies that it rains.', 'denies'],
    ['They went without saying it rains.', 'without'],
    ['It never was so that it rains.', 'never'],
    ['It rains, he said, which is false.', 'which is false'],
    ['It cannot be that it rains.', 'cannot'],
  ])('"%s" negates', (text, cue) => {
    expect(warned('it rains', text.replace('It rains', 'it rains'))).toEqual([`negated: ${cue}`]);
  });

  test('A negation within the quoted words is warned of too', () => {
    expect(warned('does not rain', 'It does not rain.')).toEqual(['negated: not']);
  });

  test('A negation that ellipsis leaves out is beside the quoted words', () => {
    expect(warned('was … engineered', 'It was not engineered.')).toEqual(['negated: not']);
  });

  test.each([
    ['in another sentence', 'It rains', 'He did not come. It rains. He did not stay.', {}],
    ['behind a semicolon', 'it rains', 'It does not snow; it rains.', {}],
    ['in another paragraph', 'it rains', 'He did not come\n\nit rains', {}],
    ['where the position denies', 'it rains', 'I do not say that it rains.', { stance: 'denies' }],
    ['where it is undecided', 'it rains', 'I do not say that it rains.', { stance: 'undecided' }],
    ['where the proposition is negative', 'it rains', 'Not that it rains.', { claim: 'It does not rain.' }],
    ['that is none', 'it rains', 'Not only, no doubt, does the notion hold: it rains.', {}],
  ] as const)('No negation is warned of %s', (_, quote, text, wording) => {
    expect(warned(quote, text, wording)).toEqual([]);
  });

  test.each([
    ['it shows', 'If this directive is true, it shows much.', 'If'],
    ['if this is true, it shows', 'Well, if this is true, it shows much.', 'if'],
    ['it rains', 'Unless the wind turns, it rains.', 'Unless'],
    ['it rains', 'Well, it rains provided that the wind turns.', 'provided that'],
    ['it rains', 'Assuming a west wind, it rains.', 'Assuming'],
    ['it would rain', 'Were the wind to turn, it would rain.', 'Were the wind to'],
  ])('A condition is warned of, within the quote or beside it: "%s" in "%s"', (quote, text, cue) => {
    expect(warned(quote, text)).toEqual([`conditional: ${cue}`]);
  });

  test.each([
    ['where the position has one', 'it rains', 'If so, it rains.', { given: ['condition'] }],
    ['where the position is undecided', 'if it rains', 'Who knows if it rains.', { stance: 'undecided' }],
    ['where the proposition has one', 'it rains', 'If so, it rains.', { claim: 'If so, it rains.' }],
    ['where there is none', 'it rains', 'He talks as if it rains; they were asked to go.', {}],
    ['where "provided" gives', 'resources', 'The resources provided by China shrink.', {}],
  ] as const)('No condition is warned of %s', (_, quote, text, wording) => {
    expect(warned(quote, text, wording)).toEqual([]);
  });

  test('A sentence goes on behind an abbreviation', () => {
    const text = 'Mr. Kim did not say, the U.S. Deputy Secretary holds, that it rains. Nor I.';
    expect(check('it rains', text).warnings?.[0]?.sentence.text).toBe(text.slice(0, 68));
  });

  test('A sentence without end is read no further than 1,000 units on either side', () => {
    const far = `not ${'x '.repeat(600)}it rains`;
    expect(warned('it rains', far)).toEqual([]);
    expect(warned('it rains', far.slice(400).replace('x', 'not'))).toEqual(['negated: not']);
  });

  test('They are about the match that the offsets point at, else about the first', () => {
    const text = 'It rains. Never say it rains: It rains here.';
    expect(warned('ains', text)).toEqual([]);
    expect(warned('ains', text, { start: 24, end: 28 })).toEqual(['negated: Never']);
  });

  test('They never change what was found', () => {
    const found = check('it rains', 'If so, it is not true that it rains.');
    expect(found).toMatchObject({
      status: 'exact',
      warnings: [{ code: 'negated' }, { code: 'conditional' }],
    });
  });
});

describe('the article', () => {
  test.each([
    [
      'if this directive is true, it shows that Kim Jong-un is aiming for a strategy of power balance',
      'exact',
    ],
    ['feeling “anxious” about the strengthening cooperation between Russia and North Korea', 'exact'],
    ['feeling "anxious" about the strengthening cooperation between Russia and North Korea', 'normalized'],
    ["it's just a minor episode", 'normalized'],
    ['China and Russia are competing … and China is feeling "anxious"', 'normalized'],
    ['this does mean a severe rupture', 'missing'],
  ])('"%s" is %s', (quote, status) => {
    const found = check(quote, article);
    expect(found.status).toBe(status);
    expect(found.matches).toHaveLength(status === 'missing' ? 0 : 1);
  });

  test('A denial is not verified by leaving out its "not", and the passage is shown', () => {
    expect(check('this does mean a severe rupture', article).suggestion?.text).toBe(
      'this does not mean a severe rupture',
    );
  });

  test('Of its own words only those are warned of whose sentence negates or conditions', () => {
    expect(check('it’s just a minor episode', article)).not.toHaveProperty('warnings');
    expect(check('this does … mean a severe rupture', article).warnings?.map(({ cue }) => cue)).toEqual([
      'not',
    ]);
    expect(check('this directive is true', article).warnings?.map(({ code }) => code)).toContain(
      'conditional',
    );
  });
});

describe('a text under a key that is not enumerable', () => {
  test.each([['It rains.'], [7]])('is not given, whatever it is: %j', (text) => {
    const corpus = defineCorpus({
      sources: { report: { title: 'Report', sha256: '0'.repeat(64) } },
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rains: { text: 'It rains.' } },
      positions: [
        {
          expert: 'ada',
          proposition: 'rains',
          stance: 'undecided',
          quote: { text: 'It rains.', source: 'report', attribution: 'verbatim' },
        },
      ],
    });
    const texts: { report?: string } = Object.defineProperty({}, 'report', { value: text });

    expect(verifyQuotes(corpus, texts).map(({ status }) => status)).toEqual(['unchecked']);
  });
});

describe('large texts', () => {
  /** A thousand words in a fixed disorder, by the finalizer of MurmurHash3. */
  const disorder = (i: number) => {
    let hash = Math.imul(i ^ (i >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  const words = Array.from({ length: 160_000 }, (_, i) => `w${disorder(i) % 1000}`);
  const text = words.join(' ');

  /** A quote of fifteen words from each of many places, all of them with one word left out. */
  const checks = (change: (quote: string[]) => string) => {
    const corpus = defineCorpus({
      sources: { report: { title: 'Report' } },
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { claim: { text: 'The claim.' } },
      positions: Array.from({ length: 200 }, (_, i) => ({
        expert: 'ada' as const,
        proposition: 'claim' as const,
        stance: 'undecided' as const,
        quote: {
          text: change(words.slice(i * 500, i * 500 + 15)),
          source: 'report' as const,
          attribution: 'verbatim' as const,
        },
      })),
    });
    return verifyQuotes(corpus, { report: text });
  };

  test('Quotes are found, and near ones suggested, in a text of 700,000 characters', () => {
    expect(checks((quote) => quote.join(' ')).every(({ status }) => status === 'exact')).toBe(true);
    expect(checks((quote) => quote.join('\n')).every(({ status }) => status === 'normalized')).toBe(true);
    const near = checks((quote) => quote.filter((_, i) => i !== 7).join(' '));
    expect(near.every(({ status }) => status === 'missing')).toBe(true);
    for (const [i, { suggestion }] of near.entries()) {
      expect(suggestion?.text).toBe(words.slice(i * 500, i * 500 + 15).join(' '));
    }
  });

  test.each([
    ['one letter', 'a'.repeat(100_000), 'a'.repeat(200_000), 100],
    ['one letter, then another', `${'a'.repeat(100_000)}b`, 'a'.repeat(200_000), 0],
    ['two letters', `b${'ab'.repeat(5000)}c`, 'ab'.repeat(100_000), 0],
    ['one word, elided', Array(100).fill('a').join(' … '), 'a '.repeat(100_000), 100],
    ['white space', `${' '.repeat(100_000)}x`, ' '.repeat(200_000), 0],
    ['full stops', `${'.'.repeat(100_000)}x`, '.'.repeat(200_000), 0],
    ['accents', `x${'\u0323\u0301'.repeat(50_000)}`, `a${'\u0301\u0323'.repeat(100_000)}`, 0],
    ['invisible characters', `${'\u200d'.repeat(100_000)}b`, `a${'\u200d'.repeat(200_000)}`, 0],
  ])('A text of nothing but %s is no trouble', (_, quote, monotonous, count) => {
    const found = check(quote, monotonous);
    expect(found.matches).toHaveLength(count);
    expect('more' in found).toBe(count === 100);
  });
});
