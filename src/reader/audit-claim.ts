import type { Certainty, Condition, Corpus, Quote } from '../model/corpus.js';
import { CERTAINTIES, certaintyOf, FIRMNESS, type Firmness, type Side } from '../model/credence.js';
import { ask } from '../reasoning/ask.js';
import { beliefAt, ownGrade } from '../reasoning/beliefs.js';
import type { ArgumentCheck, Options } from '../reasoning/options.js';
import { type Partition, partitionOf } from '../reasoning/partition.js';
import type { View } from '../reasoning/view.js';
import type { World } from '../reasoning/world.js';

/**
 * A claim about what experts say. What is left out is read as a headline reads: "experts say X" means that
 * several say it, flatly.
 *
 * @example
 * ```ts
 * import { auditClaim, type Claim } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const claim = { proposition: 'balances-powers', certainty: 'possible', by: 'one' } as const satisfies Claim;
 *
 * console.log(auditClaim(beijingPyongyang, claim).verdict); // => 'supported'
 * ```
 */
export interface Claim<P extends string = string> {
  readonly proposition: P;
  /** The side that they are said to take; by default they affirm. */
  readonly stance?: Side;
  /** How firmly they are said to hold it: by default flatly, `certain`. */
  readonly certainty?: Certainty;
  /**
   * How many are said to say it: `one` at least, `several` (two, the default), `most` (more than half of those
   * asked), or `all` of those asked.
   */
  readonly by?: 'one' | 'several' | 'most' | 'all';
}

/**
 * What keeps a claim from being supported.
 *
 * - `unheld`: nobody holds it.
 * - `opposed`: this expert takes the other side.
 * - `few`: fewer say it, firmly enough, than the claim has it.
 * - `weaker`: this expert says it less firmly ("may" reported as "is").
 * - `implied`: this expert does not say it; it follows from what they say.
 * - `conditional`: this expert says it under a condition, which the claim drops.
 *
 * @example
 * ```ts
 * import { auditClaim, type Fault } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const faults: readonly Fault[] = auditClaim(beijingPyongyang, { proposition: 'seeks-independence' }).faults;
 *
 * console.log(faults.map(({ code, expert }) => `${code}: ${expert ?? 'all'}`)); // => ['few: all', 'weaker: chen']
 * ```
 */
export interface Fault<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'fault';
  readonly code: 'unheld' | 'opposed' | 'few' | 'weaker' | 'implied' | 'conditional';
  /** Whose position it is about; left out where it is about all of them. */
  readonly expert?: E;
  /** What the corpus has. */
  readonly found: string;
  /** What the claim would need. */
  readonly expected: string;
  /** The conditions that the claim drops. */
  readonly given?: readonly Condition<P>[];
  /** The words to show for it, where the corpus has them. */
  readonly quote?: Quote<S>;
}

/**
 * Whether a claim about what experts say is what they say.
 *
 * @example
 * ```ts
 * import { type Audit, auditClaim } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const headline: Audit = auditClaim(beijingPyongyang, { proposition: 'drastic-change' });
 *
 * console.log([headline.verdict, headline.opponents]); // => ['unsupported', ['chen']]
 * ```
 */
export interface Audit<E extends string = string, P extends string = string, S extends string = string>
  extends Partition<E> {
  readonly kind: 'audit';
  /** The claim as it was read, nothing left open. */
  readonly claim: Required<Claim<P>>;
  /**
   * `unsupported`: nobody holds it. `disputed`: some hold it, some oppose it. `overstated`: held by fewer, less
   * firmly, or only by implication, than the claim has it. Else `supported`.
   */
  readonly verdict: 'supported' | 'overstated' | 'disputed' | 'unsupported';
  /** Why it is not supported; empty exactly where it is. */
  readonly faults: readonly Fault<E, P, S>[];
  /** The holders whose own words take the side, however firmly. */
  readonly statedBy: readonly E[];
  /** The holders who do not say it: it follows from what they say. */
  readonly impliedBy: readonly E[];
  /** The holders who say it, or imply it, less firmly than the claim has it. */
  readonly weaker: readonly E[];
  /** Those of `statedBy` whose words were only inferred to mean it. */
  readonly inferred: readonly E[];
  /** One for each expert asked, in the corpus' order. */
  readonly views: readonly View<E, P, S>[];
}

const LEAST: Readonly<Record<Required<Claim>['by'], (asked: number) => number>> = {
  one: () => 1,
  several: () => 2,
  most: (asked) => Math.floor(asked / 2) + 1,
  all: (asked) => Math.max(1, asked),
};

const WORDS = { stance: ['affirms', 'denies'], certainty: CERTAINTIES, by: Object.keys(LEAST) } as const;

function checkClaim(claim: Claim, check: ArgumentCheck) {
  check.proposition(claim.proposition, 'claim.proposition');
  for (const [key, words] of Object.entries(WORDS)) {
    const found: unknown = claim[key as keyof typeof WORDS]; // the keys of WORDS
    if (found !== undefined) check.word(found, words, `claim.${key}`);
  }
}

/** How firmly an expert's own words on the very proposition take the side; 0 where they do not. */
function ownFirmness<E extends string, P extends string, S extends string>(
  world: World<E, P, S>,
  expert: E,
  proposition: number,
  side: Side,
): Firmness {
  const grade = ownGrade(world.beliefs(expert).supporting.get(proposition));
  return typeof grade === 'object' && grade.stance === side ? grade.firmness : 0;
}

const people = (count: number) => (count === 1 ? '1 expert' : `${count} experts`);

/**
 * "Experts say …": is that what they say?
 *
 * Only who states a claim says it. A "may" reported as an "is", one expert reported as "experts", a condition
 * dropped, an implication put into somebody's mouth: each is a fault, with its quote.
 *
 * @param corpus Any corpus.
 * @param claim What is claimed of the experts.
 * @param options `experts`, `assuming`, `rejecting` and `asOf` bear on it.
 * @returns The verdict, the faults behind it, and where everybody stands.
 * @throws {@link CorpusError} with every fault in the arguments.
 *
 * @example
 * ```ts
 * import { auditClaim } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const flat = auditClaim(beijingPyongyang, { proposition: 'seeks-independence', by: 'several' });
 * const hedged = auditClaim(beijingPyongyang, { proposition: 'seeks-independence', certainty: 'probable' });
 *
 * console.log([flat.verdict, flat.statedBy, flat.weaker]); // => ['overstated', ['weng', 'chen'], ['chen']]
 * console.log(hedged.verdict); // => 'supported'
 * ```
 */
export function auditClaim<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  claim: Claim<NoInfer<P>>,
  options: Options<NoInfer<E>, NoInfer<P>> = {},
): Audit<E, P, S> {
  const { world, question } = ask(corpus, options, (check) => checkClaim(claim, check));
  const { stance = 'affirms', certainty = 'certain', by = 'several' } = claim;
  const proposition = world.graph.numberOf.get(claim.proposition) ?? -1; // `ask` has checked the id
  const { experts } = question;
  const partition = partitionOf(world, experts, proposition, stance);
  const { holders, opponents } = partition;

  const own = new Map(experts.map((expert) => [expert, ownFirmness(world, expert, proposition, stance)]));
  const says = (expert: E) => own.get(expert) ?? 0;
  const held = (expert: E) => beliefAt(world.beliefs(expert), proposition).firmness;
  const statedBy = holders.filter((expert) => says(expert) > 0);
  const impliedBy = holders.filter((expert) => says(expert) === 0);
  const isWeaker = (expert: E) => (says(expert) || held(expert)) < FIRMNESS[certainty];
  const weaker = holders.filter(isWeaker);
  const inferred = statedBy.filter((expert) => {
    const positions = world.beliefs(expert).supporting.get(proposition) ?? [];
    return positions.every(({ index }) => world.corpus.positions[index]?.reading === 'inferred');
  });

  const saying = statedBy.filter((expert) => !isWeaker(expert));
  const least = LEAST[by](experts.length);
  const verdict =
    holders.length === 0
      ? 'unsupported'
      : opponents.length > 0
        ? 'disputed'
        : saying.length < least
          ? 'overstated'
          : 'supported';

  const viewOf = (expert: E) => partition.views.find((view) => view.expert === expert);
  const wordsOf = (expert: E) => {
    const quote = viewOf(expert)?.derivation.find(({ position }) => position.quote)?.position.quote;
    return quote ? { quote } : {};
  };
  const fault = (
    code: Fault['code'],
    found: string,
    expected: string,
    more: Partial<Fault<E, P, S>> = {},
  ): Fault<E, P, S> => ({
    kind: 'fault',
    code,
    found,
    expected,
    ...more,
  });
  const flat = certainty === 'certain' ? 'said flatly' : `said as ${certainty}`;
  const findFaults = (): Fault<E, P, S>[] => [
    ...(holders.length === 0
      ? [
          fault(
            'unheld',
            'held by nobody',
            `${people(least)} who ${stance === 'affirms' ? 'affirm' : 'deny'} it`,
          ),
        ]
      : []),
    ...opponents.map((expert) =>
      fault('opposed', stance === 'affirms' ? 'denies it' : 'affirms it', 'nobody on the other side', {
        expert,
        ...wordsOf(expert),
      }),
    ),
    ...(holders.length > 0 && saying.length < least
      ? [fault('few', `${flat} by ${saying.length} of ${experts.length}`, `by ${least}`)]
      : []),
    ...weaker.map((expert) => {
      const word = certaintyOf(says(expert) || held(expert)) ?? 'possible'; // a holder has a firmness from 1 to 3
      return fault('weaker', `${says(expert) > 0 ? 'said' : 'implied'} as ${word}`, flat, {
        expert,
        ...wordsOf(expert),
      });
    }),
    ...impliedBy.map((expert) =>
      fault('implied', 'follows from what they say', 'said by them', { expert, ...wordsOf(expert) }),
    ),
    ...experts.flatMap((expert) =>
      (saying.includes(expert) ? [] : (viewOf(expert)?.conditions ?? []))
        .filter(({ status, position }) => status !== 'met' && position.stance === stance)
        .map(({ position: { given = [], quote } }) =>
          fault('conditional', 'said under a condition', 'said without one', {
            expert,
            given,
            ...(quote ? { quote } : {}),
          }),
        ),
    ),
  ];

  return {
    kind: 'audit',
    claim: { proposition: claim.proposition, stance, certainty, by },
    verdict,
    faults: verdict === 'supported' ? [] : findFaults(),
    statedBy,
    impliedBy,
    weaker,
    inferred,
    ...partition,
  };
}
