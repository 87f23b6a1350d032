import { type Corpus, type Explainable, explain } from 'consilience';
import { expect } from 'vitest';

/** Expects a result to be told in these lines, indented as they stand, without the indent that all of them have. */
export function expectLines(corpus: Corpus, result: Explainable, expected: string): void {
  const lines = expected.replace(/^\n|\n *$/g, '').split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  expect(explain(corpus, result)).toBe(lines.map((line) => line.replace(indent, '')).join('\n'));
}
