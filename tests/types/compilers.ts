import { createRequire } from 'node:module';
import type ts from 'typescript';

const require = createRequire(import.meta.url);

/** A TypeScript that the types must hold in, and the package it is installed as. */
export interface Compiler {
  readonly version: string;
  readonly from: string;
}

/** The oldest and the newest that are supported. One more is one more line, and a dev dependency. */
export const COMPILERS: readonly Compiler[] = [
  { version: '5.4', from: 'typescript-5.4' },
  { version: '6.0', from: 'typescript' },
];

/** For a title with the version in it, and the compiler. */
export const EACH_COMPILER = COMPILERS.map((compiler) => [compiler.version, compiler] as const);

/** The compiler's API. */
export function apiOf({ version, from }: Compiler): typeof ts {
  const api = require(from) as typeof ts; // the parts in use here are the same in every version listed
  if (!api.version.startsWith(`${version}.`)) throw new Error(`${from} is TypeScript ${api.version}`);
  return api;
}
