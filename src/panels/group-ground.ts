import { groupBy } from '../algorithms/group-by.js';
import { differenceScore } from '../algorithms/rank-score.js';
import { CorpusError, issueOf } from '../faults/issue.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { certaintyOf, SIDES, type Side } from '../model/credence.js';
import { ask } from '../reasoning/ask.js';
import { GROUP_GROUND_OPTIONS, type GroupGroundOptions } from '../reasoning/options.js';
import { checkPanelOptions } from './panel-options.js';
import { best } from './ranking.js';
import { type FoundGroups, type Group, type GroupByExpert, type GroupOf, readGroups } from './read-groups.js';
import { countStances, type StanceCounts } from './stance-counts.js';

/** Where one group stands on one proposition. */
export interface GroupCounts<G extends string = string> extends StanceCounts {
  readonly group: G;
}

/** One proposition, group by group. */
export interface GroupTally<P extends string = string, G extends string = string> {
  readonly kind: 'groupTally';
  readonly proposition: P;
  /** How firmly a side must be held to be in `count` and `share`. */
  readonly minCertainty: Certainty;
  /** Every group, in the order of the groups. */
  readonly groups: readonly GroupCounts<G>[];
}

/** How many of those who took a proposition up are on the side in question. */
export interface Share {
  readonly count: number;
  readonly answers: number;
  /** `count` of `answers`, 0 to 1. */
  readonly share: number;
}

/** How many of a group are on the side in question. */
export interface GroupShare<G extends string = string> extends Share {
  readonly group: G;
}

/** A side that more than half of those who took it up are on, in every group. */
export interface CrossGroupClaim<P extends string = string, G extends string = string> {
  readonly kind: 'crossGroupClaim';
  readonly proposition: P;
  readonly stance: Side;
  /** How firmly it must be held to count. */
  readonly minCertainty: Certainty;
  /** Every group, in the order of the groups. */
  readonly groups: readonly GroupShare<G>[];
  /** The least share over the groups. */
  readonly leastShare: number;
  /**
   * Polis' group-informed consensus: the product over the groups of (count + 1) / (answers + 2), 0 to 1. More groups
   * make it smaller: compare it within one result only.
   */
  readonly groupInformedConsensus: number;
}

/** A side that is more common in a group than among the other experts. */
export interface GroupMark<P extends string = string, G extends string = string> {
  readonly kind: 'groupMark';
  readonly group: G;
  readonly proposition: P;
  readonly stance: Side;
  /** How firmly it must be held to count. */
  readonly minCertainty: Certainty;
  readonly inside: Share;
  /** In all the other groups together. Who is in no group counts nowhere. */
  readonly outside: Share;
  /**
   * Newcombe's lower bound of the share inside less the share outside, by which 40 of 45 outranks 2 of 2. It ranks, and
   * is no confidence interval.
   */
  readonly rankScore: number;
}

/** What groups share across their borders, and what sets each apart. */
export interface GroupGround<
  E extends string = string,
  P extends string = string,
  G extends string = string,
> {
  readonly kind: 'groupGround';
  readonly groups: readonly Group<E, G>[];
  /** Those asked who are in no group. They are in no count. */
  readonly ungrouped: readonly E[];
  /** Every proposition, in the corpus' order. */
  readonly tallies: readonly GroupTally<P, G>[];
  /** What all groups share, the highest `groupInformedConsensus` first. */
  readonly shared: readonly CrossGroupClaim<P, G>[];
  /** What sets each group apart, group by group, the highest `rankScore` first. */
  readonly apart: readonly GroupMark<P, G>[];
}

/** The most groups times propositions that are told. */
const MOST_CELLS = 1_000_000;

function checkSize(groups: number, propositions: number): void {
  if (groups * propositions <= MOST_CELLS) return;
  const found = `${groups} groups × ${propositions} propositions`;
  const expected = `at most ${MOST_CELLS} groups × propositions: fewer groups`;
  throw new CorpusError([issueOf({ code: 'limit', path: ['groups'], found, expected })]);
}

/** A side as more than half of each group hold it, if that is so. */
function sharedSide({ groups, ...of }: GroupTally, stance: Side): CrossGroupClaim[] {
  const shares = groups.flatMap((counts): GroupShare[] => {
    const { count, share } = counts[stance];
    return share === undefined ? [] : [{ group: counts.group, count, answers: counts.answers, share }];
  });
  const leastShare = Math.min(...shares.map(({ share }) => share));
  if (shares.length < groups.length || !(leastShare > 1 / 2)) return [];
  return [
    {
      ...of,
      kind: 'crossGroupClaim',
      stance,
      groups: shares,
      leastShare,
      groupInformedConsensus: shares.reduce(
        (product, { count, answers }) => (product * (count + 1)) / (answers + 2),
        1,
      ),
    },
  ];
}

const shareOf = (count: number, answers: number): Share => ({ count, answers, share: count / answers });

/** Each side by how much more common it is in each group than in the others. */
function marksOf({ groups, ...of }: GroupTally, minAnswers: number): GroupMark[] {
  const sum = (figure: (counts: StanceCounts) => number) =>
    groups.reduce((total, counts) => total + figure(counts), 0);
  const answers = sum((counts) => counts.answers);
  return SIDES.flatMap((stance) => {
    const count = sum((counts) => counts[stance].count);
    return groups.flatMap(({ group, answers: own, [stance]: side }): GroupMark[] => {
      const rankScore = differenceScore(side.count, own, count - side.count, answers - own);
      if (!rankScore || rankScore < 0 || Math.min(own, answers - own) < minAnswers) return [];
      const [inside, outside] = [shareOf(side.count, own), shareOf(count - side.count, answers - own)];
      return [{ ...of, kind: 'groupMark', group, stance, inside, outside, rankScore }];
    });
  });
}

/**
 * What do groups share across their borders, and what sets each apart?
 *
 * Shared is a side that in every group more than half of those who took the proposition up are on. They are ranked by
 * Polis' group-informed consensus (Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: scaling deliberation by mapping
 * high dimensional opinion spaces", RECERCA 26, 2021), by which a large group cannot outvote a small one. A group is set
 * apart by a side that is more common in it than among the others, with what small counts leave open taken off
 * (Newcombe, Statistics in Medicine 17, 1998): only what is still more common then is listed. Nobody is asked twice: an
 * expert is in one group or in none.
 *
 * @param corpus Any corpus.
 * @param groups The groups: a function of an expert's id and record; a record by expert; or a list of groups that were
 * found, which are then called `'1'`, `'2'`, …
 * @param options `experts`, `assuming`, `rejecting`, `asOf`; `minCertainty`: whoever holds a side less firmly is in no
 * share; `minAnswers`: leave out what fewer took up, of a group or of all; `propositions`: report the tallies of these
 * all the same; `top`: how long the rankings are, that of each group its own; 10 unless given.
 * @returns The groups; for each proposition where each of them stands; what is shared; what sets each apart. Of equals
 * in a ranking the one with more answers comes first, then by id and side.
 * @throws {@link CorpusError} with every fault in the arguments, or with a `limit` issue where there are more than a
 * million groups times propositions.
 *
 * @example
 * ```ts
 * import { groupGround } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const { groups, shared } = groupGround(beijingPyongyang, (_, { kind }) => kind);
 *
 * console.log(groups.map(({ group, experts }) => `${group}: ${experts.join(', ')}`));
 * // => ['person: weng, chen, campbell', 'institution: inss']
 * console.log(shared.map(({ proposition, leastShare }) => [proposition, leastShare]));
 * // => [['ties-shifting', 1], ['influence-contested', 1]]
 * ```
 */
export function groupGround<
  E extends string,
  P extends string,
  S extends string,
  const G extends string = string,
>(
  corpus: Corpus<E, P, S>,
  groups: GroupOf<NoInfer<E>, G> | GroupByExpert<E, G> | FoundGroups<NoInfer<E>>,
  options: GroupGroundOptions<NoInfer<E>, NoInfer<P>> = {},
): GroupGround<E, P, G> {
  let sorted: ReturnType<typeof readGroups> = () => ({ groups: [], ungrouped: [] }); // until they are read
  const { world, question } = ask(corpus, options, GROUP_GROUND_OPTIONS, (faults) => {
    checkPanelOptions(faults, options);
    sorted = readGroups(faults, corpus, groups);
  });
  const { minAnswers = 0, top = 10 } = options;
  const { experts, propositions, minCertainty } = question;
  const { groups: found, ungrouped } = sorted(experts);
  checkSize(found.length, world.graph.ids.length);
  const countsOf = countStances(
    world,
    found.map((group) => group.experts),
    minCertainty,
    minAnswers,
  );

  const tallies = world.graph.ids.flatMap((proposition, number): GroupTally[] => {
    const inGroups = found.map(({ group }, place): GroupCounts => ({ group, ...countsOf(place, number) }));
    const answers = inGroups.reduce((sum, counts) => sum + counts.answers, 0);
    if (answers < minAnswers && !propositions.has(proposition)) return [];
    return [
      {
        kind: 'groupTally',
        proposition,
        minCertainty: certaintyOf(minCertainty) ?? 'possible', // it is from 1 to 3
        groups: inGroups,
      },
    ];
  });
  const marks = groupBy(
    tallies.flatMap((tally) => marksOf(tally, minAnswers)),
    ({ group }) => group,
  );
  const result: GroupGround = {
    kind: 'groupGround',
    groups: found,
    ungrouped,
    tallies,
    shared: best(
      tallies.flatMap((tally) => SIDES.flatMap((stance) => sharedSide(tally, stance))),
      top,
      ({ groups: shares, ...claim }) => ({
        answers: shares.reduce((sum, share) => sum + share.answers, 0),
        id: claim.proposition,
      }),
      (claim) => claim.groupInformedConsensus,
    ),
    apart: found.flatMap(({ group }) =>
      best(
        marks.get(group) ?? [],
        top,
        ({ inside, proposition }) => ({ answers: inside.answers, id: proposition }),
        (mark) => mark.rankScore,
      ),
    ),
  };
  return result as unknown as GroupGround<E, P, G>; // all its ids are ids of the corpus, its groups those given
}
