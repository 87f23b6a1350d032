import { readFile } from 'node:fs/promises';
import { beijingPyongyang } from 'consilience/fixtures';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../docs/.vitepress/try/json-text.ts';
import { accessibilityFaults, hasBrowser, NO_BROWSER } from '../browser.ts';
import { overflow, visit } from './visit.ts';

const ARTICLE = 'Sound: 4 experts, 33 propositions, 33 positions.';

/** Two who conflict, over what follows from what one of them says. */
const TWO = {
  sources: { wire: { title: 'Will they cut?' } },
  experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
  propositions: {
    june: { text: 'They cut in June.', implies: [{ proposition: 'summer', reason: 'June is in summer.' }] },
    summer: { text: 'They cut in summer.' },
  },
  positions: [
    {
      expert: 'ada',
      proposition: 'june',
      stance: 'affirms',
      certainty: 'certain',
      quote: { text: 'a cut in June', source: 'wire', attribution: 'verbatim' },
    },
    { expert: 'bo', proposition: 'summer', stance: 'denies', certainty: 'certain' },
  ],
} as const;
const TWO_SOUND = 'Sound: 2 experts, 2 propositions, 2 positions.';

const standing = (page: Page) => page.locator('.try-standing [role=status]');
const becomes = (page: Page, text: string | RegExp) => standing(page).filter({ hasText: text }).waitFor();
const editor = (page: Page) => page.getByRole('textbox', { name: 'The corpus, as JSON' });
const notice = (page: Page) => page.locator('.try-notices');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Writes a text in the place of the one in the editor, with the keyboard alone. */
async function write(page: Page, text: string) {
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const openFile = (page: Page, text: string, name = 'mine.json') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** What the page did with a corpus that it was given, at a desk by day. */
const atWork = <T>(use: (page: Page, open: (path: string, width: number) => Promise<void>) => Promise<T>) =>
  visit('light', async (page, open) => {
    await open('/try.html', 1280);
    await becomes(page, ARTICLE);
    return use(page, open);
  });

const quiet = { said: [], elsewhere: [] };

describe.skipIf(!hasBrowser)(`In a browser${hasBrowser ? '' : ` (${NO_BROWSER})`}, the page to try`, () => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe-core finds wrong, says nothing, asks nobody else, and fits a phone: %s.',
    async (scheme) => {
      const seen = await visit(scheme, async (page, open) => {
        const found: string[] = [];
        for (const width of [390, 1280]) {
          await open('/try.html', width);
          await becomes(page, ARTICLE);
          if ((await overflow(page)) > 0) found.push(`wider than ${width} px`);
          found.push(...(await accessibilityFaults(page)).map((fault) => `${width} ${fault}`));
          await write(
            page,
            jsonText(TWO).replace('"june", "stance"', '"jume", "stance"').replace('"ada",', '"adda",'),
          );
          await becomes(page, /^Faulty/);
          if ((await overflow(page)) > 0) found.push(`wider than ${width} px when faulty`);
          found.push(...(await accessibilityFaults(page)).map((fault) => `${width} faulty ${fault}`));
          await press(page, 'Back to the article');
          await becomes(page, ARTICLE);
          await page.getByRole('button', { name: /^Weng/ }).first().click();
          await page.getByRole('dialog', { name: /^On “/ }).waitFor();
          found.push(...(await accessibilityFaults(page)).map((fault) => `${width} opened ${fault}`));
        }
        return found;
      });
      expect(seen).toEqual({ result: [], ...quiet });
    },
  );

  it('marks a misspelt id, keeps the last sound answers, and mends it at the press of a key.', async () => {
    const { result, ...rest } = await atWork(async (page) => {
      await write(page, jsonText(TWO));
      await becomes(page, TWO_SOUND);
      await write(page, jsonText(TWO).replace('"proposition": "june"', '"proposition": "jume"'));
      await becomes(page, /^Faulty: 1 fault\. .*last sound corpus/);
      const marked = await page.locator('.cm-lintRange-error').allInnerTexts();
      const rows = await page.locator('.try-table tbody tr').count();
      await page.getByRole('button', { name: 'Use "june"' }).focus();
      await page.keyboard.press('Enter');
      await becomes(page, TWO_SOUND);
      return { marked, rows };
    });
    expect({ result, ...rest }).toEqual({ result: { marked: ['"jume"'], rows: 2 }, ...quiet });
  });

  it('completes ids from the corpus and words from the schema, and Tab leaves the editor.', async () => {
    const seen = await atWork(async (page) => {
      const [before = '', after = ''] = JSON.stringify(TWO).split(
        '"bo","proposition":"summer","stance":"denies"',
      );
      await write(page, before);
      const choose = async (typed: string) => {
        await page.keyboard.type(typed, { delay: 20 });
        await page.locator('.cm-tooltip-autocomplete [aria-selected=true]').waitFor();
        await page.waitForTimeout(150); // a list that has only just opened takes no key
        await page.keyboard.press('Enter');
        await page.keyboard.press('Delete');
      };
      await page.keyboard.type('"');
      await choose('b');
      await page.keyboard.insertText('", "proposition": ');
      await page.keyboard.type('"');
      await choose('su');
      await page.keyboard.insertText('", ');
      await page.keyboard.type('"');
      await choose('sta');
      await page.keyboard.insertText('": ');
      await page.keyboard.type('"');
      await choose('den');
      await page.keyboard.insertText(`"${after}`);
      await becomes(page, TWO_SOUND);
      await page.keyboard.press('Tab');
      return page.evaluate<boolean>(`document.activeElement.closest('.cm-content') === null`);
    });
    expect(seen).toEqual({ result: true, ...quiet });
  });

  it('says where broken JSON breaks, and leads there.', async () => {
    const seen = await atWork(async (page) => {
      await write(page, jsonText(TWO).replace('"experts": {', '"experts" {'));
      await becomes(page, /^Faulty/);
      const fault = await page.locator('.try-faults li').innerText();
      await page.locator('.try-faults').getByRole('button', { name: 'Line 3' }).click();
      const line = await page.locator('.cm-activeLine').innerText();
      return { fault, line };
    });
    expect(seen.result.fault).toMatch(/^Line 3 No JSON: /);
    expect(seen.result.line).toContain('"experts"');
  });

  it('goes on while a worker is at work without end, and ends it when told.', async () => {
    const seen = await visit('light', async (page, open) => {
      await page.addInitScript(`
        const Real = Worker;
        const endless = URL.createObjectURL(new Blob(['for (;;);']));
        globalThis.Worker = class extends Real { constructor() { super(endless); } };`);
      await open('/try.html', 390);
      await becomes(page, 'At work …');
      await write(page, '{ "answers": "at once" }');
      const text = await editor(page).innerText();
      await becomes(page, 'At work …');
      await page.getByRole('button', { name: 'Stop' }).focus();
      await page.keyboard.press('Enter');
      await becomes(page, /^Stopped/);
      return text;
    });
    expect(seen).toEqual({ result: '{ "answers": "at once" }', ...quiet });
  });

  it('takes ids that hold markup, and circles, for what they are.', async () => {
    const markup = '<img src=x onerror=console.log(1)>';
    const odd = {
      experts: {
        [markup]: { name: markup, kind: 'person' },
        ['__proto__']: { name: '__proto__', kind: 'person' },
      },
      propositions: {
        [markup]: { text: `${markup} is so`, implies: ['constructor'] },
        constructor: { text: 'It is built', implies: [markup] },
      },
      positions: [markup, '__proto__'].map((expert, i) => ({
        expert,
        proposition: markup,
        stance: i === 0 ? 'affirms' : 'denies',
        certainty: 'certain',
      })),
    };
    const seen = await atWork(async (page) => {
      await write(page, jsonText(odd));
      await becomes(page, TWO_SOUND);
      const disputed = await page.locator('[aria-labelledby=try-disputes] summary').first().innerText();
      await write(page, jsonText(odd).replace('"denies"', '"denise"'));
      await becomes(page, /^Faulty/);
      return { disputed, images: await page.locator('.try img').count() };
    });
    expect(seen).toEqual({ result: { disputed: expect.stringContaining(markup), images: 0 }, ...quiet });
  });

  it('reads 10,000 positions, says what is wrong in 5 MB, and keeps what was sound.', async () => {
    const ids = (what: string, count: number) => Array.from({ length: count }, (_, i) => `${what}${i}`);
    const experts = ids('e', 100);
    const propositions = ids('p', 100);
    const large = {
      experts: Object.fromEntries(experts.map((id) => [id, { name: id, kind: 'person' }])),
      propositions: Object.fromEntries(propositions.map((id) => [id, { text: id }])),
      positions: experts.flatMap((expert, i) =>
        propositions.map((proposition, j) => ({
          expert,
          proposition,
          stance: (i * j) % 3 === 0 ? 'denies' : 'affirms',
          certainty: 'certain',
          note: 'x'.repeat(450),
        })),
      ),
    };
    const text = JSON.stringify(large);
    expect(text.length).toBeGreaterThan(5_000_000);
    const seen = await atWork(async (page) => {
      await openFile(page, text);
      await becomes(page, 'Sound: 100 experts, 100 propositions, 10,000 positions.');
      const table = await page.locator('[aria-labelledby=try-table]').innerText();
      await openFile(page, `${text.slice(0, -5)}`);
      await becomes(page, /^Faulty: 1 fault\. .*last sound corpus/);
      const kept = await page.locator('[aria-labelledby=try-table]').innerText();
      await openFile(page, 'x'.repeat(10_000_001), 'huge.json');
      await notice(page).getByText('huge.json has 11 MB').waitFor();
      return table === kept && table.includes('100 experts on 100 propositions');
    });
    expect(seen).toEqual({ result: true, ...quiet });
  });

  it('keeps the work over a reload, and says where the browser does not.', async () => {
    const seen = await atWork(async (page, open) => {
      await write(page, jsonText(TWO));
      await becomes(page, TWO_SOUND);
      await open('/try.html', 1280);
      await becomes(page, TWO_SOUND);
      await page.addInitScript(`Storage.prototype.setItem = () => { throw new Error('full'); };`);
      await open('/try.html', 1280);
      await becomes(page, TWO_SOUND);
      return notice(page).innerText();
    });
    expect(seen).toEqual({ result: expect.stringContaining('does not keep this work'), ...quiet });
  });

  it('saves and opens files, goes back to the article, and brings back what was there.', async () => {
    const seen = await atWork(async (page) => {
      const downloading = page.waitForEvent('download');
      await press(page, 'Save as a file');
      const saved = await readFile(await (await downloading).path(), 'utf8');
      await openFile(page, jsonText(TWO));
      await becomes(page, TWO_SOUND);
      await press(page, 'Back to the article');
      await becomes(page, ARTICLE);
      await press(page, 'Bring back what was here');
      await becomes(page, TWO_SOUND);
      return JSON.parse(saved) as unknown;
    });
    expect(seen).toEqual({ result: beijingPyongyang, ...quiet });
  });

  it('puts a corpus into a link and opens it from there, loads nothing from a broken one, and says what is too large.', async () => {
    const seen = await atWork(async (page, open) => {
      await write(page, jsonText(TWO));
      await becomes(page, TWO_SOUND);
      await press(page, 'Copy a link');
      await page.waitForURL(/#corpus=/);
      const { hash } = new URL(page.url());
      await press(page, 'Back to the article');
      await becomes(page, ARTICLE);
      await open('/index.html', 1280);
      await open(`/try.html${hash}`, 1280);
      await becomes(page, TWO_SOUND);
      await press(page, 'Bring back what was here');
      await becomes(page, ARTICLE);
      await page.reload();
      await becomes(page, ARTICLE); // and not again what the link carried
      await open('/try.html#corpus=AAAA', 1280);
      await notice(page).getByText('The link is broken').waitFor();
      await becomes(page, ARTICLE);
      await openFile(
        page,
        JSON.stringify(Array.from({ length: 40_000 }, (_, i) => (i * i * 7919) % 100_003)),
      );
      await becomes(page, /^Faulty/);
      await press(page, 'Copy a link');
      await notice(page).getByText('too large for a link').waitFor();
    });
    expect(seen).toEqual({ result: undefined, ...quiet });
  });

  it('opens an example of the guide.', async () => {
    const seen = await visit('dark', async (page, open) => {
      await open('/yaml.html', 390);
      await page.getByRole('link', { name: 'Try it with this corpus' }).first().click();
      await becomes(page, 'Sound: 1 expert, 1 proposition, 1 position.');
      return editor(page).innerText();
    });
    expect(seen).toEqual({ result: expect.stringContaining('Ada Example'), ...quiet });
  });

  it('marks in the text what is quoted and what nobody coded, also in a text of one’s own.', async () => {
    const seen = await atWork(async (page) => {
      await page.locator('.try-text mark', { hasText: 'it’s just a minor episode' }).click();
      const quoted = await page.getByRole('dialog').innerText();
      await page.keyboard.press('Escape');
      const uncoded = await page
        .locator('.try-uncoded.other', { hasText: 'Several recent incidents' })
        .count();
      await write(page, jsonText(TWO));
      await becomes(page, TWO_SOUND);
      await page
        .getByRole('textbox', { name: 'The text of this source' })
        .fill('There is a cut in June. Ada is sure of it.');
      await page.locator('.try-text mark').waitFor();
      const own = await page.locator('.try-text').locator('mark, .naming').allInnerTexts();
      return { quoted, uncoded, own };
    });
    expect(seen).toEqual({
      result: {
        quoted: expect.stringContaining('Chen Shih-min says of “'),
        uncoded: 1,
        own: ['a cut in June', 'Ada is sure of it.'],
      },
      ...quiet,
    });
  });

  it('asks anew when an edge is not accepted, and when another headline is audited.', async () => {
    const seen = await atWork(async (page) => {
      await write(page, jsonText(TWO));
      await becomes(page, TWO_SOUND);
      const part = (id: string) => page.locator(`[aria-labelledby=${id}]`);
      const disputed = await part('try-disputes').innerText();
      await part('try-switches').getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      await part('try-disputes').getByText('No two of them conflict').waitFor();
      const changed = await page.locator('.try-changed[role=status]').innerText();
      await part('try-audit').getByLabel('How firmly').selectOption({ label: 'that it is not so' });
      await part('try-audit').getByLabel('Who').selectOption({ label: 'One expert says' });
      await part('try-audit').getByLabel('What').selectOption({ label: 'They cut in summer.' });
      await part('try-audit').getByText('is supported').waitFor();
      const verdict = await page.locator('.try-verdict').innerText();
      await press(page, 'Suppose nothing');
      await part('try-disputes').getByText('In dispute').waitFor();
      return { disputed, changed, verdict };
    });
    expect(seen).toEqual({
      result: {
        disputed: expect.stringContaining('In dispute, Ada against Bo'),
        changed: expect.stringContaining('dispute'),
        verdict: '“One expert says that it is not so: They cut in summer” is supported.',
      },
      ...quiet,
    });
  });
});
