import { checkKeys, checkWord, elementsOf, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { DateForm } from './mapping.js';

const DATE_FORMS: readonly DateForm[] = ['iso', 'sql', 'seconds', 'milliseconds'];

/** The columns that a declaration names, which must turn up in some row. */
export interface NamedColumns {
  /**
   * The column that is named, or the one by default.
   *
   * @param isNeeded Whether it must turn up also where it is not named.
   */
  readonly columnAt: (at: Path, value: unknown, byDefault: string, isNeeded?: boolean) => string;
  /** The same for one column or a list of some. */
  readonly columnsAt: (at: Path, value: unknown, byDefault: string, isNeeded?: boolean) => readonly string[];
  /** The same for a column of dates, with how they are written; no column for `false`. */
  readonly dateAt: (
    at: Path,
    value: unknown,
    byDefault: string,
  ) => { readonly column: string | undefined; readonly form: DateForm };
  /** Whether a column is one of those that are read. */
  readonly has: (column: string) => boolean;
  /** Looks at a row, for the columns that have not turned up yet. */
  readonly look: (row: unknown) => void;
  /** Reports the columns that no row has, if there were rows. */
  readonly reportMissing: () => void;
}

/** A new list of the columns that are named somewhere. */
export function namedColumns(faults: Faults): NamedColumns {
  const named = new Map<string, Path>();
  const read = new Set<string>();
  let unseen: Set<string> | undefined;
  let first: object | undefined;

  const columnAt: NamedColumns['columnAt'] = (at, value, byDefault, isNeeded = false) => {
    if (value !== undefined && typeof value !== 'string') {
      faults.report('shape', at, describe(value), 'the name of a column');
      return byDefault;
    }
    const column = value ?? byDefault;
    read.add(column);
    if (isNeeded || value !== undefined) named.set(column, at);
    return column;
  };

  return {
    columnAt,
    columnsAt: (at, value, byDefault, isNeeded) => {
      if (!Array.isArray(value)) return [columnAt(at, value, byDefault, isNeeded)];
      if (value.length === 0)
        faults.report('shape', at, describe(value), 'the names of columns, one or more');
      return elementsOf(faults, at, value).map((column, i) => {
        if (column === undefined) faults.report('shape', [...at, i], 'nothing', 'the name of a column');
        return columnAt([...at, i], column, byDefault);
      });
    },
    dateAt: (at, value, byDefault) => {
      if (value === false) return { column: undefined, form: 'iso' };
      if (!isObject(value)) return { column: columnAt(at, value, byDefault), form: 'iso' };
      checkKeys(faults, at, value, ['column', 'form']);
      const { column, form } = value;
      const isForm = checkWord(faults, [...at, 'form'], form, DATE_FORMS);
      return { column: columnAt([...at, 'column'], column, byDefault), form: isForm ? form : 'iso' };
    },
    has: (column) => read.has(column),
    look: (row) => {
      unseen ??= new Set(named.keys());
      if (unseen.size === 0 || typeof row !== 'object' || row === null) return;
      first ??= row;
      for (const column of unseen) if (column in row) unseen.delete(column);
    },
    reportMissing: () => {
      if (first === undefined) return;
      const columns = Object.keys(first);
      const expected = `a column of the rows: ${columns.join(', ')}`;
      for (const column of unseen ?? []) {
        const nearest = faults.nearest(column, columns);
        faults.report('unknown-word', named.get(column) ?? [], describe(column), expected, nearest);
      }
    },
  };
}
