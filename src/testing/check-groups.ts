import { checkId, checkWord, elementsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Certainty, Corpus } from '../model/corpus.js';
import { FIRMNESS, SIDES, type Side } from '../model/credence.js';
import { compare } from '../reader/compare.js';
import { firmestFirst, viewLine } from '../reader/explain-views.js';
import { ask } from '../reasoning/ask.js';
import { type CompareOptions, STANCE_OF_OPTIONS, type StanceOfOptions } from '../reasoning/options.js';
import { type SidedView, type View, viewOf } from '../reasoning/view.js';
import type { World } from '../reasoning/world.js';
import { type CorpusWords, wordsOf } from '../wording/corpus-words.js';
import { verb } from '../wording/lexicon.js';
import { type Line, line } from '../wording/line.js';
import { isSided } from '../wording/view-words.js';
import { folded, inCode, type Outcome, type WriteCall } from './check.js';
import { atLeast } from './check-stances.js';

/**
 * How agreement is asked for: on which side, how firm at least, and the options of `stanceOf`.
 *
 * @example
 * ```ts
 * import { assertAgree, type AgreeOptions } from 'consilience/testing';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const likely = { stance: 'affirms', minCertainty: 'probable' } as const satisfies AgreeOptions;
 * assertAgree(beijingPyongyang, ['weng', 'chen'], 'seeks-independence', likely);
 * ```
 */
export interface AgreeOptions<E extends string = string, P extends string = string>
  extends StanceOfOptions<E, P> {
  /** The side that all must take; left out, any side will do if it is the same. */
  readonly stance?: Side | undefined;
  /** One of: `certain`, `probable`, `possible` (the default). Each must hold it as firmly as that, or more. */
  readonly minCertainty?: Certainty | undefined;
}

/** The options of `compare` that bear on whether two conflict on one proposition. */
export interface ConflictOptions<E extends string = string, P extends string = string>
  extends Pick<CompareOptions<E, P>, 'assuming' | 'rejecting' | 'asOf'> {}

const SAYS_NOTHING = ['says nothing of it.', 'say nothing of it.'] as const;

/** What several hold of one proposition: opponents of most first, and those who are silent in one line. */
export function viewsLine(words: CorpusWords, proposition: string, views: readonly View[]): Line {
  const silent = views.filter(({ stance }) => stance === 'silent').map(({ expert }) => expert);
  const sides = SIDES.map((side) =>
    firmestFirst(views.filter((view) => isSided(view) && view.stance === side)),
  ).sort((a, b) => a.length - b.length); // the few before the many: they are what stands out
  const sideless = views.filter((view) => !isSided(view) && view.stance !== 'silent');
  return line(`On ${words.titleOf(proposition)}:`, [
    ...[...sides.flat(), ...sideless].map((view) => folded(viewLine(words, view))),
    ...(silent.length > 0 ? [line(`${words.names(silent)} ${verb(silent.length, ...SAYS_NOTHING)}`)] : []),
  ]);
}

/** What some experts hold of a proposition whose id was checked. */
export function viewsOn(world: World, experts: readonly string[], proposition: string): View[] {
  const number = world.graph.numberOf.get(proposition) ?? -1;
  return experts.map((expert) => viewOf(world, expert, number));
}

/** Checks the word of a side that options of a check may have. */
export function checkStance(faults: Faults, stance: unknown): void {
  if (stance !== undefined) checkWord(faults, ['options', 'stance'], stance, SIDES);
}

/** Two experts or more, each once. */
function checkGroup(faults: Faults, corpus: Corpus, experts: unknown): void {
  const named = new Set<unknown>();
  const list = elementsOf(faults, ['experts'], experts, 'a list of experts');
  for (const [i, id] of list.entries()) {
    checkId(faults, ['experts', i], id, corpus.experts, 'an expert');
    if (named.has(id)) faults.report('duplicate', ['experts', i], describe(id), 'each expert once');
    named.add(id);
  }
  if (Array.isArray(experts) && experts.length < 2)
    faults.report('shape', ['experts'], describe(experts), 'two experts or more');
}

const firmnessOf = ({ certainty }: SidedView) => FIRMNESS[certainty];

/** Whether several experts take the same side on a proposition, each firmly enough. */
export function checkAgreement(
  corpus: Corpus,
  experts: readonly string[],
  proposition: string,
  options: AgreeOptions = {},
): Outcome {
  const { stance, minCertainty, ...rest } = { ...options };
  const { world } = ask(corpus, options, ['stance', 'minCertainty', ...STANCE_OF_OPTIONS], (faults) => {
    checkGroup(faults, corpus, experts);
    checkId(faults, ['proposition'], proposition, corpus.propositions, 'a proposition');
    checkStance(faults, stance);
  });
  const views = viewsOn(world, experts, proposition);
  const least = FIRMNESS[minCertainty ?? 'possible'];
  const on = (side: Side) => views.filter(isSided).filter((view) => view.stance === side);
  const firmOn = (side: Side) => on(side).filter((view) => firmnessOf(view) >= least);
  const sides = stance === undefined ? SIDES : [stance];
  const passes = sides.some((side) => firmOn(side).length === views.length);

  const nearest = (write: WriteCall): string | undefined => {
    if (passes) return undefined;
    const ofAll = sides.map(on).find((some) => some.length === views.length);
    const weakest = ofAll && [...ofAll].sort((a, b) => firmnessOf(a) - firmnessOf(b))[0];
    if (weakest) return `It would pass with minCertainty ${inCode(weakest.certainty)}.`;
    const [most = []] = sides.map(firmOn).sort((a, b) => b.length - a.length); // stable
    if (most.length > 1) return `It would pass for ${inCode(most.map(({ expert }) => expert))}.`;
    const other = SIDES.find((side) => side !== stance && firmOn(side).length === views.length);
    if (other) return `It would pass with stance ${inCode(other)}.`;
    const [a = '', b = '', ...others] = experts;
    if (others.length > 0 || !checkConflict(corpus, a, b, proposition, rest).passes) return undefined;
    return `${write('toConflictOn', [a, b, proposition].map(inCode))} would pass.`;
  };

  const firmly = minCertainty === undefined ? '' : `, each with certainty ${inCode(minCertainty)} or firmer`;
  const agreement =
    stance === undefined
      ? `take the same side${firmly}`
      : `hold ${atLeast(stance, minCertainty ?? 'possible')}`;
  return {
    passes,
    report: (write) => ({
      found: [viewsLine(wordsOf(corpus), proposition, views)],
      wants: passes
        ? `The test wants them not all to ${agreement}.`
        : `The test wants them all to ${agreement}.`,
      nearest: nearest(write),
      actual: Object.fromEntries(
        views.map((view) => [view.expert, isSided(view) ? `${view.stance} ${view.certainty}` : view.stance]),
      ),
      expected: Object.fromEntries(
        views.map(({ expert }) => [
          expert,
          `${stance ?? 'the same side'}${minCertainty === undefined ? '' : `, ${minCertainty} or firmer`}`,
        ]),
      ),
    }),
  };
}

const RELATION = {
  agreements: 'They agree.',
  compatible: 'They lean apart, and can both be right.',
  unsettled: 'It is unsettled between them.',
} as const;

/** Whether two experts conflict on a proposition: both cannot be right. */
export function checkConflict(
  corpus: Corpus,
  a: string,
  b: string,
  proposition: string,
  options: ConflictOptions = {},
): Outcome {
  const { world } = ask(corpus, options, STANCE_OF_OPTIONS, (faults) => {
    checkId(faults, ['proposition'], proposition, corpus.propositions, 'a proposition');
  });
  const compared = compare(corpus, a, b, { ...options, show: 'all' });
  const isOn = (entry: { readonly proposition: string }) => entry.proposition === proposition;
  const passes = compared.conflicts.some(isOn);
  const relation = (['agreements', 'compatible', 'unsettled'] as const).find((list) =>
    compared[list].some(isOn),
  );
  const views = viewsOn(world, [a, b], proposition);

  const nearest = (write: WriteCall): string | undefined => {
    if (passes) return undefined;
    const agreeing = write('toAgreeOn', [inCode([a, b]), inCode(proposition)]);
    if (relation === 'agreements') return `${agreeing} would pass.`;
    const [elsewhere] = compare(corpus, a, b, options).conflicts;
    return elsewhere && `It would pass on ${inCode(elsewhere.proposition)}.`;
  };

  return {
    passes,
    report: (write) => ({
      found: [
        viewsLine(wordsOf(corpus), proposition, views),
        ...(relation === undefined ? [] : [line(RELATION[relation])]),
      ],
      wants: passes ? 'The test wants them not to conflict on it.' : 'The test wants them to conflict on it.',
      nearest: nearest(write),
      actual: passes ? 'conflict' : (relation ?? 'one of them says nothing of it'),
      expected: 'conflict',
    }),
  };
}
