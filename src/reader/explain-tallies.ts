import type { Certainty } from '../model/corpus.js';
import { CERTAINTIES, SIDES, type Side } from '../model/credence.js';
import type { StanceCounts } from '../panels/stance-counts.js';
import type { SpreadMeasure, Tallies, Tally } from '../panels/tallies.js';
import type { CorpusWords } from '../wording/corpus-words.js';
import { capitalized, claimed, counted, listed, saying, verb, wholePercent } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import { sidelessInWords } from '../wording/view-words.js';

/** "75 %". */
export const shareInWords = (share: number): string => `${wholePercent(share)} %`;

/** "say that it is so", "say at least that it may be so": what they say who are counted on a side. */
export const sayingAtLeast = (count: number, stance: Side, minCertainty: Certainty): string =>
  `${verb(count, 'says', 'say')} ${minCertainty === 'certain' ? '' : 'at least '}that ${claimed(stance, minCertainty)}`;

/** "10 say that it is so, 20 that it is likely, 3 of these 30 by implication": everybody on a side. */
function sideInWords(stance: Side, { byCertainty, stated }: StanceCounts[Side]): string[] {
  const told = CERTAINTIES.filter((certainty) => byCertainty[certainty] > 0).map((certainty, i) => {
    const count = byCertainty[certainty];
    return `${count} ${i === 0 ? saying(count, stance, certainty) : `that ${claimed(stance, certainty)}`}`;
  });
  if (told.length === 0) return [];
  const all = CERTAINTIES.reduce((sum, certainty) => sum + byCertainty[certainty], 0);
  const implied = all - stated;
  if (implied > 0) told.push(`${implied === all ? '' : `${implied} of these ${all} `}by implication`);
  return [told.join(', ')];
}

/** Where everybody asked stands, by their numbers: "2 say that it is so; 1 takes no side; 4 say nothing of it". */
export function standingInWords({ counts, affirms, denies }: StanceCounts): string {
  const others = (['undecided', 'conditional', 'contradictory', 'silent'] as const).flatMap((stance) =>
    counts[stance] === 0 ? [] : `${counts[stance]} ${sidelessInWords(stance, counts[stance])}`,
  );
  return [...sideInWords('affirms', affirms), ...sideInWords('denies', denies), ...others].join('; ');
}

/** How many of those who took it up are on either side. */
function sharesLine({ answers, minCertainty, ...of }: Tally): Line[] {
  const sides = SIDES.map((stance) => ({ stance, ...of[stance] })).sort((a, b) => b.count - a.count); // stable
  const told = sides.flatMap(({ stance, count, share }, i) => {
    const words = sayingAtLeast(count || 1, stance, minCertainty);
    if (share === undefined) return [];
    if (count === 0) return [i === 0 ? `Nobody ${words}` : `nobody ${words}`];
    return [
      `${count}${i === 0 ? ` of the ${answers} who took it up` : ''} (${shareInWords(share)}) ${words}`,
    ];
  });
  return told.length === 0 ? [] : [line(`${told.join(', ')}.`)];
}

const named = (name: string, { value }: SpreadMeasure): string[] =>
  value === undefined ? [] : [`${name} is ${value.toFixed(2).replace('-', '−')}`];

/** How the answers spread, by the measures that have a value. */
function spreadLine({ vanDerEijkAgreement, tastleWiermanConsensus }: Tally): Line[] {
  const told = [
    ...named('van der Eijk’s agreement A', vanDerEijkAgreement),
    ...named('Tastle and Wierman’s consensus', tastleWiermanConsensus),
  ];
  const from = counted(tastleWiermanConsensus.ratings, 'answer');
  return told.length === 0 ? [] : [line(`${capitalized(listed(told))}, from ${from} on the scale.`)];
}

/** A proposition of a panel, by numbers. */
export function tallyLine({ textOf }: CorpusWords, tally: Tally): Line {
  return line(`${standingInWords(tally) || 'Nobody was asked'}: ${textOf(tally.proposition)}`, [
    ...sharesLine(tally),
    ...(tally.pairsApart === 0
      ? []
      : [
          line(
            `${counted(tally.pairsApart, 'pair')} ${verb(tally.pairsApart, 'is', 'are')} on opposite sides.`,
          ),
        ]),
    ...spreadLine(tally),
  ]);
}

/** A panel, what stands out in it, then all of it. */
export function talliesLine(words: CorpusWords, result: Tallies): Line {
  const { experts, tallies, mostConsensual, mostSplit, mostDividing } = result;
  const ranking = (title: string, ranked: readonly Tally[], figure: (tally: Tally) => string): Line[] =>
    ranked.length === 0
      ? []
      : [
          heading(
            title,
            ranked.map((tally) => line(`${figure(tally)}: ${words.textOf(tally.proposition)}`)),
          ),
        ];
  return heading(`${counted(experts.length, 'expert')} on ${counted(tallies.length, 'proposition')}`, [
    ...ranking('Most of one mind', mostConsensual, ({ largerSide, answers }) => {
      return `${largerSide?.count} of ${answers} on one side`;
    }),
    ...ranking('Most split', mostSplit, ({ largerSide, smallerSide, answers }) => {
      return `${largerSide?.count} of ${answers} on one side, ${smallerSide?.count} on the other`;
    }),
    ...ranking('Setting most experts on opposite sides', mostDividing, ({ pairsApart }) =>
      counted(pairsApart, 'pair'),
    ),
    heading(
      'Each of them',
      tallies.map((tally) => tallyLine(words, tally)),
    ),
  ]);
}
