import { CorpusError, type Issue } from 'consilience';
import { printPath } from '../src/faults/path.js';

/** A fault as data, its path printed: `positions[0].expert`. */
export type PrintedFault = Omit<Issue, 'path' | 'message'> & { readonly path: string };

export const printed = ({ message: _, path, ...issue }: Issue): PrintedFault => ({
  ...issue,
  path: printPath(path),
});

/** The faults that a call reports; whatever else it throws passes. */
export function faultsOf(call: () => unknown): readonly PrintedFault[] {
  try {
    call();
  } catch (error) {
    if (error instanceof CorpusError) return error.issues.map(printed);
    throw error;
  }
  return [];
}

/** Where the faults are, in order. */
export const pathsOf = (call: () => unknown): readonly string[] => faultsOf(call).map(({ path }) => path);
