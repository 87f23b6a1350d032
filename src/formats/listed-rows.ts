import { elementsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import { cellText } from './cell-text.js';
import type { NamedColumns } from './named-columns.js';
import type { Cells } from './row-faults.js';

/** The row that names the columns. */
export const HEADER = Symbol('header');

/** The cells of a row by column; or, where there are none, why: it names the columns, or should be something else. */
export type ShapedRow = Cells | typeof HEADER | string;

const AN_OBJECT = 'a row: an object keyed by column';

/**
 * Tells what the rows of a table are, one after the other: objects keyed by column, or lists, of which the first names
 * the columns. A column that is read and named twice there is an error at once: nobody can tell which is meant.
 */
export function rowShaper(faults: Faults, path: Path, named: NamedColumns): (row: unknown) => ShapedRow {
  let header: readonly string[] | undefined;
  let isFirst = true;

  const readHeader = (row: readonly unknown[]): ShapedRow => {
    header = elementsOf(faults, [...path, 0], row).map((cell, i) => {
      const name = cellText(cell);
      if (name === undefined) faults.report('shape', [...path, 0, i], describe(cell), 'the name of a column');
      return name ?? '';
    });
    for (const [i, name] of header.entries()) {
      if (!named.has(name) || header.indexOf(name) === i) continue;
      const expected = 'each column that is read once: give the second another name';
      faults.report('duplicate', [...path, 0, i], describe(name), expected);
    }
    faults.done();
    return HEADER;
  };

  return (row) => {
    const isHeader = isFirst && Array.isArray(row);
    isFirst = false;
    if (isHeader) return readHeader(row);
    if (header === undefined) {
      const isRow = typeof row === 'object' && row !== null && !Array.isArray(row);
      return isRow ? (row as Cells) : AN_OBJECT; // whatever an object holds can be asked for by column
    }
    if (!Array.isArray(row) || row.length !== header.length) {
      return `a list of ${header.length}: a cell for each column that the first row names`;
    }
    const cells = Object.create(null) as Record<string, unknown>; // of nothing but what is put in
    for (let i = 0; i < header.length; i++) {
      const name = header[i] ?? '';
      if (!(name in cells)) cells[name] = row[i];
    }
    return cells;
  };
}
