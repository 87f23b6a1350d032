import { explainLines, type Line } from 'consilience';
import { coverage } from 'consilience/coding';
import { placeOf, segmentsOf } from '../../../src/coding/find-quotes.ts';
import type { Page } from '../../../src/report/page.ts';
import { entryOf } from '../../../src/wording/corpus-words.ts';
import { positionInWords } from '../../../src/wording/view-words.ts';

/** A stretch of a text that is coded throughout in one way. */
export interface Piece {
  readonly text: string;
  /** The positions that quote it, by their indices. */
  readonly by: readonly number[];
  /** The positions whose quotes end with it. */
  readonly ends: readonly number[];
  /** Whether it is of a sentence that nobody has coded, and whether that names an expert. */
  readonly uncoded?: 'naming' | 'other';
}

/** A source with its text, coded as far as it is. */
export interface ReadSource {
  readonly id: string;
  readonly pieces: readonly Piece[];
  /** Who says what by a position, by its index. */
  readonly said: ReadonlyMap<number, string>;
  /** How much of it is coded. */
  readonly coverage: string;
  /** The quotes that are not in the text, or at several places of it. */
  readonly unplaced: readonly Line[];
  /** How much of the text is not shown, in UTF-16 units. */
  readonly left: number;
}

/** A longer text is shown up to here. */
const MOST = 200_000;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly position?: number;
  readonly uncoded?: 'naming' | 'other';
}

/** Cuts a text wherever a stretch begins or ends. */
function cut(
  text: string,
  stretches: readonly Stretch[],
  ends: ReadonlyMap<number, readonly number[]>,
): Piece[] {
  const changes = new Map<number, { begin: Stretch[]; end: Stretch[] }>();
  const at = (place: number) => {
    const there = changes.get(place) ?? { begin: [], end: [] };
    changes.set(place, there);
    return there;
  };
  at(0);
  for (const stretch of stretches) {
    if (stretch.start >= MOST) continue;
    at(stretch.start).begin.push(stretch);
    at(Math.min(stretch.end, MOST)).end.push(stretch);
  }
  const cuts = [...changes.keys()].sort((a, b) => a - b);
  const open = new Set<Stretch>();
  return cuts.flatMap((start, i): Piece[] => {
    const { begin = [], end = [] } = changes.get(start) ?? {};
    for (const stretch of end) open.delete(stretch);
    for (const stretch of begin) open.add(stretch);
    const stop = cuts[i + 1] ?? Math.min(text.length, MOST);
    const covering = [...open];
    const uncoded = covering.find((stretch) => stretch.uncoded)?.uncoded;
    const piece: Piece = {
      text: text.slice(start, stop),
      by: covering.flatMap(({ position }) => position ?? []),
      ends: ends.get(stop) ?? [],
      ...(uncoded && { uncoded }),
    };
    return piece.text === '' ? [] : [piece];
  });
}

/** The text of a source, with the quotes of the positions in it; where none is wanted, of the first that has a text. */
export function readSource(
  { corpus, settings, quotes, words }: Page,
  wanted?: string,
): ReadSource | undefined {
  const has = (id: string) => entryOf<string | undefined>(settings.texts, id) !== undefined;
  const isThere = wanted !== undefined && Object.hasOwn(corpus.sources, wanted);
  const id = isThere ? wanted : Object.keys(corpus.sources).find(has);
  const text = id === undefined ? undefined : entryOf<string | undefined>(settings.texts, id);
  if (id === undefined || text === undefined) return undefined;

  const ends = new Map<number, number[]>();
  const quoted = [...quotes.values()]
    .filter(({ quote }) => quote.source === id)
    .flatMap(({ index, finding }): Stretch[] => {
      const place = placeOf(finding);
      if (!place) return [];
      ends.set(place.end, [...(ends.get(place.end) ?? []), index]);
      return segmentsOf(place).map(({ start, end }) => ({ start, end, position: index }));
    });
  const [covered] = coverage(corpus, Object.fromEntries([[id, text]]));
  const uncoded = [...(covered?.passages ?? []), ...(covered?.partly ?? [])].map(
    ({ start, end, experts }): Stretch => ({ start, end, uncoded: experts.length > 0 ? 'naming' : 'other' }),
  );
  const told = (index: number): string => {
    const position = corpus.positions[index];
    if (!position) return '';
    return `${words.nameOf(position.expert)} ${positionInWords(position, words.titleOf(position.proposition))}`;
  };
  const placed = quoted.flatMap(({ position }) => position ?? []);
  return {
    id,
    pieces: cut(text, [...quoted, ...uncoded], ends),
    said: new Map(placed.map((index) => [index, told(index)])),
    coverage: covered ? (explainLines(corpus, covered)[0]?.text ?? '') : '',
    unplaced: (covered?.unplaced ?? []).map((index) => ({
      text: `Position ${index + 1} is not marked, since its quote is not in this text, or at several places: ${told(index)}.`,
      sources: [],
      lines: [],
    })),
    left: Math.max(0, text.length - MOST),
  };
}
