import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPILERS } from '../types/compilers.ts';
import { ROOT } from './build.ts';
import { type Compiled, compiled } from './compiled.ts';
import { tarball, temporaryDirectory } from './packed.ts';
import { npm } from './packing.ts';

/** The projects of people who test their apps, each with a runner, and what of the runner they have installed. */
const RUNNERS = ['vitest', 'jest', '@jest/globals', 'expect', '@types/jest', '@types/node'];
/** What a test begins with, by the project: the rest is the same wherever there are matchers. */
const HEADERS = {
  vitest: "import { expect, test } from 'vitest';\nimport 'consilience/testing/vitest';\n",
  'jest-esm': "import { expect, test } from '@jest/globals';\nimport 'consilience/testing/jest';\n",
  'jest-commonjs': "import 'consilience/testing/jest';\n", // `expect` and `test` are globals
};
const here = temporaryDirectory();
const withOldVitest = temporaryDirectory();
const withNewVitest = temporaryDirectory();
const bare = temporaryDirectory();

const newest = COMPILERS.at(-1);
if (newest === undefined) throw new Error('no compiler is listed');

/** Runs a command of Node's in a project, as a person would who is not in the middle of a test. */
async function run(project: string, ...words: readonly string[]): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|JEST|NODE_|FORCE_COLOR)/.test(name)),
  );
  const options = { cwd: project, env: { ...env, NO_COLOR: '1' }, maxBuffer: 2 ** 24 };
  try {
    return (await promisify(execFile)(process.execPath, words, options)).stdout;
  } catch (error) {
    // A runner whose tests fail leaves with a code of its own; what it prints is what counts.
    if (error instanceof Error && 'stdout' in error && String(error.stdout) !== '')
      return String(error.stdout);
    throw error;
  }
}

interface Results {
  readonly passed: number;
  /** The messages of the tests that failed, without the traces below them. */
  readonly failed: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message?: string;
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[];
  }[];
}

/** What vitest and jest report alike. */
function resultsOf(json: string): Results {
  const { numPassedTests, testResults }: Report = JSON.parse(json.slice(json.indexOf('{')));
  const messages = testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ failureMessages }) => failureMessages),
  );
  const failed = messages.map((message) => message.replace(/\n +at [\s\S]*$/, '').replace(/^\w*Error: /, ''));
  return { passed: numPassedTests, failed };
}

async function withVitest(project: string): Promise<Results> {
  const file = join(project, 'results.json'); // vitest 5 prints no JSON
  const vitest = join(project, '../node_modules/vitest/vitest.mjs');
  await run(project, vitest, 'run', '--reporter=json', `--outputFile=${file}`);
  return resultsOf(readFileSync(file, 'utf8'));
}

const withJest = async (project: string) =>
  resultsOf(
    await run(
      project,
      '--experimental-vm-modules',
      join(project, '../node_modules/jest/bin/jest.js'),
      ...['--json', '--rootDir=built', '--transform={}', '--testRegex=test.js$'],
    ),
  );

async function withNode(project: string): Promise<Results> {
  const files = ['built/passes.test.js', 'built/fails.test.js'];
  const printed = await run(project, '--test', '--test-reporter=./reporter.js', ...files);
  const {
    passed,
    failed,
  }: { passed: number; failed: readonly { name: string; code: string; message: string }[] } =
    JSON.parse(printed);
  expect(failed.map(({ name, code }) => [name, code])).toEqual(
    failed.map(() => ['AssertionError', 'ERR_ASSERTION']),
  );
  return { passed, failed: failed.map(({ message }) => message) };
}

const QUOTE =
  '“there may have been some dissatisfaction on the part of the Chinese Ambassador, leading to his absence” (paraphrased) [article]';
const PROTEST = '“China’s ambassador stayed away out of dissatisfaction with the Russia–North Korea pact”';
const UNEASY = '“Beijing is uneasy about North Korea’s cooperation with Russia”';
const STRAINED = '“The China–North Korea relationship is under strain”';

const NOT_FLATLY = [
  `On ${UNEASY}: Chen Shih-min says that it may be so, by implication:`,
  `  says of ${PROTEST} that it may be so: ${QUOTE}`,
  '    resting on [foreign-ministry-briefing]',
  `    ${PROTEST} implies ${UNEASY}: An ambassador’s absence from a state occasion is an act of his government.`,
  "The test wants Chen Shih-min to hold that it is so. It would pass with certainty 'possible'.",
].join('\n');

const NOT_AT_ALL = [
  `On ${STRAINED}: Chen Shih-min says that it may be so, by implication:`,
  `  says of ${PROTEST} that it may be so: ${QUOTE}`,
  '    resting on [foreign-ministry-briefing]',
  `    ${PROTEST} implies ${STRAINED}: To protest by staying away is a sign of strain.`,
  '  says of “Kim Jong Un is dissatisfied with Beijing” that it may be so: “Kim Jong-un may feel concerned or even dissatisfied due to Beijing’s influence” (paraphrased) [article]',
  `    “Kim Jong Un is dissatisfied with Beijing” implies ${STRAINED}: One side’s leader being dissatisfied with the other is strain.`,
  "The test wants Chen Shih-min not to hold even that it may be so. It would pass with certainty 'probable'.",
].join('\n');

beforeAll(async () => {
  const digest = join(ROOT, 'node_modules/@noble/hashes'); // offline, npm finds it only where it is named
  await npm(bare, 'install', '--install-links', digest, tarball, '--omit=peer');
  cpSync(join(ROOT, 'tests/package/runners/bare'), join(bare, 'bare'), { recursive: true });
  const project = (directory: string, packages: readonly string[], folder: (name: string) => string) => {
    cpSync(join(bare, 'node_modules'), join(directory, 'node_modules'), { recursive: true });
    cpSync(join(ROOT, 'tests/package/runners'), directory, { recursive: true });
    for (const [name, header] of Object.entries(HEADERS)) {
      for (const file of readdirSync(join(directory, 'matchers'))) {
        const body = readFileSync(join(directory, 'matchers', file), 'utf8');
        writeFileSync(join(directory, name, file), header + body);
      }
    }
    for (const name of packages) {
      mkdirSync(dirname(join(directory, 'node_modules', name)), { recursive: true });
      symlinkSync(folder(name), join(directory, 'node_modules', name));
    }
  };
  project(here, RUNNERS, (name) => join(ROOT, 'node_modules', name));
  project(withOldVitest, ['vitest'], () => join(ROOT, 'tests/package/vitest-3/node_modules/vitest'));
  project(withNewVitest, ['vitest'], () => join(ROOT, 'tests/package/vitest-5/node_modules/vitest'));
  const [, declaration = ''] =
    /^```ts vitest-5\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, 'docs/testing.md'), 'utf8')) ?? [];
  writeFileSync(join(withNewVitest, 'vitest', 'matchers.d.ts'), declaration);
});

describe.each([
  ['vitest 4', here, 'vitest', withVitest],
  ['vitest 3', withOldVitest, 'vitest', withVitest],
  ['vitest 5', withNewVitest, 'vitest', withVitest],
  ['jest 30 as ES modules, with @jest/globals', here, 'jest-esm', withJest],
  ['jest 30 as CommonJS, with its globals', here, 'jest-commonjs', withJest],
  ['node:test', here, 'node-test', withNode],
] as const)('Installed from its tarball beside %s, the package', (_, directory, name, results) => {
  const project = join(directory, name);
  let types: Compiled;
  let found: Results;
  beforeAll(async () => {
    types = compiled(project, newest);
    if (name !== 'vitest') types.program.emit(); // which runs what is written
    found = await results(project);
  });

  it('compiles, but for each misspelling that is planted', () => {
    const planted = readFileSync(join(project, 'misspelt.ts'), 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.includes('// error: ') ? [`misspelt.ts:${i + 1}`] : []));
    const places = types.faults.map(({ file, start = 0 }) =>
      file
        ? `${relative(project, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`
        : 'nowhere',
    );
    expect(planted.length).toBeGreaterThan(5);
    expect([...new Set(places)], types.text).toEqual(planted);
  });

  it('passes the tests that should pass, and fails the others with the words of the expert', () => {
    const isMatcher = name !== 'node-test';
    expect(found.failed.slice(0, isMatcher ? 2 : 1)).toEqual([
      NOT_FLATLY,
      ...(isMatcher ? [NOT_AT_ALL] : []),
    ]);
    expect(found.failed).toHaveLength(isMatcher ? 3 : 1);
    if (isMatcher) expect(found.failed[2]).toContain('expected a corpus made by this library');
    expect(found.passed).toBe(isMatcher ? 2 : 1);
  });
});

it('Where neither a runner nor fast-check is installed, only the entries that need them fail, and name what is missing', async () => {
  const lines = (await run(join(bare, 'bare'), 'index.js', 'vitest', 'jest', 'arbitraries'))
    .trim()
    .split('\n');
  expect(lines.map((line) => line.replace(/ imported from .*/, ''))).toEqual([
    'function',
    "Cannot find package 'vitest'",
    "Cannot find package '@jest/globals'",
    "Cannot find package 'fast-check'",
  ]);
});
