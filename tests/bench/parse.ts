/**
 * Reading a corpus from data, beside the schema alone: `npx tsx tests/bench/parse.ts`. `corpusSchema.parse` is what
 * zod needs for the shape; `parseCorpus` checks that too, then every id, edge, range and date, and returns a frozen
 * copy. `consilience/schema` is the built package: build first.
 */
import type { Corpus } from 'consilience';
import { corpusSchema, parseCorpus } from 'consilience/schema';
import { checksumOf, contest, type Timing, timed } from './bench.ts';
import { generatedCorpus } from './corpora.ts';
import { type Comparison, count, printComparisons, printGrowth } from './tables.ts';

const POSITIONS = [250_000, 500_000, 1_000_000];
const POSITIONS_EACH = 100;
const PASSES = 2;
const WAYS = ['parseCorpus', 'zod alone'] as const;

const numberIn = (id: string) => Number(id.slice(1));

function* numbersIn({ positions }: Pick<Corpus, 'positions'>): Generator<number> {
  for (const { expert, proposition, stance, quote } of positions) {
    yield numberIn(expert);
    yield numberIn(proposition);
    yield stance.length;
    yield quote?.text.length ?? 0;
  }
}

function reading(positions: number, read: (input: unknown) => Pick<Corpus, 'positions'>): Promise<Timing> {
  const experts = positions / POSITIONS_EACH;
  const size = { experts, propositions: 2_000, implications: 0, positionsEach: POSITIONS_EACH };
  const corpus = generatedCorpus(size);
  const input: unknown = {
    ...corpus,
    positions: corpus.positions.map((position) => JSON.parse(JSON.stringify(position))), // as data comes
  };
  return timed(
    PASSES,
    () => read(input),
    (result) => checksumOf(numbersIn(result)),
  );
}

await contest(
  import.meta.url,
  {
    parseCorpus: (positions) => reading(positions, parseCorpus),
    'zod alone': (positions) => reading(positions, (input) => corpusSchema.parse(input) as Corpus), // but for keys that are `undefined`
  },
  (measure) => {
    function* comparisons(): Generator<Comparison> {
      for (const size of POSITIONS) {
        yield {
          size: count(size),
          timings: WAYS.map((way) => [way, measure(way, size)]),
        };
      }
    }
    printComparisons('positions', 'checksum', comparisons());
    printGrowth(
      'positions',
      WAYS.map((way) => [way, POSITIONS.map((size) => [size, measure(way, size)])]),
    );
  },
);
