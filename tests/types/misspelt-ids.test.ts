import { describe, expect, it } from 'vitest';
import { EACH_COMPILER } from './compilers.ts';
import { editorOf, type Span } from './editor.ts';
import { type Ids, largeCorpus } from './large-corpus.ts';
import { PLACES, written } from './places.ts';

const SLOW = 120_000;
const MISSPELT = 'misspelt';

const span = ({ start, length }: Span): Span => ({ start, length });

describe.each(EACH_COMPILER)('In TypeScript %s', (_, compiler) => {
  it('every place takes an id that is valid there', { timeout: SLOW }, () => {
    const { text } = written(PLACES, ({ valid }) => valid.at(-1) ?? '');
    expect(editorOf(compiler, text).errors()).toEqual([]);
  });

  it('a misspelt id is one error, at that id or the key it stands under, wherever it is written', {
    timeout: SLOW,
  }, () => {
    const { text, places } = written(PLACES, () => MISSPELT);
    const errors = editorOf(compiler, text).errors();
    const underlined = places.map(({ place, from, to }) => [
      place.title,
      errors.filter(({ start }) => start >= from && start < to).map(span),
    ]);
    expect(underlined).toEqual(places.map(({ place, underlined }) => [place.title, [underlined]]));
    expect(errors.length).toBe(PLACES.length);
    expect(errors.filter(({ message }) => !message.includes(`"${MISSPELT}"`))).toEqual([]);
  });

  it('misspelt ids from row 1,500 on, of 2,000 literal positions, are errors where they stand', {
    timeout: SLOW,
  }, () => {
    const keys: readonly (keyof Ids)[] = [
      'expert',
      'proposition',
      'given',
      'not',
      'because',
      'restsOn',
      'source',
    ];
    const FIRST = 1_500;
    const text = largeCorpus('literal', (row) => {
      const key = keys[row - FIRST];
      return key === undefined ? {} : { [key]: MISSPELT };
    });
    const rows = [...text.matchAll(/^ {4}\{ expert: .*$/gm)];
    const expected = keys.map((key, i): Span => {
      const row = rows[FIRST + i];
      const literal = (row?.index ?? 0) + (row?.[0].indexOf(`'${MISSPELT}'`) ?? 0);
      const isElement = key === 'given' || key === 'because' || key === 'restsOn';
      return isElement
        ? { start: literal, length: `'${MISSPELT}'`.length }
        : { start: literal - `${key}: `.length, length: key.length };
    });
    expect(rows.length).toBe(2_000);
    expect(editorOf(compiler, text).errors().map(span)).toEqual(expected);
  });

  it('an option that a question does not take is one error, at its key', { timeout: SLOW }, () => {
    const { text: head } = written([], () => '');
    const asked = [
      "stances(made, { show: 'all' });",
      "stanceOf(made, 'ada', 'rains', { asOf: '2024', experts: ['ada'] });",
      "compare(made, 'ada', 'bo', { show: 'all', minHolders: 2 });",
      'disputes(made, { unopposed: true });',
      "auditClaim(made, { proposition: 'rains' }, { minCertainty: 'certain' });",
      "commonGround(made, { asOf: '2024', asumming: [] });",
    ];
    const keys = ['show', 'experts', 'minHolders', 'unopposed', 'minCertainty', 'asumming'];
    const starts = asked.map((_, i) => head.length + asked.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
    const text = `${head}${asked.join('\n')}\n`;
    expect(editorOf(compiler, text).errors().map(span)).toEqual(
      keys.map((key, i) => ({
        start: (starts[i] ?? 0) + (asked[i]?.indexOf(`${key}:`) ?? 0),
        length: key.length,
      })),
    );
  });
});
