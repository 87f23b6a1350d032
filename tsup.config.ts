import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, defineConfig, type Options } from 'tsup';

/** Writes the JSON Schema that `corpusJsonSchema` makes into a file, for editors. */
async function writeSchema() {
  const { corpusJsonSchema } = await import(pathToFileURL(resolve('dist/schema.js')).href);
  await writeFile('dist/corpus.schema.json', `${JSON.stringify(corpusJsonSchema(), undefined, 2)}\n`);
}

/** What the command holds of others, so that `npx consilience` needs nothing installed beside it. */
const WITHIN = ['yaml', 'zod'];

const command: Options = {
  entry: { command: 'src/command/main.ts' },
  format: 'esm',
  noExternal: WITHIN,
  external: [/^node:/],
  minify: true,
  target: 'es2022',
  platform: 'neutral', // of yaml, the half that asks for nothing of Node's
  config: false,
};

/** Writes the licences of what is bundled beside it, as they ask for. */
async function writeLicences() {
  const licences = await Promise.all(
    WITHIN.map(async (name) => `${name}\n\n${await readFile(`node_modules/${name}/LICENSE`, 'utf8')}`),
  );
  await writeFile('dist/command.licences.txt', licences.join('\n\n'));
}

export default defineConfig({
  entry: {
    index: 'src/reader/index.ts',
    coding: 'src/coding/index.ts',
    panels: 'src/panels/index.ts',
    measures: 'src/measures/index.ts',
    formats: 'src/formats/index.ts',
    report: 'src/report/index.ts',
    'report-svg': 'src/svg/index.ts',
    schema: 'src/schema/index.ts',
    testing: 'src/testing/index.ts',
    'testing-vitest': 'src/testing/vitest.ts',
    'testing-jest': 'src/testing/jest.ts',
    'testing-arbitraries': 'src/testing/arbitraries.ts',
    fixtures: 'fixtures/index.ts',
  },
  format: ['esm', 'cjs'],
  // TypeScript 6 refuses the `baseUrl` that tsup's declaration build sets; `resolve` inlines type-fest.
  dts: { resolve: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  // Shared chunks in both formats: a CorpusError thrown by one entry is the class that another exports.
  splitting: true,
  // Split CommonJS maps would carry absolute paths of the machine that built them.
  sourcemap: false,
  clean: true,
  target: 'es2022',
  platform: 'neutral',
  // The command comes last: it is one file, and shares no chunk.
  onSuccess: async () => {
    await Promise.all([writeSchema(), writeLicences(), build(command)]);
  },
});
