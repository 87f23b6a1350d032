import { toldBy } from '../reader/explain-views.js';
import type { View } from '../reasoning/view.js';
import { quoted } from '../wording/corpus-words.js';
import { oneLine } from '../wording/lexicon.js';
import type { Line } from '../wording/line.js';
import { number } from './counts.js';
import { type Hole, type Html, html } from './html.js';
import { markBeside } from './marks.js';
import type { Page } from './page.js';

/** The attributes of what is all in the corpus' own language: a name, a text, a quote. */
export const ownLanguage = ({ settings: { language } }: Page): Html =>
  language === undefined ? html` dir="auto"` : html` dir="auto" lang="${language}"`;

/** A text of the corpus. */
export const own = (page: Page, text: Hole): Html => html`<span${ownLanguage(page)}>${text}</span>`;

/** The name of an expert. */
export const nameOf = (page: Page, expert: string): Html =>
  html`<bdi${ownLanguage(page)}>${page.words.nameOf(expert)}</bdi>`;

/** Names in a row. */
export const namesOf = (page: Page, experts: readonly string[]): Html[] =>
  experts.map((expert, i) => html`${i === 0 ? '' : ', '}${nameOf(page, expert)}`);

/** Leads to a position in the list of all. */
const toPosition = (page: Page, index: number): Html | false =>
  page.settings.sections.includes('sources') &&
  html`<a class="ref" href="#p${index + 1}" aria-label="position ${index + 1}">${index + 1}</a>`;

/** The sources that a line cites. With one source there is no need to say which. */
function cited({ corpus, placeOf, settings }: Page, sources: readonly string[]): Hole {
  if (Object.keys(corpus.sources).length < 2) return '';
  return sources.map((id) => {
    const label = html`[${id}]`;
    return settings.sections.includes('sources')
      ? html` <a class="cite" href="#s${placeOf.sources(id) + 1}">${label}</a>`
      : html` <span class="cite">${label}</span>`;
  });
}

/** Lines of an explanation as nested lists. */
export function linesIn(page: Page, lines: readonly Line[], look = 'lines'): Html | false {
  if (lines.length === 0) return false;
  const items = lines.map(
    ({ text, sources, lines: below }) => html`<li>${text}${cited(page, sources)}${linesIn(page, below)}</li>`,
  );
  return html`<ul class="${look}">${items}</ul>`;
}

/** A position as it is told of a view: what was said, the words, and the way from there. */
function toldPosition(page: Page, { index, line }: ReturnType<typeof toldBy>[number]): Html {
  const position = page.words.corpus.positions[index];
  const words = position?.quote ? oneLine(quoted(position.quote, position.reading)) : '';
  const isQuoted = words !== '' && line.text.endsWith(words);
  const lead = isQuoted ? line.text.slice(0, -words.length).trim() : line.text || 'no quote';
  const quote = isQuoted && html`<q${ownLanguage(page)}>${words}</q>`;
  return html`<li>${lead}${lead && quote ? ' ' : ''}${quote} ${toPosition(page, index)}${linesIn(page, line.lines, 'way')}</li>`;
}

/** The positions behind a view, with their words and the way from each to it. */
export const evidenceOf = (page: Page, view: View): Html =>
  html`<ul class="evidence">${toldBy(page.words, view).map((told) => toldPosition(page, told))}</ul>`;

/** What one holds, with the words behind it. */
export const viewTold = (page: Page, view: View): Html =>
  html`<div class="view"><p>${markBeside(view)} <b>${nameOf(page, view.expert)}</b> ${page.words.held(view)}</p>${evidenceOf(page, view)}</div>`;

/** What the corpus has beyond what a page shows. */
export const beyond = (shown: number, total: number, what: string): Html | false =>
  total > shown && html`<p class="note">The first ${shown} of ${number(total)} ${what} are shown.</p>`;
