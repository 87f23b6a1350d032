/**
 * Formal concepts per second, beside NextClosure (Ganter 1984) on the same bit sets and the plain definition of
 * Close-by-One (Kuznetsov 1993) on arrays, in the same run: `npx tsx tests/bench/concepts.ts`.
 * No alternative in Python runs here: Debian has no package for formal concept analysis.
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { addTo, bitSet, isSubset, numbersIn } from '../../src/algorithms/bit-sets.ts';
import { type FormalConcept, formalConcepts } from '../../src/algorithms/formal-concepts.ts';
import { type FormalContext, formalContext } from '../../src/algorithms/formal-context.ts';

const ROUNDS = 7;

/** The same table every time: a linear congruential generator (Numerical Recipes' constants), high bits only. */
function generated(objects: number, attributes: number, density: number): FormalContext {
  let state = 1;
  return formalContext(objects, attributes, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 < density;
  });
}

const meet = (sets: readonly Uint32Array[], members: readonly number[], size: number): Uint32Array => {
  const met = bitSet(size);
  for (let number = 0; number < size; number++) addTo(met, number);
  for (const member of members) {
    const set = sets[member] ?? met;
    for (let at = 0; at < met.length; at++) met[at] = (met[at] ?? 0) & (set[at] ?? 0);
  }
  return met;
};

function* nextClosure({ objects, attributes, rows, columns }: FormalContext): Generator<FormalConcept> {
  const close = (attributeSet: Uint32Array) => {
    const extent = numbersIn(meet(columns, numbersIn(attributeSet), objects));
    return { extent, intent: meet(rows, extent, attributes) };
  };
  let current: ReturnType<typeof close> | undefined = close(bitSet(attributes));
  while (current !== undefined) {
    const { intent }: { intent: Uint32Array } = current;
    yield { extent: current.extent, intent: numbersIn(intent) };
    const before = intent.slice();
    current = undefined;
    for (let attribute = attributes - 1; attribute >= 0 && current === undefined; attribute--) {
      const bit = 1 << (attribute & 31);
      const at = attribute >>> 5;
      const word = before[at] ?? 0;
      before[at] = word & ~bit;
      if ((word & bit) !== 0) continue;
      const start = before.slice();
      addTo(start, attribute);
      const closed = close(start);
      const added = closed.intent.slice();
      added[at] = (added[at] ?? 0) & (bit - 1);
      added.fill(0, at + 1);
      if (isSubset(added, before)) current = closed;
    }
  }
}

function* closeByOne({ objects, attributes, rows }: FormalContext): Generator<FormalConcept> {
  const table = rows.map((row) => new Set(numbersIn(row)));
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
  function* below(extent: number[], intent: number[], from: number): Generator<FormalConcept> {
    yield { extent, intent };
    for (let attribute = attributes - 1; attribute >= from; attribute--) {
      if (intent.includes(attribute)) continue;
      const sharing = extent.filter((object) => table[object]?.has(attribute));
      const closed = numbers(attributes).filter((other) =>
        sharing.every((object) => table[object]?.has(other)),
      );
      const isNew = closed.every((other) => other >= attribute || intent.includes(other));
      if (isNew) yield* below(sharing, closed, attribute + 1);
    }
  }
  const all = numbers(objects);
  yield* below(
    all,
    numbers(attributes).filter((attribute) => table.every((row) => row.has(attribute))),
    0,
  );
}

/** One pass: its time, and a checksum over every concept in its order. */
function run(concepts: Iterable<FormalConcept>) {
  let count = 0;
  let checksum = 0;
  const start = performance.now();
  for (const { extent, intent } of concepts) {
    count++;
    for (const number of extent) checksum = (Math.imul(checksum, 31) + number) | 0;
    for (const number of intent) checksum = (Math.imul(checksum, 37) + number) | 0;
  }
  return { count, checksum, seconds: (performance.now() - start) / 1000 };
}

const WAYS = {
  formalConcepts: (context: FormalContext) => formalConcepts(context),
  'NextClosure on bit sets': nextClosure,
  'Close-by-One on arrays': closeByOne,
};

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; best of ${ROUNDS} rounds in turn`,
);
for (const density of [0.2, 0.3]) {
  const context = generated(200, 40, density);
  const own = run(formalConcepts(context));
  const seconds = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, concepts] of Object.entries(WAYS)) {
      const result = run(concepts(context));
      if (result.count !== own.count || result.checksum !== own.checksum) {
        throw new Error(`${name} found other concepts, or in another order.`);
      }
      seconds.set(name, Math.min(result.seconds, seconds.get(name) ?? result.seconds));
    }
  }
  console.log(`200 x 40 at ${density * 100} %: ${own.count} concepts, checksum ${own.checksum}`);
  const fastest = seconds.get('formalConcepts') ?? 0;
  for (const [name, best] of seconds) {
    const rate = Math.round(own.count / best).toLocaleString('en');
    console.log(
      `  ${name.padEnd(24)} ${rate.padStart(10)} per second, ${(best / fastest).toFixed(1)} x the time`,
    );
  }
}
