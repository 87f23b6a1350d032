import type { Corpus, EdgeTarget } from '../model/corpus.js';

/**
 * One step from claim to claim, as the corpus declares it: what follows, or what is ruled out.
 *
 * @example
 * ```ts
 * import { type Edge, stanceOf } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const view = stanceOf(beijingPyongyang, 'campbell', 'ties-shifting');
 * const chain: readonly Edge[] = view.derivation[0]?.via ?? [];
 *
 * console.log(chain.map((edge) => edge.to)); // => ['influence-contested', 'ties-shifting']
 * ```
 */
export interface Edge<P extends string = string> {
  readonly kind: 'implies' | 'excludes';
  /** The proposition that declares it. */
  readonly from: P;
  readonly to: P;
  readonly reason?: string;
}

/** An edge as seen from one of its ends: `to` is the number of the other end. */
export interface Link {
  readonly to: number;
  readonly edge: Edge;
}

/** The propositions by number, in the corpus' order, and the edges that were not rejected. */
export interface Graph {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly hasEdges: boolean;
  /** Whether an edge leads from a proposition, or to it. */
  readonly isJoined: (proposition: number) => boolean;
  /** Per proposition: what it implies, what implies it, what it excludes or is excluded by. Sorted by id. */
  readonly implies: readonly (readonly Link[])[];
  readonly impliedBy: readonly (readonly Link[])[];
  readonly excludes: readonly (readonly Link[])[];
  /**
   * Per proposition, the same number for all that imply each other: those are one claim in several wordings, which
   * implies only claims with lower numbers.
   */
  readonly classOf: Int32Array;
  /** Per class, its wordings. */
  readonly wordings: readonly (readonly number[])[];
}

const NO_LINKS: readonly Link[] = [];

/** Everything that a proposition declares, as edges. */
export function declaredEdges(propositions: Corpus['propositions'], from: string): Edge[] {
  const edges = (kind: Edge['kind'], targets: readonly EdgeTarget[] = []) =>
    targets.map((target): Edge => {
      if (typeof target === 'string') return { kind, from, to: target };
      const { proposition: to, reason } = target;
      return { kind, from, to, ...(reason === undefined ? {} : { reason }) };
    });
  const { implies, excludes } = propositions[from] ?? {};
  return [...edges('implies', implies), ...edges('excludes', excludes)];
}

/** The name of an edge between these ends: there is one at most in a direction. */
export const edgeName = (from: string, to: string): string => JSON.stringify([from, to]);

/** The names by which a reader may call an edge: an implication by its direction, an exclusion from either side. */
export const namesOf = ({ kind, from, to }: Edge): string[] =>
  kind === 'implies' ? [edgeName(from, to)] : [edgeName(from, to), edgeName(to, from)];

/**
 * The corpus' edges without the rejected ones. Links are sorted by id, so that of equally short chains the same
 * one is found whatever the order of the corpus.
 *
 * @param rejected Names of edges.
 */
export function buildGraph(propositions: Corpus['propositions'], rejected: ReadonlySet<string>): Graph {
  const ids = Object.keys(propositions);
  const numberOf = new Map(ids.map((id, number): [string, number] => [id, number]));
  const edges = ids.flatMap((id, from) =>
    declaredEdges(propositions, id).flatMap((edge) => {
      const to = numberOf.get(edge.to);
      const isRejected = rejected.size > 0 && namesOf(edge).some((name) => rejected.has(name));
      return to === undefined || isRejected ? [] : { from, to, edge };
    }),
  );
  const hasEdges = edges.length > 0;
  const lists = () => ids.map((): Link[] => (hasEdges ? [] : (NO_LINKS as Link[]))); // never pushed to without edges
  const [implies, impliedBy, excludes] = [lists(), lists(), lists()];
  const keyOf = (from: number, to: number) => from * ids.length + to;
  const exclusions = new Set(
    edges.flatMap(({ from, to, edge }) => (edge.kind === 'excludes' ? keyOf(from, to) : [])),
  );
  for (const { from, to, edge } of edges) {
    if (edge.kind === 'implies') {
      implies[from]?.push({ to, edge });
      impliedBy[to]?.push({ to: from, edge });
    } else if (edge.from < edge.to || !exclusions.has(keyOf(to, from))) {
      // Declared on both sides it is still one exclusion: that of the side which comes first by id.
      excludes[from]?.push({ to, edge });
      excludes[to]?.push({ to: from, edge });
    }
  }
  if (hasEdges) {
    const idOf = (link: Link) => ids[link.to] ?? '';
    for (const links of [...implies, ...impliedBy, ...excludes]) {
      links.sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0));
    }
  }
  const classOf = equivalenceClasses(implies);
  const wordings = ids.map((): number[] => []);
  for (const [proposition, claim] of classOf.entries()) wordings[claim]?.push(proposition);
  const isJoined = (at: number) =>
    hasEdges && [implies, impliedBy, excludes].some((links) => (links[at]?.length ?? 0) > 0);
  return { ids, numberOf, hasEdges, isJoined, implies, impliedBy, excludes, classOf, wordings };
}

/** Everything reached from the starts over the links, nearest first; the starts come first themselves. */
export function* reaching(
  starts: Iterable<number>,
  links: readonly (readonly { readonly to: number }[])[],
): Generator<number, void, undefined> {
  const reached = new Set(starts);
  for (const node of reached) {
    yield node;
    for (const { to } of links[node] ?? []) reached.add(to); // a Set visits what it grows by
  }
}

/**
 * The cycle of implications that each proposition is on, by number: two have the same number exactly where each
 * implies the other. Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
 */
function equivalenceClasses(implies: Graph['implies']): Int32Array {
  const size = implies.length;
  const order = new Int32Array(size); // when first seen, from 1
  const lowest = new Int32Array(size);
  const classOf = new Int32Array(size).fill(-1);
  const next = new Int32Array(size); // the link to look at next
  const open: number[] = [];
  let seen = 0;
  let classes = 0;
  for (let root = 0; root < size; root++) {
    if (order[root]) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path[path.length - 1] as number; // the path is not empty
      if (next[node] === 0) {
        seen++;
        order[node] = seen;
        lowest[node] = seen;
        open.push(node);
      }
      const link = implies[node]?.[next[node] ?? 0];
      if (link) {
        next[node] = (next[node] ?? 0) + 1;
        if (!order[link.to]) path.push(link.to);
        else if (classOf[link.to] === -1) lowest[node] = Math.min(lowest[node] ?? 0, order[link.to] ?? 0);
        continue;
      }
      if (lowest[node] === order[node]) {
        let member: number | undefined;
        do {
          member = open.pop();
          if (member !== undefined) classOf[member] = classes;
        } while (member !== undefined && member !== node);
        classes++;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[node] ?? 0);
    }
  }
  return classOf;
}
