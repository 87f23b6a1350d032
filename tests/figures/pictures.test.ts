import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { pictures } from '../../docs/examples/concepts.js';

const docs = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

describe('The pictures of docs/understand.md', () => {
  it.each(Object.entries(pictures))('are there as the library draws them now: %s.', (name, drawn) => {
    expect(docs(`figures/${name}`).trimEnd()).toBe(drawn);
  });

  it('stand in it, each with what it shows for those who cannot see it.', () => {
    const shown = [...docs('understand.md').matchAll(/^!\[(.*)\]\(figures\/(.+)\)$/gm)];
    expect(shown.map(([, , name]) => name)).toEqual(Object.keys(pictures));
    for (const [, alternative = ''] of shown) expect(alternative.length).toBeGreaterThan(40);
  });

  it('can be read on a phone: shrunk to its width, their letters are at least 8 pixels high.', () => {
    const column = 390 - 2 * 24; // what VitePress leaves for the text
    for (const drawn of Object.values(pictures)) {
      const width = Number(/^<svg [^>]*width="(\d+)"/.exec(drawn)?.[1]);
      const sizes = [...drawn.matchAll(/font-size="(\d+)px"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes) * Math.min(1, column / width)).toBeGreaterThanOrEqual(8);
    }
  });
});

test('No picture is left in docs/figures that no page shows.', () => {
  const pages = readdirSync(new URL('../../docs', import.meta.url)).filter((file) => file.endsWith('.md'));
  const text = pages.map(docs).join('\n');
  const files = readdirSync(new URL('../../docs/figures', import.meta.url));
  expect(files.filter((file) => !text.includes(`(figures/${file})`))).toEqual([]);
});
