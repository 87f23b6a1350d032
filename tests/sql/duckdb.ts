import { DuckDBInstance } from '@duckdb/node-api';
import { type Engine, filling, type Row } from './queries.js';

const plain = (value: unknown): string | number | null =>
  value === null || typeof value === 'string' ? value : Number(value);

/** DuckDB, in this process and in memory. */
export const duckdb: Engine = {
  name: 'DuckDB',
  ask: async (tables, sql) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      await connection.run(filling(tables));
      const answers: Row[][] = [];
      for (const query of sql) {
        const reader = await connection.runAndReadAll(query);
        answers.push(
          reader
            .getRowObjectsJS()
            .map((row) =>
              Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])),
            ),
        );
      }
      return answers;
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
};
