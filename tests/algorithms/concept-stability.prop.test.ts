import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptStability } from '../../src/algorithms/concept-stability.js';
import { formalConcepts } from '../../src/algorithms/formal-concepts.js';
import { formalContext } from '../../src/algorithms/formal-context.js';

const ATTRIBUTES = 12;
const rowsOfTables = fc.array(fc.array(fc.boolean(), { minLength: ATTRIBUTES, maxLength: ATTRIBUTES }), {
  minLength: 1,
  maxLength: 10,
});

const contextOf = (rows: readonly (readonly boolean[])[]) =>
  formalContext(rows.length, ATTRIBUTES, (object, attribute) => rows[object]?.[attribute] === true);

const common = (rows: readonly (readonly boolean[])[], members: readonly number[]) =>
  Array.from({ length: ATTRIBUTES }, (_, attribute) => attribute)
    .filter((attribute) => members.every((member) => rows[member]?.[attribute]))
    .join();

/** Straight from the definition, over every subset. */
function byDefinition(rows: readonly (readonly boolean[])[], extent: readonly number[]): number {
  const intent = common(rows, extent);
  let same = 0;
  for (let subset = 0; subset < 2 ** extent.length; subset++) {
    if (
      common(
        rows,
        extent.filter((_, place) => (subset >> place) & 1),
      ) === intent
    )
      same++;
  }
  return same / 2 ** extent.length;
}

describe('conceptStability, for any table', () => {
  it('is exactly the share of subsets by definition for every concept of up to ten objects', () => {
    fc.assert(
      fc.property(rowsOfTables, (rows) => {
        const context = contextOf(rows);
        for (const { extent } of formalConcepts(context)) {
          const share = byDefinition(rows, extent);
          expect(conceptStability(context, extent)).toEqual({ kind: 'exact', low: share, high: share });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the share by definition between its bounds, however few the steps', () => {
    fc.assert(
      fc.property(rowsOfTables, fc.integer({ min: 1, max: 40 }), (rows, steps) => {
        const everyone = [...rows.keys()];
        const share = byDefinition(rows, everyone);
        const { low, high } = conceptStability(contextOf(rows), everyone, { steps });
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }),
      { numRuns: 200 },
    );
  });
});
