import ts from 'typescript';
import { type Example, type Fault, ROOT } from './examples.js';

/** The options that the tests are checked with: those of `src`, the public import names, and Node's types. */
export function compilerOptions(): ts.CompilerOptions {
  const path = `${ROOT}tests/tsconfig.json`;
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  // The files that the config includes are of no interest here, and are not looked for.
  const host: ts.ParseConfigHost = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(config, host, `${ROOT}tests`, undefined, path).options;
}

const message = ({ code, messageText }: ts.Diagnostic) =>
  `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;

/** The faults of an example that means to fail, given what the compiler has to say of it. */
function unexpected({ line, code }: Example, reported: readonly Fault[]): Fault[] {
  const marked = code.split('\n').flatMap((text, index) => (text.includes('// error: ') ? line + index : []));
  const missed = marked.filter((at) => reported.every((fault) => fault.line !== at));
  return [
    ...(marked.length === 0 ? [{ line, message: 'no line says `// error: …`' }] : []),
    ...missed.map((at) => ({ line: at, message: 'the compiler reports no error on this line' })),
    ...reported.filter((fault) => !marked.includes(fault.line)),
  ];
}

/** What the compiler finds wrong in each example, all of them being checked in one program, as a module each. */
export function typeFaults(examples: readonly Example[]): Map<Example, Fault[]> {
  const options: ts.CompilerOptions = {
    ...compilerOptions(),
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  // At the root, so that packages resolve as they do for the rest of the repository.
  const sources = new Map(examples.map(({ code }, index) => [`${ROOT}example-${index}.ts`, code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  const program = ts.createProgram([...sources.keys()], options, host);

  const faults = new Map<Example, Fault[]>();
  examples.forEach((example, index) => {
    const source = program.getSourceFile(`${ROOT}example-${index}.ts`);
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    const reported = diagnostics.map((diagnostic) => ({
      line: example.line + (source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0),
      message: message(diagnostic),
    }));
    faults.set(example, example.mode === 'expect-error' ? unexpected(example, reported) : reported);
  });
  return faults;
}
