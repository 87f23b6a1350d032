import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { ROOT } from './examples.js';
import { compilerOptions, programOf } from './type-check.js';

const names = compilerOptions().paths ?? {};
const entries = Object.entries(names)
  .map(([name, [path = '']]) => ({ name, path: join(ROOT, 'tests', path) }))
  .filter(({ path }) => existsSync(path));
const program = programOf(entries.map(({ path }) => path));
const checker = program.getTypeChecker();

/** What an entry exports, each symbol where it is declared. */
function publicSymbols(path: string): ts.Symbol[] {
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  const symbols = checker.getExportsOfModule(module);
  return symbols.map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
}

function placeOf(symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  const source = declaration?.getSourceFile();
  if (declaration === undefined || source === undefined) return symbol.name;
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(ROOT, source.fileName)}:${line + 1}: ${symbol.name}`;
}

/** The types of which callers write values by hand. */
const WRITTEN_BY_HAND = [
  'Source', 'Expert', 'Proposition', 'Condition', 'Quote', 'Confidence', 'Position', 'SidedPosition',
  'UndecidedPosition', 'EstimatePosition', 'Options', 'Control', 'Claim', 'Mapping', 'Scale', 'RecordOptions',
]; // biome-ignore format: a list

const isShown = ({ name, flags }: ts.Symbol) =>
  (flags & ts.SymbolFlags.Function) !== 0 || WRITTEN_BY_HAND.includes(name);

const examplesOf = (symbol: ts.Symbol) =>
  symbol
    .getJsDocTags()
    .filter(({ name }) => name === 'example')
    .map(({ text }) => ts.displayPartsToString(text));

test('Every entry point of the package is read from its source, and none from a build.', () => {
  const entryPoints = Object.keys(manifest.exports).filter((path) => !path.endsWith('.json'));
  const published = entryPoints.map((path) => path.replace('.', manifest.name));

  expect(Object.keys(names)).toEqual(expect.arrayContaining(published));
});

describe.each(entries)('$name', ({ path }) => {
  const symbols = publicSymbols(path);
  const where = (isWrong: (symbol: ts.Symbol) => boolean) => symbols.filter(isWrong).map(placeOf);

  test('exports something.', () => {
    expect(symbols).not.toEqual([]);
  });

  test('says of each symbol that it exports what it is.', () => {
    expect(where((symbol) => symbol.getDocumentationComment(checker).length === 0)).toEqual([]);
  });

  test('shows each function, and each type that callers write by hand, in exactly one example.', () => {
    const isLacking = (symbol: ts.Symbol) => isShown(symbol) && examplesOf(symbol).length === 0;
    expect(where(isLacking)).toEqual([]);
  });

  test('shows no symbol in more than one example, and each in TypeScript.', () => {
    const isOdd = (symbol: ts.Symbol) => {
      const examples = examplesOf(symbol);
      return examples.length > 1 || examples.some((text) => !/```ts$/m.test(text));
    };
    expect(where(isOdd)).toEqual([]);
  });
});

test('Every type that callers write by hand is exported somewhere.', () => {
  const names = new Set(entries.flatMap(({ path }) => publicSymbols(path).map(({ name }) => name)));

  expect(WRITTEN_BY_HAND.filter((name) => !names.has(name))).toEqual([]);
});
