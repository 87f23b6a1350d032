import { describe } from '../faults/describe.js';
import type { Credence } from '../model/corpus.js';
import type { AnswerColumns, Columns, EstimateCells } from './columns.js';
import type { EstimateReader, NumberReading } from './estimate-cells.js';
import type { Cells, RowFaults } from './row-faults.js';
import type { Said as SaidInWords } from './scale.js';
import { type ScaleReading, valueMatcher } from './scale-reading.js';

/** What an answer says, in the words of a position. */
export type Said =
  | SaidInWords
  | { readonly stance: 'estimates'; readonly credence: Credence; readonly note?: string };

const A_CELL = 'a cell in this column, if only a blank one';

/**
 * Prepares to read what the cells of an answer say: `null` for no answer, `undefined` where it was reported. An answer
 * stands in a column of words, or as a number, in one column or two.
 */
export function answerReader(
  { noEstimate, match }: Columns,
  { stance, estimate }: AnswerColumns,
  { scale, numbers }: { readonly scale: ScaleReading | undefined; readonly numbers: EstimateReader },
  faults: RowFaults,
): (cells: Cells) => Said | null | undefined {
  const isNoEstimate = valueMatcher(noEstimate, match);

  /** Whether the row has the column at all; reported if not. */
  const isThere = (cells: Cells, column: string): boolean => {
    if (cells[column] !== undefined || column in cells) return true;
    faults.report('shape', column, undefined, A_CELL);
    return false;
  };

  const wordsIn = (cells: Cells, column: string): SaidInWords | null | undefined => {
    const text = faults.textIn(cells, column);
    if (text === '' && !isThere(cells, column)) return undefined;
    const said = text === undefined ? undefined : scale?.read(text);
    if (text !== undefined && said === undefined) {
      faults.report('unknown-word', column, cells[column], scale?.expected ?? '', scale?.nearest(text));
    }
    return said;
  };

  const saying = ({ low, high, isRounded }: NumberReading, text: string): Said => {
    const credence = Object.freeze({ low, high });
    if (!isRounded) return { stance: 'estimates', credence };
    return { stance: 'estimates', credence, note: `Rounded: the table has ${describe(text)}.` };
  };

  const aloneIn = (cells: Cells, column: string): Said | null | undefined => {
    if (!isThere(cells, column)) return undefined;
    const text = faults.textIn(cells, column);
    if (text === undefined) return undefined;
    if (isNoEstimate(text)) return null;
    const number = numbers.read(text);
    if (number) return saying(number, text);
    faults.report('range', column, cells[column], numbers.expected.alone);
    return undefined;
  };

  const endsIn = (cells: Cells, columns: readonly [low: string, high: string]): Said | null | undefined => {
    if (!columns.map((column) => isThere(cells, column)).every(Boolean)) return undefined;
    const texts = columns.map((column) => faults.textIn(cells, column));
    if (texts.every((text) => text !== undefined && isNoEstimate(text))) return null;
    const [low, high] = columns.map((column, i) => {
      const text = texts[i];
      const end = text === undefined ? undefined : numbers.readEnd(text);
      if (text !== undefined && end === undefined) {
        faults.report('range', column, cells[column], numbers.expected.end);
      }
      return end;
    });
    if (low === undefined || high === undefined) return undefined;
    if (low <= high) return { stance: 'estimates', credence: Object.freeze({ low, high }) };
    const expected = `a number no lower than ${describe(cells[columns[0]])}, the low end`;
    faults.report('range', columns[1], cells[columns[1]], expected);
    return undefined;
  };

  const numbersIn = (cells: Cells, at: EstimateCells) =>
    at.column === undefined ? endsIn(cells, [at.low, at.high]) : aloneIn(cells, at.column);

  const isBlankIn = (cells: Cells, columns: readonly string[]) =>
    columns.every((column) => cells[column] === undefined || cells[column] === null || cells[column] === '');

  return (cells) => {
    if (stance === undefined) return estimate && numbersIn(cells, estimate);
    if (estimate === undefined) return wordsIn(cells, stance);
    const places = estimate.column === undefined ? [estimate.low, estimate.high] : [estimate.column];
    if (isBlankIn(cells, places)) return wordsIn(cells, stance);
    const number = numbersIn(cells, estimate);
    if (isBlankIn(cells, [stance])) return number;
    const words = wordsIn(cells, stance);
    if (number === null || words === undefined) return words;
    if (words === null || number === undefined) return number;
    const expected = `nothing beside the answer in ${describe(stance)}: read the table twice, and merge the corpora`;
    faults.report('shape', places[0] ?? '', cells[places[0] ?? ''], expected);
    return undefined;
  };
}
