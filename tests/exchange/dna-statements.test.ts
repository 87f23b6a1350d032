import { type Corpus, defineCorpus } from 'consilience';
import { dnaDocuments, dnaStatements, fromRecords, toDnaStatements } from 'consilience/formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileCorpora } from './arbitrary-texts.js';
import { changedLeaves, isBelow } from './leaves.js';

type Row = Readonly<Record<string, string>>;

const rowsOf = (text: string): Row[] =>
  parse<Row>(text, { columns: true, delimiter: ';', record_delimiter: '\r\n' });

/** What the ready mappings read of a list: the date of a document is that of its statements, and is not read. */
function readBack(rows: readonly Row[]): Corpus {
  const documents = rows.filter((row) => row['document ID'] !== '');
  const sources = { rows: documents, columns: { ...dnaDocuments, date: false } } as const;
  return fromRecords(rows, dnaStatements, { sources }).corpus;
}

const corpus = defineCorpus({
  sources: {
    3: { title: 'Hearing; "first" day', publisher: 'Congress', date: '2007-03-01', url: 'https://hearing.example' },
    4: { title: 'Unquoted' },
  },
  experts: {
    ada: { name: 'Ada Example', kind: 'person', affiliation: 'Chamber' },
    chamber: { name: 'Chamber of Commerce', kind: 'institution' },
  },
  propositions: { cap: { text: 'Emissions should be capped.' }, tax: { text: 'Emissions should be taxed.' } },
  positions: [
    { expert: 'ada', proposition: 'cap', stance: 'affirms', certainty: 'possible' },
    {
      expert: 'ada', proposition: 'cap', stance: 'affirms', certainty: 'certain', date: '2007-03-01T10:30:00+02:00',
      quote: { text: 'A "cap"; now.\nNot later.', source: '3', attribution: 'verbatim' },
    },
    { expert: 'chamber', proposition: 'cap', stance: 'denies', certainty: 'certain', date: '2007-03', note: 'No.' },
    { expert: 'chamber', proposition: 'tax', stance: 'denies', certainty: 'certain', given: ['cap'] },
    { expert: 'chamber', proposition: 'tax', stance: 'estimates', credence: { low: 0, high: 0 } },
    { expert: 'ada', proposition: 'tax', stance: 'undecided' },
  ],
}); // biome-ignore format: one line a position

describe('An event list of the Discourse Network Analyzer', () => {
  const { text, lost } = toDnaStatements(corpus);

  test('has its columns, and a row for each flat statement, with every text as it stands.', () => {
    expect(text.split('\r\n')[0]).toBe(
      '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";"person";"organization";"concept";"agreement"',
    );
    const none = { author: '', section: '', type: '' };
    expect(rowsOf(text)).toEqual([
      {
        ...none, 'statement ID': '1', time: '2007-03-01 08:30:00', 'document ID': '3',
        'document title': 'Hearing; "first" day', source: 'Congress', text: 'A "cap"; now.\nNot later.',
        person: 'Ada Example', organization: 'ada', concept: 'cap', agreement: '1',
      },
      {
        ...none, 'statement ID': '2', time: '', 'document ID': '', 'document title': '', source: '', text: '',
        person: '', organization: 'chamber', concept: 'cap', agreement: '0',
      },
    ]); // biome-ignore format: a row in a few lines
  });

  test('leaves out what it would make a flat statement, and lists that with the rest that it has no place for.', () => {
    expect(lost.map(({ path, reason }) => [path.join('.'), reason])).toEqual([
      ['sources.3.date', 'the date of a document, which in the list is that of its statements'],
      ['sources.3.url', 'a key for which the list has no column'],
      ['sources.4', 'a source that no statement quotes'],
      ['experts.ada', 'named by its id only'],
      ['experts.chamber', 'named by its id only'],
      ['propositions.cap', 'named by its id only'],
      ['propositions.tax', 'named by its id only'],
      ['positions.0', 'a hedge, which a statement would make a flat assertion'],
      ['positions.1.date', 'a date that the list has to the second in UTC, or not at all'],
      ['positions.1.quote.attribution', 'whose words they are, which the list does not say'],
      ['positions.2.date', 'a date that the list has to the second in UTC, or not at all'],
      ['positions.2.note', 'a key for which the list has no column'],
      ['positions.3', 'under a condition, which a statement would drop'],
      ['positions.4', 'a number, and a statement agrees or disagrees'],
      ['positions.5', 'undecided, and a statement agrees or disagrees'],
    ]);
  });

  test('is read back by the ready mapping, and written again as the same list.', () => {
    const back = readBack(rowsOf(text));
    expect(back.positions[0]?.quote?.text).toBe('A "cap"; now.\nNot later.');
    expect(back.positions.map(({ expert, proposition, stance }) => [expert, proposition, stance])).toEqual([
      ['ada', 'cap', 'affirms'],
      ['chamber', 'cap', 'denies'],
    ]);
    const again = rowsOf(toDnaStatements(back).text);
    expect(again.map(({ 'statement ID': _, person: __, ...row }) => row)).toEqual(
      rowsOf(text).map(({ 'statement ID': _, person: __, ...row }) => row),
    );
  });

  test('brings back of any corpus all but what is listed as lost, and that is lost.', () => {
    fc.assert(
      fc.property(hostileCorpora, (any) => {
        const list = toDnaStatements(any);
        const rows = rowsOf(list.text);
        const back = readBack(rows);
        const paths = list.lost.map(({ path }) => path);
        const isLeftOut = (part: string, key: string | number) =>
          paths.some((path) => path.length === 2 && path[0] === part && path[1] === key);

        const kept = [...any.positions.keys()].filter((index) => !isLeftOut('positions', index));
        expect(rows.map((row) => Number(row['statement ID']))).toEqual(kept);
        expect(back.positions).toHaveLength(kept.length);
        for (const index of kept) expect(any.positions[index]).toMatchObject({ certainty: 'certain' });
        const keptSources = Object.keys(any.sources).filter((id) => !isLeftOut('sources', id));
        expect(Object.keys(back.sources).sort()).toEqual(keptSources.sort());

        const changed = [
          ...kept.flatMap((index, row) =>
            changedLeaves(any.positions[index], back.positions[row], ['positions', index]),
          ),
          ...keptSources.flatMap((id) => changedLeaves(any.sources[id], back.sources[id], ['sources', id])),
        ];
        const listed = paths.filter((path) => path.length > 2);
        expect(changed.filter((place) => !listed.some((path) => isBelow(place, path)))).toEqual([]);
        expect(listed.filter((path) => !changed.some((place) => isBelow(place, path)))).toEqual([]);
      }),
    );
  });
});
