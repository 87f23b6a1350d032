import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Which folder of `src` may import which other, and which packages; `type` allows types only. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // The rooms below
  faults: [],
  algorithms: [],
  model: ['faults'],
  quotes: ['algorithms', 'type model'],
  reasoning: ['algorithms', 'faults', 'model'],
  wording: ['type model', 'type reasoning'],
  exchange: ['faults', 'model', 'quotes', 'wording', 'papaparse'],
  // The doors
  measures: ['faults'],
  schema: ['faults', 'model', 'zod'],
  formats: ['algorithms', 'exchange', 'faults', 'type measures', 'model', 'reasoning'],
  panels: ['algorithms', 'faults', 'measures', 'model', 'reasoning', 'wording'],
  coding: ['algorithms', 'faults', 'measures', 'model', 'quotes', 'reasoning', 'wording', '@noble/hashes'],
  reader: ['faults', 'model', 'reasoning', 'wording', 'type coding', 'type panels', 'type quotes'],
  report: [
    'coding',
    'faults',
    'figures',
    'model',
    'networks',
    'panels',
    'type quotes',
    'reader',
    'reasoning',
    'wording',
  ],
  // What the report shows, beside text
  figures: ['algorithms', 'faults', 'model', 'panels', 'reader', 'reasoning', 'wording'],
  networks: ['algorithms', 'faults', 'model', 'panels', 'reasoning', 'wording'],
  svg: ['figures', 'vega', 'vega-lite'],
  // The command
  command: [
    'coding',
    'faults',
    'type model',
    'reader',
    'report',
    'schema',
    'wording',
    'yaml',
    'node:fs',
    'node:stream',
    'node:util',
  ],
  testing: [
    'faults',
    'model',
    'reasoning',
    'wording',
    'reader',
    'coding',
    'vitest',
    '@jest/globals',
    'type expect',
    'fast-check',
  ],
  // Beside `src`
  fixtures: ['model'],
};
const FOR_ALL = ['type type-fest'];

const LARGEST_SHARE = 1 / 3;
const LARGEST_FILE = 12_000;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly to: string;
  readonly isType: boolean;
}

interface Source {
  readonly path: string;
  readonly room: string;
  readonly size: number;
  readonly imports: readonly Import[];
}

/** Whether a declaration brings in, or passes on, nothing that is there at run time. */
function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  const isListed = names !== undefined && (ts.isNamedImports(names) || ts.isNamedExports(names));
  const isAlone = !ts.isImportDeclaration(node) || node.importClause?.name === undefined;
  return (
    clause?.isTypeOnly === true ||
    (isAlone && isListed && [...names.elements].every((element) => element.isTypeOnly))
  );
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const to = specifier.text;
    const file = posix.join(dirname(path), to).replace(/\.js$/, '.ts');
    found.push({ to: to.startsWith('.') ? file : to, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isExternalModuleReference(node)) add(node.expression, false);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return found;
}

/** `reader` of `src/reader/compare.ts`, `zod` of `zod/mini`, `node:fs` of `node:fs`. */
const roomOf = (path: string): string => /^(?:src\/)?((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;

const sources: readonly Source[] = ['src', 'fixtures'].flatMap((folder) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const path = posix.join(folder, file.replaceAll('\\', '/'));
      const text = readFileSync(ROOT + path, 'utf8');
      return { path, room: roomOf(path), size: Buffer.byteLength(text), imports: importsOf(path, text) };
    }),
);

describe('The sources', () => {
  it('import across rooms, and from packages, what the table of rooms has, and nothing of Node’s', () => {
    const strangers = sources.flatMap(({ path, room, imports }) => {
      const allowed = [...(ROOMS[room] ?? []), ...FOR_ALL];
      return imports
        .map(({ to, isType }) => ({ to, isType, other: roomOf(to) }))
        .filter(({ other }) => other !== room)
        .filter(
          ({ other, isType }) => !allowed.includes(other) && !(isType && allowed.includes(`type ${other}`)),
        )
        .map(({ to, isType }) => `${path} imports ${isType ? 'types from ' : ''}${to}`);
    });
    expect(strangers).toEqual([]);
  });

  it('stand in the rooms of the table, and in no other', () => {
    expect(new Set(sources.map(({ room }) => room))).toEqual(new Set(Object.keys(ROOMS)));
  });

  it('import nothing that imports them in turn, straight or by way of others', () => {
    const importsIn = new Map(sources.map(({ path, imports }) => [path, imports.map(({ to }) => to)]));
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (way.includes(path) || done.has(path)) return;
      for (const to of importsIn.get(path) ?? []) follow(to, [...way, path]);
      done.add(path);
    };
    for (const path of importsIn.keys()) follow(path, []);
    expect(circles).toEqual([]);
  });

  it('are short: a file has at most 12 kB, a room a third of the code', () => {
    const code = sources.filter(({ path }) => path.startsWith('src/'));
    const sizes = new Map<string, number>();
    for (const { room, size } of code) sizes.set(room, (sizes.get(room) ?? 0) + size);
    const limit = LARGEST_SHARE * code.reduce((sum, { size }) => sum + size, 0);

    const long = code.filter(({ size }) => size > LARGEST_FILE);
    expect(long.map(({ path, size }) => `${path}: ${size} bytes`)).toEqual([]);
    expect([...sizes].filter(([, size]) => size > limit)).toEqual([]);
  });
});
