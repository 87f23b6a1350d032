import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { ROOT } from './examples.js';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');

/** Runs the script as a command does. */
export function run(...args: readonly string[]) {
  const script = [TSX, '--tsconfig', 'docs/tsconfig.json', 'docs/examples/panel.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A row of the table of pairs. */
export interface PairLine {
  /** As printed: a long one is cut short, and ends in `…`. */
  readonly names: string;
  /** Same side, opposite, unsure, one silent. */
  readonly counts: readonly number[];
  /** The share, and the ends of its range. */
  readonly percents: readonly number[];
}

/** What the report on a panel says of one group. */
export interface GroupLines {
  readonly names: readonly string[];
  /** Experts, statements, others, those against, those not against. */
  readonly counts: readonly number[];
  readonly stability: number;
  /** Each statement with its sign in front. */
  readonly claims: readonly string[];
}

export interface PictureRow {
  readonly name: string;
  readonly blocks: readonly string[];
  readonly answers: number;
}

const numbersIn = (text: string) =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((n) => Number(n.replaceAll(',', '')));

/** The lines under each heading. */
export function sections(report: string): ReadonlyMap<string, readonly string[]> {
  const lines = report.trimEnd().split('\n');
  const rules = lines.flatMap((line, at) => (/^─+$/.test(line) ? [at] : []));
  return new Map(
    rules.map((rule, i) => [
      lines[rule - 1] ?? '',
      lines.slice(rule + 1, (rules[i + 1] ?? lines.length + 2) - 2),
    ]),
  );
}

/** All words of some lines in one. */
export const joined = (lines: readonly string[]): string => lines.join(' ').trim().replace(/ +/g, ' ');

/** The entries of a numbered list, each as lines. */
export function entries(lines: readonly string[]): string[][] {
  const found: string[][] = [];
  for (const line of lines) {
    if (/^ +\d+\. /.test(line)) found.push([line.replace(/^ +\d+\. /, '')]);
    else found.at(-1)?.push(line);
  }
  return found;
}

export function pairLines(lines: readonly string[], title: 'Nearest' | 'Farthest'): PairLine[] {
  const first = lines.findIndex((line) => line.trim().startsWith(title)) + 1;
  const rows = lines.slice(first, lines.indexOf('', first));
  return rows.map((row) => {
    const cells = row
      .slice(39)
      .trim()
      .split(/[\s–]+/)
      .map((cell) => Number(cell.replace('%', '')));
    return { names: row.slice(2, 39).trim(), counts: cells.slice(0, 4), percents: cells.slice(4) };
  });
}

export function groupLines(lines: readonly string[]): GroupLines[] {
  return entries(lines).map((entry) => {
    const facts = entry.findIndex((line) => /\d experts, \d+ statements/.test(line));
    const list = entry
      .slice(facts)
      .join('\n')
      .split(/\n {5}(?=[+−] )/);
    const [head = '', ...claims] = list.map((part) => joined(part.split('\n\n')[0]?.split('\n') ?? []));
    const [experts = 0, statements = 0, stability = 0, ...others] = numbersIn(head);
    return {
      names: joined(entry.slice(0, facts)).split(', '),
      counts: [experts, statements, ...others],
      stability,
      claims,
    };
  });
}

export function pictureRows(lines: readonly string[]): PictureRow[] {
  return lines.slice(lines.lastIndexOf('') + 1).map((line) => {
    const [, name = '', blocks = '', answers] = /^ {2}(.{20})(\S+) +([\d,]+)$/u.exec(line) ?? [];
    return { name: name.trim(), blocks: [...blocks], answers: Number(answers?.replace(',', '')) };
  });
}
