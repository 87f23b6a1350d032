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

/** Years before 100 cannot go through `Date.UTC`, which reads them as 19xx. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month, day);
}

const MINUTE = 60_000;

/**
 * The stretch of time that a date names. An instant is read to the millisecond. `undefined` where it is not
 * written as a date, or no calendar has the day.
 */
export function periodOf(date: unknown): Period | undefined {
  const parts = typeof date === 'string' ? DATE_PATTERN.exec(date) : null;
  if (!parts) return undefined;
  const [, y, m, d, hours, minutes, seconds, fraction, offset] = parts;
  const year = Number(y);
  if (m === undefined) return { start: utc(year, 0, 1), end: utc(year + 1, 0, 1) };
  const month = Number(m) - 1;
  if (d === undefined) return { start: utc(year, month, 1), end: utc(year, month + 1, 1) };
  const day = Number(d);
  const midnight = utc(year, month, day);
  if (new Date(midnight).getUTCDate() !== day) return undefined;
  if (hours === undefined) return { start: midnight, end: utc(year, month, day + 1) };
  const sign = offset?.startsWith('-') ? -1 : 1;
  const away =
    offset === undefined || offset === 'Z'
      ? 0
      : sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
  const milliseconds = Number(`${fraction ?? ''}000`.slice(0, 3));
  const start =
    midnight +
    (Number(hours) * 60 + Number(minutes) - away) * MINUTE +
    Number(seconds ?? 0) * 1000 +
    milliseconds;
  return { start, end: start + 1 };
}

/** Whether all of one period lies behind all of the other. */
export const isLater = (period: Period, than: Period): boolean => period.start >= than.end;
