import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { EACH_COMPILER } from '../types/compilers.ts';
import { ROOT } from './build.ts';
import { compiled } from './compiled.ts';
import { tarball, temporaryDirectory } from './packed.ts';
import { npm } from './packing.ts';

/** As the corpus' reading of the article has it. */
const AGREEMENTS = [
  'ties-shifting certain',
  'seeks-independence probable',
  'russia-supplies-technology certain',
];

/** Projects with the package and zod beside it, and one with the package alone. */
const withZod = temporaryDirectory();
const withoutZod = temporaryDirectory();
const projectOf = (consumer: string) => join(consumer === 'without-zod' ? withoutZod : withZod, consumer);

const node = async (consumer: string, ...words: readonly string[]) => {
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: projectOf(consumer) });
  return stdout.trim().split('\n');
};

beforeAll(async () => {
  // Offline, npm finds these only where they are named.
  const needed = ['@noble/hashes', 'papaparse'].map((name) => join(ROOT, 'node_modules', name));
  const install = (directory: string, ...words: readonly string[]) => {
    cpSync(join(ROOT, 'tests/package/consumers'), directory, { recursive: true });
    return npm(directory, 'install', '--install-links', ...needed, ...words);
  };
  await Promise.all([
    install(withZod, tarball, join(ROOT, 'node_modules/zod')),
    install(withoutZod, tarball, '--omit=peer'),
  ]);
});

describe('Installed from its tarball into an empty project, the package', () => {
  it.each([
    ['an ES module', 'esm', 'index.js'],
    ['a CommonJS script', 'commonjs', 'index.cjs'],
  ])(
    'answers in %s, and its entries throw one and the same class, named CorpusError',
    async (_, consumer, file) => {
      expect(await node(consumer, file)).toEqual([...AGREEMENTS, 'parsed 3', 'CorpusError true']);
    },
  );

  it('answers where there is no zod, which only the schemas need', async () => {
    expect(await node('without-zod', 'index.js')).toEqual([...AGREEMENTS, 'ERR_MODULE_NOT_FOUND true']);
  });
});

describe.each(EACH_COMPILER)(
  'With TypeScript %s, the declarations of the package checked too',
  (_, compiler) => {
    it.each([
      ['the types hold as Node resolves them, in both module systems', 'nodenext'],
      ['the types hold as a bundler resolves them', 'bundler'],
      ['the core needs the types of neither zod, nor a page, nor Node', 'without-zod'],
    ])('%s', (__, consumer) => {
      expect(compiled(projectOf(consumer), compiler).text).toBe('');
    });
  },
);

it('The entries have their types too where a resolver of old, Node 10’s, knows no exports', () => {
  // TypeScript 6 has dropped it.
  const [[, oldest] = []] = EACH_COMPILER;
  if (oldest === undefined) throw new Error('no compiler is listed');
  expect(compiled(projectOf('node10'), oldest).text).toBe('');
});
