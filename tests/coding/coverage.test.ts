import { readFileSync } from 'node:fs';
import { CorpusError, defineCorpus, type Expert, extendCorpus } from 'consilience';
import { type Coverage, coverage } from 'consilience/coding';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

const person = (name: string): Expert => ({ name, kind: 'person' });
const institution = (name: string): Expert => ({ name, kind: 'institution' });

/** What is covered of a text by these quotes of one position each. */
function covered(
  report: string,
  quotes: readonly string[],
  experts: { readonly [id: string]: Expert } = { ada: person('Ada Example') },
): Coverage {
  const [expert = ''] = Object.keys(experts);
  const corpus = defineCorpus({
    sources: { report: { title: 'Report' } },
    experts,
    propositions: { claim: { text: 'The claim.' } },
    positions: quotes.map((text) => ({
      expert,
      proposition: 'claim' as const,
      stance: 'undecided' as const,
      quote: { text, source: 'report' as const, attribution: 'verbatim' as const },
    })),
  });
  const [only] = coverage(corpus, { report });
  if (only === undefined) throw new Error('one source, one entry');
  return only;
}

const textsOf = (passages: Coverage['passages']) => passages.map(({ text }) => text);

describe('Coverage', () => {
  test('lists the sentences that no quote takes anything of, those that name an expert first.', () => {
    const report = 'It is dry. Ada says so. It will rain. Bo denies it. Nobody knows.';
    expect(covered(report, ['will rain'], { ada: person('Ada Example'), bo: person('Bo Bolt') })).toEqual({
      kind: 'coverage',
      source: 'report',
      passages: [
        {
          kind: 'uncodedPassage',
          start: 11,
          end: 23,
          text: 'Ada says so.',
          experts: ['ada'],
          names: ['Ada'],
        },
        { kind: 'uncodedPassage', start: 0, end: 10, text: 'It is dry.', experts: [], names: [] },
        { kind: 'uncodedPassage', start: 38, end: 51, text: 'Bo denies it.', experts: [], names: [] },
        { kind: 'uncodedPassage', start: 52, end: 65, text: 'Nobody knows.', experts: [], names: [] },
      ],
      partly: [],
      sentences: { coded: 1, total: 5 },
      covered: 9,
      total: 61,
      share: 9 / 61,
      unplaced: [],
    });
  });

  test('takes a sentence for coded that is quoted in part, and lists what is left apart where it is long.', () => {
    const long = 'After a week without a single cloud over any of us, it will rain, Ada says.';
    const { passages, partly, sentences } = covered(`${long} So be it.`, ['it will rain']);
    expect(textsOf(passages)).toEqual(['So be it.']);
    expect(partly).toEqual([
      {
        kind: 'uncodedPassage',
        start: 0,
        end: 50,
        text: 'After a week without a single cloud over any of us',
        experts: [],
        names: [],
      },
    ]);
    expect(sentences).toEqual({ coded: 1, total: 2 });
  });

  test('counts what several quotes take in once, and of elided quotes the pieces alone.', () => {
    const report = 'One two three. Four five six.';
    const { covered: units, sentences } = covered(report, ['One two', 'two three', 'two … six']);
    expect(units).toBe('One two three'.length + 'six'.length);
    expect(sentences).toEqual({ coded: 2, total: 2 });
  });

  test('says which quotes cover nothing: those that are missing, and those that stand at several places.', () => {
    const { passages, unplaced, covered: units } = covered('It rains. It rains.', ['It rains', 'It snows']);
    expect(unplaced).toEqual([0, 1]);
    expect(units).toBe(0);
    expect(passages).toHaveLength(2);
  });

  test('has an entry for each source with a text, in the order of the corpus, whoever is quoted.', () => {
    const texts = { xinhua: 'It is so.', article: '' };
    const entries = coverage(beijingPyongyang, texts);
    expect(entries.map(({ source }) => source)).toEqual(['article', 'xinhua']);
    expect(entries[0]).toMatchObject({
      sha256: 'wrong',
      passages: [],
      sentences: { coded: 0, total: 0 },
      total: 0,
    });
    expect(entries[0]).not.toHaveProperty('share');
    expect(entries[0]?.unplaced).toHaveLength(beijingPyongyang.positions.length);
    expect(entries[1]).toMatchObject({ share: 0, unplaced: [] });
    expect(entries[1]).not.toHaveProperty('sha256');
  });

  test('takes no text of a source that is not there.', () => {
    // @ts-expect-error: no source is called artcle
    expect(() => coverage(beijingPyongyang, { artcle: '' })).toThrow(CorpusError);
  });

  test('survives a round trip through JSON, with ids of their own types.', () => {
    const entries = coverage(beijingPyongyangWithOfficials, { article });
    const experts: readonly ('weng' | 'chen' | 'inss' | 'campbell' | 'lin')[] =
      entries[0]?.passages[0]?.experts ?? [];
    expect(experts.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
  });
});

describe('An expert is named', () => {
  const namesIn = (text: string, experts: { readonly [id: string]: Expert }) =>
    covered(text, [], experts).passages.flatMap(({ experts: ids, names }) =>
      ids.map((id, i) => [id, names[i]]),
    );

  test.each([
    ['by the full name', 'Chen Shih-min', 'So Chen Shih-min holds.', 'Chen Shih-min'],
    ['by the first word of it', 'Chen Shih-min', 'So Chen’s view is.', 'Chen'],
    ['by the last word of it', 'Kurt M. Campbell', 'So (Campbell) says.', 'Campbell'],
    ['in capitals', 'Kurt Campbell', 'CAMPBELL: so it is.', 'CAMPBELL'],
    ['typeset in another way', 'Chen Shih-min', 'So Chen\u00a0Shih‑min holds.', 'Chen Shih-min'],
    ['without what follows a comma', 'Ada Bell, PhD', 'So Bell says.', 'Bell'],
    ['without a title', 'Dr. Ada Bell', 'Ada Bell is a Dr. of sorts.', undefined],
    ['in Chinese', '翁明賢', '他说翁明賢认为。', '翁明賢'],
  ])('if a person, %s.', (_, name, text, found) => {
    expect(namesIn(text, { one: person(name) })).toEqual([['one', found ?? 'Bell']]);
  });

  test.each([
    ['by a word of two letters', 'Li Bo', 'Li and Bo say so.'],
    ['by a part of a word', 'Ada Chen', 'Chennai and Adam are in it.'],
    ['by a word in another case', 'Theresa May', 'It may rain, may it not.'],
    ['by a middle word', 'Ada Stone Bell', 'So says the Stone.'],
    ['by initials', 'Ada Stone Bell', 'So says ASB.'],
  ])('if a person, not %s.', (_, name, text) => {
    expect(namesIn(text, { one: person(name) })).toEqual([]);
  });

  test.each([
    [
      'its name',
      'Institute for National Security Strategy',
      'The Institute for National Security Strategy said so.',
    ],
    ['its initials', 'Institute for National Security Strategy', 'A report of INSS (2024) said so.'],
    ['its name, without the article', 'The Carter Center', 'A Carter Center report said so.'],
    [
      'its name, without the abbreviation',
      'World Health Organization (W.H.O.)',
      'World Health Organization staff said so.',
    ],
    ['the abbreviation given', 'European Union (EU)', 'Some in the EU said so.'],
  ])('if an institution, by %s.', (_, name, text) => {
    expect(namesIn(text, { one: institution(name) })).toHaveLength(1);
  });

  test.each([
    ['a word of its name', 'Institute for National Security Strategy', 'The Institute said so.'],
    ['initials of two letters', 'European Union', 'Some in the EU said so.'],
    ['initials in small letters', 'Institute for National Security Strategy', 'The inss said so.'],
  ])('if an institution, not by %s.', (_, name, text) => {
    expect(namesIn(text, { one: institution(name) })).toEqual([]);
  });

  test('with others who share the name, by the longest name that is used, in the order of the corpus.', () => {
    const experts = { z: person('Bo Chen'), a: person('Ada Chen'), c: person('Cy Dee') };
    expect(namesIn('Cyril and Ada Chen say so, and Dee.', experts)).toEqual([
      ['z', 'Chen'],
      ['a', 'Ada Chen'],
      ['c', 'Dee'],
    ]);
  });

  test('but not by a name that six or more share.', () => {
    const names = ['Ann', 'Bea', 'Cyd', 'Dee', 'Eve', 'Fay'].map((first) => person(`${first} Chen`));
    const experts = Object.fromEntries(names.map((expert, i) => [`e${i}`, expert]));
    expect(namesIn('Chen says so, and Fay Chen.', experts)).toEqual([['e5', 'Fay Chen']]);
    expect(namesIn('Chen says so.', Object.fromEntries(Object.entries(experts).slice(1)))).toHaveLength(5);
  });

  test('whatever the id is.', () => {
    expect(namesIn('Bell says so.', { ['__proto__']: person('Ada Bell') })).toEqual([['__proto__', 'Bell']]);
  });
});

describe('Of the article', () => {
  /** What the reading of the article lists beside the first coding. */
  const REST = [
    [
      'weng',
      'China has long been North Korea’s big brother, supporting North Korea internationally through economic and energy means',
    ],
    ['weng', 'there have been many sanctions imposed on North Korea'],
    [
      'weng',
      'to enable it to focus on a military-oriented strategic thinking and play a more critical role in Northeast Asia',
    ],
    ['chen', 'Chinese Foreign Ministry spokesperson Lin Jian did not deny it'],
    [
      'chen',
      'Kim Jong-un only met Xi Jinping in 2018 after a gap of 7 years during which their relationship was not very close',
    ],
    ['chen', 'which made Kim Jong-un very dissatisfied'],
    ['chen', 'still represent a level of acceptance of Western cultural trends'],
  ] as const;
  const complete = extendCorpus(beijingPyongyang, {
    positions: REST.map(([expert, text]) => ({
      expert,
      proposition: 'ties-shifting' as const,
      stance: 'undecided' as const,
      quote: { text, source: 'article' as const, attribution: 'paraphrase' as const },
    })),
  });
  const beginnings = Array.from(article.matchAll(/[^\n]+/g), ({ index }) => index);
  const paragraphOf = ({ start }: { readonly start: number }) =>
    beginnings.filter((begin) => begin <= start).length;
  const [found] = coverage(complete, { article });

  test('exactly those paragraphs are uncoded that no expert of the four says anything in.', () => {
    expect([...new Set(found?.passages.map(paragraphOf))]).toEqual([1, 2, 3, 4, 5, 6, 7, 14, 17, 18, 21]);
    expect(found?.passages.flatMap(({ experts }) => experts)).toEqual([]);
  });

  test('the scene-setting of four paragraphs is left, at their beginning, and names who speaks.', () => {
    const scenes = [8, 10, 11, 13].map((paragraph) =>
      found?.partly.find((stretch) => paragraphOf(stretch) === paragraph),
    );
    expect(scenes.map((scene) => scene?.start)).toEqual(
      [8, 10, 11, 13].map((paragraph) => beginnings[paragraph - 1]),
    );
    expect(scenes.map((scene) => scene?.experts)).toEqual([['weng'], ['inss'], ['campbell'], ['chen']]);
  });

  test('every position has its place in it.', () => {
    expect(found).toMatchObject({ sha256: 'right', unplaced: [] });
  });
});

describe('Whatever is quoted of whatever text,', () => {
  const words = fc.array(fc.constantFrom('a', 'Ada', 'it', 'is.', 'So', 'no!', '\n\n', '…', '北京。'), {
    maxLength: 40,
  });
  const stretch = fc.tuple(fc.nat(80), fc.nat(80));

  test('no uncoded passage is quoted, all else is, and the sums are those of every single unit.', () => {
    fc.assert(
      fc.property(words, fc.array(stretch, { maxLength: 4 }), (list, anyStretches) => {
        const report = list.join(' ');
        const stretches = anyStretches.filter(([a, b]) =>
          /\S/.test(report.slice(Math.min(a, b), Math.max(a, b))),
        );
        const corpus = defineCorpus({
          sources: { report: { title: 'Report' } },
          experts: { ada: person('Ada Example') },
          propositions: { claim: { text: 'The claim.' } },
          positions: stretches.map(([a, b]) => {
            const [start, end] = [Math.min(a, b, report.length), Math.min(Math.max(a, b), report.length)];
            const quote = {
              text: report.slice(start, end),
              source: 'report',
              attribution: 'verbatim',
              start,
              end,
            } as const;
            return { expert: 'ada', proposition: 'claim', stance: 'undecided', quote } as const;
          }),
        });
        const isQuoted = Array.from(report, () => false);
        for (const { quote } of corpus.positions) isQuoted.fill(true, quote?.start, quote?.end);
        const [entry] = coverage(corpus, { report });
        if (entry === undefined) throw new Error('one source, one entry');
        const { passages, partly, sentences, covered: units, total, share } = entry;
        for (const { start, end, text } of [...passages, ...partly]) {
          expect(isQuoted.slice(start, end)).not.toContain(true);
          expect(text).toBe(report.slice(start, end));
        }
        expect(sentences.total - sentences.coded).toBe(passages.length);
        const isUncoded = Array.from(report, () => false);
        for (const { start, end } of passages) isUncoded.fill(true, start, end);
        const spoken = Array.from(report, (unit) => /\S/.test(unit));
        expect(total).toBeGreaterThanOrEqual(spoken.filter(Boolean).length);
        expect(units).toBeLessThanOrEqual(isQuoted.filter(Boolean).length);
        expect(units).toBeGreaterThanOrEqual(isQuoted.filter((quoted, i) => quoted && spoken[i]).length);
        expect(share ?? 0).toBe(total === 0 ? 0 : units / total);
      }),
    );
  });
});
