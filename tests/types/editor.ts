import { fileURLToPath } from 'node:url';
import type ts from 'typescript';
import { apiOf, type Compiler } from './compilers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const pathOf = (name: string) => `${ROOT}tests/types/in-memory-${name}.ts`;

/** A stretch of text, as the compiler gives it. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** What an editor asks of TypeScript about files that exist in memory only and import `consilience`. */
export interface Editor<Name extends string> {
  /** What is offered at an offset of a file, in the order offered. */
  readonly completionsAt: (file: Name, offset: number) => readonly string[];
  /** Where errors are underlined in a file, and what they say. */
  readonly errorsIn: (file: Name) => readonly (Span & { readonly message: string })[];
}

/**
 * Opens files with these texts, by name, in an editor that runs this compiler with a strict consumer's options. One
 * program holds them all, so that the library's types are worked out once.
 */
export function editorOf<Name extends string>(
  compiler: Compiler,
  texts: Readonly<Record<Name, string>>,
): Editor<Name> {
  const api = apiOf(compiler);
  const options: ts.CompilerOptions = {
    target: api.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    module: api.ModuleKind.ESNext,
    moduleResolution: api.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { consilience: [`${ROOT}src/reader/index.ts`] },
  };
  const files = new Map(Object.entries<string>(texts).map(([name, text]) => [pathOf(name), text]));
  const read = (path: string) => files.get(path) ?? api.sys.readFile(path);
  const service = api.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const content = read(path);
      return content === undefined ? undefined : api.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: api.getDefaultLibFilePath,
    fileExists: (path) => files.has(path) || api.sys.fileExists(path),
    readFile: read,
    directoryExists: api.sys.directoryExists,
  });
  return {
    completionsAt: (file, offset) =>
      (service.getCompletionsAtPosition(pathOf(file), offset, {})?.entries ?? []).map(({ name }) => name),
    errorsIn: (file) =>
      [...service.getSyntacticDiagnostics(pathOf(file)), ...service.getSemanticDiagnostics(pathOf(file))].map(
        (diagnostic) => ({
          start: diagnostic.start ?? -1,
          length: diagnostic.length ?? 0,
          message: api.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
        }),
      ),
  };
}
