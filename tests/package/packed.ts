import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inject } from 'vitest';

/** The path of the package as it would be published. */
export const tarball = inject('tarball');

/** An empty directory outside the repository, gone after the tests. */
export const temporaryDirectory = (): string => mkdtempSync(join(inject('scratch'), 'project-'));

/** Unpacks the package into a directory, which is made. */
export function unpack(directory: string): void {
  mkdirSync(directory, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', directory, '--strip-components=1']);
}

/** What is in the package: each file's text, by its path. */
export function contents(): ReadonlyMap<string, string> {
  const root = temporaryDirectory();
  unpack(root);
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
