/** A place in plain data: the object or list that has it, and its key there. */
export interface Place {
  readonly keys: readonly (string | number)[];
  /** As issues write it; the keys must be plain names. */
  readonly path: string;
}

/** Every place in plain data, the outermost first. */
export function placesIn(value: unknown, outer: Place = { keys: [], path: '' }): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const step = typeof key === 'number' ? `[${key}]` : outer.path === '' ? key : `.${key}`;
    const place = { keys: [...outer.keys, key], path: `${outer.path}${step}` };
    return [place, ...placesIn(inner, place)];
  });
}

/** What stands at a place. */
export const valueAt = (value: unknown, { keys }: Place): unknown =>
  keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

/** A copy in which one place is changed by `change`, which is given the object or list that has it, and the key. */
export function changed(
  value: object,
  { keys }: Place,
  change: (object: object, key: string | number) => void,
): object {
  const copy = structuredClone(value);
  const [last] = keys.slice(-1);
  const object = keys.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), copy);
  if (last !== undefined) change(Object(object), last);
  return copy;
}
