import { describe, expect, test } from 'vitest';
import { says } from '../reader/small-corpora.ts';
import { told } from './told.ts';

const ada = (proposition: string, words: string, more: object = {}) => says('ada', proposition, words, more);

describe('What one expert says of one proposition in several ways', () => {
  test('is told where it is firm and less firm, by the words, firmest or not.', () => {
    expect(told([ada('war', 'affirms possible'), ada('war', 'affirms certain')])).toEqual([
      'said-less-firmly [0,1]: Ada Lee says that it may be so, and says that it is so: “War breaks out”; the firmest counts',
    ]);
    expect(told([ada('war', 'denies possible'), ada('war', 'denies probable')])).toEqual([
      'said-less-firmly [0,1]: Ada Lee says that it may not be so, and says that it is unlikely: “War breaks out”; the firmest counts',
    ]);
  });

  test('is told where a word is firmer than a number, or less firm, and the number is printed.', () => {
    expect(told([ada('war', 'affirms certain'), ada('war', '90')])).toEqual([
      'said-less-firmly [0,1]: Ada Lee says that it is so, and puts it at 90 %: “War breaks out”; the firmest counts',
    ]);
    expect(told([ada('war', '40-60'), ada('war', 'affirms probable')])).toEqual([
      'said-less-firmly [0,1]: Ada Lee puts it at 40–60 %, and says that it is likely: “War breaks out”; the firmest counts',
    ]);
    expect(told([ada('war', 'affirms probable'), ada('war', '70')])).toEqual([]);
    expect(told([ada('war', 'affirms possible'), ada('war', '50')])).toEqual([]);
  });

  test('is told where numbers differ, on whatever side.', () => {
    expect(told([ada('war', '60-70'), ada('war', '80'), ada('war', '80', { note: 'Again.' })])).toEqual([
      'numbers-differ [0,1,2]: Ada Lee puts it at 60–70 %, and puts it at 80 %: “War breaks out”; no date tells which of them came last',
    ]);
    expect(told([ada('war', '40-60'), ada('war', '55-70')])).toEqual([
      'numbers-differ [0,1]: Ada Lee puts it at 40–60 %, and puts it at 55–70 %: “War breaks out”; no date tells which of them came last',
    ]);
    // On opposite sides, with 40 % in common.
    expect(told([ada('war', '6-99'), ada('war', '1-40')])).toEqual([
      'numbers-differ [0,1]: Ada Lee puts it at 6–99 %, and puts it at 1–40 %: “War breaks out”; no date tells which of them came last',
    ]);
  });

  test('is told where it takes both sides and nothing conflicts.', () => {
    expect(told([ada('war', 'affirms possible'), ada('war', 'denies possible')])).toEqual([
      'sides-differ [0,1]: Ada Lee says that it may be so, and says that it may not be so: “War breaks out”; no date tells which of them came last',
    ]);
    expect(told([ada('war', 'affirms possible'), ada('war', '5')])).toEqual([
      'sides-differ [0,1]: Ada Lee says that it may be so, and puts it at 5 %: “War breaks out”; no date tells which of them came last',
    ]);
  });

  test('is told where it was to be taken back and was not.', () => {
    expect(told([ada('war', 'undecided'), ada('war', 'affirms certain', { date: '2024' })])).toEqual([
      'unretracted [0,1]: Ada Lee takes no side, and says that it is so: “War breaks out”; no date puts “takes no side” last, so that it takes nothing back',
    ]);
    expect(told([ada('war', '50'), ada('war', 'undecided')])).toEqual([]);
  });

  test('is not told of again where it is a contradiction, or the same, or of others.', () => {
    const codes = (lines: readonly string[]) => lines.map((line) => line.replace(/ .*/s, ''));
    const conflict = [
      ada('war', 'affirms certain'),
      ada('war', 'affirms possible'),
      ada('war', 'denies certain'),
    ];
    expect(codes(told(conflict))).toEqual(['contradiction']);
    expect(told([ada('war', 'affirms certain'), ada('war', 'affirms certain', { note: 'Again.' })])).toEqual(
      [],
    );
    expect(told([ada('war', 'affirms certain'), says('bo', 'war', 'affirms possible')])).toEqual([]);
    expect(told([ada('war', 'affirms certain'), ada('talks', 'affirms possible')])).toEqual([]);
  });

  test('is told of statements that wait for the same condition, and not of others.', () => {
    const [ifTalksFail, unless] = [{ given: ['talks'] }, { given: [{ not: 'talks' }] }];
    expect(
      told([ada('war', 'affirms certain', ifTalksFail), ada('war', 'denies certain', ifTalksFail)]),
    ).toEqual([
      'sides-differ [0,1]: Ada Lee says that it is so if “Talks fail”, and says that it is not so if “Talks fail”: “War breaks out”; no date tells which of them came last',
    ]);
    expect(told([ada('war', 'affirms certain', ifTalksFail), ada('war', 'denies certain', unless)])).toEqual(
      [],
    );
  });

  test('is in the order of the dates where they order it: then the later statement replaces the earlier.', () => {
    const statements = [
      ada('war', 'affirms certain', { date: '2024-03' }),
      ada('war', 'undecided', { date: '2025' }),
    ];
    expect(told(statements)).toEqual([
      'revised [0,1]: Ada Lee says that it is so (2024-03), and later takes no side (2025): “War breaks out”; only the later statement counts',
    ]);
  });
});

describe('A condition', () => {
  const given = ['talks', { not: 'deal' }];

  test('that came later than the same without it takes nothing back, and is told of.', () => {
    const only = ada('war', 'affirms certain', { date: '2024-03', given });
    expect(told([only, ada('war', 'affirms certain', { date: '2024-01' })])).toEqual([
      'later-condition [1,0]: Ada Lee says that it is so (2024-01), and later says that it is so if “Talks fail” and unless “A deal is struck” (2024-03): “War breaks out”; the earlier statement still counts, without the condition',
    ]);
    // Also if the later one is firmer, and of a number; the dates may be those of sources.
    const paper = { quote: { text: 'They may.', source: 'paper', attribution: 'verbatim' } };
    expect(told([ada('war', '70', paper), only], { paper: { title: 'Paper', date: '2023' } })).toEqual([
      'later-condition [0,1]: Ada Lee puts it at 70 % (2023), and later says that it is so if “Talks fail” and unless “A deal is struck” (2024-03): “War breaks out”; the earlier statement still counts, without the condition',
    ]);
  });

  test('that came later is held against the firmest statement that it is later than.', () => {
    const statements = [
      ada('war', 'affirms certain', { date: '2024' }), // the whole year, and so not earlier
      ada('war', 'affirms probable', { date: '2024' }),
      ada('war', 'affirms possible', { date: '2024-01' }),
      ada('war', 'affirms probable', { date: '2024-01' }),
      ada('war', 'affirms certain', { date: '2024-03', given }),
    ];
    expect(told(statements)[0]).toMatch(
      /^later-condition \[3,4\]: Ada Lee says that it is likely \(2024-01\), and later says that it is so if /,
    );
  });

  test('that no date puts later takes nothing back either.', () => {
    expect(told([ada('war', 'affirms certain', { given }), ada('war', 'affirms certain')])).toEqual([
      'unretracted [0,1]: Ada Lee says that it is so, and says that it is so if “Talks fail” and unless “A deal is struck”: “War breaks out”; no date puts the condition later, so that the statement without it counts',
    ]);
  });

  test('is no retreat where what is said under it is firmer, on the other side, or no side at all.', () => {
    const weaker = ada('war', 'affirms probable');
    expect(told([weaker, ada('war', 'affirms certain', { given })])).toEqual([]);
    expect(told([weaker, ada('war', 'denies possible', { given })])).toEqual([]);
    expect(told([weaker, ada('war', 'undecided', { given })])).toEqual([]);
  });

  test('that is met is none.', () => {
    const met = [ada('talks', 'affirms certain'), ada('war', 'affirms certain', { given: ['talks'] })];
    expect(told([...met, ada('war', 'affirms certain')])).toEqual([]);
  });

  test('is named among the first of many, and the others are counted.', () => {
    const many = [...given, 'rain', 'storm', 'dry', 'gale', 'win'];
    const [line] = told([ada('war', 'affirms certain'), ada('war', 'affirms certain', { given: many })]);
    expect(line).toContain(
      'if “Talks fail”, unless “A deal is struck”, if “It rains”, if “There is a storm”, if “It stays dry” and 2 more conditions: “War breaks out”',
    );
  });
});
