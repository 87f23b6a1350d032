import type { Claim } from 'consilience';
import { shallowReactive } from 'vue';
import type { Answers } from './answers.ts';
import { articleCorpus } from './article.ts';
import type { Schema } from './completion.ts';
import { startJobs } from './jobs.ts';
import type { Fault } from './judge.ts';
import { type Kept, keep, kept, type Work } from './storage.ts';
import type { Outcome } from './worker.ts';

/** A pause in writing of so many milliseconds, and the corpus is read. */
const PAUSE = 250;

/** Work that takes longer than so many milliseconds is shown to go on, and can be stopped. */
const SLOW = 400;

/** What the page shows. */
export interface State {
  /** What came of the last reading of the text. */
  standing: 'unread' | 'sound' | 'faulty' | 'failed' | 'stopped';
  isSlow: boolean;
  faults: readonly Fault[];
  /** How many faults there are: more than are listed. */
  total: number;
  failure: string;
  /** Of the last sound corpus. */
  answers: Answers | undefined;
  /** What became of a file or a link. */
  notice: string;
  /** Whether the browser keeps the work for the next visit. */
  isKept: boolean;
  texts: ReadonlyMap<string, string>;
  source: string | undefined;
  suppose: readonly string[];
  claim: Claim | undefined;
  /** What was there before another corpus took its place. */
  before: Work | undefined;
}

/** The work of a reader, from one visit to the next. */
export interface Session {
  readonly state: State;
  readonly schema: () => Schema | undefined;
  /** The text that the editor begins with. */
  readonly begun: string;
  /** To be called when the text has changed. */
  readonly changed: (text: string) => void;
  /** Asks the corpus something else. */
  readonly ask: (question: Partial<Pick<State, 'texts' | 'source' | 'suppose' | 'claim'>>) => void;
  /** Puts other work in the place of what is there, which can be brought back. */
  readonly replaceWith: (work: Work, notice: string) => void;
  readonly stop: () => void;
  readonly end: () => void;
}

/** Begins where the last visit ended, or with the article. */
export function startSession(show: {
  text: (text: string) => void;
  faults: (faults: readonly Fault[]) => void;
}): Session {
  const last: Kept = kept() ?? { work: { corpus: articleCorpus(), texts: [] } };
  let text = last.work.corpus;
  let schema: Schema | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let slowness: ReturnType<typeof setTimeout> | undefined;
  const state: State = shallowReactive<State>({
    standing: 'unread',
    isSlow: false,
    faults: [],
    total: 0,
    failure: '',
    answers: undefined,
    notice: '',
    isKept: true,
    texts: new Map(last.work.texts),
    source: undefined,
    suppose: [],
    claim: undefined,
    before: last.before,
  });

  const rest = () => {
    clearTimeout(pause);
    clearTimeout(slowness);
    state.isSlow = false;
  };
  const jobs = startJobs((outcome: Outcome) => {
    if (outcome.kind === 'ready') {
      schema = outcome.schema as Schema; // of zod's type, which has all that JSON Schema knows
      return;
    }
    rest();
    state.standing = outcome.kind;
    state.failure = outcome.kind === 'failed' ? outcome.message : '';
    state.faults = outcome.kind === 'faulty' ? outcome.faults : [];
    state.total = outcome.kind === 'faulty' ? outcome.total : 0;
    if (outcome.kind === 'sound') state.answers = outcome.answers;
    show.faults(state.faults);
  });
  const run = () => {
    rest();
    const { texts, source, suppose, claim } = state;
    state.isKept = keep({ work: { corpus: text, texts: [...texts] }, before: state.before });
    slowness = setTimeout(() => {
      state.isSlow = true;
    }, SLOW);
    jobs.run({
      text,
      texts,
      suppose,
      ...(source !== undefined && { source }),
      ...(claim && { claim: { ...claim } }),
    });
  };
  const runSoon = () => {
    rest();
    jobs.drop();
    pause = setTimeout(run, PAUSE);
  };
  const set = (work: Work) => {
    state.texts = new Map(work.texts);
    state.suppose = [];
    state.claim = undefined;
    state.source = undefined;
    show.text(work.corpus); // the editor tells of the change
  };
  run();
  return {
    state,
    schema: () => schema,
    begun: text,
    changed: (now) => {
      text = now;
      runSoon();
    },
    ask: (question) => {
      Object.assign(state, question);
      runSoon();
    },
    replaceWith: (work, notice) => {
      if (text.trim() !== '' && text !== work.corpus) {
        state.before = { corpus: text, texts: [...state.texts] };
      }
      state.notice = notice;
      set(work);
    },
    stop: () => {
      rest();
      jobs.stop();
      state.standing = 'stopped';
    },
    end: () => {
      rest();
      jobs.stop();
    },
  };
}
