import type { Position } from '../model/corpus.js';
import type { View } from '../reasoning/view.js';
import { putting, saying, verb } from './lexicon.js';

/** What a position says, in words: "says that it may be so", "puts it at 5 %". */
export function positionInWords(position: Position): string {
  if (position.stance === 'estimates') return putting(1, position.credence);
  if (position.stance === 'undecided') return 'takes no side';
  return saying(1, position.stance, position.certainty);
}

const WITHOUT_SIDE = {
  undecided: ['takes no side', 'take no side'],
  conditional: ['speaks to it only under a condition', 'speak to it only under a condition'],
  contradictory: ['says things of it that cannot all be true', 'say things of it that cannot all be true'],
  silent: ['says nothing of it', 'say nothing of it'],
} as const;

/** Whether a view rests on words, and not on numbers alone. */
const hasWords = ({ derivation }: View) => derivation.some(({ position }) => position.stance !== 'estimates');

/**
 * What a view says, in words, of one holder or of several who hold the same: "says that it is likely", "put it at 5 %".
 * A number is never put as a flat statement, and what follows is never put as said.
 */
export function viewInWords(view: View, count = 1): string {
  if (!('certainty' in view)) {
    const [one, many] = WITHOUT_SIDE[view.stance];
    if (view.stance !== 'undecided' || !view.estimate) return verb(count, one, many);
    return hasWords(view)
      ? `${verb(count, one, many)}, and ${putting(count, view.estimate)}`
      : putting(count, view.estimate);
  }
  const words = saying(count, view.stance, view.certainty);
  const put = view.estimate && putting(count, view.estimate);
  const said = put === undefined ? words : hasWords(view) ? `${words}, and ${put}` : put;
  return view.basis === 'implied' ? `${said}, by implication` : said;
}
