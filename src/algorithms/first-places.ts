/** Which places count, and how many of them. */
export interface PlacesWanted {
  /** How many places of each string are wanted. */
  readonly most: number;
  /** Whether a place may begin or end at this offset. Left out: anywhere. */
  readonly isCut?: (offset: number) => boolean;
  /** The offset to begin at. Left out: 0. */
  readonly from?: number;
}

/** A trie over UTF-16 units, its root numbered 0: few nodes have a second child, and those are kept apart. */
function emptyTrie(size: number) {
  const firstUnit = new Uint16Array(size);
  const firstChild = new Int32Array(size);
  const others = new Map<number, number>();
  let nodes = 1;
  const keyOf = (node: number, unit: number) => node * 2 ** 16 + unit;
  /** The child that a unit leads to; 0 where it leads nowhere. */
  const childOf = (node: number, unit: number): number => {
    const child = firstChild[node] ?? 0;
    if (child === 0 || firstUnit[node] === unit) return child;
    return others.get(keyOf(node, unit)) ?? 0;
  };
  const addChild = (node: number, unit: number): number => {
    if (firstChild[node] === 0) {
      firstUnit[node] = unit;
      firstChild[node] = nodes;
    } else others.set(keyOf(node, unit), nodes);
    return nodes++;
  };
  return { childOf, addChild };
}

/**
 * The first places of each of many strings in one text, places that overlap too, found in one pass over the text
 * (A. Aho and M. Corasick, "Efficient string matching", Communications of the ACM 18, 1975). Time grows with the
 * text, with all strings together and with the places returned, however much any of them repeats itself.
 *
 * @returns For each string that is not empty, the offsets at which it begins, in order.
 */
export function firstPlaces(
  text: string,
  strings: Iterable<string>,
  { most, isCut = () => true, from = 0 }: PlacesWanted,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  let size = 1;
  for (const string of strings) {
    if (string === '' || found.has(string)) continue;
    found.set(string, []);
    size += string.length;
  }

  const { childOf, addChild } = emptyTrie(size);
  /** The node of the longest proper end of what leads to a node. */
  const fallback = new Int32Array(size);
  const step = (node: number, unit: number): number => {
    for (let at = node; ; at = fallback[at] ?? 0) {
      const child = childOf(at, unit);
      if (child !== 0 || at === 0) return child;
    }
  };

  // One unit of every string at a time, so that a node's fallback is there before the node is.
  let growing = Array.from(found.keys(), (string) => ({ string, node: 0 }));
  const endings = new Map<number, { readonly length: number; readonly places: number[] }>();
  for (let depth = 0; growing.length > 0; depth++) {
    for (const branch of growing) {
      const unit = branch.string.charCodeAt(depth);
      let child = childOf(branch.node, unit);
      if (child === 0) {
        const end = branch.node === 0 ? 0 : step(fallback[branch.node] ?? 0, unit);
        child = addChild(branch.node, unit);
        fallback[child] = end;
      }
      branch.node = child;
    }
    growing = growing.filter(({ string, node }) => {
      if (string.length > depth + 1) return true;
      endings.set(node, { length: string.length, places: found.get(string) ?? [] });
      return false;
    });
  }

  /** Where to look for the next string that ends where a node does and has places left; the node itself if it has. */
  const onward = Int32Array.from(fallback, (next, node) => (endings.has(node) ? node : next));
  const open = (node: number): number => {
    let at = node;
    for (let next = onward[at] ?? 0; next !== at; next = onward[at] ?? 0) {
      onward[at] = onward[next] ?? 0; // the way is halved for whoever comes next
      at = next;
    }
    return at;
  };

  let left = most > 0 ? endings.size : 0;
  for (let i = from, state = 0; i < text.length && left > 0; i++) {
    state = step(state, text.charCodeAt(i));
    let node = open(state);
    if (node === 0 || !isCut(i + 1)) continue;
    for (; node !== 0; node = open(fallback[node] ?? 0)) {
      const ending = endings.get(node);
      const start = i + 1 - (ending?.length ?? 0);
      if (!isCut(start)) continue;
      ending?.places.push(start);
      if (ending?.places.length !== most) continue;
      onward[node] = fallback[node] ?? 0;
      left--;
    }
  }
  return found;
}
