/**
 * The queries of docs/sql.md in DuckDB, beside the library on the same rows, fetched from it:
 * `npx tsx tests/bench/sql.ts`. `consilience` is the built package: build first.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import type { Corpus } from 'consilience';
import { fromRecords } from 'consilience/formats';
import { agreementMatrix, tallies } from 'consilience/panels';
import { queries } from '../sql/queries.ts';
import { contest, timed } from './bench.ts';
import { type Comparison, count, printComparisons } from './tables.ts';

const SIZES = [
  [100, 700],
  [200, 6_000],
  [1_000, 1_200],
] as const;

type Answer = Record<'expert' | 'proposition' | 'stance', string>;

const SCALE = {
  denies: { certain: ['-1'] },
  neutral: ['0'],
  affirms: { certain: ['1'] },
  noAnswer: [],
} as const;

/** Asks a database with the tables of docs/sql.md, in which about 725 of 1,000 answered. */
async function database(experts: number, propositions: number) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`
    CREATE TABLE experts AS SELECT 'e' || e AS expert, CAST(NULL AS VARCHAR) AS team FROM range(${experts}) r(e);
    CREATE TABLE propositions AS SELECT 'p' || p AS proposition FROM range(${propositions}) r(p);
    CREATE TABLE answers AS
      SELECT expert, proposition, CAST(hash(proposition || expert) % 3 AS INTEGER) - 1 AS side, 3 AS firmness
      FROM experts CROSS JOIN propositions WHERE hash(expert || proposition) % 1000 < 725;
  `);
  return async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

async function fetched(ask: Awaited<ReturnType<typeof database>>): Promise<Corpus> {
  const rows = await ask('SELECT expert, proposition, CAST(side AS VARCHAR) AS stance FROM answers');
  return fromRecords(rows as Answer[], { scale: SCALE }).corpus; // the columns that were asked for
}

const sum = (values: Iterable<unknown>) => [...values].reduce((total: number, one) => total + Number(one), 0);

const inSql = (heading: string, column: string) => async (experts: number, propositions: number) => {
  const sql = queries.get(heading);
  if (sql === undefined) throw new Error(`docs/sql.md has no query under “${heading}”`);
  const ask = await database(experts, propositions);
  return timed(
    1,
    () => ask(sql),
    (rows) => sum(rows.map((row) => row[column])),
  );
};

const inCorpus =
  (answer: (corpus: Corpus) => Iterable<number>) => async (experts: number, propositions: number) => {
    const corpus = await fetched(await database(experts, propositions));
    return timed(1, () => answer(corpus), sum);
  };

const WAYS = {
  'rows fetched into a corpus': async (experts: number, propositions: number) => {
    const ask = await database(experts, propositions);
    return timed(
      1,
      () => fetched(ask),
      ({ positions }) => positions.length,
    );
  },
  tallies: inCorpus((corpus) => tallies(corpus).tallies.map(({ answers }) => answers)),
  'Every proposition, in SQL': inSql('Every proposition', 'answers'),
  agreementMatrix: inCorpus((corpus) => agreementMatrix(corpus).agreements),
  'Every pair, in SQL': inSql('Every pair', 'agreements'),
};

await contest(import.meta.url, WAYS, (measure) => {
  function* comparisons(...ways: readonly (keyof typeof WAYS)[]): Generator<Comparison> {
    for (const [experts, propositions] of SIZES) {
      yield {
        size: `${count(experts)} × ${count(propositions)}`,
        timings: ways.map((way) => [way, measure(way, experts, propositions)]),
      };
    }
  }
  const size = 'experts × propositions';
  printComparisons(size, 'answers', comparisons('rows fetched into a corpus'));
  printComparisons(size, 'answers', comparisons('tallies', 'Every proposition, in SQL'));
  printComparisons(size, 'agreements', comparisons('agreementMatrix', 'Every pair, in SQL'));
});
