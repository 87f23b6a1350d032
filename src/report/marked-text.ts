import type { TextRange } from '../quotes/text-range.js';
import { type Html, html } from './html.js';

/** What a position quotes of a text. */
export interface MarkedPassage {
  /** Of the position, from 1. */
  readonly number: number;
  /** In order: several, where the quote leaves something out. */
  readonly ranges: readonly TextRange[];
  /** Who says what by it. */
  readonly title: string;
}

/**
 * A text with its quoted passages marked. Passages may overlap: the text is cut where any of them begins or ends, each
 * begins with an anchor, and ends with a link to its position.
 */
export function markedText(text: string, passages: readonly MarkedPassage[]): Html {
  const begins = new Map<number, MarkedPassage[]>();
  const ends = new Map<number, MarkedPassage[]>();
  const depth = new Map<number, number>();
  const add = <T>(map: Map<number, T[]>, at: number, one: T) => map.set(at, [...(map.get(at) ?? []), one]);
  for (const passage of passages) {
    const [first, last] = [passage.ranges[0], passage.ranges.at(-1)];
    if (!first || !last) continue;
    add(begins, first.start, passage);
    add(ends, last.end, passage);
    for (const { start, end } of passage.ranges) {
      depth.set(start, (depth.get(start) ?? 0) + 1);
      depth.set(end, (depth.get(end) ?? 0) - 1);
    }
  }
  const cuts = [...new Set([0, text.length, ...depth.keys()])].sort((a, b) => a - b);
  let covering = 0;
  return html`${cuts.map((at, i) => {
    covering += depth.get(at) ?? 0;
    const links = (ends.get(at) ?? []).map(
      ({ number, title }) =>
        html`<a class="ref" href="#p${number}" title="${title}" aria-label="position ${number}">${number}</a>`,
    );
    const anchors = (begins.get(at) ?? []).map(({ number }) => html`<span id="t${number}"></span>`);
    const piece = text.slice(at, cuts[i + 1] ?? text.length);
    if (piece === '') return html`${links}${anchors}`;
    return html`${links}${covering > 0 ? html`<mark>${anchors}${piece}</mark>` : piece}`;
  })}`;
}
