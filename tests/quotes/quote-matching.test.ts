import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_MATCHES, searchedText } from '../../src/quotes/quote-matching.ts';

const text = (maxLength: number) =>
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', ' … ', '...', 'é', 'ﬁ', '’', "'", '\u00a0', '\u200b', '🚀'),
    maxLength,
  });

describe('Quotes that are looked up together', () => {
  test('are found where each is found by itself.', () => {
    fc.assert(
      fc.property(text(40), fc.array(text(6), { maxLength: 6 }), (source, quotes) => {
        const together = searchedText(source, quotes);
        for (const quote of quotes)
          expect(together.find(quote)).toEqual(searchedText(source, [quote]).find(quote));
      }),
    );
  });

  test('are found at every place that they are said to stand at, if one of them is there.', () => {
    const offsets = fc
      .tuple(fc.nat(45), fc.nat(45))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(text(40), text(6), offsets, (source, quote, range) => {
        const search = searchedText(source, [quote]);
        const { status, matches, pointedAt } = search.find(quote, range);
        const isListed = matches.some(({ start, end }) => start === range.start && end === range.end);
        expect(pointedAt !== undefined).toBe(isListed);
        if (pointedAt === undefined) expect({ status, matches }).toEqual(search.find(quote));
        else expect(pointedAt).toMatchObject(range);
      }),
    );
  });

  test('share the places that are listed, however many positions have the same quote.', () => {
    const search = searchedText('a b '.repeat(1000), ['a b', 'a … b']);
    for (const quote of ['a b', 'a … b']) {
      const { matches, more } = search.find(quote);
      expect(matches).toHaveLength(MOST_MATCHES);
      expect(more).toBe(true);
      expect(search.find(quote).matches).toBe(matches);
      expect(search.find(quote, { start: 1, end: 2 }).matches).toBe(matches);
    }
  });

  test('have no more places than are listed where there are exactly as many.', () => {
    const search = searchedText('a b '.repeat(MOST_MATCHES), ['a b', 'a … b']);
    expect(search.find('a b')).toEqual({
      status: 'exact',
      matches: search.find('a … b').matches.map(({ start, end }) => ({ start, end })),
    });
    expect(search.find('a … b')).not.toHaveProperty('more');
  });
});

describe('A quote', () => {
  test('is found over a gap of any length, of spaces or of what is invisible between them.', () => {
    for (const gap of [' '.repeat(9000), ` ${'\u200b'.repeat(9000)} `]) {
      const source = `one${gap}two`;
      expect(searchedText(source, ['one two']).find('one two')).toEqual({
        status: 'normalized',
        matches: [{ start: 0, end: source.length }],
      });
    }
  });
});

describe('What is invisible', () => {
  test('is no quote, wherever it is said to stand.', () => {
    const search = searchedText('one two', ['\u200b']);
    for (const at of [0, 1, 7]) expect(search.find('\u200b', { start: at, end: at }).status).toBe('missing');
  });
});

describe('The pieces of a quote that leaves words out', () => {
  test('have nothing to do with what is invisible beside them.', () => {
    const source = 'It\u200b really \u00adrains\u200b now.';
    const search = searchedText(source, ['It … rains', 'real … rains', 'It … \u200b … rains']);
    expect(search.find('It … rains').matches).toMatchObject([{ start: 0, end: source.indexOf('rains') + 5 }]);
    expect(search.find('real … rains').status).toBe('missing');
    expect(search.find('It … \u200b … rains').matches).toHaveLength(1);
  });

  test('are parted by dots in brackets, however many.', () => {
    for (const dots of ['[...]', '[....]', '[ …. ]', '(…..)', '. . .', '…'])
      expect(searchedText('one and two', [`one ${dots} two`]).find(`one ${dots} two`).status).toBe('exact');
  });

  test('stand where they are said to, and not from one place of the same words to another.', () => {
    const search = searchedText('one two one', ['… one']);
    expect(search.find('… one', { start: 0, end: 11 })).not.toHaveProperty('pointedAt');
    expect(search.find('… one', { start: 8, end: 11 }).pointedAt).toMatchObject({ start: 8, end: 11 });
  });

  test('are cut between words, of whatever letters.', () => {
    const found = (source: string, quote: string) => searchedText(source, [quote]).find(quote).status;
    expect(found('Die alten Türme', 'Die … T')).toBe('missing');
    expect(found('ein großes Öl', 'ein … l')).toBe('missing');
    expect(found('one of the twos', 'one … two')).toBe('missing');
    expect(found('Die alten T-Träger', 'Die … T')).toBe('exact');
  });

  test('stand in the order of the text, where one is pointed at beside the first.', () => {
    const quote = 'we … home';
    const source = 'we stayed, then we went home';
    const { matches, pointedAt } = searchedText(source, [quote]).find(quote, {
      start: 0,
      end: source.length,
    });
    const starts = matches.map(({ start }) => start);
    expect(pointedAt?.start).toBe(0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBeGreaterThan(1);
  });

  test('leave out as much as they may on average, and no more.', () => {
    const source = (gap: number) => `one${'-'.repeat(gap)}two${'-'.repeat(1000)}three`;
    const found = (gap: number) =>
      searchedText(source(gap), ['one … two … three']).find('one … two … three').status;
    expect([found(1000), found(1001)]).toEqual(['exact', 'missing']);
  });
});
