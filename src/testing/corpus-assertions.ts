import type { SourceTexts } from '../coding/source-texts.js';
import type { Corpus } from '../model/corpus.js';
import type { Audit, Claim } from '../reader/audit.js';
import type { AuditOptions } from '../reasoning/options.js';
import { assertPasses } from './assert-passes.js';
import type { QuoteOptions } from './check-corpus.js';
import type { WantedIssue } from './check-issues.js';
import { CHECKS } from './checks.js';

/**
 * "Experts say …" is what they say: the verdict of `auditClaim` is `supported`.
 *
 * @param corpus Any corpus.
 * @param claim What is claimed of the experts.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertSupported } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertSupported(beijingPyongyang, { proposition: 'seeks-independence', certainty: 'probable' });
 * assertSupported(beijingPyongyang, { proposition: 'drastic-change' }); // throws AssertionError
 * ```
 */
export function assertSupported<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  claim: Claim<NoInfer<P>>,
  options?: AuditOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toSupportClaim(corpus, claim, options));
}

/**
 * `auditClaim` gives this verdict on the claim.
 *
 * @param corpus Any corpus.
 * @param claim What is claimed of the experts.
 * @param verdict `supported`, `overstated`, `disputed` or `unsupported`.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertVerdict } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertVerdict(beijingPyongyang, { proposition: 'drastic-change' }, 'unsupported');
 * ```
 */
export function assertVerdict<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  claim: Claim<NoInfer<P>>,
  verdict: Audit['verdict'],
  options?: AuditOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toHaveVerdict(corpus, claim, verdict, options));
}

/**
 * Every quote stands in the text of its source, word for word or but for typography. A quote whose source has no text
 * here is not taken on trust: name the `sources` to leave others out.
 *
 * @param corpus Any corpus.
 * @param texts The full text of each source, by its id.
 * @param options `sources`: only quotes from these.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertFaithfulQuotes, panel } from 'consilience/testing';
 *
 * const quote = { text: 'It may rain.', source: 'wire', attribution: 'verbatim' } as const;
 * const corpus = panel([['ada', '+', 'rain', { quote }]]);
 * assertFaithfulQuotes(corpus, { wire: 'Ada writes: It may rain.' });
 * assertFaithfulQuotes(corpus, { wire: 'Ada writes: It may not rain.' }); // throws AssertionError
 * ```
 */
export function assertFaithfulQuotes<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  texts: SourceTexts<NoInfer<S>>,
  options?: QuoteOptions<NoInfer<S>>,
): void {
  assertPasses(CHECKS.toHaveFaithfulQuotes(corpus, texts, options));
}

/**
 * No expert contradicts themselves, and no proposition entails its own denial.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { assertConsistent } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * assertConsistent(beijingPyongyang);
 * ```
 */
export function assertConsistent<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options?: AuditOptions<NoInfer<E>, NoInfer<P>>,
): void {
  assertPasses(CHECKS.toBeConsistent(corpus, options));
}

/**
 * The function throws a `CorpusError` that has this issue among its issues.
 *
 * @param subject A function that is called without arguments, or an error that was caught.
 * @param issue Its `code`, its `path`, or both; left out, any issue will do.
 * @throws An `AssertionError` that says what was found, in which words, what was wanted, and the nearest thing that would
 * have passed; {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { assertThrowsIssue } from 'consilience/testing';
 *
 * const blank = () =>
 *   defineCorpus({ experts: { ada: { name: '', kind: 'person' } }, propositions: {}, positions: [] });
 * assertThrowsIssue(blank, { code: 'shape', path: ['experts', 'ada', 'name'] });
 * ```
 */
export function assertThrowsIssue(subject: unknown, issue?: WantedIssue): void {
  assertPasses(CHECKS.toThrowIssue(subject, issue));
}
