import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { CorpusError, defineCorpus } from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import {
  agreementFigure,
  coalitionFigure,
  type Figure,
  stanceFigure,
  tallyFigure,
  timelineFigure,
} from 'consilience/report';
import { toSvg } from 'consilience/report/svg';
import { SaxesParser } from 'saxes';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { hasBrowser, listenTo, NO_BROWSER, withBrowser } from '../browser.js';
import { hostileCorpus, panelOf } from '../networks/hostile-corpus.js';
import { corpusOf, says } from '../reader/small-corpora.js';

const wide = panelOf(60, 60, 0.7);
const large = panelOf(200, 200, 0.4);
const hostile = hostileCorpus();
const dated = corpusOf({ cut: {} }, [
  says('ada', 'cut', 'denies probable', { date: '2026-01' }),
  says('ada', 'cut', 'affirms certain', { date: '2026-03' }),
  says('bo', 'cut', '60-65'),
  says('bo', 'cut', 'affirms possible', { date: '2026-04' }),
]);
const silent = defineCorpus({
  experts: {},
  propositions: { cut: { text: 'Rates are cut.' } },
  positions: [],
});

/** Figures of every kind and size. */
const FIGURES: readonly (readonly [name: string, figure: Figure])[] = [
  ['stances, 4 by 33', stanceFigure(beijingPyongyang)],
  ['pairs of 5', agreementFigure(beijingPyongyangWithOfficials)],
  ['tallies of 35', tallyFigure(beijingPyongyangWithOfficials)],
  ['coalitions of 4', coalitionFigure(beijingPyongyang)],
  ['a timeline', timelineFigure(dated, 'cut')],
  ['stances, 60 by 60', stanceFigure(wide)],
  ['pairs of 60', agreementFigure(wide)],
  ['tallies of 60', tallyFigure(wide)],
  ['coalitions of 12', coalitionFigure(panelOf(12, 12, 0.6))],
  ['a timeline of 60', timelineFigure(wide, 'p3')],
  ['stances, 200 by 200', stanceFigure(large)],
  ['stances, 200 by 5', stanceFigure(panelOf(200, 5))],
  ['pairs of 200', agreementFigure(large)],
  ['tallies of 200', tallyFigure(large)],
  ['stances of a hostile corpus', stanceFigure(hostile)],
  ['pairs of a hostile corpus', agreementFigure(hostile)],
  ['tallies of a hostile corpus', tallyFigure(hostile)],
  ['coalitions of a hostile corpus', coalitionFigure(hostile)],
  ['a timeline of a hostile corpus', timelineFigure(hostile, '__proto__')],
  ['stances of nobody', stanceFigure(silent)],
  ['pairs of nobody', agreementFigure(silent)],
  ['tallies of nobody', tallyFigure(silent)],
  ['coalitions of nobody', coalitionFigure(silent)],
  ['a timeline of nobody', timelineFigure(silent, 'cut')],
  ['stances of one expert', stanceFigure(panelOf(1, 1))],
  ['pairs of one expert', agreementFigure(panelOf(1, 1))],
  ['stances of two thousand experts', stanceFigure(panelOf(2000, 3))],
  ['pairs of two thousand experts', agreementFigure(panelOf(2000, 3))],
];

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'), 'utf8'),
) as object; // which is a schema
const isVegaLite = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** The names of the elements of an XML document; a strict parser throws on what is not well-formed. */
function elements(xml: string): Set<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    names.add(name);
  });
  parser.write(xml).close();
  return names;
}

const notesOf = ({ title }: Figure) => JSON.stringify(title['subtitle']);

/** The rows of data of a figure that have these keys. */
function valuesWith(figure: Figure, key: string): Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  JSON.stringify(figure, (_, value: unknown) => {
    if (
      typeof value === 'object' &&
      value !== null &&
      Object.hasOwn(value, key) &&
      Object.hasOwn(value, 'row')
    ) {
      found.push(value as Readonly<Record<string, unknown>>); // an object
    }
    return value;
  });
  return found;
}

describe('A figure', () => {
  test.each(FIGURES)('is what Vega-Lite takes, without a warning, and plain data: %s', (_, figure) => {
    expect(isVegaLite(figure), JSON.stringify(isVegaLite.errors?.slice(0, 3))).toBe(true);
    const plain: unknown = JSON.parse(JSON.stringify(figure));
    expect(plain).toEqual(figure);
    const warned: unknown[] = [];
    const logger = { ...vega.logger(vega.Warn), warn: (...all: unknown[]) => warned.push(all) };
    compile(plain as TopLevelSpec, { logger: logger as unknown as vega.LoggerInterface }); // as the schema says
    expect(warned).toEqual([]);
  });

  test.each(FIGURES)('is drawn to SVG of shapes and texts alone: %s', (_, figure) => {
    const allowed = ['svg', 'g', 'path', 'rect', 'text', 'tspan', 'line', 'defs', 'clipPath', 'title'];
    expect([...elements(toSvg(figure))].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('tells stances apart by signs, what is implied by its size, and shows a number as a number.', () => {
    const corpus = corpusOf({ pours: { implies: ['rains'] }, rains: {} }, [
      says('ada', 'pours', 'affirms certain'),
      says('bo', 'rains', 'denies possible'),
      says('cy', 'rains', '60-65'),
      says('di', 'rains', 'undecided'),
    ]);
    const cells = valuesWith(stanceFigure(corpus), 'column').filter(({ text }) => text !== undefined);
    const row = cells.filter((cell) => cell['row'] === 1);
    expect(row.map(({ text }) => text)).toEqual(['+', '−', '+ 60–65 %', '?']);
    expect(row.map(({ isSmall }) => isSmall)).toEqual([true, false, false, false]);
    expect(row.map(({ words }) => words)).toEqual([
      '+ it is so',
      '− it may not be so',
      '+ it is likely',
      '? takes no side',
    ]);
    expect(cells.filter((cell) => cell['row'] === 0).map(({ text }) => text)).toEqual([
      '+',
      '−',
      '− 65 % or less',
      '·',
    ]);
  });

  test('gives pairs with their counts, in the order of similarity.', () => {
    const cells = valuesWith(agreementFigure(beijingPyongyangWithOfficials), 'column');
    expect(cells.find(({ tells }) => tells === 'Chen Shih-min and Lin Jian: agree on 1 of 3')?.['text']).toBe(
      '1/3',
    );
  });

  test('gives each proposition’s bars with their n.', () => {
    const bars = valuesWith(tallyFigure(beijingPyongyangWithOfficials), 'from');
    expect(bars.filter(({ row }) => row === 0)).toEqual([
      expect.objectContaining({ from: 0, to: 4, count: 4, words: '+ it is so' }),
    ]);
    const numbers = valuesWith(tallyFigure(beijingPyongyangWithOfficials), 'words');
    expect(numbers).toContainEqual({ row: 0, words: 'n = 4' });
    expect(numbers).toContainEqual({ row: 20, words: 'n = 1, 1 without a side' });
  });

  test('says what was held from which date on.', () => {
    const spans = valuesWith(timelineFigure(dated, 'cut'), 'from');
    const month = (m: number) => Date.UTC(2026, m - 1);
    expect(spans.slice(0, 2)).toEqual([
      expect.objectContaining({ from: month(1), to: month(3), words: '− it is unlikely' }),
      expect.objectContaining({ from: month(3), words: '+ it is so' }),
    ]);
    expect(notesOf(timelineFigure(silent, 'cut'))).toContain('No position is dated.');
  });

  test('that would be too large counts instead, and says so.', () => {
    for (const figure of [stanceFigure(large), agreementFigure(large), tallyFigure(large)]) {
      expect(notesOf(figure)).toContain('Too large to be drawn one by one (200 ');
    }
    expect(notesOf(stanceFigure(wide))).not.toContain('Too large');
    expect(notesOf(coalitionFigure(panelOf(100, 3)))).toContain('Too large');
  });

  test('is refused, as data, where the options or the id are none.', () => {
    const loose = timelineFigure as (...given: unknown[]) => Figure; // as JavaScript calls it
    expect(() => loose(beijingPyongyang, 'ties-shiftin')).toThrow(
      'proposition: found "ties-shiftin", expected the id of a proposition; did you mean "ties-shifting"?',
    );
    expect(() => stanceFigure(beijingPyongyang, { experts: 3 } as object)).toThrow(CorpusError);
    expect(() => coalitionFigure(beijingPyongyang, { limit: 1 })).toThrow(CorpusError);
  });

  test('stands in the documentation as it is drawn.', () => {
    const drawn = toSvg(agreementFigure(beijingPyongyangWithOfficials));
    const shown = readFileSync(new URL('../../docs/figures/agreement.svg', import.meta.url), 'utf8');
    expect(shown.trimEnd()).toBe(drawn);
  });

  test('leaves the measure of texts as it was, also where drawing fails.', () => {
    const { textMetrics } = vega as unknown as { readonly textMetrics: { readonly width: unknown } }; // untyped
    const { width } = textMetrics;
    toSvg(agreementFigure(beijingPyongyang));
    expect(textMetrics.width).toBe(width);
    expect(() => toSvg({ ...agreementFigure(beijingPyongyang), layer: [{ mark: 3 }] })).toThrow();
    expect(textMetrics.width).toBe(width);
  });
});

interface Seen {
  readonly outside: readonly string[];
  readonly overlapping: readonly string[];
  readonly hacked: unknown;
}

const LOOK = `(() => {
  const frame = document.querySelector('svg').getBoundingClientRect();
  const texts = [...document.querySelectorAll('svg text')].filter((one) => one.textContent.trim() !== '');
  const boxes = texts.map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { text: one.textContent.slice(0, 60), left, right, top, bottom };
  });
  const outside = boxes.filter((b) => b.left < frame.left || b.right > frame.right || b.top < frame.top || b.bottom > frame.bottom);
  boxes.sort((a, b) => a.top - b.top);
  const overlapping = [];
  for (const [i, a] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom - 3; j++) {
      const b = boxes[j];
      if (b.left < a.right - 1 && a.left < b.right - 1) overlapping.push(a.text + ' / ' + b.text);
    }
  }
  return { outside: outside.map(({ text }) => text), overlapping: overlapping.slice(0, 5), hacked: globalThis.hacked ?? null };
})()`;

test.skipIf(!hasBrowser)(
  `A drawn figure has no text cut off, none on another, and nothing that runs${hasBrowser ? '' : ` (${NO_BROWSER})`}`,
  async () => {
    const { looks, said, asked } = await withBrowser({}, async (context) => {
      const page = await context.newPage();
      const heard = listenTo(page);
      const looks: (readonly [name: string, seen: Seen])[] = [];
      for (const [name, figure] of FIGURES) {
        await page.setContent(toSvg(figure));
        looks.push([name, await page.evaluate<Seen>(LOOK)]);
      }
      return { looks, ...heard };
    });
    expect(looks).toEqual(FIGURES.map(([name]) => [name, { outside: [], overlapping: [], hacked: null }]));
    expect(said).toEqual([]);
    expect(asked).toEqual([]);
  },
);
