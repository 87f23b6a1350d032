import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPlaces, type PlacesWanted } from '../../src/algorithms/first-places.ts';

/** Every place, by looking at every offset. */
function slowPlaces(
  text: string,
  string: string,
  { most, isCut = () => true, from = 0 }: PlacesWanted,
): number[] {
  const offsets = Array.from(text, (_, i) => i).filter((i) => i >= from && text.startsWith(string, i));
  return offsets.filter((i) => isCut(i) && isCut(i + string.length)).slice(0, most);
}

const words = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });

describe('The first places of many strings in a text', () => {
  test('are those that looking at every offset finds, whatever strings are within others.', () => {
    const wanted = fc.record({
      most: fc.integer({ min: 1, max: 4 }),
      isCut: fc.func(fc.boolean()),
      from: fc.nat(5),
    });
    fc.assert(
      fc.property(words(40), fc.array(words(5), { maxLength: 12 }), wanted, (text, strings, options) => {
        const places = firstPlaces(text, strings, options);
        expect([...places.keys()].sort()).toEqual([...new Set(strings)].filter((one) => one !== '').sort());
        for (const [string, found] of places) expect(found).toEqual(slowPlaces(text, string, options));
      }),
      { numRuns: 500 },
    );
  });

  test('are found in UTF-16 units, halves of characters among them.', () => {
    const places = firstPlaces('🚀🚀', ['🚀', '\ude80', '\ude80\ud83d'], { most: 9 });
    expect([...places.values()]).toEqual([[0, 2], [1, 3], [1]]);
  });

  test('are found though a unit has as many ways on as there are units.', () => {
    const letters = Array.from({ length: 2 ** 16 }, (_, i) => `a${String.fromCharCode(i)}`);
    const places = firstPlaces(letters.join(''), letters, { most: 1 });
    expect([...places.values()].map(([first]) => first)).toEqual(letters.map((_, i) => 2 * i));
  });

  test('are found at once where a thousand strings, each within the next, stand at every offset of a long text.', () => {
    const strings = Array.from({ length: 1500 }, (_, i) => 'a'.repeat(i + 1));
    const text = 'a'.repeat(1_500_000);
    const first = firstPlaces(text, strings, { most: 2 });
    expect([...first.values()].every(([a, b]) => a === 0 && b === 1)).toBe(true);
    const missing = firstPlaces(
      text,
      strings.map((string) => `b${string}`),
      { most: 2 },
    );
    expect([...missing.values()].flat()).toEqual([]);
  });

  test('are found where no string has a place, and every beginning of many has one at every offset.', () => {
    const strings = Array.from({ length: 400 }, (_, i) => `${'ab'.repeat(1000)}${i}`);
    const places = firstPlaces('ab'.repeat(500_000), [...strings, 'b'.repeat(9)], { most: 1 });
    expect([...places.values()].flat()).toEqual([]);
  });
});
