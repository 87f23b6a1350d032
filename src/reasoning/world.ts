import type { Corpus } from '../model/corpus.js';
import { type Beliefs, believe, type Stances } from './beliefs.js';
import { closureOver } from './closure.js';
import { type Assumptions, assume } from './conditions.js';
import { buildGraph, type Edge, type Graph } from './graph.js';
import type { Question } from './options.js';

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

/** The indices of each expert's positions. */
function positionsByExpert(corpus: Corpus): ReadonlyMap<string, readonly number[]> {
  const indices = new Map<string, number[]>(Object.keys(corpus.experts).map((expert) => [expert, []]));
  for (const [index, position] of corpus.positions.entries()) indices.get(position.expert)?.push(index);
  return indices;
}

/** Whether a reader rejects an edge: an implication by its direction, an exclusion from either side. */
function rejection(names: Circumstances['rejecting']): (edge: Edge) => boolean {
  const rejected = new Map<string, Set<string>>();
  for (const { from, to } of names) rejected.set(from, (rejected.get(from) ?? new Set()).add(to));
  return ({ kind, from, to }) =>
    rejected.get(from)?.has(to) === true || (kind === 'excludes' && rejected.get(to)?.has(from) === true);
}

function buildWorld(
  corpus: Corpus,
  positions: ReadonlyMap<string, readonly number[]>,
  { assuming, rejecting, asOf }: Circumstances,
): World {
  const isRejected = rejection(rejecting);
  const seen = (graph: Graph, close = closureOver(graph)) => ({
    corpus,
    graph,
    close,
    asOf,
    assumptions: assume(graph, assuming),
  });
  const graph = buildGraph(corpus.propositions, isRejected);
  const here = seen(graph);
  const indicesOf = (expert: string) => positions.get(expert) ?? [];
  const known = new Map<string, Beliefs>();
  const knownWithout = new Map<string, Map<Edge, Stances>>();
  const beliefsWithout = (expert: string, without: Edge): Beliefs => {
    const [from, to] = [without.from, without.to].map((id) => graph.classOf[graph.numberOf.get(id) ?? -1]);
    // It takes no new graph to leave an edge out, unless a cycle of equivalents or what is assumed hangs on it.
    if (from !== to && assuming.length === 0) return believe({ ...here, without }, indicesOf(expert));
    const smaller = buildGraph(corpus.propositions, (edge) => isRejected(edge) || isSame(edge, without));
    return believe(seen(smaller), indicesOf(expert));
  };
  return {
    corpus,
    graph,
    assumptions: here.assumptions,
    beliefs: (expert) => {
      const beliefs = known.get(expert) ?? believe(here, indicesOf(expert));
      known.set(expert, beliefs);
      return beliefs;
    },
    stancesWithout: (expert, without) => {
      const ofExpert = knownWithout.get(expert) ?? new Map<Edge, Stances>();
      knownWithout.set(expert, ofExpert);
      const { propositions, stance } = ofExpert.get(without) ?? beliefsWithout(expert, without);
      ofExpert.set(without, { propositions, stance });
      return { propositions, stance };
    },
  };
}

/** Whether two edges are one: an exclusion is the same from either side. */
const isSame = (a: Edge, b: Edge) =>
  a.kind === b.kind &&
  ((a.from === b.from && a.to === b.to) || (a.kind === 'excludes' && a.from === b.to && a.to === b.from));

/** What-ifs that are kept for a corpus. Each holds what all experts believe under it. */
const MOST_WORLDS = 8;

const worldsOf = new WeakMap<object, (circumstances: Circumstances) => World>();

function worldsFor(corpus: Corpus): (circumstances: Circumstances) => World {
  let positions: ReadonlyMap<string, readonly number[]> | undefined;
  const worlds = new Map<string, World>();
  return ({ assuming, rejecting, asOf }) => {
    positions ??= positionsByExpert(corpus);
    const rejected = rejecting.map(({ from, to }) => JSON.stringify([from, to])).sort();
    const key = JSON.stringify([assuming, rejected, asOf ?? null]);
    const world =
      worlds.get(key) ??
      buildWorld(corpus, positions, { assuming, rejecting, ...(asOf === undefined ? {} : { asOf }) });
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
