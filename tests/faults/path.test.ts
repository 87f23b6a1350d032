import { describe, expect, test } from 'vitest';
import { type Path, pathSet, printPath } from '../../src/faults/path.js';

describe('a path in print', () => {
  test.each<[Path, string]>([
    [[], ''],
    [['positions', 3, 'proposition'], 'positions[3].proposition'],
    [['experts', 'a b', 'kind'], 'experts["a b"].kind'],
    [['experts', '1'], 'experts["1"]'],
    [['ratings', 0, 12], 'ratings[0][12]'],
    [['propositions', 'kim-visits', 'implies'], 'propositions.kim-visits.implies'],
    [['experts', '__proto__'], 'experts.__proto__'],
    [['experts', '翁明賢'], 'experts.翁明賢'],
    [['experts', ''], 'experts[""]'],
    [['experts', 'a.b'], 'experts["a.b"]'],
    [['experts', 'say "x"'], 'experts["say \\"x\\""]'],
    [['a b'], '["a b"]'],
    [['$schema'], '$schema'],
  ])('shows names after dots, and all other keys in brackets: %j', (path, printed) => {
    expect(printPath(path)).toBe(printed);
  });

  test('cuts a very long key short', () => {
    expect(printPath(['experts', 'x'.repeat(20_000), 'name'])).toBe(`experts["${'x'.repeat(80)}…"].name`);
  });
});

describe('a set of paths', () => {
  const set = pathSet([['a'], ['b', 1], ['b', '2', 'c']]);

  test('has the paths it was made of, and no others', () => {
    expect([['a'], ['b', 1], ['b', '2', 'c']].map(set.has)).toEqual([true, true, true]);
    expect([[], ['b'], ['a', 'x'], ['b', '1'], ['b', 2, 'c'], ['b', '2']].map(set.has)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });

  test('knows what lies within one of its paths, which a path itself does not', () => {
    expect(
      [
        ['a', 'x'],
        ['a', 0, 'x'],
        ['b', 1, 'x'],
        ['b', '2', 'c', 'd'],
      ].map(set.hasAbove),
    ).toEqual(Array.from({ length: 4 }, () => true));
    expect([[], ['a'], ['b'], ['b', '1', 'x'], ['b', '2', 'c'], ['c']].map(set.hasAbove)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });

  test('of the empty path has everything within it', () => {
    const all = pathSet([[]]);
    expect([all.has([]), all.hasAbove([]), all.hasAbove(['x'])]).toEqual([true, false, true]);
  });
});
