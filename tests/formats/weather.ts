import { readFileSync } from 'node:fs';
import type { Mapping, Scale } from 'consilience/formats';
import { parse } from 'csv-parse/sync';

/** What somebody might ask of a made-up panel: five words, and two ways of not answering. */
export const WORDS = {
  denies: { certain: ['Strongly disagree'], probable: ['Disagree'] },
  neutral: ['Uncertain'],
  affirms: { probable: ['Agree'], certain: ['Strongly agree'] },
  noAnswer: ['', 'No opinion'],
} as const satisfies Scale;

export const MAPPING = {
  expert: 'who',
  proposition: 'claim',
  stance: 'answer',
  date: 'when',
  source: 'page',
  quote: { column: 'words', attribution: 'verbatim' },
  confidence: { column: 'sure', min: 1, max: 10 },
  scale: WORDS,
} as const satisfies Mapping;

type Row = Readonly<Record<string, string>>;

/** A made-up table, as a CSV parser reads it. */
export const WEATHER: readonly Row[] = parse<Row>(readFileSync(new URL('weather.csv', import.meta.url)), {
  columns: true,
});
