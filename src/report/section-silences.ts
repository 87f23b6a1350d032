import { stanceIn } from '../reasoning/beliefs.js';
import { type Hole, type Html, html } from './html.js';
import { MOST, type Page } from './page.js';
import { nameOf, own } from './told.js';

/** Of each proposition, how many speak of it; of each expert, what they speak of. */
function spokenOf({ world, experts, corpus }: Page) {
  const propositions = Object.keys(corpus.propositions);
  const speakers = new Int32Array(propositions.length);
  const spoken = new Map<string, ReadonlySet<number>>();
  for (const expert of experts) {
    const beliefs = world.beliefs(expert);
    const own = new Set(
      [...beliefs.propositions].filter((_, place) => stanceIn(beliefs, place) !== 'silent'),
    );
    for (const place of own) speakers[place] = (speakers[place] ?? 0) + 1;
    spoken.set(expert, own);
  }
  return { propositions, speakers, spoken };
}

/** Who says nothing of what, where it matters: where at least two others speak. */
export function silencesSection(page: Page): Html {
  const { experts, words } = page;
  const { propositions, speakers, spoken } = spokenOf(page);
  if (experts.length === 0 || propositions.length === 0) return html`<p>There is nobody to be silent.</p>`;
  const few = experts.length <= MOST.holders;
  const text = (place: number): Hole => own(page, words.textOf(propositions[place] ?? ''));
  const rows = experts.slice(0, MOST.named).map((expert) => {
    const told = spoken.get(expert) ?? new Set<number>();
    const missing = propositions.flatMap((_, place) =>
      !told.has(place) && (speakers[place] ?? 0) >= 2 ? [place] : [],
    );
    const list = few
      ? html`<td>${missing.length === 0 ? 'nothing' : html`<ul>${missing.slice(0, MOST.holders).map((place) => html`<li>${text(place)}</li>`)}</ul>`}${missing.length > MOST.holders && html` and ${missing.length - MOST.holders} more`}</td>`
      : html`<td>${missing.length}</td>`;
    return html`<tr><th scope="row">${nameOf(page, expert)}</th><td>${told.size}</td><td>${propositions.length - told.size}</td>${list}</tr>`;
  });
  const nobody = propositions.flatMap((_, place) => (speakers[place] === 0 ? [place] : []));
  return html`<p class="note">Silence is no stance: who says nothing neither agrees nor disagrees. What is implied counts as spoken of.</p>${
    experts.length > rows.length &&
    html`<p class="note">The first ${rows.length} of ${experts.length} are shown.</p>`
  }<div class="scroll" role="region" aria-label="Table of silences" tabindex="0"><table class="silences"><thead><tr><th scope="col">Expert</th><th scope="col">Speaks of</th><th scope="col">Silent on</th><th scope="col">Silent where two or more others speak</th></tr></thead><tbody>${rows}</tbody></table></div>${
    nobody.length > 0 &&
    html`<p>Nobody speaks of ${nobody.length} of the ${propositions.length} propositions${nobody.length <= MOST.holders && html`: ${nobody.map((place, i) => html`${i > 0 ? '; ' : ''}${text(place)}`)}`}</p>`
  }`;
}
