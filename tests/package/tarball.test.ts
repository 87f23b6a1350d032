import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { corpusJsonSchema } from 'consilience/schema';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { borrowedRuns } from './borrowed-text.ts';
import { ROOT } from './build.ts';
import { contents, tarball } from './packed.ts';

const files = contents();
const manifest: {
  exports: object;
  peerDependencies: object;
  peerDependenciesMeta: object;
  dependencies?: object;
} = JSON.parse(files.get('package.json') ?? '');

/** The entry that is an ES module only, as Vega is: attw would have CommonJS load it too. */
const MODULE_ONLY = './report/svg';

/** Every file that the package's exports name. */
const exported = (target: unknown): string[] =>
  typeof target === 'string' ? [posix.normalize(target)] : Object.values(target ?? {}).flatMap(exported);

describe('The packed package', () => {
  it('weighs at most 870 kB', () => {
    const { size } = statSync(tarball);
    console.info(`the tarball: ${(size / 1_000).toFixed(1)} kB, ${files.size} files`);
    expect(size).toBeLessThan(870_000);
  });

  it('holds the build, the manifest, the pages, the examples they lead to, the licence, and nothing else', () => {
    const expected = [
      /^dist\/([^/]+\.(js|cjs|d\.ts|d\.cts)|corpus\.schema\.json|command\.licences\.txt)$/,
      /^docs\/([^/]+\.(md|png)|figures\/[^/]+\.svg|examples\/.+\.(ts|js|html|txt|yaml))$/,
      /^(package\.json|(README|CHANGELOG|CONTRIBUTING)\.md|LICENSE)$/,
    ];
    const paths = [...files.keys()];
    expect(paths.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE']));
  });

  it('has behind every relative link of its pages a file or a folder that it holds', () => {
    const pages = [...files].filter(([path]) => path.endsWith('.md'));
    const links = pages.flatMap(([page, text]) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => ({
        page,
        to,
        path: posix.join(posix.dirname(page), to),
      })),
    );
    const isHeld = (path: string) =>
      files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ path }) => !isHeld(path)).map(({ page, to }) => `${page}: ${to}`)).toEqual([]);
  });

  it('holds every file that its exports name, declarations for both module systems included', () => {
    const named = exported(manifest.exports);
    expect(named).toEqual(
      expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/index.cjs', 'dist/index.d.cts']),
    );
    expect(named.filter((path) => !files.get(path))).toEqual([]);
  });

  it('can be loaded with `require` wherever its exports say so', async () => {
    // Runners load the entries for them: see runners.test.ts.
    const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
      typeof target === 'object' && 'require' in target && !path.startsWith('./testing/')
        ? [path.replace('.', 'consilience')]
        : [],
    );
    const script = `console.log(${JSON.stringify(entries)}.filter((entry) => Object.keys(require(entry)).length > 0).length)`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=commonjs', '-e', script], {
      cwd: ROOT, // a package can load itself by its name
    });
    expect(entries.length).toBeGreaterThan(5);
    expect(stdout.trim()).toBe(String(entries.length));
  });

  it('holds the JSON Schema of a corpus as a file, to which the corpus in YAML leads an editor', () => {
    const file = 'dist/corpus.schema.json';
    expect(JSON.parse(files.get(file) ?? '')).toEqual(corpusJsonSchema());
    expect(exported(manifest.exports)).toContain(file);
    const example = 'docs/examples/rates.yaml';
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)$/m.exec(files.get(example) ?? '') ?? [];
    expect(posix.join(posix.dirname(example), schema)).toBe(file);
  });

  it('holds no test', () => {
    const isEntry = (path: string) => /^(dist|docs)\/testing(-\w+)?\.((d\.)?c?[jt]s|md)$/.test(path);
    const isTest = (path: string, text: string) =>
      !isEntry(path) && (/test/.test(path) || (!path.endsWith('.md') && /from ['"]vitest/.test(text)));
    expect([...files].filter(([path, text]) => isTest(path, text)).map(([path]) => path)).toEqual([]);
  });

  it('depends on nothing but SHA-256 and CSV, pinned, each of which one room loads, and has the peers of single entries, each of them optional', () => {
    expect(manifest.dependencies).toEqual({ '@noble/hashes': '1.8.0', papaparse: '5.7.1' });
    expect(Object.keys(manifest.peerDependencies)).toEqual([
      '@jest/globals',
      'expect',
      'fast-check',
      'vega',
      'vega-lite',
      'vitest',
      'zod',
    ]);
    expect(manifest.peerDependenciesMeta).toEqual(
      Object.fromEntries(Object.keys(manifest.peerDependencies).map((name) => [name, { optional: true }])),
    );
  });

  it('names no directory of the machine that packed it', () => {
    expect([...files].filter(([, text]) => text.includes(ROOT)).map(([path]) => path)).toEqual([]);
  });

  it('declares its types with imports of its own files, of zod, and of the runners whose types it extends', () => {
    const declarations = [...files].filter(([path]) => /\.d\.c?ts$/.test(path));
    const strangers = declarations.flatMap(([path, text]) => {
      const { importedFiles, typeReferenceDirectives, referencedFiles } = ts.preProcessFile(text);
      const isPeer = (from: string, to: string) =>
        /^zod($|\/)/.test(to) || (/^dist\/testing-/.test(from) && /^(vitest|expect|fast-check)$/.test(to));
      const isOwn = (to: string) =>
        files.has(posix.join(posix.dirname(path), to.replace(/\.(c?)js$/, '.d.$1ts')));
      return [...importedFiles, ...typeReferenceDirectives, ...referencedFiles]
        .map(({ fileName }) => fileName)
        .filter((to) => !(to.startsWith('./') ? isOwn(to) : isPeer(path, to)))
        .map((to) => `${path} imports ${to}`);
    });
    expect(declarations.length).toBeGreaterThan(0);
    expect(strangers).toEqual([]);
  });
});

describe('The text of the article', () => {
  const article = readFileSync(join(ROOT, 'tests/texts/article.txt'), 'utf8');
  const corpus = beijingPyongyangWithOfficials;
  const quoted = corpus.positions.flatMap(({ quote }) => quote?.text ?? []);
  // The readme audits what the article says that experts point out.
  const claim = /Experts point out [^.]+\./.exec(article)?.[0] ?? '';
  const allowed = [...quoted, ...Object.values(corpus.sources).map(({ title }) => title), claim];
  const LETTERS = 60;

  it('is in no file of the package, but for the quotes, the headline and the claim audited', () => {
    expect([...files.keys()].filter((path) => path.endsWith('article.txt'))).toEqual([]);
    const borrowed = [...files].flatMap(([path, text]) =>
      borrowedRuns(text, article, allowed, LETTERS).map((run) => `${path}: ${run}`),
    );
    expect(borrowed).toEqual([]);
  });

  it('would be found if a sentence of it were there, escaped and broken into lines', () => {
    const sentence = article.split('\n').find((line) => line.includes('’') && line.length > 300) ?? '';
    const code = JSON.stringify(sentence.replaceAll('’', '\\u2019').replace(' ', '\n'));
    expect(borrowedRuns(code, article, allowed, LETTERS).length).toBeGreaterThan(100);
    const [quote = ''] = [...quoted].sort((a, b) => b.length - a.length);
    expect(borrowedRuns(quote, article, [], LETTERS).length).toBeGreaterThan(0);
    expect(borrowedRuns(quote, article, allowed, LETTERS)).toEqual([]);
  });
});

describe('The tools that lint packages', () => {
  it('publint has nothing to say, not even a suggestion', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('attw finds the types right in Node and in bundlers', async () => {
    const command = join(
      dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
      'dist/index.js',
    );
    // It leaves with a code of its own where it finds a problem, and the promise is rejected with what it says.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [command, tarball, '--profile', 'node16', '--format', 'json', '--exclude-entrypoints', MODULE_ONLY],
      { maxBuffer: 2 ** 26 },
    );
    const { analysis }: { analysis: { types: unknown; entrypoints: object } } = JSON.parse(stdout);
    expect(analysis.types).toEqual({ kind: 'included' });
    expect([...Object.keys(analysis.entrypoints), MODULE_ONLY].sort()).toEqual(
      Object.keys(manifest.exports).sort(),
    );
  });
});
