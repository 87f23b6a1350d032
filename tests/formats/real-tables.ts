import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** Whether the real tables stand beside the project: they are not committed. */
export const areThere = existsSync(FOLDER);

/** A title that says, where the real tables are missing, why nothing under it ran. */
export const titled = (title: string): string =>
  areThere ? title : `${title} (not run: no ../shared/data beside the project)`;

export type Cells = Readonly<Record<string, string>>;

const parsed = (csv: string | Uint8Array): readonly Cells[] => parse<Cells>(csv, { columns: true });

const fileOf = (table: string, file: string) => readFileSync(new URL(`${table}/${file}`, FOLDER));

export const rowsOf = (table: string, file: string): readonly Cells[] => parsed(fileOf(table, `${file}.csv`));

/** What was worked out from the same rows elsewhere. */
export interface Expected {
  readonly rows: number;
  readonly experts: number;
  readonly propositions: number;
  readonly positions: number;
  readonly superseded_rows: number;
  readonly experts_listed: number;
  readonly propositions_listed: number;
  readonly stance_counts: Readonly<Record<string, number>>;
  readonly rows_with_date: number;
  readonly rows_with_confidence: number;
  readonly mean_confidence: number | null;
  readonly rows_with_quote: number;
  readonly k: number;
  readonly propositions_with_at_least_k: number;
  readonly expert_pairs: number;
  readonly expert_pairs_sharing: number;
  readonly top_agreed: readonly {
    readonly proposition: string;
    readonly n: number;
    readonly agree: number;
    readonly neutral: number;
    readonly disagree: number;
    readonly mean: number;
  }[];
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly shared: number;
    readonly identical: number;
    readonly same_side: number;
    readonly opposite: number;
    readonly neutral: number;
    readonly both_neutral: number;
    readonly mean_abs_diff: number;
    readonly kappa: number;
  }[];
  readonly most_active: readonly { readonly expert: string; readonly positions: number }[];
  readonly krippendorff: {
    readonly units: number;
    readonly pairable: number;
    readonly nominal: number;
    readonly ordinal: number;
    readonly interval: number;
  };
}

export const expectedOf = (table: string): Expected =>
  JSON.parse(fileOf(table, 'expected.json').toString('utf8')) as Expected; // beside the rows, in this shape
