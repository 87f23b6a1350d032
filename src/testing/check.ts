import { oneLine } from '../wording/lexicon.js';
import { type Line, line } from '../wording/line.js';

/** The matchers, by the names that tests call them by. */
export type MatcherName =
  | 'toHold'
  | 'toDeny'
  | 'toBeUndecidedOn'
  | 'toBeSilentOn'
  | 'toAgreeOn'
  | 'toConflictOn'
  | 'toHaveConsensus'
  | 'toSupportClaim'
  | 'toHaveVerdict'
  | 'toHaveFaithfulQuotes'
  | 'toBeConsistent'
  | 'toThrowIssue';

/** A matcher called as the reader would write it: `toDeny('ada', 'rain')`, or the assertion of the same meaning. */
export type WriteCall = (matcher: MatcherName, args: readonly string[]) => string;

/** What is told of a check that did not go as the test wants, before it is cut to its length. */
export interface Report {
  /** What was found, with the words of experts. */
  readonly found: readonly Line[];
  /** What the test wants, as a sentence. */
  readonly wants: string;
  /** The nearest thing that would have passed, as a sentence, where there is one. */
  readonly nearest?: string | undefined;
  /** What was found and what was wanted as short data, for the runner to show the difference. */
  readonly actual: unknown;
  readonly expected: unknown;
}

/** What came of a check. Of one that passes, the report is for a test that wants it not to. */
export interface Outcome {
  readonly passes: boolean;
  readonly report: (write: WriteCall) => Report;
}

const MOST_LINES = 10;
const LONGEST_LINE = 400;

/** A line that is not too long to be read; what was left out is counted. */
function cut(text: string): string {
  const characters = Array.from(text);
  const left = characters.length - LONGEST_LINE;
  return left > 0 ? `${characters.slice(0, LONGEST_LINE).join('')}… (${left} characters left out)` : text;
}

/** A heading and the quote below it, where it is all that stands there, as one line. */
export function folded(one: Line): Line {
  const [only, ...others] = one.lines;
  if (!only || others.length > 0 || !/^“/.test(only.text)) return one;
  return line(`${one.text} ${only.text}`, only.lines, only.sources);
}

interface Row {
  readonly depth: number;
  readonly text: string;
}

const rowsOf = (lines: readonly Line[], depth = 0): Row[] =>
  lines.flatMap(({ text, sources, lines: below }) => [
    { depth, text: cut([text, ...sources.map((source) => `[${oneLine(source)}]`)].join(' ')) },
    ...rowsOf(below, depth + 1),
  ]);

/** The lines that there is room for, the outer ones before the inner ones, and how many were left out. */
function fitted(lines: readonly Line[], room: number): string[] {
  const rows = rowsOf(lines);
  const isTooMuch = rows.length > room;
  const kept = new Set(
    isTooMuch ? [...rows].sort((a, b) => a.depth - b.depth).slice(0, room - 1) : rows, // stable
  );
  const left = rows.length - kept.size;
  return [
    ...rows.filter((row) => kept.has(row)).map(({ depth, text }) => '  '.repeat(depth) + text),
    ...(isTooMuch ? [`(${left} more ${left === 1 ? 'line' : 'lines'} left out)`] : []),
  ];
}

/** The message of a check that did not go as the test wants: at most ten lines. */
export function messageOf({ found, wants, nearest }: Report): string {
  const wanted = cut(nearest === undefined ? wants : `${wants} ${nearest}`);
  return [...fitted(found, MOST_LINES - 1), wanted].join('\n');
}

/** A value as it is written in code, in single quotes where it is text. */
export function inCode(value: unknown): string {
  if (typeof value === 'string') {
    const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    return `'${inner}'`;
  }
  if (Array.isArray(value)) return `[${value.map(inCode).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, inner]) => `${/^[a-z]\w*$/i.test(key) ? key : inCode(key)}: ${inCode(inner)}`,
    );
    return `{ ${entries.join(', ')} }`;
  }
  return String(value);
}
