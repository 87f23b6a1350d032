/** Reads, checks and asks, away from the page: whatever is given, the page goes on. */
import { corpusJsonSchema } from 'consilience/schema';
import { type Answers, answersOf, type Question } from './answers.ts';
import { ARTICLE } from './article.ts';
import { type Fault, judge } from './judge.ts';

/** A text to be read as a corpus, and what to ask it. */
export interface Job extends Question {
  readonly text: string;
}

/** What came of a job; first of all, what a corpus may hold, for completion. */
export type Outcome =
  | { readonly kind: 'ready'; readonly schema: ReturnType<typeof corpusJsonSchema> }
  | { readonly kind: 'sound'; readonly answers: Answers }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[]; readonly total: number }
  | { readonly kind: 'failed'; readonly message: string };

function done({ text, texts, ...question }: Job): Outcome {
  try {
    const judged = judge(text);
    if (!judged.corpus) return { kind: 'faulty', ...judged };
    const { corpus } = judged;
    const given = new Map(texts);
    for (const [id, { sha256 }] of Object.entries(corpus.sources)) {
      if (sha256 === ARTICLE.sha256 && !given.has(id)) given.set(id, ARTICLE.text);
    }
    return { kind: 'sound', answers: answersOf(corpus, { ...question, texts: given }) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

const tell = (outcome: Outcome) => postMessage(outcome);

addEventListener('message', ({ data }: MessageEvent<Job>) => tell(done(data)));
tell({ kind: 'ready', schema: corpusJsonSchema() });
