import type { Position } from '../model/corpus.js';
import type { SidedView, SidelessView, View } from '../reasoning/view.js';
import { putting, saying, verb } from './lexicon.js';

/** What a position has to be worded. */
export type Worded =
  | Pick<Extract<Position, { stance: 'affirms' | 'denies' }>, 'stance' | 'certainty'>
  | Pick<Extract<Position, { stance: 'estimates' }>, 'stance' | 'credence'>
  | Pick<Extract<Position, { stance: 'undecided' }>, 'stance'>;

const WITHOUT_SIDE: Readonly<Record<SidelessView['stance'], readonly [one: string, many: string]>> = {
  undecided: ['takes no side', 'take no side'],
  conditional: ['speaks to it only under a condition', 'speak to it only under a condition'],
  contradictory: ['says things of it that cannot all be true', 'say things of it that cannot all be true'],
  silent: ['says nothing of it', 'say nothing of it'],
};

/** What somebody, or several, do who take no side: "takes no side", "say nothing of it". */
export const sidelessInWords = (stance: SidelessView['stance'], count: number): string =>
  verb(count, ...WITHOUT_SIDE[stance]);

/**
 * What a position says, in words: "says that it may be so", "puts it at 5 %".
 *
 * @param of The proposition's text, to stand in the place of "it": "says of “…” that it may be so".
 * @param count How many say it.
 */
export function positionInWords(position: Worded, of?: string, count = 1): string {
  if (position.stance === 'estimates') return putting(count, position.credence, of);
  if (position.stance === 'undecided') {
    return `${verb(count, ...WITHOUT_SIDE.undecided)}${of === undefined ? '' : ` on ${of}`}`;
  }
  return saying(count, position.stance, position.certainty, of);
}

/** Whether a view takes a side. */
export const isSided = (view: View): view is SidedView =>
  view.stance === 'affirms' || view.stance === 'denies';

/** Whether a view rests on words, and not on numbers alone. */
const hasWords = ({ derivation }: View) => derivation.some(({ position }) => position.stance !== 'estimates');

/** Whether nothing that the expert says of the proposition itself is behind a view. */
export const isImplied = (view: View): boolean =>
  isSided(view)
    ? view.basis === 'implied'
    : view.stance === 'undecided' && view.derivation.every(({ via }) => via.length > 0);

/**
 * What a view says, in words, of one holder or of several who hold the same: "says that it is likely", "put it at 5 %".
 * A number is never put as a flat statement, and what follows is never put as said.
 */
export function viewInWords(view: View, count = 1): string {
  const words = isSided(view)
    ? saying(count, view.stance, view.certainty)
    : sidelessInWords(view.stance, count);
  const put = view.estimate && putting(count, view.estimate);
  const said = put === undefined ? words : hasWords(view) ? `${words}, and ${put}` : put;
  return isImplied(view) ? `${said}, by implication` : said;
}
