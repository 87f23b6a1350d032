import { describe, expect, it } from 'vitest';
import { EACH_COMPILER } from './compilers.ts';
import { editorOf, type Span } from './editor.ts';
import { type Ids, largeCorpus } from './large-corpus.ts';
import { PLACES, type Place, UNFINISHED, written } from './places.ts';

const MISSPELT = 'misspelt';

const valid = written(PLACES, ({ valid }) => valid.at(-1) ?? '');
const misspelt = written(PLACES, () => MISSPELT);
const blank = written([...PLACES, ...UNFINISHED], () => '');

/** One id of each kind is misspelt, a row each, from this row of the large corpus on. */
const FIRST = 1_500;
const KEYS: readonly (keyof Ids)[] = [
  'expert',
  'proposition',
  'given',
  'not',
  'because',
  'restsOn',
  'source',
];
const large = largeCorpus('literal', (row) => {
  const key = KEYS[row - FIRST];
  return key === undefined ? {} : { [key]: MISSPELT };
});

/** Each question with an option that it does not take. */
const { text: head } = written([], () => '');
const ASKED: readonly (readonly [key: string, statement: string])[] = [
  ['show', "stances(made, { show: 'all' });"],
  ['experts', "stanceOf(made, 'ada', 'rains', { asOf: '2024', experts: ['ada'] });"],
  ['minHolders', "compare(made, 'ada', 'bo', { show: 'all', minHolders: 2 });"],
  ['unopposed', 'disputes(made, { unopposed: true });'],
  ['minCertainty', "auditClaim(made, { proposition: 'rains' }, { minCertainty: 'certain' });"],
  ['asumming', "commonGround(made, { asOf: '2024', asumming: [] });"],
];
const asked = `${head}${ASKED.map(([, statement]) => statement).join('\n')}\n`;

const span = ({ start, length }: Span): Span => ({ start, length });

describe.each(EACH_COMPILER)('In an editor with TypeScript %s', (_, compiler) => {
  const editor = editorOf(compiler, {
    valid: valid.text,
    misspelt: misspelt.text,
    large,
    blank: blank.text,
    asked,
  });

  it('every place takes an id that is valid there', () => {
    expect(editor.errorsIn('valid')).toEqual([]);
  });

  it('a misspelt id is one error, at that id or the key it stands under, wherever it is written', () => {
    const errors = editor.errorsIn('misspelt');
    const underlined = misspelt.places.map(({ place, from, to }) => [
      place.title,
      errors.filter(({ start }) => start >= from && start < to).map(span),
    ]);
    expect(underlined).toEqual(misspelt.places.map(({ place, underlined }) => [place.title, [underlined]]));
    expect(errors.length).toBe(PLACES.length);
    expect(errors.filter(({ message }) => !message.includes(`"${MISSPELT}"`))).toEqual([]);
  });

  it('misspelt ids from row 1,500 on, of 2,000 literal positions, are errors where they stand', () => {
    const rows = [...large.matchAll(/^ {4}\{ expert: .*$/gm)];
    const expected = KEYS.map((key, i): Span => {
      const row = rows[FIRST + i];
      const literal = (row?.index ?? 0) + (row?.[0].indexOf(`'${MISSPELT}'`) ?? 0);
      const isElement = key === 'given' || key === 'because' || key === 'restsOn';
      return isElement
        ? { start: literal, length: `'${MISSPELT}'`.length }
        : { start: literal - `${key}: `.length, length: key.length };
    });
    expect(rows.length).toBe(2_000);
    expect(editor.errorsIn('large').map(span)).toEqual(expected);
  });

  it('an option that a question does not take is one error, at its key', () => {
    const expected = ASKED.map(
      ([key, statement]): Span => ({
        start: asked.indexOf(statement) + statement.indexOf(`${key}:`),
        length: key.length,
      }),
    );
    expect(editor.errorsIn('asked').map(span)).toEqual(expected);
  });

  it.each([
    ['wherever one is written', PLACES],
    ['in statements still to be finished', UNFINISHED],
  ])('exactly the ids that are valid are offered %s', (__, places: readonly Place[]) => {
    const offered = blank.places
      .filter(({ place }) => places.includes(place))
      .map(({ place, literal }) => [place.title, editor.completionsAt('blank', literal + 1)]);
    expect(offered).toEqual(places.map(({ title, valid }) => [title, valid]));
  });
});
