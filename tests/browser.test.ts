import { expect, test } from 'vitest';
import { accessibilityFaults, hasBrowser, listenTo, NO_BROWSER, withBrowser } from './browser.ts';

const at = (html: string) => `data:text/html,${encodeURIComponent(html)}`;

test.skipIf(!hasBrowser)(
  `what a page says, asks for and lacks is seen${hasBrowser ? '' : ` (${NO_BROWSER})`}`,
  async () => {
    const seen = await withBrowser({ width: 390, scheme: 'dark' }, async (context) => {
      const page = await context.newPage();
      const { said, asked } = listenTo(page);
      await page.goto(
        at(`<img src="http://127.0.0.1:9/x.png"><script>
          console.log('said', innerWidth, matchMedia('(prefers-color-scheme: dark)').matches);
          throw new Error('thrown');
        </script>`),
      );
      return {
        said,
        asked: asked.filter((url) => !url.startsWith('data:')),
        faults: await accessibilityFaults(page),
      };
    });
    expect(seen.said).toContain('log: said 390 true');
    expect(seen.said).toContain('error: thrown');
    expect(seen.asked).toEqual(['http://127.0.0.1:9/x.png']);
    expect(seen.faults).toContain('image-alt: img');
  },
);
