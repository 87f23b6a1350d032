import type { Certainty, Credence, Position } from '../model/corpus.js';
import { affirmFirmness, certaintyOf, type Side } from '../model/credence.js';
import type { Room } from './answer-size.js';
import { type Belief, SILENCE } from './belief.js';
import { type Beliefs, beliefIn } from './beliefs.js';
import { placeOf } from './closure.js';
import type { ConditionStatus } from './conditions.js';
import type { Edge } from './graph.js';
import { firmnessOf } from './holdings.js';
import { type Arrival, isAtLeast, type Support, supports } from './support.js';
import type { World } from './world.js';

/**
 * One position from which a view derives, and the chain of edges from its proposition to the view's: none where
 * the position is on that very proposition.
 *
 * @example
 * ```ts
 * import { stanceOf, type DerivationStep } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const steps: readonly DerivationStep[] = stanceOf(beijingPyongyang, 'chen', 'drastic-change').derivation;
 *
 * console.log(steps.map(({ position, via }) => [position.proposition, via.length])); // => [['minor-episode', 1]]
 * ```
 */
export interface DerivationStep<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> {
  readonly position: Position<E, P, S>;
  /** Where the position stands in the corpus' list. */
  readonly index: number;
  /** In the order of travel, from the position's proposition to the view's. */
  readonly via: readonly Edge<P>[];
}

/**
 * A conditional position, and whether its conditions are met: it counts (`met`), one of them is known to be false
 * (`rejected`), or it waits (`open`).
 *
 * @example
 * ```ts
 * import { stanceOf, type ConditionReport } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const reports: readonly ConditionReport[] = stanceOf(beijingPyongyang, 'weng', 'balances-powers').conditions ?? [];
 *
 * console.log(reports.map(({ status }) => status)); // => ['open']
 * ```
 */
export interface ConditionReport<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> {
  readonly position: Position<E, P, S>;
  readonly index: number;
  readonly status: ConditionStatus;
}

interface ViewBase<E extends string, P extends string, S extends string> {
  readonly kind: 'view';
  readonly expert: E;
  readonly proposition: P;
  /** What is known of the credence, in percent: what the words and numbers that bear on it leave. */
  readonly credence: Credence;
  /** The number that the view rests on, in percent, where it rests on one: a number is no flat statement. */
  readonly estimate?: Credence;
  /** What the view derives from, shortest chain first; nothing for a silent one. */
  readonly derivation: readonly DerivationStep<E, P, S>[];
  /** The conditional positions of this expert on this proposition, where there are any. */
  readonly conditions?: readonly ConditionReport<E, P, S>[];
}

/**
 * A view that takes a side.
 *
 * @example
 * ```ts
 * import { stanceOf, type SidedView } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const view = stanceOf(beijingPyongyang, 'inss', 'influence-contested');
 * const sided: SidedView | undefined = 'certainty' in view ? view : undefined;
 *
 * console.log([sided?.stance, sided?.certainty, sided?.basis]); // => ['affirms', 'certain', 'implied']
 * ```
 */
export interface SidedView<E extends string = string, P extends string = string, S extends string = string>
  extends ViewBase<E, P, S> {
  readonly stance: Side;
  readonly certainty: Certainty;
  /** Whether the expert's own words on this very proposition say so, or it follows from others. */
  readonly basis: 'stated' | 'implied';
}

/**
 * A view that takes no side: undecided, only under a condition, contradictory, or silent.
 *
 * @example
 * ```ts
 * import { stanceOf, type SidelessView } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const view = stanceOf(beijingPyongyang, 'campbell', 'minor-episode');
 * const sideless: SidelessView | undefined = 'certainty' in view ? undefined : view;
 *
 * console.log(sideless?.stance); // => 'silent'
 * ```
 */
export interface SidelessView<E extends string = string, P extends string = string, S extends string = string>
  extends ViewBase<E, P, S> {
  readonly stance: 'undecided' | 'conditional' | 'contradictory' | 'silent';
}

/**
 * What one expert holds of one proposition, and how we know.
 *
 * @example
 * ```ts
 * import { stanceOf, type View } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const view: View = stanceOf(beijingPyongyang, 'chen', 'beijing-uneasy');
 *
 * console.log(view.credence); // => { low: 6, high: 100 }
 * ```
 */
export type View<E extends string = string, P extends string = string, S extends string = string> =
  | SidedView<E, P, S>
  | SidelessView<E, P, S>;

interface Step {
  readonly index: number;
  readonly via: readonly Edge[];
}

const direct = (holdings: readonly { readonly index: number }[] = []): Step[] =>
  holdings.map(({ index }) => ({ index, via: [] }));

const along = (found: Iterable<Support>): Step[] =>
  Array.from(found, ({ holding, via }) => ({ index: holding.index, via: via() }));

/** Whether anything arrives at all, be it a number that leans to neither side. */
const isAnything = ({ firmness, number }: Arrival) => firmness > 0 || number !== undefined;

/** The positions behind a belief, by their indices. */
function stepsBehind({ graph }: World, beliefs: Beliefs, proposition: number, belief: Belief): Step[] {
  const own = beliefs.supportingOn(proposition);
  const supporting = (side: Side, isEnough: (arrival: Arrival) => boolean) =>
    along(supports(graph, beliefs.supporting, proposition, side, isEnough));

  switch (belief.stance) {
    case 'silent':
      return [];
    case 'affirms':
    case 'denies': {
      const { stance, firmness } = belief;
      if (!belief.isStated) return supporting(stance, isAtLeast(firmness));
      return direct(own.filter((holding) => firmnessOf(holding, stance) >= firmness));
    }
    case 'undecided': {
      if (belief.isStated) return direct(own);
      const firmness = Math.max(belief.affirm, belief.deny, affirmFirmness(belief.number?.low ?? 0));
      return [...supporting('affirms', isAtLeast(firmness)), ...supporting('denies', isAtLeast(firmness))];
    }
    case 'conditional':
      return direct(beliefs.conditional.get(proposition)?.filter(({ status }) => status !== 'met'));
    case 'contradictory': {
      const { positions, claims } = beliefs.clashes;
      const own = beliefs.holdings.get(proposition)?.filter(({ index }) => positions.has(index));
      const claim = graph.classOf[proposition];
      const collision = claims.get(claim ?? -1);
      if (!collision) return direct(own);
      const colliding = (side: Side) =>
        [...supports(graph, beliefs.holdings, proposition, side, isAnything)].filter(
          ({ holding, arrival }) =>
            graph.classOf[holding.proposition] === claim
              ? collision.involves(holding)
              : collision.stops(arrival, side),
        );
      return [...direct(own), ...along(colliding('affirms')), ...along(colliding('denies'))];
    }
  }
}

/** No chain: a position is on the very proposition. */
const NO_EDGES: readonly Edge[] = Object.freeze([]);

/** What a view derives from, and the conditions that it waits for. */
function behind(world: World, beliefs: Beliefs, proposition: number, belief: Belief) {
  const { corpus } = world;
  const located = <T extends { readonly index: number }>(item: T): (T & { position: Position })[] => {
    const position = corpus.positions[item.index];
    return position ? [{ position, ...item }] : [];
  };
  const steps = stepsBehind(world, beliefs, proposition, belief).sort(
    (a, b) => a.via.length - b.via.length || a.index - b.index,
  );
  // A position on the spot can bear on both sides of a contradiction: it is one step all the same.
  const seen = new Set<number>();
  const isNew = ({ index, via }: Step) => via.length > 0 || (!seen.has(index) && seen.add(index).size > 0);
  const conditions = (beliefs.conditional.get(proposition) ?? []).flatMap(located);
  return { derivation: steps.filter(isNew).flatMap(located), conditions };
}

/**
 * The view that an expert has of a proposition, with all that it derives from.
 *
 * @param room Counts the edges on the way, for an answer of many views.
 */
export function viewOf(world: World, expert: string, proposition: number, room?: Room): View {
  const beliefs = world.beliefs(expert);
  const place = placeOf(beliefs.propositions, proposition);
  const belief = place < 0 ? SILENCE : beliefIn(beliefs, place);
  const alone = beliefs.alone[place] ?? -1;
  const position = world.corpus.positions[alone];
  const { derivation, conditions }: ReturnType<typeof behind> = position
    ? { derivation: [{ position, index: alone, via: NO_EDGES }], conditions: [] }
    : behind(world, beliefs, proposition, belief);
  for (const { via } of derivation) room?.('edges', via.length);
  const { stance, firmness, isStated, low, high, number } = belief;
  const isSided = stance === 'affirms' || stance === 'denies';
  const id = world.graph.ids[proposition] ?? ''; // the number of a proposition of this corpus
  const credence = { low, high };
  // Written out key by key: a spread makes a view take five times the time and memory.
  const view: View = isSided
    ? {
        kind: 'view',
        expert,
        proposition: id,
        stance,
        certainty: certaintyOf(firmness) as Certainty, // a side has a firmness from 1 to 3
        basis: isStated ? 'stated' : 'implied',
        credence,
        derivation,
      }
    : { kind: 'view', expert, proposition: id, stance, credence, derivation };
  return number || conditions.length > 0
    ? { ...view, ...(number ? { estimate: number } : {}), ...(conditions.length > 0 ? { conditions } : {}) }
    : view;
}
