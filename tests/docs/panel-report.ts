import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { ROOT } from './examples.js';

const spawned = (command: string, args: readonly string[], input?: string) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
};

/** Runs the script as its readers do. */
export const command = (...args: readonly string[]) =>
  spawned('npm', ['run', 'panel', '--silent', '--', ...args]);

const { outputFiles } = await build({
  entryPoints: [`${ROOT}docs/examples/panel.ts`],
  tsconfig: `${ROOT}docs/tsconfig.json`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const script = outputFiles.map(({ text }) => text).join('');

/** Runs the script from one file, made once: to load its sources every time takes longer than to run it. */
export const run = (...args: readonly string[]) =>
  spawned(process.execPath, ['--input-type=module', '-', ...args], script);

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

export function pairLines(lines: readonly string[], title: 'Nearest' | 'Most opposed'): PairLine[] {
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
