import type { Credence } from '../model/corpus.js';
import {
  affirmFirmness,
  denyFirmness,
  type Firmness,
  highOfWord,
  lowOfWord,
  PERCENT,
  type Side,
  sideOf,
} from '../model/credence.js';
import type { Bounds } from './closure.js';
import type { Ground } from './conflict.js';
import type { Graph } from './graph.js';
import { firmnessOf, type Holding, type Holdings } from './holdings.js';
import { isAtLeast, supports, together } from './support.js';

/** What an expert's view of a proposition can be. */
export type Stance = Side | 'undecided' | 'conditional' | 'contradictory' | 'silent';

/** What an expert holds of one proposition. */
export interface Belief extends Ground {
  readonly stance: Stance;
  /** For a side, how firmly; else 0. */
  readonly firmness: Firmness;
  /** Whether it is what the expert's own words on this very proposition say. */
  readonly isStated: boolean;
  readonly low: number;
  readonly high: number;
}

/** What they hold of a proposition on which nothing of theirs bears. */
export const SILENCE: Belief = {
  stance: 'silent',
  side: undefined,
  firmness: 0,
  isStated: false,
  affirm: 0,
  deny: 0,
  low: PERCENT.minimum,
  high: PERCENT.maximum,
};

/** What holdings on one proposition say together, by themselves. */
export function ownWords(own: readonly Holding[]): { affirm: Firmness; deny: Firmness } {
  let [affirm, deny] = [0, 0];
  for (const holding of own) {
    affirm = Math.max(affirm, firmnessOf(holding, 'affirms'));
    deny = Math.max(deny, firmnessOf(holding, 'denies'));
  }
  return { affirm: affirm as Firmness, deny: deny as Firmness }; // the greatest of such
}

const ownNumber = (own: readonly Holding[]): Credence | undefined =>
  together(own.filter(({ isNumber }) => isNumber));

/** The words of holdings on a side. */
const wordsOf = (own: readonly Holding[], side: 'affirm' | 'deny'): number =>
  own.reduce((firmest, holding) => Math.max(firmest, holding[side]), 0);

/**
 * Works out a belief from what bears on a proposition, at a place of the bounds.
 *
 * @param numberedClaims The claims, by class of the graph, of which a number is said in one wording or another.
 */
export function resolve(
  graph: Graph,
  supporting: Holdings,
  numberedClaims: ReadonlySet<number>,
  bounds: Bounds,
  place: number,
): Omit<Belief, 'low' | 'high'> {
  const proposition = bounds.propositions[place] ?? -1;
  const own = supporting.get(proposition) ?? [];
  const [affirm, deny] = [bounds.affirm[place] ?? 0, bounds.deny[place] ?? 0];
  const [low, high] = [bounds.low[place] ?? PERCENT.minimum, bounds.high[place] ?? PERCENT.maximum];
  const all = { affirm: Math.max(affirm, affirmFirmness(low)), deny: Math.max(deny, denyFirmness(high)) };
  const side = sideOf(all.affirm, all.deny);

  if (own.length > 0) {
    const said = ownWords(own);
    const ownSide = sideOf(said.affirm, said.deny);
    const number = ownNumber(own);
    const [ownAffirm, ownDeny] = [wordsOf(own, 'affirm'), wordsOf(own, 'deny')];
    if (ownSide === undefined || ownSide === side) {
      return {
        stance: ownSide ?? 'undecided',
        side: ownSide,
        firmness: ownSide === undefined ? 0 : ownSide === 'affirms' ? said.affirm : said.deny,
        isStated: true,
        affirm: ownSide === 'denies' ? 0 : ownAffirm,
        deny: ownSide === 'affirms' ? 0 : ownDeny,
        number,
      };
    }
  }
  const firmness = Math.max(all.affirm, all.deny) as Firmness; // of such
  if (firmness === 0) return SILENCE;
  const isWorded = numberedClaims.has(graph.classOf[proposition] ?? -1);
  /** The numbers behind a side. What came over an edge is open at its other end, and the furthest one says it all. */
  const numbersOn = (which: Side, isAny: boolean, arrived: Credence): Credence[] => {
    if (!isAny) return [];
    if (!isWorded) return [arrived];
    const behind = supports(graph, supporting, proposition, which, isAtLeast(firmness));
    return Array.from(behind, ({ arrival }) => arrival.number ?? []).flat();
  };
  const numbers = [
    ...(side === 'denies'
      ? []
      : numbersOn('affirms', affirmFirmness(low) >= firmness, { low, high: PERCENT.maximum })),
    ...(side === 'affirms'
      ? []
      : numbersOn('denies', denyFirmness(high) >= firmness, { low: PERCENT.minimum, high })),
  ];
  return {
    stance: side ?? 'undecided',
    side,
    firmness: side ? firmness : 0,
    isStated: false,
    affirm: side !== 'denies' && affirm === firmness ? affirm : 0,
    deny: side !== 'affirms' && deny === firmness ? deny : 0,
    number: together(numbers),
  };
}

/**
 * The range of credence that words and numbers leave together, in percent: the numbers' where they allow nothing
 * together, and the one that the view rests on where the numbers allow nothing.
 */
export function credenceIn(
  { affirm, deny, low, high }: Bounds,
  place: number,
  ground: Credence | undefined,
): Credence {
  const all = { low: low[place] ?? PERCENT.minimum, high: high[place] ?? PERCENT.maximum };
  const numbers = all.low <= all.high ? all : (ground ?? { low: PERCENT.minimum, high: PERCENT.maximum });
  const both = {
    low: Math.max(numbers.low, lowOfWord(affirm[place] ?? 0)),
    high: Math.min(numbers.high, highOfWord(deny[place] ?? 0)),
  };
  return both.low <= both.high ? both : numbers;
}
