import { describe, type Issue, pathTo } from './corpus-error.js';

/** The model is six levels deep. */
const DEEPEST = 12;

/** `Object.prototype` of any realm: a page's frames and a test runner's sandboxes each have their own. */
const isObjectPrototype = (prototype: object) =>
  Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');

/**
 * A frozen deep copy of plain data. Keys that hold `undefined` are left out. What is not plain data is reported
 * and left out, but for the prototype that a `__proto__` key in a literal sets: it is reported and put back as
 * the entry that it was meant to be, so that nothing else is reported for the lack of it.
 */
export function snapshot(value: unknown, issues: Issue[]): unknown {
  const keys: PropertyKey[] = [];
  const ancestors = new Set<object>();

  const fault = (found: string, expected: string): undefined => {
    issues.push({ code: 'shape', path: pathTo('', ...keys), found, expected });
    return undefined;
  };

  const member = (key: PropertyKey, inner: unknown): unknown => {
    keys.push(key);
    const copied = copy(inner);
    keys.pop();
    return copied;
  };

  const copyObject = (object: object): unknown => {
    const entries: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(object)) {
      const copied = inner === undefined ? undefined : member(key, inner);
      if (copied !== undefined) entries.push([key, copied]);
    }
    const prototype: unknown = Object.getPrototypeOf(object);
    if (typeof prototype === 'object' && prototype !== null && !isObjectPrototype(prototype)) {
      if (typeof object.constructor === 'function' && Object.hasOwn(prototype, 'constructor')) {
        return fault(`an instance of ${object.constructor.name || 'a class'}`, 'plain data');
      }
      keys.push('__proto__');
      fault(
        'a prototype: in a literal, a `__proto__` key sets it, and the entry is lost',
        "the key in brackets, ['__proto__']",
      );
      keys.pop();
      entries.push(['__proto__', member('__proto__', prototype)]);
    }
    return Object.freeze(Object.fromEntries(entries)); // defines `__proto__` as an entry, where assignment would not
  };

  const copy = (inner: unknown): unknown => {
    if (
      typeof inner === 'string' ||
      typeof inner === 'number' ||
      typeof inner === 'boolean' ||
      inner === null
    ) {
      return inner;
    }
    if (typeof inner !== 'object') return fault(describe(inner), 'plain data');
    if (ancestors.has(inner)) return fault('an object that contains itself', 'plain data');
    if (keys.length > DEEPEST) return fault('an object nested deeper than the model goes', 'plain data');
    ancestors.add(inner);
    const copied = Array.isArray(inner)
      ? Object.freeze(Array.from(inner, (element, i) => member(i, element)))
      : copyObject(inner);
    ancestors.delete(inner);
    return copied;
  };

  return copy(value);
}
