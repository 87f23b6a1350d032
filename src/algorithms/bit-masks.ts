/** A set of numbers as the words of a bit set that are not empty, and their bits: short where the numbers are few. */
export interface BitMasks {
  readonly words: Int32Array;
  readonly bits: Int32Array;
}

/** The masks of these numbers. */
export function masksOf(numbers: Iterable<number>): BitMasks {
  const masks = new Map<number, number>();
  for (const number of numbers)
    masks.set(number >>> 5, (masks.get(number >>> 5) ?? 0) | (1 << (number & 31)));
  return { words: Int32Array.from(masks.keys()), bits: Int32Array.from(masks.values()) };
}

/** Whether any of the numbers is in a set. */
export function meets({ words, bits }: BitMasks, set: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++) if (((set[words[i] ?? 0] ?? 0) & (bits[i] ?? 0)) !== 0) return true;
  return false;
}

/** Whether all of the numbers are in a set. */
export function isWithin({ words, bits }: BitMasks, set: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++)
    if (((bits[i] ?? 0) & ~(set[words[i] ?? 0] ?? 0)) !== 0) return false;
  return true;
}

/** Puts the numbers into a set that has room for them. */
export function addAll({ words, bits }: BitMasks, set: Uint32Array): void {
  for (let i = 0; i < words.length; i++) set[words[i] ?? 0] = (set[words[i] ?? 0] ?? 0) | (bits[i] ?? 0);
}
