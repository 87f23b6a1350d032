import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { assertBuilt, ROOT } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as it would be published. */
    readonly tarball: string;
    /** A directory outside the repository, gone after the tests. */
    readonly scratch: string;
  }
}

/** Runs npm in a directory, offline. */
export const npm = (directory: string, ...words: readonly string[]) =>
  promisify(execFile)('npm', [...words, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: directory,
  });

/** Packs the package once for all the files that look at it. */
export default async function pack(project: TestProject) {
  assertBuilt();
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'consilience-'));
  await npm(ROOT, 'pack', '--pack-destination', scratch);
  const [tarball, ...more] = readdirSync(scratch);
  if (tarball === undefined || more.length > 0) throw new Error('npm packed nothing, or several packages');
  project.provide('tarball', join(scratch, tarball));
  project.provide('scratch', scratch);
  return () => rmSync(scratch, { recursive: true, force: true });
}
