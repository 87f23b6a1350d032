import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './build.ts';
import { tarball, temporaryDirectory } from './packed.ts';
import { npm } from './packing.ts';

/** An empty project with the package, its dependencies, and nothing else. */
const project = temporaryDirectory();
const command = join(project, 'node_modules/.bin/consilience');

beforeAll(async () => {
  const needed = ['@noble/hashes', 'papaparse'].map((name) => join(ROOT, 'node_modules', name));
  await npm(project, 'install', '--install-links', '--omit=peer', ...needed, tarball);
  for (const name of ['rates.yaml', 'rates.txt'])
    cpSync(join(ROOT, 'docs/examples', name), join(project, name));
});

interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (words: readonly string[], input = ''): Promise<Ending> =>
  new Promise((resolve) => {
    const child = execFile(command, words, { cwd: project }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });

describe('Installed from its tarball into an empty project, the command', () => {
  it('runs where there is no zod, and no parser of YAML', async () => {
    expect(['zod', 'yaml'].filter((name) => existsSync(join(project, 'node_modules', name)))).toEqual([]);
    expect(await run(['check', 'rates.yaml', '--text', 'rates.txt'])).toEqual({
      code: 0,
      out: '3 quotes looked up. 0 errors, 0 warnings, 0 notes.\n',
      err: '',
    });
  });

  it('ends with 1 for what it finds, and with 2 for a wrong call, without a stack trace', async () => {
    const found = await run(['check', '-'], '{ "experts": 1 }');
    expect([found.code, found.err]).toEqual([1, '']);
    expect(found.out).toMatch(
      /^standard input:1:3: error: experts: found 1, expected a record keyed by id$/m,
    );
    for (const words of [
      ['check', '.'],
      ['check', 'none.json'],
      ['audit', 'rates.yaml', 'sumer'],
      ['chek'],
      [],
    ]) {
      const { code, out, err } = await run(words);
      expect([words, code, out]).toEqual([words, 2, '']);
      expect(err).not.toMatch(/^ +at |node:internal/m);
      expect(err).not.toBe('');
    }
  });

  it('prints a page, whole and in UTF-8', async () => {
    const { code, out, err } = await run([
      'report',
      'rates.yaml',
      '--text',
      'rates.txt',
      '--claim',
      'summer --deny',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^<!doctype html>[\s\S]*The claim audited is[\s\S]*<\/html>\n$/);
    expect(out).toContain('“Rates will fall this summer”');
  });

  it('says what a folder is', async () => {
    expect((await run(['check', '.'])).err).toBe('consilience: .: is a folder\n');
  });

  it('prints help that suffices', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('check <corpus>');
    expect(out).toContain('report <corpus>');
    expect((await run(['check', '--help'])).out).toContain('--text <source>=<file>');
  });

  it('minds no reader who has seen enough', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      expert: `x${i}`,
      proposition: 'p',
      stance: 'undecided',
    }));
    const corpus = JSON.stringify({ experts: {}, propositions: {}, positions: many });
    const child = spawn(command, ['check', '-'], { cwd: project, stdio: ['pipe', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdin.end(corpus);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([1, '']);
  });

  it('runs by way of a link, as npm’s global commands do', async () => {
    const link = join(project, 'linked');
    symlinkSync(command, link);
    const { code } = await new Promise<{ code: unknown }>((resolve) =>
      execFile(link, ['--help'], (error) => resolve({ code: error ? error.code : 0 })),
    );
    expect(code).toBe(0);
  });
});
