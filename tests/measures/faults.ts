import { CorpusError, type Issue } from 'consilience';

/** The faults that a call reports; whatever else it throws passes. */
export function faultsOf(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (error instanceof CorpusError) return error.issues;
    throw error;
  }
  return [];
}

/** Where the faults are, in order. */
export const pathsOf = (call: () => unknown): readonly string[] => faultsOf(call).map((issue) => issue.path);
