/** A function of a string that remembers its results. */
export function remembered<T>(work: (key: string) => T): (key: string) => T {
  const results = new Map<string, { readonly of: T }>();
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
