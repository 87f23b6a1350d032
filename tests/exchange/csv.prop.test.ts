import { fromCsv, toCsv } from 'consilience/formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileCorpora, onlyPositions } from './arbitrary-texts.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What stands at the ends of a value's branches, by the path that leads there. */
function leaves(value: unknown, path: readonly (string | number)[] = []): Map<string, unknown> {
  const isBranch = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isBranch) return new Map([[JSON.stringify(path), JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ]),
  );
}

const options = fc.constantFrom({}, { defuse: true });

describe('Any corpus', () => {
  test('comes back from CSV as it was, if the entries that no row describes are given, formulas defused or not.', () => {
    fc.assert(
      fc.property(hostileCorpora, options, (corpus, { defuse = false }) => {
        const { sources, experts, propositions } = corpus;
        const { text } = toCsv(corpus, { defuse });
        expect(plain(fromCsv(text, { sources, experts, propositions, defused: defuse }))).toEqual(
          plain(corpus),
        );
      }),
    );
  });

  test('comes back from CSV alone but for what is listed as lost, and that is lost.', () => {
    fc.assert(
      fc.property(hostileCorpora, (corpus) => {
        const { text, lost } = toCsv(corpus);
        const [before, after] = [leaves(corpus), leaves(fromCsv(text, { defused: false }))];
        const changed = [...before]
          .filter(([place, leaf]) => after.get(place) !== leaf)
          .map(([place]) => place);
        const places = lost
          .filter(({ path }) => path.length > 1)
          .map(({ path }) => JSON.stringify(path).slice(0, -1));
        const isAt = (place: string) => (above: string) =>
          place.startsWith(`${above},`) || place === `${above}]`;
        expect(changed.filter((place) => !places.some(isAt(place)))).toEqual([]);
        expect(places.filter((above) => !changed.some((place) => isAt(place)(above)))).toEqual([]);
      }),
    );
  });

  test('loses nothing in CSV if it has no more than positions and what they are about.', () => {
    fc.assert(
      fc.property(hostileCorpora.map(onlyPositions), (corpus) => {
        const { text, lost } = toCsv(corpus);
        expect(lost.filter(({ path }) => path.length > 1)).toEqual([]);
        expect(fromCsv(text, { defused: false })).toEqual(corpus);
      }),
    );
  });

  test('is read by another parser as the same cells.', () => {
    fc.assert(
      fc.property(hostileCorpora, (corpus) => {
        const rows: Record<string, string>[] = parse(toCsv(corpus).text, {
          columns: true,
          record_delimiter: '\r\n',
        });
        const quotes = corpus.positions.map(({ quote }) => quote?.text ?? '');
        expect(rows.map(({ quote }) => quote)).toEqual(quotes);
      }),
    );
  });

  test('has no cell that a spreadsheet would run, once formulas are defused.', () => {
    fc.assert(
      fc.property(hostileCorpora, (corpus) => {
        const rows: string[][] = parse(toCsv(corpus, { defuse: true }).text, { record_delimiter: '\r\n' });
        const formulas = rows
          .flat()
          .filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)));
        expect(formulas).toEqual([]);
      }),
    );
  });
});
