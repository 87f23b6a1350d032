import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const start = () => execFileSync('npm', ['start', '--silent'], { cwd: root, encoding: 'utf8' });

describe('npm start', () => {
  it('prints what docs/report.md says that it prints, in 80 columns', () => {
    const page = readFileSync(new URL('../../docs/report.md', import.meta.url), 'utf8');
    const shown = /```text\n(?<output>[\s\S]*?)```/.exec(page)?.groups?.['output'];
    const printed = start();
    expect(printed).toBe(shown);
    for (const line of printed.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
  });
});
