import type { Expert } from '../model/corpus.js';
import { counted } from '../wording/lexicon.js';
import { type Html, html } from './html.js';
import type { Page } from './page.js';
import { MOST } from './page.js';
import { nameOf, own } from './told.js';

const KIND: Readonly<Record<Expert['kind'], string>> = { person: '', institution: 'institution, ' };

/** How many positions each expert has. */
function positionsOf({ corpus }: Page): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { expert } of corpus.positions) counts.set(expert, (counts.get(expert) ?? 0) + 1);
  return counts;
}

function card(page: Page, id: string, count: number): Html {
  const { role, affiliation, kind = 'person', note } = page.corpus.experts[id] ?? {};
  const about = [role, affiliation].filter((part) => part !== undefined).join(', ');
  const said = count === 0 ? 'no position' : counted(count, 'position');
  return html`<li><b>${nameOf(page, id)}</b>${about !== '' && html` <span class="about">${own(page, about)}</span>`} <span class="count">${KIND[kind]}${said}</span>${note !== undefined && html`<p class="note">${own(page, note)}</p>`}</li>`;
}

/** Who speaks: each expert with what they are, and how much they say. */
export function expertsSection(page: Page): Html {
  const { experts } = page;
  if (experts.length === 0) return html`<p>There is nobody.</p>`;
  const counts = positionsOf(page);
  const isFew = experts.length <= MOST.holders;
  const cards = html`<ul class="experts${!isFew && ' many'}">${experts.map((id) => card(page, id, counts.get(id) ?? 0))}</ul>`;
  return isFew ? cards : html`<details><summary>All ${experts.length} by name</summary>${cards}</details>`;
}
