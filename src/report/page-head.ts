import type { Views } from '../reasoning/partition.js';
import { entryOf } from '../wording/corpus-words.js';
import { capitalized, listed, spelled } from '../wording/lexicon.js';
import { numberOf } from './counts.js';
import { type Hole, type Html, html } from './html.js';
import { markBeside } from './marks.js';
import { MOST, type Page } from './page.js';
import { whoDisputes, whoHolds } from './section-claims.js';
import { nameOf, own, ownLanguage } from './told.js';

/** "Four experts", "52 experts". */
const expertsInWords = (count: number): string =>
  count === 0 ? 'nobody' : `${spelled(count)} ${count === 1 ? 'expert' : 'experts'}`;

/** The title of a page that was given none. */
export const titleOf = ({ settings, experts }: Page): string =>
  settings.title ?? `What ${expertsInWords(experts.length)} ${experts.length === 1 ? 'says' : 'say'}`;

/** What the page finds, in a sentence: the claim shared most widely, else the first dispute. */
function finding(page: Page): Hole {
  const { experts, claims, disputes, words, corpus } = page;
  const [claim] = claims.shown;
  const [dispute] = disputes.shown;
  if (corpus.positions.length === 0) return 'Nobody has said anything yet: there are no positions.';
  if (experts.length === 0) return 'Nobody is asked.';
  if (experts.length === 1) return 'One expert alone is asked: there is nobody to agree with.';
  if (claim) return html`${whoHolds(page, claim)}: ${own(page, words.textOf(claim.proposition))}`;
  if (dispute)
    return html`They share nothing. In dispute, ${whoDisputes(page, dispute)}: ${own(page, words.textOf(dispute.proposition))}`;
  return 'No two of them speak of the same thing.';
}

/** The same in signs: where everybody stands on the claim that is shared most widely. */
function standingOf(page: Page): Hole {
  const [claim] = page.claims.shown;
  if (!claim || page.experts.length > MOST.holders) return '';
  const views: Views = claim.views;
  return html`<ul class="chips" aria-label="Where each stands on it">${page.experts.map((expert) => {
    const view = entryOf(views, expert);
    return html`<li>${markBeside(view)} ${nameOf(page, expert)} <span class="unseen">${view ? page.words.held(view) : 'says nothing of it'}</span></li>`;
  })}</ul>`;
}

const VERDICTS = ['supported', 'overstated', 'disputed', 'unsupported'] as const;

/** How many claims were audited, with which verdicts. */
function auditsInWords({ audits }: Page): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = audits.filter(({ audit }) => audit.verdict === verdict).length;
    return count === 0 ? [] : `${spelled(count)} ${count === 1 ? 'is' : 'are'} ${verdict}`;
  });
  const [only, ...others] = audits;
  if (only && others.length === 0) return `The claim audited is ${only.audit.verdict}.`;
  return `Of ${spelled(audits.length)} claims audited, ${listed(counts)}.`;
}

/** What else there is to know at once. */
function facts(page: Page): string[] {
  const { experts, claims, disputes, audits } = page;
  if (experts.length < 2) return [];
  const shared =
    claims.total === 0
      ? []
      : [
          `${capitalized(spelled(claims.total))} ${claims.total === 1 ? 'claim is' : 'claims are'} shared by at least two of them.`,
        ];
  const disputed =
    disputes.total === 0
      ? 'Nothing is in dispute among them.'
      : `${capitalized(spelled(disputes.total))} ${disputes.total === 1 ? 'proposition is' : 'propositions are'} in dispute.`;
  return [...shared, disputed, ...(audits.length > 0 ? [auditsInWords(page)] : [])];
}

/** Under which circumstances all of the page holds, where they are not the usual ones. */
function circumstances({ corpus, experts, question, options, words }: Page): Hole {
  const { asOf, assuming } = question;
  const everybody = Object.keys(corpus.experts).length;
  const told = [
    ...(experts.length < everybody ? [`Asked: ${experts.length} of the ${everybody} experts.`] : []),
    ...(asOf === undefined ? [] : [`What was said up to ${asOf}.`]),
    ...assuming.map(
      ({ proposition, isTrue }) => `Taken as ${isTrue ? 'true' : 'false'}: ${words.titleOf(proposition)}.`,
    ),
    ...(options.rejecting ?? []).map(
      ({ from, to }) =>
        `Not accepted: that ${words.titleOf(to)} follows from ${words.titleOf(from)}, or is ruled out by it.`,
    ),
  ];
  return told.length > 0 && html`<p class="circumstances">${told.join(' ')}</p>`;
}

/** The first screen: what the page is about, and what it finds. */
export function headOf(page: Page): Html {
  const { corpus, experts } = page;
  const about = [
    capitalized(expertsInWords(experts.length)),
    numberOf(corpus.positions.length, 'position'),
    numberOf(Object.keys(corpus.sources).length, 'source'),
  ].join(' · ');
  return html`<header><p class="kicker">${about}</p><h1${ownLanguage(page)}>${titleOf(page)}</h1><p class="finding">${finding(page)}</p>${standingOf(page)}<p class="facts">${facts(page).join(' ')}</p>${circumstances(page)}</header>`;
}
