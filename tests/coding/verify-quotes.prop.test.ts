import { defineCorpus } from 'consilience';
import { type QuoteCheck, verifyQuotes } from 'consilience/coding';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../src/quotes/text-folding.ts';

function check(text: string, source: string, offsets: { start?: number; end?: number } = {}): QuoteCheck {
  const corpus = defineCorpus({
    sources: { report: { title: 'Report' } },
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { claim: { text: 'The claim.' } },
    positions: [
      {
        expert: 'ada',
        proposition: 'claim',
        stance: 'affirms',
        certainty: 'certain',
        quote: { text, source: 'report', attribution: 'verbatim', ...offsets },
      },
    ],
  });
  const [only] = verifyQuotes(corpus, { report: source });
  if (only === undefined) throw new Error('one position, one check');
  return only;
}

/** What typesetting, folding and cutting are about, and halves of characters. */
const CHARACTERS = [
  ...'aabe.,;fi01',
  ...[' ', ' ', '\n', '\u00a0', '\u3000', '\u00ad', '\u200b', '\u200d', '\ufeff', '\ufe0f', '\u034f'],
  ...[...'"\'“”‘’′″´`-–—−…', '...', '[…]'],
  ...[
    ...'éﬁﬃ½Ａ한中İßǆ﷐',
    'ﷺ',
    '\u1161',
    '\u11ab',
    'e\u0301',
    '\u0301',
    '\u0323',
    '\u0344',
    '¨',
    'ｶﾞ',
    '\uff9e',
  ],
  ...['👩‍🚀', '🇬🇧', '\ud83d', '\ude80', 'not ', 'if ', 'May '],
];
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength }),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );

/** Whether it says something, as the text of a quote must. */
const isText = (quote: string) => /\S/.test(quote);

/** A text, and two offsets in it, in order. */
const cut = text(40).chain((whole) =>
  fc
    .tuple(fc.constant(whole), fc.nat(whole.length), fc.nat(whole.length))
    .map(([of, a, b]) => ({ of, start: Math.min(a, b), end: Math.max(a, b) })),
);

test('Any part of any text is verified in it, at its own place among others', () => {
  fc.assert(
    fc.property(cut, ({ of, start, end }) => {
      const quote = of.slice(start, end);
      fc.pre(isText(quote));
      const found = check(quote, of);
      expect(found.status).toBe('exact');
      expect(found.matches).toContainEqual({ start, end });
      expect(found.matches.map((match) => of.slice(match.start, match.end))).toEqual(
        found.matches.map(() => quote),
      );
      expect('ambiguous' in found).toBe(found.matches.length > 1);
      expect(check(quote, of, { start, end })).toMatchObject({ status: 'exact', offsets: 'right' });
    }),
  );
});

test('Whatever part of a folded text is cut between characters of the original, the words there fold to that part', () => {
  fc.assert(
    fc.property(text(25), (original) => {
      const folded = foldText(original);
      const cuts = Array.from({ length: folded.text.length + 1 }, (_, offset) => offset).filter(folded.isCut);
      expect([cuts[0], cuts.at(-1)]).toEqual([0, folded.text.length]);
      for (const start of cuts) {
        for (const end of cuts.filter((cut) => cut > start)) {
          const range = folded.rangeOf(start, end);
          expect(foldText(original.slice(range.start, range.end)).text).toBe(folded.text.slice(start, end));
          expect(folded.offsetOf(range.start)).toBe(start);
          expect(folded.offsetOf(range.end)).toBe(end);
        }
      }
    }),
  );
});

test('Composed and decomposed texts fold to the same', () => {
  fc.assert(
    fc.property(text(25), (original) => {
      const { text: folded } = foldText(original);
      expect(foldText(original.normalize('NFC')).text).toBe(folded);
      expect(foldText(original.normalize('NFD')).text).toBe(folded);
    }),
  );
});

test('A match folds to what the quote folds to, and a quote without one does not stand in the text', () => {
  fc.assert(
    fc.property(text(6).filter(isText), text(40), (quote, source) => {
      const { status, matches } = check(quote, source);
      const words = matches.flatMap(({ start, end, segments }) =>
        segments ? [] : [source.slice(start, end)],
      );
      if (status === 'missing') expect(quote !== '' && source.includes(quote)).toBe(false);
      for (const word of words) {
        if (/…|\.\.\./.test(quote)) continue; // then its words are pieces of the quote
        expect(foldText(word).text).toBe(
          status === 'exact' ? foldText(quote).text : foldText(quote).text.trim(),
        );
      }
    }),
  );
});

/** One and the same, in two settings. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['a', 'a'],
  ['B', 'B'],
  ['“', '"'],
  ["'", '’'],
  ['—', '-'],
  ['ﬁ', 'fi'],
  ['é', 'e\u0301'],
  ['a\u0302\u0323', '\u1ead'],
  ['한', '한'.normalize('NFD')],
  ['x\u00adx', 'xx'],
  ['½', '1⁄2'],
  ['👩🚀', '👩\u200d🚀'],
  [' ', '\n\t '],
  ['\u00a0 ', ' '],
];

test('Words set in another way are found at their place', () => {
  const setting = fc.constantFrom(...SETTINGS);
  fc.assert(
    fc.property(
      fc.array(setting),
      fc.array(setting, { minLength: 1 }),
      fc.array(setting),
      (before, words, after) => {
        const edges = [words[0], words.at(-1), before.at(-1), after[0]].join('');
        fc.pre(!/[^\S,]/.test(edges)); // white space at an edge is no part of the match
        const [head = '', quoted = '', tail = ''] = [before, words, after].map((list) =>
          list.map(([one]) => one).join(''),
        );
        fc.pre(isText(quoted));
        const start = head.length;
        const end = start + quoted.length;
        const found = check(words.map(([, other]) => other).join(''), head + quoted + tail, { start, end });
        expect(found.offsets).toBe('right');
      },
    ),
  );
});

test('An elided quote has the shortest passages, those that end first, none overlapping', () => {
  const words = (maxLength: number) => fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength });
  fc.assert(
    fc.property(words(14), fc.array(words(2), { minLength: 2, maxLength: 3 }), (source, pieces) => {
      // Words of one letter: word n is at offset 2n.
      const placesOf = (piece: string[]) =>
        source.flatMap((_, at) => (piece.every((word, i) => source[at + i] === word) ? [at] : []));
      let chains: number[][] = [[]];
      for (const [i, piece] of pieces.entries()) {
        const places = placesOf(piece);
        chains = chains.flatMap((chain) =>
          places
            .filter((at) => i === 0 || at >= (chain[i - 1] ?? 0) + (pieces[i - 1]?.length ?? 0))
            .map((at) => [...chain, at]),
        );
      }
      const lastLength = pieces.at(-1)?.length ?? 0;
      const passages = chains.map((chain) => ({
        first: chain[0] ?? 0,
        end: (chain.at(-1) ?? 0) + lastLength,
      }));
      passages.sort((a, b) => a.end - b.end || b.first - a.first);
      const expected: { start: number; end: number }[] = [];
      let from = 0;
      for (const { first, end } of passages) {
        if (first < from) continue;
        expected.push({ start: 2 * first, end: 2 * end - 1 });
        from = end;
      }
      const quote = pieces.map((piece) => piece.join(' ')).join(' … ');
      expect(check(quote, source.join(' ')).matches.map(({ start, end }) => ({ start, end }))).toEqual(
        expected,
      );
      for (const { first, end } of passages) {
        const own = { start: 2 * first, end: 2 * end - 1 };
        const found = check(quote, source.join(' '), own);
        expect(found.offsets).toBe('right');
        for (const { segments = [] } of found.matches) {
          expect(segments.map((segment) => source.join(' ').slice(segment.start, segment.end))).toEqual(
            pieces.map((piece) => piece.join(' ')),
          );
        }
      }
    }),
  );
});

test('A check is plain data, and its passages hold the words of the text', () => {
  fc.assert(
    fc.property(text(12).filter(isText), text(60), (quote, source) => {
      const found = check(quote, source);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      const passages = [
        ...(found.suggestion ? [found.suggestion] : []),
        ...(found.warnings ?? []).map((w) => w.sentence),
      ];
      for (const passage of passages) expect(passage.text).toBe(source.slice(passage.start, passage.end));
      for (const { cue, sentence } of found.warnings ?? []) expect(sentence.text).toContain(cue);
      if (found.suggestion) expect(found.status).toBe('missing');
    }),
  );
});

test('One word taken out or put in makes a quote missing, and the passage is suggested', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[b-z]{2,8}$/), { minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(), fc.boolean(), (source, at, isExtra) => {
      const start = at % (source.length - 8);
      const quoted = source.slice(start, start + 8);
      const changed = isExtra
        ? [...quoted.slice(0, 4), 'aaa', ...quoted.slice(4)]
        : quoted.filter((_, i) => i !== 4);
      const found = check(changed.join(' '), source.join(' '));
      expect(found.status).toBe('missing');
      expect(found.suggestion?.text).toBe(quoted.join(' '));
    }),
  );
});
