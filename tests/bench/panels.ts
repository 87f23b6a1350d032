/**
 * Every question at the size of a parliament: processor time and peak memory of each, in a process of its own, on
 * panels of 50,000, 870,000 and 2,600,000 votes: `npx tsx tests/bench/panels.ts`. `consilience` is the built package:
 * build first.
 */
import {
  auditClaim,
  type Corpus,
  CorpusError,
  changes,
  commonGround,
  compare,
  disputes,
  stanceOf,
  stances,
} from 'consilience';
import { fromRecords } from 'consilience/formats';
import { agreementMatrix, coalitions } from 'consilience/panels';
import { contest, count, printTable, type Timing, timed } from './bench.ts';
import { PANELS, type PanelSize, panelRows, VOTES } from './panel-rows.ts';

const sizeOf = (votes: number): PanelSize => {
  const found = PANELS.find((panel) => panel.votes === votes);
  if (found === undefined) throw new Error(`There is no panel of ${votes} votes.`);
  return found;
};

const read = (votes: number): Corpus => fromRecords(panelRows(sizeOf(votes)), VOTES).corpus;

/** What came out, in short: how many, or the error that says why there is no answer. */
const answered = (work: () => number) => (): string => {
  try {
    return count(work());
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.message;
  }
};

const QUESTIONS: Readonly<Record<string, (corpus: Corpus) => number>> = {
  'stanceOf: the first': (corpus) => stanceOf(corpus, 'e0', 'p0').derivation.length,
  'compare: two': (corpus) => compare(corpus, 'e0', 'e1').agreements.length,
  'auditClaim: one claim': (corpus) => auditClaim(corpus, { proposition: 'p0' }).opponents.length,
  'stances: one proposition': (corpus) => stances(corpus, { propositions: ['p0'] }).length,
  'stances: ten experts': (corpus) =>
    stances(corpus, { experts: Object.keys(corpus.experts).slice(0, 10) }).length,
  'stances: all': (corpus) => stances(corpus).length,
  disputes: (corpus) => disputes(corpus).length,
  'commonGround: half the panel': (corpus) =>
    commonGround(corpus, { minHolders: Math.ceil(Object.keys(corpus.experts).length / 2) }).length,
  'commonGround: two': (corpus) => commonGround(corpus).length,
  'changes: up to a date': (corpus) => changes(corpus, {}, { asOf: '2014' }).views.length,
  'changes: without one expert': (corpus) =>
    changes(corpus, {}, { experts: Object.keys(corpus.experts).slice(1) }).claims.length,
  agreementMatrix: (corpus) => agreementMatrix(corpus).agreements.length,
  'coalitions: 1,000, then stop': (corpus) => {
    const found = coalitions(corpus);
    let pulled = 0;
    while (pulled < 1_000 && !found.next().done) pulled++;
    return pulled;
  },
};

function asked(votes: number, question: (corpus: Corpus) => number): Timing {
  const corpus = read(votes);
  return timed(
    1,
    answered(() => question(corpus)),
    (found) => found,
  );
}

const WAYS: Readonly<Record<string, (votes?: number) => Timing>> = {
  fromRecords: (votes = 0) =>
    timed(
      1,
      () => read(votes),
      (corpus) => count(corpus.positions.length),
    ),
  ...Object.fromEntries(
    Object.entries(QUESTIONS).map(([name, question]) => [name, (votes = 0) => asked(votes, question)]),
  ),
};

contest(import.meta.url, WAYS, (measure) => {
  function* rows() {
    for (const { votes, title } of PANELS) {
      const corpus = measure('fromRecords', votes);
      for (const name of Object.keys(WAYS)) {
        const { processor, peak, checksum } = measure(name, votes);
        const above = Math.max(0, peak - corpus.peak);
        yield [title, name, processor.toFixed(2), peak.toFixed(0), above.toFixed(0), checksum];
      }
    }
  }
  printTable(['panel', 'question', 'seconds', 'peak MB', 'above the corpus', 'answer'], 2, rows());
});
