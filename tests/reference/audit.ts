import type { Certainty, Position } from 'consilience';
import type { Arrival } from './arrivals.js';
import { boundsOf, firmnessOf, firmnessSaid, other, type Side } from './bounds.js';
import { cellAt, type Evaluated, partitionOf } from './claims.js';
import { isLater } from './counting.js';
import { relationOf } from './rules.js';

/** A claim as a headline makes it. */
export interface Claimed {
  readonly proposition: string;
  readonly stance?: Side;
  readonly certainty?: Certainty;
  readonly by?: 'one' | 'several' | 'most' | 'all';
}

export type Verdict = 'supported' | 'overstated' | 'disputed' | 'unsupported';

/** What is to be said of a claim, going by what everybody asked holds. */
export function verdictOf(
  from: Evaluated,
  { proposition, stance = 'affirms', certainty = 'certain', by = 'several' }: Claimed,
): Verdict {
  const { corpus, cells } = from;
  const { holders } = partitionOf(from, proposition, stance);
  if (holders.length === 0) return 'unsupported';

  const position: Position = { expert: '', proposition, stance, certainty };
  const words: Arrival = {
    index: -1,
    from: 'words',
    isOwn: true,
    isOfClaim: true,
    ...firmnessSaid(position),
    ...boundsOf(position),
  };
  const asWorded = { stance, parts: [words] };
  const experts = [...cells.keys()];
  if (experts.some((expert) => relationOf(asWorded, cellAt(from, expert, proposition)) === 'conflict'))
    return 'disputed';

  const sayIt = holders.filter((expert) => {
    const cell = cellAt(from, expert, proposition);
    const said = cell.bearing
      .filter((arrival) => arrival.isOwn && arrival[stance] >= firmnessOf(certainty))
      .flatMap(({ index }) => corpus.positions[index] ?? []);
    const isDropped = cell.conditions.some(({ index, status }) => {
      const only = corpus.positions[index];
      if (status === 'met' || only === undefined) return false;
      const takes = firmnessSaid(only);
      return takes[stance] > takes[other(stance)] && said.every((one) => isLater(corpus, only, one));
    });
    return cell.basis === 'stated' && firmnessOf(cell.certainty) >= firmnessOf(certainty) && !isDropped;
  });
  const enough = {
    one: sayIt.length >= 1,
    several: sayIt.length >= 2,
    most: sayIt.length > experts.length / 2,
    all: sayIt.length === experts.length,
  };
  return enough[by] ? 'supported' : 'overstated';
}
