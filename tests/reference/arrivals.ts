import type { Corpus, Credence, Position } from 'consilience';
import {
  closure,
  type Edge,
  EVERYTHING,
  type Firmness,
  firmnessAcross,
  firmnessSaid,
  isEmpty,
  type Side,
} from './bounds.js';

// What one position alone says of every proposition that it bears on. Words and numbers are closed over the
// edges alike, and stay apart: an arrival is a word's or a number's.

/** A position and its place in the corpus' list. */
export interface Placed {
  readonly position: Position;
  readonly index: number;
}

/** What one position brings to one proposition. */
export interface Arrival extends Firmness, Credence {
  /** The place of the position it comes from. */
  readonly index: number;
  readonly from: 'words' | 'number';
  /** Whether the position is on this very proposition. */
  readonly isOwn: boolean;
  /** Whether it is on this proposition, or on one that is the same claim in other words: each implies the other. */
  readonly isOfClaim: boolean;
}

/** What a position brings to every proposition. */
export type Arrivals = ReadonlyMap<string, Arrival>;

/** Whether implications lead from one proposition to another. */
function leadsTo(edges: readonly Edge[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const id of reached)
    for (const edge of edges) if (edge.kind === 'implies' && edge.from === id) reached.add(edge.to);
  return reached.has(to);
}

export function arrivalsOf(corpus: Corpus, edges: readonly Edge[], { position, index }: Placed): Arrivals {
  const ranges = closure(corpus, edges, [position]);
  const firm = new Map<string, Firmness>(
    Object.keys(corpus.propositions).map((id) => [
      id,
      id === position.proposition ? firmnessSaid(position) : { affirms: 0, denies: 0 },
    ]),
  );
  const at = (id: string) => firm.get(id) ?? { affirms: 0, denies: 0 };
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const edge of edges) {
      for (const [here, there] of [
        [edge.from, edge.to],
        [edge.to, edge.from],
      ] as const) {
        const crossing = firmnessAcross(edge, here, at(here));
        const affirms = Math.max(at(there).affirms, crossing.affirms);
        const denies = Math.max(at(there).denies, crossing.denies);
        if (affirms === at(there).affirms && denies === at(there).denies) continue;
        firm.set(there, { affirms, denies });
        isSettled = false;
      }
    }
  }
  const arrival = (id: string): Arrival => ({
    index,
    from: position.stance === 'estimates' ? 'number' : 'words',
    isOwn: id === position.proposition,
    isOfClaim: leadsTo(edges, id, position.proposition) && leadsTo(edges, position.proposition, id),
    ...at(id),
    ...(ranges.get(id) ?? EVERYTHING),
  });
  return new Map(Object.keys(corpus.propositions).map((id) => [id, arrival(id)]));
}

/** The firmer of the two sides; `'tie'` where both are taken as firmly, `'none'` where none is. */
export function sideOf({ affirms, denies }: Firmness): Side | 'tie' | 'none' {
  if (affirms === denies) return affirms === 0 ? 'none' : 'tie';
  return affirms > denies ? 'affirms' : 'denies';
}

export const isSide = (side: Side | string): side is Side => side === 'affirms' || side === 'denies';

/** The table of conflicts, for what is on different sides. */
export function conflictByTable(x: Arrival, y: Arrival): boolean {
  if (x.from === 'number' && y.from === 'words') return conflictByTable(y, x);
  if (x.from === 'words' && y.from === 'words') return x.affirms + y.denies >= 4 || x.denies + y.affirms >= 4;
  const slack = x.from === 'words' ? 5 : 0;
  return y.high < x.low - slack || y.low > x.high + slack;
}

/** Whether it says anything: a number that leans nowhere says something of its own claim, and of no other. */
const takesPart = (x: Arrival) => x.affirms > 0 || x.denies > 0 || (x.from === 'number' && x.isOfClaim);

/** Whether what two positions bring to one proposition conflicts there. */
export function conflictAt(x: Arrival, y: Arrival): boolean {
  if (!takesPart(x) || !takesPart(y)) return false;
  const [mine, yours] = [sideOf(x), sideOf(y)];
  if (mine === yours || (!isSide(mine) && !isSide(yours))) return false;
  return conflictByTable(x, y);
}

/** Whether a position entails its own denial, as it shows at this proposition. */
export const deniesItself = (x: Arrival): boolean =>
  x.from === 'words' ? x.affirms + x.denies >= 4 : isEmpty(x);

/** The propositions at which two positions, or one with itself, conflict. */
export const clashesOf = (a: Arrivals, b: Arrivals): string[] =>
  [...a].flatMap(([proposition, x]) => {
    const y = b.get(proposition);
    return y !== undefined && (a === b ? deniesItself(x) : conflictAt(x, y)) ? [proposition] : [];
  });
