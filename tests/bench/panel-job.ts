/**
 * From a file of votes to the matrix of all pairs, beside the same job in NumPy and Python's csv, with equal
 * checksums: `npx tsx tests/bench/panel-job.ts`. Reading the file, which is the parser's, is told apart. `consilience`
 * is the built package: build first.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRecords } from 'consilience/formats';
import { agreementMatrix } from 'consilience/panels';
import { parse } from 'csv-parse/sync';
import { assertBuilt } from '../package/build.ts';
import { again, peakNow, secondsSince } from './bench.ts';
import { inNumPy, whichNumPy } from './numpy.ts';
import { PANELS, type PanelSize, panelRows, VOTES, type VoteRow } from './panel-rows.ts';
import { count, figure, printTable } from './tables.ts';

interface Job {
  /** Seconds of processor time: of the parser, and from its rows to the matrix. */
  readonly reading: number;
  readonly counting: number;
  /** Megabytes that the process had taken at most when the rows were read, and in the end. */
  readonly readPeak: number;
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
  const before = process.cpuUsage();
  const rows: VoteRow[] = parse(readFileSync(path), { columns: true }); // as the file was written
  const [reading, readPeak, read] = [secondsSince(before), peakNow(), process.cpuUsage()];
  const { corpus } = fromRecords(rows, VOTES);
  const { bothTookUp, agreements, conflicts } = agreementMatrix(corpus);
  const [counting, peak] = [secondsSince(read), peakNow()];
  return { reading, counting, readPeak, peak, checksum: [bothTookUp, agreements, conflicts].map(sum) };
}

function* rowsOf(folder: string): Generator<readonly string[]> {
  for (const panel of PANELS) {
    const path = join(folder, `${panel.votes}.csv`);
    write(panel, path);
    const own = again<Job>(import.meta.url, path);
    const other = inNumPy<Job>('panel_numpy.py', path);
    if (other && own.checksum.join() !== other.checksum.join()) throw new Error('The counts differ.');
    for (const [way, one] of [['consilience', own] as const, ['NumPy and csv', other] as const]) {
      if (one === undefined) continue;
      const seconds = one.reading + one.counting;
      yield [
        `${panel.title}, ${count(panel.votes)}`,
        way,
        ...[one.reading, one.counting, seconds, one.counting / own.counting].map(figure),
        figure(seconds / (own.reading + own.counting)),
        ...[one.readPeak, one.peak].map((peak) => peak.toFixed(0)),
      ];
    }
  }
}

function compare(): void {
  assertBuilt();
  console.log(whichNumPy());
  const folder = mkdtempSync(join(tmpdir(), 'consilience-'));
  try {
    const figures = [
      'reading the file',
      'rows to matrix',
      'both',
      'ratio of rows to matrix',
      'ratio of both',
    ];
    printTable(['votes', 'way', ...figures, 'MB when read', 'peak MB'], 2, rowsOf(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [path] = process.argv.slice(2);
if (path === undefined) compare();
else console.log(JSON.stringify(job(path)));
