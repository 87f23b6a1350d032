/**
 * From a file of votes to the matrix of all pairs, beside the same job in NumPy and Python's csv, in one run and with
 * equal checksums: `npx tsx tests/bench/panel-job.ts`. Reading the file, which is the parser's, is told apart.
 * `consilience` is the built package: build first.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromRecords } from 'consilience/formats';
import { agreementMatrix } from 'consilience/panels';
import { parse } from 'csv-parse/sync';
import { machine, printTable } from './bench.ts';
import { PANELS, type PanelSize, panelRows, VOTES, type VoteRow } from './panel-rows.ts';

interface Job {
  readonly read: number;
  readonly seconds: number;
  readonly peak: number;
  readonly checksum: readonly number[];
}

const ROWS_AT_ONCE = 10_000;

function write(panel: PanelSize, path: string): void {
  const file = openSync(path, 'w');
  let lines = ['expert,proposition,vote,date'];
  for (const { expert, proposition, vote, date } of panelRows(panel)) {
    lines.push(`${expert},${proposition},${vote},${date}`);
    if (lines.length < ROWS_AT_ONCE) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);

function job(path: string): Job {
  const started = process.cpuUsage();
  const rows: VoteRow[] = parse(readFileSync(path), { columns: true }); // as the file was written
  const parsed = process.cpuUsage(started);
  const peak = process.resourceUsage().maxRSS;
  const since = process.cpuUsage();
  const { corpus } = fromRecords(rows, VOTES);
  const { bothTookUp, agreements, conflicts } = agreementMatrix(corpus);
  const { user, system } = process.cpuUsage(since);
  return {
    read: (parsed.user + parsed.system) / 1e6,
    seconds: (user + system) / 1e6,
    peak: (process.resourceUsage().maxRSS - peak) / 1024,
    checksum: [bothTookUp, agreements, conflicts].map(sum),
  };
}

function compare(): void {
  console.log(machine());
  const folder = mkdtempSync(join(tmpdir(), 'consilience-'));
  const run = (command: string, args: readonly string[]): Job =>
    JSON.parse(execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
  function* table() {
    for (const panel of PANELS) {
      const path = join(folder, `${panel.votes}.csv`);
      write(panel, path);
      const script = fileURLToPath(import.meta.url);
      const own = run(process.execPath, [...process.execArgv, '--max-old-space-size=8000', script, path]);
      const other = run('python3', [fileURLToPath(new URL('panel_numpy.py', import.meta.url)), path]);
      if (own.checksum.join() !== other.checksum.join()) throw new Error(`${own.checksum} ${other.checksum}`);
      for (const [way, { read, seconds, peak }] of [
        ['consilience', own],
        ['NumPy and csv', other],
      ] as const) {
        yield [
          panel.title,
          way,
          ...[read, seconds, read + seconds].map((one) => one.toFixed(2)),
          peak.toFixed(0),
        ];
      }
    }
  }
  printTable(['panel', 'way', 'reading the file', 'rows to matrix', 'seconds', 'MB'], 2, table());
  rmSync(folder, { recursive: true });
}

const [path] = process.argv.slice(2);
if (path === undefined) compare();
else console.log(JSON.stringify(job(path)));
