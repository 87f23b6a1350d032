import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const INPUTS = ['src', 'fixtures', 'tsup.config.ts'];

/** When each file at or below a path was written, in milliseconds since 1970. */
function times(path: string): number[] {
  if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(path, file)))
    .filter((file) => file.isFile())
    .map((file) => file.mtimeMs);
}

/** Throws unless `dist` is there and no source was written after it: what is not built is not tested. */
export function assertBuilt(): void {
  const output = join(ROOT, 'dist');
  const built = existsSync(output) ? Math.min(...times(output)) : Number.NEGATIVE_INFINITY;
  const newest = Math.max(...INPUTS.flatMap((input) => times(join(ROOT, input))));
  if (!(Number.isFinite(built) && built >= newest)) {
    throw new Error("'dist' is missing, or older than the sources: run npm run build first");
  }
}
