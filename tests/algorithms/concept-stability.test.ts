import { describe, expect, it } from 'vitest';
import { conceptStability } from '../../src/algorithms/concept-stability.js';
import { formalContext } from '../../src/algorithms/formal-context.js';

const contextOf = (matrix: readonly (readonly number[])[]) =>
  formalContext(
    matrix.length,
    matrix[0]?.length ?? 0,
    (object, attribute) => matrix[object]?.[attribute] === 1,
  );

const exactly = (share: number) => ({ kind: 'exact', low: share, high: share });

describe('conceptStability', () => {
  it('is 1 for a group without members, and where there is nothing outside the intent', () => {
    expect(conceptStability(contextOf([[1, 0]]), [])).toEqual(exactly(1));
    expect(
      conceptStability(
        contextOf([
          [1, 1],
          [1, 1],
        ]),
        [0, 1],
      ),
    ).toEqual(exactly(1));
  });

  it('is a half where one member alone holds the group down to what it shares', () => {
    const table = contextOf([
      [1, 1],
      [1, 1],
      [1, 0],
    ]);
    expect(conceptStability(table, [0, 1, 2])).toEqual(exactly(1 / 2));
  });

  it('counts the subsets that have just the intent in common', () => {
    // Of the eight subsets of three, those with two members or more share attribute 0 alone.
    const table = contextOf([
      [1, 1, 0, 0],
      [1, 0, 1, 0],
      [1, 0, 0, 1],
    ]);
    expect(conceptStability(table, [0, 1, 2])).toEqual(exactly(4 / 8));
  });

  it('needs no further step for what is missed by more than those who miss something else', () => {
    const table = contextOf([
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
    ]);
    expect(conceptStability(table, [0, 1, 2], { steps: 1 })).toEqual(exactly(1 / 2));
  });

  it('is exact for a large group whose dissenters do not overlap', () => {
    const table = formalContext(200, 101, (object, attribute) => object >> 1 !== attribute);
    expect(
      conceptStability(
        table,
        Array.from({ length: 200 }, (_, object) => object),
      ),
    ).toEqual(exactly((3 / 4) ** 100));
  });

  it('is 1 where what the group lacks is missed by so many that no number shows the difference', () => {
    const table = formalContext(1000, 2, (object, attribute) => attribute === 0 || object < 500);
    expect(
      conceptStability(
        table,
        Array.from({ length: 1000 }, (_, object) => object),
      ),
    ).toEqual(exactly(1));
  });

  it('gives bounds when the steps run out, and narrower ones for more steps', () => {
    // Attribute `a` is missed by a and its two neighbours, in a ring of 16.
    const ring = formalContext(
      16,
      16,
      (object, attribute) => ![0, 1, 15].includes((16 + object - attribute) % 16),
    );
    const everyone = Array.from({ length: 16 }, (_, object) => object);
    const rough = conceptStability(ring, everyone, { steps: 1 });
    const finer = conceptStability(ring, everyone, { steps: 20 });
    const exact = conceptStability(ring, everyone, { steps: 100_000 });
    expect([rough.kind, finer.kind]).toEqual(['bounds', 'bounds']);
    // 17,155 of the 65,536 subsets, counted one by one.
    expect(exact).toEqual(exactly(17_155 / 2 ** 16));
    expect(rough.low).toBeLessThan(finer.low);
    expect(finer.low).toBeLessThan(exact.low);
    expect(exact.high).toBeLessThan(finer.high);
    expect(finer.high).toBeLessThan(rough.high);
  });

  it.each([0, 1.5, Number.NaN])('refuses %s steps', (steps) => {
    expect(() => conceptStability(contextOf([[1]]), [0], { steps })).toThrow(RangeError);
  });
});
