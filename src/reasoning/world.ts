import { remembered } from '../algorithms/remembered.js';
import type { Corpus } from '../model/corpus.js';
import { type Beliefs, believe, type Stances } from './beliefs.js';
import { closureOver } from './closure.js';
import { type Assumptions, assume } from './conditions.js';
import { buildGraph, type Edge, type Graph, namesOf } from './graph.js';
import type { Question } from './options.js';
import { type OwnPositions, positionsByExpert } from './own-positions.js';

/**
 * What a corpus implies, seen with some edges rejected, some propositions assumed, up to some date. What an
 * expert holds is worked out when it is first asked for, and kept.
 */
export interface World {
  readonly corpus: Corpus;
  readonly graph: Graph;
  readonly assumptions: Assumptions;
  readonly beliefs: (expert: string) => Beliefs;
  /** The stances that an expert would take if one more edge were rejected. */
  readonly stancesWithout: (expert: string, edge: Edge) => Stances;
}

/** What of a question decides the world it is asked in. */
type Circumstances = Pick<Question, 'assuming' | 'rejecting' | 'asOf'>;

function buildWorld(
  corpus: Corpus,
  positionsOf: (expert: string) => OwnPositions,
  { assuming, rejecting, asOf }: Circumstances,
): World {
  const seen = (graph: Graph, close = closureOver(graph)) => ({
    corpus,
    graph,
    close,
    asOf,
    assumptions: assume(graph, assuming),
  });
  const graph = buildGraph(corpus.propositions, new Set(rejecting));
  const here = seen(graph);
  const beliefsWithout = (expert: string, without: Edge): Beliefs => {
    const [from, to] = [without.from, without.to].map((id) => graph.classOf[graph.numberOf.get(id) ?? -1]);
    // It takes no new graph to leave an edge out, unless a cycle of equivalents or what is assumed hangs on it.
    if (from !== to && assuming.length === 0) return believe({ ...here, without }, positionsOf(expert));
    const smaller = buildGraph(corpus.propositions, new Set([...rejecting, ...namesOf(without)]));
    return believe(seen(smaller), positionsOf(expert));
  };
  const stancesOf = remembered((expert: string) =>
    remembered((without: Edge): Stances => {
      const { propositions, stance } = beliefsWithout(expert, without);
      return { propositions, stance };
    }),
  );
  return {
    corpus,
    graph,
    assumptions: here.assumptions,
    beliefs: remembered((expert) => believe(here, positionsOf(expert))),
    stancesWithout: (expert, without) => stancesOf(expert)(without),
  };
}

/** What-ifs that are kept for a corpus. Each holds what all experts believe under it. */
const MOST_WORLDS = 8;

const worldsOf = new WeakMap<object, (circumstances: Circumstances) => World>();

function worldsFor(corpus: Corpus): (circumstances: Circumstances) => World {
  const positionsOf = positionsByExpert(corpus);
  const worlds = new Map<string, World>();
  return (circumstances) => {
    const { assuming, rejecting, asOf } = circumstances;
    const key = JSON.stringify([assuming, rejecting, asOf ?? null]);
    const world = worlds.get(key) ?? buildWorld(corpus, positionsOf, circumstances);
    worlds.delete(key); // and set again, as the one used last
    worlds.set(key, world);
    for (const oldest of worlds.keys()) {
      if (worlds.size <= MOST_WORLDS) break;
      worlds.delete(oldest);
    }
    return world;
  };
}

/** The world that a question is asked in: built once per corpus, which this library made, and circumstances. */
export function worldOf(corpus: Corpus, circumstances: Circumstances): World {
  const worlds = worldsOf.get(corpus) ?? worldsFor(corpus);
  worldsOf.set(corpus, worlds);
  return worlds(circumstances);
}
