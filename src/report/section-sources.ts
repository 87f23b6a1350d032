import { placeOf, segmentsOf } from '../coding/find-quotes.js';
import type { Position, Source } from '../model/corpus.js';
import { groundsOf } from '../reader/explain-views.js';
import { entryOf, quoted } from '../wording/corpus-words.js';
import { oneLine } from '../wording/lexicon.js';
import { positionInWords } from '../wording/view-words.js';
import { number } from './counts.js';
import { followable, type Hole, type Html, html } from './html.js';
import { markedText } from './marked-text.js';
import { MOST, type Page } from './page.js';
import { linesIn, nameOf, own, ownLanguage } from './told.js';

/** Whether a quote stands in the text that was given, and the way there. */
function whereFound(page: Page, index: number): Hole {
  const found = page.quotes.get(index);
  if (!found) return '';
  if (found.finding.status === 'missing') return html` <strong class="fault">Not in the text.</strong>`;
  if (!placeOf(found.finding))
    return html` <strong class="fault">At several places in the text; not marked.</strong>`;
  return html` <a href="#t${index + 1}" aria-label="position ${index + 1} in the text">in the text</a>`;
}

/** A position, with all that the corpus has of it. */
function positionTold(page: Page, position: Position, index: number): Html {
  const { words, corpus } = page;
  const { given = [], quote, reading, date, note } = position;
  const said = positionInWords(position, words.titleOf(position.proposition));
  const under = given.length > 0 ? ` ${words.conditions(given)}` : '';
  const inWords = words.corpus.positions[index]?.quote ?? quote;
  const asked = page.experts.includes(position.expert);
  return html`<li id="p${index + 1}" value="${index + 1}"><b>${nameOf(page, position.expert)}</b> ${said}${under}${date !== undefined && ` (${date})`}${!asked && ' (not among those asked)'}${
    inWords
      ? html`: <q${ownLanguage(page)}>${oneLine(quoted(inWords, reading))}</q>${whereFound(page, index)}`
      : '.'
  }${linesIn(page, groundsOf(words, corpus.positions[index] ?? position))}${note !== undefined && html`<p class="note">Coder’s note: ${own(page, note)}</p>`}</li>`;
}

const BASIS = { stated: '', derived: ' (worked out)' } as const;

function aboutSource(
  page: Page,
  { title, publisher, date, dateBasis = 'stated', url, relays = [], note }: Source,
): Html {
  const { corpus, placeOf } = page;
  const address = followable(url);
  const name = own(page, title);
  const passedOn = relays.map(
    (id, i) =>
      html`${i > 0 ? ', ' : ''}<a href="#s${placeOf.sources(id) + 1}">${own(page, corpus.sources[id]?.title ?? id)}</a>`,
  );
  return html`<h3>${address === undefined ? name : html`<a href="${address}">${name}</a>`}</h3><p>${[
    publisher !== undefined && own(page, publisher),
    publisher !== undefined && date !== undefined && ', ',
    date !== undefined && `${date}${BASIS[dateBasis]}`,
  ]}${url !== undefined && address === undefined && html` <span class="about">${url}</span>`}</p>${relays.length > 0 && html`<p class="note">It passes on: ${passedOn}</p>`}${note !== undefined && html`<p class="note">${own(page, note)}</p>`}`;
}

function textOfSource(page: Page, id: string): Hole {
  const { settings, quotes, words } = page;
  const text = entryOf<string | undefined>(settings.texts, id);
  if (text === undefined) return '';
  const found = [...quotes.values()].filter(({ quote }) => quote.source === id);
  const isOther = found.some(({ source }) => source.sha256 === 'wrong');
  const passages = found.flatMap(({ index, finding, position }) => {
    const place = placeOf(finding);
    return place
      ? [
          {
            number: index + 1,
            ranges: segmentsOf(place),
            title: `${words.nameOf(position.expert)} ${positionInWords(position, words.titleOf(position.proposition))}`,
          },
        ]
      : [];
  });
  return html`${isOther && html`<p class="fault">This is not the text that the corpus’ author had: its SHA-256 is another one.</p>`}<details open><summary>The text, with ${passages.length} of ${found.length} quotes marked</summary><div class="text"${ownLanguage(page)}>${markedText(text, passages)}</div></details>`;
}

/** Positions by the source of their quote; those without one under `undefined`. */
function bySource(page: Page): ReadonlyMap<string | undefined, readonly Html[]> {
  const told = new Map<string | undefined, Html[]>();
  for (const [index, position] of page.corpus.positions.entries()) {
    const id = position.quote?.source;
    const list = told.get(id) ?? [];
    told.set(id, list);
    list.push(positionTold(page, position, index));
  }
  return told;
}

/** The sources with their texts, and every position with its quote: what all of the page rests on. */
export function sourcesSection(page: Page): Html {
  const { corpus } = page;
  const all = corpus.positions.length;
  const isListed = all <= MOST.positions;
  const told = isListed ? bySource(page) : new Map<string | undefined, readonly Html[]>();
  const list = (positions: readonly Html[] = []): Hole =>
    positions.length > 0 && html`<ol class="positions">${positions}</ol>`;
  const sources = Object.entries(corpus.sources).map(([id, source]) => {
    const text = textOfSource(page, id);
    const positions = list(told.get(id));
    const anchor = `s${page.placeOf.sources(id) + 1}`;
    const isFull = text !== '' || positions !== false;
    return {
      isFull,
      anchor,
      body: html`${aboutSource(page, source)}${text}${positions}`,
      hasText: text !== '',
    };
  });
  const others = sources.filter(({ isFull }) => !isFull);
  const full = sources.filter(({ isFull }) => isFull);
  const without = list(told.get(undefined));
  return html`${!isListed && html`<p class="note">There are ${number(all)} positions, too many to be read in a list. Up to ${number(MOST.positions)} are listed here.</p>`}${full.map(
    ({ anchor, body, hasText }) =>
      html`<section id="${anchor}" class="source${hasText && ' with-text'}">${body}</section>`,
  )}${without && html`<section class="source"><h3>Without a quote</h3>${without}</section>`}${
    others.length > 0 &&
    html`<ul class="others">${others.map(({ anchor, body }) => html`<li id="${anchor}">${body}</li>`)}</ul>`
  }`;
}
