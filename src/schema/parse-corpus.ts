import { CorpusError } from '../faults/issue.js';
import type { Corpus } from '../model/corpus.js';
import { sealed } from '../model/known-corpus.js';
import { readCorpus, readSoundCorpus } from '../model/read-corpus.js';
import { checkShape } from './shape-faults.js';

/**
 * A corpus, or the error that says why there is none. The names are those of zod's `safeParse`.
 */
export type CorpusParseResult =
  | { readonly success: true; readonly data: Corpus; readonly error?: never }
  | { readonly success: false; readonly data?: never; readonly error: CorpusError };

/**
 * Is this a corpus? Reads data from outside: JSON, YAML, the rows of a table put together. It checks the shape
 * (unknown keys are faults) and all that `defineCorpus` checks: ids, edges, ranges and dates.
 *
 * @param input Anything. It is copied, never changed; keys that hold `undefined` are as good as left out, and so
 * is `sources`.
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
 * Is this a corpus, and if not, why? As {@link parseCorpus}, for those who would rather ask than catch.
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
 * const issues = result.success ? [] : result.error.issues;
 * console.log(issues.map(({ path, nearest }) => [path, nearest])); // => [['positions[0].certanty', 'certainty']]
 * ```
 */
export function safeParseCorpus(input: unknown): CorpusParseResult {
  const { corpus, issues } = readCorpus(input, {}, checkShape);
  return issues.length === 0
    ? { success: true, data: sealed(corpus) }
    : { success: false, error: new CorpusError(issues) };
}
