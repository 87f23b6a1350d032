import { stanceOf, stances } from 'consilience';
import { describe, it } from 'vitest';
import { expectLines } from './explained.ts';
import { corpusOf, says } from './small-corpora.ts';

const quote = (text: string, more: object = {}) => ({
  quote: { text, source: 's', attribution: 'verbatim', ...more },
});
const SOURCES = { s: { title: 'The report' }, wire: { title: 'The wire' } };

describe('a view that is stated', () => {
  it.each([
    ['affirms certain', 'says that it is so'],
    ['affirms probable', 'says that it is likely'],
    ['affirms possible', 'says that it may be so'],
    ['denies certain', 'says that it is not so'],
    ['denies probable', 'says that it is unlikely'],
    ['denies possible', 'says that it may not be so'],
    ['undecided', 'takes no side'],
    ['5', 'puts it at 5 %'],
    ['60-65', 'puts it at 60–65 %'],
    ['50', 'puts it at 50 %'],
    ['100', 'puts it at 100 %'],
  ])('%s: it %s', (position, words) => {
    const corpus = corpusOf({ rain: {} }, [says('ada', 'rain', position)]);
    expectLines(corpus, stanceOf(corpus, 'ada', 'rain'), `On “rain”: ada ${words} (no quote).`);
  });

  it('shows the words, whose they are, how they were read, the reasons, and what they rest on', () => {
    const corpus = corpusOf(
      { rain: {}, clouds: {}, wind: {} },
      [
        says('ada', 'rain', 'affirms certain', {
          ...quote('It will rain.', { attribution: 'paraphrase' }),
          reading: 'inferred',
          because: ['clouds', 'wind'],
          restsOn: ['wire'],
        }),
      ],
      SOURCES,
    );
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain'),
      `
      On “rain”: ada says that it is so:
        “It will rain.” (paraphrased, read so by inference) [s]
          because “clouds” and “wind”
          resting on [wire]
      [s] The report
      [wire] The wire
      `,
    );
  });

  it('says that words were relayed, and shows reasons also where there is no quote', () => {
    const corpus = corpusOf(
      { rain: {}, clouds: {} },
      [
        says('ada', 'rain', 'affirms certain', quote('rain', { attribution: 'relayed' })),
        says('bo', 'rain', 'affirms certain', { because: ['clouds'] }),
      ],
      SOURCES,
    );
    expectLines(
      corpus,
      [stanceOf(corpus, 'ada', 'rain'), stanceOf(corpus, 'bo', 'rain')],
      `
      On “rain”: ada says that it is so:
        “rain” (relayed) [s]
      On “rain”: bo says that it is so (no quote):
        because “clouds”
      [s] The report
      `,
    );
  });

  it('never loses a number beside a word', () => {
    const corpus = corpusOf(
      { rain: {} },
      [
        says('ada', 'rain', 'affirms probable', quote('likely')),
        says('ada', 'rain', '60-70', quote('60 to 70')),
      ],
      SOURCES,
    );
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain'),
      `
      On “rain”: ada says that it is likely, and puts it at 60–70 %:
        says that it is likely: “likely” [s]
        puts it at 60–70 %: “60 to 70” [s]
      [s] The report
      `,
    );
  });

  it('shows both sides of a "may, and may not"', () => {
    const corpus = corpusOf({ rain: {} }, [
      says('ada', 'rain', 'affirms possible'),
      says('ada', 'rain', 'denies possible'),
    ]);
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain'),
      `
      On “rain”: ada takes no side:
        says that it may be so (no quote)
        says that it may not be so (no quote)
      `,
    );
  });

  it('counts the same words said twice without a quote as two', () => {
    const corpus = corpusOf({ rain: {} }, [
      says('ada', 'rain', 'affirms certain'),
      says('ada', 'rain', 'affirms certain', { date: '2024' }),
    ]);
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain'),
      `
      On “rain”: ada says that it is so:
        no quote
        no quote
      `,
    );
  });
});

describe('a view that is implied', () => {
  const edges = {
    downpour: { implies: [{ proposition: 'rain', reason: 'It is rain.' }] },
    rain: { implies: ['clouds'] },
    clouds: {},
    drought: { excludes: [{ proposition: 'rain', reason: 'Droughts are dry.' }] },
  };

  it('tells the way from what was said, edge by edge', () => {
    const corpus = corpusOf(edges, [says('ada', 'downpour', 'affirms probable', quote('pours'))], SOURCES);
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'clouds'),
      `
      On “clouds”: ada says that it is likely, by implication:
        says of “downpour” that it is likely: “pours” [s]
          “downpour” implies “rain”: It is rain.
          which implies “clouds”
      [s] The report
      `,
    );
  });

  it('tells a denial in full, since it goes against the edges', () => {
    const corpus = corpusOf(edges, [says('ada', 'clouds', 'denies certain')]);
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'downpour'),
      `
      On “downpour”: ada says that it is not so, by implication:
        says of “clouds” that it is not so (no quote)
          “rain” implies “clouds”
          “downpour” implies “rain”: It is rain.
      `,
    );
  });

  it('tells what is ruled out, with the number that it rests on', () => {
    const corpus = corpusOf(edges, [says('ada', 'drought', '97')]);
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain'),
      `
      On “rain”: ada puts it at 3 % or less, by implication:
        puts “drought” at 97 % (no quote)
          “drought” rules out “rain”: Droughts are dry.
      `,
    );
    const likely = corpusOf(edges, [says('ada', 'downpour', '60-70')]);
    expectLines(
      likely,
      stanceOf(likely, 'ada', 'rain'),
      `
      On “rain”: ada puts it at 60 % or more, by implication:
        puts “downpour” at 60–70 % (no quote)
          “downpour” implies “rain”: It is rain.
      `,
    );
  });

  it('says that both sides follow where neither was said', () => {
    const corpus = corpusOf({ a: { implies: ['p'] }, p: { implies: ['b'] }, b: {} }, [
      says('ada', 'a', 'affirms possible'),
      says('ada', 'b', 'denies possible'),
    ]);
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'p'),
      `
      On “p”: ada takes no side, by implication:
        says of “a” that it may be so (no quote)
          “a” implies “p”
        says of “b” that it may not be so (no quote)
          “p” implies “b”
      `,
    );
  });
});

describe('a view under a condition', () => {
  const conditional = (given: readonly (string | { not: string })[], more: object = {}) =>
    corpusOf(
      { rain: {}, a: {}, b: {}, c: {}, d: {} },
      [says('ada', 'rain', 'affirms certain', { given, ...more })],
      SOURCES,
    );

  it('puts the condition into words', () => {
    const corpus = conditional(['a'], quote('if a, rain'));
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain'),
      `
      On “rain”: ada says that it is so if “a”:
        the condition is open: “if a, rain” [s]
      [s] The report
      `,
    );
  });

  it('says "unless" where it must be false, and joins several', () => {
    const unless = conditional([{ not: 'a' }]);
    expectLines(
      unless,
      stanceOf(unless, 'ada', 'rain'),
      `
      On “rain”: ada says that it is so unless “a”:
        the condition is open (no quote)
      `,
    );
    const several = conditional(['a', 'b', { not: 'c' }, { not: 'd' }]);
    expectLines(
      several,
      stanceOf(several, 'ada', 'rain'),
      `
      On “rain”: ada says that it is so if “a” and “b”, and unless “c” or “d”:
        whether the conditions are met is open (no quote)
      `,
    );
  });

  it('says that a condition is met, or ruled out', () => {
    const corpus = conditional(['a'], { ...quote('rain'), because: ['b'] });
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain', { assuming: ['a'] }),
      `
      On “rain”: ada says that it is so:
        “rain” [s]
          if “a”: the condition is met
          because “b”
      [s] The report
      `,
    );
    expectLines(
      corpus,
      stanceOf(corpus, 'ada', 'rain', { assuming: [{ not: 'a' }] }),
      `
      On “rain”: ada says that it is so if “a”:
        the condition is ruled out: “rain” [s]
          because “b”
      [s] The report
      `,
    );
    const two = conditional(['a', { not: 'b' }]);
    expectLines(
      two,
      [
        stanceOf(two, 'ada', 'rain', { assuming: ['a', { not: 'b' }] }),
        stanceOf(two, 'ada', 'rain', { assuming: ['b'] }),
      ],
      `
      On “rain”: ada says that it is so (no quote):
        if “a”, and unless “b”: the conditions are met
      On “rain”: ada says that it is so if “a”, and unless “b”:
        not all of the conditions can be met (no quote)
      `,
    );
  });

  it('stands below what is said without one, and several stand below a heading', () => {
    const corpus = corpusOf(
      { rain: {}, a: {}, b: {} },
      [
        says('ada', 'rain', 'affirms probable', quote('likely')),
        says('ada', 'rain', 'affirms certain', { given: ['a'], ...quote('if a, certain') }),
        says('bo', 'rain', 'affirms certain', { given: ['a'] }),
        says('bo', 'rain', '70', { given: ['b'] }),
      ],
      SOURCES,
    );
    expectLines(
      corpus,
      [stanceOf(corpus, 'ada', 'rain'), stanceOf(corpus, 'bo', 'rain')],
      `
      On “rain”: ada says that it is likely:
        “likely” [s]
        says that it is so if “a”; the condition is open: “if a, certain” [s]
      On “rain”: bo speaks to it only under a condition:
        says that it is so if “a”; the condition is open (no quote)
        puts it at 70 % if “b”; the condition is open (no quote)
      [s] The report
      `,
    );
  });
});

describe('a view that takes no side', () => {
  it('is not made to say one side where an expert contradicts what they say', () => {
    const corpus = corpusOf({ rain: {} }, [
      says('office', 'rain', 'affirms certain'),
      says('office', 'rain', 'denies probable'),
    ]);
    expectLines(
      corpus,
      stanceOf(corpus, 'office', 'rain'),
      `
      On “rain”: office says things of it that cannot all be true:
        says that it is so (no quote)
        says that it is unlikely (no quote)
      `,
    );
  });

  it('says so where nothing was said', () => {
    const corpus = corpusOf({ rain: {}, snow: {} }, [says('ada', 'snow', 'affirms certain')]);
    expectLines(corpus, stanceOf(corpus, 'ada', 'rain'), 'On “rain”: ada says nothing of it.');
  });
});

describe('a row of the table', () => {
  it('says where everybody stands, in a line each', () => {
    const corpus = corpusOf({ storm: { implies: ['rain'] }, rain: {}, a: {} }, [
      says('office', 'rain', '50'),
      says('ada', 'storm', 'affirms certain'),
      says('bo', 'rain', 'denies possible'),
      says('cy', 'rain', 'affirms certain', { given: [{ not: 'a' }] }),
      says('di', 'rain', 'affirms certain'),
      says('di', 'rain', 'denies certain'),
      says('ed', 'a', 'affirms certain'),
    ]);
    expectLines(
      corpus,
      stances(corpus).filter(({ proposition }) => proposition === 'rain'),
      `
      rain
        ada says that it is so, by implication.
        bo says that it may not be so.
        office puts it at 50 %.
        cy says that it is so unless “a”.
        di says things of it that cannot all be true.
        ed says nothing of it.
      `,
    );
  });
});
