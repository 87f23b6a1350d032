import type { Certainty, Corpus, Credence, Edge, Options } from 'consilience';
import {
  acrossEdge,
  boundsOf,
  CERTAINTY,
  closure,
  edgesOf,
  firmness,
  gradeOf,
  intersection,
  type Side,
} from './bounds.js';
import { counted, type Placed, type Status } from './counting.js';

// The rules of evaluation as they are written, stated as slowly and as plainly as they can be. Nothing here is
// shared with the library but the types of what goes in and comes out.

/** What one expert holds of one proposition. */
export interface Cell {
  readonly expert: string;
  readonly proposition: string;
  readonly stance: Side | 'undecided' | 'conditional' | 'mixed' | 'silent';
  readonly certainty?: Certainty;
  readonly basis?: 'stated' | 'implied';
  readonly credence: Credence;
  /** The unrevised conditional positions on the proposition, by their places. */
  readonly conditions: readonly { readonly index: number; readonly status: Status }[];
  /** The positions it derives from: their places, and the lengths of the chains, in order. */
  readonly derivation: readonly { readonly index: number; readonly length: number }[];
}

/** How many edges the shortest chain has by which a position alone takes a side at a proposition firmly enough. */
export function chainLength(
  edges: readonly Edge[],
  { position }: Placed,
  proposition: string,
  isEnough: (bounds: Credence) => boolean,
): number | undefined {
  let front = [{ at: position.proposition, bounds: boundsOf(position) }];
  const seen = new Set<string>();
  for (let length = 0; front.length > 0; length++) {
    if (front.some(({ at, bounds }) => at === proposition && isEnough(bounds))) return length;
    front = front.flatMap(({ at, bounds }) =>
      edges.flatMap((edge) => {
        if (edge.from !== at && edge.to !== at) return [];
        const there = edge.from === at ? edge.to : edge.from;
        return [{ at: there, bounds: acrossEdge(edge, at, bounds) }];
      }),
    );
    front = front.filter((step) => {
      const name = JSON.stringify(step);
      return !seen.has(name) && seen.add(name);
    });
  }
  return undefined;
}

/** What one expert holds of every proposition. */
export function cellsOf(corpus: Corpus, expert: string, options: Options = {}): Map<string, Cell> {
  const edges = edgesOf(corpus, options.rejecting);
  const { counted: all, status } = counted(corpus, options, expert);
  const closed = (placed: readonly Placed[]) =>
    closure(
      corpus,
      edges,
      placed.map(({ position }) => position),
    );
  const at = (bounds: Map<string, Credence>, proposition: string) =>
    bounds.get(proposition) ?? { low: 0, high: 100 };

  const total = closed(all);
  const alone = new Map(all.map((placed) => [placed, closed([placed])]));
  const contradicted = Object.keys(corpus.propositions).filter((proposition) => {
    const { low, high } = at(total, proposition);
    return low > high;
  });
  const clashesAt = (placed: Placed, proposition: string) => {
    const own = at(alone.get(placed) ?? new Map(), proposition);
    const { low, high } = at(total, proposition);
    return low > high && (own.low > high || own.high < low);
  };
  const clashing = all.filter((placed) => contradicted.some((proposition) => clashesAt(placed, proposition)));
  const sound = all.filter((placed) => !clashing.includes(placed));
  const rest = closed(sound);

  const cell = (proposition: string): Cell => {
    const on = (placed: readonly Placed[]) =>
      placed.filter(({ position }) => position.proposition === proposition);
    const own = on(sound);
    const conditions = corpus.positions.flatMap((position, index) => {
      const its = status.get(index);
      return its && position.proposition === proposition ? [{ index, status: its }] : [];
    });
    const uncounted = conditions.filter((condition) => condition.status !== 'met');
    const chains = (from: readonly Placed[], isEnough: (bounds: Credence) => boolean) =>
      from
        .filter((placed) => isEnough(at(alone.get(placed) ?? new Map(), proposition)))
        .map((placed) => ({
          index: placed.index,
          length: chainLength(edges, placed, proposition, isEnough) ?? Number.NaN,
        }));
    const direct = (from: readonly { index: number }[]) => from.map(({ index }) => ({ index, length: 0 }));
    // A position on the very proposition may stand on both sides of a tie or a clash: it is one step all the same.
    const bothSides = (affirming: Cell['derivation'], denying: Cell['derivation']) => [
      ...affirming,
      ...denying.filter((step) => step.length > 0 || !affirming.some(({ index }) => index === step.index)),
    ];
    const view = (
      stance: Cell['stance'],
      derivation: Cell['derivation'],
      more: Partial<Cell> = {},
    ): Cell => ({
      expert,
      proposition,
      stance,
      credence: at(rest, proposition),
      conditions,
      derivation: [...derivation].sort((a, b) => a.length - b.length || a.index - b.index),
      ...more,
    });

    const { low, high } = at(total, proposition);
    if (low > high) {
      const sides = bothSides(
        chains(all, (bounds) => bounds.low > high),
        chains(all, (bounds) => bounds.high < low),
      );
      return view('mixed', sides, { credence: { low, high } });
    }
    const said = gradeOf(intersection(own.map(({ position }) => boundsOf(position))));
    if (own.length > 0 && (said === 'tie' || said === 'none')) return view('undecided', direct(own));

    const bounds = at(rest, proposition);
    const grade = gradeOf(bounds);
    if (grade === 'tie') {
      // An own position that takes a side has not kept the expert from the tie: it is what there is to show.
      if (own.length > 0) return view('undecided', direct(own));
      const tied = firmness('affirms', bounds);
      const sides = bothSides(
        chains(sound, (by) => firmness('affirms', by) >= tied),
        chains(sound, (by) => firmness('denies', by) >= tied),
      );
      return view('undecided', sides);
    }
    if (grade === 'none') {
      if (on(clashing).length > 0)
        return view('mixed', direct(on(clashing)), { credence: at(total, proposition) });
      return uncounted.length > 0 ? view('conditional', direct(uncounted)) : view('silent', []);
    }
    const firm = firmness(grade, bounds);
    const certainty = CERTAINTY[firm];
    const isStated =
      own.length > 0 &&
      said === grade &&
      firmness(grade, intersection(own.map(({ position }) => boundsOf(position)))) === firm;
    const isEnough = (by: Credence) => firmness(grade, by) >= firm;
    return view(
      grade,
      isStated ? direct(own.filter(({ position }) => isEnough(boundsOf(position)))) : chains(sound, isEnough),
      {
        ...(certainty === undefined ? {} : { certainty }),
        basis: isStated ? 'stated' : 'implied',
      },
    );
  };
  return new Map(Object.keys(corpus.propositions).map((proposition) => [proposition, cell(proposition)]));
}

/** What every expert asked about holds of every proposition, in the corpus' order. */
export function evaluate(corpus: Corpus, options: Options = {}): Map<string, Map<string, Cell>> {
  const asked = Object.keys(corpus.experts).filter((expert) => options.experts?.includes(expert) ?? true);
  return new Map(asked.map((expert) => [expert, cellsOf(corpus, expert, options)]));
}
