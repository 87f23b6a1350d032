import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Engine, filling, type Row } from './queries.js';

/** Where Debian puts the programs of each version. */
const VERSIONS = '/usr/lib/postgresql';

const bin = (existsSync(VERSIONS) ? readdirSync(VERSIONS) : [])
  .map((version) => join(VERSIONS, version, 'bin'))
  .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'psql')));

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package has made. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  if (userInfo().uid !== 0) return {};
  const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
  );
  return { uid, gid };
}

function withServer<T>(programs: string, use: (query: (sql: string) => string) => T): T {
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[], input = '') =>
    execFileSync(join(programs, program), args, {
      ...as,
      cwd: folder,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
      maxBuffer: 2 ** 30,
    });
  try {
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']);
    // Reached over a socket in its own folder, and over no network.
    const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
    try {
      return use((sql) =>
        run('psql', ['-h', folder, '-U', 'postgres', '-X', '-q', '--csv', '-v', 'ON_ERROR_STOP=1'], sql),
      );
    } finally {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** PostgreSQL, where its server is installed: one of its own for each call, which is gone afterwards. */
export const postgresql: Engine | undefined =
  bin === undefined
    ? undefined
    : {
        name: 'PostgreSQL',
        ask: async (tables, sql) =>
          withServer(bin, (query) => {
            query(filling(tables));
            return sql.map((one) =>
              parse<Record<string, string>>(query(`\\pset null NULL\n${one};`), { columns: true }).map(
                (row): Row =>
                  Object.fromEntries(
                    Object.entries(row).map(([column, cell]) => [
                      column,
                      cell === 'NULL' ? null : NUMBER.test(cell) ? Number(cell) : cell,
                    ]),
                  ),
              ),
            );
          }),
      };

export const NO_POSTGRESQL = `PostgreSQL is not installed under ${VERSIONS}: its queries did not run.`;
