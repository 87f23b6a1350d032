import { oneLine } from './lexicon.js';

/**
 * A line of an explanation, as data, with the lines that belong to it.
 *
 * @example
 * ```ts
 * import { disputes, explainLines, type Line } from 'consilience';
 * import { beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
 *
 * const countOf = ({ lines }: Line): number => 1 + lines.reduce((sum, below) => sum + countOf(below), 0);
 * const [dispute] = explainLines(corpus, disputes(corpus));
 *
 * console.log(dispute?.text);
 * // => 'In dispute, Chen Shih-min and Campbell against Lin Jian, 2 pairs in conflict: Beijing is uneasy about North Korea’s cooperation with Russia.'
 * console.log(dispute && countOf(dispute)); // => 11
 * ```
 */
export interface Line {
  /** Plain text on one line. It names no source that the line cites. */
  readonly text: string;
  /** The ids of the sources that this line cites: where the words that it quotes stand, or what they rest on. */
  readonly sources: readonly string[];
  /** The lines that belong to this one, to be shown below it. */
  readonly lines: readonly Line[];
}

/** A line of any text: line breaks in it are folded. */
export const line = (text: string, lines: readonly Line[] = [], sources: readonly string[] = []): Line => ({
  text: oneLine(text),
  sources,
  lines,
});

/** A line that introduces others with a colon, or a sentence where there are none. */
export const heading = (text: string, lines: readonly Line[]): Line =>
  line(`${text}${lines.length > 0 ? ':' : '.'}`, lines);

const cite = (source: string) => `[${oneLine(source)}]`;

function* plainLines(lines: readonly Line[], indent: string): Generator<string> {
  for (const { text, sources, lines: below } of lines) {
    yield indent + [text, ...sources.map(cite)].join(' ');
    yield* plainLines(below, `${indent}  `);
  }
}

function* citedIn(lines: readonly Line[]): Generator<string> {
  for (const { sources, lines: below } of lines) {
    yield* sources;
    yield* citedIn(below);
  }
}

/** The entries of a record of sources that the lines cite, in the record's order. */
export function citedOf<T>(lines: readonly Line[], sources: { readonly [id: string]: T }): [id: string, T][] {
  const cited = new Set(citedIn(lines));
  return Object.entries(sources).filter(([id]) => cited.has(id));
}

/** What a source is, in words. */
export const sourceInWords = ({ title, publisher, date }: PrintedSource): string =>
  [title, publisher, date].filter((part) => part !== undefined).join(', ');

interface PrintedSource {
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * Lines as plain text: what belongs to a line is indented below it, sources cited stand in brackets.
 *
 * @param sources What the sources are, by id: those cited are listed at the end, in this order.
 */
export function printed(lines: readonly Line[], sources: { readonly [id: string]: PrintedSource }): string {
  const listedSources = citedOf(lines, sources).map(([id, source]) =>
    line(`${cite(id)} ${sourceInWords(source)}`),
  );
  return [...plainLines([...lines, ...listedSources], '')].join('\n');
}
