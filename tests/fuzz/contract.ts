import { isDeepStrictEqual } from 'node:util';
import { CorpusError, type Issue } from 'consilience';

// What holds of every public function, whatever it is given.

const CODES: ReadonlySet<string> = new Set([
  'unknown-id', 'duplicate', 'clash', 'self-denying', 'range', 'unknown-word', 'date', 'shape', 'limit',
  'interrupted',
]); // biome-ignore format: one line

const isSaid = (text: unknown) => typeof text === 'string' && /\S/.test(text);

/** What is wrong with an issue, if anything. */
function flawOf({ code, path, message, found, expected, nearest }: Issue): string | undefined {
  if (!CODES.has(code)) return `the code ${code}`;
  if (!Array.isArray(path) || !path.every((key) => typeof key === 'string' || Number.isSafeInteger(key))) {
    return 'a path that is no list of keys';
  }
  if (![message, found, expected].every(isSaid)) return 'words that say nothing';
  if (/undefined|\[object /.test(message)) return `a message that no reader understands: ${message}`;
  if (!message.includes(`found ${found}, expected ${expected}`)) return `a message without words: ${message}`;
  return nearest === undefined || isSaid(nearest) ? undefined : 'a nearest that says nothing';
}

/** How a call ended: with a value, or with issues. */
export type Ending =
  | { readonly value: unknown; readonly issues?: never }
  | { readonly issues: readonly Issue[]; readonly value?: never };

/** Ends a call, and throws whatever breaks the contract: an error that is no `CorpusError`, or one that says nothing. */
export function ending(call: () => unknown): Ending {
  let value: unknown;
  try {
    value = call();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    const { issues } = error;
    if (issues.length === 0) throw new Error('A CorpusError without an issue', { cause: error });
    for (const issue of issues) {
      const flaw = flawOf(issue);
      if (flaw !== undefined) throw new Error(`An issue has ${flaw}`, { cause: error });
    }
    checkJson(issues);
    return { issues };
  }
  return { value };
}

/** Throws where a result does not pass through JSON unchanged: NaN, minus zero, a key that holds nothing. */
export function checkJson(result: unknown): void {
  const again: unknown = JSON.parse(JSON.stringify(result) ?? 'null');
  if (!isDeepStrictEqual(again, result ?? null)) {
    throw new Error(`A result that JSON changes: ${JSON.stringify(result)?.slice(0, 2000)}`);
  }
}

/** The result of a call that must succeed, up to a `limit`. */
export function answer(call: () => unknown): unknown {
  const { value, issues } = ending(call);
  if (issues?.some(({ code }) => code !== 'limit')) {
    throw new Error(`A sound question was refused: ${issues.map(({ message }) => message).join('; ')}`);
  }
  return value;
}
