import { CorpusError } from '../faults/issue.js';
import type { Corpus } from '../model/corpus.js';
import { sealed } from '../model/known-corpus.js';
import { readCorpus, readSoundCorpus } from '../model/read-corpus.js';
import { checkShape } from './shape-faults.js';

/**
 * What `safeParseCorpus` gives: a corpus, or the error that says why the data is none. The keys have the names that
 * zod's `safeParse` uses.
 */
export type CorpusParseResult =
  | { readonly success: true; readonly data: Corpus; readonly error?: never }
  | { readonly success: false; readonly data?: never; readonly error: CorpusError };

/**
 * Reads a corpus from data that TypeScript has not checked: JSON, YAML, the rows of a table put together. It checks the
 * shape (unknown keys are faults) and all that `defineCorpus` checks: ids, edges, ranges, dates, blank texts. A key
 * `$schema`, which editors use, is left out.
 *
 * @param input Anything. It is copied, never changed; keys that hold `undefined` are left out. `sources`
 * may be missing.
 * @returns The corpus, frozen all through, its ids of type `string`.
 * @throws {@link CorpusError} with every fault of shape and integrity, in the order of the input. What only
 * follows from another fault is not reported.
 *
 * @example
 * ```ts
 * import { parseCorpus } from 'consilience/schema';
 *
 * const json = `{
 *   "experts": { "ada": { "name": "Ada", "kind": "person" } },
 *   "propositions": { "rains": { "text": "It is raining." } },
 *   "positions": [{ "expert": "ada", "proposition": "rains", "stance": "affirms", "certainty": "probable" }]
 * }`;
 *
 * console.log(Object.keys(parseCorpus(JSON.parse(json)).experts)); // => ['ada']
 * parseCorpus(JSON.parse(json.replace('"ada", "proposition"', '"eda", "proposition"'))); // throws CorpusError
 * ```
 */
export function parseCorpus(input: unknown): Corpus {
  return sealed(readSoundCorpus(input, {}, checkShape));
}

/**
 * Reads a corpus as {@link parseCorpus} does, and returns the error instead of throwing it.
 *
 * @param input Anything. It is copied, never changed.
 * @returns `{ success: true, data }` with the corpus, or `{ success: false, error }` with the
 * {@link CorpusError} that `parseCorpus` would throw.
 *
 * @example
 * ```ts
 * import { safeParseCorpus } from 'consilience/schema';
 *
 * const result = safeParseCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rains: { text: 'It is raining.' } },
 *   positions: [{ expert: 'ada', proposition: 'rains', stance: 'affirms', certanty: 'probable' }],
 * });
 *
 * const [issue] = result.success ? [] : result.error.issues;
 * console.log(issue?.path); // => ['positions', 0, 'certanty']
 * console.log(issue?.nearest); // => 'certainty'
 * ```
 */
export function safeParseCorpus(input: unknown): CorpusParseResult {
  const { corpus, issues } = readCorpus(input, {}, checkShape);
  return issues.length === 0
    ? { success: true, data: sealed(corpus) }
    : { success: false, error: new CorpusError(issues) };
}
