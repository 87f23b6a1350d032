import { oneLine } from './lexicon.js';

/** A line of an explanation, as data, with the lines that belong to it. */
export interface Line {
  readonly text: string;
  readonly sources: readonly string[];
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

/**
 * Lines as plain text: what belongs to a line is indented below it, sources cited stand in brackets.
 *
 * @param sources What the sources are, by id: those cited are listed at the end, in this order.
 */
export function printed(
  lines: readonly Line[],
  sources: {
    readonly [id: string]: {
      readonly title: string;
      readonly publisher?: string | undefined;
      readonly date?: string | undefined;
    };
  },
): string {
  const cited = new Set(citedIn(lines));
  const listedSources = Object.entries(sources).flatMap(([id, { title, publisher, date }]) =>
    cited.has(id)
      ? [line(`${cite(id)} ${[title, publisher, date].filter((part) => part !== undefined).join(', ')}`)]
      : [],
  );
  return [...plainLines([...lines, ...listedSources], '')].join('\n');
}
