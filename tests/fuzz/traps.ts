// Values that stand where they should not, by name: a counterexample then prints as plain text.

class Named {
  readonly name = 'Ada';
  readonly kind = 'person';
}

const deep = (levels: number): unknown => {
  let inner: unknown = [];
  for (let level = 0; level < levels; level++) inner = level % 2 === 0 ? [inner] : { inner };
  return inner;
};

const cyclic = (): unknown => {
  const list: unknown[] = ['p'];
  list.push({ list });
  return list;
};

const ownProto = (): unknown => JSON.parse('{"__proto__": {"name": "Own", "kind": "person"}}');

const makers: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
  true: () => true,
  false: () => false,
  zero: () => 0,
  'minus zero': () => -0,
  'minus one': () => -1,
  half: () => 0.5,
  fifty: () => 50,
  NaN: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  'huge number': () => 1e308,
  'tiny number': () => 5e-324,
  'four billion': () => 2 ** 32,
  bigint: () => 10n,
  symbol: () => Symbol('p'),
  function: () => () => 'p',
  'empty text': () => '',
  'blank text': () => ' \u00a0\n',
  'zero-width text': () => '\u200b',
  'half a pair': () => '\ud83d',
  'other half': () => 'a\udca9',
  'right to left': () => 'שלום \u202e abc',
  'combining marks': () => `e${'\u0301'.repeat(50)}`,
  'long text': () => 'long '.repeat(2000),
  'null character': () => '\0',
  'ellipsis only': () => ' … ',
  '__proto__ as text': () => '__proto__',
  'constructor as text': () => 'constructor',
  'toString as text': () => 'toString',
  'length as text': () => 'length',
  'nowhere as text': () => 'nowhere',
  affirms: () => 'affirms',
  Certain: () => 'Certain',
  'a date': () => '2024-02',
  'no date': () => '2024-02-30',
  'empty list': () => [],
  'a word in a list': () => ['certain'],
  'an id in a list': () => ['p'],
  'lists in lists': () => [[['p']], []],
  'a list of null': () => [null],
  'a hole': () => Object.assign(new Array(2), { 1: 'p' }),
  'four billion holes': () => new Array(2 ** 32 - 1),
  'empty object': () => ({}),
  'object without prototype': () => Object.assign(Object.create(null), { name: 'Bare', kind: 'person' }),
  'not printable': () => ({ toString: 1, valueOf: 1, toJSON: 1 }),
  'printed as certain': () => ({ toString: () => 'certain', valueOf: () => 2 }),
  'its own JSON': () => ({ toJSON: () => 'certain' }),
  'with a literal __proto__': () => ({ __proto__: { name: 'Set', kind: 'person' }, name: 'Ada' }),
  'with an own __proto__': ownProto,
  'with own constructor': () => ({ constructor: 'x', hasOwnProperty: 1 }),
  'with a length': () => ({ length: 3, 0: 'p' }),
  'a condition': () => ({ not: 'p' }),
  'an edge': () => ({ proposition: 'p', reason: 'So.' }),
  'a range upside down': () => ({ low: 60, high: 40 }),
  'a range from minus zero': () => ({ low: -0, high: 5 }),
  'a date object': () => new Date(0),
  'a map': () => new Map([['p', { text: 'It is so.' }]]),
  'a set': () => new Set(['p']),
  'a class instance': () => new Named(),
  'a class': () => Named,
  'boxed text': () => Object('p'),
  'boxed number': () => Object(1),
  'typed array': () => new Float64Array(2),
  'a regular expression': () => /p/g,
  'an error': () => new Error('p'),
  'a promise': () => Promise.resolve('p'),
  'a proxy': () => new Proxy({ name: 'Ada', kind: 'person' }, {}),
  'a frozen object': () => Object.freeze({ name: 'Ada', kind: 'person' }),
  'a cycle': cyclic,
  'ten thousand levels': () => deep(10_000),
  'fourteen levels': () => deep(14),
};

/** The names of all traps. */
export const TRAPS: readonly string[] = Object.keys(makers);

/** A trap, made anew. */
export const trap = (name: string): unknown => makers[name]?.();

/** A value that a trap was laid for must not be changed: from now on a change throws. */
export function frozen<T>(value: T): T {
  const open: unknown[] = [value];
  const seen = new Set<unknown>();
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || seen.has(next) || ArrayBuffer.isView(next)) continue;
    seen.add(next);
    if (!(Array.isArray(next) && next.length > 1e6)) Object.freeze(next); // freezing four billion holes takes its time
    for (const key of Object.keys(next)) open.push(Object.getOwnPropertyDescriptor(next, key)?.value);
  }
  return value;
}
