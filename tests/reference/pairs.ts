import { isSide } from './arrivals.js';
import { firmnessOf, other, type Side } from './bounds.js';
import { type Claim, cellAt, claimsHeld, displayed, type Evaluated, type Show } from './claims.js';
import { type Cell, relationOf } from './rules.js';

/** Two experts of whom one stands above the other on a proposition: on opposite sides, or one beside a tie. */
export interface Opposition {
  readonly proposition: string;
  readonly relation: 'conflict' | 'compatible';
  readonly affirming: Cell;
  readonly denying: Cell;
}

/**
 * The places of the positions that support one side of an opposition. What is firmer than a stated view is none
 * of its support: the stated view stands, and the firmer statement has its own say elsewhere.
 */
function supporting(cell: Cell, side: Side): number[] {
  if (!isSide(cell.stance)) {
    const speaking = cell.isSaid ? cell.parts.filter(({ isOwn }) => isOwn) : cell.bearing;
    return speaking
      .filter((arrival) => arrival[side] > 0 || (arrival.from === 'number' && arrival.isOwn))
      .map(({ index }) => index);
  }
  const firm = firmnessOf(cell.certainty);
  return cell.bearing
    .filter((arrival) => arrival[side] > 0 && arrival[side] <= firm)
    .map(({ index }) => index);
}

/** The pairs of positions that cause an opposition: one of each expert's, whichever of them affirms here. */
export const causesOf = ({ affirming, denying }: Opposition): string[] =>
  supporting(affirming, 'affirms').flatMap((x) =>
    supporting(denying, 'denies').map((y) => `${Math.min(x, y)} and ${Math.max(x, y)}`),
  );

const stating = ({ affirming, denying }: Opposition) =>
  [affirming, denying].filter(({ isSaid }) => isSaid).length;

/** The oppositions of one pair that are displayed, in the corpus' order: one disagreement is shown once. */
function displayedOppositions(
  { corpus, options, entails }: Evaluated,
  show: Show,
  all: readonly Opposition[],
): Opposition[] {
  if (show === 'all') return [...all];
  const implies = (p: string, q: string) =>
    entails({ proposition: p, stance: 'affirms' }, { proposition: q, stance: 'affirms' });
  const leadsOn = ({ proposition: p }: Opposition) =>
    all.some(({ proposition: q }) => q !== p && implies(p, q) && !implies(q, p));
  const order = Object.keys(corpus.propositions);
  const rank = (p: Opposition) => [
    stating(p) === 2 ? 0 : 1,
    leadsOn(p) ? 1 : 0,
    -stating(p),
    order.indexOf(p.proposition),
  ];
  const inTurn = [...all].sort((p, q) => {
    const [mine, yours] = [rank(p), rank(q)];
    return (
      mine.map((value, place) => value - (yours[place] ?? 0)).find((difference) => difference !== 0) ?? 0
    );
  });
  // What is compatible never stands in for a conflict.
  const known = { conflict: new Set<string>(), compatible: new Set<string>() };
  const kept = inTurn.filter((one) => {
    const causes = causesOf(one);
    const isKnown = (cause: string) =>
      known.conflict.has(cause) || (one.relation === 'compatible' && known.compatible.has(cause));
    const isShown = stating(one) === 2 || !causes.every(isKnown);
    if (isShown) for (const cause of causes) known[one.relation].add(cause);
    return isShown;
  });
  return all.filter((one) => kept.includes(one) || options.propositions?.includes(one.proposition));
}

/** Where two experts are opposed. */
export function oppositions(from: Evaluated, show: Show, a: string, b: string): Opposition[] {
  const all = Object.keys(from.corpus.propositions).flatMap((proposition): Opposition[] => {
    const [mine, yours] = [cellAt(from, a, proposition), cellAt(from, b, proposition)];
    const relation = relationOf(mine, yours);
    if (relation !== 'conflict' && relation !== 'compatible') return [];
    // Who leans to neither side stands opposite to the other.
    const side = isSide(mine.stance) ? mine.stance : isSide(yours.stance) ? other(yours.stance) : 'affirms';
    const [affirming, denying] = side === 'affirms' ? [mine, yours] : [yours, mine];
    return [{ proposition, relation, affirming, denying }];
  });
  return displayedOppositions(from, show, all);
}

/** How far apart two ranges are that have nothing in common, in points. */
function gapOf(a: Cell, b: Cell): number | undefined {
  const gap = Math.max(a.credence.low - b.credence.high, b.credence.low - a.credence.high);
  return gap > 0 ? gap : undefined;
}

export interface Agreement extends Claim {
  readonly gap?: number;
}

/** What `compare` lists of two experts, in the corpus' order. */
export function pairOf(from: Evaluated, show: Show, a: string, b: string) {
  const opposed = oppositions(from, show, a, b);
  const agreements = displayed(from, show, claimsHeld(from, [a, b], 2)).map((claim): Agreement => {
    const gap = gapOf(cellAt(from, a, claim.proposition), cellAt(from, b, claim.proposition));
    return gap === undefined ? claim : { ...claim, gap };
  });
  const conflicts = opposed.filter(({ relation }) => relation === 'conflict');
  const compatible = opposed.filter(({ relation }) => relation === 'compatible');
  const both = Object.keys(from.corpus.propositions).map(
    (proposition) => [cellAt(from, a, proposition), cellAt(from, b, proposition)] as const,
  );
  const unsettled = both.filter(([x, y]) => relationOf(x, y) === 'unsettled').map(([x]) => x.proposition);
  const only = ([0, 1] as const).map((place) =>
    both.flatMap((cells) => {
      const cell = cells[place];
      return isSide(cell.stance) && cells[place === 0 ? 1 : 0].stance === 'silent' ? [cell] : [];
    }),
  );
  const k = agreements.length;
  const n = k + opposed.length;
  const m = only.flat().filter(({ basis }) => basis === 'stated').length;
  const rate = {
    ...(n > 0 ? { value: k / n } : {}),
    ...(n + m > 0 ? { low: k / (n + m), high: (k + m) / (n + m) } : {}),
  };
  return { agreements, conflicts, compatible, unsettled, only, n, rate };
}

/** A proposition that is disputed: who takes part in a conflict there, and how many pairs conflict. */
export interface Disputed {
  readonly affirmers: readonly string[];
  readonly deniers: readonly string[];
  readonly pairs: number;
}

/**
 * What `disputes` lists, by proposition. A proposition on which some pair's conflict is displayed is listed with
 * every pair that conflicts there.
 */
export function disputed(from: Evaluated, show: Show): Map<string, Disputed> {
  const asked = [...from.cells.keys()];
  const conflicts = (by: Show) =>
    asked
      .flatMap((a, place) => asked.slice(place + 1).flatMap((b) => oppositions(from, by, a, b)))
      .filter(({ relation }) => relation === 'conflict');
  const shown = new Set(conflicts(show).map(({ proposition }) => proposition));
  const everywhere = conflicts('all');
  return new Map(
    Array.from(shown, (proposition) => {
      const here = everywhere.filter((one) => one.proposition === proposition);
      const taking = (part: 'affirming' | 'denying') =>
        asked.filter((expert) => here.some((one) => one[part].expert === expert));
      return [
        proposition,
        { affirmers: taking('affirming'), deniers: taking('denying'), pairs: here.length },
      ];
    }),
  );
}
