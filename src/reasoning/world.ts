import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { type Beliefs, believe } from './beliefs.js';
import { closureOver } from './closure.js';
import { type Assumptions, assume } from './conditions.js';
import { buildGraph, type Edge, equivalenceClasses, type Graph } from './graph.js';
import type { Question } from './options.js';

type EdgeName = Question['rejecting'][number];

/** Whether a rejected edge is meant: an implication by its direction, an exclusion from either side. */
const isNamed = (edge: Edge, name: EdgeName): boolean =>
  (edge.from === name.from && edge.to === name.to) ||
  (edge.kind === 'excludes' && edge.from === name.to && edge.to === name.from);

/**
 * What a corpus implies, seen with some edges rejected, some propositions assumed, up to some date. What an
 * expert holds is worked out when it is first asked for, and kept.
 */
export interface World<E extends string = string, P extends string = string, S extends string = string> {
  readonly corpus: Corpus<E, P, S>;
  readonly graph: Graph<P>;
  readonly experts: readonly E[];
  /** For two propositions, the same number where each implies the other. */
  readonly equivalents: () => Int32Array;
  readonly assumptions: Assumptions;
  readonly beliefs: (expert: E) => Beliefs;
  /** What an expert would hold if one more edge were rejected. */
  readonly beliefsWithout: (expert: E, edge: Edge<P>) => Beliefs;
}

/** What of a question decides the world it is asked in. */
type Circumstances = Pick<Question, 'assuming' | 'rejecting' | 'asOf'>;

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const memoized = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
};

/** The indices of each expert's positions. */
function positionsByExpert(corpus: Corpus): ReadonlyMap<string, readonly number[]> {
  const indices = new Map<string, number[]>(Object.keys(corpus.experts).map((expert) => [expert, []]));
  for (const [index, position] of corpus.positions.entries()) indices.get(position.expert)?.push(index);
  return indices;
}

function buildWorld<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  positions: ReadonlyMap<string, readonly number[]>,
  { assuming, rejecting, asOf }: Circumstances,
): World<E, P, S> {
  const graphWithout = (names: readonly EdgeName[]) =>
    buildGraph(corpus.propositions, (edge) => names.some((name) => isNamed(edge, name)));
  const holder = (graph: Graph<P>, assumptions: Assumptions) => {
    const close = closureOver(graph);
    return memoized((expert: E) =>
      believe(corpus, graph, close, positions.get(expert) ?? [], asOf, assumptions),
    );
  };
  const graph = graphWithout(rejecting);
  const assumptions = assume(graph, assuming);
  const without = memoized((edge: Edge<P>) => {
    const smaller = graphWithout([...rejecting, edge]);
    return holder(smaller, assume(smaller, assuming));
  });
  return {
    corpus,
    graph,
    experts: Object.keys(corpus.experts) as E[], // a record's keys are the ids it is keyed by
    equivalents: lazily(() => equivalenceClasses(graph)),
    assumptions,
    beliefs: holder(graph, assumptions),
    beliefsWithout: (expert, edge) => without(edge)(expert),
  };
}

/** What-ifs that are kept for a corpus. Each holds what all experts believe under it. */
const MOST_WORLDS = 8;

// The key is the corpus itself, so whatever ids its worlds are typed by are the ids of the key.
const worldsOf = new WeakMap<
  object,
  (circumstances: Circumstances) => World<string, string, string>
>();

function worldsFor(corpus: Corpus): (circumstances: Circumstances) => World<string, string, string> {
  const positions = lazily(() => positionsByExpert(corpus));
  const worlds = new Map<string, World<string, string, string>>();
  return ({ assuming, rejecting, asOf }) => {
    const rejected = rejecting.map(({ from, to }) => JSON.stringify([from, to])).sort();
    const key = JSON.stringify([assuming, rejected, asOf ?? null]);
    const world =
      worlds.get(key) ??
      buildWorld(corpus, positions(), { assuming, rejecting, ...(asOf === undefined ? {} : { asOf }) });
    worlds.delete(key); // and set again, as the one used last
    worlds.set(key, world);
    for (const oldest of worlds.keys()) {
      if (worlds.size <= MOST_WORLDS) break;
      worlds.delete(oldest);
    }
    return world;
  };
}

/** The world that a question is asked in: built once per corpus and circumstances. */
export function worldOf<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  circumstances: Circumstances,
): World<E, P, S> {
  const sound = checkedCorpus(corpus);
  const worlds = worldsOf.get(sound) ?? worldsFor(sound);
  worldsOf.set(sound, worlds);
  return worlds(circumstances) as unknown as World<E, P, S>; // see `worldsOf`
}
