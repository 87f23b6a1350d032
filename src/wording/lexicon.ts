import type { Certainty, Credence } from '../model/corpus.js';
import type { Side } from '../model/credence.js';

/** "1 claim", "2 claims". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/** A verb for one or for several: `verb(2, 'says', 'say')`. */
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

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

/** "5 %", "60–65 %", "60 % or more", "40 % or less". */
export function percent({ low, high }: Credence): string {
  if (low === high) return `${low} %`;
  if (high === 100 && low > 0) return `${low} % or more`;
  if (low === 0 && high < 100) return `${high} % or less`;
  return `${low}–${high} %`;
}

/** What somebody, or several, say by words: "says that it is likely", "say that it may not be so". */
export const saying = (count: number, side: Side, certainty: Certainty): string =>
  `${verb(count, 'says', 'say')} that ${claimed(side, certainty)}`;

/** What somebody, or several, say by a number: "puts it at 5 %", "put it at 60–65 %". */
export const putting = (count: number, number: Credence): string =>
  `${verb(count, 'puts', 'put')} it at ${percent(number)}`;
