import { CERTAINTIES } from '../model/credence.js';
import type { CrossGroupClaim, GroupGround, GroupMark, GroupTally, Share } from '../panels/group-ground.js';
import type { Group } from '../panels/read-groups.js';
import type { PartitionCounts, SideCount, StanceCounts } from '../panels/stance-counts.js';
import type { RankedSide, SpreadMeasure, Tallies, Tally } from '../panels/tallies.js';
import type { Check, Shape, valueChecks } from './check-values.js';

/** Checks of what `tallies` and `groupGround` give: that it has what its lines read. */
export function panelChecks(checks: ReturnType<typeof valueChecks>) {
  const { expert, proposition, string, number, optional, list, shape, side, certainty } = checks;
  const sideCount = shape<SideCount>({
    count: number,
    share: optional(number),
    stated: number,
    byCertainty: shape(Object.fromEntries(CERTAINTIES.map((one) => [one, number]))),
  });
  const standing: Shape<StanceCounts> = {
    counts: shape<PartitionCounts>({
      undecided: number,
      conditional: number,
      contradictory: number,
      silent: number,
    }),
    answers: number,
    affirms: sideCount,
    denies: sideCount,
  };
  const ranked = shape<RankedSide>({ count: number });
  const spread = shape<SpreadMeasure>({ value: optional(number), ratings: number });
  const tallied: Shape<Tally> = {
    ...standing,
    proposition,
    minCertainty: certainty,
    largerSide: optional(ranked),
    smallerSide: optional(ranked),
    pairsApart: number,
    vanDerEijkAgreement: spread,
    tastleWiermanConsensus: spread,
  };
  const tally = shape<Tally>(tallied);
  /** A tally that is ranked by its sides, which it therefore has. */
  const rankedTally = shape<Tally>({ ...tallied, largerSide: ranked, smallerSide: ranked });
  const share: Shape<Share> = { count: number, answers: number, share: number };
  const counted = { proposition, minCertainty: certainty };
  const groupTally = shape<GroupTally>({ ...counted, groups: list(shape({ ...standing, group: string })) });
  const crossGroupClaim = shape<CrossGroupClaim>({
    ...counted,
    stance: side,
    groups: list(shape({ ...share, group: string })),
    leastShare: number,
    groupInformedConsensus: number,
  });
  const groupMark = shape<GroupMark>({
    ...counted,
    group: string,
    stance: side,
    inside: shape(share),
    outside: shape(share),
  });
  return {
    tally,
    tallies: shape<Tallies>({
      experts: list(expert),
      tallies: list(tally),
      mostConsensual: list(rankedTally),
      mostSplit: list(rankedTally),
      mostDividing: list(tally),
    }),
    groupTally,
    crossGroupClaim,
    groupMark,
    groupGround: shape<GroupGround>({
      groups: list(shape<Group>({ group: string, experts: list(expert) })),
      ungrouped: list(expert),
      tallies: list(groupTally),
      shared: list(crossGroupClaim),
      apart: list(groupMark),
    }),
  } satisfies Record<string, Check>;
}
