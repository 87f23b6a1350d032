/**
 * What kind of fault an {@link Issue} reports.
 *
 * @example
 * ```ts
 * import type { IssueCode } from 'consilience';
 *
 * const misspelt: IssueCode = 'unknown-id';
 * ```
 */
export type IssueCode =
  /** An id that is not in the corpus. */
  | 'unknown-id'
  /** The same thing twice where once is meant. */
  | 'duplicate'
  /** An id that two corpora define differently. */
  | 'clash'
  /** A proposition that implies itself, excludes itself, or excludes what it implies. */
  | 'self-denying'
  /** A number outside its range, not finite, or a range upside down. */
  | 'range'
  /** A word that is none of those there are: a stance, a certainty, an option, a category. */
  | 'unknown-word'
  /** A date that is not written as ISO 8601 has it, or that no calendar has. */
  | 'date'
  /** A value of another shape than the model's. */
  | 'shape'
  /** More results than were to be made. */
  | 'limit';

/**
 * One fault in what was given, as data.
 *
 * @example
 * ```ts
 * import { CorpusError, defineCorpus, type Issue } from 'consilience';
 *
 * let issues: readonly Issue[] = [];
 * try {
 *   defineCorpus({
 *     experts: { ada: { name: 'Ada', kind: 'person' } },
 *     propositions: { rain: { text: 'It rains.' } },
 *     positions: [{ expert: 'ada', proposition: 'rain', stance: 'estimates', credence: { low: 70, high: 60 } }],
 *   });
 * } catch (error) {
 *   if (error instanceof CorpusError) issues = error.issues;
 * }
 *
 * console.log(issues[0]?.path); // => 'positions[0].credence'
 * ```
 */
export interface Issue {
  readonly code: IssueCode;
  /** Where: `positions[3].proposition`, `experts["a b"].kind`, `options.experts[1]`. Empty: all that was given. */
  readonly path: string;
  /** What stands there, described: a string is in quotation marks, a long value is shortened. */
  readonly found: string;
  /** What should stand there. */
  readonly expected: string;
  /** The valid id or word that is closest to the one found, where one is close. */
  readonly nearest?: string;
}

/** An issue, with a nearest valid id or word where there is one. */
export function issueOf(
  code: IssueCode,
  path: string,
  found: string,
  expected: string,
  nearest?: string,
): Issue {
  const issue: Issue = { code, path, found, expected };
  return nearest === undefined ? issue : { ...issue, nearest };
}

const LISTED = 20;

const sentence = (issue: Issue) =>
  `${issue.path === '' ? 'the corpus' : issue.path}: found ${issue.found}, expected ${issue.expected}` +
  (issue.nearest === undefined ? '' : `; did you mean ${JSON.stringify(issue.nearest)}?`);

/**
 * Thrown for input that has faults: a corpus, a question about one, the data of a measure. It carries all of
 * them, in the order of the input; the message lists the first twenty.
 *
 * @example
 * ```ts
 * import { compare, defineCorpus } from 'consilience';
 *
 * const corpus = defineCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
 *   propositions: {},
 *   positions: [],
 * });
 *
 * compare(corpus, 'ada', 'ada'); // throws CorpusError
 * ```
 */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const more = issues.length - LISTED;
    super(
      [
        ...issues.slice(0, LISTED).map(sentence),
        ...(more > 0 ? [`… and ${more} more, in this error's \`issues\``] : []),
      ].join('\n'),
    );
    this.issues = issues;
  }
}

/** @throws {@link CorpusError} if there are any issues. */
export function throwIfAny(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new CorpusError(issues);
}

/** A value in words, safely: any depth, cycles and all. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  if (value === undefined) return 'nothing';
  return String(value);
}

/** The path of a member: dotted where the key is a plain name, in brackets where it is not. */
export function pathTo(base: string, ...keys: readonly PropertyKey[]): string {
  let path = base;
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (typeof key === 'string' && /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key))
      path += path === '' ? key : `.${key}`;
    else path += `[${typeof key === 'string' ? JSON.stringify(key) : String(key)}]`;
  }
  return path;
}
