import type { Condition, Corpus, Quote } from '../model/corpus.js';
import type { Edge } from '../reasoning/graph.js';
import type { View } from '../reasoning/view.js';
import { listed, oneLine, verb } from './lexicon.js';
import { type Line, line } from './line.js';
import { isSided, positionInWords, viewInWords } from './view-words.js';

/** What a record has under an id that may be any text, `__proto__` among them. */
export const entryOf = <T>(record: { readonly [id: string]: T }, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

const ATTRIBUTION: Readonly<Record<Quote['attribution'], string | undefined>> = {
  verbatim: undefined,
  paraphrase: 'paraphrased',
  relayed: 'relayed',
};

const LINK: Readonly<Record<Edge['kind'], { readonly holds: string; readonly fails: string }>> = {
  implies: { holds: 'implies', fails: 'does not imply' },
  excludes: { holds: 'rules out', fails: 'does not rule out' },
};

/** The names and texts of one corpus, as sentences want them. */
export interface CorpusWords {
  readonly corpus: Corpus;
  readonly nameOf: (expert: string) => string;
  readonly names: (experts: readonly string[]) => string;
  /** A proposition as it stands. */
  readonly textOf: (proposition: string) => string;
  /** A proposition without a full stop of its own. */
  readonly clauseOf: (proposition: string) => string;
  /** A proposition within a sentence, in quotation marks. */
  readonly titleOf: (proposition: string) => string;
  /** "if “…” and “…”, and unless “…”". */
  readonly conditions: (given: readonly Condition[]) => string;
  /** "“…” implies “…”". */
  readonly link: (edge: Edge) => string;
  /** "“…” does not imply this claim": an edge that fails, as seen from a claim that hangs on it. */
  readonly brokenLink: (edge: Edge, claim?: string) => string;
  /** "which implies “…”": an edge that starts from what was just said. */
  readonly onward: (edge: Edge) => string;
  /** What one or several hold: `viewInWords`, with the condition where it is under one. */
  readonly held: (view: View, count?: number) => string;
  /** Who holds what: "a says that it is so, b that it is likely; c puts it at 40 %". */
  readonly whoHolds: (views: readonly View[]) => string;
}

/** The names and texts of a corpus. */
export function wordsOf(corpus: Corpus): CorpusWords {
  const nameOf = (expert: string) => oneLine(entryOf(corpus.experts, expert)?.name ?? expert);
  const names = (experts: readonly string[]) => listed(experts.map(nameOf));
  const textOf = (proposition: string) =>
    oneLine(entryOf(corpus.propositions, proposition)?.text ?? proposition);
  const clauseOf = (proposition: string) => textOf(proposition).replace(/(?<!\.)\.$/, '');
  const titleOf = (proposition: string) => `“${clauseOf(proposition)}”`;
  const conditions = (given: readonly Condition[]) => {
    const needed = given.flatMap((condition) => (typeof condition === 'string' ? titleOf(condition) : []));
    const ruledOut = given.flatMap((condition) =>
      typeof condition === 'string' ? [] : titleOf(condition.not),
    );
    return [
      ...(needed.length > 0 ? [`if ${listed(needed)}`] : []),
      ...(ruledOut.length > 0 ? [`unless ${listed(ruledOut, 'or')}`] : []),
    ].join(', and ');
  };

  const held = (view: View, count = 1): string => {
    const [report, ...others] = view.stance === 'conditional' ? (view.conditions ?? []) : [];
    const position = report && others.length === 0 ? corpus.positions[report.index] : undefined;
    if (!position) return viewInWords(view, count);
    return `${positionInWords(position, undefined, count)} ${conditions(position.given ?? [])}`;
  };

  /** What is held, and by whom, in the order of the views. */
  const grouped = (views: readonly View[]) => {
    const groups = new Map<string, { readonly view: View; readonly experts: string[] }>();
    for (const view of views) {
      const words = held(view);
      const group = groups.get(words);
      if (group) group.experts.push(view.expert);
      else groups.set(words, { view, experts: [view.expert] });
    }
    return [...groups.values()];
  };

  /** Whether a view is in words alone, and said. */
  const isPlain = (view: View) => isSided(view) && view.basis === 'stated' && !view.estimate;

  const whoHolds = (views: readonly View[]) => {
    let plainSide: View['stance'] | undefined;
    let told = '';
    for (const { view, experts } of grouped(views)) {
      const words = held(view, experts.length);
      // "a says that it is so, b that it is likely": on the same side the verb need not come again.
      const isElliptic = isPlain(view) && view.stance === plainSide;
      const said = isElliptic ? words.replace(verb(experts.length, 'says ', 'say '), '') : words;
      told += `${told === '' ? '' : isElliptic ? ', ' : '; '}${names(experts)} ${said}`;
      plainSide = isPlain(view) ? view.stance : undefined;
    }
    return told;
  };

  return {
    corpus,
    nameOf,
    names,
    textOf,
    clauseOf,
    titleOf,
    conditions,
    link: ({ kind, from, to }) => `${titleOf(from)} ${LINK[kind].holds} ${titleOf(to)}`,
    brokenLink: ({ kind, from, to }, claim) => {
      const [one, other] = [from, to].map((id) => (id === claim ? 'this claim' : titleOf(id)));
      return `${one} ${LINK[kind].fails} ${other}`;
    },
    onward: ({ kind, to }) => `which ${LINK[kind].holds} ${titleOf(to)}`,
    held,
    whoHolds,
  };
}

/** Words that were quoted, whose they are if not the expert's own, and how they were read. */
export function quoted({ text, attribution }: Quote, reading?: 'direct' | 'inferred'): string {
  const notes = [ATTRIBUTION[attribution], reading === 'inferred' ? 'read so by inference' : undefined];
  const told = notes.filter((note) => note !== undefined).join(', ');
  return told === '' ? `“${text}”` : `“${text}” (${told})`;
}

/** A quote as a line of its own. */
export const quoteLine = (quote: Quote): Line => line(quoted(quote), [], [quote.source]);
