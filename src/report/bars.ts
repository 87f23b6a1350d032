import { CERTAINTIES, certaintyOf, FIRMNESS, type Side } from '../model/credence.js';
import { beliefAt } from '../reasoning/beliefs.js';
import { claimed } from '../wording/lexicon.js';
import { type Counts, onSide } from './counts.js';
import { type Html, html } from './html.js';
import type { Page } from './page.js';

/** How many hold what of a proposition, without a view for each. */
export function countsOf({ world, experts }: Page, place: number): Counts {
  const [affirms, denies] = [0, 1].map(() => ({ certain: 0, probable: 0, possible: 0 }));
  let noSide = 0;
  let silent = 0;
  for (const expert of experts) {
    const { stance, firmness } = beliefAt(world.beliefs(expert), place);
    const certainty = certaintyOf(firmness);
    const side = stance === 'affirms' ? affirms : stance === 'denies' ? denies : undefined;
    if (side && certainty) side[certainty]++;
    else if (stance === 'silent') silent++;
    else noSide++;
  }
  const none = { certain: 0, probable: 0, possible: 0 };
  return { asked: experts.length, affirms: affirms ?? none, denies: denies ?? none, noSide, silent };
}

/** A side of a bar: as wide as there are holders, the firmest outermost. */
function half(counts: Counts, side: Side, widest: number): Html {
  const order = side === 'denies' ? CERTAINTIES : [...CERTAINTIES].reverse();
  const parts = order.flatMap((certainty) => {
    const count = counts[side][certainty];
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
  counts: Counts,
  widest = Math.max(1, onSide(counts, 'denies'), onSide(counts, 'affirms')),
): Html =>
  html`<span class="bar" aria-hidden="true">${half(counts, 'denies', widest)}${half(counts, 'affirms', widest)}</span>`;
