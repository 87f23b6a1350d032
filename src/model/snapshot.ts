import { describe, type Issue, pathTo } from '../faults/issue.js';

/** The model is six levels deep. */
const DEEPEST = 12;

/** `Object.prototype` of any realm: a page's frames and a test runner's sandboxes each have their own. */
const isObjectPrototype = (prototype: object) =>
  prototype === Object.prototype ||
  (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'));

/** What takes no more steps than this to copy is sooner copied again than remembered. */
const FEW_STEPS = 32;

/**
 * A frozen deep copy of plain data. Keys that hold `undefined` are left out. What is not plain data is reported,
 * and `null` stands in its place, so that its key is still known. The prototype that a `__proto__` key in a
 * literal sets is reported too, and put back as the entry that it was meant to be.
 *
 * An object that occurs more than once is copied once, unless there is little to copy: a small graph of shared
 * objects can stand for a tree of billions.
 */
export function snapshot(value: unknown, issues: Issue[]): unknown {
  const keys: PropertyKey[] = [];
  const open: object[] = [];
  const copies = new Map<object, unknown>();
  let steps = 0;
  const faulty = new Map<object, string>();

  const fault = (found: string, expected: string): null => {
    issues.push({ code: 'shape', path: pathTo('', ...keys), found, expected });
    return null;
  };

  const member = (key: PropertyKey, inner: unknown): unknown => {
    steps++;
    keys.push(key);
    const copied = copy(inner);
    keys.pop();
    return copied;
  };

  const copyList = (list: readonly unknown[]): unknown => {
    const copied: unknown[] = [];
    for (let i = 0; i < list.length; i++) {
      const element = list[i];
      if (element === undefined && !Object.hasOwn(list, i)) {
        keys.push(i); // and no further: a list may have four billion holes
        fault('a hole', `a list without holes; this one has a length of ${list.length}`);
        keys.pop();
        break;
      }
      copied.push(member(i, element));
    }
    return copied;
  };

  const copyObject = (object: object): unknown => {
    const prototype: unknown = Object.getPrototypeOf(object);
    const isBare = typeof prototype !== 'object' || prototype === null || isObjectPrototype(prototype);
    if (!isBare && typeof object.constructor === 'function' && Object.hasOwn(prototype, 'constructor')) {
      return fault(`an instance of ${object.constructor.name || 'a class'}`, 'plain data');
    }
    const copied: Record<string, unknown> = {};
    // Assignment is three times as fast as `Object.fromEntries`, but `__proto__` has to be defined.
    const enter = (key: string, inner: unknown) => {
      const entry = member(key, inner);
      if (key !== '__proto__') copied[key] = entry;
      else Object.defineProperty(copied, key, { value: entry, enumerable: true });
    };
    for (const key of Object.keys(object)) {
      const inner = (object as Readonly<Record<string, unknown>>)[key]; // one of its own keys
      if (inner !== undefined) enter(key, inner);
    }
    if (isBare) return copied;
    keys.push('__proto__');
    fault(
      'a prototype: in a literal, a `__proto__` key sets it, and the entry is lost',
      "the key in brackets, ['__proto__']",
    );
    keys.pop();
    enter('__proto__', prototype);
    return copied;
  };

  const copy = (inner: unknown): unknown => {
    if (
      typeof inner === 'string' ||
      typeof inner === 'number' ||
      typeof inner === 'boolean' ||
      inner === null
    ) {
      return inner === 0 ? 0 : inner; // JSON has no negative zero
    }
    if (typeof inner !== 'object') return fault(describe(inner), 'plain data');
    const place = faulty.get(inner);
    if (place !== undefined) return fault(`the object that is faulty at ${place}`, 'plain data');
    const earlier = copies.get(inner);
    if (earlier !== undefined) return earlier;
    if (open.includes(inner)) return fault('an object that contains itself', 'plain data');
    if (keys.length > DEEPEST) return fault('an object nested deeper than the model goes', 'plain data');
    const [issuesBefore, stepsBefore] = [issues.length, steps];
    open.push(inner);
    const copied = Object.freeze(Array.isArray(inner) ? copyList(inner) : copyObject(inner));
    open.pop();
    if (issues.length > issuesBefore) faulty.set(inner, pathTo('', ...keys));
    else if (steps - stepsBefore > FEW_STEPS) copies.set(inner, copied);
    return copied;
  };

  return copy(value);
}
