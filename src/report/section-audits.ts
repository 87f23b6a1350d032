import { auditLine, cautionLine, faultLine } from '../reader/explain-audit.js';
import { standing } from '../reader/explain-views.js';
import type { Line } from '../wording/line.js';
import { othersInNumbers } from './counts.js';
import { type Html, html } from './html.js';
import { MOST, type Page, type PageAudit } from './page.js';
import { linesIn, own } from './told.js';

const SIGN = { supported: '✓', overstated: '!', disputed: '≠', unsupported: '✗' } as const;

function auditTold(page: Page, { audit, headline }: PageAudit): Html {
  const { verdict, faults, cautions } = audit;
  const { text } = auditLine(page.words, audit);
  const where =
    page.experts.length <= MOST.holders
      ? linesIn(page, standing(page.words, audit), 'facts')
      : html`<p>${othersInNumbers(audit)}</p>`;
  const part = (title: string, lines: readonly Line[]) =>
    lines.length > 0 && html`<div><h4>${title}</h4>${linesIn(page, lines)}</div>`;
  const wrong = faults.map((fault) => faultLine(page.words, fault));
  const beside = cautions.map((caution) => cautionLine(page.words, caution));
  return html`<article class="claim audit ${verdict}"><h3><span class="verdict">${SIGN[verdict]} ${verdict}</span> ${headline !== undefined && html`<span class="headline">${own(page, headline)}</span>`}</h3><p>${text}</p>${where}<div class="sides">${part('What is wrong with it', wrong)}${part('What to know beside the verdict', beside)}</div></article>`;
}

/** Claims about the experts: is that what they say? */
export const auditsSection = (page: Page): Html =>
  page.audits.length === 0
    ? html`<p>No claim was given to be audited.</p>`
    : html`${page.audits.map((one) => auditTold(page, one))}`;
