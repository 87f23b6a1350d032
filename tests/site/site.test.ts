import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createMarkdownRenderer } from 'vitepress';
import { describe, expect, inject, it } from 'vitest';
import config from '../../docs/.vitepress/config.ts';
import { contents } from '../../docs/.vitepress/contents.ts';
import manifest from '../../package.json';
import { accessibilityFaults, hasBrowser, NO_BROWSER } from '../browser.ts';
import { ROOT } from '../docs/examples.js';
import { BASE, filesUnder } from './built.ts';
import { deadLinks } from './links.ts';
import { overflow, visit } from './visit.ts';

const site = inject('site');
const files = filesUnder(site);
const textOf = (file: string) => readFile(join(site, file), 'utf8');

describe('The site', () => {
  it('lists every page under a need, once.', () => {
    const listed = contents().flatMap(({ pages }) => pages.map(({ file }) => file));
    const guides = [...filesUnder(join(ROOT, 'docs'))].filter((file) => /^[^/]+\.md$/.test(file));
    const entries = Object.keys(manifest.exports).filter((path) => !path.endsWith('.json'));
    const reference = entries.map((path) => `reference/${path.replace('.', manifest.name)}.md`);
    const pages = [...guides.filter((file) => file !== 'index.md'), ...reference];
    expect(listed.sort()).toEqual(pages.sort());
  });

  it('has a page for each entry, headed as it is imported, with what is exported.', async () => {
    for (const path of Object.keys(manifest.exports).filter((path) => !path.endsWith('.json'))) {
      const name = path.replace('.', manifest.name);
      const page = await textOf(`reference/${name}.md`);
      expect(page.split('\n')[0]).toBe(`# ${name}`);
    }
    expect(await textOf('reference/consilience.md')).toMatch(/^### compare\(\)$/m);
    expect(await textOf('reference/consilience/schema.md')).toMatch(/^### corpusSchema$/m);
  });

  it('has no link that leads nowhere, to a page or to a place in one.', async () => {
    const paths = [...files].filter((file) => file.endsWith('.html') && !file.startsWith('examples/'));
    const pages = new Map(await Promise.all(paths.map(async (path) => [path, await textOf(path)] as const)));
    expect(pages.size).toBeGreaterThan(25);
    expect(deadLinks(pages, files)).toEqual([]);
  });

  it('shows the examples as text.', async () => {
    expect(await textOf('report.html')).toContain('href="examples/article.ts.txt"');
    expect(await textOf('examples/article.ts.txt')).toBe(await textOf('examples/article.ts'));
  });

  it('has the Markdown of each page beside it, and a list of them for language models.', async () => {
    const listed = [...(await textOf('llms.txt')).matchAll(/^- \[.+\]\((.+?)\)/gm)].map(([, file]) => file);
    expect(listed).toEqual(contents().flatMap(({ pages }) => pages.map(({ file }) => file)));
    expect(listed.filter((file = '') => !files.has(file))).toEqual([]);
    expect(await textOf('semantics.md')).toBe(await readFile(join(ROOT, 'docs/semantics.md'), 'utf8'));
  });
});

it('Output in sentences wraps, and output in columns does not.', async () => {
  const { renderAsync } = await createMarkdownRenderer(join(ROOT, 'docs'), config.markdown);
  const output = (columns: number) => renderAsync(`\`\`\`text\n${'x'.repeat(columns)}\n\`\`\``);
  expect(await output(81)).toContain('sentences');
  expect(await output(80)).not.toContain('sentences');
});

describe('A link is dead', () => {
  const dead = (...links: readonly string[]) =>
    deadLinks(
      new Map([
        ['index.html', links.map((link) => `<a href="${link}"></a>`).join('')],
        ['a/b.html', '<h2 id="é 1"></h2>'],
      ]),
      new Set(['index.html', 'a/b.html', 'c.txt']),
    );

  it('if its page or its place in the page is not there.', () => {
    const links = ['x.html', 'a/b.html#x', '#x', `${BASE}a/`];
    expect(dead(...links)).toEqual(links.map((link) => `index.html: ${link}`));
  });

  it('if it leaves a site that does not lie at the root of its host.', () => {
    expect(dead('/a/b.html', '../c.txt')).toEqual(['index.html: /a/b.html', 'index.html: ../c.txt']);
  });

  it('and no other is.', () => {
    expect(
      dead('a/b.html', `${BASE}a/b.html#%C3%A9%201`, './', 'c.txt', 'https://example.org/x', 'data:,'),
    ).toEqual([]);
  });
});

it('An example with types under the pointer that does not compile fails the build.', async () => {
  const { renderAsync } = await createMarkdownRenderer(join(ROOT, 'docs'), config.markdown);
  const page = (id: string) => `\`\`\`ts twoslash
import { compare } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';
compare(beijingPyongyang, 'weng', '${id}');
\`\`\``;
  expect(await renderAsync(page('chen'))).toContain('twoslash-hover');
  await expect(renderAsync(page('chne'))).rejects.toThrow(`"chne"`);
});

/** A page of each kind, and those on which a reader begins. */
/** The pictures of a page that a browser cannot draw. */
const unseen = (page: Page) =>
  page.evaluate<string[]>(
    `Promise.all([...document.images].map((one) => one.decode().then(() => [], () => [one.src]))).then((all) => all.flat())`,
  );

const LOOKED_AT = [
  '/',
  '/start.html',
  '/drafting.html',
  '/understand.html',
  '/semantics.html',
  '/reference/consilience/schema.html',
];

describe.skipIf(!hasBrowser)(`In a browser${hasBrowser ? '' : ` (${NO_BROWSER})`}, the site`, () => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe-core finds wrong, shows its pictures, says nothing, asks nobody else, and fits a phone: %s.',
    async (scheme) => {
      const seen = await visit(scheme, async (page, open) => {
        const found: string[] = [];
        for (const path of LOOKED_AT) {
          for (const width of [390, 1280]) {
            await open(path, width);
            found.push(...(await unseen(page)).map((src) => `${path} does not show ${src}`));
            if ((await overflow(page)) > 0) found.push(`${path} is wider than ${width} px`);
            found.push(...(await accessibilityFaults(page)).map((fault) => `${path} ${width} ${fault}`));
          }
        }
        return found;
      });
      expect(seen).toEqual({ result: [], said: [], elsewhere: [] });
    },
  );

  it('is searched with the keyboard alone, down to the place of a function.', async () => {
    const seen = await visit('light', async (page, open) => {
      await open('/', 1280);
      await page.keyboard.press('Control+k');
      await page.locator('#localsearch-input').waitFor();
      await page.keyboard.type('anchorQuotes');
      await page.locator('#localsearch-list [role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#/);
      const { pathname, hash } = new URL(page.url());
      return pathname + hash;
    });
    const result = `${BASE}reference/consilience/coding.html#anchorquotes`;
    expect(seen).toEqual({ result, said: [], elsewhere: [] });
  });

  it('shows the type of a name on which the pointer rests, with the ids of the corpus.', async () => {
    const seen = await visit('dark', async (page, open) => {
      await open('/', 1280);
      await page.locator('.twoslash-hover', { hasText: 'holders' }).first().hover();
      const shown = page.locator('.v-popper__popper--shown');
      await shown.waitFor();
      return shown.innerText();
    });
    expect(seen.result).toMatch(/holders.*"weng"/s);
  });
});
