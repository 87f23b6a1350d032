/**
 * What a cell of a table says, as text: the same whether a parser left numbers as text or not. A cell that is not
 * there, or holds `null`, is blank. `undefined` where it holds no text: an object, a function, NaN.
 */
export function cellText(cell: unknown): string | undefined {
  switch (typeof cell) {
    case 'string':
      return cell;
    case 'number':
      return Number.isFinite(cell) ? String(cell) : undefined;
    case 'bigint':
    case 'boolean':
      return String(cell);
    case 'undefined':
      return '';
    default:
      return cell === null ? '' : undefined;
  }
}

const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** The number that a text is written as. `undefined` where it is written otherwise, or blank. */
export function numberIn(text: string): number | undefined {
  const number = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number + 0 : undefined; // JSON has no negative zero
}
