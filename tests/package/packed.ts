import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { assertBuilt, ROOT } from './build.ts';

/** A directory outside the repository, empty, and gone after the tests. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(realpathSync(tmpdir()), 'consilience-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Runs npm in a directory, offline. */
export const npm = (directory: string, ...words: readonly string[]) =>
  promisify(execFile)('npm', [...words, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: directory,
  });

/** The path of the package as it would be published. */
export async function packed(): Promise<string> {
  assertBuilt();
  const directory = temporaryDirectory();
  await npm(ROOT, 'pack', '--pack-destination', directory);
  const [tarball, ...more] = readdirSync(directory);
  if (tarball === undefined || more.length > 0) throw new Error('npm packed nothing, or several packages');
  return join(directory, tarball);
}

/** Unpacks the package into a directory, which is made. */
export function unpack(tarball: string, directory: string): void {
  mkdirSync(directory, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', directory, '--strip-components=1']);
}

/** What is in a tarball: each file's text, by its path in the package. */
export function contents(tarball: string): ReadonlyMap<string, string> {
  const root = temporaryDirectory();
  unpack(tarball, root);
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
