import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { source as axe } from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Where there is no browser, tests that want one are skipped under a title that says so. */
export const hasBrowser = existsSync(CHROMIUM);
export const NO_BROWSER = `no browser at ${CHROMIUM}: install Debian's package chromium`;

/** A headless Chromium with a profile of its own, given to `use` and closed after it. */
export async function withBrowser<T>(
  options: { readonly width?: number; readonly height?: number; readonly scheme?: 'light' | 'dark' },
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.scheme ?? 'light',
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** What a page says on its console, throws, or asks the network for: a page that is well says and asks nothing. */
export function listenTo(page: Page): { readonly said: string[]; readonly asked: string[] } {
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => asked.push(request.url()));
  return { said, asked };
}

/** What axe-core finds wrong on a page, a line for each rule and element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // A policy of the page blocks script tags; what is evaluated runs all the same.
  await page.evaluate(axe);
  return page.evaluate<string[]>(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
}
