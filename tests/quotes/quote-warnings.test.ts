import { defineCorpus } from 'consilience';
import { type QuoteWarning, verifyQuotes } from 'consilience/coding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DENIED, FLAT, type Stance, warned, warningsAt } from './warned.ts';

describe('A flat position', () => {
  test.each([
    ['Rates could [fall in June].', 'hedged: could'],
    ['[Rates may fall in June].', 'hedged: may'],
    ['[Rates will fall], sources say.', 'hedged: sources say'],
    ['[Rates will fall], two people close to the bank said.', 'hedged: people close to'],
    ['[Rates will fall], the minister hopes.', 'hedged: hopes'],
    ['[A cut in rates] is possible.', 'hedged: possible'],
    ['In my view, [rates will fall].', 'hedged: In my view'],
    ['Rates may, the bank says, [fall in June].', 'hedged: may'],
    ['Traders assume that [rates will fall].', 'hedged: assume'],
    ['[Rates will fall] I think.', 'hedged: I think'],
    ['Rates may fall in June, July and [May].', 'hedged: may'],
    ['The minister hopes [rates will fall].', 'hedged: hopes'],
    ['“[Rates will fall]” is possible.', 'hedged: possible'],
    ['In my view rates fell, and [are falling].', 'hedged: In my view'],
    ['It has no B2 [bombers left].', 'negated: no'],
    ['The court refused [to stop it].', 'negated: refused to'],
    ['Rates may fall, and banks seem [ready for it].', 'hedged: seem'],
    ['They are hoping [rates will fall].', 'hedged: hoping'],
  ])('is warned of a hedge within the quote or beside it: "%s"', (marked, warning) => {
    expect(warned(marked)).toEqual([warning]);
  });

  test('that denies is warned of a hedge as well.', () => {
    expect(warned('It may not [be over].', DENIED)).toEqual(['hedged: may']);
  });

  test.each<[string, Stance]>([
    ['a hedged position', { stance: 'affirms', certainty: 'possible' }],
    ['a probable one', { stance: 'affirms', certainty: 'probable' }],
    ['an estimate', { stance: 'estimates', credence: { low: 40, high: 60 } }],
    ['an undecided one', { stance: 'undecided' }],
    ['one on a hedged proposition', { ...FLAT, claim: 'Rates may fall.' }],
  ])('is what the hedge is warned of for, and not %s.', (_, stance) => {
    expect(warned('Rates are likely to [fall].', stance)).toEqual([]);
  });
});

describe('A cue bears on a quote', () => {
  test.each([
    'Rates may fall, but [the euro is strong].',
    'Rates may fall; [the euro is strong].',
    'Rates may fall, and [the euro is strong].',
    'Although rates may fall, [the euro is strong].',
    'The governor, who may resign, said that [the euro is strong].',
    '[The euro is strong], which may please importers.',
    '[The euro is strong] because rates may fall.',
    '[The euro is strong] and may stay so.',
    'Asked whether he would resign, the governor said that [the euro is strong].',
    'The governor did not resign. [The euro is strong.] He may yet.',
    'Is he right? [The euro is strong.]',
    'Rates may fall, he said: [the euro is strong].',
    'The man who did not come to the talks said that [the euro is strong].',
    '[The deal] was signed by two people with no taste.',
    'Two of them, none from the bank, said [the euro is strong].',
    'The bank, unlike its rival, which could fail, [holds gold].',
  ])('in its own clause alone: "%s"', (marked) => {
    expect(warned(marked)).toEqual([]);
  });

  test.each([
    ['He did not say that [the euro is strong].', 'negated: not'],
    ['The governor said that it is not true that [the euro is strong].', 'negated: not'],
    ['It is not the case, he said, that [the euro is strong].', 'negated: not'],
    ['The bank will not, for now, [cut rates].', 'negated: not'],
    ['There is no doubt, and no chance of [a cut].', 'negated: no chance of'],
    ['He cannot read, write, or [count].', 'negated: cannot'],
    ['He denies that China–Russia trade [is growing].', 'negated: denies'],
    ['They fell not [because of rates].', 'negated: not'],
    ['If rates fall, he said, [the euro will too].', 'conditional: If'],
  ])('also past what is put in between: "%s"', (marked, warning) => {
    expect(warned(marked)).toEqual([warning]);
  });
});

describe('An affirmation', () => {
  test.each([
    ['[no chance of rain]', 'no chance of'],
    ['There is no sign of [a breakthrough].', 'no sign of'],
    ['He is unable to [pay].', 'unable to'],
    ['They lack [a majority].', 'lack'],
    ['He refuses to [go].', 'refuses to'],
    ['The report stops short of [blame].', 'stops short of'],
    ['War was ruled out by [the general].', 'ruled out'],
    ['He doesn’t [pay].', 'doesn’t'],
    ['He cannot [pay].', 'cannot'],
    ['[The claim] is a myth.', 'myth'],
    ['[It is over], which is not true.', 'which is not true'],
  ])('is warned of a negation within the quote or beside it: "%s"', (marked, cue) => {
    expect(warned(marked)).toEqual([`negated: ${cue}`]);
  });

  test('is warned that "unlikely" negates, and that it hedges.', () => {
    expect(warned('It is unlikely to [rain].')).toEqual(['negated: is unlikely', 'hedged: is unlikely']);
  });

  test.each([
    'Not only [did it rain], it poured.',
    'No doubt [it rained].',
    '[The No. 2 reactor] was shut.',
    '[No. 10 knows].',
    'It took all but [the last euro].',
    'No fewer than [40 came].',
  ])('is not warned of what only looks like a negation: "%s"', (marked) => {
    expect(warned(marked)).toEqual([]);
  });
});

describe('A position that takes a side', () => {
  test.each([
    ['Will it [rain]?', '?'],
    ['“Will it [rain]?” she asked.', '?'],
    ['The question is whether [it rains].', 'whether'],
    ['He asked if [it rained].', 'asked if'],
    ['She wonders if [it rains].', 'wonders if'],
    ['It is unclear when [it rains].', 'unclear when'],
    ['Is this over, or [does it go on]?', '?'],
  ])('is warned of a question: "%s"', (marked, cue) => {
    expect(warned(marked, { stance: 'denies', certainty: 'possible' })).toContain(`asked: ${cue}`);
    expect(warned(marked, { stance: 'undecided' })).toEqual([]);
    expect(warned(marked, { stance: 'estimates', credence: { low: 40, high: 60 } })).toEqual([]);
    expect(warned(marked, { ...FLAT, claim: 'Will it rain?' })).toEqual([]);
  });

  test.each([
    '“Is it over?” asked [the general].',
    '[The match goes on] whether or not it rains.',
    'Whether it rains or not, [the match goes on].',
    '[It rains], but will it snow?',
  ])('is not warned of a question about something else: "%s"', (marked) => {
    expect(warned(marked)).toEqual([]);
  });

  test.each([
    ['Should talks end, the bank says, [rates rise].', []],
    ['Should the talks end, [rates rise].', ['conditional: Should the']],
    ['[Rates rise], but only if talks end.', ['conditional: but only if']],
    ['Even if talks end, [rates rise].', []],
    ['He spoke on condition of anonymity: [rates rise].', []],
    ['The talks, he said, were due to [begin].', []],
  ])('is warned of a condition, and of nothing that looks like one: "%s"', (marked, warnings) => {
    expect(warned(marked)).toEqual(warnings);
  });
});

describe('A denial', () => {
  test('is warned of words that affirm, with those words.', () => {
    expect(warned('He says that [it rains].', DENIED)).toEqual(['affirmed: it rains']);
  });

  test.each([
    'He does not say that [it rains].',
    '[It never rains].',
    'Talk of [rain] is exaggerated.',
    '[Rain] is impossible.',
    'The forecast of [rain] was disowned.',
    'It is just [a drizzle].',
  ])('is not, where something in the sentence says no: "%s"', (marked) => {
    expect(warned(marked, DENIED)).toEqual([]);
  });

  test('is not, where the proposition is negative: to deny it is to affirm.', () => {
    expect(warned('He says that [it rains].', { ...DENIED, claim: 'It will not rain.' })).toEqual([]);
  });
});

describe('Any text', () => {
  const WORDS =
    'it is not may if whether ? , ; but and which he said that no chance of rain were China to unlikely n’t . “ ” ( ) \n\n — May'.split(
      / /,
    );
  const wild = fc
    .array(fc.constantFrom(...WORDS, 'euro', 'falls'), { minLength: 1, maxLength: 40 })
    .chain((words) => {
      const text = words.join(' ');
      return fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length)).map(([of, a, b]) => ({
        of,
        start: Math.min(a, b),
        end: Math.max(a, b) + 1,
      }));
    });

  test('has at most one warning of a code, whose cue stands in the sentence, which stands in the text.', () => {
    fc.assert(
      fc.property(wild, fc.constantFrom(FLAT, DENIED), ({ of, start, end }, stance) => {
        fc.pre(/\S/.test(of.slice(start, end)));
        const found: QuoteWarning[] = warningsAt(of, start, Math.min(end, of.length), stance);
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
        for (const { cue, sentence } of found) {
          expect(cue).not.toBe('');
          expect(sentence.text).toContain(cue);
          expect(of.slice(sentence.start, sentence.end)).toBe(sentence.text);
        }
      }),
    );
  });

  test.each([
    ['full stops', '.'],
    ['quotation marks', '"'],
    ['commas', ', '],
    ['abbreviations', 'No. '],
    ['hedges', 'may '],
    ['heads of conditions', 'were '],
    ['heads of hedges', 'as far as '],
    ['contractions', "n't "],
    ['clauses', ', and the bank is '],
    ['questions', '? '],
    ['full stops of East Asian writing', '。'],
  ])('may be nothing but %s, and a great many of them.', (_, bit) => {
    const text = bit.repeat(Math.ceil(300_000 / bit.length));
    const inMiddle = warningsAt(text, 150_000, 150_004);
    for (const { sentence } of inMiddle) expect(sentence.end - sentence.start).toBeLessThanOrEqual(2004);
    const whole = warningsAt(text, 0, text.length);
    for (const { sentence } of whole) expect(sentence.text).toBe(text);
  });

  test('may be that of a proposition, and is read once however many positions are on it.', () => {
    const quote = { text: 'It rains', source: 'text', attribution: 'verbatim' } as const;
    const corpus = defineCorpus({
      sources: { text: { title: 'Text' } },
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { claim: { text: 'It may not be so if it is so. '.repeat(20_000) } },
      positions: Array.from(
        { length: 3000 },
        () =>
          ({ expert: 'ada', proposition: 'claim', stance: 'affirms', certainty: 'certain', quote }) as const,
      ),
    });
    expect(
      verifyQuotes(corpus, { text: 'It may not rain. It rains' }).filter(({ warnings }) => warnings),
    ).toEqual([]);
  });

  test('may have a gap of white space as long as it likes.', () => {
    const text = `It may ${' '.repeat(400_000)} rain`;
    expect(warned(`[${text}].`)).toEqual(['hedged: may']);
    expect(warned(`It may [rain${' '.repeat(400_000)}soon].`)).toEqual(['hedged: may']);
  });
});
