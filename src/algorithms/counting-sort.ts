/** Items sorted by key, and where those of each key begin: those of `key` stand from `starts[key]` to `starts[key + 1]`. */
export interface Sorted {
  readonly items: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Sorts by keys that are small whole numbers; items of one key stay in their order. Time is linear.
 *
 * @param keyOf The key of an item, from 0 up to, not including, `keys`.
 */
export function countingSort(items: Int32Array, keys: number, keyOf: (item: number) => number): Sorted {
  const starts = new Int32Array(keys + 1);
  for (const item of items) starts[keyOf(item) + 1] = (starts[keyOf(item) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key] ?? 0) + (starts[key + 1] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const place = next[keyOf(item)] ?? 0;
    sorted[place] = item;
    next[keyOf(item)] = place + 1;
  }
  return { items: sorted, starts };
}
