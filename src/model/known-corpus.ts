import { describe } from '../faults/describe.js';
import { CorpusError, issueOf } from '../faults/issue.js';
import type { Corpus } from './corpus.js';

/** The same symbol in every copy of the library, so that the ESM build knows the corpora of the CommonJS build. */
const MADE: unique symbol = /* @__PURE__ */ Symbol.for('consilience.corpus');

/** Vouches for a corpus whose parts are checked, and whose entries and positions are frozen. */
export function sealed(corpus: Corpus): Corpus {
  for (const part of Object.values(corpus)) Object.freeze(part);
  return Object.freeze(Object.defineProperty(corpus, MADE, { value: true }));
}

/**
 * The corpus itself if this library made it.
 *
 * @throws {@link CorpusError} if it is anything else.
 */
export function checkedCorpus<C extends Corpus>(corpus: C): C {
  const given: unknown = corpus;
  if (typeof given === 'object' && given !== null && Object.hasOwn(given, MADE)) return corpus;
  const expected = 'a corpus made by this library: pass it through defineCorpus or parseCorpus first';
  throw new CorpusError([issueOf({ code: 'shape', path: [], found: describe(given), expected })]);
}
