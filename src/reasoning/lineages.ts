import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import type { View } from './view.js';
import type { World } from './world.js';

/**
 * How many independent lines of evidence may stand behind a claim. Holders who share an upstream source are one
 * group; of a holder with no source given nothing is known, which is not independence.
 *
 * @example
 * ```ts
 * import { commonGround, defineCorpus, type Lineages } from 'consilience';
 *
 * const position = { proposition: 'rain', stance: 'affirms', certainty: 'certain' } as const;
 * const corpus = defineCorpus({
 *   sources: {
 *     agency: { title: 'Wire report' },
 *     herald: { title: 'Herald', relays: ['agency'] },
 *     courier: { title: 'Courier', relays: ['agency'] },
 *   },
 *   experts: {
 *     ada: { name: 'Ada', kind: 'person' },
 *     bo: { name: 'Bo', kind: 'person' },
 *     cy: { name: 'Cy', kind: 'person' },
 *   },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [
 *     { ...position, expert: 'ada', restsOn: ['herald'] },
 *     { ...position, expert: 'bo', restsOn: ['courier'] },
 *     { ...position, expert: 'cy' },
 *   ],
 * });
 * const lineages: Lineages | undefined = commonGround(corpus)[0]?.lineages;
 *
 * console.log(lineages); // => { low: 1, high: 2, groups: [['ada', 'bo']], unknown: ['cy'] }
 * ```
 */
export interface Lineages<E extends string = string> {
  /** At least so many: the number of groups, and never less than one. */
  readonly low: number;
  /** At most so many: the groups and the unknown ones. */
  readonly high: number;
  /** Holders whose evidence meets upstream, in the corpus' order. */
  readonly groups: readonly (readonly E[])[];
  /** Holders for whose part in the claim no source is given. */
  readonly unknown: readonly E[];
}

/** The sources behind a derivation, by their own word: those relied on, and those that carry words relayed. */
function evidenceOf(world: World, { expert, derivation }: View): Set<string> {
  const { supportingOn } = world.beliefs(expert);
  const { numberOf } = world.graph;
  const sources = new Set<string>();
  const seen = new Set<number>();
  const open = derivation.map(({ index }) => index);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const position = seen.has(index) ? undefined : world.corpus.positions[index];
    if (!position) continue;
    seen.add(index);
    for (const source of position.restsOn ?? []) sources.add(source);
    if (position.quote?.attribution === 'relayed') sources.add(position.quote.source);
    for (const reason of position.because ?? []) {
      for (const own of supportingOn(numberOf.get(reason) ?? -1)) open.push(own.index);
    }
  }
  return sources;
}

/** What a source comes from: itself, all that it relays, and their publishers, of which each is one upstream. */
function* upstreamOf(sources: Corpus['sources'], starts: ReadonlySet<string>): Generator<string> {
  const reached = new Set(starts);
  for (const source of reached) {
    yield `source ${source}`;
    const entry = Object.hasOwn(sources, source) ? sources[source] : undefined;
    if (entry?.publisher !== undefined) yield `publisher ${entry.publisher}`;
    for (const relayed of entry?.relays ?? []) reached.add(relayed); // a Set visits what it grows by
  }
}

/** Groups the holders of a claim by the sources that their views rest on, followed through what those relay. */
export function lineagesOf(world: World, holders: readonly View[]): Lineages {
  const groupOf = new Map<string, number>(); // an upstream, and the group of holders that it belongs to
  const joined: number[] = []; // by group, the group that it was joined to, or itself
  const find = (group: number): number => {
    let root = group;
    while (joined[root] !== root) root = joined[root] ?? root;
    joined[group] = root;
    return root;
  };
  const members: [number, string][] = [];
  const unknown: string[] = [];
  for (const view of holders) {
    const evidence = evidenceOf(world, view);
    if (evidence.size === 0) {
      unknown.push(view.expert);
      continue;
    }
    const group = joined.length;
    joined.push(group);
    for (const upstream of upstreamOf(world.corpus.sources, evidence)) {
      const other = groupOf.get(upstream);
      if (other === undefined) groupOf.set(upstream, group);
      else {
        const [a, b] = [find(other), find(group)];
        joined[Math.max(a, b)] = Math.min(a, b); // the group of the holder who comes first
      }
    }
    members.push([group, view.expert]);
  }
  const groups = [...groupBy(members, ([group]) => find(group)).values()].map((group) =>
    group.map(([, expert]) => expert),
  );
  return {
    low: Math.max(1, groups.length),
    high: Math.max(1, groups.length + unknown.length),
    groups,
    unknown,
  };
}
