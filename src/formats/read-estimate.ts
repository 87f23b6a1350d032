import { checkKeys, checkObject, checkWord, elementsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Category } from '../measures/measure.js';
import type { EstimateCells } from './columns.js';
import type { NamedColumns } from './named-columns.js';

const PATH: Path = ['mapping', 'estimate'];
const A_COLUMN = 'the name of a column';

/**
 * Reads where estimates stand, and in which unit.
 *
 * @param isLong Whether the mapping says where the numbers stand; in a wide table each question does.
 */
export function readEstimate(faults: Faults, estimate: unknown, { columnAt }: NamedColumns, isLong: boolean) {
  const path = PATH;
  const none = { cells: undefined, unit: 'percent' as const, noAnswer: [] };
  if (estimate === undefined) return none;
  if (!checkObject(faults, path, estimate, '{ column, unit, noAnswer }')) return none;
  checkKeys(
    faults,
    path,
    estimate,
    isLong ? ['column', 'low', 'high', 'unit', 'noAnswer'] : ['unit', 'noAnswer'],
  );
  const { column, low, high, unit, noAnswer } = estimate;
  checkWord(faults, [...path, 'unit'], unit, ['percent', 'fraction']);
  const list = elementsOf(
    faults,
    [...path, 'noAnswer'],
    noAnswer,
    'a list of the values that are no answer, [] where there are none',
  );
  const values = list.filter(
    (value): value is Category => typeof value === 'string' || Number.isFinite(value),
  );
  if (values.length < list.length) {
    faults.report('shape', [...path, 'noAnswer'], 'a value of another kind', 'strings and finite numbers');
  }
  const cells = !isLong
    ? undefined
    : low === undefined && high === undefined
      ? { column: columnAt([...path, 'column'], column, 'estimate', true) }
      : endColumns(faults, path, { low, high }, columnAt);
  if (column !== undefined && (low !== undefined || high !== undefined)) {
    faults.report('shape', [...path, 'column'], describe(column), 'nothing beside low and high');
  }
  return {
    cells,
    unit: unit === 'fraction' ? ('fraction' as const) : ('percent' as const),
    noAnswer: values,
  };
}

/** The columns of the low and the high end, both of which must be there. */
export function endColumns(
  faults: Faults,
  path: Path,
  ends: Readonly<Record<string, unknown>>,
  columnAt: NamedColumns['columnAt'],
): EstimateCells {
  const column = (end: 'low' | 'high') => {
    if (ends[end] === undefined) faults.report('shape', [...path, end], 'nothing', A_COLUMN);
    return columnAt([...path, end], ends[end], end);
  };
  return { low: column('low'), high: column('high') };
}
