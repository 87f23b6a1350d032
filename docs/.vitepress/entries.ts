import { fileURLToPath } from 'node:url';
import tsconfig from '../../tests/tsconfig.json' with { type: 'json' };

/** The path of a file of the project, without a slash at its end. */
export const at = (path: string) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url)).replace(/\/$/, '');

/** The entries of the package: the name that is imported, the file of the source, and TypeDoc's name for that. */
export const entries = Object.entries(tsconfig.compilerOptions.paths).map(([name, [file = '']]) => {
  const source = file.replace('../', '');
  return { name, source, path: source.replace(/(?:\/index)?\.ts$/, '') };
});
