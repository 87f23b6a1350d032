/** A function that remembers its results, by the identity of what it is given. */
export function remembered<K, T>(work: (key: K) => T): (key: K) => T {
  const results = new Map<K, { readonly of: T }>();
  return (key) => {
    const known = results.get(key);
    if (known) return known.of;
    const result = work(key);
    results.set(key, { of: result });
    return result;
  };
}

/** A function without parameters that does its work at the first call, and remembers the result. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
