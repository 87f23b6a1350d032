import { type Path, printPath } from './path.js';

/** The kind of fault that an {@link Issue} reports. */
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
  /** A word or a key that is not in the list of valid ones: a stance, a certainty, an option, a category. */
  | 'unknown-word'
  /** A date that is not written in ISO 8601, or that is not in the calendar. */
  | 'date'
  /** A value of another shape than the model's. */
  | 'shape'
  /** More results than the caller asked for at most. */
  | 'limit'
  /** Rows that broke off before their end. */
  | 'interrupted';

/** A fault before it is put into a sentence. */
export interface Fault {
  readonly code: IssueCode;
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly nearest?: string;
}

/** One fault in the input, as data. */
export interface Issue extends Fault {
  /** The kind of fault. */
  readonly code: IssueCode;
  /**
   * The keys that lead to the faulty value, outermost first, as in Standard Schema:
   * `['positions', 3, 'proposition']`, `['options', 'experts', 1]`. Empty: all of the input.
   */
  readonly path: Path;
  /** The sentence that an error prints: the place, in a position also whose it is, what was found and expected. */
  readonly message: string;
  /** What stands there, described: a string is in quotation marks, a long value is shortened. */
  readonly found: string;
  /** What should stand there. */
  readonly expected: string;
  /** The valid id or word that is closest to the one found, where one is close. */
  readonly nearest?: string;
}

/** Says whose something is, by its path; empty where it is nobody's. */
export type Whose = (path: Path) => string;

/** A fault with its sentence. */
export function issueOf(fault: Fault, whose: Whose = () => ''): Issue {
  const { path, found, expected, nearest } = fault;
  const owner = whose(path);
  const place = path.length === 0 ? 'the corpus' : printPath(path);
  const message =
    `${place}${owner === '' ? '' : ` (${owner})`}: found ${found}, expected ${expected}` +
    (nearest === undefined ? '' : `; did you mean ${JSON.stringify(nearest)}?`);
  return { ...fault, message };
}

const LISTED = 20;

/** The same symbol in every copy of the library. */
const BRAND: unique symbol = /* @__PURE__ */ Symbol.for('consilience.CorpusError');

/**
 * The error for input that has faults: a corpus, a question about one, the data of a measure. It carries all of
 * them, in the order of the input; the message lists the first twenty. An error of the ESM build is an `instanceof`
 * this class of the CommonJS build, and the other way round.
 *
 * @example
 * ```ts
 * import { CorpusError, defineCorpus } from 'consilience';
 *
 * try {
 *   defineCorpus({
 *     experts: { ada: { name: 'Ada', kind: 'person' } },
 *     propositions: { rain: { text: 'It rains.' } },
 *     positions: [{ expert: 'ada', proposition: 'rain', stance: 'estimates', credence: { low: 70, high: 60 } }],
 *   });
 * } catch (error) {
 *   const [issue] = error instanceof CorpusError ? error.issues : [];
 *   console.log(issue?.path); // => ['positions', 0, 'credence']
 *   console.log(issue?.message);
 *   // => 'positions[0].credence (ada on "rain"): found 70 to 60, expected low no higher than high'
 * }
 * ```
 */
export class CorpusError extends Error {
  override readonly name: 'CorpusError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: ErrorOptions) {
    const more = issues.length - LISTED;
    super(
      [
        ...issues.slice(0, LISTED).map(({ message }) => message),
        ...(more > 0 ? [`… and ${more} more, in this error's \`issues\``] : []),
      ].join('\n'),
      options,
    );
    this.name = 'CorpusError'; // and not above, or the class would have another name in the CommonJS build
    this.issues = issues;
  }

  /** @internal */
  get [BRAND](): true {
    return true;
  }

  /** @internal */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // For a class that extends this one, `this` is that class. Naming this one here would rename it in the build.
    // biome-ignore lint/complexity/noThisInStatic: see above
    if (!Object.hasOwn(this.prototype, BRAND)) return super[Symbol.hasInstance](value);
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}
