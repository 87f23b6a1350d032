import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { listenTo, withBrowser } from '../browser.ts';
import { withServer } from './built.ts';

/** Serves the site, and gives a page that opens paths of it, and says what it said and whom else it asked. */
export async function visit<T>(
  scheme: 'light' | 'dark',
  use: (page: Page, open: (path: string, width: number) => Promise<void>) => Promise<T>,
): Promise<{ result: T; said: readonly string[]; elsewhere: readonly string[] }> {
  return withServer(inject('site'), (origin) =>
    withBrowser({ scheme }, async (context) => {
      const page = await context.newPage();
      page.setDefaultTimeout(300_000); // how busy the machine is must not matter
      await page.emulateMedia({ reducedMotion: 'reduce' }); // what fades in has no contrast yet
      const { said, asked } = listenTo(page);
      const result = await use(page, async (path, width) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(origin + path);
        await page.waitForFunction(`'__vue_app__' in document.querySelector('#app')`); // it heeds keys from here on
      });
      const elsewhere = asked.filter((url) => !/^(?:data:|(?:blob:)?http:\/\/127\.0\.0\.1:)/.test(url));
      return { result, said, elsewhere };
    }),
  );
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
