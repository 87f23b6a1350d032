import { readFileSync } from 'node:fs';

const PAGE = new URL('../../docs/sql.md', import.meta.url);

/** The queries of docs/sql.md, by the headings under which they stand. */
export const queries: ReadonlyMap<string, string> = new Map(
  readFileSync(PAGE, 'utf8')
    .split(/^## /m)
    .flatMap((section): [string, string][] => {
      const sql = /^```sql\n(.*?)^```$/ms.exec(section)?.[1];
      return sql === undefined ? [] : [[section.slice(0, section.indexOf('\n')), sql]];
    }),
);

/** A row of an answer. */
export interface Answer {
  readonly expert: string;
  readonly proposition: string;
  readonly side: -1 | 0 | 1;
  readonly firmness: 0 | 1 | 2 | 3;
}

/** What the tables of docs/sql.md hold. */
export interface Tables {
  readonly experts: readonly { readonly expert: string; readonly team: string | null }[];
  readonly propositions: readonly string[];
  readonly answers: readonly Answer[];
}

const quoted = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `${value ?? 'NULL'}`;

const inserted = (table: string, rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.length === 0
    ? ''
    : `INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(quoted).join(', ')})`).join(',\n')};\n`;

/** Statements that make and fill the tables. */
export const filling = ({ experts, propositions, answers }: Tables): string =>
  `CREATE TABLE experts (expert VARCHAR(200) PRIMARY KEY, team VARCHAR(200));
CREATE TABLE propositions (proposition VARCHAR(200) PRIMARY KEY);
CREATE TABLE answers (expert VARCHAR(200), proposition VARCHAR(200), side INTEGER, firmness INTEGER);
` +
  inserted(
    'experts',
    experts.map(({ expert, team }) => [expert, team]),
  ) +
  inserted(
    'propositions',
    propositions.map((proposition) => [proposition]),
  ) +
  inserted(
    'answers',
    answers.map((row) => [row.expert, row.proposition, row.side, row.firmness]),
  );

/** A row of a result: texts and numbers by column, `null` where there is nothing. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Fills the tables of a new database and asks it for each query. */
export interface Engine {
  readonly name: string;
  readonly ask: (tables: Tables, sql: readonly string[]) => Promise<readonly (readonly Row[])[]>;
}
