import { auditClaim, type Claim, type Corpus, changes, explainLines, type Line, stances } from 'consilience';
import { tallies } from 'consilience/panels';
import { markOf } from '../../../src/report/marks.ts';
import { isDrawnInCells, MOST, type Page, pageOf } from '../../../src/report/page.ts';
import { switchesOf } from '../../../src/report/switches.ts';
import { entryOf, wordsOf } from '../../../src/wording/corpus-words.ts';
import { type ReadSource, readSource } from './read-source.ts';

/** What is asked of a corpus beside what is always shown. */
export interface Question {
  /** The texts that the reader gave, by source. */
  readonly texts: ReadonlyMap<string, string>;
  /** The source whose text is shown; by default the first that has one. */
  readonly source?: string;
  /** The titles of the switches that are on. */
  readonly suppose: readonly string[];
  /** The claim to audit; by default that the first proposition is so. */
  readonly claim?: Claim;
}

/** A cell of the table: who says what, with the lines behind it. */
export interface Cell {
  readonly look: string;
  readonly sign: string;
  /** "Ada says that it is likely". */
  readonly says: string;
  /** Left out of a silence. */
  readonly told?: Line;
}

/** Something that has an id, with what a reader is told of it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The first of a list, in words, and how long it is. */
export interface Told {
  readonly lines: readonly Line[];
  readonly total: number;
}

/** All that the page shows of a sound corpus, as data. */
export interface Answers {
  readonly positions: number;
  readonly experts: readonly Named[];
  readonly propositions: readonly Named[];
  readonly sources: readonly Named[];
  /** By proposition, those that most speak of first; a line instead, where the table would be too large. */
  readonly table:
    | { readonly rows: readonly { readonly text: string; readonly cells: readonly Cell[] }[] }
    | Line;
  readonly shared: Told;
  readonly disputed: Told;
  readonly audit?: { readonly claim: Claim; readonly told: Line };
  readonly switches: readonly { readonly title: string; readonly reason?: string }[];
  /** What differs by the switches that are on. */
  readonly changed?: Line;
  readonly source?: ReadSource;
}

/** A line of which no more lines below are shown than a reader takes in. */
const cut = (line: Line, most: number): Line =>
  line.lines.length <= most
    ? line
    : {
        ...line,
        lines: [
          ...line.lines.slice(0, most),
          { text: `… and ${line.lines.length - most} more.`, sources: [], lines: [] },
        ],
      };

function tableOf(page: Page): Answers['table'] {
  const { corpus, options, experts, words } = page;
  if (!isDrawnInCells(page)) {
    const [line] = explainLines(corpus, tallies(corpus, options));
    const told = line ?? { text: '', sources: [], lines: [] };
    return { ...told, lines: told.lines.map((below) => cut(below, MOST.claims)) };
  }
  const rows = stances(corpus, options)
    .map((row) => ({ row, heard: Object.keys(row.views).length }))
    .filter(({ heard }) => heard > 0)
    .sort((a, b) => b.heard - a.heard);
  return {
    rows: rows.map(({ row: { proposition, views } }) => ({
      text: words.textOf(proposition),
      cells: experts.map((expert): Cell => {
        const view = entryOf<(typeof views)[string] | undefined>(views, expert);
        const name = words.nameOf(expert);
        if (!view) return { ...markOf(undefined), says: `${name} says nothing of it` };
        const [told] = explainLines(corpus, view);
        return { ...markOf(view), says: `${name} ${words.held(view)}`, ...(told && { told }) };
      }),
    })),
  };
}

/** Asks a corpus everything that the page shows. */
export function answersOf(corpus: Corpus, { texts, source, suppose, claim }: Question): Answers {
  const words = wordsOf(corpus);
  const switches = switchesOf(pageOf(corpus, {})).slice(0, MOST.switches);
  const on = switches.filter(({ title }) => suppose.includes(title));
  const options = {
    rejecting: on.flatMap(({ options }) => options.rejecting ?? []),
    assuming: on.flatMap(({ options }) => options.assuming ?? []),
  };
  const page = pageOf(corpus, {
    ...options,
    texts: Object.fromEntries([...texts].filter(([id]) => Object.hasOwn(corpus.sources, id))),
  });
  const told = ({ shown, total }: Page['claims'] | Page['disputes']): Told => ({
    lines: explainLines(corpus, shown),
    total,
  });
  const propositions = Object.keys(corpus.propositions).map((id) => ({ id, name: words.textOf(id) }));
  const asked =
    claim && Object.hasOwn(corpus.propositions, claim.proposition)
      ? claim
      : { proposition: propositions[0]?.id ?? '' };
  const [audit] = propositions.length > 0 ? explainLines(corpus, auditClaim(corpus, asked, options)) : [];
  const [changed] = on.length > 0 ? explainLines(corpus, changes(corpus, {}, options)) : [];
  const read = readSource(page, source);
  return {
    positions: corpus.positions.length,
    experts: Object.keys(corpus.experts).map((id) => ({ id, name: words.nameOf(id) })),
    propositions,
    sources: Object.entries(corpus.sources).map(([id, { title }]) => ({ id, name: title })),
    table: tableOf(page),
    shared: told(page.claims),
    disputed: told(page.disputes),
    ...(audit && { audit: { claim: asked, told: audit } }),
    switches: switches.map(({ title, reason }) => ({ title, ...(reason !== undefined && { reason }) })),
    ...(changed && { changed: cut(changed, MOST.changes) }),
    ...(read && { source: read }),
  };
}
