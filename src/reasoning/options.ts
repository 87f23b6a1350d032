import { describe, type Issue, issueOf, pathTo, throwIfAny } from '../faults/issue.js';
import { checkWord } from '../faults/known-word.js';
import { nearestAmong } from '../faults/nearest.js';
import type { Corpus } from '../model/corpus.js';
import { DATE_FORM, periodOf } from '../model/period.js';
import { declaredEdges, type Edge } from './graph.js';

/**
 * How a question is asked. The same for every question; one that has no use for an option leaves it aside.
 *
 * @example
 * ```ts
 * import { commonGround, type Options } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const everybody = { minHolders: 'all' } as const satisfies Options;
 * const sceptical = {
 *   ...everybody,
 *   rejecting: [{ from: 'influence-contested', to: 'ties-shifting' }],
 * } as const satisfies Options;
 *
 * console.log(commonGround(beijingPyongyang, everybody).length); // => 1
 * console.log(commonGround(beijingPyongyang, sceptical).length); // => 0
 * ```
 */
export interface Options<E extends string = string, P extends string = string> {
  /** Only these experts. Left out: all of them. Whatever the order here, results keep the corpus'. */
  readonly experts?: readonly E[];
  /** Propositions taken as true, with all that they imply: they meet conditions. Nobody is credited with them. */
  readonly assuming?: readonly P[];
  /** Edges that the reader does not accept. An exclusion may be named from either side. */
  readonly rejecting?: readonly { readonly from: P; readonly to: P }[];
  /** Leave out what was said later than this ISO date; a year or a month reaches to its end. */
  readonly asOf?: string;
  /** The most informative claims (the default), or all that follow. */
  readonly show?: 'informative' | 'all';
  /** Report claims on these whatever `show` would leave out. */
  readonly propositions?: readonly P[];
  /** The least number of holders of a shared claim, or `'all'` who were asked. By default 2. */
  readonly minHolders?: number | 'all';
  /** Only shared claims that none of those asked opposes. */
  readonly unopposed?: boolean;
}

/**
 * What long work tells of itself, and what stops it.
 *
 * @example
 * ```ts
 * import { type Control } from 'consilience';
 * import { agreementMatrix } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * let share = 0;
 * const control: Control = { onProgress: (done, total) => { share = done / total; } };
 * agreementMatrix(beijingPyongyang, {}, control);
 *
 * console.log(share); // => 1
 * ```
 */
export interface Control {
  /** Told now and then how much is done of how much, in units that mean nothing else. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Looked at between steps: an `AbortSignal`, or anything like it. Once it is aborted, its reason is thrown. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown };
}

/** An edge as an option names it. */
export interface EdgeName<P extends string> {
  readonly from: P;
  readonly to: P;
}

/** Options with nothing left open, lists in the corpus' order. */
export interface Question<E extends string, P extends string> {
  readonly experts: readonly E[];
  readonly assuming: readonly P[];
  readonly rejecting: readonly EdgeName<P>[];
  readonly asOf?: string;
  readonly show: 'informative' | 'all';
  readonly propositions: ReadonlySet<P>;
  readonly minHolders: number;
  readonly unopposed: boolean;
}

/** Whether a rejected edge is meant: an implication by its direction, an exclusion from either side. */
export const isNamed = <P extends string>(edge: Edge<P>, name: EdgeName<P>): boolean =>
  (edge.from === name.from && edge.to === name.to) ||
  (edge.kind === 'excludes' && edge.from === name.to && edge.to === name.from);

const KEYS: readonly (keyof Options)[] = [
  'experts', 'assuming', 'rejecting', 'asOf', 'show', 'propositions', 'minHolders', 'unopposed',
]; // biome-ignore format: one line
const SHOWS = ['informative', 'all'];

/** Reports faults in the arguments of a question; `done` throws them all. */
export function argumentCheck<E extends string, P extends string>(corpus: Corpus<E, P>) {
  const issues: Issue[] = [];
  const reference = (record: object, what: string) => {
    const nearest = nearestAmong(Object.keys(record));
    return (id: unknown, path: string): boolean => {
      if (typeof id === 'string' && Object.hasOwn(record, id)) return true;
      issues.push(issueOf('unknown-id', path, describe(id), `the id of ${what}`, nearest(id)));
      return false;
    };
  };
  return {
    expert: reference(corpus.experts, 'an expert'),
    proposition: reference(corpus.propositions, 'a proposition'),
    word: (word: unknown, words: readonly string[], path: string) => checkWord(word, words, path, issues),
    report: (issue: Issue) => void issues.push(issue),
    /** @throws {@link CorpusError} with every fault reported. */
    done: () => throwIfAny(issues),
  };
}

/** Where the arguments of a question are checked. */
export type ArgumentCheck = ReturnType<typeof argumentCheck>;

/** Reads the options of a question, reporting every fault to `check`. What it returns is for use after `check.done()`. */
export function readOptions<E extends string, P extends string>(
  corpus: Corpus<E, P>,
  options: Options<E, P>,
  check: ArgumentCheck,
  at = 'options',
): Question<E, P> {
  /** The members of a list that are what they should be; the rest is reported. */
  const members = <T>(
    key: keyof Options,
    list: readonly T[] | undefined,
    isSound: (item: T, path: string) => boolean,
  ): T[] | undefined => {
    if (list === undefined) return undefined;
    const path = pathTo(at, key);
    if (Array.isArray(list)) return list.filter((item: T, i) => isSound(item, pathTo(path, i)));
    check.report({ code: 'shape', path, found: describe(list), expected: 'a list' });
    return undefined;
  };

  // Naming an expert twice may mean another one; naming a proposition or an edge twice can mean nothing else.
  const named = new Set<E>();
  const isAnotherExpert = (expert: E, path: string) => {
    if (!check.expert(expert, path)) return false;
    if (!named.has(expert)) {
      named.add(expert);
      return true;
    }
    check.report({ code: 'duplicate', path, found: describe(expert), expected: 'each expert once' });
    return false;
  };

  for (const key of Object.keys(options)) {
    check.word(key, KEYS, pathTo(at, key));
  }

  const allExperts = Object.keys(corpus.experts) as E[]; // a record's keys are the ids it is keyed by
  const allPropositions = Object.keys(corpus.propositions) as P[]; // likewise
  const experts = members('experts', options.experts, isAnotherExpert);
  const assuming = members('assuming', options.assuming, check.proposition);
  const propositions = members('propositions', options.propositions, check.proposition);

  const isEdge = (name: EdgeName<P>, path: string) => {
    if (typeof name !== 'object' || name === null) {
      check.report({ code: 'shape', path, found: describe(name), expected: 'an edge { from, to }' });
      return false;
    }
    const from = check.proposition(name.from, `${path}.from`);
    const to = check.proposition(name.to, `${path}.to`);
    if (!from || !to) return false;
    const declared = [
      ...declaredEdges(corpus.propositions, name.from),
      ...declaredEdges(corpus.propositions, name.to),
    ];
    if (declared.some((edge) => isNamed(edge, name))) return true;
    const found = `${describe(name.from)} to ${describe(name.to)}`;
    check.report({ code: 'unknown-id', path, found, expected: 'an edge that the corpus declares' });
    return false;
  };
  const rejecting = members('rejecting', options.rejecting, isEdge);

  const { asOf, show, minHolders, unopposed } = options;
  if (asOf !== undefined && !periodOf(asOf)) {
    check.report({ code: 'date', path: `${at}.asOf`, found: describe(asOf), expected: DATE_FORM });
  }
  if (show !== undefined) check.word(show, SHOWS, `${at}.show`);
  if (
    minHolders !== undefined &&
    minHolders !== 'all' &&
    !(Number.isInteger(minHolders) && minHolders >= 1)
  ) {
    const expected = "a whole number from 1, or 'all'";
    check.report({ code: 'range', path: `${at}.minHolders`, found: describe(minHolders), expected });
  }
  if (unopposed !== undefined && typeof unopposed !== 'boolean') {
    check.report({
      code: 'shape',
      path: `${at}.unopposed`,
      found: describe(unopposed),
      expected: 'true or false',
    });
  }

  const inOrder = <T>(all: readonly T[], chosen: readonly T[]) => {
    const set = new Set(chosen);
    return all.filter((id) => set.has(id));
  };
  const asked = experts === undefined ? allExperts : inOrder(allExperts, experts);
  return {
    experts: asked,
    assuming: inOrder(allPropositions, assuming ?? []),
    rejecting: rejecting ?? [],
    ...(asOf === undefined ? {} : { asOf }),
    show: show ?? 'informative',
    propositions: new Set(propositions),
    minHolders: minHolders === 'all' ? asked.length : (minHolders ?? 2),
    unopposed: unopposed ?? false,
  };
}
