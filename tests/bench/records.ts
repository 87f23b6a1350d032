/**
 * Rows of a table into a corpus, beside what one would write by hand: `npx tsx tests/bench/records.ts`. The rows are
 * in memory, as a parser leaves them. `consilience` is the built package: build first.
 */
import { type Corpus, defineCorpus, type Position } from 'consilience';
import { fromRecords, fromRecordsAsync } from 'consilience/formats';
import { checksumOf, contest, timed } from './bench.ts';
import { panelRows, UNITED_NATIONS, VOTES, type VoteRow } from './panel-rows.ts';
import { type Comparison, count, printComparisons, printGrowth } from './tables.ts';

const ROWS = [108_750, 217_500, 435_000];
const PASSES = 2;

/** What knows this one table, and checks nothing that the corpus does not. */
function byHand(rows: readonly VoteRow[]): Corpus {
  const experts: Record<string, { name: string; kind: 'person' }> = {};
  const propositions: Record<string, { text: string }> = {};
  const positions = rows.map(({ expert, proposition, vote, date }): Position => {
    experts[expert] ??= { name: expert, kind: 'person' };
    propositions[proposition] ??= { text: proposition };
    if (vote === 'abstain') return { expert, proposition, stance: 'undecided', date };
    return { expert, proposition, stance: vote === 'yes' ? 'affirms' : 'denies', certainty: 'certain', date };
  });
  return defineCorpus({ experts, propositions, positions });
}

async function* arriving(rows: readonly VoteRow[]): AsyncGenerator<VoteRow> {
  yield* rows;
}

function* numbersIn({ positions }: Corpus): Generator<number> {
  for (const { expert, proposition, stance } of positions) {
    yield Number(expert.slice(1));
    yield Number(proposition.slice(1));
    yield stance.length;
  }
}

const reading = (read: (rows: readonly VoteRow[]) => Corpus | Promise<Corpus>) => (votes: number) => {
  const rows = [...panelRows({ ...UNITED_NATIONS, votes })];
  return timed(
    PASSES,
    () => read(rows),
    (corpus) => checksumOf(numbersIn(corpus)),
  );
};

const WAYS = {
  fromRecords: reading((rows) => fromRecords(rows, VOTES).corpus),
  fromRecordsAsync: reading(async (rows) => (await fromRecordsAsync(arriving(rows), VOTES)).corpus),
  'by hand, and defineCorpus': reading(byHand),
};

await contest(import.meta.url, WAYS, (measure) => {
  const names = Object.keys(WAYS) as (keyof typeof WAYS)[]; // it has no other keys
  function* comparisons(): Generator<Comparison> {
    for (const rows of ROWS) {
      yield { size: count(rows), timings: names.map((name) => [name, measure(name, rows)]) };
    }
  }
  printComparisons('rows', 'checksum', comparisons());
  printGrowth(
    'rows',
    names.map((name) => [name, ROWS.map((rows) => [rows, measure(name, rows)])]),
  );
});
