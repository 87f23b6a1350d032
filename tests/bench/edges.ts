/**
 * Every pair of a panel whose propositions imply others, beside the same panel without edges:
 * `npx tsx tests/bench/edges.ts`. `consilience` is the built package: build first.
 */
import { type Corpus, defineCorpus } from 'consilience';
import { agreementMatrix } from 'consilience/panels';
import { contest, timed } from './bench.ts';
import { generatedCorpus } from './corpora.ts';
import { type Comparison, count, printComparisons } from './tables.ts';

const EXPERTS = 1_000;
const SIZE = { experts: EXPERTS, propositions: 300, implications: 600 };
const POSITIONS_EACH = [10, 50, 100];
/** How many times as long as without edges it is to take, at most. */
const GOAL = 5;

const withoutEdges = (corpus: Corpus): Corpus => ({
  ...corpus,
  propositions: Object.fromEntries(
    Object.entries(corpus.propositions).map(([id, { implies: _, ...proposition }]) => [id, proposition]),
  ),
});

const counting =
  (show: 'all' | 'informative', change: (corpus: Corpus) => Corpus = (corpus) => corpus) =>
  (positionsEach: number) => {
    const corpus = defineCorpus(change(generatedCorpus({ ...SIZE, positionsEach })));
    return timed(
      1,
      () => agreementMatrix(corpus, { show }),
      ({ agreements }) => count(agreements.length),
    );
  };

await contest(
  import.meta.url,
  {
    'without edges': counting('informative', withoutEdges),
    'with edges, all shown': counting('all'),
    'with edges': counting('informative'),
  },
  (measure) => {
    const ways = ['without edges', 'with edges, all shown', 'with edges'] as const;
    const comparisons = POSITIONS_EACH.map(
      (positions): Comparison => ({
        size: count(positions),
        timings: ways.map((way) => [way, measure(way, positions)]),
      }),
    );
    printComparisons('positions each', 'pairs', comparisons);
    console.log(`\nWith edges it is to take at most ${GOAL} times as long as without.`);
  },
);
