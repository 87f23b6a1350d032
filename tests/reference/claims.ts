import type { Certainty, Corpus } from 'consilience';
import { CERTAINTY, edgesOf, firmnessOf, other, SIDES, type Side } from './bounds.js';
import type { Asked } from './counting.js';
import { type Cell, evaluate } from './rules.js';

export { firmnessOf } from './bounds.js';

/** A proposition with a side taken. */
export interface Literal {
  readonly proposition: string;
  readonly stance: Side;
}

/** Whether one claim entails another: the edges as pairs of claims, closed by trying every claim in between. */
export function entailment(
  corpus: Corpus,
  { rejecting }: Pick<Asked, 'rejecting'>,
): (from: Literal, to: Literal) => boolean {
  const nameOf = ({ proposition, stance }: Literal) => `${stance} ${proposition}`;
  const names = Object.keys(corpus.propositions).flatMap((proposition) =>
    SIDES.map((stance) => nameOf({ proposition, stance })),
  );
  const entailed = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { kind, from, to } of edgesOf(corpus, rejecting)) {
    const there = kind === 'implies' ? 'affirms' : 'denies';
    const back = other(there);
    entailed.get(`affirms ${from}`)?.add(`${there} ${to}`);
    entailed.get(`${back} ${to}`)?.add(`denies ${from}`);
  }
  for (const between of names)
    for (const from of names)
      for (const to of names)
        if (entailed.get(from)?.has(between) && entailed.get(between)?.has(to)) entailed.get(from)?.add(to);
  return (from, to) => entailed.get(nameOf(from))?.has(nameOf(to)) ?? false;
}

/** A corpus, how it is asked, and what follows from that. */
export interface Evaluated {
  readonly corpus: Corpus;
  readonly options: Asked;
  /** What everybody holds of everything, by expert, then by proposition. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  readonly entails: (from: Literal, to: Literal) => boolean;
}

export const evaluated = (corpus: Corpus, options: Asked = {}): Evaluated => ({
  corpus,
  options,
  cells: evaluate(corpus, options),
  entails: entailment(corpus, options),
});

/** A claim that somebody holds. */
export interface Claim extends Literal {
  readonly certainty: Certainty;
  readonly holders: readonly string[];
  readonly statedBy: readonly string[];
}

export function cellAt({ cells }: Pick<Evaluated, 'cells'>, expert: string, proposition: string): Cell {
  const cell = cells.get(expert)?.get(proposition);
  if (!cell) throw new RangeError(`no cell for ${expert} and ${proposition}`);
  return cell;
}

/** The claims with at least so many holders, in the corpus' order. */
export function claimsHeld(from: Evaluated, experts: readonly string[], atLeast: number): Claim[] {
  return Object.keys(from.corpus.propositions).flatMap((proposition) =>
    SIDES.flatMap((stance) => {
      const held = experts
        .map((expert) => cellAt(from, expert, proposition))
        .filter((cell) => cell.stance === stance);
      const certainty = CERTAINTY[Math.min(...held.map((cell) => firmnessOf(cell.certainty)))];
      if (held.length < atLeast || certainty === undefined) return [];
      const statedBy = held.filter((cell) => cell.basis === 'stated').map(({ expert }) => expert);
      return [{ proposition, stance, certainty, holders: held.map(({ expert }) => expert), statedBy }];
    }),
  );
}

/** Whether one shared claim lets another go without saying. */
function hides({ corpus, entails }: Evaluated, shown: Claim, hidden: Claim): boolean {
  const [firm, less] = [firmnessOf(shown.certainty), firmnessOf(hidden.certainty)];
  const isSame = shown.proposition === hidden.proposition && shown.stance === hidden.stance;
  if (isSame || JSON.stringify(shown.holders) !== JSON.stringify(hidden.holders)) return false;
  // A mere "may" crosses no exclusion: what it would entail there does not follow from it.
  const crossesExclusion = shown.stance !== hidden.stance;
  if (!entails(shown, hidden) || (crossesExclusion && firm < firmnessOf('probable'))) return false;
  if (!entails(hidden, shown)) return firm >= less;
  if (firm !== less) return firm > less;
  const [stated, fewer] = [shown.statedBy.length, hidden.statedBy.length];
  if (stated !== fewer) return stated > fewer;
  const order = Object.keys(corpus.propositions);
  return order.indexOf(shown.proposition) < order.indexOf(hidden.proposition);
}

export type Show = 'informative' | 'all';

/** The claims that are displayed, in the corpus' order. */
export function displayed(from: Evaluated, show: Show, claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (claim) =>
      show === 'all' ||
      from.options.propositions?.includes(claim.proposition) ||
      !claims.some((another) => hides(from, another, claim)),
  );
}

/** What `commonGround` lists, in its order. */
export function sharedClaims(from: Evaluated, show: Show): Claim[] {
  const { cells, options } = from;
  const atLeast = options.minHolders === 'all' ? cells.size : (options.minHolders ?? 2);
  // `'all'` of nobody is nobody: a claim needs a holder.
  const claims = claimsHeld(from, [...cells.keys()], Math.max(1, atLeast)).filter(
    ({ proposition, stance, certainty }) =>
      firmnessOf(certainty) >= firmnessOf(options.minCertainty) &&
      (!options.unopposed ||
        [...cells.keys()].every((expert) => cellAt(from, expert, proposition).stance !== other(stance))),
  );
  const isLikely = ({ certainty }: Claim) => (certainty === 'possible' ? 0 : 1);
  return displayed(from, show, claims).sort(
    (a, b) =>
      isLikely(b) - isLikely(a) ||
      b.holders.length - a.holders.length ||
      firmnessOf(b.certainty) - firmnessOf(a.certainty) ||
      b.statedBy.length - a.statedBy.length ||
      (a.proposition < b.proposition ? -1 : a.proposition > b.proposition ? 1 : 0) ||
      SIDES.indexOf(a.stance) - SIDES.indexOf(b.stance),
  );
}

/** Which list of the partition everybody is in, of those who are asked: `holders` take this side. */
export function partitionOf(from: Evaluated, proposition: string, side: Side = 'affirms') {
  const lists: Record<Cell['stance'], string[]> = {
    affirms: [],
    denies: [],
    undecided: [],
    conditional: [],
    contradictory: [],
    silent: [],
  };
  for (const expert of from.cells.keys()) lists[cellAt(from, expert, proposition).stance].push(expert);
  const { affirms, denies, ...others } = lists;
  return {
    holders: side === 'affirms' ? affirms : denies,
    opponents: side === 'affirms' ? denies : affirms,
    ...others,
  };
}
