import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { type Html, html } from './html.js';
import { type Page, pageOf } from './page.js';
import { headOf, titleOf } from './page-head.js';
import type { PageOptions, PageSection } from './page-options.js';
import { POLICY, SCRIPT } from './page-script.js';
import { STYLE } from './page-style.js';
import { auditsSection } from './section-audits.js';
import { commonGroundSection, disputesSection } from './section-claims.js';
import { edgesSection } from './section-edges.js';
import { expertsSection } from './section-experts.js';
import { silencesSection } from './section-silences.js';
import { sourcesSection } from './section-sources.js';
import { stancesSection } from './section-stances.js';

const CONTENTS: Readonly<Record<PageSection, readonly [title: string, make: (page: Page) => Html]>> = {
  experts: ['Who speaks', expertsSection],
  'common-ground': ['What they share', commonGroundSection],
  disputes: ['Where they conflict', disputesSection],
  stances: ['Who says what, and how firmly', stancesSection],
  edges: ['What hangs on what', edgesSection],
  audits: ['Claims about them, audited', auditsSection],
  silences: ['Who says nothing of what', silencesSection],
  sources: ['The sources, and every position', sourcesSection],
};

/**
 * A page for whoever must judge what the experts say: who shares what, how firmly, in whose words, where they conflict,
 * what hangs on what, and every quote in its text.
 *
 * One file that needs no other: it opens from disk, asks no network, and reads without its script, which only works the
 * switches of "What hangs on what". It prints, with the words in the flow. No text of the corpus is taken for HTML.
 *
 * Above 30 experts, or 3,000 cells of experts by propositions, the table counts instead of showing each cell; the page
 * says so, and also where a list is not shown to its end.
 *
 * @param corpus Any corpus.
 * @param options `title`, `language`, `sections`, `texts`, `claims`, and `experts`, `assuming`, `rejecting`, `asOf`.
 * @returns HTML, to be written to a file in UTF-8. Characters that cannot be shown, such as half a surrogate pair, are
 * U+FFFD in it; anchors are made of numbers, never of ids.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { toHtml } from 'consilience/report';
 *
 * const page = toHtml(beijingPyongyang, {
 *   title: 'Pyongyang and Beijing',
 *   claims: [{ headline: 'Attitude Changes Drastically', proposition: 'drastic-change' }],
 * });
 *
 * console.log(page.startsWith('<!doctype html>')); // => true
 * console.log(page.includes('The claim audited is unsupported.')); // => true
 * ```
 */
export function toHtml<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: PageOptions<NoInfer<E>, NoInfer<P>, NoInfer<S>> = {},
): string {
  const page = pageOf(checkedCorpus(corpus), options);
  const sections = page.settings.sections.filter((id) => id !== 'audits' || page.audits.length > 0);
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(page)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<div class="frame">
${headOf(page)}
<nav aria-label="Contents"><ol>${sections.map((id) => html`<li><a href="#${id}">${CONTENTS[id][0]}</a></li>`)}</ol></nav>
<main id="content">
${sections.map((id) => {
  const [title, make] = CONTENTS[id];
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${make(page)}</section>
`;
})}</main>
</div>
<div id="switched" role="status"></div>
<script>${SCRIPT}</script>
</body>
</html>
`}`;
}
