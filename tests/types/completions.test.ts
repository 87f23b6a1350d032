import { beforeAll, describe, expect, it } from 'vitest';
import { EACH_COMPILER } from './compilers.ts';
import { editorOf } from './editor.ts';
import { PLACES, type Place, UNFINISHED, written } from './places.ts';

const SLOW = 120_000;

describe.each(EACH_COMPILER)('In an editor with TypeScript %s', (_, compiler) => {
  /** What is offered between the quotes of each place, by its title. */
  const offered = new Map<string, readonly string[]>();

  beforeAll(() => {
    const { text, places } = written([...PLACES, ...UNFINISHED], () => '');
    const editor = editorOf(compiler, text);
    for (const { place, literal } of places) offered.set(place.title, editor.completionsAt(literal + 1));
  }, SLOW);

  const offeredIn = (places: readonly Place[]) => places.map(({ title }) => [title, offered.get(title)]);
  const validIn = (places: readonly Place[]) => places.map(({ title, valid }) => [title, valid]);

  it('exactly the ids that are valid are offered wherever one is written', () => {
    expect(offeredIn(PLACES)).toEqual(validIn(PLACES));
  });

  it('exactly the ids that are valid are offered in statements still to be finished', () => {
    expect(offeredIn(UNFINISHED)).toEqual(validIn(UNFINISHED));
  });
});
