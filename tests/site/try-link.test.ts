import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it, vi } from 'vitest';
import { corpusIn } from '../../docs/.vitepress/examples-to-try.ts';
import { jsonText } from '../../docs/.vitepress/try/json-text.ts';
import { judge } from '../../docs/.vitepress/try/judge.ts';
import { CARRIES, carriedBy, carrying, LONGEST_LINK } from '../../docs/.vitepress/try/link.ts';
import { filesUnder } from './built.ts';

const site = inject('site');

async function linkOf(text: string): Promise<string> {
  const carried = await carrying(text);
  return 'link' in carried ? carried.link : carried.fault;
}

describe('A link', () => {
  it.each(['{}', '', '“é”\u{1F300} <img onerror>', 'a '.repeat(100_000)])(
    'carries a text as it is: %#.',
    async (text) => {
      const link = await linkOf(text);
      expect(link.startsWith(CARRIES)).toBe(true);
      expect(await carriedBy(link)).toEqual({ corpus: text });
    },
  );

  it('carries no text that would make it too long.', async () => {
    const noise = Array.from({ length: 12_000 }, (_, i) => ((i * i * 7919) % 100_003).toString(36)).join('');
    expect(await carrying(noise)).toEqual({ fault: expect.stringContaining('too large for a link') });
  });

  it('is not made, nor read, by a browser that cannot pack, and it says so.', async () => {
    const link = await linkOf('{}');
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
    try {
      expect(await carrying('{}')).toEqual({ fault: expect.stringContaining('too old') });
      expect(await carriedBy(link)).toEqual({ fault: expect.stringContaining('too old') });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('that is cut, spoilt, or unfolds to more than a text for people, carries nothing and says so.', async () => {
    const whole = await linkOf(jsonText({ experts: {}, propositions: {}, positions: [] }));
    const { deflateRawSync } = await import('node:zlib');
    const bomb = CARRIES + deflateRawSync('a'.repeat(5_000_000)).toString('base64url');
    expect(bomb.length).toBeLessThan(LONGEST_LINK);
    for (const link of [whole.slice(0, -9), `${CARRIES}%%%`, `${CARRIES}AAAA`, CARRIES, bomb]) {
      expect(await carriedBy(link)).toEqual({ fault: expect.stringContaining('broken') });
    }
  });

  it('to a place in the page carries nothing.', async () => {
    expect(await carriedBy('#faults')).toBeUndefined();
  });
});

describe('The corpus of a block', () => {
  it('is what its first defineCorpus is given, with constants and spreads of the block.', () => {
    const block = `
      const ada = { name: 'Ada', kind: 'person' } as const;
      const more = { 'rain': { text: \`It rains.\` } };
      const one = defineCorpus({ experts: { ada }, propositions: { ...more }, positions: [], });
      const other = defineCorpus({ experts: {}, propositions: {}, positions: [] });`;
    expect(corpusIn('ts', block)).toEqual({
      experts: { ada: { name: 'Ada', kind: 'person' } },
      propositions: { rain: { text: 'It rains.' } },
      positions: [],
    });
  });

  it.each([
    ['ts', 'defineCorpus({ experts: named("Ada"), propositions: {}, positions: [] })'],
    ['ts', 'defineCorpus({ experts, propositions: {}, positions: [] })'],
    ['ts', 'compare(corpus, "a", "b")'],
    ['yaml', 'positions: 3'],
    ['json', '{'],
    ['sh', 'npm install'],
  ])('is none where it is worked out, or a piece: %s %s.', (language, code) => {
    expect(corpusIn(language, code)).toBeUndefined();
  });
});

it('Examples open in the page to try: those of the guide are sound there, or are shown for a fault that is mended at one press.', async () => {
  const opened: string[] = [];
  for (const file of filesUnder(site)) {
    if (!/^(?:reference\/.*|[^/]+)\.html$/.test(file)) continue;
    const html = await readFile(join(site, file), 'utf8');
    for (const [, path, hash = ''] of html.matchAll(/href="([^"#]*try\.html)(#corpus=[^"]+)"/g)) {
      expect(new URL(path ?? '', `http://site/${file}`).pathname).toBe('/try.html');
      const carried = await carriedBy(hash);
      expect(carried).toHaveProperty('corpus');
      // Doc comments show faults, too.
      const judged = judge(carried && 'corpus' in carried ? carried.corpus : '');
      if (!file.startsWith('reference/'))
        expect(
          (judged.faults ?? []).filter(({ fix }) => fix === undefined),
          file,
        ).toEqual([]);
      opened.push(file);
    }
  }
  expect(opened.filter((file) => file === 'semantics.html').length).toBeGreaterThan(8);
  expect(opened).toContain('yaml.html');
  expect(opened).toContain('reference/consilience.html');
});
