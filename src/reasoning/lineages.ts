import type { Corpus } from '../model/corpus.js';
import { reaching } from './graph.js';
import type { View } from './view.js';

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

/** Groups the holders of a claim by the sources that its derivations rest on, followed through what they relay. */
export function lineagesOf<E extends string>(
  sources: Corpus['sources'],
  holders: readonly View<E, string, string>[],
): Lineages<E> {
  const ids = Object.keys(sources);
  const numberOf = new Map(ids.map((id, number): [string, number] => [id, number]));
  const numbers = (list: readonly string[] = []) => list.flatMap((id) => numberOf.get(id) ?? []);
  const relays = ids.map((id) => numbers(sources[id]?.relays).map((to) => ({ to })));

  let groups: { readonly experts: readonly E[]; readonly upstream: ReadonlySet<number> }[] = [];
  const unknown: E[] = [];
  for (const { expert, derivation } of holders) {
    const restsOn = derivation.flatMap(({ position }) => numbers(position.restsOn));
    if (restsOn.length === 0) {
      unknown.push(expert);
      continue;
    }
    const upstream = new Set(reaching(restsOn, relays));
    const meets = (group: (typeof groups)[number]) =>
      [...upstream].some((source) => group.upstream.has(source));
    const joined = groups.filter(meets);
    const merged = {
      experts: [...joined.flatMap((group) => group.experts), expert],
      upstream: new Set([...joined.flatMap((group) => [...group.upstream]), ...upstream]),
    };
    const [first] = joined;
    groups = first
      ? groups.flatMap((group) => (group === first ? [merged] : meets(group) ? [] : [group]))
      : [...groups, merged];
  }
  const place = new Map(holders.map(({ expert }, i): [E, number] => [expert, i]));
  const inOrder = (experts: readonly E[]) =>
    [...experts].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return {
    low: Math.max(1, groups.length),
    high: Math.max(1, groups.length + unknown.length),
    groups: groups.map((group) => inOrder(group.experts)),
    unknown,
  };
}
