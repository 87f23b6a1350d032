import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const start = () => execFileSync('npm', ['start', '--silent'], { cwd: root, encoding: 'utf8' });

describe('npm start', () => {
  it('prints what the README says that it prints, in 80 columns', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const shown = /The first prints this:\n\n```text\n(?<output>[\s\S]*?)```/.exec(readme)?.groups?.[
      'output'
    ];
    const printed = start();
    expect(printed).toBe(shown);
    for (const line of printed.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
  });
});
