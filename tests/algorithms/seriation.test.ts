import { describe, expect, it } from 'vitest';
import { orderBySimilarity } from '../../src/algorithms/seriation.js';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

describe('orderBySimilarity', () => {
  it('keeps groups together', () => {
    const groups = ['a', 'b', 'a', 'c', 'b', 'a'];
    const order = orderBySimilarity(6, (a, b) => (groups[a] === groups[b] ? 1 : 0));
    expect(order.map((item) => groups[item]).join('')).toBe('aaabbc');
  });

  it('turns groups so that the most similar of different groups stand side by side', () => {
    // Two pairs, {0, 1} and {2, 3}; 0 and 3 are the bridge.
    const bridge = new Map([
      ['0 1', 9],
      ['2 3', 9],
      ['0 3', 5],
    ]);
    expect(orderBySimilarity(4, (a, b) => bridge.get(`${a} ${b}`) ?? 0)).toEqual([1, 0, 3, 2]);
  });

  it('lays points of a line out along the line', () => {
    const points = [40, 10, 75, 22, 90, 61, 5];
    const order = orderBySimilarity(points.length, (a, b) => -Math.abs((points[a] ?? 0) - (points[b] ?? 0)));
    const laidOut = order.map((item) => points[item] ?? 0);
    expect([laidOut, [...laidOut].reverse()]).toContainEqual([5, 10, 22, 40, 61, 75, 90]);
  });

  it('takes a pair that is not known for the least similar known one, when it turns groups', () => {
    const between = new Map([
      ['0 1', 9],
      ['2 3', 9],
      ['0 3', 2],
      ['1 2', 1],
    ]);
    expect(orderBySimilarity(4, (a, b) => between.get(`${a} ${b}`))).toEqual([1, 0, 3, 2]);
  });

  it('keeps the order of items where all are equally similar, and where nothing is known', () => {
    expect(orderBySimilarity(7, () => 0.1)).toEqual(numbers(7));
    expect(orderBySimilarity(7, () => undefined)).toEqual(numbers(7));
    expect(orderBySimilarity(300, () => 0.1)).toEqual(numbers(300));
  });

  it('orders nothing, one item and two', () => {
    expect(orderBySimilarity(0, () => 1)).toEqual([]);
    expect(orderBySimilarity(1, () => 1)).toEqual([0]);
    expect(orderBySimilarity(2, () => 1)).toEqual([0, 1]);
  });

  it('keeps groups together beyond the size up to which they are turned', () => {
    const order = orderBySimilarity(201, (a, b) => (a % 3 === b % 3 ? 1 : 0));
    expect(order.map((item) => item % 3)).toEqual(numbers(201).map((place) => Math.floor(place / 67)));
  });
});
