import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestSearch } from '../../src/faults/nearest.js';

const nearest = (found: unknown, among: object) => nearestSearch()(found, among);

/** Every number of edits, as the definition has it: insert, delete, replace, or swap with the neighbour. */
function edits(a: string, b: string): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const least = Math.min(
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swapped ? between(i - 2, j - 2) + 1 : Infinity,
    );
    known.set(key, least);
    return least;
  };
  return between(a.length, b.length);
}

describe('where no letter is kept', () => {
  test.each([
    ['a', ['']],
    ['', ['a']],
    ['a', ['b', 'c']],
    ['ab', ['cd']],
  ])('%j is near to none of %j', (found, ids) => {
    expect(nearest(found, ids)).toBeUndefined();
  });

  test('save for the case of a letter, which is near', () => {
    expect(nearest('A', ['b', 'a'])).toBe('a');
  });
});

describe('the id nearest to a misspelt one', () => {
  const ids = ['ada', 'bo', 'campbell', 'ties-strained', 'ties-shifting'];

  test.each([
    ['adda', 'ada'],
    ['aad', 'ada'],
    ['ad', 'ada'],
    ['BO', 'bo'],
    ['cambpell', 'campbell'],
    ['Campbel', 'campbell'],
    ['ties-straned', 'ties-strained'],
    ['ties-sifting', 'ties-shifting'],
    ['zebediah', undefined],
    ['', undefined],
  ])('is a slip of the pen away: %s is %s', (found, expected) => {
    expect(nearest(found, ids)).toBe(expected);
  });

  test('is the first of several that are equally near', () => {
    expect(nearest('at', ['ab', 'ac', 'bt'])).toBe('ab');
    expect(nearest('rum', ['rim', 'ram'])).toBe('rim');
  });

  test('is looked for among the keys of a record too, not among those that all objects inherit', () => {
    expect(nearest('adda', { ada: 1, bo: 2 })).toBe('ada');
    expect(nearest('constructr', {})).toBeUndefined();
  });

  test('is none for what is no text, or longer than any id that somebody types', () => {
    expect(nearest(7, ids)).toBeUndefined();
    expect(nearest(['ada'], ids)).toBeUndefined();
    expect(nearest('x'.repeat(201), ['x'.repeat(201)])).toBeUndefined();
  });

  test('is at most a third of the letters away, at most eight, and less than all; and none is nearer', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (found, among) => {
        const limit = Math.min(8, Math.max(1, Math.floor(found.length / 3)));
        const near = among.map((id) => {
          const count = edits(found, id);
          return count < Math.max(found.length, id.length) ? count : Infinity; // a letter is kept
        });
        const least = Math.min(...near);
        expect(nearest(found, among)).toBe(least <= limit ? among[near.indexOf(least)] : undefined);
      }),
    );
  });
});

describe('all the searches for one list of faults', () => {
  /** Ids of 100 letters with little in common but their length. */
  const ids = Array.from({ length: 3_000 }, (_, i) =>
    Array.from({ length: 100 }, (_, j) => 'abcdefgh'[(i * 31 + j * j * 7 + ((i * j) % 11)) % 8]).join(''),
  );
  const far = (i: number) => `${String(i).padStart(5, '0')}${ids[i]?.slice(12)}zzzzzzz`;

  test('together take no more than so many steps: then they say nothing, also of what they would have found', () => {
    const search = nearestSearch();
    expect(search('adda', ['ada'])).toBe('ada');
    expect(search('bbo', ['bo'])).toBe('bo');
    for (let i = 0; i < 3_000; i++) search(far(i), ids);
    expect(search('campbel', ['campbell'])).toBeUndefined();
  });

  test('remember what they found, when they look for no more', () => {
    const search = nearestSearch();
    const words = ['ada', 'bo'];
    expect(search('adda', words)).toBe('ada');
    for (let i = 0; i < 3_000; i++) search(far(i), ids);
    expect(search('adda', words)).toBe('ada');
  });

  test('cost nothing anew where the same is misspelt again and again', () => {
    const search = nearestSearch();
    for (let i = 0; i < 1_000_000; i++) search('adda', ids);
    expect(search('campbel', ['campbell'])).toBe('campbell');
  });
});
