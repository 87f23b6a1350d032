/** An empty set of the numbers from 0 up to, not including, `size`: 32 of them to a word, lowest first. */
export const bitSet = (size: number): Uint32Array => new Uint32Array((size + 31) >>> 5);

/** Puts a number into a set that has room for it. */
export function addTo(set: Uint32Array, number: number): void {
  set[number >>> 5] = (set[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** Whether a number is in a set. */
export const isIn = (set: Uint32Array, number: number): boolean =>
  ((set[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;

/** The place, from 0, of the lowest bit set in a word that is not 0. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** How many bits of a word are set, added up in ever wider fields. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The numbers in a set, in ascending order. */
export function numbersIn(set: Uint32Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < set.length; at++) {
    for (let word = set[at] ?? 0; word !== 0; word &= word - 1) numbers.push(at * 32 + lowestBit(word));
  }
  return numbers;
}

/** Whether everything in one set is in another of the same room. */
export function isSubset(set: Uint32Array, of: Uint32Array): boolean {
  for (let at = 0; at < set.length; at++) {
    if (((set[at] ?? 0) & ~(of[at] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Whether two sets of the same room have nothing in common. */
export function isApart(set: Uint32Array, other: Uint32Array): boolean {
  for (let at = 0; at < set.length; at++) {
    if (((set[at] ?? 0) & (other[at] ?? 0)) !== 0) return false;
  }
  return true;
}
