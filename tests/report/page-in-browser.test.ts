import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { toHtml } from 'consilience/report';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, hasBrowser, listenTo, NO_BROWSER, withBrowser } from '../browser.ts';
import { madeOf, NASTY, panelOf } from './hostile-pages.js';

let folder = '';
const urlOf = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;

/** Opens a page from disk, gives it to `use`, and says what it said and asked for. */
async function opened<T>(context: BrowserContext, name: string, use: (page: Page) => Promise<T>) {
  const page = await context.newPage();
  const { said, asked } = listenTo(page);
  await page.goto(urlOf(name));
  const result = await use(page);
  await page.close();
  return { result, said, asked: asked.filter((url) => url.split('#')[0] !== urlOf(name)) };
}

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');

describe.skipIf(!hasBrowser)(`The page in a browser${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'consilience-page-'));
    const article = await readFile(new URL('../texts/article.txt', import.meta.url), 'utf8');
    const pages: Record<string, string> = {
      article: toHtml(corpus, {
        texts: { article },
        claims: [{ headline: 'Attitude Changes Drastically', proposition: 'drastic-change' }],
      }),
      panel: toHtml(panelOf(52, 12)),
      dense: toHtml(panelOf(20, 8)),
    };
    for (const [i, text] of NASTY.filter(({ length }) => length < 1_000).entries()) {
      pages[`nasty-${i}`] = toHtml(madeOf(text), { title: text, texts: { [text]: text } });
    }
    for (const [name, page] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), page);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['light', 'dark'] as const)(
    'has nothing that axe-core finds wrong, says and asks nothing, and fits from 360 px on: %s',
    async (scheme) => {
      await withBrowser({ scheme }, async (context) => {
        for (const name of ['article', 'panel', 'dense']) {
          const { result, said, asked } = await opened(context, name, async (page) => {
            const found: unknown[] = [];
            for (const width of [360, 390, 1280]) {
              await page.setViewportSize({ width, height: 900 });
              if ((await overflow(page)) !== 0) found.push(`wider than ${width} px`);
              if (width > 360) found.push(...(await accessibilityFaults(page)));
            }
            return found;
          });
          expect({ result, said, asked }, name).toEqual({ result: [], said: [], asked: [] });
        }
      });
    },
  );

  it('has nothing that axe-core finds wrong in what opens and switches', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const seen = await withBrowser({ scheme }, (context) =>
        opened(context, 'article', async (page) => {
          await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
          await page.locator('[role=switch]').first().click();
          const switched = await accessibilityFaults(page);
          await page.locator('#v0-1-mark').click();
          return [switched, await accessibilityFaults(page)];
        }),
      );
      expect(seen).toEqual({ result: [[], []], said: [], asked: [] });
    }
  });

  it('opens a cell to its quotes with the keyboard, closes it with Escape, and gives the focus back', async () => {
    const { result } = await withBrowser({}, (context) =>
      opened(context, 'article', async (page) => {
        const cell = page.locator('#v0-1');
        await page.locator('#v0-1-mark').focus();
        await page.keyboard.press('Enter');
        const open = {
          isShown: await cell.isVisible(),
          text: await cell.innerText(),
          focus: await focused(page),
        };
        await page.keyboard.press('Escape');
        return { open, isShownThen: await cell.isVisible(), focusThen: await focused(page) };
      }),
    );
    expect(result.open.isShown).toBe(true);
    expect(result.open.text).toContain('which is just a continuation of the changes');
    expect(result.open.focus).toBe('v0-1');
    expect([result.isShownThen, result.focusThen]).toEqual([false, 'v0-1-mark']);
  });

  it('leads by click from a cell to the position, from there into the text, and back', async () => {
    const { result } = await withBrowser({}, (context) =>
      opened(context, 'article', async (page) => {
        const hash = () => page.evaluate<string>('location.hash');
        await page.locator('#v0-1-mark').click();
        await page.locator('#v0-1 .ref').first().click();
        const way = [await hash(), await page.locator('#v0-1').isVisible()];
        await page.locator('#p14 a[href="#t14"]').click();
        way.push(
          await hash(),
          await page.locator('#t14').evaluate((anchor) => anchor.parentElement?.textContent ?? ''),
        );
        await page.locator('.text a[href="#p14"]').click();
        way.push(await hash());
        return way;
      }),
    );
    expect(result).toEqual([
      '#p14',
      false,
      '#t14',
      'which is just a continuation of the changes in the China-North Korea relationship',
      '#p14',
    ]);
  });

  it('shows with a switch what falls without an edge, in the table and the claims, and takes it back', async () => {
    const place = (id: string) => Object.keys(corpus.propositions).indexOf(id);
    const [changing, contested] = ['ties-shifting', 'influence-contested'].map(
      (id) => `#v${place(id)}-2-mark`,
    );
    const { result } = await withBrowser({}, (context) =>
      opened(context, 'article', async (page) => {
        const shown = async () => ({
          signs: await page.locator(`${changing}, ${contested}`).allInnerTexts(),
          falls: await page.locator('.falls:visible').allInnerTexts(),
          status: await page.locator('#switched').innerText(),
        });
        const before = await shown();
        const [first, second] = [page.locator('[role=switch]').nth(0), page.locator('[role=switch]').nth(1)];
        await first.focus();
        await page.keyboard.press('Space');
        const on = { ...(await shown()), isOn: await first.getAttribute('aria-checked') };
        await second.click();
        const other = [await first.getAttribute('aria-checked'), await second.getAttribute('aria-checked')];
        await page.locator('#switched button').click();
        return {
          before,
          on,
          other,
          after: await shown(),
          isFocused: await second.evaluate((one) => one.ownerDocument.activeElement === one),
        };
      }),
    );
    expect(result.before).toEqual({ signs: ['(+++)', '(+++)'], falls: [], status: '' });
    expect(result.on.isOn).toBe('true');
    expect(result.on.signs).toEqual(['·', '·']);
    expect(result.on.falls[0]).toBe(
      'Then: Weng Ming-xian, Chen Shih-min and Campbell all say that it is so, two of them by implication.',
    );
    expect(result.on.status).toContain('2 shared claims and 2 views change.');
    expect(result.other).toEqual(['false', 'true']);
    expect(result.after).toEqual(result.before);
    expect(result.isFocused).toBe(true);
  });

  it('reads the same without JavaScript, and shows no switch that would do nothing', async () => {
    const read = (page: Page) => page.locator('main').innerText();
    const [withScript, without] = await withBrowser({}, async (context) => {
      const one = await opened(context, 'article', read);
      await context.route('**/*', async (route) => {
        const response = await readFile(join(folder, 'article.html'), 'utf8');
        await route.fulfill({
          body: response.replace(/<script>[\s\S]*<\/script>/, ''),
          contentType: 'text/html',
        });
      });
      const other = await opened(
        context,
        'article',
        async (page) => [await read(page), await page.locator('[role=switch]:visible').count()] as const,
      );
      return [one.result, other.result] as const;
    });
    expect(without[1]).toBe(0);
    expect(without[0]).toBe(
      withScript.replace(' Switch one on, and the table and the shared claims of this page show it.', ''),
    );
  });

  it('prints every quote in the flow, also those that are folded away on a screen, and nothing that is there to be pressed', async () => {
    const { result } = await withBrowser({}, (context) =>
      opened(context, 'article', async (page) => {
        await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = false`);
        await page.emulateMedia({ media: 'print' });
        return {
          folded: await page.locator('.view q').first().isVisible(),
          text: await page.locator('.text').first().isVisible(),
          follows: await page.locator('#v0-0').isVisible(),
          toPress: await page
            .locator('[role=switch]:visible, .note:visible:has-text("Each sign opens")')
            .count(),
          positions: await page.locator('.positions > li').count(),
        };
      }),
    );
    expect(result).toEqual({
      folded: true,
      text: true,
      follows: true,
      toPress: 0,
      positions: corpus.positions.length,
    });
  });

  it('runs nothing that a corpus holds, and says nothing of it', async () => {
    const count = NASTY.filter(({ length }) => length < 1_000).length;
    await withBrowser({ width: 390 }, async (context) => {
      for (let i = 0; i < count; i++) {
        const seen = await opened(context, `nasty-${i}`, async (page) => {
          await page.locator('#v0-0-mark').click();
          return [await page.locator('#v0-0').isVisible(), await overflow(page)];
        });
        expect(seen, NASTY[i]).toEqual({ result: [true, 0], said: [], asked: [] });
      }
    });
  });
});
