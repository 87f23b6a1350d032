/** NumPy, if a Python here can import it. */
import { fileURLToPath } from 'node:url';
import { ask } from './bench.ts';

interface Python {
  readonly command: string;
  readonly numPy: string;
  readonly blas: string;
}

/** What a script of this folder gives, in the Python whose NumPy is the newest; `undefined` where there is none. */
export function inNumPy<T>(script: string, ...args: readonly string[]): T | undefined {
  const python = newest();
  return python && ask<T>(python.command, [pathOf(script), ...args]);
}

/** The NumPy in use, for a reader; where there is none, that it is left out. */
export function whichNumPy(): string {
  const python = newest();
  return python ? `NumPy ${python.numPy} with ${python.blas}` : 'NumPy left out, as no python3 here has it';
}

const pathOf = (script: string) => fileURLToPath(new URL(script, import.meta.url));

let found: { readonly python: Python | undefined } | undefined;

function newest(): Python | undefined {
  if (found !== undefined) return found.python;
  const pythons = ['python3', '/usr/bin/python3'].flatMap((command): Python[] => {
    try {
      return [{ command, ...ask<Omit<Python, 'command'>>(command, [pathOf('which_numpy.py')], 'ignore') }];
    } catch {
      return []; // no such Python, or no NumPy in it
    }
  });
  const byVersion = (a: Python, b: Python) => b.numPy.localeCompare(a.numPy, 'en', { numeric: true });
  found = { python: pythons.sort(byVersion)[0] };
  return found.python;
}
