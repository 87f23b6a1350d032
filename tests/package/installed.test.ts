import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Compiler, commandOf, EACH_COMPILER } from '../types/compilers.ts';
import { ROOT } from './build.ts';
import { npm, packed, temporaryDirectory } from './packed.ts';

const SLOW = 120_000;

/** As the corpus' reading of the article has it. */
const AGREEMENTS = [
  'ties-shifting certain',
  'seeks-independence probable',
  'russia-supplies-technology certain',
];

const WITH_ZOD = ['esm', 'commonjs', 'nodenext', 'bundler'];
const CONSUMERS = [...WITH_ZOD, 'without-zod'];

const run = promisify(execFile);
const projects = temporaryDirectory();
const projectOf = (consumer: string) => join(projects, consumer);

const node = async (consumer: string, ...words: readonly string[]) => {
  const { stdout } = await run(process.execPath, words, { cwd: projectOf(consumer) });
  return stdout.trim().split('\n');
};

/** What the compiler has to say of a project: nothing where it has no fault. */
const compile = (project: string, compiler: Compiler) =>
  run(process.execPath, [commandOf(compiler), '--project', project]).then(
    () => '',
    ({ stdout, message }: { stdout: string; message: string }) => stdout || message,
  );

beforeAll(async () => {
  const tarball = await packed();
  const install = (consumer: string) => {
    cpSync(join(ROOT, 'tests/package/consumers', consumer), projectOf(consumer), { recursive: true });
    const peers = WITH_ZOD.includes(consumer) ? [join(ROOT, 'node_modules/zod')] : ['--omit=peer'];
    const digest = join(ROOT, 'node_modules/@noble/hashes'); // offline, npm finds it only where it is named
    return npm(projectOf(consumer), 'install', '--install-links', tarball, digest, ...peers);
  };
  await Promise.all(CONSUMERS.map(install));
}, SLOW);

describe('Installed from its tarball into an empty project, the package', () => {
  it.each([
    ['an ES module', 'esm', 'index.js'],
    ['a CommonJS script', 'commonjs', 'index.cjs'],
  ])(
    'answers in %s, and its entries throw one and the same CorpusError',
    { timeout: SLOW },
    async (_, consumer, file) => {
      expect(await node(consumer, file)).toEqual([...AGREEMENTS, 'parsed 3', 'CorpusError true']);
    },
  );

  it('answers where there is no zod, which only the schemas need', { timeout: SLOW }, async () => {
    expect(await node('without-zod', 'index.js')).toEqual([...AGREEMENTS, 'ERR_MODULE_NOT_FOUND true']);
  });
});

describe.each(EACH_COMPILER)('With TypeScript %s, library files checked too', (_, compiler) => {
  it.each([
    ['the types hold as Node resolves them, in both module systems', 'nodenext'],
    ['the types hold as a bundler resolves them', 'bundler'],
    ['the core needs the types of neither zod, nor a page, nor Node', 'without-zod'],
  ])('%s', { timeout: SLOW }, async (__, consumer) => {
    expect(await compile(projectOf(consumer), compiler)).toBe('');
  });
});
