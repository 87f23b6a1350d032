import { addTo, bitSet } from './bit-sets.js';

/**
 * A table of objects and attributes with a yes or a no in every cell, as bit sets both ways: for coalitions, the
 * experts and the signed claims that each holds.
 */
export interface FormalContext {
  readonly objects: number;
  readonly attributes: number;
  /** Per object, the attributes that it has. */
  readonly rows: readonly Uint32Array[];
  /** Per attribute, the objects that have it. */
  readonly columns: readonly Uint32Array[];
}

/**
 * Reads a table into bit sets, asking for each cell once. A question per cell, and not ready-made bit sets,
 * because it cannot be ragged or have stray bits, and its cost is small beside that of anything done after.
 *
 * @param objects how many objects there are; they are numbered from 0
 * @param attributes how many attributes there are; likewise
 * @param has whether this object has this attribute
 * @throws RangeError where a count is not a whole number from 0
 */
export function formalContext(
  objects: number,
  attributes: number,
  has: (object: number, attribute: number) => boolean,
): FormalContext {
  const sets = (count: number, size: number) => Array.from({ length: count }, () => bitSet(size));
  for (const [name, count] of Object.entries({ objects, attributes })) {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`The number of ${name} must be a whole number from 0, but is ${count}.`);
    }
  }
  const rows = sets(objects, attributes);
  const columns = sets(attributes, objects);
  for (const [object, row] of rows.entries()) {
    for (const [attribute, column] of columns.entries()) {
      if (!has(object, attribute)) continue;
      addTo(row, attribute);
      addTo(column, object);
    }
  }
  return { objects, attributes, rows, columns };
}
