import { describe, expect, it } from 'vitest';
import {
  type ConceptOptions,
  type FormalConcept,
  formalConcepts,
} from '../../src/algorithms/formal-concepts.js';
import { formalContext } from '../../src/algorithms/formal-context.js';
import cases from '../oracles/formal-concepts.json' with { type: 'json' };

const contextOf = (matrix: readonly (readonly number[])[]) =>
  formalContext(
    matrix.length,
    matrix[0]?.length ?? 0,
    (object, attribute) => matrix[object]?.[attribute] === 1,
  );

const conceptsOf = (matrix: readonly (readonly number[])[], options?: ConceptOptions) => [
  ...formalConcepts(contextOf(matrix), options),
];

const keyed = ([extent, intent]: readonly (readonly number[] | undefined)[]) =>
  `${extent?.join()} | ${intent?.join()}`;

const take = (concepts: Iterator<FormalConcept>, count: number) =>
  Array.from({ length: count }, () => concepts.next().value);

describe('formalConcepts', () => {
  it.each(cases)('finds the same concepts as the reference in case $id', ({ matrix, value }) => {
    const found = conceptsOf(matrix).map(({ extent, intent }) => keyed([extent, intent]));
    expect(found).toHaveLength(value.count);
    expect([...found].sort()).toEqual(value.concepts.map(keyed).sort());
  });

  it('lists concepts in lectic order, from the largest extent to the largest intent', () => {
    const table = [
      [1, 1, 0],
      [1, 0, 1],
      [1, 1, 1],
    ];
    expect(conceptsOf(table)).toEqual([
      { extent: [0, 1, 2], intent: [0] },
      { extent: [1, 2], intent: [0, 2] },
      { extent: [0, 2], intent: [0, 1] },
      { extent: [2], intent: [0, 1, 2] },
    ]);
  });

  it('closes with the concept that has no objects, where none has every attribute', () => {
    const table = [
      [1, 0],
      [0, 1],
    ];
    expect(conceptsOf(table).at(-1)).toEqual({ extent: [], intent: [0, 1] });
  });

  it('leaves out what has too few objects or too few attributes', () => {
    const table = [
      [1, 1, 0],
      [1, 0, 1],
      [1, 1, 1],
    ];
    expect(conceptsOf(table, { minObjects: 2, minAttributes: 2 })).toEqual([
      { extent: [1, 2], intent: [0, 2] },
      { extent: [0, 2], intent: [0, 1] },
    ]);
    expect(conceptsOf(table, { minObjects: 4 })).toEqual([]);
    expect(conceptsOf(table, { minAttributes: 4 })).toEqual([]);
  });

  it('has one concept of everything where there are no attributes, no objects, or neither', () => {
    expect([...formalConcepts(formalContext(2, 0, () => true))]).toEqual([{ extent: [0, 1], intent: [] }]);
    expect([...formalConcepts(formalContext(0, 2, () => true))]).toEqual([{ extent: [], intent: [0, 1] }]);
    expect([...formalConcepts(formalContext(0, 0, () => true))]).toEqual([{ extent: [], intent: [] }]);
  });

  it('has one concept in a full table, and two in an empty one', () => {
    expect([...formalConcepts(formalContext(2, 2, () => true))]).toEqual([
      { extent: [0, 1], intent: [0, 1] },
    ]);
    expect([...formalConcepts(formalContext(2, 2, () => false))]).toEqual([
      { extent: [0, 1], intent: [] },
      { extent: [], intent: [0, 1] },
    ]);
  });

  it('keeps objects and attributes apart across the 32nd and 33rd', () => {
    const context = formalContext(33, 65, (object, attribute) => attribute % 33 === object);
    const concepts = [...formalConcepts(context, { minObjects: 1, minAttributes: 1 })];
    expect(concepts).toHaveLength(33);
    expect(concepts[0]).toEqual({ extent: [32], intent: [32] });
    expect(concepts.at(-1)).toEqual({ extent: [0], intent: [0, 33] });
  });

  it('gives its first concepts at once where there are more than could ever be listed', () => {
    const allButOne = formalContext(300, 300, (object, attribute) => object !== attribute);
    const first = take(formalConcepts(allButOne), 4);
    expect(first.map((concept) => concept?.intent)).toEqual([[], [299], [298], [298, 299]]);
  });

  it('goes 2,000 attributes deep without running out of stack', () => {
    const size = 2000;
    const nested = formalContext(size, size, (object, attribute) => object >= attribute);
    let count = 0;
    for (const { extent, intent } of formalConcepts(nested)) {
      count++;
      expect(extent.length + intent.length).toBe(size + 1);
    }
    expect(count).toBe(size);
  });

  it.each([-1, 1.5, Number.NaN])('refuses %s as a least number before anything is pulled', (least) => {
    const context = formalContext(1, 1, () => true);
    expect(() => formalConcepts(context, { minObjects: least })).toThrow(RangeError);
    expect(() => formalConcepts(context, { minAttributes: least })).toThrow(RangeError);
  });
});

describe('formalContext', () => {
  it('asks for every cell once', () => {
    const asked: string[] = [];
    formalContext(2, 2, (object, attribute) => {
      asked.push(`${object} ${attribute}`);
      return false;
    });
    expect(asked).toEqual(['0 0', '0 1', '1 0', '1 1']);
  });

  it.each([-1, 0.5, Number.NaN])('refuses %s as a number of objects or attributes', (count) => {
    expect(() => formalContext(count, 1, () => true)).toThrow(RangeError);
    expect(() => formalContext(1, count, () => true)).toThrow(RangeError);
  });
});
