import type { Certainty, Condition, Corpus, Quote } from '../model/corpus.js';
import type { Side } from '../model/credence.js';
import type { Edge } from '../reasoning/graph.js';
import type { DerivationStep, View } from '../reasoning/view.js';

const HOLDS: Readonly<Record<Side, Readonly<Record<Certainty, string>>>> = {
  affirms: { certain: 'affirms it flatly', probable: 'holds it likely', possible: 'holds it possible' },
  denies: {
    certain: 'denies it flatly',
    probable: 'holds it unlikely',
    possible: 'holds that it may not be so',
  },
};

const SIDELESS = {
  undecided: 'took it up and takes no side',
  conditional: 'speaks to it only under a condition',
  mixed: 'contradicts themselves on it',
  silent: 'is silent on it',
} as const;

/** A certainty as an adverb: how firmly several hold something together. */
export const FIRMLY: Readonly<Record<Certainty, string>> = {
  certain: 'flatly',
  probable: 'as likely',
  possible: 'as possible',
};

/** "1 claim", "2 claims". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** Lines that belong to the one above. */
export const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** The sentences from which explanations are put together, with the names and texts of one corpus. */
export function sentencesOf(corpus: Corpus) {
  const nameOf = (expert: string) => entryOf(corpus.experts, expert)?.name ?? expert;
  const names = (experts: readonly string[]) => listed(experts.map(nameOf));
  const textOf = (proposition: string) => entryOf(corpus.propositions, proposition)?.text ?? proposition;
  /** A proposition within a sentence: in quotation marks, without a full stop of its own. */
  const named = (proposition: string) => `“${textOf(proposition).replace(/\.$/, '')}”`;
  const conditioned = (conditions: readonly Condition[]) =>
    listed(
      conditions.map((condition) =>
        typeof condition === 'string' ? named(condition) : `not ${named(condition.not)}`,
      ),
    );

  const words = ({ text, source }: Quote) => `“${text}” [${source}]`;
  const link = ({ kind, from, to }: Edge) => `${named(from)} ${kind} ${named(to)}`;

  const step = ({ position, via }: DerivationStep): string[] => [
    position.quote ? words(position.quote) : `(no quote) on ${named(position.proposition)}`,
    ...via.map((edge) => `  ${link(edge)}${edge.reason === undefined ? '' : `: ${edge.reason}`}`),
  ];

  /** What one expert holds, without the words behind it. */
  const holds = (view: View): string => {
    if (!('certainty' in view)) return `${nameOf(view.expert)} ${SIDELESS[view.stance]}`;
    const implied = view.basis === 'implied' ? ', by implication' : '';
    return `${nameOf(view.expert)} ${HOLDS[view.stance][view.certainty]}${implied}`;
  };

  /** What one expert holds, with the words behind it. */
  const viewed = (view: View): string[] => {
    const behind = view.stance === 'conditional' ? [] : view.derivation.flatMap(step);
    const reports = (view.conditions ?? []).map(({ position: { given = [], quote }, status }) => {
      const said = quote && status !== 'met' ? `: ${words(quote)}` : ''; // a met one is among those behind the view
      return `under the condition ${conditioned(given)}, which is ${status}${said}`;
    });
    const lines = [...behind, ...reports];
    return lines.length === 0 ? [`${holds(view)}.`] : [`${holds(view)}:`, ...indented(lines)];
  };

  /** The sources that lines refer to, in the corpus' order. */
  const cited = (lines: readonly string[]): string[] =>
    Object.entries(corpus.sources).flatMap(([id, { title, publisher, date }]) => {
      if (!lines.some((line) => line.includes(`[${id}]`))) return [];
      return [`[${id}] ${[title, publisher, date].filter((part) => part !== undefined).join(', ')}`];
    });

  return { nameOf, names, textOf, named, conditioned, words, link, holds, viewed, cited };
}

const entryOf = <T>(record: { readonly [id: string]: T }, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** {@link sentencesOf} one corpus. */
export type Sentences = ReturnType<typeof sentencesOf>;
