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
  disputes,
  stanceOf,
  stances,
} from 'consilience';
import { fromRecords } from 'consilience/formats';
import { agreementMatrix, coalitions, groupGround, tallies } from 'consilience/panels';
import { contest, type Timing, timed } from './bench.ts';
import { PANELS, type PanelSize, panelRows, VOTES } from './panel-rows.ts';
import { count, figure, printTable, times } from './tables.ts';

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

/** One of the two parties of these panels. */
const party = (expert: string) => (Number(expert.slice(1)) % 2 === 0 ? 'even' : 'odd');

const QUESTIONS: Readonly<Record<string, (corpus: Corpus) => number>> = {
  'stanceOf: the first': (corpus) => stanceOf(corpus, 'e0', 'p0').derivation.length,
  'auditClaim: one claim': (corpus) => auditClaim(corpus, { proposition: 'p0' }).opponents.length,
  'stances: one proposition': (corpus) => stances(corpus, { propositions: ['p0'] }).length,
  'stances: all': (corpus) => stances(corpus).length,
  disputes: (corpus) => disputes(corpus).length,
  'commonGround: half the panel': (corpus) =>
    commonGround(corpus, { minHolders: Math.ceil(Object.keys(corpus.experts).length / 2) }).length,
  'changes: up to a date': (corpus) => changes(corpus, {}, { asOf: '2014' }).views.length,
  tallies: (corpus) => tallies(corpus).tallies.length,
  'groupGround: two parties': (corpus) => groupGround(corpus, party).tallies.length,
  agreementMatrix: (corpus) => agreementMatrix(corpus).agreements.length,
  'coalitions: 100, then stop': (corpus) => {
    const found = coalitions(corpus);
    let pulled = 0;
    while (pulled < 100 && !found.next().done) pulled++;
    return pulled;
  },
};

const asking = (question: (corpus: Corpus) => number) => (votes: number) => {
  const corpus = read(votes);
  return timed(
    1,
    answered(() => question(corpus)),
    (found) => found,
  );
};

const WAYS: Readonly<Record<string, (votes: number) => Promise<Timing>>> = {
  fromRecords: (votes) =>
    timed(
      1,
      () => read(votes),
      (corpus) => count(corpus.positions.length),
    ),
  ...Object.fromEntries(Object.entries(QUESTIONS).map(([name, question]) => [name, asking(question)])),
};

await contest(
  import.meta.url,
  Object.fromEntries(Object.entries(WAYS).map(([name, way]) => [name, (votes = 0) => way(votes)])),
  (measure) => {
    function* rows() {
      for (const name of Object.keys(WAYS)) {
        const first = measure(name, PANELS[0].votes);
        for (const { votes } of PANELS) {
          const { processor, peak, checksum } = measure(name, votes);
          const above = Math.max(0, peak - measure('fromRecords', votes).peak);
          yield [
            name,
            count(votes),
            figure(processor),
            times(votes / PANELS[0].votes),
            times(processor / first.processor),
            peak.toFixed(0),
            above.toFixed(0),
            checksum,
          ];
        }
      }
    }
    printTable(
      ['question', 'votes', 'seconds', 'input', 'time', 'peak MB', 'above the corpus', 'answer'],
      1,
      rows(),
    );
  },
);
