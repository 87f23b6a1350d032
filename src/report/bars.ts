import { CERTAINTIES, FIRMNESS, type Side } from '../model/credence.js';
import type { StanceCounts } from '../panels/stance-counts.js';
import { claimed } from '../wording/lexicon.js';
import { type Html, html } from './html.js';

/** A side of a bar: as wide as there are holders, the firmest outermost. */
function half(counts: StanceCounts, side: Side, widest: number): Html {
  const order = side === 'denies' ? CERTAINTIES : [...CERTAINTIES].reverse();
  const parts = order.flatMap((certainty) => {
    const count = counts[side].byCertainty[certainty];
    const width = ((100 * count) / widest).toFixed(2);
    const title = `${count}: ${claimed(side, certainty)}`;
    return count === 0
      ? []
      : html`<i class="${side}-${FIRMNESS[certainty]}" style="width:${width}%" title="${title}"></i>`;
  });
  return html`<span class="half ${side}">${parts}</span>`;
}

/**
 * How many are against and for, as a bar to both sides of a line. It stands beside the numbers.
 *
 * @param widest How many fill a side.
 */
export const bar = (
  counts: StanceCounts,
  widest = Math.max(1, counts.denies.count, counts.affirms.count),
): Html =>
  html`<span class="bar" aria-hidden="true">${half(counts, 'denies', widest)}${half(counts, 'affirms', widest)}</span>`;
