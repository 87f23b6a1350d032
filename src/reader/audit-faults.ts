import type { Quote } from '../model/corpus.js';
import type { Partition, Views } from '../reasoning/partition.js';
import type { World } from '../reasoning/world.js';
import { saying, spelled, verb } from '../wording/lexicon.js';
import { positionInWords, viewInWords } from '../wording/view-words.js';
import type { Fault, ReadClaim } from './audit.js';
import { waitingOn } from './unmet-conditions.js';

/** What an audit found of everybody, before it is put into words. */
export interface WhoSaysWhat {
  readonly world: World;
  readonly proposition: number;
  readonly claim: ReadClaim;
  readonly experts: readonly string[];
  /** Whose view conflicts with the claim as it is worded. */
  readonly conflicting: readonly string[];
  /** Who says it, firmly enough. */
  readonly says: readonly string[];
  /** How many have to. */
  readonly least: number;
  readonly impliedBy: readonly string[];
  readonly weaker: readonly string[];
  readonly inferred: readonly string[];
}

/** The words to show for a view: those of the nearest position with a quote. */
const quoteBehind = (views: Views, expert: string): { readonly quote?: Quote } => {
  const quote = views[expert]?.derivation.find(({ position }) => position.quote)?.position.quote;
  return quote ? { quote } : {};
};

/** Why a claim is not supported: what is about all first, then expert by expert. */
export function faultsOf(
  { world, proposition, claim, experts, conflicting, says, least, impliedBy, weaker }: WhoSaysWhat,
  { holders, views }: Partition & { readonly views: Views },
): Fault[] {
  const { stance, certainty } = claim;
  const needed = saying(1, stance, certainty);
  const held = (expert: string) => {
    const view = views[expert];
    return view ? viewInWords(view) : '';
  };
  const fault = (code: Fault['code'], found: string, expected: string, more: Partial<Fault> = {}): Fault => ({
    kind: 'fault', code, found, expected, ...more,
  }); // biome-ignore format: one line
  const ofThem = `${says.length === 0 ? 'none' : spelled(says.length)} of the ${spelled(experts.length)}`;
  const sayers = says.length === 0 && experts.length === 1 ? 'nobody' : ofThem;
  const ofAll = [
    ...(holders.length === 0
      ? [
          fault(
            'unheld',
            'nobody holds it',
            `${spelled(least)} ${verb(least, 'expert', 'experts')} to say so`,
          ),
        ]
      : []),
    ...conflicting.map((expert) =>
      fault('opposed', held(expert), 'that nobody contradicts it', { expert, ...quoteBehind(views, expert) }),
    ),
    ...(holders.length > 0 && says.length < least
      ? [fault('few', `${sayers} ${says.length > 1 ? 'say' : 'says'} so`, spelled(least))]
      : []),
  ];
  const less = new Set([...impliedBy, ...weaker]);
  /** Who says it firmly enough, or said so before. */
  const stated = new Set(holders.filter((expert) => !less.has(expert)));
  const isNumber = (expert: string) =>
    views[expert]?.derivation.every(({ position }) => position.stance === 'estimates') ?? false;
  return [
    ...ofAll,
    ...weaker.map((expert) =>
      fault(isNumber(expert) ? 'number' : 'weaker', held(expert), `one who ${needed}`, {
        expert,
        ...quoteBehind(views, expert),
      }),
    ),
    ...impliedBy.map((expert) =>
      fault('implied', 'does not say so: it only follows from other words', 'one who says so', {
        expert,
        ...quoteBehind(views, expert),
      }),
    ),
    ...experts.flatMap((expert) =>
      (says.includes(expert) ? [] : waitingOn(world, expert, proposition, stance)).flatMap((index) => {
        const position = world.corpus.positions[index];
        if (!position) return [];
        const { given = [], quote } = position;
        // Who said it without before, and now says it under a condition, has taken the plain words back.
        const isNow = stated.has(expert);
        const found = `${isNow ? 'now ' : ''}${positionInWords(position)} only under a condition`;
        return fault('conditional', found, 'one who says so without', {
          expert,
          given,
          ...(quote ? { quote } : {}),
        });
      }),
    ),
  ];
}
