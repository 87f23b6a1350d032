import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAround, sentencesIn } from '../../src/quotes/sentences.ts';

const sentences = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

/** Made up, and split by hand before there was a rule: each stands before the next in one text. */
const SPLIT_BY_HAND = [
  'Dr. Ellen Marsh joined the board in 2019.',
  'Mr. and Mrs. Osei sold the house.',
  'J. R. Smith wrote the report.',
  'It was read by George W. Bush and by J.R.R. Tolkien’s heirs.',
  'The U.S. economy grew.',
  'He flew back to the U.S.',
  'The visit had lasted a week.',
  'U.S. Deputy Secretary of State Kurt Campbell spoke first.',
  'The vote is on Nov. 3 in all states.',
  'It was cold in Nov.',
  'The lake froze.',
  '“It is over.” he said, and left.',
  '“Is it over?” she asked.',
  '“Is it over?” Ms. Lee asked.',
  '“Stop!” the guard shouted.',
  '“We won.”',
  'The crowd roared.',
  'He said: “We won.',
  'We will win again.”',
  'She stayed at home.',
  'Acme Inc. said on Monday that it would buy Brill Ltd. for 3.5 million dollars.',
  'The shares of Acme Inc. rose.',
  'The deal was led by Acme Inc.',
  'It took a year.',
  'The train leaves at 5 p.m. on Fridays.',
  'The train arrived at 5 p.m.',
  'Nobody got off.',
  'The meeting began at 9 a.m. Monday.',
  'No. 10 declined to comment.',
  'Did he resign?',
  'No.',
  'He stayed.',
  'Lt. Gov. Ana Ruiz signed the bill.',
  'Gen. Mark Hall (ret.) disagreed.',
  'St. Petersburg and Mt. Elbert are far apart.',
  'The court ruled in Smith v. Jones that the ban stands.',
  'Prices rose by 2.5 percent.',
  'They fell by 1.1 percent a year later.',
  'See fig. 3 and pp. 14 to 16 for details.',
  'It follows from Sec. 2 and art. 7 of the act.',
  'He waited… and waited.',
  'He waited…',
  'Then he left.',
  'Well... it may rain.',
  'Wait...',
  'What was that?',
  '(The minister was not present.)',
  'Her deputy spoke instead.',
  'The list includes wheat, rice, etc. and is growing.',
  'The list includes wheat, rice, etc.',
  'The rest is on file.',
  'Prof. Chen Shih-min, Ph.D., teaches in Taipei.',
  'Martin Luther King Jr. was born in 1929.',
  'The book is by Martin Luther King Jr.',
  'It sold well.',
  'Sen. Tom Reed, R-Ohio, voted no.',
  'They moved to Washington, D.C., in May.',
  'They moved to Washington, D.C.',
  'Their children stayed.',
  'The rate is approx. 4 percent.',
  '30 people were hurt.',
  '“The talks failed,” the envoy said.',
  '“We tried everything.”',
  'Nobody answered!',
  'Really?!',
  'Yes, really.',
  'The site example.org was down.',
  'Version 2.0 came out in Jan. 2020.',
  'The U.N. Security Council met.',
  'The case goes to the U.N.',
  'This is new.',
  '“Never again.”',
  '“Peace now.”',
  '北京不同意。',
  '莫斯科同意。',
  'He asked: “Why?”',
  'The answer came late.',
  'Capt. J. T. Kirk et al. wrote it.',
  'The company (formerly Brill & Co.) closed.',
  'Rev. Al Green prayed; Rabbi Stein sang.',
];

describe('sentencesIn', () => {
  test('splits a text as its sentences were split by hand.', () => {
    const text = SPLIT_BY_HAND.join(' ').replace('。 ', '。'); // Chinese has no space between sentences
    expect(sentences(text)).toEqual(SPLIT_BY_HAND);
  });

  test('takes an empty line for an end, so that a heading is a sentence by itself.', () => {
    expect(sentences('Talks fail\n\nNobody\nsigned\n \n\tthe deal')).toEqual([
      'Talks fail',
      'Nobody\nsigned',
      'the deal',
    ]);
  });

  test('goes on past the end of a line.', () => {
    expect(sentences('Nobody signed the\nDayton accord.\nIt failed.')).toEqual([
      'Nobody signed the\nDayton accord.',
      'It failed.',
    ]);
  });

  test('leaves the number of an item to the item.', () => {
    expect(sentences('1. The law.\n2. The vote.')).toEqual(['1. The law.', '2. The vote.']);
  });

  test('gives the offsets of each, without the white space around it.', () => {
    expect(sentencesIn('  It rains. \n It pours.  ')).toEqual([
      { start: 2, end: 11 },
      { start: 14, end: 23 },
    ]);
  });

  test.each(['', ' ', '\n\n \u2029'])('finds none in nothing: %j', (text) => {
    expect(sentencesIn(text)).toEqual([]);
  });

  test('finds in the article what its paragraphs end with, and no sentence that runs over one.', () => {
    const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');
    const found = sentences(article);
    const paragraphs = article.trim().split(/\n\s*\n/);
    expect(found.join(' ')).toBe(paragraphs.join(' '));
    for (const paragraph of paragraphs) expect(found.some((each) => paragraph.endsWith(each))).toBe(true);
    expect(found).toContain('Therefore, North Korea is seeking more support from Russia.');
    expect(found.filter((each) => /^(?:Deputy|President Trump)/.test(each))).toEqual([]);
  });

  const PIECES = [
    'It',
    'rains',
    'Mr',
    'U.S',
    '.',
    '.',
    '?',
    '…',
    '“',
    '”',
    ')',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '。',
    '中',
    '3',
  ];

  test('loses nothing but white space, gives no sentence twice, and none that is empty.', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let behind = 0;
        for (const { start, end } of sentencesIn(text)) {
          expect(text.slice(behind, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          behind = end;
        }
        expect(text.slice(behind).trim()).toBe('');
      }),
    );
  });

  test.each([
    ['spaces', ' ', 0],
    ['full stops', '.', 1],
    ['full stops apart', '. ', 1],
    ['empty lines', '\n', 0],
    ['initials', 'A. ', 1],
    ['closing quotation marks', '”', 1],
    ['sentences', 'It is so. ', 30_000],
    ['full stops of East Asian writing', '中。', 150_000],
  ])('may be given nothing but %s.', (_, bit, count) => {
    expect(sentencesIn(bit.repeat(300_000 / bit.length))).toHaveLength(count);
  });
});

describe('sentenceAround', () => {
  const around = (text: string, part: string) => {
    const start = text.indexOf(part);
    const range = sentenceAround(text, { start, end: start + part.length });
    return text.slice(range.start, range.end);
  };

  test('is the sentence that a part of a text stands in, or those that it runs through.', () => {
    const text = 'It rains. It pours, Mr. Oz said. It is dry.';
    expect(around(text, 'pours')).toBe('It pours, Mr. Oz said.');
    expect(around(text, 'rains. It')).toBe('It rains. It pours, Mr. Oz said.');
    expect(around(text, text)).toBe(text);
  });

  test('ends at a semicolon too.', () => {
    expect(around('It rains; it pours; it is dry.', 'pours')).toBe('it pours');
    expect(around('It rains; it pours; it is dry.', 'pours;')).toBe('it pours;');
  });

  test('is read no further than 1,000 units to either side.', () => {
    expect(around(`${'x '.repeat(2000)}here${' x'.repeat(2000)}`, 'here')).toHaveLength(2004);
  });
});
