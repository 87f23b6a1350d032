/**
 * What follows from what experts said: 1,000 experts and more, 2,000 propositions, 4,000 implications and 100 positions each,
 * beside an iteration over all implications until nothing changes: `npx tsx tests/bench/closure.ts`. The first table
 * is about the closure alone, on bounds by number; the growth is also that of a question to a corpus whose answer
 * takes what everybody believes, from positions to views.
 */
import { type Corpus, commonGround, defineCorpus, extendCorpus } from 'consilience';
import { groupBy } from '../../src/algorithms/group-by.ts';
import { PERCENT } from '../../src/model/credence.ts';
import { type Bounds, closureOver } from '../../src/reasoning/closure.ts';
import { buildGraph, type Graph } from '../../src/reasoning/graph.ts';
import { type Holding, holdingsOf } from '../../src/reasoning/holdings.ts';
import { checksumOf, contest, timed } from './bench.ts';
import { generatedCorpus } from './corpora.ts';
import { type Comparison, count, printComparisons, printGrowth } from './tables.ts';

const EXPERTS = [1_000, 2_000, 4_000] as const;
const PASSES = 2;

const corpusOf = (experts: number) =>
  generatedCorpus({ experts, propositions: 2_000, implications: 4_000, positionsEach: 100 });

/** What each expert states. */
function stated(corpus: Corpus, graph: Graph): Holding[][] {
  const byExpert = groupBy(corpus.positions.keys(), (index) => corpus.positions[index]?.expert);
  return [...byExpert.values()].map((indices) => holdingsOf(corpus, indices, graph.numberOf));
}

/** What one would write first: every implication, over and over. */
function iteration(graph: Graph): (stated: readonly Holding[]) => Bounds {
  const edges = graph.implies.flatMap((links, from) => links.map(({ to }) => [from, to] as const));
  return (holdings) => {
    const size = graph.ids.length;
    const [affirm, deny] = [new Uint8Array(size), new Uint8Array(size)];
    const low = new Float64Array(size).fill(PERCENT.minimum);
    const high = new Float64Array(size).fill(PERCENT.maximum);
    for (const { proposition: at, ...holding } of holdings) {
      affirm[at] = Math.max(affirm[at] ?? 0, holding.affirm);
      deny[at] = Math.max(deny[at] ?? 0, holding.deny);
      low[at] = Math.max(low[at] ?? 0, holding.low);
      high[at] = Math.min(high[at] ?? 0, holding.high);
    }
    let isChanged = true;
    const move = (values: Uint8Array | Float64Array, at: number, value: number, isStronger: boolean) => {
      if (!isStronger) return;
      values[at] = value;
      isChanged = true;
    };
    while (isChanged) {
      isChanged = false;
      for (const [from, to] of edges) {
        const [affirmed, denied] = [affirm[from] ?? 0, deny[to] ?? 0];
        const [lowest, highest] = [low[from] ?? 0, high[to] ?? 0];
        move(affirm, to, affirmed, affirmed > (affirm[to] ?? 0));
        move(deny, from, denied, denied > (deny[from] ?? 0));
        move(low, to, lowest, lowest > (low[to] ?? 0));
        move(high, from, highest, highest < (high[from] ?? 0));
      }
    }
    return { propositions: Int32Array.from(low, (_, number) => number), affirm, deny, low, high };
  };
}

/** All that is known of anything, so that a list of it and a column for everything come to the same. */
function* known(all: readonly Bounds[]): Generator<number> {
  for (const { propositions, affirm, deny, low, high } of all) {
    for (const [place, proposition] of propositions.entries()) {
      const [affirmed, denied] = [affirm[place] ?? 0, deny[place] ?? 0];
      const [lowest, highest] = [low[place] ?? PERCENT.minimum, high[place] ?? PERCENT.maximum];
      const isKnown = affirmed > 0 || denied > 0 || lowest > PERCENT.minimum || highest < PERCENT.maximum;
      if (isKnown) yield* [proposition, affirmed, denied, lowest, highest];
    }
  }
}

function closing(experts: number, closureOf: typeof closureOver) {
  const corpus = corpusOf(experts);
  const graph = buildGraph(corpus.propositions, new Set());
  const all = stated(corpus, graph);
  return timed(
    PASSES,
    () => {
      const close = closureOf(graph);
      return all.map((holdings) => close(holdings));
    },
    (closed) => checksumOf(known(closed)),
  );
}

await contest(
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
    const [fewest] = EXPERTS;
    const comparison: Comparison = {
      size: count(fewest),
      timings: (['closure', 'all implications, over and over'] as const).map((way) => [
        way,
        measure(way, fewest),
      ]),
    };
    printComparisons('experts', 'checksum', [comparison]);
    printGrowth(
      'experts',
      (['closure', 'commonGround'] as const).map((way) => [
        way,
        EXPERTS.map((experts) => [experts, measure(way, experts)]),
      ]),
    );
  },
);
