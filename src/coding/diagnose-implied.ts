import type { Position } from '../model/corpus.js';
import { SIDES, type Side, sideOf } from '../model/credence.js';
import { ownWords } from '../reasoning/belief.js';
import { beliefAt } from '../reasoning/beliefs.js';
import type { Holding } from '../reasoning/holdings.js';
import { together } from '../reasoning/support.js';
import type { World } from '../reasoning/world.js';
import { claimed, percent } from '../wording/lexicon.js';
import { type Arrival, arrivalsOf, chainTo } from './diagnose-arrivals.js';
import { type Finding, finding } from './diagnose-finding.js';
import type { Words } from './diagnose-words.js';

/** Whether a number that arrives on a side lies wholly beyond the one that was said. */
function isBeyond(side: Side, { number }: Arrival, own: readonly Holding[]): boolean {
  const said = together(own.filter(({ isNumber }) => isNumber));
  if (!number || !said) return false;
  return side === 'affirms' ? number.low > said.high : number.high < said.low;
}

/** "it may be so", "it is at 60 % or more": what follows from a position. */
function following(source: Position, { side, number }: Arrival): string | undefined {
  if (number) return `it is at ${percent(number)}`;
  return 'certainty' in source ? claimed(side, source.certainty) : undefined;
}

/** What follows for a proposition from statements on others, otherwise or more firmly than was said of it. */
export function impliedAgainstStated(world: World, words: Words, expert: string): Finding[] {
  const { corpus, graph } = world;
  const beliefs = world.beliefs(expert);
  if (!graph.hasEdges || beliefs.supporting.size < 2) return [];
  const { at } = arrivalsOf(graph, [...beliefs.supporting.values()].flat());

  return [...beliefs.supporting].flatMap(([proposition, own]): Finding[] => {
    const { stance, side } = beliefAt(beliefs, proposition);
    if (stance === 'contradictory') return [];
    const { affirm, deny } = ownWords(own);
    const ownSide = sideOf(affirm, deny);
    const firmness: Readonly<Record<Side, number>> = { affirms: affirm, denies: deny };
    const tells = (arrival: Arrival): boolean => {
      const which = arrival.side;
      if (ownSide === which && isBeyond(which, arrival, own)) return true;
      return (
        arrival.firmness > firmness[which] &&
        (ownSide === which || arrival.firmness >= (ownSide ? firmness[ownSide] : 1))
      );
    };
    const [arrival] = SIDES.flatMap((which) => at(proposition, which)).filter(tells);
    const source = arrival && corpus.positions[arrival.holding.index];
    const first = own[0] && corpus.positions[own[0].index];
    const follows = source && following(source, arrival);
    if (!follows || !first) return [];
    const isFirmer = arrival.side === ownSide && side === ownSide;
    const said = words.allSaid(own.flatMap(({ index }) => corpus.positions[index] ?? []));
    const why = `${words.told(source)}, and ${words.chained(chainTo(arrival))}`;
    const message = `${words.name(expert)} ${said}; yet ${isFirmer ? 'more firmly ' : ''}it follows that ${follows}, since ${why}`;
    return [
      finding(isFirmer ? 'implied-firmer' : 'implied-otherwise', message, {
        expert,
        propositions: [first.proposition],
        positions: [...own.map(({ index }) => index), arrival.holding.index].sort((a, b) => a - b),
      }),
    ];
  });
}
