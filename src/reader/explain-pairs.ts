import type { AgreementRate } from '../reasoning/agreement-rate.js';
import type { CorpusWords } from '../wording/corpus-words.js';
import { claimed, counted, points } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import type { Agreement, Comparison, Compatible, Conflict, Unsettled } from './compare.js';
import { viewLine } from './explain-views.js';

type PairEntry = Agreement | Conflict | Compatible | Unsettled;

const REASONS = {
  shared: 'They give a reason in common.',
  different: 'They give different reasons.',
  unstated: undefined,
} as const;

/** How two stand to each other on a proposition. `they` stands for their names where those were just said. */
function relation(words: CorpusWords, entry: PairEntry, they?: string): string {
  const pair = words.names(entry.views.map(({ expert }) => expert));
  switch (entry.kind) {
    case 'agreement': {
      const apart = entry.gap === undefined ? '' : `, ${points(entry.gap)} apart`;
      return `${they ?? pair} agree that ${claimed(entry.stance, entry.certainty)}${apart}`;
    }
    case 'conflict':
      return `${they ?? pair} conflict`;
    case 'compatible':
      return `${they ?? pair} lean apart, and can both be right`;
    case 'unsettled':
      return `Unsettled between ${they === undefined ? pair : 'them'}`;
  }
}

/** One proposition that two experts took up. */
export function pairLine(words: CorpusWords, entry: PairEntry, they?: string): Line {
  const reasons = entry.kind === 'unsettled' ? undefined : REASONS[entry.reasons];
  return line(`${relation(words, entry, they)}: ${words.textOf(entry.proposition)}`, [
    ...entry.views.map((view) => viewLine(words, view)),
    ...(reasons === undefined ? [] : [line(reasons)]),
  ]);
}

/** How often two agree and conflict, of how many claims. */
export function comparedInWords(pair: string, { agreements, comparable }: AgreementRate, conflicts: number) {
  if (comparable === 0) return `${pair} take sides on nothing in common`;
  const claims = `${counted(comparable, 'claim')} that can be compared`;
  return `${pair} agree on ${agreements} of ${claims}, and conflict on ${conflicts || 'none'}`;
}

/** The counts beside a rate of agreement. */
export function countsInWords({ bothTookUp, oneSided }: AgreementRate): string {
  const both = counted(bothTookUp, 'proposition');
  const others = oneSided === 0 ? '' : `; on ${counted(oneSided, 'other')} only one of them states a side`;
  return `Both took up ${both}${others}.`;
}

/** A comparison with all its entries. */
export function comparisonLine(words: CorpusWords, comparison: Comparison): Line {
  const { experts, agreements, conflicts, compatible, unsettled, only, rate } = comparison;
  const { names, nameOf, textOf, held } = words;
  const onlyOne = experts.flatMap((expert, i) => {
    const views = only[i] ?? [];
    if (views.length === 0) return [];
    const told = views.map((view) => line(`${held(view)}: ${textOf(view.proposition)}`));
    return [heading(`Only ${nameOf(expert)} takes a side on ${counted(views.length, 'proposition')}`, told)];
  });
  return heading(comparedInWords(names(experts), rate, conflicts.length), [
    ...[...agreements, ...conflicts, ...compatible, ...unsettled].map((entry) =>
      pairLine(words, entry, 'They'),
    ),
    ...onlyOne,
    line(countsInWords(rate)),
  ]);
}
