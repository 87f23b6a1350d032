/**
 * What a spreadsheet would take for a formula, in ASCII or full-width, with as many apostrophes before it as there
 * may be: those were there before, and one more can be told from them.
 *
 * The characters are those of OWASP's page on CSV injection.
 */
const DEFUSABLE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Whether a cell would be taken for a formula: a number, which is never defused, would not. */
export const isFormula = (cell: string): boolean =>
  DEFUSABLE.test(cell) && !cell.startsWith("'") && !Number.isFinite(Number(cell));

/** Whether a cell may be a formula that was defused, or may have been so from the start. */
export const mayBeDefused = (cell: string): boolean => DEFUSABLE.test(cell) && cell.startsWith("'");

/** The cell with an apostrophe before what would be taken for a formula. */
export const defused = (cell: string): string => (DEFUSABLE.test(cell) ? `'${cell}` : cell);

/** The cell as it was before it was defused. */
export const armed = (cell: string): string => (mayBeDefused(cell) ? cell.slice(1) : cell);
