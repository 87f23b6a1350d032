import { type Cue, wholeWords } from './words.js';

const candidatesIn = /* @__PURE__ */ wholeWords([
  'may',
  'might',
  'could',
  'maybe',
  'perhaps',
  'possib(?:ly|le|ility)',
  'probab(?:ly|le|ility)',
  'plausibl[ey]',
  'conceivabl[ey]',
  '(?:un)?likely',
  'likelihood',
  'presumabl[ey]',
  'potentially',
  'arguabl[ey]',
  'apparently',
  'seemingly',
  'ostensibly',
  'supposedly',
  'allegedly',
  'reportedly',
  'purportedly',
  'rumou?r(?:s|ed)?',
  'appear(?:s|ed|ing)?',
  'seem(?:s|ed|ing)?',
  'suggest(?:s|ed|ing)?',
  'indicat(?:e|es|ed|ing)',
  'suspected',
  'believ(?:e|es|ed)',
  'thought to',
  'speculat(?:e|es|ed|ion)',
  'uncertain',
  'unclear',
]);

/** Only the head of a sentence makes a capital letter of the verb's; then it is the month if a date follows, or a verb. */
const isMonth = (before: string, after: string) =>
  !/(?:^|[.!?…\n])[\s"'“‘(]*$/u.test(before) ||
  /^(?:\s+(?:\d|of\b|was\b|is\b|will\b|has\b)|,?\s*\d)/u.test(after);

/** Strength has an owner, an article, a kind, or an "of". */
const isStrength = (before: string, after: string) =>
  /(?:\b(?:the|its|their|his|her|our|my|your|all|of|by|with|full|sheer|raw|military|economic|financial|industrial|political|naval|nuclear)|['’]s|s['’])\s+$/iu.test(
    before,
  ) || /^\s+of\b/iu.test(after);

/** Enough to see the word before, and the end of the sentence before. */
const SIGHT = 24;

/**
 * The English words in a text that hold back from saying it flatly: "may", "likely", "appears", "is believed".
 * The month of May and the might of an army are left out. Whom a hedge concerns is not worked out.
 *
 * @param text Any text.
 * @returns The hedges in the order of the text, as they stand there, offsets in UTF-16 units.
 */
export function hedgesIn(text: string): readonly Cue[] {
  return candidatesIn(text).filter(({ cue, start, end }) => {
    const before = text.slice(Math.max(0, start - SIGHT), start);
    const after = text.slice(end, end + SIGHT);
    if (cue === 'May') return !isMonth(before, after);
    return cue.toLowerCase() !== 'might' || !isStrength(before, after);
  });
}
