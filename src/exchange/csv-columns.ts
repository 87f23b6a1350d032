import { checkWord } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Position } from '../model/corpus.js';
import { ATTRIBUTIONS, DATE_BASES, EXPERT_KINDS, READINGS } from '../model/integrity.js';

/** What a position, or an entry, says in a column; `undefined` where it says nothing. */
type Write<T> = (of: T) => string | number | undefined;

/** What a cell that is not blank says; reported if it cannot be read. */
type Read = (faults: Faults, path: Path, cell: string) => unknown;

/** A column of positions: where its cell goes on the way back, as keys from the position. */
export interface PositionColumn {
  readonly name: string;
  readonly keys: Path;
  readonly write: Write<Position>;
  readonly read: Read;
}

const text: Read = (_, __, cell) => cell;

const number: Read = (faults, path, cell) => {
  const value = cell.trim() === '' ? Number.NaN : Number(cell);
  if (Number.isFinite(value)) return value;
  faults.report('range', path, describe(cell), 'a number');
  return undefined;
};

const wordOf =
  (words: readonly string[]): Read =>
  (faults, path, cell) =>
    checkWord(faults, path, cell, words) ? cell : undefined;

/** Lists stand in a cell as JSON, since an id may hold any separator. */
const list: Read = (faults, path, cell) => {
  try {
    const value: unknown = JSON.parse(cell);
    if (Array.isArray(value)) return value;
  } catch {
    // What is no JSON is no list.
  }
  faults.report('shape', path, describe(cell), 'a list in JSON, like ["first-id", "second-id"]');
  return undefined;
};

const confidence: Read = (faults, path, cell) => (/^[a-z]/i.test(cell) ? cell : number(faults, path, cell));

const json = (value: readonly unknown[] | undefined) => value && JSON.stringify(value);

/** The columns of a position. */
export const POSITION_COLUMNS: readonly PositionColumn[] = [
  { name: 'expert', keys: ['expert'], write: ({ expert }) => expert, read: text },
  { name: 'proposition', keys: ['proposition'], write: ({ proposition }) => proposition, read: text },
  { name: 'stance', keys: ['stance'], write: ({ stance }) => stance, read: text },
  {
    name: 'certainty',
    keys: ['certainty'],
    write: (position) => ('certainty' in position ? position.certainty : undefined),
    read: text,
  },
  {
    name: 'low',
    keys: ['credence', 'low'],
    write: (position) => ('credence' in position ? position.credence.low : undefined),
    read: number,
  },
  {
    name: 'high',
    keys: ['credence', 'high'],
    write: (position) => ('credence' in position ? position.credence.high : undefined),
    read: number,
  },
  { name: 'given', keys: ['given'], write: ({ given }) => json(given), read: list },
  { name: 'because', keys: ['because'], write: ({ because }) => json(because), read: list },
  { name: 'restsOn', keys: ['restsOn'], write: ({ restsOn }) => json(restsOn), read: list },
  { name: 'quote', keys: ['quote', 'text'], write: ({ quote }) => quote?.text, read: text },
  { name: 'source', keys: ['quote', 'source'], write: ({ quote }) => quote?.source, read: text },
  {
    name: 'attribution',
    keys: ['quote', 'attribution'],
    write: ({ quote }) => quote?.attribution,
    read: wordOf(ATTRIBUTIONS),
  },
  { name: 'start', keys: ['quote', 'start'], write: ({ quote }) => quote?.start, read: number },
  { name: 'end', keys: ['quote', 'end'], write: ({ quote }) => quote?.end, read: number },
  {
    name: 'reading',
    keys: ['reading'],
    write: ({ reading }) => reading,
    read: wordOf(READINGS),
  },
  { name: 'date', keys: ['date'], write: ({ date }) => date, read: text },
  {
    name: 'confidence',
    keys: ['confidence', 'value'],
    write: ({ confidence: given }) => (typeof given === 'object' ? given.value : given),
    read: confidence,
  },
  {
    name: 'confidenceMin',
    keys: ['confidence', 'scale', 'min'],
    write: ({ confidence: given }) => (typeof given === 'object' ? given.scale.min : undefined),
    read: number,
  },
  {
    name: 'confidenceMax',
    keys: ['confidence', 'scale', 'max'],
    write: ({ confidence: given }) => (typeof given === 'object' ? given.scale.max : undefined),
    read: number,
  },
  { name: 'note', keys: ['note'], write: ({ note }) => note, read: text },
];

/** The columns that say what the expert, the proposition and the source of a quote are. */
export interface EntryColumns {
  readonly part: 'experts' | 'propositions' | 'sources';
  /** The column that has its id. */
  readonly id: string;
  readonly idOf: (position: Position) => string | undefined;
  /** The key that an entry must have, and that is its id where no row has it. */
  readonly title: string;
  /** The keys by their columns. */
  readonly columns: ReadonlyMap<string, string>;
}

const entryColumns = (
  part: EntryColumns['part'],
  id: string,
  idOf: EntryColumns['idOf'],
  keys: readonly [string, ...string[]],
): EntryColumns => ({
  part,
  id,
  idOf,
  title: keys[0],
  columns: new Map(keys.map((key) => [`${id}${key.slice(0, 1).toUpperCase()}${key.slice(1)}`, key])),
});

export const ENTRY_COLUMNS: readonly EntryColumns[] = [
  entryColumns('experts', 'expert', ({ expert }) => expert, ['name', 'kind', 'role', 'affiliation', 'note']),
  entryColumns('propositions', 'proposition', ({ proposition }) => proposition, ['text', 'note']),
  entryColumns('sources', 'source', ({ quote }) => quote?.source, [
    'title',
    'publisher',
    'date',
    'dateBasis',
    'url',
    'sha256',
    'note',
  ]),
];

/** The words that a column on entries may have, where it may not have any text. */
export const WORDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['expertKind', EXPERT_KINDS],
  ['sourceDateBasis', DATE_BASES],
]);

/** All columns, in order. */
export const COLUMNS: readonly string[] = [
  ...POSITION_COLUMNS.map(({ name }) => name),
  ...ENTRY_COLUMNS.flatMap(({ columns }) => [...columns.keys()]),
];
