import fc from 'fast-check';
import { TRAPS, trap } from './traps.js';

// Changes to sound input. Each is plain data, so that a counterexample says what was done to what.

type Held = Record<string, unknown>;
type Place = readonly [holder: Held, key: string];

class Instance {}

const set = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });

const isHeld = (value: unknown): value is Held => typeof value === 'object' && value !== null;

/** What may be done at a place; `other` is what stands at another place. */
const ACTS: Readonly<Record<string, (place: Place, value: unknown, other: unknown, root: unknown) => void>> =
  {
    replace: ([holder, key], value) => set(holder, key, value),
    delete: ([holder, key]) => delete holder[key],
    copy: ([holder, key], _, other) => set(holder, key, other),
    cycle: ([holder, key], _, __, root) => set(holder, key, root),
    itself: ([holder, key]) => set(holder, key, holder),
    wrap: ([holder, key]) => set(holder, key, [holder[key]]),
    misspell: ([holder, key]) => {
      const value = holder[key];
      if (Array.isArray(holder)) return;
      delete holder[key];
      set(holder, `${key.slice(0, 1)}${key.slice(2)}`, value);
    },
    shout: ([holder, key]) => {
      const value = holder[key];
      if (typeof value === 'string') set(holder, key, value.toUpperCase());
    },
    add: ([holder], value) => set(holder, 'added', value),
    addProto: ([holder], value) => set(holder, '__proto__', value),
    addNothing: ([holder]) => set(holder, '', undefined),
    twice: ([holder, key]) => {
      const value = holder[key];
      if (Array.isArray(value) && value.length < 1000) value.push(...value.slice(0, 3));
      else set(holder, key, [value, value]);
    },
    inherit: ([holder, key], _, other) => {
      const value = holder[key];
      if (isHeld(value) && isHeld(other) && value !== other && !Array.isArray(value)) {
        try {
          Object.setPrototypeOf(value, other);
        } catch {
          // A prototype that would go round.
        }
      }
    },
    bare: ([holder, key]) => {
      const value = holder[key];
      if (isHeld(value) && !Array.isArray(value)) set(holder, key, Object.assign(Object.create(null), value));
    },
    instance: ([holder, key]) => {
      const value = holder[key];
      if (isHeld(value) && !Array.isArray(value)) set(holder, key, Object.assign(new Instance(), value));
    },
    proxy: ([holder, key]) => {
      const value = holder[key];
      if (isHeld(value) && !ArrayBuffer.isView(value)) set(holder, key, new Proxy(value, {}));
    },
    compute: ([holder, key]) => {
      const value = holder[key];
      Object.defineProperty(holder, key, { get: () => value, enumerable: true, configurable: true });
    },
    hide: ([holder, key]) => {
      Object.defineProperty(holder, key, { value: holder[key], enumerable: false, configurable: true });
    },
    spread: ([holder, key], value) => {
      if (isHeld(holder[key]) && isHeld(value)) set(holder, key, { ...holder[key], ...value });
    },
    key: ([holder]) => Object.defineProperty(holder, Symbol('key'), { value: 1, enumerable: true }),
  };

/** One change: what is done, at which of all places, with which trap, with what of which other place. */
export interface Change {
  readonly act: string;
  readonly at: number;
  readonly trap: string;
  readonly other: number;
}

/** One to three changes, mostly one. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    act: fc.oneof(fc.constant('replace'), fc.constantFrom(...Object.keys(ACTS))),
    at: fc.nat(100_000),
    trap: fc.constantFrom(...TRAPS),
    other: fc.nat(100_000),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Every place in plain data, outermost first. */
function placesIn(root: unknown): Place[] {
  const places: Place[] = [];
  const seen = new Set<unknown>();
  const open: unknown[] = [root];
  for (const value of open) {
    if (!isHeld(value) || seen.has(value) || ArrayBuffer.isView(value) || places.length > 2000) continue;
    seen.add(value);
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      open.push(Object.getOwnPropertyDescriptor(value, key)?.value);
    }
  }
  return places;
}

/** A copy of sound input to which changes were made. */
export function changed(sound: unknown, steps: readonly Change[]): unknown {
  const root: Held = { input: structuredClone(sound) };
  for (const { act, at, trap: name, other } of steps) {
    const places = placesIn(root);
    const place = places[at % places.length];
    const [holder, key] = places[other % places.length] ?? [root, 'input'];
    if (place && Object.getOwnPropertyDescriptor(...place)?.configurable) {
      ACTS[act]?.(place, trap(name), holder[key], root['input']);
    }
  }
  return root['input'];
}
