import { join } from 'node:path';
import type ts from 'typescript';
import { apiOf, type Compiler } from '../types/compilers.ts';

/** A project as its tsconfig.json has it, and what the compiler has to say of it. */
export interface Compiled {
  readonly program: ts.Program;
  readonly faults: readonly ts.Diagnostic[];
  /** The faults as the compiler prints them. */
  readonly text: string;
}

/**
 * Compiles a project, the package's declarations in it checked too. Those of other packages and of the language are not
 * gone through: that takes far longer, and is for others to do.
 */
export function compiled(project: string, compiler: Compiler): Compiled {
  const api = apiOf(compiler);
  const { config } = api.readConfigFile(join(project, 'tsconfig.json'), api.sys.readFile);
  const { fileNames, options, errors } = api.parseJsonConfigFileContent(config, api.sys, project);
  const program = api.createProgram(fileNames, options);
  const sources = program
    .getSourceFiles()
    .filter(
      ({ fileName }) => fileName.includes('/node_modules/consilience/') || !/\/node_modules\//.test(fileName),
    );
  const faults = [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...sources.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  const text = api.formatDiagnostics(faults, {
    getCurrentDirectory: () => project,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  });
  return { program, faults, text };
}
