/**
 * All formal concepts of a table, beside NextClosure (Ganter 1984) on the same bit sets and the plain definition of
 * Close-by-One (Kuznetsov 1993) on arrays: `npx tsx tests/bench/concepts.ts`. No alternative in Python runs here:
 * Debian has no package for formal concept analysis.
 */
import { addTo, bitSet, isSubset, numbersIn } from '../../src/algorithms/bit-sets.ts';
import { type FormalConcept, formalConcepts } from '../../src/algorithms/formal-concepts.ts';
import { type FormalContext, formalContext } from '../../src/algorithms/formal-context.ts';
import { contest, random, type Timing, timed } from './bench.ts';
import { type Comparison, printComparisons, printGrowth } from './tables.ts';

const [OBJECTS, ATTRIBUTES] = [200, 40];
/** How many of a hundred places are filled. */
const FILLED = [20, 30] as const;
const GROWTH = [15, 20, 25, 30, 35];
const PASSES = 3;

function generated(filled: number): FormalContext {
  const next = random();
  return formalContext(OBJECTS, ATTRIBUTES, () => next() < filled / 100);
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

interface Found {
  readonly concepts: number;
  readonly checksum: number;
}

/** Takes every concept as it comes, with a checksum of them all in their order. */
function allOf(concepts: Iterable<FormalConcept>): Found {
  let [found, checksum] = [0, 0];
  for (const { extent, intent } of concepts) {
    found++;
    for (const number of extent) checksum = (Math.imul(checksum, 31) + number) | 0;
    for (const number of intent) checksum = (Math.imul(checksum, 37) + number) | 0;
  }
  return { concepts: found, checksum };
}

const finding = (concepts: (context: FormalContext) => Iterable<FormalConcept>) => (filled: number) => {
  const context = generated(filled);
  return timed(
    PASSES,
    () => allOf(concepts(context)),
    (found) => `${found.concepts} ${found.checksum}`,
  );
};

const WAYS = {
  formalConcepts: finding(formalConcepts),
  'NextClosure on bit sets': finding(nextClosure),
  'Close-by-One on arrays': finding(closeByOne),
};

await contest(import.meta.url, WAYS, (measure) => {
  const names = Object.keys(WAYS) as (keyof typeof WAYS)[]; // it has no other keys
  const conceptsIn = ({ checksum }: Timing) => Number.parseInt(checksum, 10);
  const comparisons = FILLED.map(
    (filled): Comparison => ({
      size: `${OBJECTS} × ${ATTRIBUTES}, ${filled} % filled`,
      timings: names.map((name) => [name, measure(name, filled)]),
    }),
  );
  printComparisons('objects × attributes', 'concepts and checksum', comparisons);
  const timings = GROWTH.map((filled) => measure('formalConcepts', filled));
  printGrowth('concepts', [['formalConcepts', timings.map((timing) => [conceptsIn(timing), timing])]]);
});
