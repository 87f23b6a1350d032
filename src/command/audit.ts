import type { Corpus } from '../model/corpus.js';
import { auditClaim, type Claim, CorpusError, explain } from '../reader/index.js';
import { type Outcome, refused } from './refusal.js';

/** An audit in sentences, or as data. A claim that the corpus does not know was called wrongly. */
export function audit(corpus: Corpus, claim: Claim, asJson: boolean): Outcome {
  try {
    const result = auditClaim(corpus, claim);
    const out = asJson ? JSON.stringify(result, undefined, 2) : explain(corpus, result);
    return { out: `${out}\n`, err: '', code: result.verdict === 'supported' ? 0 : 1 };
  } catch (error) {
    if (error instanceof CorpusError) return refused(error.message);
    throw error;
  }
}
