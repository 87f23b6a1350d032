import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { BASE } from './built.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site, as it would be served. */
    readonly site: string;
  }
}

/** Builds the site, as a reader of CONTRIBUTING.md would, once for all the files that look at it. */
export default async function build(project: TestProject) {
  const site = await mkdtemp(join(tmpdir(), 'consilience-site-'));
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  await promisify(execFile)('npm', ['run', 'docs', '--', '--base', BASE, '--outDir', site], { cwd });
  project.provide('site', site);
  return () => rm(site, { recursive: true, force: true });
}
