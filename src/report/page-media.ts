import { html } from './html.js';

/** How the page looks on a narrow screen, and on paper. */
export const MEDIA = html`
@media (max-width: 45rem) {
  .cells thead th:not(:first-child) span { writing-mode: vertical-rl; max-height: 10rem; text-align: start; margin: 0 auto; }
  .cells thead th { width: 2.7rem; padding-inline: 0; }
  .cells td { padding-inline: 2px; }
  .cells td .mark { min-width: 2.6rem; padding-inline: 0; font-size: .74rem; letter-spacing: -.07em; }
  .cells tbody th { min-width: 7.6rem; font-size: .84rem; line-height: 1.4; padding-inline-end: .4rem; }
  .bars tr { display: grid; grid-template-columns: 3rem 1fr 2rem 2.8rem 2.8rem; align-items: end; padding: .3rem 0; }
  .bars th:first-child { grid-column: 1 / -1; max-width: none; }
  .bars td, .bars td:nth-of-type(2) { width: auto; padding: .15rem .2rem; }
  .bars thead th { border: 0; padding: .1rem .2rem; } .bars thead tr { border-bottom: 2px solid var(--ink); }
  .positions { padding-inline-start: 2rem; }
}
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #000; --a3: #0b5a94; --a3i: #fff; --a2: #8fbcdd; --a2i: #062a45; --a1: #d8e8f4; --a1i: #0b4a78; --d3: #a83f00; --d3i: #fff; --d2: #e9ac86; --d2i: #3f1700; --d1: #f9e3d6; --d1i: #8a3300; --n: #ebe9e2; --ni: #333; --hit: #fff1b8; --hiti: #000; }
  html { font-size: 9.5pt; }
  nav, .skip, #switched, .close, [role="switch"], .scripted, .unprinted { display: none !important; }
  .frame { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  .mark, .half i, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; display: block; }
  summary { list-style: none; color: var(--soft); }
  .printed { display: block; margin-top: 1rem; }
  .opened.follows { display: block !important; position: static; width: auto; max-height: none; border: 0; box-shadow: none; padding: .3rem 0; overflow: visible; break-inside: avoid; }
  h2, h3, h4, .group { break-after: avoid; }
  a { text-decoration: none; }
}
`;
