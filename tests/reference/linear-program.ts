import type { Corpus, Credence, Edge } from 'consilience';
import { lessEq, solve } from 'yalps';

/** A way the world might be: the propositions that are true in it. */
type World = ReadonlySet<string>;

/** Every world in which all edges hold. */
function worldsOf(propositions: readonly string[], edges: readonly Edge[]): World[] {
  const all = Array.from(
    { length: 2 ** propositions.length },
    (_, number) => new Set(propositions.filter((_, place) => (number >> place) & 1)),
  );
  return all.filter((world) =>
    edges.every(({ kind, from, to }) => !world.has(from) || world.has(to) === (kind === 'implies')),
  );
}

/** What somebody's credence in a proposition is required to be. */
export interface Requirement {
  readonly proposition: string;
  readonly credence: Credence;
}

/**
 * The least and the greatest credence that each proposition can have, in percent, over all distributions of
 * credence among the worlds that meet the requirements; `undefined` where none meets them.
 *
 * Requirements are loosened by `slack`, so that one which rounding alone would break is not taken for broken.
 */
export function exactBounds(
  propositions: Corpus['propositions'],
  edges: readonly Edge[],
  requirements: readonly Requirement[],
  slack = 1e-7,
): Map<string, Credence> | undefined {
  const ids = Object.keys(propositions);
  // All credences are shares of 1, which keeps the numbers that the solver divides by near 1.
  const variables = new Map(
    worldsOf(ids, edges).map((world, number) => [
      number,
      new Map<string, number>([
        ['total', 1],
        ...ids.map((id): [string, number] => [`credence of ${id}`, world.has(id) ? 1 : 0]),
        ...requirements.flatMap(({ proposition }, place): [string, number][] => [
          [`at least ${place}`, world.has(proposition) ? -1 : 0],
          [`at most ${place}`, world.has(proposition) ? 1 : 0],
        ]),
      ]),
    ]),
  );
  const constraints = new Map([
    ['total', { equal: 1 }],
    ...requirements.flatMap(({ credence }, place): [string, ReturnType<typeof lessEq>][] => [
      [`at least ${place}`, lessEq(-(credence.low - slack) / 100)],
      [`at most ${place}`, lessEq((credence.high + slack) / 100)],
    ]),
  ]);
  const extreme = (direction: 'minimize' | 'maximize', id: string) => {
    const objective = `credence of ${id}`;
    const { status, result } = solve(
      { direction, objective, constraints, variables },
      { precision: 1e-11, maxPivots: 100_000, checkCycles: true },
    );
    if (status === 'infeasible') return undefined;
    if (status !== 'optimal') throw new RangeError(`the solver gave up: ${status}`);
    return result * 100;
  };
  const bounds = new Map<string, Credence>();
  for (const id of ids) {
    const [low, high] = [extreme('minimize', id), extreme('maximize', id)];
    if (low === undefined || high === undefined) return undefined;
    bounds.set(id, { low, high });
  }
  return bounds;
}
