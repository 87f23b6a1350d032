import { rankScore } from '../algorithms/rank-score.js';
import type { MeasureOfFrequencies } from '../measures/measure.js';
import { tastleWiermanConsensus } from '../measures/tastle-wierman-consensus.js';
import { vanDerEijkAgreement } from '../measures/van-der-eijk-agreement.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { CERTAINTIES, certaintyOf, type Side } from '../model/credence.js';
import { ask } from '../reasoning/ask.js';
import { TALLIES_OPTIONS, type TalliesOptions } from '../reasoning/options.js';
import { checkPanelOptions } from './panel-options.js';
import { best } from './ranking.js';
import { countStances, type StanceCounts } from './stance-counts.js';

/**
 * A measure of how the answers spread over an ordered scale, or the reason why there is none. `off-scale`: somebody
 * holds it with a certainty that `certainties` does not have.
 */
export type SpreadMeasure = MeasureOfFrequencies<'no-ratings' | 'too-few-categories' | 'off-scale'>;

/** One of the two sides of a proposition, by how many take it. */
export interface RankedSide {
  /** Which side. Left out where both have as many. */
  readonly stance?: Side;
  readonly count: number;
  /** `count` of those who took the proposition up, 0 to 1. */
  readonly share: number;
  /** Wilson's lower bound of the share, by which 40 of 45 outranks 2 of 2. It ranks, and is no confidence interval. */
  readonly rankScore: number;
}

/**
 * How many stand where on one proposition, how far they agree, and how far they are split. `counts` has everybody
 * asked; each share stands beside what it is a share of.
 */
export interface Tally<P extends string = string> extends StanceCounts {
  readonly kind: 'tally';
  readonly proposition: P;
  /** How firmly a side must be held to be in `count`, `share` and what is made of them. */
  readonly minCertainty: Certainty;
  /** The side that more take. Left out, as `smallerSide` is, where too few took the proposition up. */
  readonly largerSide?: RankedSide;
  readonly smallerSide?: RankedSide;
  /**
   * Pairs of experts who are on opposite sides, of all pairs of those asked. Some of them may both be right: `disputes`
   * says which conflict.
   */
  readonly pairsApart: number;
  /** Van der Eijk's A of those with a side and the undecided, 1 to −1, on the scale of `certainties`. */
  readonly vanDerEijkAgreement: SpreadMeasure;
  /** Tastle and Wierman's consensus of the same, 1 to 0. */
  readonly tastleWiermanConsensus: SpreadMeasure;
}

/** A panel, proposition by proposition, and the propositions that stand out. */
export interface Tallies<E extends string = string, P extends string = string> {
  readonly kind: 'tallies';
  /** Those asked, in the corpus' order. */
  readonly experts: readonly E[];
  /** In the order of the corpus' propositions. */
  readonly tallies: readonly Tally<P>[];
  /** The largest shares on one side first: by the `rankScore` of `largerSide`. */
  readonly mostConsensual: readonly Tally<P>[];
  /** The largest shares on the smaller side first: by the `rankScore` of `smallerSide`. */
  readonly mostSplit: readonly Tally<P>[];
  /** Those that set most pairs of experts on opposite sides. */
  readonly mostDividing: readonly Tally<P>[];
}

/** The counts of an ordered scale, from the firmest denial to the firmest affirmation. */
function spreadOf({ counts, affirms, denies }: StanceCounts, certainties: readonly Certainty[]) {
  const onScale = CERTAINTIES.filter((certainty) => certainties.includes(certainty));
  const frequencies = [
    ...onScale.map((certainty) => denies.byCertainty[certainty]),
    counts.undecided,
    ...onScale.map((certainty) => affirms.byCertainty[certainty]).reverse(),
  ];
  const ratings = counts.holders + counts.opponents + counts.undecided;
  const isOff = frequencies.reduce((sum, count) => sum + count, 0) < ratings;
  return (measure: (frequencies: readonly number[]) => SpreadMeasure): SpreadMeasure =>
    isOff ? { reason: 'off-scale', ratings } : measure(frequencies);
}

function sidesOf({ answers, affirms, denies }: StanceCounts): Pick<Tally, 'largerSide' | 'smallerSide'> {
  if (affirms.share === undefined) return {};
  const ranked = ([stance, { count, share = 0 }]: readonly [Side, StanceCounts[Side]]): RankedSide => ({
    ...(affirms.count === denies.count ? {} : { stance }),
    count,
    share,
    rankScore: rankScore(count, answers) ?? 0, // a share rests on answers
  });
  const sides = [['affirms', affirms] as const, ['denies', denies] as const];
  const [larger, smaller] = affirms.count >= denies.count ? sides : sides.reverse();
  return larger && smaller ? { largerSide: ranked(larger), smallerSide: ranked(smaller) } : {};
}

/**
 * Proposition by proposition: how many on each side and how firmly, how consensual, how split?
 *
 * What an expert holds counts as in every other question, also where it only follows from what they say. A share is
 * of those who took the proposition up: the undecided, the conditional and the contradictory are among them, the silent
 * are not. Time grows with what the experts hold.
 *
 * @param corpus Any corpus.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`; `minCertainty`: whoever holds a side less firmly is in no
 * share; `minAnswers`: leave out what fewer took up; `propositions`: report these all the same; `certainties`: those of
 * the scale, for the two measures; `top`: how long the rankings are, 10 unless given.
 * @returns Every proposition's tally, in the corpus' order, and three rankings of them, best first: of equals the one
 * with more answers, then by id.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { tallies } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const { mostConsensual: [first] } = tallies(beijingPyongyang);
 *
 * console.log(first?.proposition, first?.largerSide?.count, first?.answers); // => ['ties-shifting', 4, 4]
 * console.log(first?.affirms.stated, first?.counts.silent); // => [1, 0]
 * ```
 */
export function tallies<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  options: TalliesOptions<NoInfer<E>, NoInfer<P>> = {},
): Tallies<E, P> {
  const { world, question } = ask(corpus, options, TALLIES_OPTIONS, (faults) =>
    checkPanelOptions(faults, options),
  );
  const { minAnswers = 0, certainties = CERTAINTIES, top = 10 } = options;
  const { experts, propositions, minCertainty } = question;
  const countsOf = countStances(world, [experts], minCertainty, minAnswers);

  const all = world.graph.ids.flatMap((proposition, number): Tally[] => {
    const counts = countsOf(0, number);
    if (counts.answers < minAnswers && !propositions.has(proposition)) return [];
    const measured = spreadOf(counts, certainties);
    return [
      {
        kind: 'tally',
        proposition,
        minCertainty: certaintyOf(minCertainty) ?? 'possible', // it is from 1 to 3
        ...counts,
        ...sidesOf(counts),
        pairsApart: counts.affirms.count * counts.denies.count,
        vanDerEijkAgreement: measured(vanDerEijkAgreement),
        tastleWiermanConsensus: measured(tastleWiermanConsensus),
      },
    ];
  });

  const ranking = (scoreOf: (tally: Tally) => number | undefined) =>
    best(all, top, ({ proposition, answers }) => ({ answers, id: proposition }), scoreOf);
  const result: Tallies = {
    kind: 'tallies',
    experts,
    tallies: all,
    mostConsensual: ranking(({ largerSide }) => (largerSide?.count ? largerSide.rankScore : undefined)),
    mostSplit: ranking(({ smallerSide }) => (smallerSide?.count ? smallerSide.rankScore : undefined)),
    mostDividing: ranking(({ smallerSide, pairsApart }) => smallerSide && pairsApart),
  };
  return result as Tallies<E, P>; // all its ids are ids of the corpus
}
