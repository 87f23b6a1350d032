import type { View } from '../reasoning/view.js';
import type { CorpusWords } from '../wording/corpus-words.js';
import { counted, listed, percent } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import type { Changes, ClaimChange, DisputeChange, ViewChange } from './changes.js';
import type { SharedClaim } from './common-ground.js';
import type { Dispute } from './disputes.js';
import { sharedInWords, sidesInWords } from './explain-claims.js';

const told = (what: string, before: string, after: string): Line =>
  line(what, [line(`Before: ${before}.`), line(`After: ${after}.`)]);

/** A view that changed. Where the words stay the same, what changed is the range that is left. */
export function viewChangeLine({ nameOf, titleOf, held }: CorpusWords, change: ViewChange): Line {
  const { expert, proposition, before, after } = change;
  const isSameInWords = before && after && held(before) === held(after);
  const inWords = (view: View | undefined): string => {
    if (!view) return 'not asked';
    return isSameInWords ? `${held(view)}; all in all, ${percent(view.credence)}` : held(view);
  };
  return told(`${nameOf(expert)} on ${titleOf(proposition)}:`, inWords(before), inWords(after));
}

/** A shared claim that changed. */
export function claimChangeLine(words: CorpusWords, { before, after }: ClaimChange): Line {
  const claim = after ?? before;
  const inWords = (shared: SharedClaim | undefined) => (shared ? sharedInWords(words, shared) : 'not shared');
  return told(`Shared: ${claim ? words.textOf(claim.proposition) : ''}`, inWords(before), inWords(after));
}

/** A dispute that changed. */
export function disputeChangeLine(words: CorpusWords, { before, after }: DisputeChange): Line {
  const disputed = after ?? before;
  const inWords = (dispute: Dispute | undefined) =>
    dispute ? sidesInWords(words, dispute) : 'not in dispute';
  return told(
    `In dispute: ${disputed ? words.textOf(disputed.proposition) : ''}`,
    inWords(before),
    inWords(after),
  );
}

/** All that changed. */
export function changesLine(words: CorpusWords, { claims, disputes, views }: Changes): Line {
  const count = (list: readonly unknown[], one: string) =>
    list.length > 0 ? [counted(list.length, one)] : [];
  const what = [...count(claims, 'shared claim'), ...count(disputes, 'dispute'), ...count(views, 'view')];
  const total = claims.length + disputes.length + views.length;
  if (total === 0) return line('Nothing changes.');
  return heading(`${listed(what)} ${total === 1 ? 'changes' : 'change'}`, [
    ...claims.map((change) => claimChangeLine(words, change)),
    ...disputes.map((change) => disputeChangeLine(words, change)),
    ...views.map((change) => viewChangeLine(words, change)),
  ]);
}
