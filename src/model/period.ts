/** A date as a stretch of time: milliseconds since 1970 in UTC, from `start` up to, not including, `end`. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** How a date is written: a year, a month, a day, or an instant with its offset. */
export const DATE_PATTERN =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)?)?$/;

/** What a date looks like, for messages. */
export const DATE_FORM = 'a date in ISO 8601: 2024, 2024-07, 2024-07-30 or 2024-07-30T09:00:00Z';

/**
 * The stretch of time that a date names. An instant is read to the millisecond. `undefined` where it is not
 * written as a date, or no calendar has the day.
 */
export function periodOf(date: unknown): Period | undefined {
  const parts = typeof date === 'string' ? DATE_PATTERN.exec(date) : null;
  if (!parts) return undefined;
  const [written, , month, day, hours, , , fraction = ''] = parts;
  const first = new Date(written.slice(0, 10)); // without a time of day, ECMAScript reads all three forms in UTC
  if (day !== undefined && first.getUTCDate() !== Number(day)) return undefined;
  if (hours !== undefined) {
    // Apart from the fraction: ECMAScript says how one of three digits is read, and no other.
    const start = Date.parse(written.replace(/\.\d+/, '')) + Number(`${fraction}000`.slice(0, 3));
    return { start, end: start + 1 };
  }
  const start = first.getTime();
  if (month === undefined) first.setUTCFullYear(first.getUTCFullYear() + 1);
  else if (day === undefined) first.setUTCMonth(first.getUTCMonth() + 1);
  else first.setUTCDate(first.getUTCDate() + 1);
  return { start, end: first.getTime() };
}

/** Whether all of one period lies behind all of the other. */
export const isLater = (period: Period, than: Period): boolean => period.start >= than.end;
