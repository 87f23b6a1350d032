import type { Corpus, Issue } from 'consilience';
import { safeParseCorpus } from 'consilience/schema';
import { firstError, type Place, placeOf, repeatedKeys, treeOf } from './json-places.ts';

/** A fault at its place in the text, with what would mend it where the nearest id or word is known. */
export interface Fault extends Place {
  readonly message: string;
  /** JSON to be put in the place. */
  readonly fix?: string;
}

/** A corpus, or why a text is none. */
export type Judged =
  | { readonly corpus: Corpus; readonly faults?: never }
  | { readonly corpus?: never; readonly faults: readonly Fault[]; readonly total: number };

/** More faults than these nobody reads at once. */
const MOST = 100;

function faultOf(text: string, tree: ReturnType<typeof treeOf>, issue: Issue): Fault {
  const { path, message, found, nearest } = issue;
  const place = placeOf(tree, text, path, found.startsWith('the key '));
  return nearest === undefined ? { ...place, message } : { ...place, message, fix: JSON.stringify(nearest) };
}

const faulty = (faults: readonly Fault[], total = faults.length): Judged => ({
  faults: [...faults].sort((a, b) => a.from - b.from),
  total,
});

/** The place that a browser names in its message, if it does: `… at position 12`. */
const namedPlace = (message: string): number | undefined => {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return position === undefined ? undefined : Number(position);
};

/** Reads a corpus from JSON that somebody is writing: every fault has its place. */
export function judge(text: string): Judged {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError; // nothing else is thrown by JSON.parse
    const at = Math.min(namedPlace(message) ?? firstError(treeOf(text)) ?? text.length, text.length);
    // At the end of the text there is no character to mark but the one before.
    const from = at === text.length ? Math.max(0, at - 1) : at;
    return faulty([{ from, to: Math.min(from + 1, text.length), message: `No JSON: ${message}` }]);
  }
  const tree = treeOf(text);
  const { data: corpus, error } = safeParseCorpus(data);
  const repeated = repeatedKeys(tree, text).map(
    ({ key, ...place }): Fault => ({
      ...place,
      message: `${JSON.stringify(key)} stands in this object for the second time: the first would be lost.`,
    }),
  );
  const issues = error?.issues ?? [];
  if (corpus && repeated.length === 0) return { corpus };
  const shown = issues.slice(0, MOST).map((issue) => faultOf(text, tree, issue));
  return faulty([...shown, ...repeated.slice(0, MOST)], issues.length + repeated.length);
}
