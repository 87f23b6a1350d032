import { checkId, checkWord } from '../faults/checks.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { CERTAINTIES, FIRMNESS, type Side } from '../model/credence.js';
import type { Audit, Claim } from '../reader/audit.js';
import { auditClaim } from '../reader/audit-claim.js';
import { commonGround } from '../reader/common-ground.js';
import { auditLine } from '../reader/explain-audit.js';
import { ask } from '../reasoning/ask.js';
import {
  AUDIT_OPTIONS,
  type AuditOptions,
  COMMON_GROUND_OPTIONS,
  type CommonGroundOptions,
} from '../reasoning/options.js';
import { wordsOf } from '../wording/corpus-words.js';
import { listed, spelled } from '../wording/lexicon.js';
import { isSided } from '../wording/view-words.js';
import { folded, inCode, type Outcome, type WriteCall } from './check.js';
import { checkStance, viewsLine, viewsOn } from './check-groups.js';
import { atLeast } from './check-stances.js';

/**
 * How a consensus is asked for. It is a claim of `commonGround` that none of those asked opposes.
 *
 * @example
 * ```ts
 * import { assertConsensus, type ConsensusOptions } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const broad = { minHolders: 3, minCertainty: 'probable' } as const satisfies ConsensusOptions;
 * assertConsensus(beijingPyongyang, 'influence-contested', broad);
 * ```
 */
export interface ConsensusOptions<E extends string = string, P extends string = string>
  extends Pick<
    CommonGroundOptions<E, P>,
    'experts' | 'assuming' | 'rejecting' | 'asOf' | 'minHolders' | 'minCertainty'
  > {
  /** The side that it is on: by default `affirms`. */
  readonly stance?: Side | undefined;
}

const CONSENSUS_OPTIONS = COMMON_GROUND_OPTIONS.filter(
  (key) => key !== 'show' && key !== 'propositions' && key !== 'unopposed',
);

/** "certainty 'possible' and by 'one'": what a test would have to change. */
const changesInCode = (change: object): string =>
  listed(Object.entries(change).map(([key, value]) => `${key} ${inCode(value)}`));

/** Whether enough experts hold a claim, firmly enough, and nobody opposes it. */
export function checkConsensus(corpus: Corpus, proposition: string, options: ConsensusOptions = {}): Outcome {
  const { stance = 'affirms', ...rest } = { ...options };
  const { world, question } = ask(corpus, options, ['stance', ...CONSENSUS_OPTIONS], (faults) => {
    checkId(faults, ['proposition'], proposition, corpus.propositions, 'a proposition');
    checkStance(faults, stance);
  });
  const isThere = ({ stance: side = stance, ...how }: ConsensusOptions): boolean =>
    commonGround(corpus, { ...rest, ...how, show: 'all', unopposed: true }).some(
      (claim) => claim.proposition === proposition && claim.stance === side,
    );
  const passes = isThere({});
  const { minHolders = 2, minCertainty = 'possible' } = rest;
  const { experts } = question;
  const views = viewsOn(world, experts, proposition);
  const opponents = views
    .filter((view) => isSided(view) && view.stance !== stance)
    .map(({ expert }) => expert);

  const holdersOf = (least: Certainty) =>
    views.filter(
      (view) => isSided(view) && view.stance === stance && FIRMNESS[view.certainty] >= FIRMNESS[least],
    );

  const nearest = (): string | undefined => {
    const weaker = CERTAINTIES.slice(CERTAINTIES.indexOf(minCertainty) + 1);
    const fewer = (least: Certainty) => ({ minHolders: Math.max(1, holdersOf(least).length) });
    const others = experts.filter((expert) => !opponents.includes(expert));
    const changes: ConsensusOptions[] = [
      ...(opponents.length > 0 && others.length > 1 ? [{ experts: others }] : []),
      ...weaker.map((word) => ({ minCertainty: word })),
      fewer(minCertainty),
      ...weaker.map((word) => ({ minCertainty: word, ...fewer(word) })),
      { stance: stance === 'affirms' ? 'denies' : 'affirms' },
    ];
    const change = passes ? undefined : changes.find(isThere);
    return change && `It would pass with ${changesInCode(change)}.`;
  };

  const many = minHolders === 'all' ? 'all of them' : `${spelled(minHolders)} of them`;
  const claim = `to hold ${atLeast(stance, minCertainty)}`;
  return {
    passes,
    report: () => ({
      found: [viewsLine(wordsOf(corpus), proposition, views)],
      wants: passes
        ? `The test wants no consensus: fewer than ${many} ${claim}, or somebody to hold the opposite.`
        : `The test wants ${many}${minHolders === 'all' ? '' : ' or more'} ${claim}, and nobody to hold the opposite.`,
      nearest: nearest(),
      actual: { holders: holdersOf(minCertainty).length, opponents: opponents.length },
      expected: { holders: minHolders === 'all' ? experts.length : minHolders, opponents: 0 },
    }),
  };
}

const VERDICTS: readonly Audit['verdict'][] = ['supported', 'overstated', 'disputed', 'unsupported'];
const QUANTITIES = ['all', 'most', 'several', 'one'] as const;

/** Claims that say less than one does: less firmly, then of fewer, then both. */
function lesserClaims({ certainty = 'certain', by = 'several' }: Claim): Pick<Claim, 'certainty' | 'by'>[] {
  const weaker: readonly Certainty[] = CERTAINTIES.slice(CERTAINTIES.indexOf(certainty) + 1);
  const fewer = QUANTITIES.slice(QUANTITIES.indexOf(by) + 1);
  return [
    ...weaker.map((word) => ({ certainty: word })),
    ...fewer.map((word) => ({ by: word })),
    ...fewer.flatMap((less) => weaker.map((word) => ({ by: less, certainty: word }))),
  ];
}

/** Whether a claim about what experts say gets the verdict that the test wants. */
export function checkVerdict(
  corpus: Corpus,
  claim: Claim,
  wanted: Audit['verdict'],
  options: AuditOptions = {},
): Outcome {
  ask(corpus, {}, AUDIT_OPTIONS, (faults) => checkWord(faults, ['verdict'], wanted, VERDICTS));
  const audit = auditClaim(corpus, claim, options);
  const { verdict } = audit;
  const passes = verdict === wanted;

  const nearest = (write: WriteCall): string | undefined => {
    if (passes) return undefined;
    const lesser =
      wanted === 'supported'
        ? lesserClaims(claim).find(
            (less) => auditClaim(corpus, { ...claim, ...less }, options).verdict === wanted,
          )
        : undefined;
    if (lesser) return `It would pass with ${changesInCode(lesser)}.`;
    return `${write('toHaveVerdict', [inCode(claim), inCode(verdict)])} would pass.`;
  };

  return {
    passes,
    report: (write) => {
      const told = auditLine(wordsOf(corpus), audit);
      return {
        found: [{ ...told, lines: told.lines.map(folded) }],
        wants: `The test wants it to be ${passes ? 'anything but ' : ''}${wanted}.`,
        nearest: nearest(write),
        actual: verdict,
        expected: wanted,
      };
    },
  };
}
