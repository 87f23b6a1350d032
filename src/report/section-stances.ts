import type { StanceRow } from '../reader/stances.js';
import { roomFor } from '../reasoning/answer-size.js';
import { partitionsOf } from '../reasoning/partition.js';
import type { View } from '../reasoning/view.js';
import { entryOf } from '../wording/corpus-words.js';
import { bar } from './bars.js';
import { number } from './counts.js';
import { type Hole, type Html, html } from './html.js';
import { key, markOf } from './marks.js';
import { isDrawnInCells, MOST, type Page } from './page.js';
import { cellKeyOf } from './switches.js';
import { beyond, evidenceOf, nameOf, namesOf, own } from './told.js';

type Row = Omit<StanceRow, 'kind'>;

/** Rows of some propositions, by their places in the corpus. */
function rowsOf({ world, experts }: Page, places: readonly number[]): Row[] {
  const partition = partitionsOf(world, experts, places, roomFor('a page about fewer `experts`'));
  return places.map((place) => ({
    proposition: world.graph.ids[place] ?? '', // a place in the corpus
    ...partition(place, 'affirms'),
  }));
}

const heardIn = ({ views }: Row) => Object.keys(views).length;

/** A cell: its sign opens to the words behind it. */
function cell(page: Page, row: Row, expert: string): Html {
  const view = entryOf<View | undefined>(row.views, expert);
  const { look, sign } = markOf(view);
  const id = cellKeyOf(page, { expert, proposition: row.proposition });
  if (!view)
    return html`<td><span class="mark silent" id="${id}-mark"><span aria-hidden="true">${sign}</span><span class="unseen">says nothing of it</span></span></td>`;
  return html`<td><button type="button" class="mark ${look}" id="${id}-mark" popovertarget="${id}" aria-label="${page.words.nameOf(expert)} ${page.words.held(view)}">${sign}</button></td>`;
}

/** What a cell opens to. */
function opened(page: Page, view: View): Html {
  const id = cellKeyOf(page, view);
  return html`<div popover id="${id}" class="opened${view.derivation.some(({ via }) => via.length > 0) && ' follows'}" role="dialog" aria-labelledby="${id}-title" tabindex="-1" autofocus><p id="${id}-title"><b>${nameOf(page, view.expert)}</b> ${page.words.held(view)}:</p><p class="about">${own(page, page.words.textOf(view.proposition))}</p>${evidenceOf(page, view)}<button type="button" class="close" popovertarget="${id}" popovertargetaction="hide">Close</button></div>`;
}

function inCells(page: Page): Html {
  const { corpus, experts } = page;
  const rows = rowsOf(page, [...Object.keys(corpus.propositions).keys()]);
  const groups: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['What several speak of', rows.filter((row) => heardIn(row) > 1).sort((a, b) => heardIn(b) - heardIn(a))],
    ['What one alone speaks of', rows.filter((row) => heardIn(row) === 1)],
    ['What nobody speaks of', rows.filter((row) => heardIn(row) === 0)],
  ];
  const columns = experts.length;
  const body = groups.map(([title, of]) =>
    of.length === 0
      ? ''
      : html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns + 1}">${title}</th></tr>${of.map(
          (row) =>
            html`<tr><th scope="row">${own(page, page.words.textOf(row.proposition))}</th>${experts.map((expert) => cell(page, row, expert))}</tr>`,
        )}</tbody>`,
  );
  const cells = rows.flatMap((row) =>
    experts.flatMap((expert) => entryOf<View | undefined>(row.views, expert) ?? []),
  );
  return html`${key}<p class="note unprinted">Each sign opens to the words behind it, and to the way from them.</p><div class="scroll" role="region" aria-label="Table of stances" tabindex="0"><table class="cells${columns > 8 && ' dense'}"><thead><tr><th scope="col">Proposition</th>${experts.map(
    (expert) => html`<th scope="col"><span>${nameOf(page, expert)}</span></th>`,
  )}</tr></thead>${body}</table></div><h3 class="printed">What follows in this table, and from which words</h3>${cells.map((view) => opened(page, view))}`;
}

function byName(page: Page, row: Row | undefined): Hole {
  if (!row) return '';
  const { holders, opponents, undecided, conditional, contradictory } = row;
  const sideless = [...undecided, ...conditional, ...contradictory];
  const list = (title: string, experts: readonly string[]) =>
    experts.length > 0 && html`<dt>${title}</dt><dd>${namesOf(page, experts)}</dd>`;
  return html`<details><summary>By name</summary><dl>${list('For it', holders)}${list('Against it', opponents)}${list('Without a side', sideless)}</dl></details>`;
}

function inNumbers(page: Page): Html {
  const { corpus, experts } = page;
  const all = Object.keys(corpus.propositions).map((proposition, place) => ({
    proposition,
    place,
    stands: page.countsOn(place),
  }));
  const margin = ({ stands }: (typeof all)[number]) => stands.affirms.count - stands.denies.count;
  const rows = all.sort((a, b) => margin(b) - margin(a) || a.place - b.place).slice(0, MOST.rows);
  const widest = all.reduce(
    (most, { stands }) => Math.max(most, stands.affirms.count, stands.denies.count),
    1,
  );
  const named =
    experts.length > MOST.named
      ? []
      : rowsOf(
          page,
          rows.map(({ place }) => place),
        );
  const heads = [
    'Proposition',
    'Against',
    html`<span class="unseen">As a bar</span>`,
    'For',
    'No side',
    'Silent',
  ];
  // The roles are written out: on a narrow screen rows are grids, which would take them away.
  return html`<p class="note">With ${number(experts.length)} experts and ${number(all.length)} propositions there are too many signs to read. Above ${MOST.columns} experts, or ${number(MOST.cells)} signs, this page counts them: those against to the left, those for to the right, the firmest outermost and strongest in colour; what is implied counts too. Most affirmed first, most denied last.</p>${beyond(rows.length, all.length, 'propositions')}<div class="scroll" role="region" aria-label="Table of numbers" tabindex="0"><table class="bars" role="table"><thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead><tbody role="rowgroup">${rows.map(
    ({ proposition, stands }, i) =>
      html`<tr role="row"><th role="rowheader" scope="row">${own(page, page.words.textOf(proposition))}${byName(page, named[i])}</th>${[
        stands.denies.count,
        bar(stands, widest),
        stands.affirms.count,
        stands.counts.undecided + stands.counts.conditional + stands.counts.contradictory,
        stands.counts.silent,
      ].map((cell) => html`<td role="cell">${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** Who says what: a sign for each expert and proposition, or numbers where there are too many. */
export function stancesSection(page: Page): Html {
  if (page.experts.length === 0 || Object.keys(page.corpus.propositions).length === 0) {
    return html`<p>There is nothing to put into a table.</p>`;
  }
  return isDrawnInCells(page) ? inCells(page) : inNumbers(page);
}
