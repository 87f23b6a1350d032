import { checkId, checkWord } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import type { Certainty, Condition, Corpus } from '../model/corpus.js';
import { CERTAINTIES, FIRMNESS, type Side } from '../model/credence.js';
import { viewLine } from '../reader/explain-views.js';
import { stanceOf } from '../reader/stance-of.js';
import { ask } from '../reasoning/ask.js';
import { STANCE_OF_OPTIONS, type StanceOfOptions } from '../reasoning/options.js';
import { type View, viewOf } from '../reasoning/view.js';
import { wordsOf } from '../wording/corpus-words.js';
import { claimed } from '../wording/lexicon.js';
import { folded, inCode, type MatcherName, type Outcome, type WriteCall } from './check.js';

/**
 * How a stance is asked for: how firm it must be at least, and the options of `stanceOf`.
 *
 * @example
 * ```ts
 * import { assertHolds, type HoldOptions } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const ifGenuine = { certainty: 'certain', assuming: ['directive-genuine'] } as const satisfies HoldOptions;
 * assertHolds(beijingPyongyang, 'weng', 'balances-powers', ifGenuine);
 * ```
 */
export interface HoldOptions<E extends string = string, P extends string = string>
  extends StanceOfOptions<E, P> {
  /** One of: `certain`, `probable`, `possible` (the default). What is held more firmly passes too. */
  readonly certainty?: Certainty | undefined;
}

/** What a test wants of a stance. */
interface Wanted {
  readonly matcher: MatcherName;
  readonly passes: (view: View) => boolean;
  readonly wants: (name: string) => string;
  readonly wantsNot: (name: string) => string;
  readonly expected: object;
}

/** "at least that it may be so", "that it is so": a claim held as firmly as that, or more. */
export const atLeast = (side: Side, certainty: Certainty): string =>
  `${certainty === 'certain' ? '' : 'at least '}that ${claimed(side, certainty)}`;

const WITHOUT_SIDE = {
  undecided: {
    matcher: 'toBeUndecidedOn',
    wants: (name) => `The test wants ${name} to take it up and take no side.`,
    wantsNot: (name) => `The test wants ${name} to be anything but undecided on it.`,
  },
  silent: {
    matcher: 'toBeSilentOn',
    wants: (name) => `The test wants ${name} to say nothing of it, and nothing that bears on it.`,
    wantsNot: (name) => `The test wants ${name} to say something of it, or something that bears on it.`,
  },
} as const satisfies Record<string, Pick<Wanted, 'matcher' | 'wants' | 'wantsNot'>>;

const MATCHER_OF = { affirms: 'toHold', denies: 'toDeny' } as const;

/** What a view is, without what is behind it. */
const briefly = (view: View): object =>
  'certainty' in view ? { stance: view.stance, certainty: view.certainty } : { stance: view.stance };

/** The call that would pass for a view as it is. */
function passing(view: View, write: WriteCall): string | undefined {
  const args = [view.expert, view.proposition].map(inCode);
  if ('certainty' in view) return write(MATCHER_OF[view.stance], [...args, inCode(view.certainty)]);
  if (view.stance === 'undecided' || view.stance === 'silent')
    return write(WITHOUT_SIDE[view.stance].matcher, args);
  return undefined;
}

/** Conditions that are open, each once. */
function openConditions({ conditions = [] }: View): Condition[] {
  const open = conditions.flatMap(({ status, position: { given = [] } }) => (status === 'open' ? given : []));
  return [...new Map(open.map((condition) => [inCode(condition), condition])).values()];
}

/** What is assumed already, and the conditions that wait; nothing where nobody can assume that. */
function withConditionsMet(corpus: Corpus, view: View, options: StanceOfOptions) {
  const open = openConditions(view);
  if (open.length === 0) return undefined;
  const assuming = [...(options.assuming ?? []), ...open];
  try {
    return { assuming, view: stanceOf(corpus, view.expert, view.proposition, { ...options, assuming }) };
  } catch {
    return undefined; // assumptions that cannot be true together
  }
}

function nearest(corpus: Corpus, view: View, wanted: Wanted, options: StanceOfOptions, write: WriteCall) {
  const isSameSide = 'certainty' in view && MATCHER_OF[view.stance] === wanted.matcher;
  if (wanted.passes(view)) {
    const firmer = isSameSide && CERTAINTIES[CERTAINTIES.indexOf(view.certainty) - 1];
    return firmer ? `It would pass with certainty ${inCode(firmer)}.` : undefined;
  }
  if (isSameSide) return `It would pass with certainty ${inCode(view.certainty)}.`;
  const met = withConditionsMet(corpus, view, options);
  if (met && wanted.passes(met.view)) return `It would pass with assuming: ${inCode(met.assuming)}.`;
  if (view.stance === 'contradictory') return 'No test of a stance passes here while these words clash.';
  const call = passing(view, write);
  return call === undefined ? undefined : `${call} would pass.`;
}

/** Checks the two ids. */
const checkIds = (
  faults: Faults,
  { experts, propositions }: Corpus,
  expert: unknown,
  proposition: unknown,
) => {
  checkId(faults, ['expert'], expert, experts, 'an expert');
  checkId(faults, ['proposition'], proposition, propositions, 'a proposition');
};

function outcome(corpus: Corpus, view: View, wanted: Wanted, options: StanceOfOptions): Outcome {
  const passes = wanted.passes(view);
  return {
    passes,
    report: (write) => {
      const words = wordsOf(corpus);
      const name = words.nameOf(view.expert);
      return {
        found: [folded(viewLine(words, view, `On ${words.titleOf(view.proposition)}: `))],
        wants: passes ? wanted.wantsNot(name) : wanted.wants(name),
        nearest: nearest(corpus, view, wanted, options, write),
        actual: briefly(view),
        expected: wanted.expected,
      };
    },
  };
}

/** Whether an expert takes a side on a proposition, firmly enough. */
export const checkSide =
  (side: Side) =>
  (corpus: Corpus, expert: string, proposition: string, how: Certainty | HoldOptions = {}): Outcome => {
    const given = typeof how === 'object' && how !== null ? how : { certainty: how };
    const { certainty, ...options } = given;
    const { world } = ask(corpus, given, ['certainty', ...STANCE_OF_OPTIONS], (faults) => {
      checkIds(faults, corpus, expert, proposition);
      if (certainty !== undefined) checkWord(faults, ['certainty'], certainty, CERTAINTIES);
    });
    const least = certainty ?? 'possible';
    const view = viewOf(world, expert, world.graph.numberOf.get(proposition) ?? -1); // `ask` has checked the id
    return outcome(
      corpus,
      view,
      {
        matcher: MATCHER_OF[side],
        passes: (seen) =>
          'certainty' in seen && seen.stance === side && FIRMNESS[seen.certainty] >= FIRMNESS[least],
        wants: (name) => `The test wants ${name} to hold ${atLeast(side, least)}.`,
        wantsNot: (name) =>
          `The test wants ${name} not to hold${least === 'certain' ? '' : ' even'} that ${claimed(side, least)}.`,
        expected: { stance: side, ...(certainty === undefined ? {} : { certainty }) },
      },
      options,
    );
  };

/** Whether an expert takes no side on a proposition, in this of two ways. */
export const checkNoSide =
  (stance: keyof typeof WITHOUT_SIDE) =>
  (corpus: Corpus, expert: string, proposition: string, options: StanceOfOptions = {}): Outcome =>
    outcome(
      corpus,
      stanceOf(corpus, expert, proposition, options),
      { ...WITHOUT_SIDE[stance], passes: (view) => view.stance === stance, expected: { stance } },
      options,
    );
