import { counted, FIRMLY, indented, type Sentences } from '../wording/sentences.js';
import type { Agreement, Comparison, MixedEntry, Opposition } from './compare.js';

export function explainPair(
  { textOf, viewed }: Sentences,
  entry: Agreement | Opposition | MixedEntry,
): string[] {
  const heading = {
    agreement: 'They agree',
    conflict: 'They conflict',
    compatible: 'They lean apart, and can both be right',
    mixed: 'One contradicts themselves',
  }[entry.kind];
  const firmly = entry.kind === 'agreement' ? `, ${FIRMLY[entry.certainty]}` : '';
  const denying = entry.kind === 'agreement' && entry.stance === 'denies' ? ' in denying' : '';
  return [
    `${heading}${denying}${firmly}: ${textOf(entry.proposition)}`,
    ...indented(entry.views.flatMap(viewed)),
  ];
}

export function explainComparison(sentences: Sentences, comparison: Comparison): string[] {
  const { experts, agreements, conflicts, compatible, mixed, only, rate } = comparison;
  const { nameOf, names, textOf } = sentences;
  const found =
    rate.comparable === 0
      ? `${names(experts)} take sides on nothing in common.`
      : `${names(experts)} agree on ${rate.agreements} of ${counted(rate.comparable, 'comparable claim')}; ${conflicts.length} in conflict.`;
  return [
    found,
    ...[...agreements, ...conflicts, ...compatible, ...mixed].flatMap((entry) =>
      explainPair(sentences, entry),
    ),
    ...experts.flatMap((expert, i) => {
      const views = only[i] ?? [];
      if (views.length === 0) return [];
      return [
        `Only ${nameOf(expert)} takes a side on:`,
        ...indented(views.map((view) => textOf(view.proposition))),
      ];
    }),
  ];
}
