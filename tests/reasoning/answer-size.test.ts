import { CorpusError } from 'consilience';
import { describe, expect, it } from 'vitest';
import { roomFor } from '../../src/reasoning/answer-size.js';

describe('The room for an answer', () => {
  it('is kept for each kind apart, and its end is an error of code `limit` that says what to do', () => {
    const room = roomFor('less of it');
    room('views', 3_000_000);
    room('edges', 49_999_999);
    room('edges', 1);
    expect(() => room('edges', 1)).toThrow(
      'options: found an answer of more than 50,000,000 edges, expected less of it',
    );
    expect(() => room('views', 1)).toThrow(CorpusError);
    expect(() => roomFor('less of it')('ids of experts', 50_000_001)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'limit', path: ['options'] })] }),
    );
  });
});
