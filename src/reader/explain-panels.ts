import type { Coalition } from '../panels/coalitions.js';
import type { PairAgreement } from '../panels/pair-agreement.js';
import type { CorpusWords } from '../wording/corpus-words.js';
import { claimed, percent, wholePercent } from '../wording/lexicon.js';
import { type Line, line } from '../wording/line.js';
import { comparedInWords, countsInWords } from './explain-pairs.js';

/** A pair of a matrix. */
export function pairAgreementLine({ names }: CorpusWords, pair: PairAgreement): Line {
  const { experts, conflicts, compatible, rate } = pair;
  const apart = compatible === 0 ? '' : `; on ${compatible} they lean apart, and can both be right`;
  return line(`${comparedInWords(names(experts), rate, conflicts)}${apart}.`, [line(countsInWords(rate))]);
}

/** A group, what it shares and how firmly, and how robust that is. */
export function coalitionLine({ names, textOf }: CorpusWords, coalition: Coalition): Line {
  const { experts, claims, stability, bridges } = coalition;
  const group = names(experts);
  const isOne = experts.length === 1;
  const left = percent({ low: wholePercent(stability.low), high: wholePercent(stability.high) });
  return line(`${group} ${isOne ? 'holds' : 'share'} all of this, and nobody else does:`, [
    ...claims.map(({ proposition, stance, certainty }) =>
      line(`that ${claimed(stance, certainty)}: ${textOf(proposition)}`),
    ),
    ...(bridges.length > 0
      ? [line(`${names(bridges)} ${bridges.length === 1 ? 'shares' : 'share'} more with others outside.`)]
      : []),
    ...(isOne
      ? []
      : [
          line(
            `Toss a coin for each member to stay or go: in ${left} of cases those who stay share no more than this.`,
          ),
        ]),
  ]);
}
