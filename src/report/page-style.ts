import { html } from './html.js';
import { MEDIA } from './page-media.js';
import { PALETTE } from './page-palette.js';

/** How the page looks. */
export const STYLE = html`${PALETTE}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
p, ul, ol, dl { margin: 0 0 .6rem; }
ul, ol { padding-inline-start: 1.2rem; }
q { quotes: none; }
button { font: inherit; }
summary { cursor: pointer; color: var(--accent); font-size: .875rem; padding: .2rem 0; }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: fixed; top: .5rem; left: .5rem; z-index: 9; padding: .5rem 1rem; background: var(--paper); }
.frame { max-width: 76rem; margin: 0 auto; padding: 0 1rem 6rem; }
header { max-width: 50rem; padding: 2rem 0 1.2rem; }
.kicker { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 0 0 .5rem; }
h1 { font: 700 clamp(1.7rem, 1.2rem + 2.2vw, 2.7rem)/1.15 var(--serif); letter-spacing: -.012em; margin: 0 0 1rem; text-wrap: balance; }
.finding { font: 400 clamp(1.2rem, 1.05rem + .8vw, 1.6rem)/1.38 var(--serif); margin: 0 0 .8rem; padding-inline-start: .9rem; border-inline-start: 4px solid var(--accent); text-wrap: pretty; }
.facts { margin-bottom: .4rem; }
header .facts { font-size: 1.02rem; color: var(--ink); }
.circumstances { background: var(--raised); padding: .5rem .8rem; font-size: .9rem; }
nav { border-block: 1px solid var(--rule); margin-bottom: 1rem; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; margin: 0; padding: .5rem 0; font-size: .875rem; }
nav a { text-decoration: none; display: inline-block; padding: .2rem 0; }
nav a:hover { text-decoration: underline; }
main > section { padding-top: 1.6rem; }
h2 { font: 700 1.5rem/1.25 var(--serif); margin: 0 0 .8rem; padding-top: .6rem; border-top: 3px solid var(--ink); }
h3 { font: 600 1.15rem/1.38 var(--serif); margin: 0 0 .4rem; text-wrap: pretty; }
h4 { font: 600 .8rem/1.4 var(--sans); letter-spacing: .04em; text-transform: uppercase; color: var(--soft); margin: .7rem 0 .3rem; }
.note, .about, .count { color: var(--soft); font-size: .875rem; }
main > section > .note { max-width: 44rem; }
.fault { color: var(--fault); font-weight: 600; }
.experts { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: .8rem 1.6rem; }
.experts li { border-top: 1px solid var(--rule); padding-top: .5rem; }
.experts b { font-family: var(--serif); font-size: 1.08rem; }
.experts .about, .experts .count { display: block; }
.experts.many { display: block; columns: 17rem; gap: 1.6rem; font-size: .9rem; }
.experts.many li { border: 0; padding: 0 0 .3rem; break-inside: avoid; }
.experts.many b { font: 600 .9rem var(--sans); }
.experts.many .about, .experts.many .count { display: inline; }
.mark { display: inline-block; min-width: 2.6em; padding: .1em .35em; border: 1px solid transparent; border-radius: 3px; text-align: center; font: 700 .82rem/1.45 var(--sans); white-space: nowrap; background: var(--n); color: var(--ni); }
.affirms-3 { background: var(--a3); color: var(--a3i); } .affirms-2 { background: var(--a2); color: var(--a2i); } .affirms-1 { background: var(--a1); color: var(--a1i); }
.denies-3 { background: var(--d3); color: var(--d3i); } .denies-2 { background: var(--d2); color: var(--d2i); } .denies-1 { background: var(--d1); color: var(--d1i); }
.mark.implied { background: transparent; border: 1.5px dashed var(--soft); color: var(--ink); }
.mark.implied[class*="affirms"] { border-color: var(--a3); color: var(--a1i); }
.mark.implied[class*="denies"] { border-color: var(--d3); color: var(--d1i); }
.mark.silent { background: transparent; color: var(--soft); font-weight: 400; }
.mark.contradictory { border-color: var(--fault); }
.mark.changed { outline: 3px solid var(--fault); outline-offset: 1px; }
button.mark { cursor: pointer; }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding: 0; margin: 0 0 .9rem; font-size: .92rem; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; padding: 0; font-size: .84rem; color: var(--soft); }
.claim { border-top: 1px solid var(--rule); padding: .9rem 0 .5rem; }
.claim > h3, .claim > p { max-width: 56rem; }
h3 .who { color: var(--soft); font-weight: 400; }
/* A denial and a dispute are told at one weight: a claim that stands out alone would be read as affirmed. */
.evenly h3, .evenly h3 .who { color: var(--ink); font-weight: 500; }
.claim .facts { list-style: none; padding: 0; font-size: .92rem; }
.claim.changed h3 { text-decoration: line-through; text-decoration-thickness: 1px; text-decoration-color: var(--fault); }
.falls { color: var(--fault); font-weight: 600; }
.views { columns: 21rem 3; column-gap: 2rem; }
.view { padding-bottom: .6rem; }
@media (min-width: 46rem) { .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; } .sides .views { columns: auto; } }
.view p { margin: 0 0 .15rem; font-size: .95rem; }
.view, .switches li, .positions li { break-inside: avoid; }
.evidence, .lines, .way { font-size: .9rem; margin: 0 0 .3rem; }
.evidence { list-style: none; padding-inline-start: .9rem; border-inline-start: 2px solid var(--rule); margin-inline-start: .25rem; }
.evidence li + li { margin-top: .35rem; }
.evidence q, .positions q { font-family: var(--serif); font-size: 1.05em; }
.way { list-style: none; padding-inline-start: 1.1rem; color: var(--soft); font-size: .84rem; }
.way > li::before { content: "↳ "; margin-inline-start: -1.1rem; }
.ref { font-size: .72rem; font-variant-numeric: tabular-nums; text-decoration: none; padding: 0 .3em; border: 1px solid var(--rule); border-radius: 8px; }
.cite { font-size: .8em; text-decoration: none; }
.scroll { position: relative; overflow-x: auto; margin: .6rem 0 1rem; }
table { border-collapse: collapse; font-size: .9rem; }
th { text-align: start; font-weight: 400; vertical-align: top; }
thead th { font-weight: 600; font-size: .8rem; vertical-align: bottom; color: var(--soft); padding: .3rem .4rem; border-bottom: 2px solid var(--ink); }
thead th:first-child { padding-inline-start: 0; }
td { padding: .25rem .4rem; vertical-align: top; }
tbody th { padding: .3rem .8rem .3rem 0; }
tbody tr { border-bottom: 1px solid var(--rule); }
.cells td { text-align: center; padding: .25rem .2rem; }
.cells td .mark { min-width: 3.4em; }
.cells thead th { width: 6.6rem; text-align: center; }
.cells thead th:first-child { width: auto; text-align: start; }
.cells tbody th { max-width: 34rem; }
.cells .group th { font-weight: 600; font-size: .8rem; color: var(--soft); padding-top: 1.1rem; }
.cells tbody tr:not(.group):hover { background: var(--raised); }
.dense thead th:not(:first-child) span { writing-mode: vertical-rl; max-height: 11rem; text-align: start; }
.dense thead th:not(:first-child), .dense td { width: 2.4rem; padding-inline: 1px; }
.dense td .mark { min-width: 2.2rem; padding-inline: 0; letter-spacing: -.08em; }
.opened { inset: auto 1rem 1rem auto; width: min(32rem, calc(100vw - 2rem)); max-height: 80vh; overflow: auto; margin: 0; padding: 1rem 1.2rem; background: var(--paper); color: var(--ink); border: 1px solid var(--soft); border-radius: 6px; box-shadow: 0 8px 40px rgb(0 0 0 / .3); }
.close { border: 1px solid var(--soft); background: none; color: inherit; border-radius: 4px; padding: .2rem .8rem; font-size: .875rem; cursor: pointer; }
.printed { display: none; }
.bars { width: 100%; }
.bars td { text-align: end; font-variant-numeric: tabular-nums; }
.bars tbody th { min-width: 9rem; max-width: 32rem; }
.bars thead th { text-align: end; overflow-wrap: normal; } .bars thead th:first-child { text-align: start; }
.bars td:nth-of-type(2) { width: 36%; padding-top: .4rem; }
.bar { display: flex; }
.claim > .bar { width: min(100%, 34rem); margin: .2rem 0 .4rem; }
.half { display: inline-flex; width: 50%; height: .95rem; vertical-align: top; }
.half.denies { justify-content: flex-end; border-inline-end: 1px solid var(--ink); }
.half i { display: block; height: 100%; }
.bars details { font-size: .84rem; }
dt { font-weight: 600; font-size: .8rem; } dd { margin: 0 0 .3rem; }
.switches { list-style: none; padding: 0; }
.switches > li { border-top: 1px solid var(--rule); padding: .6rem 0; }
@media (min-width: 60rem) { .switches { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; } }
.switch { display: flex; gap: .8rem; align-items: flex-start; }
.switch p { margin: 0; }
[role="switch"] { flex: none; width: 2.6rem; height: 1.4rem; margin-top: .1rem; border: 1px solid var(--soft); border-radius: 1rem; background: var(--n); padding: 2px; cursor: pointer; }
[role="switch"]::before { content: ""; display: block; width: 1rem; height: 1rem; border-radius: 50%; background: var(--soft); }
[role="switch"][aria-checked="true"] { background: var(--accent); border-color: var(--accent); }
[role="switch"][aria-checked="true"]::before { background: var(--paper); margin-inline-start: auto; }
#switched { position: fixed; inset: auto 0 0; padding: .6rem 1rem; background: var(--ink); color: var(--paper); display: flex; gap: 1rem; align-items: center; justify-content: center; font-size: .9rem; }
#switched:empty { display: none; }
#switched p { margin: 0; max-width: 56rem; }
#switched button { flex: none; background: var(--paper); color: var(--ink); border: 0; border-radius: 4px; padding: .3rem .9rem; cursor: pointer; }
.verdict { display: inline-block; font: 700 .8rem/1.5 var(--sans); letter-spacing: .03em; text-transform: uppercase; border: 1.5px solid; border-radius: 3px; padding: 0 .5em; color: var(--fault); }
.supported .verdict { color: var(--good); }
.source { border-top: 1px solid var(--rule); padding-top: .8rem; margin-bottom: 1.2rem; }
.text { font: 1.02rem/1.62 var(--serif); white-space: pre-wrap; unicode-bidi: plaintext; max-width: 42rem; margin: .5rem 0 1.2rem; padding: .9rem 1.1rem; background: var(--raised); }
.others { list-style: none; padding: 0; columns: 20rem 3; column-gap: 2rem; border-top: 1px solid var(--rule); padding-top: .8rem; }
.others li { break-inside: avoid; margin-bottom: .7rem; }
.others h3 { font-size: .98rem; margin: 0; } .others p { font-size: .875rem; margin: 0; }
mark { background: var(--hit); color: var(--hiti); }
.text .ref { font-family: var(--sans); vertical-align: super; line-height: 1; background: var(--paper); }
.text span { scroll-margin-top: 4rem; }
@media (min-width: 66rem) { .with-text { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); gap: 0 2.4rem; } .with-text > :not(details, .positions) { grid-column: 1 / -1; } }
.positions { font-size: .88rem; padding-inline-start: 2.4rem; font-variant-numeric: tabular-nums; }
.positions li { margin-bottom: .55rem; padding-inline-start: .3rem; }
.positions li::marker { color: var(--soft); font-size: .84em; }
.positions li:target, mark:has(:target) { outline: 2px solid var(--accent); outline-offset: 2px; }
.positions .note { margin: .15rem 0 0; }
.silences ul { margin: 0; padding-inline-start: 1rem; }
${MEDIA}`;
