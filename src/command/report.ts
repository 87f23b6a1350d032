import type { Corpus } from '../model/corpus.js';
import { CorpusError } from '../reader/index.js';
import { type PageOptions, toHtml } from '../report/index.js';
import { type Outcome, refused } from './refusal.js';

/** The page of a corpus. Options that the page does not know were called wrongly. */
export function report(corpus: Corpus, options: PageOptions): Outcome {
  try {
    return { out: toHtml(corpus, options), err: '', code: 0 };
  } catch (error) {
    if (error instanceof CorpusError) return refused(error.message);
    throw error;
  }
}
