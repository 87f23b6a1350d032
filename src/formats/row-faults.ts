import { describe } from '../faults/describe.js';
import type { IssueCode } from '../faults/issue.js';
import type { NearestSearch } from '../faults/nearest.js';
import { cellText } from './cell-text.js';

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

/** A row: whatever an object holds can be asked for by column. */
export type Cells = Readonly<Record<string, unknown>>;

/** What is wrong with one row after the other. */
export interface RowFaults {
  /** @param near The nearest valid value, or the list to search for it. */
  readonly report: (
    code: IssueCode,
    column: string,
    value: unknown,
    expected: string,
    near?: string | readonly string[],
  ) => void;
  /** The text of a cell: empty where it is blank or not read, `undefined` where it was reported. */
  readonly textIn: (cells: Cells, column: string | undefined) => string | undefined;
  readonly isReported: (column: string) => boolean;
  /** Whether anything was reported since {@link RowFaults.take}. */
  readonly areThere: () => boolean;
  /** What was reported; from now on there is nothing. */
  readonly take: () => readonly RowFault[];
}

export function rowFaults(nearestOf: NearestSearch): RowFaults {
  let faults: RowFault[] = [];
  const report: RowFaults['report'] = (code, column, value, expected, near) => {
    const nearest = typeof near === 'object' ? nearestOf(value, near) : near;
    const fault = { code, column, found: describe(value), expected };
    faults.push(nearest === undefined ? fault : { ...fault, nearest });
  };
  return {
    report,
    textIn: (cells, column) => {
      if (column === undefined) return '';
      const text = cellText(cells[column]);
      if (text === undefined) report('shape', column, cells[column], 'text, or a finite number');
      return text;
    },
    isReported: (column) => faults.some((fault) => fault.column === column),
    areThere: () => faults.length > 0,
    take: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}
