import { isBlank } from '../faults/checks.js';
import type { Quote } from '../model/corpus.js';
import { ATTRIBUTIONS } from '../model/integrity.js';
import { numberIn } from './cell-text.js';
import type { Columns } from './columns.js';
import type { Cells, RowFaults } from './row-faults.js';

const AN_OFFSET = 'the offset of the quote in its source: a whole number from 0';

/** Reads what stands beside the words of a quote: whose they are, and where. Everything wrong is reported. */
export function quoteReader({ attribution, start, end }: Columns, faults: RowFaults) {
  const isWord = (text: string): text is Quote['attribution'] => ATTRIBUTIONS.some((word) => word === text);

  const attributionIn = (cells: Cells): Quote['attribution'] | undefined => {
    if (typeof attribution !== 'object') return attribution;
    const text = faults.textIn(cells, attribution.column);
    if (text === undefined || isWord(text)) return text;
    const expected = `one of ${ATTRIBUTIONS.join(', ')}`;
    faults.report('unknown-word', attribution.column, cells[attribution.column], expected, ATTRIBUTIONS);
    return undefined;
  };

  /** `undefined` where it is blank, or was reported. */
  const offsetIn = (cells: Cells, column: string | undefined): number | undefined => {
    if (column === undefined) return undefined;
    const text = faults.textIn(cells, column);
    if (text === undefined || text === '') return undefined;
    const offset = numberIn(text);
    if (offset !== undefined && Number.isSafeInteger(offset) && offset >= 0) return offset;
    faults.report('range', column, cells[column], AN_OFFSET);
    return undefined;
  };

  return (cells: Cells, text: string, source: string | undefined): Quote | undefined => {
    const [from, to] = [offsetIn(cells, start), offsetIn(cells, end)];
    if (isBlank(text)) {
      const column = from === undefined ? end : start;
      if (column !== undefined && (from ?? to) !== undefined) {
        faults.report('shape', column, cells[column], 'nothing, since there is no quote');
      }
      return undefined;
    }
    const whose = attributionIn(cells);
    for (const [column, other, own] of [
      [start, to, from],
      [end, from, to],
    ] as const) {
      // biome-ignore format: a table
      if (column === undefined || own !== undefined || other === undefined) continue;
      if (!faults.isReported(column)) faults.report('shape', column, cells[column], AN_OFFSET);
    }
    if (from !== undefined && to !== undefined && from > to && end !== undefined) {
      faults.report('range', end, cells[end], `an offset from ${from}, where the quote starts`);
    }
    if (whose === undefined || source === undefined) return undefined;
    return Object.freeze({
      text,
      source,
      attribution: whose,
      ...(from === undefined || to === undefined ? {} : { start: from, end: to }),
    });
  };
}
