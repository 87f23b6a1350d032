import { describe, expect, it } from 'vitest';
import { periodOf } from '../../src/model/period.js';

/** The first and the last millisecond of a date. */
const ends = (date: string) => {
  const period = periodOf(date);
  return period && [period.start, period.end - 1].map((time) => new Date(time).toISOString());
};

describe('A date', () => {
  it.each([
    ['2024', '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['0050', '0050-01-01T00:00:00.000Z', '0050-12-31T23:59:59.999Z'],
    ['9999', '9999-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2023-12', '2023-12-01T00:00:00.000Z', '2023-12-31T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2024-12-31', '2024-12-31T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
  ])('%s reaches from %s to %s', (date, first, last) => expect(ends(date)).toEqual([first, last]));

  it.each([
    ['2024-07-30T09:05Z', '2024-07-30T09:05:00.000Z'],
    ['2024-07-30T09:05:07Z', '2024-07-30T09:05:07.000Z'],
    ['2024-07-30T09:05:07.5Z', '2024-07-30T09:05:07.500Z'],
    ['2024-07-30T09:05:07.123456789Z', '2024-07-30T09:05:07.123Z'],
    ['2024-07-30T00:30+05:45', '2024-07-29T18:45:00.000Z'],
    ['2024-12-31T23:59:59.9-00:30', '2025-01-01T00:29:59.900Z'],
  ])('%s is the millisecond %s', (date, instant) => expect(ends(date)).toEqual([instant, instant]));

  it.each([
    '2023-02-29',
    '2024-02-30T09:00Z',
    '2024-04-31',
    '2024-00',
    '2024-7',
    '2024-07-30T09:00',
    '',
    2024,
  ])('%j is none', (date) => expect(periodOf(date)).toBeUndefined());
});
