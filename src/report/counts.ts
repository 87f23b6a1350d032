import { CERTAINTIES, type Side } from '../model/credence.js';
import type { Partition, Views } from '../reasoning/partition.js';
import type { View } from '../reasoning/view.js';
import { capitalized, listed, saying, verb } from '../wording/lexicon.js';
import { isImplied, isSided } from '../wording/view-words.js';

/** A whole number as it is read: 11,301. */
export const number = (count: number): string => count.toLocaleString('en');

/** "1 position", "11,301 positions". */
export const numberOf = (count: number, one: string): string =>
  `${number(count)} ${verb(count, one, `${one}s`)}`;

/** "14 of the 52 say that it is so, 9 that it is likely": how many hold a claim, by how firmly. */
export function heldInNumbers(asked: number, side: Side, views: readonly View[]): string {
  const sided = views.filter(isSided);
  const worded = sided.filter(({ estimate }) => !estimate);
  const groups = CERTAINTIES.flatMap((certainty) => {
    const count = worded.filter((view) => view.certainty === certainty).length;
    return count === 0 ? [] : [{ count, words: saying(count, side, certainty) }];
  });
  const numbers = sided.length - worded.length;
  const implied = sided.filter(isImplied).length;
  const told = [
    ...groups.map(({ count, words }, i) => `${count} ${i === 0 ? words : words.replace(/^says? /, '')}`),
    ...(numbers > 0 ? [`${numbers} ${verb(numbers, 'puts', 'put')} a number on it that leans this way`] : []),
  ];
  const how = implied === 0 ? '' : `, ${implied === sided.length ? 'all' : implied} of them by implication`;
  return `Of the ${asked}, ${listed(told)}${how}`;
}

/** Where the others stand, in numbers. */
export function othersInNumbers(where: Partition & { readonly views: Views }): string {
  const { opponents, undecided, conditional, contradictory, silent } = where;
  const told = [
    [opponents.length, 'takes the other side', 'take the other side'],
    [undecided.length, 'takes no side', 'take no side'],
    [conditional.length, 'speaks to it only under a condition', 'speak to it only under a condition'],
    [
      contradictory.length,
      'says things of it that cannot all be true',
      'say things of it that cannot all be true',
    ],
    [silent.length, 'says nothing of it', 'say nothing of it'],
  ] as const;
  const others = told.flatMap(([count, one, many]) =>
    count === 0 ? [] : `${count} ${verb(count, one, many)}`,
  );
  return others.length === 0 ? '' : `${capitalized(listed(others))}.`;
}
