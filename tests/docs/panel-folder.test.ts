import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pairLines, run, sections } from './panel-report.js';

describe('A folder that holds no panel', () => {
  let folder: string;
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  };
  const WHOLE = {
    'experts.csv': 'id,name\na,Ada\nb,Bo\n',
    'propositions.csv': 'id,text\nrains,It rains.\n',
    'positions.csv': 'expert,proposition,stance\na,rains,2\nb,rains,-1\n',
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'panel-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const expectRefusal = (args: readonly string[], message: string | RegExp) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
  };

  it('is refused where it is not there, or is a file.', () => {
    expectRefusal(
      [join(folder, 'none')],
      /^There is no folder .*none\. A panel is a folder with experts\.csv/,
    );
    expectRefusal(['package.json'], 'There is no folder package.json.');
    expectRefusal([folder, folder], 'Name one folder');
  });

  it('is refused with the name of a file that is missing or is no table.', () => {
    write({ ...WHOLE, 'positions.csv': 'expert,proposition,stance\na,rains,2,too much\n' });
    expectRefusal([folder], /^.*positions\.csv cannot be read: .*line 2/);
    rmSync(join(folder, 'positions.csv'));
    expectRefusal([folder], /^There is no .*positions\.csv\. A panel is/);
  });

  it('is refused where columns are missing, or no row can be taken, with the first fault.', () => {
    write({ ...WHOLE, 'positions.csv': 'expert,proposition,vote\na,rains,2\n' });
    expectRefusal([folder], /stance.*expected a column of the rows: expert, proposition, vote/);
    write({ 'positions.csv': 'expert,proposition,stance\na,rains,yes\n' });
    expectRefusal([folder], /no answer that can be read.*positions\.csv, record 1: stance is "yes"/);
  });

  it('is read, were it as small as two experts, one statement and no list of those who gave no answer.', () => {
    write(WHOLE);
    const { status, stdout, stderr } = run(folder);
    expect([status, stderr]).toEqual([0, '']);
    const [pair] = pairLines(sections(stdout).get('WHO AGREES WITH WHOM') ?? [], 'Most opposed');
    expect(pair).toEqual({ names: 'Ada – Bo', counts: [0, 1, 0, 0], percents: [0, 0, 0] });
    for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
  });
});
