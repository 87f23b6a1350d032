import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fromRecords } from 'consilience/formats';
import { agreementMatrix, nearestPairs } from 'consilience/panels';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, hasBrowser, listenTo, NO_BROWSER, withBrowser } from '../browser.ts';
import { ROOT } from './build.ts';
import { temporaryDirectory, unpack } from './packed.ts';

const PAGE = join(ROOT, 'docs/examples/worker');
const [EXPERTS, PROPOSITIONS] = [2_000, 1_000];
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

/** One answer in ten of a panel in which everybody can be told from everybody. */
function votes() {
  let seed = 7;
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647; // Park and Miller's
    return seed % limit;
  };
  return Array.from({ length: EXPERTS }, (_, i) => `e${i}`).flatMap((expert) =>
    Array.from({ length: PROPOSITIONS }, (_, i) => `p${i}`).flatMap((proposition) =>
      below(10) > 0 ? [] : [{ expert, proposition, stance: below(3) - 1 }],
    ),
  );
}

/** The worker of the example, bundled with the package as it would be published. */
async function worker(): Promise<string> {
  const app = temporaryDirectory();
  unpack(join(app, 'node_modules/consilience'));
  const { outputFiles } = await build({
    stdin: { contents: readFileSync(join(PAGE, 'worker.js'), 'utf8'), resolveDir: app },
    nodePaths: [join(ROOT, 'node_modules')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves the example under a policy. */
async function withPage(policy: string, use: (page: Page, said: readonly string[]) => Promise<void>) {
  const files: ReadonlyMap<string, readonly [type: string, text: string]> = new Map([
    ['/', ['text/html', readFileSync(join(PAGE, 'index.html'), 'utf8')]],
    ['/page.js', ['text/javascript', readFileSync(join(PAGE, 'page.js'), 'utf8')]],
    ['/worker.js', ['text/javascript', await worker()]],
    ['/votes.json', ['application/json', JSON.stringify(votes())]],
    ['/favicon.ico', ['image/x-icon', '']],
  ]);
  const server = createServer(({ url }, response) => {
    const [type, text] = files.get(url ?? '') ?? [];
    response.writeHead(type === undefined ? 404 : 200, {
      'content-type': type ?? 'text/plain',
      'content-security-policy': policy,
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await withBrowser({}, async (context) => {
      const page = await context.newPage();
      page.setDefaultTimeout(0); // the tests have a limit of their own
      const { said } = listenTo(page);
      const { port } = server.address() as AddressInfo; // it listens on a port
      await page.goto(`http://127.0.0.1:${port}/`);
      await use(page, said);
    });
  } finally {
    server.close();
  }
}

/** Keeps in the page, for {@link sharesSeen}, every value that the progress bar takes. */
const watchProgress = (page: Page) =>
  page.evaluate(`{
    window.shares = [];
    new MutationObserver(() => window.shares.push(document.querySelector('progress').value))
      .observe(document.querySelector('progress'), { attributes: true });
  }`);
/** Presses Cancel as soon as the bar moves: from within the page, which alone is quick enough. */
const cancelOnceItCounts = (page: Page) =>
  page.evaluate(`new MutationObserver((_, observer) => {
    if (document.querySelector('progress').value === 0) return;
    observer.disconnect();
    document.querySelector('#cancel').click();
  }).observe(document.querySelector('progress'), { attributes: true });`);
const sharesSeen = (page: Page) => page.evaluate<number[]>('window.shares');
const statusIs = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'visible' });

describe.runIf(hasBrowser).each([
  [
    'that allows WebAssembly',
    `${POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}`,
  ],
  ['without WebAssembly', POLICY],
])(
  hasBrowser ? 'The page of docs/browser.md, under a policy %s,' : `(%s: ${NO_BROWSER})`,
  (title, policy) => {
    it('counts 2,000 × 1,000 while its bar moves, can be cancelled and started again, and is right', async () => {
      await withPage(policy, async (page, said) => {
        expect(await accessibilityFaults(page)).toEqual([]);
        await cancelOnceItCounts(page);
        await page.getByRole('button', { name: 'Count' }).click();
        await statusIs(page, 'Cancelled.');
        expect(await page.getByRole('listitem').count()).toBe(0);

        await watchProgress(page);
        await page.getByRole('button', { name: 'Count' }).click();
        await statusIs(page, 'pairs counted.');

        const shares = (await sharesSeen(page)).filter((share) => share > 0);
        expect(new Set(shares).size).toBeGreaterThan(5);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        const scale = {
          denies: { certain: [-1] },
          neutral: [0],
          affirms: { certain: [1] },
          noAnswer: [],
        } as const;
        const matrix = agreementMatrix(fromRecords(votes(), { scale }).corpus);
        expect(await page.getByRole('status').textContent()).toBe(`${(2000 * 1999) / 2} pairs counted.`);
        expect(await page.getByRole('listitem').allTextContents()).toEqual(
          nearestPairs(matrix, 5).map(
            ({ experts, rate }) => `${experts.join(' and ')}: ${rate.agreements} of ${rate.comparable}`,
          ),
        );
        // The browser says so where it forbids WebAssembly, and there is nothing else to say.
        expect(said.filter((line) => !/wasm|WebAssembly/i.test(line))).toEqual([]);
        if (title.startsWith('that allows')) expect(said).toEqual([]);
      });
    });
  },
);
