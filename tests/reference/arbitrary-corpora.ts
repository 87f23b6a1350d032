import { type Condition, type Corpus, defineCorpus, type Position } from 'consilience';
import { corpora } from 'consilience/testing/arbitraries';
import fc from 'fast-check';
import { DATES, defined, someOf, sometimes } from '../../src/testing/arbitrary-values.js';
import { edgesOf } from './bounds.js';
import { type Asked, assumptions } from './counting.js';

export { corpora };

/** Options that fit a corpus: assumptions that contradict each other are left out. */
export function optionsFor(corpus: Corpus): fc.Arbitrary<Asked> {
  const [experts, propositions] = [Object.keys(corpus.experts), Object.keys(corpus.propositions)];
  const edges = edgesOf(corpus).flatMap(({ kind, from, to }) => [
    { from, to },
    ...(kind === 'excludes' ? [{ from: to, to: from }] : []),
  ]);
  const conditions = corpus.positions.flatMap(({ given = [] }) => given);
  const either = propositions.flatMap((id): Condition[] => [id, { not: id }]);
  const assumable = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...either) },
    ...(conditions.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...conditions) }] : []),
  );
  const assuming = fc.uniqueArray(assumable, {
    minLength: 1,
    maxLength: 2,
    selector: (condition) => (typeof condition === 'string' ? condition : condition.not),
  });
  return fc
    .record({
      experts: sometimes(15, someOf(experts)),
      assuming: sometimes(25, assuming),
      rejecting: sometimes(20, someOf(edges, 2)),
      asOf: sometimes(15, fc.constantFrom(...DATES)),
      propositions: sometimes(15, someOf(propositions, 2)),
      minHolders: sometimes(30, fc.constantFrom(1, 2, 3, 'all' as const)),
      minCertainty: sometimes(
        20,
        fc.constantFrom('possible' as const, 'probable' as const, 'certain' as const),
      ),
      unopposed: sometimes(20, fc.boolean()),
    })
    .map((options) => {
      const isSound = assumptions(edgesOf(corpus, options.rejecting), options.assuming ?? []);
      return defined({ ...options, assuming: isSound ? options.assuming : undefined }) as Asked; // `defined` drops what is undefined
    });
}

/** Those of the options that a question takes. */
export const only = <K extends keyof Asked>(options: Asked, ...keys: readonly K[]): Pick<Asked, K> =>
  Object.fromEntries(
    keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
  ) as Pick<Asked, K>; // only keys are lost

/** A corpus and how it is asked about. */
export interface Question {
  readonly corpus: Corpus;
  readonly options: Asked;
}

/** A corpus with options that fit it. */
export const questions = (limits?: { propositions?: number }): fc.Arbitrary<Question> =>
  corpora(limits).chain((corpus) => optionsFor(corpus).map((options) => ({ corpus, options })));

/** The same corpus of bare words: nothing is dated, and nothing is said under a condition. */
export const plainly = (corpus: Corpus): Corpus =>
  defineCorpus<string, string, string>({
    ...corpus,
    positions: corpus.positions.map(
      ({ given: _, date: __, quote: ___, ...position }): Position => position as Position, // only keys are lost
    ),
  });
