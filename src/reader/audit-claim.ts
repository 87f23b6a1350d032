import type { Corpus } from '../model/corpus.js';
import { FIRMNESS } from '../model/credence.js';
import { roomFor } from '../reasoning/answer-size.js';
import { ask } from '../reasoning/ask.js';
import { beliefAt } from '../reasoning/beliefs.js';
import { conflictBetween, type Ground } from '../reasoning/conflict.js';
import { AUDIT_OPTIONS, type AuditOptions } from '../reasoning/options.js';
import { partitionsOf } from '../reasoning/partition.js';
import type { Audit, Claim, ReadClaim } from './audit.js';
import { cautionsOf } from './audit-cautions.js';
import { faultsOf } from './audit-faults.js';
import { checkClaim } from './check-claim.js';
import { isTakenBack } from './unmet-conditions.js';

const LEAST: Readonly<Record<ReadClaim['by'], (asked: number) => number>> = {
  one: () => 1,
  several: () => 2,
  most: (asked) => Math.floor(asked / 2) + 1,
  all: (asked) => Math.max(1, asked),
};

/**
 * "Experts say …": is that what they say?
 *
 * Only who states a claim says it. A "may" reported as an "is", a number as a flat statement, one expert as "experts",
 * a condition dropped, an implication put into somebody's mouth: each is a fault, with its quote.
 *
 * @param corpus Any corpus.
 * @param claim What is claimed of the experts.
 * @param options `experts`, `assuming`, `rejecting`, `asOf`.
 * @returns The verdict, the faults behind it, cautions beside it, and where everybody stands.
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
  options: AuditOptions<NoInfer<E>, NoInfer<P>> = {},
): Audit<E, P, S> {
  const { world, question } = ask(corpus, options, AUDIT_OPTIONS, (faults) => {
    checkClaim(claim, corpus, faults);
  });
  const { stance = 'affirms', certainty = 'certain', by = 'several' } = claim;
  const read: ReadClaim = { proposition: claim.proposition, stance, certainty, by };
  const proposition = world.graph.numberOf.get(claim.proposition) ?? -1; // `ask` has checked the id
  const { experts } = question;
  const room = roomFor('a question about fewer `experts`');
  const partition = partitionsOf(world, experts, [proposition], room)(proposition, stance);
  const { holders } = partition;
  const belief = (expert: string) => beliefAt(world.beliefs(expert), proposition);

  const firmness = FIRMNESS[certainty];
  const worded: Ground = {
    side: stance,
    affirm: stance === 'affirms' ? firmness : 0,
    deny: stance === 'denies' ? firmness : 0,
  };
  const conflicting = experts.filter((expert) => conflictBetween(worded, belief(expert)) !== 0);
  const statedBy = holders.filter((expert) => belief(expert).isStated);
  const impliedBy = holders.filter((expert) => !belief(expert).isStated);
  const weaker = holders.filter((expert) => belief(expert).firmness < firmness);
  const says = statedBy.filter(
    (expert) =>
      belief(expert).firmness >= firmness && !isTakenBack(world, expert, proposition, stance, firmness),
  );
  const inferred = statedBy.filter((expert) =>
    partition.views[expert]?.derivation.every(({ position }) => position.reading === 'inferred'),
  );
  const least = LEAST[by](experts.length);
  const verdict =
    holders.length === 0
      ? 'unsupported'
      : conflicting.length > 0
        ? 'disputed'
        : says.length < least
          ? 'overstated'
          : 'supported';

  const found = {
    world,
    proposition,
    claim: read,
    experts,
    conflicting,
    says,
    least,
    impliedBy,
    weaker,
    inferred,
  };
  const audit: Audit = {
    kind: 'audit',
    claim: read,
    verdict,
    faults: verdict === 'supported' ? [] : faultsOf(found, partition),
    cautions: cautionsOf(found, statedBy, partition),
    statedBy,
    impliedBy,
    weaker,
    inferred,
    ...partition,
  };
  return audit as unknown as Audit<E, P, S>; // all its ids are ids of the corpus
}
