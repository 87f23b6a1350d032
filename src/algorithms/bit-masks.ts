/**
 * A set of numbers as the words of a bit set that are not empty: the place of a word, its bits, and so on in turn. Short
 * where the numbers are few, and a plain list, as there are many.
 */
export type BitMasks = readonly number[];

/** The masks of these numbers. */
export function masksOf(numbers: Iterable<number>): BitMasks {
  const masks = new Map<number, number>();
  for (const number of numbers)
    masks.set(number >>> 5, (masks.get(number >>> 5) ?? 0) | (1 << (number & 31)));
  return [...masks].flat();
}

/** Whether any of the numbers is in a set. */
export function meets(masks: BitMasks, set: Uint32Array): boolean {
  for (let i = 0; i < masks.length; i += 2) {
    if (((set[masks[i] ?? 0] ?? 0) & (masks[i + 1] ?? 0)) !== 0) return true;
  }
  return false;
}

/** Whether all of the numbers are in a set. */
export function isWithin(masks: BitMasks, set: Uint32Array): boolean {
  for (let i = 0; i < masks.length; i += 2) {
    if (((masks[i + 1] ?? 0) & ~(set[masks[i] ?? 0] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Puts the numbers into a set that has room for them. */
export function addAll(masks: BitMasks, set: Uint32Array): void {
  for (let i = 0; i < masks.length; i += 2) {
    const word = masks[i] ?? 0;
    set[word] = (set[word] ?? 0) | (masks[i + 1] ?? 0);
  }
}
