import { CorpusError } from 'consilience';

/** What a call reports, a line for each fault; whatever else it throws passes. */
export function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CorpusError) return error.issues.map(({ message }) => message).join('\n');
    throw error;
  }
  return '';
}
