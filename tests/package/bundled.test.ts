import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from './build.ts';
import { temporaryDirectory, unpack } from './packed.ts';

const KB = 1_000;

const app = temporaryDirectory();
const installed = join(app, 'node_modules/consilience');
unpack(installed);

const { exports }: { exports: object } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
const entries = Object.keys(exports)
  // Matchers are registered where tests run, and no page loads a runner. Vega has a size of its own.
  .filter((path) => !path.endsWith('.json') && !/^\.\/(testing\/|report\/svg$)/.test(path))
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

const named = (names: string) => bundled(`import { ${names} } from 'consilience'; console.log(${names});`);

describe('Bundled for a page', () => {
  it.each([
    ['one question', 'compare', 14.1],
    ['what most pages ask', 'compare, commonGround, disputes, auditClaim, defineCorpus', 22.9],
  ])('%s loads the package alone, %s, and at most %s kB of it compressed', async (_, names, limit) => {
    const bundle = await named(names);
    print(names, bundle);
    expect(bundle.packages).toEqual(['consilience']);
    expect(bundle.gzipped).toBeLessThanOrEqual(limit * KB);
  });

  /** What an entry loads beside the package itself. */
  const NEEDS: Readonly<Record<string, readonly string[]>> = {
    'consilience/coding': ['@noble/hashes'],
    'consilience/formats': ['papaparse'],
    'consilience/report': ['@noble/hashes'],
    'consilience/schema': ['zod'],
    'consilience/testing': ['@noble/hashes'],
  };

  /**
   * The formats are many, and nobody needs all of them: each is shaken off. CSV alone is 7 kB of it. A page tells every
   * kind of result in words, and brings its style and its script; figures and networks are shaken off in their turn.
   */
  const LARGER: Readonly<Record<string, number>> = {
    'consilience/formats': 45,
    'consilience/report': 75,
    'consilience/testing': 50,
  };
  const limitOf = (entry: string) => (LARGER[entry] ?? 40) * KB;

  it.each(entries)(
    'all of %s is at most 40 kB, formats 45 kB, the report 75 kB, what tests need 50 kB, and needs zod only for the schemas, SHA-256 only where texts are read, CSV only for formats',
    async (entry) => {
      const bundle = await bundled(`import * as all from '${entry}'; console.log(all);`);
      print(`all of ${entry}`, bundle);
      expect(bundle.packages).toEqual(['consilience', ...(NEEDS[entry] ?? [])].sort());
      expect(bundle.gzipped).toBeLessThanOrEqual(limitOf(entry));
    },
  );

  it('a function that needs little brings little with it', async () => {
    const { minified } = await named('isExpertId');
    expect(minified).toBeLessThan(1 * KB);
  });
});
