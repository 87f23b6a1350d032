import Papa from 'papaparse';
import type { Path } from '../faults/path.js';
import type { Corpus, Position } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { periodOf } from '../model/period.js';
import { differences, HALVED, halvedPairs, type Loss, lossOf } from './loss.js';

/**
 * A corpus as an event list of the Discourse Network Analyzer, and what the list cannot carry.
 */
export interface DnaTable {
  readonly kind: 'dnaTable';
  /** The table: semicolons, lines that end in CR LF, every cell in quotation marks. */
  readonly text: string;
  /** What is not in the table, or does not come back from it, in the corpus' order. */
  readonly lost: readonly Loss[];
}

const COLUMNS = [
  'statement ID', 'time', 'document ID', 'document title', 'author', 'source', 'section', 'type', 'text',
  'person', 'organization', 'concept', 'agreement',
] as const; // biome-ignore format: a list

/** A date to the second in UTC, as the list has it; of a month or a year, and of none, there is no such thing. */
function timeOf(date: string | undefined): string | undefined {
  const period = date !== undefined && date.length > 'yyyy-mm'.length ? periodOf(date) : undefined;
  return period && new Date(period.start).toISOString().slice(0, 19).replace('T', ' ');
}

/** Why a position is no statement; `undefined` where it is one. */
function reasonAgainst(position: Position): string | undefined {
  const { given = [] } = position;
  if (position.stance === 'estimates') return 'a number, and a statement agrees or disagrees';
  if (position.stance === 'undecided') return 'undecided, and a statement agrees or disagrees';
  if (position.certainty !== 'certain') return 'a hedge, which a statement would make a flat assertion';
  return given.length > 0 ? 'under a condition, which a statement would drop' : undefined;
}

/** What a statement says of a position on the way back. */
function carriedOf({ expert, proposition, stance, quote, date }: Position) {
  const time = timeOf(date)?.replace(' ', 'T');
  return {
    expert,
    proposition,
    stance,
    certainty: 'certain',
    ...(quote && { quote: { text: quote.text, source: quote.source, attribution: 'paraphrase' } }),
    ...(time !== undefined && { date: `${time}Z` }),
  };
}

function reasonFor([part, , key, inner]: Path): string {
  if (key === 'date' && part === 'sources')
    return 'the date of a document, which in the list is that of its statements';
  if (key === 'date') return 'a date that the list has to the second in UTC, or not at all';
  if (inner === 'attribution') return 'whose words they are, which the list does not say';
  return 'a key for which the list has no column';
}

/**
 * Writes the flat statements of a corpus as the event list that the Discourse Network Analyzer (DNA) exports, for the
 * scripts that read it. `fromRecords` reads it back by `dnaStatements` and `dnaDocuments`.
 *
 * A statement agrees (1) or disagrees (0), and is no more hedged than that. Positions that are hedged, conditional,
 * undecided or in numbers are therefore left out and listed, not made flat. `statement ID` is the place of the position
 * in the corpus, `organization` the id of the expert, `person` the name of one who is a person, `concept` the id of the
 * proposition, `document ID` the id of the source, and `source` its publisher. `time` is the date of the position, in
 * UTC; blank where it has none that is a day or an instant. DNA changes quotation marks and semicolons in texts; here
 * every text stands as it is, between quotation marks.
 *
 * @param corpus Any corpus.
 * @returns `text`, and in `lost` the positions that are left out, and whatever else has no place in a row.
 * @throws CorpusError if the corpus is not one of this library.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { toDnaStatements } from 'consilience/formats';
 *
 * const corpus = defineCorpus({
 *   experts: { chamber: { name: 'Chamber', kind: 'institution' } },
 *   propositions: { cap: { text: 'Emissions should be capped.' }, tax: { text: 'They should be taxed.' } },
 *   positions: [
 *     { expert: 'chamber', proposition: 'cap', stance: 'denies', certainty: 'certain', date: '2007-03-01' },
 *     { expert: 'chamber', proposition: 'tax', stance: 'affirms', certainty: 'possible' },
 *   ],
 * });
 * const { text, lost } = toDnaStatements(corpus);
 *
 * console.log(text.split('\r\n')[1]);
 * // => '"0";"2007-03-01 00:00:00";"";"";"";"";"";"";"";"";"chamber";"cap";"0"'
 * console.log(lost.find(({ path }) => path[0] === 'positions' && path[1] === 1)?.reason);
 * // => 'a hedge, which a statement would make a flat assertion'
 * ```
 */
export function toDnaStatements(corpus: Corpus): DnaTable {
  const read: Corpus = checkedCorpus(corpus);
  const { sources, experts, propositions, positions } = read;
  const written = Array.from(positions.entries()).filter(([, position]) => !reasonAgainst(position));

  const rows = written.map(([index, { expert, proposition, stance, quote, date }]) => {
    const document = quote && sources[quote.source];
    const { name = '', kind } = experts[expert] ?? {};
    return {
      'statement ID': index,
      time: timeOf(date) ?? '',
      'document ID': quote?.source ?? '',
      'document title': document?.title ?? '',
      source: document?.publisher ?? '',
      text: quote?.text ?? '',
      person: kind === 'person' ? name : '',
      organization: expert,
      concept: proposition,
      agreement: stance === 'affirms' ? 1 : 0,
    };
  });
  const text = Papa.unparse(
    { fields: [...COLUMNS], data: rows.map((row) => ({ author: '', section: '', type: '', ...row })) },
    { delimiter: ';', newline: '\r\n', quotes: true },
  );

  const quoted = new Set(written.map(([, { quote }]) => quote?.source));
  const named = 'named by its id only';
  const lostOfSources = Object.entries(sources).flatMap(([id, source]) => {
    if (!quoted.has(id)) return [lossOf(['sources', id], 'a source that no statement quotes')];
    const carried = { title: source.title, ...(source.publisher && { publisher: source.publisher }) };
    return differences(source, carried, ['sources', id]).map((path) => lossOf(path, reasonFor(path)));
  });
  const lostOfPositions = positions.flatMap((position, index) => {
    const path = ['positions', index];
    const against = reasonAgainst(position);
    if (against !== undefined) return [lossOf(path, against)];
    return differences(position, carriedOf(position), path).map((at) => lossOf(at, reasonFor(at)));
  });
  const lost = [
    ...lostOfSources,
    ...Object.keys(experts).map((id) => lossOf(['experts', id], named)),
    ...Object.keys(propositions).map((id) => lossOf(['propositions', id], named)),
    ...lostOfPositions,
    ...halvedPairs(read).map((path) => lossOf(path, HALVED)),
  ];
  return { kind: 'dnaTable', text, lost };
}
