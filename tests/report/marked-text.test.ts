import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from '../../src/report/html.js';
import { type MarkedPassage, markedText } from '../../src/report/marked-text.js';
import { attribute, elementsIn, parsed, textIn } from './page-text.js';

const passage = (
  number: number,
  ...ranges: readonly (readonly [start: number, end: number])[]
): MarkedPassage => ({
  number,
  ranges: ranges.map(([start, end]) => ({ start, end })),
  title: `position ${number}`,
});

const marked = (text: string, passages: readonly MarkedPassage[]) => {
  const { root, faults } = parsed(`${html`<div>${markedText(text, passages)}</div>`}`, false);
  expect(faults).toEqual([]);
  const elements = elementsIn(root);
  return {
    marks: elements.filter(({ tagName }) => tagName === 'mark').map((mark) => textIn(mark)),
    anchors: elements.flatMap((element) => attribute(element, 'id') ?? []),
    links: elements.flatMap((element) => attribute(element, 'href') ?? []),
    text: textIn(root),
  };
};

it('marks a passage, with an anchor where it begins and a link to its position where it ends', () => {
  expect(`${markedText('It may rain.', [passage(7, [3, 11])])}`).toBe(
    'It <mark><span id="t7"></span>may rain</mark><a class="ref" href="#p7" title="position 7" aria-label="position 7">7</a>.',
  );
});

it('marks each piece of a quote that leaves something out, and links it once', () => {
  const { marks, anchors, links } = marked('It always rains.', [passage(1, [0, 2], [10, 15])]);
  expect(marks).toEqual(['It', 'rains']);
  expect([anchors, links]).toEqual([['t1'], ['#p1']]);
});

it('cuts passages that overlap or nest where any begins or ends', () => {
  const { marks, anchors, links } = marked('abcdefgh', [
    passage(1, [0, 4]),
    passage(2, [2, 6]),
    passage(3, [2, 3]),
  ]);
  expect(marks).toEqual(['ab', 'c', 'd', 'ef']);
  expect(anchors).toEqual(['t1', 't2', 't3']);
  expect(links).toEqual(['#p3', '#p1', '#p2']);
});

it('keeps the whole text, in order, with every anchor and link once, however passages lie', () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(
      fc.array(
        range.filter(([a, b]) => a < b),
        { maxLength: 8 },
      ),
      (ranges) => {
        const text = 'The quick <b>fox</b> & the lazy dog';
        const {
          anchors,
          links,
          marks,
          text: shown,
        } = marked(
          text,
          ranges.map((one, i) => passage(i + 1, one)),
        );
        expect(shown.replace(/\d/g, '')).toBe(text);
        expect([...anchors].sort()).toEqual(ranges.map((_, i) => `t${i + 1}`).sort());
        expect([...links].sort()).toEqual(ranges.map((_, i) => `#p${i + 1}`).sort());
        const covered = [...text].filter((_, at) => ranges.some(([a, b]) => a <= at && at < b));
        expect(marks.join('')).toBe(covered.join(''));
      },
    ),
  );
});
