import type { Certainty } from '../model/corpus.js';
import { FIRMNESS, type Firmness, type Side } from '../model/credence.js';
import type { Stance } from '../reasoning/belief.js';
import { STANCES } from '../reasoning/beliefs.js';
import type { Partition } from '../reasoning/partition.js';
import type { World } from '../reasoning/world.js';

/** How many experts are in each part of the partition, every expert in one. `holders` affirm, `opponents` deny. */
export type PartitionCounts = { readonly [K in keyof Partition]: number };

/** How many take one side of a proposition. */
export interface SideCount {
  /** Those who hold this side at least as firmly as is asked for: everybody on it, unless `minCertainty` is given. */
  readonly count: number;
  /** `count` of those who took the proposition up, 0 to 1. Left out where too few did. */
  readonly share?: number;
  /** Everybody on this side whose own words on this very proposition say so. The others imply it. */
  readonly stated: number;
  /** Everybody on this side, by their own certainty. */
  readonly byCertainty: { readonly [K in Certainty]: number };
}

/** How many stand where on one proposition. */
export interface StanceCounts {
  readonly counts: PartitionCounts;
  /** How many took the proposition up: all who are not silent. */
  readonly answers: number;
  readonly affirms: SideCount;
  readonly denies: SideCount;
}

/** Reads what was counted, of a group by its place and a proposition by its number. */
export type ReadCounts = (group: number, proposition: number) => StanceCounts;

/** Firmnesses from 0 to 3, stated or not. */
const CELLS_OF_STANCE = 4 * 2;
const CELLS = STANCES.length * CELLS_OF_STANCE;

/** Where is counted who takes a stance so firmly, by its place in {@link STANCES}. */
const cellOf = (stance: number, firmness: number, isStated: number): number =>
  stance * CELLS_OF_STANCE + firmness * 2 + isStated;

/**
 * Counts where experts stand on each proposition, group by group, from the columns of what they hold: no view is made.
 *
 * @param groups The experts of each group.
 * @param minCertainty How firmly a side must be held to count.
 * @param minAnswers The fewest answers on which a share rests.
 */
export function countStances(
  world: World,
  groups: readonly (readonly string[])[],
  minCertainty: Firmness,
  minAnswers: number,
): ReadCounts {
  const width = world.graph.ids.length;
  const cells = new Uint32Array(groups.length * width * CELLS);
  for (const [group, experts] of groups.entries()) {
    for (const expert of experts) {
      const { propositions, stance, firmness, isStated } = world.beliefs(expert);
      for (let place = 0; place < propositions.length; place++) {
        const row = group * width + (propositions[place] ?? 0);
        const cell = row * CELLS + cellOf(stance[place] ?? 0, firmness[place] ?? 0, isStated[place] ?? 0);
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
    }
  }

  return (group, proposition) => {
    const start = (group * width + proposition) * CELLS;
    const at = (stance: Stance, firmness: number, isStated: number): number =>
      cells[start + cellOf(STANCES.indexOf(stance), firmness, isStated)] ?? 0;
    const among = (stance: Stance, firmness: number) => at(stance, firmness, 0) + at(stance, firmness, 1);
    const all = (stance: Stance) => among(stance, 0) + among(stance, 1) + among(stance, 2) + among(stance, 3);

    const taken = {
      holders: all('affirms'),
      opponents: all('denies'),
      undecided: all('undecided'),
      conditional: all('conditional'),
      contradictory: all('contradictory'),
    };
    const answers = Object.values(taken).reduce((sum, count) => sum + count, 0);
    const onSide = (side: Side): SideCount => {
      const enough = [1, 2, 3].filter((firmness) => firmness >= minCertainty);
      const count = enough.reduce((sum, firmness) => sum + among(side, firmness), 0);
      return {
        count,
        ...(answers > 0 && answers >= minAnswers ? { share: count / answers } : {}),
        stated: [1, 2, 3].reduce((sum, firmness) => sum + at(side, firmness, 1), 0),
        byCertainty: {
          certain: among(side, FIRMNESS.certain),
          probable: among(side, FIRMNESS.probable),
          possible: among(side, FIRMNESS.possible),
        },
      };
    };
    return {
      counts: { ...taken, silent: (groups[group]?.length ?? 0) - answers },
      answers,
      affirms: onSide('affirms'),
      denies: onSide('denies'),
    };
  };
}
