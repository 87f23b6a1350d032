/**
 * The queries of docs/sql.md in DuckDB, beside the library on the same rows, fetched from it: `npx tsx
 * tests/bench/sql.ts`. Processor time of all threads, once each: the answers are compared.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { fromRecords } from '../../src/formats/index.ts';
import { agreementMatrix, tallies } from '../../src/panels/index.ts';
import { queries } from '../sql/queries.ts';

const SIZES = [
  [100, 700],
  [200, 6_000],
  [1_000, 1_200],
] as const;

const SCALE = {
  denies: { certain: ['-1'] },
  neutral: ['0'],
  affirms: { certain: ['1'] },
  noAnswer: [],
} as const;

async function timed<T>(work: () => T | Promise<T>): Promise<[result: T, seconds: number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}

const sqlOf = (heading: string): string => {
  const sql = queries.get(heading);
  if (sql === undefined) throw new Error(`docs/sql.md has no query under “${heading}”`);
  return sql;
};

console.log(
  '| experts × propositions | answers | rows into a corpus | tallies | in SQL | every pair | in SQL |',
);
console.log('|---|---|---|---|---|---|---|');
for (const [experts, propositions] of SIZES) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`
    CREATE TABLE experts AS SELECT 'e' || e AS expert, CAST(NULL AS VARCHAR) AS team FROM range(${experts}) r(e);
    CREATE TABLE propositions AS SELECT 'p' || p AS proposition FROM range(${propositions}) r(p);
    CREATE TABLE answers AS
      SELECT expert, proposition, CAST(hash(proposition || expert) % 3 AS INTEGER) - 1 AS side, 3 AS firmness
      FROM experts CROSS JOIN propositions WHERE hash(expert || proposition) % 1000 < 725;
  `);
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
  const [{ corpus }, reading] = await timed(async () => {
    const rows = await rowsOf('SELECT expert, proposition, CAST(side AS VARCHAR) AS stance FROM answers');
    return fromRecords(rows as { expert: string; proposition: string; stance: string }[], { scale: SCALE });
  });
  const [counted, tallying] = await timed(() => tallies(corpus));
  const [byProposition, tallyingInSql] = await timed(() => rowsOf(sqlOf('Every proposition')));
  const [matrix, pairing] = await timed(() => agreementMatrix(corpus));
  const [byPair, pairingInSql] = await timed(() => rowsOf(sqlOf('Every pair')));

  const sum = (values: Iterable<unknown>) =>
    [...values].reduce((total: number, one) => total + Number(one), 0);
  const same =
    sum(matrix.agreements) === sum(byPair.map((row) => row['agreements'])) &&
    sum(counted.tallies.map(({ answers }) => answers)) === sum(byProposition.map((row) => row['answers']));
  if (!same) throw new Error('The counts differ.');
  const cells = [reading, tallying, tallyingInSql, pairing, pairingInSql].map(
    (seconds) => `${seconds.toFixed(2)} s`,
  );
  console.log(`| ${experts} × ${propositions} | ${corpus.positions.length} | ${cells.join(' | ')} |`);
  connection.closeSync();
  instance.closeSync();
}
