import type { Certainty } from '../model/corpus.js';
import type { Side } from '../model/credence.js';
import type { View } from '../reasoning/view.js';
import { claimed } from '../wording/lexicon.js';
import { isSided } from '../wording/view-words.js';

/** How a stance is drawn: a colour, a sign beside it, and what the legend says. */
export interface Mark {
  readonly fill: string;
  /** The colour of the sign on it. */
  readonly ink: string;
  readonly sign: string;
  readonly words: string;
}

const BLACK = '#111111';

/** Blue and vermilion (Okabe and Ito, "Color Universal Design", 2008), paler where less firm. */
const SIDED: Readonly<Record<Side, Readonly<Record<Certainty, readonly [fill: string, ink: string]>>>> = {
  affirms: {
    certain: ['#0072B2', '#ffffff'],
    probable: ['#67ABD6', BLACK],
    possible: ['#C3DEEF', BLACK],
  },
  denies: {
    certain: ['#D55E00', BLACK],
    probable: ['#EC9E63', BLACK],
    possible: ['#F8D8BF', BLACK],
  },
};

const SIGN: Readonly<Record<Side, string>> = { affirms: '+', denies: '−' };

/** How a side is drawn that is held so firmly. */
export function sideMark(side: Side, certainty: Certainty): Mark {
  const [fill, ink] = SIDED[side][certainty];
  return { fill, ink, sign: SIGN[side], words: `${SIGN[side]} ${claimed(side, certainty)}` };
}

const grey = (fill: string, sign: string, words: string): Mark => ({
  fill,
  ink: BLACK,
  sign,
  words: `${sign} ${words}`,
});

const SIDELESS = {
  undecided: grey('#DDDDDD', '?', 'takes no side'),
  conditional: grey('#CFCFE0', 'if', 'only under a condition'),
  contradictory: grey('#C9B8C9', '±', 'cannot all be true'),
  silent: grey('#FFFFFF', '·', 'silent'),
} as const;

/** All marks, in the order of the legend. */
export const MARKS: readonly Mark[] = [
  ...(['certain', 'probable', 'possible'] as const).map((certainty) => sideMark('affirms', certainty)),
  ...(['possible', 'probable', 'certain'] as const).map((certainty) => sideMark('denies', certainty)),
  ...Object.values(SIDELESS),
];

/** How a view is drawn. */
export const markOf = (view: View | undefined): Mark =>
  view === undefined
    ? SIDELESS.silent
    : isSided(view)
      ? sideMark(view.stance, view.certainty)
      : SIDELESS[view.stance];

/** Of the marks, those that are used, by their words. */
export function usedMarks(used: readonly string[]): readonly Mark[] {
  const words = new Set(used);
  return MARKS.filter((mark) => words.has(mark.words));
}
