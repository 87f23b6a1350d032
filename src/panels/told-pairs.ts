import { addAll, type BitMasks, isWithin } from '../algorithms/bit-masks.js';
import { bitSet } from '../algorithms/bit-sets.js';

/** Positions of one expert, by their numbers among all of that expert's, in ascending order. */
export interface Positions {
  readonly list: readonly number[];
  readonly masks: BitMasks;
}

/** Pairs of positions, one of either expert, that have caused something shown: per position of the first, a set. */
export interface ToldPairs {
  readonly add: (a: Positions, b: Positions) => void;
  readonly hasAll: (a: Positions, b: Positions) => boolean;
  readonly clear: () => void;
}

/** No pairs yet. @param most How many positions an expert has at most. */
export function toldAmong(most: number): ToldPairs {
  const rows: Uint32Array[] = [];
  const used: number[] = [];
  const isUsed = new Uint8Array(most);
  const none = bitSet(0);
  return {
    add(a, b) {
      for (let at = 0; at < a.list.length; at++) {
        const position = a.list[at] ?? 0;
        rows[position] ??= bitSet(most);
        const row = rows[position] ?? none;
        if (isUsed[position] === 0) used.push(position);
        isUsed[position] = 1;
        addAll(b.masks, row);
      }
    },
    hasAll(a, b) {
      if (b.list.length === 0) return true;
      for (let at = 0; at < a.list.length; at++) {
        const position = a.list[at] ?? 0;
        if (isUsed[position] === 0 || !isWithin(b.masks, rows[position] ?? none)) return false;
      }
      return true;
    },
    clear() {
      for (const position of used) {
        rows[position]?.fill(0);
        isUsed[position] = 0;
      }
      used.length = 0;
    },
  };
}
