import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormalConcept, formalConcepts } from '../../src/algorithms/formal-concepts.js';
import { formalContext } from '../../src/algorithms/formal-context.js';

const tables = fc
  .record({ objects: fc.integer({ min: 0, max: 16 }), attributes: fc.integer({ min: 0, max: 7 }) })
  .chain(({ objects, attributes }) => {
    const row = fc.array(fc.boolean(), { minLength: attributes, maxLength: attributes });
    return fc.record({
      attributes: fc.constant(attributes),
      rows: fc.array(row, { minLength: objects, maxLength: objects }),
    });
  });

type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never;

/** More objects and attributes than a word has bits, one cell in eight filled. */
const wideTables = fc
  .record({ objects: fc.integer({ min: 33, max: 70 }), attributes: fc.integer({ min: 33, max: 70 }) })
  .chain(({ objects, attributes }) => {
    const cell = fc.integer({ min: 0, max: 7 }).map((value) => value === 7);
    const row = fc.array(cell, { minLength: attributes, maxLength: attributes });
    return fc.record({
      attributes: fc.constant(attributes),
      rows: fc.array(row, { minLength: objects, maxLength: objects }),
    });
  });

const contextOf = ({ rows, attributes }: Table) =>
  formalContext(rows.length, attributes, (object, attribute) => rows[object]?.[attribute] === true);

/** Straight from the definition: the closure of every subset of the attributes, each concept once. */
function byDefinition({ rows, attributes }: Table): Map<string, FormalConcept> {
  const concepts = new Map<string, FormalConcept>();
  const all = Array.from({ length: attributes }, (_, attribute) => attribute);
  for (let subset = 0; subset < 2 ** attributes; subset++) {
    const chosen = all.filter((attribute) => (subset >> attribute) & 1);
    const extent = [...rows.keys()].filter((object) =>
      chosen.every((attribute) => rows[object]?.[attribute]),
    );
    const intent = all.filter((attribute) => extent.every((object) => rows[object]?.[attribute]));
    concepts.set(intent.join(), { extent, intent });
  }
  return concepts;
}

/** Whether an intent comes before another in lectic order. */
function isLecticallyLess(a: readonly number[], b: readonly number[]): boolean {
  const differing = [...a, ...b].filter((attribute) => a.includes(attribute) !== b.includes(attribute));
  return b.includes(Math.min(...differing));
}

describe('formalConcepts, for any table', () => {
  it('yields exactly the closures of all subsets, each once', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const concepts = [...formalConcepts(contextOf(table))];
        const expected = byDefinition(table);
        expect(concepts).toHaveLength(expected.size);
        expect(new Map(concepts.map((concept) => [concept.intent.join(), concept]))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('yields every intersection of rows where a row takes several words, each with all who have it', () => {
    fc.assert(
      fc.property(wideTables, (table) => {
        const { rows, attributes } = table;
        const members = rows.map((row) => [...row.keys()].filter((attribute) => row[attribute]));
        let intents = new Map([['all', Array.from({ length: attributes }, (_, attribute) => attribute)]]);
        for (const row of members) {
          const met = [...intents.values()].map((intent) =>
            intent.filter((attribute) => row.includes(attribute)),
          );
          intents = new Map([...intents.values(), ...met].map((intent) => [intent.join(), intent]));
        }
        const expected = Array.from(intents.values(), (intent) => ({
          extent: [...rows.keys()].filter((object) => intent.every((attribute) => rows[object]?.[attribute])),
          intent,
        }));
        const key = (concept: FormalConcept) => JSON.stringify(concept);
        const found = Array.from(formalConcepts(contextOf(table)), key);
        expect(found.sort()).toEqual(expected.map(key).sort());
      }),
      { numRuns: 20 },
    );
  });

  it('yields them in lectic order', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const intents = Array.from(formalConcepts(contextOf(table)), ({ intent }) => intent);
        for (const [place, intent] of intents.slice(1).entries()) {
          expect(isLecticallyLess(intents[place] ?? [], intent)).toBe(true);
        }
      }),
    );
  });

  it('yields with options what it yields without, filtered', () => {
    const least = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(tables, least, least, (table, minObjects, minAttributes) => {
        const context = contextOf(table);
        const wanted = Array.from(formalConcepts(context)).filter(
          ({ extent, intent }) => extent.length >= minObjects && intent.length >= minAttributes,
        );
        expect([...formalConcepts(context, { minObjects, minAttributes })]).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('says of the turned table the same, with objects and attributes in each other’s place', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { objects, attributes, rows, columns } = contextOf(table);
        const turned = { objects: attributes, attributes: objects, rows: columns, columns: rows };
        const pairs = (concepts: Iterable<FormalConcept>, isTurned: boolean) =>
          Array.from(concepts, ({ extent, intent }) =>
            JSON.stringify(isTurned ? [intent, extent] : [extent, intent]),
          ).sort();
        expect(pairs(formalConcepts(turned), true)).toEqual(pairs(formalConcepts(contextOf(table)), false));
      }),
    );
  });
});
