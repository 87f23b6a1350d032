import fc from 'fast-check';
import type { Corpus, EdgeTarget } from '../model/corpus.js';
import { sometimes } from './arbitrary-values.js';

const textOf = (id: string) => ({ text: `It is so that ${id}.` });

/**
 * Propositions with edges that respect integrity: none to itself, none twice, none that excludes what it implies.
 *
 * @param areCyclic Whether implications may lead back to where they started.
 */
export function arbitraryGraphs(
  ids: readonly string[],
  areCyclic: boolean,
): fc.Arbitrary<Corpus['propositions']> {
  const last = ids.length - 1;
  if (last < 1) return fc.constant(Object.fromEntries(ids.map((id) => [id, textOf(id)])));
  const pair = fc.tuple(fc.nat(last), fc.nat(last)).filter(([from, to]) => from !== to);
  const forward = fc.nat(last - 1).map((from): [number, number] => [from, from + 1]);
  /** Where implications only lead on, they lead back to nowhere. */
  const implication = areCyclic
    ? pair
    : pair.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const pairs = (maxLength: number, arbitrary: fc.Arbitrary<[number, number]>) =>
    fc.uniqueArray(arbitrary, { maxLength, selector: ([from, to]) => `${from} ${to}` });
  const reasons = fc.array(sometimes(25, fc.constantFrom('A law.', 'By definition.')), {
    minLength: 4,
    maxLength: 4,
  });
  return fc
    .tuple(
      pairs(
        Math.ceil(ids.length * 1.2),
        fc.oneof({ weight: 3, arbitrary: forward }, { weight: 2, arbitrary: implication }),
      ),
      pairs(Math.ceil(ids.length / 2), pair),
      fc.boolean(),
      reasons,
    )
    .map(([implications, declared, isMutual, why]) => {
      // An exclusion may be declared on either side, or on both.
      const [first] = declared;
      const back = first && ([first[1], first[0]] as [number, number]);
      const isNew = back && !declared.some(([from, to]) => from === back[0] && to === back[1]);
      const exclusions = isMutual && isNew ? [...declared, back] : declared;
      const isJoined = ([a, b]: readonly [number, number]) =>
        implications.some(([from, to]) => (from === a && to === b) || (from === b && to === a));
      const targets = (edges: readonly (readonly [number, number])[], of: number) =>
        edges.flatMap(([from, to], place): EdgeTarget[] => {
          const proposition = ids[to];
          if (from !== of || proposition === undefined) return [];
          const reason = why[place % why.length];
          return [reason === undefined ? proposition : { proposition, reason }];
        });
      const entries = ids.map((id, place) => {
        const implies = targets(implications, place);
        const excludes = targets(
          exclusions.filter((edge) => !isJoined(edge)),
          place,
        );
        return [
          id,
          {
            ...textOf(id),
            ...(implies.length > 0 ? { implies } : {}),
            ...(excludes.length > 0 ? { excludes } : {}),
          },
        ] as const;
      });
      return Object.fromEntries(entries);
    });
}
