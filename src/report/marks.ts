import { FIRMNESS } from '../model/credence.js';
import type { View } from '../reasoning/view.js';
import { percent } from '../wording/lexicon.js';
import { isImplied, isSided } from '../wording/view-words.js';
import { type Html, html } from './html.js';

const SIGN: Readonly<Record<View['stance'], string>> = {
  affirms: '+',
  denies: '−',
  undecided: '?',
  conditional: 'if',
  contradictory: '±',
  silent: '·',
};

/** How a view looks in a cell: a class for its colour, and a sign for those who see none. */
export interface Mark {
  /** `affirms-3`, `denies-1`, `undecided`, and `implied` beside it. */
  readonly look: string;
  /** `+++`, `(−)`, `60–65 %`, `?`. */
  readonly sign: string;
}

/** The mark of a view; silence, where there is none. */
export function markOf(view: View | undefined): Mark {
  if (!view) return { look: 'silent', sign: SIGN.silent };
  const implied = isImplied(view);
  const strength = isSided(view) ? FIRMNESS[view.certainty] : 0;
  const sign = view.estimate ? percent(view.estimate) : SIGN[view.stance].repeat(strength || 1);
  return {
    look: [
      strength > 0 ? `${view.stance}-${strength}` : view.stance,
      ...(implied ? ['implied'] : []),
      ...(view.estimate ? ['number'] : []),
    ].join(' '),
    sign: implied ? `(${sign})` : sign,
  };
}

/** The sign in its colour, beside words that say the same. */
export function markBeside(view: View | undefined): Html {
  const { look, sign } = markOf(view);
  return html`<span class="mark ${look}" aria-hidden="true">${sign}</span>`;
}

/** What the signs mean, each with its look. */
export const SIGNS_IN_WORDS: readonly (readonly [look: string, sign: string, words: string])[] = [
  ['affirms-3', '+++', 'says that it is so'],
  ['affirms-2', '++', 'says that it is likely'],
  ['affirms-1', '+', 'says that it may be so'],
  ['affirms-3 implied', '(+++)', 'says so by implication'],
  ['denies-3', '−−−', 'says that it is not so'],
  ['denies-2', '−−', 'says that it is unlikely'],
  ['denies-1', '−', 'says that it may not be so'],
  ['undecided', '?', 'takes no side'],
  ['conditional', 'if', 'speaks to it only under a condition'],
  ['contradictory', '±', 'says things of it that cannot all be true'],
  ['silent', '·', 'says nothing of it'],
];

/** What the signs mean. */
export const key: Html = html`<ul class="key" aria-label="What the signs mean">${SIGNS_IN_WORDS.map(
  ([look, sign, words]) => html`<li><span class="mark ${look}">${sign}</span> ${words}</li>`,
)}</ul>`;
