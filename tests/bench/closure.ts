/**
 * What follows from what experts said: 1,000 experts, 2,000 propositions, 4,000 implications and 100 positions each,
 * beside an iteration over all implications until nothing changes: `npx tsx tests/bench/closure.ts`. The first table
 * is about the closure alone, on bounds by number; the growth is also that of a question to a corpus whose answer
 * takes what everybody believes, from positions to views.
 */
import { type Corpus, commonGround, defineCorpus, extendCorpus } from 'consilience';
import { groupBy } from '../../src/algorithms/group-by.ts';
import { PERCENT, positionBounds } from '../../src/model/credence.ts';
import { type Bound, type Bounds, closureOver } from '../../src/reasoning/closure.ts';
import { buildGraph, type Graph } from '../../src/reasoning/graph.ts';
import {
  type Comparison,
  checksumOf,
  contest,
  count,
  printComparisons,
  printGrowth,
  timed,
} from './bench.ts';
import { generatedCorpus } from './corpora.ts';

const EXPERTS = [1_000, 2_000, 4_000];
const PASSES = 7;

const corpusOf = (experts: number) =>
  generatedCorpus({ experts, propositions: 2_000, implications: 4_000, positionsEach: 100 });

/** What each expert states, as bounds. */
function stated(corpus: Corpus, graph: Graph): Bound[][] {
  const byExpert = groupBy(corpus.positions, ({ expert }) => expert);
  return [...byExpert.values()].map((positions) =>
    positions.flatMap((position) => {
      const number = graph.numberOf.get(position.proposition);
      const bounds = positionBounds(position);
      return number === undefined || bounds === undefined ? [] : [{ proposition: number, ...bounds }];
    }),
  );
}

/** What one would write first: every implication, over and over. */
function iteration(graph: Graph): (bounds: readonly Bound[]) => Bounds {
  const edges = graph.implies.flatMap((links, from) => links.map(({ to }) => [from, to] as const));
  return (bounds) => {
    const low = new Float64Array(graph.ids.length).fill(PERCENT.minimum);
    const high = new Float64Array(graph.ids.length).fill(PERCENT.maximum);
    for (const bound of bounds) {
      low[bound.proposition] = Math.max(low[bound.proposition] ?? 0, bound.low);
      high[bound.proposition] = Math.min(high[bound.proposition] ?? 0, bound.high);
    }
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const [from, to] of edges) {
        const [lowest, highest] = [low[from] ?? 0, high[to] ?? 0];
        if (lowest > (low[to] ?? 0)) {
          low[to] = lowest;
          isChanged = true;
        }
        if (highest < (high[from] ?? 0)) {
          high[from] = highest;
          isChanged = true;
        }
      }
    }
    return { propositions: Int32Array.from(low, (_, number) => number), low, high };
  };
}

/** All that is known of anything, so that a list of it and a column for everything come to the same. */
function* known(all: readonly Bounds[]): Generator<number> {
  for (const { propositions, low, high } of all) {
    for (const [place, proposition] of propositions.entries()) {
      const [lowest, highest] = [low[place] ?? PERCENT.minimum, high[place] ?? PERCENT.maximum];
      if (lowest > PERCENT.minimum || highest < PERCENT.maximum) yield* [proposition, lowest, highest];
    }
  }
}

function closing(experts: number, closureOf: typeof closureOver) {
  const corpus = corpusOf(experts);
  const graph = buildGraph(corpus.propositions, () => false);
  const all = stated(corpus, graph);
  return timed(
    PASSES,
    () => all.map(closureOf(graph)),
    (closed) => checksumOf(known(closed)),
  );
}

contest(
  import.meta.url,
  {
    closure: (experts) => closing(experts, closureOver),
    'all implications, over and over': (experts) => closing(experts, iteration),
    commonGround: (experts) => {
      // A corpus keeps what it has worked out, so each pass needs one that was never asked.
      const corpus = defineCorpus(corpusOf(experts));
      const corpora = Array.from({ length: PASSES }, () => extendCorpus(corpus, {}));
      return timed(
        PASSES,
        () => commonGround(corpora.pop() ?? corpus, { minHolders: 'all', show: 'all' }),
        (claims) => claims.length,
      );
    },
  },
  (measure) => {
    function* comparisons(): Generator<Comparison> {
      for (const experts of EXPERTS.slice(0, 1)) {
        yield {
          size: count(experts),
          timings: [
            ['closure', measure('closure', experts)],
            ['all implications, over and over', measure('all implications, over and over', experts)],
          ],
        };
      }
    }
    printComparisons('experts', 'checksum', comparisons());
    printGrowth('experts', EXPERTS, [
      ['closure', (experts) => measure('closure', experts)],
      ['commonGround', (experts) => measure('commonGround', experts)],
    ]);
  },
);
