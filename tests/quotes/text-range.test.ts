import { expect, test } from 'vitest';
import { shared } from '../../src/quotes/text-range.ts';

test('Ranges share what is in both, and nothing where they only meet.', () => {
  const [a, b] = [
    [
      { start: 0, end: 4 },
      { start: 6, end: 9 },
    ],
    [{ start: 2, end: 7 }],
  ] as const;
  expect(shared(a, b)).toEqual([{ start: 2, end: 4 }, { start: 6, end: 7 }]); // biome-ignore format: one line
  expect(shared(b, a)).toEqual(shared(a, b));
  expect(shared([{ start: 0, end: 2 }], [{ start: 2, end: 4 }])).toEqual([]);
});
