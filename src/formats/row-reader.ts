import { isBlank } from '../faults/checks.js';
import { describe } from '../faults/describe.js';
import type { IssueCode } from '../faults/issue.js';
import type { Confidence, Expert, Position, Proposition, Quote, Source } from '../model/corpus.js';
import { DATE_FORM, periodOf } from '../model/period.js';
import { cellText, numberIn } from './cell-text.js';
import type { IdRegister } from './id-register.js';
import type { Columns } from './mapping.js';
import type { Said } from './scale.js';
import type { ScaleReading } from './scale-reading.js';

/** One fault in a row of a table. */
export interface RowFault {
  readonly code: IssueCode;
  /** The column that it is in; empty where the row has no columns. */
  readonly column: string;
  /** What stands there, described: text is in quotation marks, a long value is shortened. */
  readonly found: string;
  /** What should stand there. */
  readonly expected: string;
  /** The valid id or value that is closest to the one found, where one is close. */
  readonly nearest?: string;
}

/** What a row comes to. Ids are numbered. */
export type RowReading =
  | {
      readonly faults: readonly RowFault[];
      readonly expert?: never;
      readonly proposition?: never;
      readonly position?: never;
    }
  | {
      readonly faults?: never;
      readonly expert: number;
      readonly proposition: number;
      /** Frozen; `undefined` where the row gives no answer. */
      readonly position: Position | undefined;
    };

/** The ids there are, and those that turn up. */
export interface Registers {
  readonly experts: IdRegister<Expert>;
  readonly propositions: IdRegister<Proposition>;
  readonly sources: IdRegister<Source>;
}

/** What must be declared if any row has it. */
export type Declared = 'confidence' | 'quote';

/** Reads rows one by one. */
export interface RowReader {
  readonly read: (row: unknown) => RowReading;
  /** What rows were found to have that the mapping does not declare, with the first value found. */
  readonly undeclared: ReadonlyMap<Declared, string>;
}

/** A position that is being put together. */
type Draft<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never;

/** Written out key by key, since a spread makes reading a table three times as slow. */
const draftOf = (expert: string, proposition: string, said: Said): Draft<Position> =>
  said.stance === 'undecided'
    ? { expert, proposition, stance: said.stance }
    : { expert, proposition, stance: said.stance, certainty: said.certainty };

const MOST_REMEMBERED = 10_000;

/** Remembers what texts were read as: the rows of a table repeat themselves. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < MOST_REMEMBERED) known.set(text, value);
    return value;
  };
}

const NO_DATE = 'no date';

/** Prepares to read rows in which every column has its place. */
export function rowReader(columns: Columns, scale: ScaleReading, registers: Registers): RowReader {
  const { ends, attribution } = columns;
  const undeclared = new Map<Declared, string>();
  let faults: RowFault[] = [];

  const report = (code: IssueCode, column: string, value: unknown, expected: string, nearest?: string) => {
    faults.push({
      code,
      column,
      found: describe(value),
      expected,
      ...(nearest === undefined ? {} : { nearest }),
    });
  };

  type CellsOf = Readonly<Record<string, unknown>>;

  /** The text of a cell: empty where it is blank or not read, `undefined` where it was reported. */
  const textIn = (cells: CellsOf, column: string | undefined): string | undefined => {
    if (column === undefined) return '';
    const text = cellText(cells[column]);
    if (text === undefined) report('shape', column, cells[column], 'text, or a finite number');
    return text;
  };

  const idIn = (
    cells: CellsOf,
    column: string,
    { has, nearest }: Registers[keyof Registers],
    expected: string,
  ): string | undefined => {
    const id = textIn(cells, column);
    if (id === undefined || has(id)) return id;
    report('unknown-id', column, cells[column], expected, nearest(id));
    return undefined;
  };

  const dateOf = remembering((text) => (periodOf(text) ? text : NO_DATE));
  const dateIn = (cells: CellsOf): string | undefined => {
    const text = textIn(cells, columns.date);
    if (text === undefined || text === '') return undefined;
    const date = dateOf(text);
    if (date !== NO_DATE) return date;
    report('date', columns.date ?? '', text, DATE_FORM);
    return undefined;
  };

  const confidenceOf = remembering((text): Confidence | 'faulty' => {
    const value = numberIn(text);
    if (value === undefined || !ends || value < ends.min || value > ends.max) return 'faulty';
    return Object.freeze({ value, scale: Object.freeze({ ...ends }) });
  });
  const confidenceIn = (cells: CellsOf): Confidence | undefined => {
    const text = textIn(cells, columns.confidence);
    if (text === undefined || text === '') return undefined;
    if (!ends) {
      if (!undeclared.has('confidence')) undeclared.set('confidence', describe(text));
      return undefined;
    }
    const confidence = confidenceOf(text);
    if (confidence !== 'faulty') return confidence;
    report('range', columns.confidence ?? '', text, `a number from ${ends.min} to ${ends.max}`);
    return undefined;
  };

  const sourceIn = (cells: CellsOf): string | undefined => {
    const text = textIn(cells, columns.source);
    if (text === undefined || text === '') return undefined;
    if (registers.sources.has(text)) return registers.sources.idOf(registers.sources.numberOf(text));
    report('unknown-id', columns.source ?? '', text, 'the id of a source', registers.sources.nearest(text));
    return undefined;
  };

  const quoteIn = (cells: CellsOf, source: string | undefined): Quote | undefined => {
    const text = textIn(cells, columns.quote);
    if (text === undefined || isBlank(text)) return undefined;
    if (!attribution) {
      if (!undeclared.has('quote')) undeclared.set('quote', describe(text));
      return undefined;
    }
    if (source !== undefined) return Object.freeze({ text, source, attribution });
    if (faults.every(({ column }) => column !== columns.source)) {
      const found = columns.source === undefined ? undefined : cells[columns.source];
      report('shape', columns.source ?? '', found, 'the source of the quote');
    }
    return undefined;
  };

  return {
    undeclared,
    read: (row) => {
      if (faults.length > 0) faults = [];
      if (typeof row !== 'object' || row === null) {
        report('shape', '', row, 'a row: an object keyed by column');
        return { faults };
      }
      const cells = row as CellsOf; // whatever an object holds can be asked for by key
      const expert = idIn(cells, columns.expert, registers.experts, 'the id of an expert');
      const proposition = idIn(cells, columns.proposition, registers.propositions, 'the id of a proposition');
      const value = textIn(cells, columns.stance);
      const said = value === undefined ? undefined : scale.read(value);
      if (value !== undefined && said === undefined) {
        report('unknown-word', columns.stance, cells[columns.stance], scale.expected, scale.nearest(value));
      }
      // What stands beside no answer is not read: no position carries it.
      const isRead = said !== null;
      const date = isRead ? dateIn(cells) : undefined;
      const confidence = isRead ? confidenceIn(cells) : undefined;
      const source = isRead ? sourceIn(cells) : undefined;
      const quote = isRead ? quoteIn(cells, source) : undefined;
      if (expert === undefined || proposition === undefined || said === undefined || faults.length > 0) {
        return { faults };
      }
      const expertNumber = registers.experts.numberOf(expert);
      const propositionNumber = registers.propositions.numberOf(proposition);
      if (said === null) return { expert: expertNumber, proposition: propositionNumber, position: undefined };
      const position = draftOf(
        registers.experts.idOf(expertNumber),
        registers.propositions.idOf(propositionNumber),
        said,
      );
      if (quote) position.quote = quote;
      if (date !== undefined) position.date = date;
      if (confidence) position.confidence = confidence;
      return { expert: expertNumber, proposition: propositionNumber, position: Object.freeze(position) };
    },
  };
}
