import { CorpusError, commonGround, defineCorpus } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';
import { fromCsv, toCsv } from 'consilience/formats';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { messageOf } from './message.js';

const weather = defineCorpus({
  sources: { wire: { title: 'Wire', publisher: 'An agency' }, study: { title: 'A study' } },
  experts: {
    ada: { name: 'Ada "the storm", Example', kind: 'person', affiliation: '' },
    met: { name: 'Met', kind: 'institution' },
    silent: { name: 'Silent', kind: 'person' },
  },
  propositions: {
    pours: { text: 'It pours.', implies: ['rains'] },
    rains: { text: 'It rains.' },
  },
  positions: [
    {
      expert: 'ada', proposition: 'pours', stance: 'affirms', certainty: 'probable', given: [{ not: 'rains' }],
      quote: { text: '=“It may\r\npour”', source: 'wire', attribution: 'relayed', start: 3, end: 19 },
      restsOn: ['study'], confidence: { value: -2, scale: { min: -5, max: 5 } },
    },
    { expert: 'met', proposition: 'pours', stance: 'estimates', credence: { low: 2.5, high: 40 }, confidence: 'low' },
  ],
}); // biome-ignore format: positions as a list

const tables = ({ sources, experts, propositions }: typeof weather) => ({ sources, experts, propositions });

describe('toCsv', () => {
  it('writes a row for each position, under the names of all columns', () => {
    const { data } = Papa.parse<Record<string, string>>(toCsv(weather).text, { header: true });
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({
      expert: 'ada', stance: 'affirms', certainty: 'probable', low: '', given: '[{"not":"rains"}]',
      quote: '=“It may\r\npour”', source: 'wire', start: '3', restsOn: '["study"]', confidence: '-2',
      confidenceMin: '-5', expertName: 'Ada "the storm", Example', propositionText: 'It pours.', sourceTitle: 'Wire',
    }); // biome-ignore format: a row
    expect(data[1]).toMatchObject({
      stance: 'estimates',
      low: '2.5',
      high: '40',
      confidence: 'low',
      quote: '',
    });
  });

  it('lists what no row has a place for, each with its path and why', () => {
    expect(toCsv(weather).lost.map(({ path, reason }) => [path.join('.'), reason])).toEqual([
      ['sources.study.title', expect.stringMatching(/only what a position is about/)],
      ['experts.ada.affiliation', expect.stringMatching(/empty text/)],
      ['experts.silent', expect.stringMatching(/without a position/)],
      ['propositions.pours.implies', expect.stringMatching(/an edge/)],
      ['propositions.rains.text', expect.stringMatching(/only what a position is about/)],
    ]);
  });

  it('puts an apostrophe before formulas when asked to, and before no number', () => {
    const [row] = Papa.parse<Record<string, string>>(toCsv(weather, { defuse: true }).text, {
      header: true,
    }).data;
    expect([row?.['quote'], row?.['confidence']]).toEqual(["'=“It may\r\npour”", '-2']);
  });

  it('says that half a surrogate pair will not survive in a file', () => {
    const corpus = defineCorpus({
      ...weather,
      experts: { ...weather.experts, ada: { name: '\ud800', kind: 'person' } },
    });
    expect(toCsv(corpus).lost).toContainEqual(
      expect.objectContaining({
        path: ['experts', 'ada', 'name'],
        reason: expect.stringMatching(/surrogate/),
      }),
    );
  });

  it('writes the header alone for a corpus without positions', () => {
    const { text } = toCsv(defineCorpus({ experts: {}, propositions: {}, positions: [] }));
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(1);
    expect(fromCsv(text).positions).toEqual([]);
  });

  it('takes corpora of the library, and its own options only', () => {
    expect(() => toCsv({ ...weather })).toThrow(CorpusError);
    // @ts-expect-error: a misspelt option
    expect(messageOf(() => toCsv(weather, { defused: true }))).toMatch(
      /options\.defused.*did you mean "defuse"/,
    );
  });
});

describe('fromCsv', () => {
  it('gives back the corpus, if it is given what no row has', () => {
    expect(fromCsv(toCsv(weather).text, tables(weather))).toEqual(weather);
    expect(commonGround(fromCsv(toCsv(beijingPyongyang).text, beijingPyongyangTables()))).toEqual(
      commonGround(beijingPyongyang),
    );
  });

  it.each([
    [
      'semicolons and a byte order mark',
      (text: string) => `\ufeff${Papa.unparse(Papa.parse(text).data as string[][], { delimiter: ';' })}`,
    ],
    ['tabs', (text: string) => Papa.unparse(Papa.parse(text).data as string[][], { delimiter: '\t' })],
    [
      'quotation marks everywhere, and lines that end in LF',
      (text: string) => Papa.unparse(Papa.parse(text).data as string[][], { quotes: true, newline: '\n' }),
    ],
    ['a line end at its end', (text: string) => `${text}\r\n`],
  ])('reads a table with %s', (_, rewritten) => {
    expect(fromCsv(rewritten(toCsv(weather).text), tables(weather))).toEqual(weather);
  });

  it('asks whether formulas were defused where the table does not show it', () => {
    const apostrophe = defineCorpus({
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { p: { text: "'=1" } },
      positions: [{ expert: 'ada', proposition: 'p', stance: 'undecided' }],
    });
    const [plain, defused] = [toCsv(apostrophe).text, toCsv(apostrophe, { defuse: true }).text];
    expect(messageOf(() => fromCsv(plain))).toMatch(
      /^options\.defused: found nothing, and "'=1" in the table/,
    );
    expect(fromCsv(plain, { defused: false })).toEqual(apostrophe);
    expect(fromCsv(defused, { defused: true })).toEqual(apostrophe);
  });

  it.each([
    ['', /^columns: found no column expert, .*\ncolumns: found no column proposition/],
    [
      'expert,propositon,stance\nada,p,denies',
      /^columns\[1\]: found "propositon".*did you mean "proposition"\?$/,
    ],
    [
      'expert,proposition,stance,stance\nada,p,denies,denies',
      /^columns\[3\]: found "stance", expected each column once/,
    ],
    ['expert,proposition,stance\nada,p', /^rows\[0\]: found a row of 2 cells, expected one of 3/],
    ['expert,proposition,stance\nada,"p,denies', /^rows\[0\]: found .*[Qq]uote/],
    [
      'expert,proposition,stance,low,high\nada,p,estimates,5 %,7',
      /^rows\[0\]\.low: found "5 %", expected a number/,
    ],
    [
      'expert,proposition,stance,given\nada,p,undecided,q',
      /^rows\[0\]\.given: found "q", expected a list in JSON/,
    ],
    [
      'expert,proposition,stance,expertKind\nada,p,undecided,persn',
      /^rows\[0\]\.expertKind: found "persn".*did you mean "person"/,
    ],
    [
      'expert,proposition,stance,expertName\nada,p,undecided,A\nada,q,undecided,B',
      /^rows\[1\]\.expertName: found "B", expected "A", as in the first row of "ada"/,
    ],
    [
      'expert,proposition,stance,confidence,confidenceMin\nada,p,undecided,low,1',
      /^rows\[0\]\.confidenceMin: found "1", expected no scale/,
    ],
    [
      'expert,proposition,stance,certainty\nada,p,afirms,certain',
      /^positions\[0\]\.stance .*found "afirms".*did you mean "affirms"/,
    ],
    ['expert,proposition,stance,quote\nada,p,undecided,Yes', /^positions\[0\]\.quote\.source/],
  ])('finds what is wrong in a table: %j', (text, message) => {
    expect(messageOf(() => fromCsv(text))).toMatch(message);
  });

  it('takes text and nothing else', () => {
    // @ts-expect-error: no text
    expect(messageOf(() => fromCsv(7))).toMatch(/^text: found 7/);
  });
});

const beijingPyongyangTables = () => {
  const { sources, experts, propositions } = beijingPyongyang;
  return { sources, experts, propositions };
};
