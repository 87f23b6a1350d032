import type { Certainty, Corpus, Options } from 'consilience';
import { CERTAINTY, edgesOf, other, SIDES, type Side } from './bounds.js';
import { type Cell, evaluate } from './rules.js';

export const firmnessOf = (certainty: Certainty | undefined): number => CERTAINTY.indexOf(certainty);

/** A proposition with a side taken. */
export interface Literal {
  readonly proposition: string;
  readonly stance: Side;
}

/** Whether one claim entails another: the edges as pairs of claims, closed by trying every claim in between. */
export function entailment(corpus: Corpus, { rejecting }: Options): (from: Literal, to: Literal) => boolean {
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

/** A corpus, the options it is asked under, and what follows from them. */
export interface Evaluated {
  readonly corpus: Corpus;
  readonly options: Options;
  /** What everybody holds of everything, by expert, then by proposition. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  readonly entails: (from: Literal, to: Literal) => boolean;
}

export const evaluated = (corpus: Corpus, options: Options = {}): Evaluated => ({
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
function claimsHeld(from: Evaluated, experts: readonly string[], minHolders: number): Claim[] {
  return Object.keys(from.corpus.propositions).flatMap((proposition) =>
    SIDES.flatMap((stance) => {
      const held = experts
        .map((expert) => cellAt(from, expert, proposition))
        .filter((cell) => cell.stance === stance);
      const certainty = CERTAINTY[Math.min(...held.map((cell) => firmnessOf(cell.certainty)))];
      if (held.length < minHolders || certainty === undefined) return [];
      const statedBy = held.filter((cell) => cell.basis === 'stated').map(({ expert }) => expert);
      return [{ proposition, stance, certainty, holders: held.map(({ expert }) => expert), statedBy }];
    }),
  );
}

/** Whether one shared claim lets another go without saying. */
export function hides({ corpus, entails }: Evaluated, shown: Claim, hidden: Claim): boolean {
  const [firm, less] = [firmnessOf(shown.certainty), firmnessOf(hidden.certainty)];
  const isSame = shown.proposition === hidden.proposition && shown.stance === hidden.stance;
  if (isSame || JSON.stringify(shown.holders) !== JSON.stringify(hidden.holders)) return false;
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

function displayed(from: Evaluated, show: Show, claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (claim) =>
      show === 'all' ||
      from.options.propositions?.includes(claim.proposition) ||
      !claims.some((another) => hides(from, another, claim)),
  );
}

/** What `commonGround` lists, in the corpus' order. */
export function sharedClaims(from: Evaluated, show: Show): Claim[] {
  const { cells, options } = from;
  const minHolders = options.minHolders === 'all' ? cells.size : (options.minHolders ?? 2);
  // `'all'` of nobody is nobody: a claim needs a holder.
  const claims = claimsHeld(from, [...cells.keys()], Math.max(1, minHolders)).filter(
    ({ proposition, stance }) =>
      !options.unopposed ||
      [...cells.keys()].every((expert) => cellAt(from, expert, proposition).stance !== other(stance)),
  );
  return displayed(from, show, claims);
}

/** What two experts who take sides are to each other at a proposition. */
export type Verdict = 'agree' | 'conflict' | 'compatible';

export function verdictOf(a: Cell, b: Cell): Verdict | undefined {
  if (a.stance === 'denies' && b.stance === 'affirms') return verdictOf(b, a);
  if (a.stance === 'affirms' && b.stance === 'denies')
    return a.credence.low > b.credence.high ? 'conflict' : 'compatible';
  return a.stance === b.stance && (a.stance === 'affirms' || a.stance === 'denies') ? 'agree' : undefined;
}

/** Two experts on opposite sides of a proposition. */
export interface Opposition {
  readonly proposition: string;
  readonly verdict: 'conflict' | 'compatible';
  readonly affirming: Cell;
  readonly denying: Cell;
}

const weight = ({ verdict }: Opposition) => (verdict === 'conflict' ? 2 : 1);
const areBothStated = ({ affirming, denying }: Opposition) =>
  affirming.basis === 'stated' && denying.basis === 'stated';

/** The oppositions of one pair that are displayed, in the corpus' order. */
function displayedOppositions(
  { corpus, options, entails }: Evaluated,
  show: Show,
  all: readonly Opposition[],
): Opposition[] {
  if (show === 'all') return [...all];
  const implies = (p: Opposition, q: Opposition) =>
    entails(
      { proposition: p.proposition, stance: 'affirms' },
      { proposition: q.proposition, stance: 'affirms' },
    );
  const excludes = (p: Opposition, q: Opposition) =>
    edgesOf(corpus, options.rejecting).some(
      ({ kind, from, to }) =>
        kind === 'excludes' &&
        ((from === p.proposition && to === q.proposition) ||
          (to === p.proposition && from === q.proposition)),
    );
  const order = Object.keys(corpus.propositions);
  const isDeclaredBefore = (p: Opposition, q: Opposition) =>
    order.indexOf(p.proposition) < order.indexOf(q.proposition);

  const staying = all.filter(
    (p) =>
      areBothStated(p) ||
      !all.some(
        (q) =>
          q !== p &&
          implies(p, q) &&
          q.affirming.expert === p.affirming.expert &&
          weight(q) >= weight(p) &&
          q.denying.credence.high <= p.denying.credence.high &&
          (!implies(q, p) || areBothStated(q) || isDeclaredBefore(q, p)),
      ),
  );
  const kept: Opposition[] = [];
  for (const q of staying) {
    const isMirror = kept.some(
      (p) => excludes(p, q) && p.affirming.expert === q.denying.expert && weight(p) >= weight(q),
    );
    if (!isMirror || areBothStated(q)) kept.push(q);
  }
  return all.filter((p) => kept.includes(p) || options.propositions?.includes(p.proposition));
}

function oppositions(from: Evaluated, show: Show, a: string, b: string): Opposition[] {
  const all = Object.keys(from.corpus.propositions).flatMap((proposition) => {
    const [mine, yours] = [cellAt(from, a, proposition), cellAt(from, b, proposition)];
    const verdict = verdictOf(mine, yours);
    if (verdict === undefined || verdict === 'agree') return [];
    const [affirming, denying] = mine.stance === 'affirms' ? [mine, yours] : [yours, mine];
    return [{ proposition, verdict, affirming, denying }];
  });
  return displayedOppositions(from, show, all);
}

/** What `compare` lists of two experts, in the corpus' order. */
export function pairOf(from: Evaluated, show: Show, a: string, b: string) {
  const opposed = oppositions(from, show, a, b);
  return {
    agreements: displayed(from, show, claimsHeld(from, [a, b], 2)),
    conflicts: opposed.filter(({ verdict }) => verdict === 'conflict'),
    compatible: opposed.filter(({ verdict }) => verdict === 'compatible'),
  };
}

/**
 * The pairs that `disputes` lists, by proposition: the one who affirms, then the one who denies. A proposition
 * on which some pair's conflict is displayed is listed with every pair that conflicts there.
 */
export function disputedPairs(from: Evaluated, show: Show): Map<string, [string, string][]> {
  const asked = [...from.cells.keys()];
  const conflicts = (by: Show) =>
    asked
      .flatMap((a, place) => asked.slice(place + 1).flatMap((b) => oppositions(from, by, a, b)))
      .filter(({ verdict }) => verdict === 'conflict');
  const shown = new Set(conflicts(show).map(({ proposition }) => proposition));
  const pairs = new Map(Array.from(shown, (proposition): [string, [string, string][]] => [proposition, []]));
  for (const { proposition, affirming, denying } of conflicts('all'))
    pairs.get(proposition)?.push([affirming.expert, denying.expert]);
  return pairs;
}

/** Which list of the partition everybody is in, of those who are asked: `holders` affirm, `opponents` deny. */
export function partitionOf(from: Evaluated, proposition: string) {
  const lists: Record<Cell['stance'], string[]> = {
    affirms: [],
    denies: [],
    undecided: [],
    conditional: [],
    mixed: [],
    silent: [],
  };
  for (const expert of from.cells.keys()) lists[cellAt(from, expert, proposition).stance].push(expert);
  const { affirms: holders, denies: opponents, ...others } = lists;
  return { holders, opponents, ...others };
}
