/** Makes a corpus of a panel's tables. */
import { type Corpus, CorpusError } from 'consilience';
import { fromRecords, type RatingTable, type Records, type Scale, toRatings } from 'consilience/formats';
import { type PanelTables, type Row, UnreadablePanel } from './tables.js';

const SCALE = {
  denies: { certain: [-2], probable: [-1] },
  neutral: [0],
  affirms: { probable: [1], certain: [2] },
  noAnswer: ['No Opinion', 'Did Not Answer'],
} as const satisfies Scale;

/** What experts were asked to tick, in the order of the scale. */
export const WORDS = ['strongly disagree', 'disagree', 'uncertain', 'agree', 'strongly agree'];

/** What the script takes those words for. */
export const READING =
  'This script reads “strongly agree” as affirming flatly, “agree” as affirming as likely, and “uncertain” as an answer that takes no side.';

export interface Panel {
  readonly corpus: Corpus;
  readonly records: Records;
  /** The answers as numbers from -2 to 2. */
  readonly table: RatingTable<string, string, -2 | -1 | 0 | 1 | 2>;
  /** What a row of the tables has for an answer, and where it stands. */
  readonly rowAt: (row: number) => { readonly stance: string; readonly place: string };
}

export const nameOf = ({ corpus }: Panel, expert: string): string => corpus.experts[expert]?.name ?? expert;

/** On one line: texts in tables have line breaks. */
export const textOf = ({ corpus }: Panel, proposition: string): string =>
  (corpus.propositions[proposition]?.text ?? proposition).trim().split(/\s+/).join(' ');

/** How many answers a statement has, word by word. */
export const countsOf = ({ table }: Panel, proposition: string): readonly number[] =>
  table.frequencies[table.propositions.indexOf(proposition)] ?? [];

/** How many statements each expert answered. */
export const answersBy = ({ table }: Panel): ReadonlyMap<string, number> =>
  new Map(
    table.ratings.map((row, i) => [table.experts[i] ?? '', row.filter((rating) => rating !== null).length]),
  );

/** What is wrong with a row. */
export const faultsIn = ({ faults }: Records['rejected'][number]): string =>
  faults.map(({ column, found, expected }) => `${column} is ${found}, and should be ${expected}`).join('; ');

/** @throws UnreadablePanel where the tables are not those of a panel, or hold no answer. */
export function readPanel({ experts, propositions, positions, nonresponses }: PanelTables): Panel {
  const rows = [...positions, ...nonresponses.map((row) => ({ ...row, stance: row['reason'] ?? '' }))];
  const rowAt: Panel['rowAt'] = (row) => {
    const stance = rows[row]?.['stance'] ?? '';
    if (row < positions.length) return { stance, place: `positions.csv, record ${row + 1}` };
    return { stance, place: `nonresponses.csv, record ${row - positions.length + 1}` };
  };

  const records = readRows(rows, { experts, propositions });
  const { corpus, rejected } = records;
  if (corpus.positions.length === 0) {
    const [first] = rejected;
    const example = first ? ` ${rowAt(first.row).place}: ${faultsIn(first)}.` : '';
    throw new UnreadablePanel(`The tables hold no answer that can be read.${example}`);
  }
  return { corpus, records, table: toRatings(corpus, { scale: SCALE }), rowAt };
}

function readRows(rows: readonly Row[], tables: Pick<PanelTables, 'experts' | 'propositions'>): Records {
  try {
    return fromRecords(
      rows,
      { scale: SCALE, confidence: { min: 1, max: 10 }, quote: { attribution: 'verbatim' } },
      { ...tables, repeated: 'latest', onFault: 'keep' },
    );
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    throw new UnreadablePanel(`The tables are not those of a panel.\n${error.message}`);
  }
}
