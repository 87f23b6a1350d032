import { fromCsv, toCsv } from 'consilience/formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileCorpora, onlyPositions } from './arbitrary-texts.js';
import { changedLeaves, isBelow } from './leaves.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

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
        const changed = changedLeaves(corpus, fromCsv(text, { defused: false }));
        const paths = lost.filter(({ path }) => path.length > 1).map(({ path }) => path);
        expect(changed.filter((place) => !paths.some((path) => isBelow(place, path)))).toEqual([]);
        expect(paths.filter((path) => !changed.some((place) => isBelow(place, path)))).toEqual([]);
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
