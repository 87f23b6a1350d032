import { DATE_FORM, periodOf } from '../model/period.js';
import { numberIn } from './cell-text.js';
import type { DateForm } from './mapping.js';
import { remembering } from './remembering.js';

/** Reads dates that are written in one way. */
export interface DateReader {
  /** The date in ISO 8601; `undefined` where the text is no such date. */
  readonly read: (text: string) => string | undefined;
  readonly expected: string;
  /** Once all are read: what they are, if it is not what was declared, and what should have been. */
  readonly misdeclared: () => { readonly found: string; readonly expected: string } | undefined;
}

const NO_DATE = 'no date';
const MILLISECONDS = { iso: Number.NaN, sql: Number.NaN, seconds: 1000, milliseconds: 1 } as const;
const EXPECTED = {
  iso: DATE_FORM,
  sql: 'a date as SQL has it: 2024-07-30 or 2024-07-30 09:00:00',
  seconds: 'a number of seconds since the beginning of 1970',
  milliseconds: 'a number of milliseconds since the beginning of 1970',
} as const;

/** The end of 1970. Seconds that are taken for milliseconds fall before it. */
const END_OF_1970 = Date.UTC(1971, 0);
const END_OF_YEAR_9999 = Date.UTC(10_000, 0);

/** The instant that a number of seconds or milliseconds stands for. */
const instantOf = (text: string, form: DateForm): number =>
  Math.round((numberIn(text) ?? Number.NaN) * MILLISECONDS[form]);

function isoOf(text: string, form: DateForm): string {
  if (form === 'seconds' || form === 'milliseconds') {
    const instant = instantOf(text, form);
    const isDate = instant >= -62_167_219_200_000 && instant < END_OF_YEAR_9999; // from the year 0
    return isDate ? new Date(instant).toISOString() : NO_DATE;
  }
  const iso = form === 'sql' ? text.replace(/^(\S+) (\S+)$/, '$1T$2Z') : text;
  return periodOf(iso) ? iso : NO_DATE;
}

/** Prepares to read dates. */
export function dateReader(form: DateForm): DateReader {
  const isoOfText = remembering((text) => isoOf(text, form));
  let dates = 0;
  let odd = 0;
  const isOdd = (text: string): boolean => {
    const instant = instantOf(text, form);
    return form === 'seconds' ? instant >= END_OF_YEAR_9999 : instant >= 0 && instant < END_OF_1970;
  };
  const isNumber = form === 'seconds' || form === 'milliseconds';
  return {
    expected: EXPECTED[form],
    read: (text) => {
      if (isNumber) {
        dates++;
        if (isOdd(text)) odd++;
      }
      const iso = isoOfText(text);
      return iso === NO_DATE ? undefined : iso;
    },
    misdeclared: () => {
      if (odd === 0 || odd < dates) return undefined;
      return form === 'seconds'
        ? { found: '"seconds", while every date lies after the year 9999', expected: '"milliseconds"' }
        : { found: '"milliseconds", while every date lies in 1970', expected: '"seconds"' };
    },
  };
}
