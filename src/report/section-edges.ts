import { changesLine } from '../reader/explain-changes.js';
import { type Html, html } from './html.js';
import { MOST, type Page } from './page.js';
import { effectOf, type Switch, switchesOf } from './switches.js';
import { beyond, linesIn, own } from './told.js';

function switchTold(page: Page, one: Switch, place: number): Html {
  const { text, lines } = changesLine(page.words, one.changes);
  return html`<li><div class="switch"><button type="button" role="switch" aria-checked="false" aria-labelledby="e${place}" data-effect="${JSON.stringify(effectOf(page, one))}" hidden></button><p id="e${place}">${one.title}.</p></div>${
    one.reason !== undefined &&
    html`<p class="note">The corpus’ author gives as the reason for it: ${own(page, one.reason)}</p>`
  }<details><summary>${text.replace(/[:.]$/, '')}</summary>${linesIn(page, lines.slice(0, MOST.changes))}${beyond(MOST.changes, lines.length, 'changes')}</details></li>`;
}

/** What hangs on what: each edge and each assumption, with what becomes different without it, or with it. */
export function edgesSection(page: Page): Html {
  const all = switchesOf(page);
  if (all.length === 0) {
    return html`<p>Nothing that is shared or in dispute hangs on an edge, and nobody waits for a condition.</p>`;
  }
  const shown = all.slice(0, MOST.switches);
  return html`<p class="note">That one claim follows from another is the judgement of the corpus’ author. What would be different if a reader did not share it, or took an open condition as met: one at a time, each worked out beforehand.<span class="scripted" hidden> Switch one on, and the table and the shared claims of this page show it.</span></p>${beyond(shown.length, all.length, 'of them')}<ol class="switches">${shown.map((one, place) => switchTold(page, one, place + 1))}</ol>`;
}
