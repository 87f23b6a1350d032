import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Confidence, Position } from '../model/corpus.js';
import { answerReader, type Said } from './answer-cells.js';
import { numberIn } from './cell-text.js';
import type { AnswerColumns, Columns } from './columns.js';
import { dateReader } from './date-cells.js';
import { estimateReader } from './estimate-cells.js';
import { idReader } from './id-cells.js';
import type { Registers } from './id-register.js';
import { quoteReader } from './quote-cells.js';
import { remembering } from './remembering.js';
import { type Cells, type RowFault, rowFaults } from './row-faults.js';
import type { ScaleReading } from './scale-reading.js';

/** What an answer comes to. Ids are numbered. */
export type AnswerReading =
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
      /** Frozen; `undefined` where there is no answer. */
      readonly position: Position | undefined;
    };

/** Reads rows one by one. */
export interface RowReader {
  /** For each answer that a row has, what reads it. */
  readonly answers: readonly ((cells: Cells) => AnswerReading)[];
  /** Once all rows are read: reports what they have that the mapping does not declare, or declares otherwise. */
  readonly reportMisdeclared: (faults: Faults) => void;
}

/** A position that is being put together. */
type Draft<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never;

/**
 * Written out key by key, since a spread makes reading a table three times as slow. With its date at once a position
 * takes a quarter less memory than where that is added, and most have one.
 */
function draftOf(expert: string, proposition: string, said: Said, date: string | undefined): Draft<Position> {
  switch (said.stance) {
    case 'undecided': {
      const { stance } = said;
      return date === undefined ? { expert, proposition, stance } : { expert, proposition, stance, date };
    }
    case 'estimates': {
      const { stance, credence } = said;
      if (date === undefined) return { expert, proposition, stance, credence };
      return { expert, proposition, stance, credence, date };
    }
    default: {
      const { stance, certainty } = said;
      if (date === undefined) return { expert, proposition, stance, certainty };
      return { expert, proposition, stance, certainty, date };
    }
  }
}

/** What must be declared if any row has it, and how. */
const NEEDED = {
  confidence: 'the ends of its scale, { min, max }, or false to leave it unread',
  quote: 'its attribution, { attribution }, or false to leave it unread',
} as const;

/** Prepares to read rows in which every column has its place. */
export function rowReader(
  faultsOfAll: Faults,
  columns: Columns,
  scale: ScaleReading | undefined,
  registers: Registers,
): RowReader {
  const { ends, attribution } = columns;
  const faults = rowFaults(faultsOfAll.nearest);
  const undeclared = new Map<keyof typeof NEEDED, string>();
  const isDeclared = (what: keyof typeof NEEDED, isSo: boolean, text: string): boolean => {
    if (!isSo && !undeclared.has(what)) undeclared.set(what, describe(text));
    return isSo;
  };

  const dates = dateReader(columns.dateForm);
  const dateIn = (cells: Cells, column: string | undefined): string | undefined => {
    const text = faults.textIn(cells, column);
    if (text === undefined || text === '') return undefined;
    const date = dates.read(text);
    if (date === undefined) faults.report('date', column ?? '', text, dates.expected);
    return date;
  };

  const confidenceOf = remembering((text): Confidence | 'faulty' => {
    const value = numberIn(text);
    if (value === undefined || !ends || value < ends.min || value > ends.max) return 'faulty';
    return Object.freeze({ value, scale: Object.freeze({ ...ends }) });
  });
  const confidenceIn = (cells: Cells, column: string | undefined): Confidence | undefined => {
    const text = faults.textIn(cells, column);
    if (text === undefined || text === '') return undefined;
    if (!isDeclared('confidence', ends !== undefined, text)) return undefined;
    const confidence = confidenceOf(text);
    if (confidence !== 'faulty') return confidence;
    faults.report('range', column ?? '', text, `a number from ${ends?.min} to ${ends?.max}`);
    return undefined;
  };

  const sourceIn = (cells: Cells, column: string | undefined): string | undefined => {
    const text = faults.textIn(cells, column);
    if (text === undefined || text === '') return undefined;
    const { has, idOf, numberOf, nearest, expected } = registers.sources;
    if (has(text)) return idOf(numberOf(text));
    faults.report('unknown-id', column ?? '', text, expected(text), nearest(text));
    return undefined;
  };

  const quoteOf = quoteReader(columns, faults);
  const quoteIn = (
    cells: Cells,
    { quote, source: sourceColumn }: AnswerColumns,
    source: string | undefined,
  ) => {
    const text = faults.textIn(cells, quote);
    if (text === undefined || quote === undefined) return undefined;
    const isBlank = !/\S/.test(text);
    if (!isBlank && !isDeclared('quote', attribution !== undefined, text)) return undefined;
    const read = quoteOf(cells, text, source);
    if (!isBlank && source === undefined && !faults.isReported(sourceColumn ?? '')) {
      const found = sourceColumn === undefined ? undefined : cells[sourceColumn];
      faults.report('shape', sourceColumn ?? '', found, 'the source of the quote');
    }
    return read;
  };

  const numbers = estimateReader(columns.unit);
  const expertIn = idReader(columns.expert, registers.experts, faults);
  const answers = columns.answers.map((answer) => {
    const { proposition: about } = answer;
    const propositionIn =
      typeof about === 'string' ? () => about : idReader(about, registers.propositions, faults);
    const said = answerReader(columns, answer, { scale, numbers }, faults);
    return (cells: Cells): AnswerReading => {
      const expert = expertIn(cells);
      const proposition = propositionIn(cells);
      const what = said(cells);
      // What stands beside no answer is not read: no position carries it.
      const isRead = what !== null;
      const date = isRead ? dateIn(cells, answer.date) : undefined;
      const confidence = isRead ? confidenceIn(cells, answer.confidence) : undefined;
      const source = isRead ? sourceIn(cells, answer.source) : undefined;
      const quote = isRead ? quoteIn(cells, answer, source) : undefined;
      if (expert === undefined || proposition === undefined || what === undefined || faults.areThere()) {
        return { faults: faults.take() };
      }
      const expertNumber = registers.experts.numberOf(expert);
      const propositionNumber = registers.propositions.numberOf(proposition);
      if (what === null) return { expert: expertNumber, proposition: propositionNumber, position: undefined };
      const position = draftOf(
        registers.experts.idOf(expertNumber),
        registers.propositions.idOf(propositionNumber),
        what,
        quote ? undefined : date,
      );
      if (quote) position.quote = quote;
      if (quote && date !== undefined) position.date = date;
      if (confidence) position.confidence = confidence;
      if (what.stance === 'estimates' && what.note !== undefined) position.note = what.note;
      return { expert: expertNumber, proposition: propositionNumber, position: Object.freeze(position) };
    };
  });

  return {
    answers,
    reportMisdeclared: (all) => {
      for (const [what, value] of undeclared) {
        all.report('shape', ['mapping', what], `nothing, and ${value} in the column`, NEEDED[what]);
      }
      const date = dates.misdeclared();
      if (date) all.report('date', ['mapping', 'date', 'form'], date.found, date.expected);
      const unit = numbers.misdeclared();
      if (unit) all.report('range', ['mapping', 'estimate', 'unit'], unit.found, unit.expected);
    },
  };
}
