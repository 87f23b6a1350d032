import { fileURLToPath } from 'node:url';
import type ts from 'typescript';
import { apiOf, type Compiler } from './compilers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = `${ROOT}tests/types/in-memory.ts`;

/** A stretch of text, as the compiler gives it. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** What an editor asks of TypeScript about one file, which exists in memory only and imports `consilience`. */
export interface Editor {
  /** What is offered at an offset, in the order offered. */
  readonly completionsAt: (offset: number) => readonly string[];
  /** Where errors are underlined, and what they say. */
  readonly errors: () => readonly (Span & { readonly message: string })[];
}

/** Opens a file with this text in an editor that runs this compiler, with a strict consumer's options. */
export function editorOf(compiler: Compiler, text: string): Editor {
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
  const read = (path: string) => (path === FILE ? text : api.sys.readFile(path));
  const service = api.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const content = read(path);
      return content === undefined ? undefined : api.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: api.getDefaultLibFilePath,
    fileExists: (path) => path === FILE || api.sys.fileExists(path),
    readFile: read,
    directoryExists: api.sys.directoryExists,
  });
  return {
    completionsAt: (offset) =>
      (service.getCompletionsAtPosition(FILE, offset, {})?.entries ?? []).map(({ name }) => name),
    errors: () =>
      [...service.getSyntacticDiagnostics(FILE), ...service.getSemanticDiagnostics(FILE)].map(
        (diagnostic) => ({
          start: diagnostic.start ?? -1,
          length: diagnostic.length ?? 0,
          message: api.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
        }),
      ),
  };
}
