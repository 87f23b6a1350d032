import type { CrossGroupClaim, GroupGround, GroupMark, GroupTally } from '../panels/group-ground.js';
import type { CorpusWords } from '../wording/corpus-words.js';
import { counted } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import { sayingAtLeast, shareInWords, standingInWords } from './explain-tallies.js';

/** Where each group stands on a proposition. */
export const groupTallyLine = ({ titleOf }: CorpusWords, { proposition, groups }: GroupTally): Line =>
  heading(
    `On ${titleOf(proposition)}`,
    groups.map((counts) => line(`“${counts.group}”: ${standingInWords(counts)}.`)),
  );

/** A claim that groups share, with the share of each. */
export function crossGroupLine({ textOf }: CorpusWords, claim: CrossGroupClaim): Line {
  const { proposition, stance, minCertainty, groups, leastShare, groupInformedConsensus } = claim;
  return line(
    `In every group ${leastShare === 1 ? 'all' : `${shareInWords(leastShare)} or more`} of those who took it up ${sayingAtLeast(2, stance, minCertainty)}: ${textOf(proposition)}`,
    [
      ...groups.map(({ group, count, answers, share }) =>
        line(`“${group}”: ${count} of ${answers} (${shareInWords(share)}).`),
      ),
      line(`Group-informed consensus is ${groupInformedConsensus.toFixed(2)}.`),
    ],
  );
}

/** A claim that sets a group apart, with the counts inside and outside. */
export function groupMarkLine({ textOf }: CorpusWords, mark: GroupMark): Line {
  const { group, proposition, stance, minCertainty, inside, outside } = mark;
  const own = `${inside.count} of the ${inside.answers} in it who took it up (${shareInWords(inside.share)})`;
  const others = `of the others ${outside.count} of ${outside.answers} (${shareInWords(outside.share)})`;
  return line(
    `What sets “${group}” apart: ${own} ${sayingAtLeast(inside.count, stance, minCertainty)}, ${others}: ${textOf(proposition)}`,
  );
}

/** What groups share, what sets each apart, then every proposition. */
export function groupGroundLine(words: CorpusWords, ground: GroupGround): Line {
  const { groups, ungrouped, tallies, shared, apart } = ground;
  const { names } = words;
  return heading(counted(groups.length, 'group'), [
    ...groups.map(({ group, experts }) => line(`“${group}”: ${names(experts)}.`)),
    ...(ungrouped.length > 0 ? [line(`In no group, and not counted: ${names(ungrouped)}.`)] : []),
    ...(shared.length > 0
      ? shared.map((claim) => crossGroupLine(words, claim))
      : [line('Nothing is shared by more than half of every group.')]),
    ...groups.flatMap(({ group }) => {
      const marks = apart.filter((mark) => mark.group === group);
      return marks.length > 0
        ? marks.map((mark) => groupMarkLine(words, mark))
        : [line(`Nothing sets “${group}” apart beyond what small counts could explain.`)];
    }),
    ...tallies.map((tally) => groupTallyLine(words, tally)),
  ]);
}
