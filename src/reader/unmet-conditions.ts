import { type Side, sideOf, statementOf } from '../model/credence.js';
import { isLater } from '../model/period.js';
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

/** Whether an expert's latest word on one side of a proposition is a conditional one: an "only if" that came later. */
export function isTakenBack(world: World, expert: string, proposition: number, side: Side): boolean {
  const { positions, sources } = world.corpus;
  const periodOf = (index: number) => {
    const position = positions[index];
    return position && periodOfPosition(position, sources);
  };
  const own = (world.beliefs(expert).supporting.get(proposition) ?? []).map(({ index }) => periodOf(index));
  return waitingOn(world, expert, proposition, side).some((index) => {
    const period = periodOf(index);
    return period !== undefined && own.every((earlier) => earlier !== undefined && isLater(period, earlier));
  });
}
