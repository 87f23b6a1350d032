import type { Condition, Corpus, Position } from '../model/corpus.js';
import type { Edge } from '../reasoning/graph.js';
import { dateOf } from '../reasoning/timeline.js';
import { entryOf } from '../wording/corpus-words.js';
import { counted, listed } from '../wording/lexicon.js';
import { positionInWords } from '../wording/view-words.js';

/** Longer texts are cut: a corpus may use one in a thousand findings. */
const LONGEST = 200;
const LONGEST_SENTENCE = 400;
/** More statements, conditions or edges are counted and not named. */
export const MOST_LISTED = 6;

/** Any text within a line: white space folded, cut where it is long. */
function cut(text: string, longest: number): string {
  const begin = text
    .slice(0, 2 * longest)
    .replace(/\s+/gu, ' ')
    .trim();
  if (begin.length <= longest && text.length <= 2 * longest) return begin;
  return `${begin.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** "“It rains”": a text within a sentence, whatever it is, without a full stop of its own. */
export const inMarks = (text: string, longest: number = LONGEST_SENTENCE): string =>
  `“${cut(text, longest).replace(/\.$/, '')}”`;

/** The first few of some things in words, and how many more there are. */
function bounded<T>(items: readonly T[], inWords: (item: T) => string, what: string): readonly string[] {
  if (items.length <= MOST_LISTED) return items.map(inWords);
  const named = items.slice(0, MOST_LISTED - 1).map(inWords);
  return [...named, counted(items.length - named.length, `more ${what}`)];
}

/** A chain of edges: some of them, and how many there are in all. */
export interface Chain {
  readonly edges: readonly Edge[];
  readonly length: number;
}

/** The words in which the author of one corpus is told of it. */
export function wordsFor(corpus: Corpus) {
  const name = (expert: string) => cut(entryOf(corpus.experts, expert)?.name ?? expert, LONGEST);
  const named = (proposition: string) =>
    inMarks(entryOf(corpus.propositions, proposition)?.text ?? proposition, LONGEST);
  const title = (source: string) => inMarks(entryOf(corpus.sources, source)?.title ?? source, LONGEST);

  /** "says that it may be so if “Talks fail” and unless “A deal is struck”". */
  const said = (position: Position): string => {
    const { given = [] } = position;
    const words = positionInWords(position);
    if (given.length === 0) return words;
    const inWords = (condition: Condition) =>
      typeof condition === 'string' ? `if ${named(condition)}` : `unless ${named(condition.not)}`;
    return `${words} ${listed(bounded(given, inWords, 'condition'))}`;
  };
  /** The same with its date, or that of its source. */
  const dated = (position: Position): string =>
    `${said(position)} (${dateOf(position, corpus.sources) ?? 'undated'})`;
  /** "says that it is so, and says that it may be so: “It rains”": all that several say of one proposition. */
  const allSaid = (positions: readonly Position[]): string => {
    const words = bounded([...new Set(positions.map(said))], (one) => one, 'statement');
    const about = positions[0] ? `: ${named(positions[0].proposition)}` : '';
    return `${words.join(', and ')}${about}`;
  };
  /** "Ada says that it is so: “It rains”". */
  const told = (position: Position): string =>
    `${name(position.expert)} ${said(position)}: ${named(position.proposition)}`;
  /** "“It pours” implies “It rains”", edge by edge; of a long chain a part. */
  const chained = ({ edges, length }: Chain): string => {
    const links = edges.map(({ kind, from, to }) => `${named(from)} ${kind} ${named(to)}`);
    const others = length - edges.length;
    return listed(others > 0 ? [...links, counted(others, 'more edge')] : links);
  };
  /** "says that it is so: “It pours”; says that it is not so: “It rains”": statements on several propositions. */
  const several = (statements: readonly string[]): string =>
    bounded(statements, (one) => one, 'statement').join('; ');
  return { name, named, title, said, dated, allSaid, several, told, chained };
}

/** {@link wordsFor} one corpus. */
export type Words = ReturnType<typeof wordsFor>;
