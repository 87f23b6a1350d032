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

/** What a compiler says, with the members of each union in one order: before 7, TypeScript lists them as it met them. */
const ordered = (said: string) =>
  said.replace(/"[^"]*"(?: \| "[^"]*")+/g, (union) => union.split(' | ').sort().join(' | '));

/** The faults of an example that means to fail, given what the compiler has to say of it. */
function unexpected({ line, code, output }: Example, reported: readonly Fault[]): Fault[] {
  const marked = code.split('\n').flatMap((text, index) => (text.includes('// error: ') ? line + index : []));
  const missed = marked.filter((at) => reported.every((fault) => fault.line !== at));
  const said = reported.map((fault) => `error ${fault.message}`).join('\n');
  return [
    ...(marked.length === 0 ? [{ line, message: 'no line says `// error: …`' }] : []),
    ...missed.map((at) => ({ line: at, message: 'the compiler reports no error on this line' })),
    ...reported.filter((fault) => !marked.includes(fault.line)),
    ...(output === undefined || ordered(output) === ordered(said)
      ? []
      : [{ line, message: `expected the compiler to say\n${output}\n\ngot\n${said}` }]),
  ];
}

/** Files parsed so far: there is no need to do it again for the next program. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** A program with the options of the tests, in which each file is a module; some files are in memory only. */
export function programOf(
  paths: readonly string[],
  inMemory: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const options = { ...compilerOptions(), moduleDetection: ts.ModuleDetectionKind.Force };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => inMemory.has(path) || fileExists(path);
  host.readFile = (path) => inMemory.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...how) => {
    if (inMemory.has(path)) return getSourceFile(path, ...how);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, ...how));
    return parsed.get(path);
  };
  return ts.createProgram(paths, options, host);
}

/** What the compiler finds wrong in each example, all of them being checked in one program, as a module each. */
export function typeFaults(examples: readonly Example[]): Map<Example, Fault[]> {
  // At the root, so that packages resolve as they do for the rest of the repository.
  const sources = new Map(examples.map(({ code }, index) => [`${ROOT}example-${index}.ts`, code]));
  const program = programOf([...sources.keys()], sources);

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
