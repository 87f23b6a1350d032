/** Lays text out for a terminal of 80 columns. */
import type { Line } from 'consilience';

const WIDTH = 80;

/** Breaks a text into lines, each with the indent, the first with `first` in its place. */
export function wrap(text: string, indent = '  ', first = indent, width = WIDTH): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Lines of an explanation down to a depth, each indented below the one that it belongs to. */
export function laidOut(lines: readonly Line[], depth: number, indent = '  '): string[] {
  if (depth === 0) return [];
  return lines.flatMap(({ text, lines: below }) => [
    ...wrap(text, `${indent}    `, indent),
    ...laidOut(below, depth - 1, `${indent}  `),
  ]);
}

/** A heading, with a rule below it. */
export const heading = (text: string): string[] => ['', text, '─'.repeat(WIDTH)];

/** A cell of a table, in the middle of its column. */
export function centred(text: string, width: number): string {
  const left = Math.floor((width - [...text].length) / 2);
  return `${' '.repeat(Math.max(0, left))}${text}`.padEnd(width);
}
