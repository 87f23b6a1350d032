import { type Side, sideOf, statementOf } from '../model/credence.js';
import { isLater } from '../model/period.js';
import { firmnessOf } from '../reasoning/holdings.js';
import { periodOfPosition } from '../reasoning/timeline.js';
import type { World } from '../reasoning/world.js';

/** The positions of an expert on one side of a proposition whose conditions are not met, by index. */
export function waitingOn(world: World, expert: string, proposition: number, side: Side): number[] {
  return (world.beliefs(expert).conditional.get(proposition) ?? []).flatMap(({ index, status }) => {
    const position = world.corpus.positions[index];
    const statement = position && statementOf(position);
    const isOnSide = statement && sideOf(statement.affirm, statement.deny) === side;
    return status !== 'met' && isOnSide ? [index] : [];
  });
}

/**
 * Whether an expert took back by a later "only if" whatever they said firmly enough on one side of a proposition: a
 * conditional position whose conditions are not met came after all of it.
 *
 * @param least The least firmness that counts, 1 to 3.
 */
export function isTakenBack(
  world: World,
  expert: string,
  proposition: number,
  side: Side,
  least: number,
): boolean {
  const { positions, sources } = world.corpus;
  const periodOf = (index: number) => {
    const position = positions[index];
    return position && periodOfPosition(position, sources);
  };
  const own = world
    .beliefs(expert)
    .supportingOn(proposition)
    .filter((holding) => firmnessOf(holding, side) >= least)
    .map(({ index }) => periodOf(index));
  return waitingOn(world, expert, proposition, side).some((index) => {
    const period = periodOf(index);
    return period !== undefined && own.every((earlier) => earlier !== undefined && isLater(period, earlier));
  });
}
