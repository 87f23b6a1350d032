import { markedText } from './marked-text.js';
import type { TextRange } from './text-range.js';

/** A word or a phrase that hedges, as it stands. */
export interface Hedge extends TextRange {
  readonly cue: string;
}

/**
 * The English words in a text that hold back from saying it flatly: "may", "likely", "appears", "is believed to".
 * The month of May and the might of an army are left out. Whom a hedge concerns is not worked out.
 *
 * @param text Any text.
 * @returns The hedges in the order of the text, as they stand there, offsets in UTF-16 units.
 */
export const hedgesIn = (text: string): readonly Hedge[] =>
  markedText(text)
    .marks.filter(({ kinds }) => kinds.includes('hedged'))
    .map(({ start, end }) => ({ cue: text.slice(start, end), start, end }));
