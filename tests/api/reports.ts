import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, type ExtractorLogLevel } from '@microsoft/api-extractor';
import { ROOT } from '../package/build.ts';

const manifest: { exports: Record<string, string | { types: string } | { import: { types: string } }> } =
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The declarations of each entry, by its name. */
const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === 'string'
    ? []
    : [
        {
          name: path.replace(/^\.\/?/, '').replaceAll('/', '-') || 'consilience',
          types: join(ROOT, 'import' in target ? target.import.types : target.types),
        },
      ],
);

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022'],
  types: [],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  strict: true,
  skipLibCheck: true,
};
// What is wrong with a comment or a type is for other tests to say.
const silent = { default: { logLevel: 'none' as ExtractorLogLevel } }; // a const enum: its members are types only

const configOf = (name: string, types: string, folder: string) =>
  ExtractorConfig.prepare({
    packageJsonFullPath: join(ROOT, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: types,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files: entries.map((entry) => entry.types) } },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  });

/** What each entry of the built package exports, as the text of a report, by the report's file name. */
export function reports(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'consilience-api-'));
  try {
    const configs = entries.map(({ name, types }) => configOf(name, types, folder));
    const [first] = configs;
    if (first === undefined) throw new Error('the package has no entry');
    const compilerState = CompilerState.create(first);
    for (const config of configs) {
      Extractor.invoke(config, {
        localBuild: true,
        compilerState,
        messageCallback: (message) => {
          message.handled = true;
        },
      });
    }
    const names = readdirSync(folder).filter((name) => name.endsWith('.api.md'));
    return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
