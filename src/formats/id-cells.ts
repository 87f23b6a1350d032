import { isBlank } from '../faults/checks.js';
import { describe } from '../faults/describe.js';
import type { Registers } from './id-register.js';
import type { Cells, RowFaults } from './row-faults.js';

/**
 * Prepares to read an id that stands in one column, or is made of several. It is `undefined` where it was reported: an
 * id that may not be used, a blank part, or parts that make the id that others make too.
 */
export function idReader(
  columns: readonly string[],
  register: Registers[keyof Registers],
  faults: RowFaults,
): (cells: Cells) => string | undefined {
  const [only = ''] = columns;
  const checked = (cells: Cells, id: string): string | undefined => {
    if (register.has(id)) return id;
    const found = columns.length === 1 ? cells[only] : id;
    faults.report('unknown-id', only, found, register.expected(id), register.nearest(id));
    return undefined;
  };
  if (columns.length === 1) {
    return (cells) => {
      const id = faults.textIn(cells, only);
      return id === undefined ? undefined : checked(cells, id);
    };
  }
  const made = new Map<string, string>();
  return (cells) => {
    const parts = columns.map((column) => {
      const text = faults.textIn(cells, column);
      if (text === undefined || !isBlank(text)) return text;
      faults.report('shape', column, cells[column], 'text that is not blank: it is part of an id');
      return undefined;
    });
    if (parts.includes(undefined)) return undefined;
    const id = parts.join(' ');
    const own = JSON.stringify(parts);
    const others = made.get(id) ?? own;
    made.set(id, others);
    if (others === own) return checked(cells, id);
    const expected = `text that does not make the id ${describe(id)}, which ${others} has made`;
    faults.report('duplicate', only, cells[only], expected);
    return undefined;
  };
}
