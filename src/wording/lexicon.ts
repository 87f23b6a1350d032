import type { Certainty, Credence } from '../model/corpus.js';
import type { Side } from '../model/credence.js';

/** "1 claim", "2 claims". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const SPELLED = 'no one two three four five six seven eight nine ten eleven twelve';

/** "two", "twelve", "13": as a sentence counts people. */
export const spelled = (count: number): string => SPELLED.split(' ')[count] ?? `${count}`;

/** "a", "a and b", "a, b and c"; or with another word before the last. */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;

/** A verb for one or for several: `verb(2, 'says', 'say')`. */
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Any text as a line: white space of every kind, line breaks among it, is folded into single spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim();

/** "It is so" of "it is so": how a sentence begins. */
export const capitalized = (sentence: string): string =>
  sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * What words say, chosen so that nobody takes a denial of a "may" for its opposite: "may not be so", never "denies as
 * possible".
 */
const CLAIMS: Readonly<Record<Side, Readonly<Record<Certainty, string>>>> = {
  affirms: { certain: 'it is so', probable: 'it is likely', possible: 'it may be so' },
  denies: { certain: 'it is not so', probable: 'it is unlikely', possible: 'it may not be so' },
};

/** "it is so", "it may not be so". */
export const claimed = (side: Side, certainty: Certainty): string => CLAIMS[side][certainty];

/** A number without the noise of subtracting binary fractions: 33.3, not 33.299999999999997. */
const clean = (value: number): string => `${Number(value.toPrecision(12))}`;

/** "5 %", "60–65 %", "60 % or more", "40 % or less". */
export function percent({ low, high }: Credence): string {
  if (low === high) return `${clean(low)} %`;
  if (high === 100 && low > 0) return `${clean(low)} % or more`;
  if (low === 0 && high < 100) return `${clean(high)} % or less`;
  return `${clean(low)}–${clean(high)} %`;
}

/** A share, 0 to 1, in whole percent. Only all of it is 100, and only nothing is 0. */
export const wholePercent = (share: number): number =>
  share <= 0 || share >= 1 ? 100 * share : Math.min(99, Math.max(1, Math.round(100 * share)));

/** How far two numbers are apart: "1 point", "20 points". */
export const points = (gap: number): string => `${clean(gap)} ${gap === 1 ? 'point' : 'points'}`;

/** What somebody, or several, say by words: "says that it is likely"; with `of`, "says of “…” that it is likely". */
export const saying = (count: number, side: Side, certainty: Certainty, of?: string): string =>
  `${verb(count, 'says', 'say')}${of === undefined ? '' : ` of ${of}`} that ${claimed(side, certainty)}`;

/** What somebody, or several, say by a number: "puts it at 5 %", "put it at 60–65 %"; with `of`, "puts “…” at 5 %". */
export const putting = (count: number, number: Credence, of = 'it'): string =>
  `${verb(count, 'puts', 'put')} ${of} at ${percent(number)}`;

/** What the words of a quote say, where its position makes something else of them. */
export const WORDS_SAY = {
  negated: 'the words say no',
  affirmed: 'nothing in the words says no',
  asked: 'the words ask',
  conditional: 'the words set a condition',
  hedged: 'the words hold back',
} as const;
