import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from './build.ts';
import { packed, temporaryDirectory, unpack } from './packed.ts';

const SLOW = 120_000;
const KB = 1_000;

const app = temporaryDirectory();
const installed = join(app, 'node_modules/consilience');
unpack(await packed(), installed);

const { exports }: { exports: object } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
const entries = Object.keys(exports)
  .filter((path) => path !== './package.json')
  .map((path) => path.replace('.', 'consilience'));

/** What a page loads for a module: the packages in it, and its size in bytes, minified, and then compressed. */
async function bundled(code: string) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: app },
    nodePaths: [join(ROOT, 'node_modules')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser', // where a module of Node's is an error
    target: 'es2022',
    metafile: true,
    write: false,
  });
  const packages = Object.keys(metafile.inputs).map(
    (input) => /node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(input)?.[1],
  );
  const [output] = outputFiles;
  if (output === undefined) throw new Error('esbuild wrote nothing');
  return {
    packages: [...new Set(packages.filter((name) => name !== undefined))].sort(),
    minified: output.contents.length,
    gzipped: gzipSync(output.contents).length,
  };
}

type Bundle = Awaited<ReturnType<typeof bundled>>;

const print = (what: string, { minified, gzipped }: Bundle) =>
  console.info(
    `${what}: ${(minified / KB).toFixed(1)} kB minified, ${(gzipped / KB).toFixed(1)} kB compressed`,
  );

const named = (name: string, from: string) =>
  bundled(`import { ${name} } from '${from}'; console.log(${name});`);

describe('Bundled for a page', () => {
  it('one question loads the package alone, and no more than 16 kB of it', { timeout: SLOW }, async () => {
    const bundle = await named('compare', 'consilience');
    print('compare', bundle);
    expect(bundle.packages).toEqual(['consilience']);
    expect(bundle.gzipped).toBeLessThan(16 * KB);
  });

  /** What an entry loads beside the package itself. */
  const NEEDS: Readonly<Record<string, readonly string[]>> = {
    'consilience/coding': ['@noble/hashes'],
    'consilience/schema': ['zod'],
  };

  it.each(entries)(
    'all of %s is at most 40 kB, and needs zod only for the schemas, SHA-256 only for codings',
    {
      timeout: SLOW,
    },
    async (entry) => {
      const bundle = await bundled(`import * as all from '${entry}'; console.log(all);`);
      print(`all of ${entry}`, bundle);
      expect(bundle.packages).toEqual(['consilience', ...(NEEDS[entry] ?? [])].sort());
      expect(bundle.gzipped).toBeLessThan(40 * KB);
    },
  );

  it('a function that needs little brings little with it', { timeout: SLOW }, async () => {
    const { minified } = await named('isExpertId', 'consilience');
    expect(minified).toBeLessThan(1 * KB);
  });
});
