import { describe, expect, it } from 'vitest';
import { jsonText } from '../../docs/.vitepress/try/json-text.ts';
import { judge } from '../../docs/.vitepress/try/judge.ts';

const SOUND = `{
  "experts": { "ada": { "name": "Ada", "kind": "person" } },
  "propositions": { "rain": { "text": "It rains." } },
  "positions": [
    { "expert": "ada", "proposition": "rain", "stance": "affirms", "certainty": "probable" }
  ]
}`;

/** The faults of a text, each with what stands at its place, and what would mend it. */
const faultsIn = (text: string) =>
  (judge(text).faults ?? []).map(({ from, to, message, fix }) => ({
    at: text.slice(from, to),
    message,
    fix,
  }));

describe('A fault stands', () => {
  it('at a value that is misspelt, with the nearest id to mend it.', () => {
    const text = SOUND.replace('"proposition": "rain"', '"proposition": "rian"');
    const [fault, ...others] = faultsIn(text);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ at: '"rian"', fix: '"rain"' });
    expect(fault?.message).toContain('did you mean "rain"?');
    expect(judge(text.replace('"rian"', fault?.fix ?? '')).corpus).toBeDefined();
  });

  it('at the name of a key that is misspelt, with the nearest key to mend it.', () => {
    const faults = faultsIn(SOUND.replace('"certainty"', '"certanty"'));
    expect(faults).toContainEqual(expect.objectContaining({ at: '"certanty"', fix: '"certainty"' }));
  });

  it('at the second of two keys of one name, of which JSON would lose the first.', () => {
    const twice = SOUND.replace('"name": "Ada"', '"name": "Eve", "name": "Ada"');
    expect(faultsIn(twice)).toEqual([
      { at: '"name"', message: expect.stringContaining('"name"'), fix: undefined },
    ]);
    const [fault] = judge(twice).faults ?? [];
    expect(fault?.from).toBe(twice.lastIndexOf('"name"'));
  });

  it.each([
    ['{"experts": {} "positions": []}', 15],
    ['{"experts": {},}', 15],
    ['nothing', 0],
    ['', 0],
    [SOUND.slice(0, -1), SOUND.length - 2],
  ])('where the text ceases to be JSON: %j.', (text, at) => {
    const faults = judge(text).faults ?? [];
    expect(faults.map(({ from }) => from)).toEqual([at]);
    expect(faults[0]?.message).toMatch(/^No JSON: /);
  });

  it('at the head of what goes on over lines.', () => {
    expect(
      faultsIn('{\n"experts": {},\n"propositions": {},\n"positions": {\n}\n}').map(({ at }) => at),
    ).toEqual(['"positions"']);
  });
});

describe('Of a corpus', () => {
  it('with ids such as __proto__, every fault has its place.', () => {
    const odd = SOUND.replaceAll('"ada"', '"__proto__"');
    expect(Object.keys(judge(odd).corpus?.experts ?? {})).toEqual(['__proto__']);
    expect(faultsIn(odd.replace('"kind": "person"', '"kind": "persn"'))).toMatchObject([
      { at: '"persn"', fix: '"person"' },
    ]);
  });

  it('with faults without end, the first hundred are placed, and all are counted.', () => {
    const position = { expert: 'ada', proposition: 'rian', stance: 'undecided' };
    const judged = judge(SOUND.replace(/\[.*\]/s, JSON.stringify(Array(10_000).fill(position))));
    expect(judged.faults).toHaveLength(100);
    expect(judged).toHaveProperty('total', 10_000);
  });

  it('whose propositions imply each other in a circle, nothing is wrong.', () => {
    const circle = SOUND.replace('"It rains."', '"It rains.", "implies": ["wet"]').replace(
      '"propositions": {',
      '"propositions": { "wet": { "text": "It is wet.", "implies": ["rain"] },',
    );
    expect(judge(circle).faults).toBeUndefined();
  });
});

describe('JSON is written', () => {
  it('so that it reads as what it was.', () => {
    const value = {
      a: [1, 'é\n', { b: [] }, null, true],
      c: { d: {}, long: 'x '.repeat(60), list: Array(30).fill('word') },
    };
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });

  it('with what is short on one line.', () => {
    expect(jsonText({ a: { b: 1 }, c: 'x'.repeat(70) })).toBe(
      `{\n  "a": { "b": 1 },\n  "c": "${'x'.repeat(70)}"\n}`,
    );
  });
});
