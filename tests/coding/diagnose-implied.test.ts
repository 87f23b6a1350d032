import { defineCorpus } from 'consilience';
import { diagnose } from 'consilience/coding';
import { describe, expect, test } from 'vitest';
import { corpusOf as corpusByIds, says } from '../reader/small-corpora.ts';
import { told } from './told.ts';

const ada = (proposition: string, words: string, more: object = {}) => says('ada', proposition, words, more);
const on = (date: string) => ({ date });

describe('A contradiction', () => {
  test('is told with everything that cannot all hold, and with no chain where it is all on one proposition.', () => {
    expect(told([ada('war', 'affirms certain'), ada('war', 'denies possible')])).toEqual([
      'contradiction [0,1]: Ada Lee says that it is so, and says that it may not be so: “War breaks out”; these cannot both hold',
    ]);
    expect(told([ada('war', '80'), ada('war', '20-30'), ada('war', 'affirms certain')])).toEqual([
      'contradiction [0,1,2]: Ada Lee puts it at 80 %, and puts it at 20–30 %, and says that it is so: “War breaks out”; these cannot all hold',
    ]);
  });

  test('is told with the chain, edge by edge, where it is one by what is implied.', () => {
    expect(told([ada('gale', 'affirms certain'), ada('rain', 'denies probable')])).toEqual([
      'contradiction [0,1]: Ada Lee says that it is so: “There is a gale”; says that it is unlikely: “It rains”; these cannot both hold, since “There is a gale” implies “There is a storm” and “There is a storm” implies “It rains”',
    ]);
    expect(told([ada('dry', 'affirms possible'), ada('rain', 'affirms certain')])).toEqual([
      'contradiction [0,1]: Ada Lee says that it may be so: “It stays dry”; says that it is so: “It rains”; these cannot both hold, since “It rains” excludes “It stays dry”',
    ]);
  });

  test('is one for all that clash with each other, and one each for what has nothing to do with each other.', () => {
    const statements = [
      ada('war', 'affirms certain'),
      ada('rain', 'denies certain'),
      ada('talks', 'affirms certain'),
      ada('war', 'denies certain'),
      ada('storm', 'affirms certain'),
      ada('gale', 'affirms probable'),
    ];
    const contradictions = diagnose(
      corpusByIds({ gale: { implies: ['rain'] }, storm: { implies: ['rain'] }, rain: {} }, statements),
    ).filter(({ code }) => code === 'contradiction');
    expect(
      contradictions.map(({ expert, propositions, positions }) => [expert, propositions, positions]),
    ).toEqual([
      ['ada', ['war'], [0, 3]],
      ['ada', ['rain', 'storm', 'gale'], [1, 4, 5]],
    ]);
    expect(contradictions[1]?.message).toBe(
      'ada says that it is not so: “rain”; says that it is so: “storm”; says that it is likely: “gale”; these cannot all hold, since “storm” implies “rain”; “gale” implies “rain”',
    );
  });

  test('is none between numbers of which neither is high enough to rule out what its proposition excludes.', () => {
    const statements = [ada('rain', '51-54'), ada('rain', '20'), ada('dry', '50-53'), ada('dry', '20')];
    expect(told(statements).flatMap((line) => /^contradiction \S+/.exec(line) ?? [])).toEqual([
      'contradiction [0,1]:',
      'contradiction [2,3]:',
    ]);
  });

  test('is found behind numbers of the same claim that differ in degree from those that clash.', () => {
    const corpus = corpusByIds({ storm: { implies: ['rain'] }, rain: { implies: ['wet'] }, wet: {} }, [
      ada('rain', '85'),
      ada('rain', '90'),
      ada('rain', '60-70'),
      ada('wet', '75-80'),
      ada('storm', '75-99'),
    ]);
    const found = diagnose(corpus).filter(({ code }) => code === 'contradiction');
    expect(found.map(({ positions }) => positions)).toEqual([
      [0, 1, 3],
      [2, 4],
    ]);
  });

  test('is told of a single statement that cannot hold by itself.', () => {
    const corpus = corpusByIds({ p: { implies: ['q', 'r'] }, q: { excludes: ['r'] }, r: {} }, [
      ada('p', 'affirms certain'),
    ]);
    expect(diagnose(corpus).find(({ code }) => code === 'contradiction')).toMatchObject({
      positions: [0],
      message:
        'ada says that it is so: “p”; this cannot hold, since “p” implies “q”, “q” excludes “r” and “p” implies “r”',
    });
  });

  test('over a long chain is told with the end of it, and of many statements with the first.', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const edges = Object.fromEntries(ids.map((id, i) => [id, i < 11 ? { implies: [`p${i + 1}`] } : {}]));
    const ends = corpusByIds(edges, [ada('p0', 'affirms certain'), ada('p11', 'denies certain')]);
    expect(diagnose(ends)[0]?.message).toMatch(
      /; these cannot both hold, since (“p\d+” implies “p\d+”, ){5}“p\d+” implies “p\d+” and 5 more edges$/,
    );
    const all = corpusByIds(
      edges,
      ids.map((id, i) => ada(id, i === 11 ? 'denies certain' : 'affirms certain')),
    );
    expect(diagnose(all)[0]?.message).toMatch(
      /^ada says that it is so: “p0”; .* “p4”; 7 more statements; these cannot all hold, since “p10” implies “p11”; .*; and so on$/,
    );
  });
});

describe('A proposition that entails its own denial', () => {
  test('is an error, and so is each that implies it, with the exclusion that makes it so.', () => {
    const propositions = {
      squall: { text: 'There is a squall.', implies: ['front' as const] },
      front: { text: 'A front passes.', implies: ['wind' as const, 'calm' as const] },
      wind: { text: 'The wind rises.' },
      calm: { text: 'It is calm.', excludes: ['wind' as const] },
      storm: { text: 'It storms.', implies: ['wind' as const] },
    };
    const corpus = defineCorpus({ experts: {}, propositions, positions: [] });
    expect(diagnose(corpus)).toEqual(
      (['squall', 'front'] as const).map((id) => ({
        kind: 'finding',
        code: 'self-denying',
        severity: 'error',
        message: `“${propositions[id].text.replace('.', '')}” entails its own denial: it implies “It is calm” and “The wind rises”, and “It is calm” excludes “The wind rises”`,
        propositions: [id],
        positions: [],
      })),
    );
  });

  test('may exclude what it implies by way of another, or imply itself.', () => {
    const messages = (edges: Parameters<typeof corpusByIds>[0]) =>
      diagnose(corpusByIds(edges, [])).flatMap(({ code, message }) =>
        code === 'self-denying' ? [message] : [],
      );
    expect(messages({ a: { implies: ['b'], excludes: ['c'] }, b: { implies: ['c'] }, c: {} })).toEqual([
      '“a” entails its own denial: it implies “c”, and “a” excludes “c”',
    ]);
    expect(
      messages({
        a: { implies: ['b'] },
        b: { implies: ['c'] },
        c: { implies: ['a', 'd'] },
        d: { excludes: ['a'] },
      }),
    ).toHaveLength(3);
    expect(messages({ a: { implies: ['b'] }, b: { excludes: ['c'] }, c: { implies: ['d'] }, d: {} })).toEqual(
      [],
    );
  });

  test('is found whichever of many exclusions makes it so.', () => {
    const ids = Array.from({ length: 50 }, (_, i) => `${i}`);
    const edges = Object.fromEntries(
      ids.flatMap((id) => [
        [`x${id}`, { excludes: [`y${id}`] }],
        [`y${id}`, {}],
        [`z${id}`, { implies: [`x${id}`, `y${id}`] }],
        [`w${id}`, { implies: [`x${id}`, `y${Number(id) + 1 < 50 ? Number(id) + 1 : 0}`] }],
      ]),
    );
    const found = diagnose(corpusByIds(edges, [])).filter(({ code }) => code === 'self-denying');
    expect(found.flatMap(({ propositions }) => propositions)).toEqual(ids.map((id) => `z${id}`));
  });
});

describe('What follows from one statement and was said otherwise', () => {
  test('is told where it takes another side, with the statement and the chain.', () => {
    expect(told([ada('rain', 'denies possible'), ada('gale', 'affirms probable')])).toEqual([
      'implied-otherwise [0,1]: Ada Lee says that it may not be so: “It rains”; yet it follows that it is likely, since Ada Lee says that it is likely: “There is a gale”, and “There is a gale” implies “There is a storm” and “There is a storm” implies “It rains”',
    ]);
    expect(told([ada('dry', 'affirms possible'), ada('rain', '60')])).toEqual([
      'implied-otherwise [0,1]: Ada Lee says that it may be so: “It stays dry”; yet it follows that it is at 40 % or less, since Ada Lee puts it at 60 %: “It rains”, and “It rains” excludes “It stays dry”',
    ]);
  });

  test('is told where no side was taken.', () => {
    expect(told([ada('storm', 'affirms possible'), ada('rain', 'undecided')])).toEqual([
      'implied-otherwise [0,1]: Ada Lee takes no side: “It rains”; yet it follows that it may be so, since Ada Lee says that it may be so: “There is a storm”, and “There is a storm” implies “It rains”',
    ]);
    expect(told([ada('rain', '50'), ada('storm', 'affirms probable')])).toEqual([
      'implied-otherwise [0,1]: Ada Lee puts it at 50 %: “It rains”; yet it follows that it is likely, since Ada Lee says that it is likely: “There is a storm”, and “There is a storm” implies “It rains”',
    ]);
  });

  test('is told where it is firmer, in words or in numbers.', () => {
    expect(told([ada('storm', 'affirms certain'), ada('rain', '90')])).toEqual([
      'implied-firmer [0,1]: Ada Lee puts it at 90 %: “It rains”; yet more firmly it follows that it is so, since Ada Lee says that it is so: “There is a storm”, and “There is a storm” implies “It rains”',
    ]);
    expect(told([ada('storm', 'denies possible'), ada('rain', 'denies probable')])).toEqual([
      'implied-firmer [0,1]: Ada Lee says that it may not be so: “There is a storm”; yet more firmly it follows that it is unlikely, since Ada Lee says that it is unlikely: “It rains”, and “There is a storm” implies “It rains”',
    ]);
    // As firm in words, and higher than any of the numbers said.
    expect(told([ada('rain', '95-96'), ada('storm', '98-99')])).toEqual([
      'implied-firmer [0,1]: Ada Lee puts it at 95–96 %: “It rains”; yet more firmly it follows that it is at 98 % or more, since Ada Lee puts it at 98–99 %: “There is a storm”, and “There is a storm” implies “It rains”',
    ]);
    expect(told([ada('rain', '99'), ada('dry', '2-4')])).toEqual([
      'implied-firmer [0,1]: Ada Lee puts it at 2–4 %: “It stays dry”; yet more firmly it follows that it is at 1 % or less, since Ada Lee puts it at 99 %: “It rains”, and “It rains” excludes “It stays dry”',
    ]);
  });

  test('is told of the firmest statement that it follows from, and of the nearest such.', () => {
    const statements = [
      ada('rain', 'affirms possible'),
      ada('gale', 'affirms certain'),
      ada('storm', 'affirms certain'),
    ];
    expect(told(statements)).toEqual([
      'implied-firmer [0,2]: Ada Lee says that it may be so: “It rains”; yet more firmly it follows that it is so, since Ada Lee says that it is so: “There is a storm”, and “There is a storm” implies “It rains”',
    ]);
  });

  test('is told of the number that goes furthest.', () => {
    const sure = [ada('rain', '95-96'), ada('storm', '97-98'), ada('gale', '98.5-99')];
    expect(told(sure)[0]).toContain(
      '“It rains”; yet more firmly it follows that it is at 98.5 % or more, since Ada Lee puts it at 98.5–99 %: “There is a gale”, and ',
    );
    const doubtful = [ada('gale', '4-5'), ada('storm', '2-3'), ada('rain', '0.5-1')];
    expect(told(doubtful).filter((line) => line.includes('“There is a gale”; '))[0]).toContain(
      'yet more firmly it follows that it is at 1 % or less, since Ada Lee puts it at 0.5–1 %: “It rains”, and ',
    );
  });

  test('is not told of where it is less firm, or within the numbers, or not this expert’s, or a mere "may" of what is excluded.', () => {
    expect(told([ada('storm', 'affirms possible'), ada('rain', 'affirms certain')])).toEqual([]);
    expect(told([ada('storm', '60'), ada('rain', '60-70')])).toEqual([]);
    expect(told([says('bo', 'storm', 'affirms certain'), ada('rain', 'affirms possible')])).toEqual([]);
    expect(told([ada('rain', 'affirms possible'), ada('dry', 'undecided')])).toEqual([]);
  });
});

describe('A later statement that replaces an earlier one', () => {
  test('is told on the same proposition, each with its date.', () => {
    expect(told([ada('war', '60', on('2024-03')), ada('war', 'denies possible', on('2024-01'))])).toEqual([
      'revised [1,0]: Ada Lee says that it may not be so (2024-01), and later puts it at 60 % (2024-03): “War breaks out”; only the later statement counts',
    ]);
  });

  test('is told across edges, with what it implies, edge by edge.', () => {
    expect(
      told([ada('rain', 'denies certain', on('2024-01')), ada('gale', 'affirms certain', on('2024-03'))]),
    ).toEqual([
      'revised [0,1]: Ada Lee says that it is not so (2024-01): “It rains”; and later says that it is so (2024-03): “There is a gale”; they cannot both hold, since “There is a gale” implies “There is a storm” and “There is a storm” implies “It rains”, so that only the later statement counts',
    ]);
    expect(
      told([ada('gale', 'affirms certain', on('2024-01')), ada('rain', 'denies possible', on('2024-03'))]),
    ).toEqual([
      'revised [0,1]: Ada Lee says that it is so (2024-01): “There is a gale”; and later says that it may not be so (2024-03): “It rains”; they cannot both hold, since “There is a gale” implies “There is a storm” and “There is a storm” implies “It rains”, so that only the later statement counts',
    ]);
  });

  test('is told across an exclusion, even where the later one by itself would rule out nothing.', () => {
    expect(
      told([ada('rain', 'affirms certain', on('2024-01')), ada('dry', 'affirms possible', on('2024-03'))]),
    ).toEqual([
      'revised [0,1]: Ada Lee says that it is so (2024-01): “It rains”; and later says that it may be so (2024-03): “It stays dry”; they cannot both hold, since “It rains” excludes “It stays dry”, so that only the later statement counts',
    ]);
  });

  test('is told with the chain where the later one is a number that leans to neither side.', () => {
    expect(told([ada('storm', '100', on('2023')), ada('rain', '0.9-99', on('2024'))])).toEqual([
      'revised [0,1]: Ada Lee puts it at 100 % (2023): “There is a storm”; and later puts it at 0.9–99 % (2024): “It rains”; they cannot both hold, since “There is a storm” implies “It rains”, so that only the later statement counts',
    ]);
  });

  test('is told where a condition that was met had it count.', () => {
    const statements = [
      ada('talks', 'affirms certain'),
      ada('war', 'affirms certain', on('2024-01')),
      ada('war', 'denies certain', { ...on('2024-03'), given: ['talks'] }),
    ];
    expect(told(statements)).toEqual([
      'revised [1,2]: Ada Lee says that it is so (2024-01): “War breaks out”; and later says that it is not so if “Talks fail” (2024-03): “War breaks out”; they cannot both hold, so that only the later statement counts',
    ]);
    expect(
      diagnose(corpusByIds({ talks: {} }, statements)).find(({ code }) => code === 'revised')?.propositions,
    ).toEqual(['war']);
  });
});
