import type { SharedClaim } from '../reader/common-ground.js';
import type { Dispute } from '../reader/disputes.js';
import {
  besideHolders,
  hangingLines,
  sharedFacts,
  sharedInWords,
  sidesInWords,
} from '../reader/explain-claims.js';
import { firmestFirst, standing, viewsOf } from '../reader/explain-views.js';
import { counted, spelled } from '../wording/lexicon.js';
import { bar } from './bars.js';
import { heldInNumbers, othersInNumbers } from './counts.js';
import { type Hole, type Html, html } from './html.js';
import { MOST, type Page } from './page.js';
import { claimKeyOf } from './switches.js';
import { beyond, linesIn, namesOf, own, viewTold } from './told.js';

/** Whether so many can be named in a sentence. */
const isFew = (experts: readonly string[]): boolean => experts.length <= MOST.holders;

/** Who holds a claim: by name, or by number where they are many. */
export const whoHolds = (page: Page, claim: SharedClaim): string =>
  isFew(claim.holders)
    ? sharedInWords(page.words, claim)
    : heldInNumbers(page.experts.length, claim.stance, viewsOf(claim, claim.holders));

/** Who conflicts with whom. */
export const whoDisputes = (page: Page, dispute: Dispute): string => {
  const { affirmers, deniers, pairs } = dispute;
  if (isFew([...affirmers, ...deniers])) return sidesInWords(page.words, dispute);
  return `${affirmers.length} against ${deniers.length}, ${counted(pairs, 'pair')} in conflict`;
};

const named = (page: Page, title: string, experts: readonly string[]): Hole =>
  experts.length > 0 &&
  (experts.length <= MOST.named
    ? html`<li>${title}: ${namesOf(page, experts)}</li>`
    : html`<li>${title}: ${experts.length}</li>`);

/** The words of each where they are few, else their names. */
function words(page: Page, where: SharedClaim | Dispute, experts: readonly string[]): Html {
  const views = firmestFirst(viewsOf(where, experts));
  const others = viewsOf(where, experts).filter((view) => !views.includes(view));
  return html`<div class="views">${[...views, ...others].map((view) => viewTold(page, view))}</div>`;
}

/** How many are on each side, as a bar over the width of all who are asked. */
const drawn = (page: Page, { proposition }: SharedClaim | Dispute): Html =>
  bar(page.countsOn(page.placeOf.propositions(proposition)), page.experts.length);

/** Below a claim: what is shared, whose words those are, how independent they are, who else stands where. */
function aboutClaim(page: Page, claim: SharedClaim): Hole {
  const { holders, opponents, silent } = claim;
  if (!isFew(holders)) {
    return html`${drawn(page, claim)}<p>${othersInNumbers(claim)}</p><details><summary>By name</summary><ul class="lines">${named(page, 'On this side', holders)}${named(page, 'On the other side', opponents)}${named(page, 'Silent', silent)}</ul></details>`;
  }
  const hanging = hangingLines(page.words, claim);
  const isOpen = page.claims.total <= MOST.holders;
  return html`${linesIn(page, sharedFacts(claim), 'facts')}<details${isOpen && html` open`}><summary>In whose words</summary>${words(page, claim, holders)}</details>${linesIn(page, besideHolders(page.words, claim), 'facts')}${
    hanging.length > 0 &&
    html`<details><summary>Hangs on ${counted(hanging.length, 'edge')}</summary>${linesIn(page, hanging)}</details>`
  }`;
}

function claimTold(page: Page, claim: SharedClaim): Html {
  return html`<article class="claim${claim.stance === 'denies' && ' evenly'}" data-claim="${claimKeyOf(page, claim)}"><h3><span class="who">${whoHolds(page, claim)}:</span> ${own(page, page.words.textOf(claim.proposition))}</h3><p class="falls" hidden></p>${aboutClaim(page, claim)}</article>`;
}

/** What they share, in the order of `commonGround`. */
export function commonGroundSection(page: Page): Html {
  const { shown, total } = page.claims;
  if (page.experts.length < 2) return html`<p>It takes two to share a claim.</p>`;
  if (total === 0) return html`<p>No two of them share a claim.</p>`;
  return html`<p class="note">Claims that follow from another one shown, for the same people, are left out. What is shared is the weakest of what the holders say.</p>${beyond(shown.length, total, 'shared claims')}${shown.map((claim) => claimTold(page, claim))}`;
}

function disputeTold(page: Page, dispute: Dispute): Html {
  const { affirmers, deniers } = dispute;
  const party = new Set([...affirmers, ...deniers]);
  const few = isFew([...party]);
  const side = (title: string, experts: readonly string[]) =>
    html`<div><h4>${title}</h4>${words(page, dispute, experts)}</div>`;
  const below = few
    ? html`<div class="sides">${side('For it', affirmers)}${side('Against it', deniers)}</div>${linesIn(page, standing(page.words, dispute, party), 'facts')}`
    : html`${drawn(page, dispute)}<p>${othersInNumbers({ ...dispute, opponents: [] })}</p><details><summary>By name</summary><ul class="lines">${named(page, 'For it', affirmers)}${named(page, 'Against it', deniers)}</ul></details>`;
  return html`<article class="claim evenly"><h3><span class="who">In dispute, ${whoDisputes(page, dispute)}:</span> ${own(page, page.words.textOf(dispute.proposition))}</h3>${below}</article>`;
}

/** Where they conflict: both sides, each in its words. */
export function disputesSection(page: Page): Html {
  const { shown, total } = page.disputes;
  if (total === 0) {
    const who =
      page.experts.length < 2
        ? 'It takes two to disagree.'
        : `No two of the ${spelled(page.experts.length)} conflict on anything.`;
    return html`<p>${who} “May” against “may not” is no conflict, and silence is none.</p>`;
  }
  return html`<p class="note">Each disagreement is shown once: what only follows from another conflict is left out. “May” against “may not” is no conflict.</p>${beyond(shown.length, total, 'propositions in dispute')}${shown.map((dispute) => disputeTold(page, dispute))}`;
}
