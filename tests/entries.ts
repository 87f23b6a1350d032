/** The propositions of entries, in order. */
export const named = (list: readonly { readonly proposition: string }[]): string[] =>
  list.map(({ proposition }) => proposition);

/** The one entry that there is. */
export function single<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0)
    throw new RangeError(`${list.length} entries where one was meant`);
  return first;
}
