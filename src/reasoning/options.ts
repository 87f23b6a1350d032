import type { Certainty, Condition } from '../model/corpus.js';
import type { Firmness } from '../model/credence.js';

/**
 * What long work tells about itself, and what stops it.
 *
 * @example
 * ```ts
 * import type { Control } from 'consilience';
 * import { agreementMatrix } from 'consilience/panels';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * let share = 0;
 * const control: Control = { onProgress: (done, total) => { share = done / total; } };
 * agreementMatrix(beijingPyongyang, control);
 *
 * console.log(share); // => 1
 * ```
 */
export interface Control {
  /** Called now and then with how much is done of how much, in units of its own. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Looked at between steps: an `AbortSignal`, or anything like it. Once it is aborted, its reason is thrown. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown } | undefined;
}

/**
 * Every option of the questions about a corpus. Each question takes some of them; its own type says which. An option
 * that a question does not take is a compile error at that key, and a `CorpusError`.
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
export interface Options<E extends string = string, P extends string = string> extends Control {
  /** Only these experts; left out, all of them. Results list them in the corpus' order. */
  readonly experts?: readonly E[] | undefined;
  /**
   * Propositions taken as true, or as false where written `{ not: id }`, with all that follows: they meet conditions.
   * No expert is taken to hold them.
   */
  readonly assuming?: readonly Condition<P>[] | undefined;
  /** Edges that the reader does not accept. An exclusion may be named from either side. */
  readonly rejecting?: readonly { readonly from: P; readonly to: P }[] | undefined;
  /** Leave out what was said later than this ISO date; a year or a month reaches to its end. */
  readonly asOf?: string | undefined;
  /** One of: `informative` (the default: without claims that other claims already tell), `all`. */
  readonly show?: 'informative' | 'all' | undefined;
  /** Always report claims on these propositions, also where `show` would leave them out. In `stances`, these only. */
  readonly propositions?: readonly P[] | undefined;
  /** The least number of experts who must hold a claim, or `'all'` who are asked about. By default 2. */
  readonly minHolders?: number | 'all' | undefined;
  /** Leave out claims that are held less firmly than this, and from counts whoever holds them so. By default `possible`: none. */
  readonly minCertainty?: Certainty | undefined;
  /** Only claims that none of the experts asked about opposes. By default `false`. */
  readonly unopposed?: boolean | undefined;
  /** The least number of claims that a group shares, with those that follow from others. By default 1. */
  readonly minClaims?: number | undefined;
  /** One of: `all` (the default: everything an expert holds), `stated` (only what experts say themselves). */
  readonly basis?: 'stated' | 'all' | undefined;
  /** Leave out what fewer experts took up: of those asked, or of a group. By default 0: nothing. */
  readonly minAnswers?: number | undefined;
  /**
   * The certainties that there are on either side of the scale on which the experts answered, so that measures know
   * its categories. By default all three.
   */
  readonly certainties?: readonly Certainty[] | undefined;
  /** How many entries a ranking has at most. By default 10. */
  readonly top?: number | undefined;
  /** The most groups to be found: if there are more, the search ends in an error. By default 100,000. */
  readonly limit?: number | undefined;
}

/** The options of one question, by their keys. */
type OptionsOf<E extends string, P extends string, Keys extends readonly (keyof Options)[]> = Pick<
  Options<E, P>,
  Keys[number]
>;

export const STANCES_OPTIONS = ['experts', 'assuming', 'rejecting', 'asOf', 'propositions'] as const;

/** The options of `stances`. */
export interface StancesOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof STANCES_OPTIONS> {}

export const STANCE_OF_OPTIONS = ['assuming', 'rejecting', 'asOf'] as const;

/** The options of `stanceOf`. */
export interface StanceOfOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof STANCE_OF_OPTIONS> {}

export const COMPARE_OPTIONS = [
  'assuming', 'rejecting', 'asOf', 'show', 'propositions', 'minCertainty',
] as const; // biome-ignore format: one line

/** The options of `compare`. */
export interface CompareOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof COMPARE_OPTIONS> {}

export const COMMON_GROUND_OPTIONS = [
  'experts', 'assuming', 'rejecting', 'asOf', 'show', 'propositions', 'minHolders', 'minCertainty', 'unopposed',
] as const; // biome-ignore format: one line

/** The options of `commonGround`. */
export interface CommonGroundOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof COMMON_GROUND_OPTIONS> {}

export const DISPUTES_OPTIONS = ['experts', 'assuming', 'rejecting', 'asOf', 'show', 'propositions'] as const;

/** The options of `disputes`. */
export interface DisputesOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof DISPUTES_OPTIONS> {}

export const AUDIT_OPTIONS = ['experts', 'assuming', 'rejecting', 'asOf'] as const;

/** The options of `auditClaim`. */
export interface AuditOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof AUDIT_OPTIONS> {}

export const CHANGES_OPTIONS = COMMON_GROUND_OPTIONS;

/** Two sets of these are what `changes` compares: the options of `commonGround`. */
export interface ChangesOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof CHANGES_OPTIONS> {}

export const MATRIX_OPTIONS = [
  'experts', 'assuming', 'rejecting', 'asOf', 'show', 'propositions', 'onProgress', 'signal',
] as const; // biome-ignore format: one line

/** The options of `agreementMatrix`. */
export interface MatrixOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof MATRIX_OPTIONS> {}

export const COALITIONS_OPTIONS = [
  'experts', 'assuming', 'rejecting', 'asOf', 'show', 'propositions', 'minHolders', 'minCertainty', 'minClaims',
  'basis', 'limit',
] as const; // biome-ignore format: two lines

/** The options of `coalitions`. */
export interface CoalitionsOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof COALITIONS_OPTIONS> {}

export const TALLIES_OPTIONS = [
  'experts', 'assuming', 'rejecting', 'asOf', 'propositions', 'minCertainty', 'minAnswers', 'certainties', 'top',
] as const; // biome-ignore format: one line

/** The options of `tallies`. */
export interface TalliesOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof TALLIES_OPTIONS> {}

export const GROUP_GROUND_OPTIONS = [
  'experts', 'assuming', 'rejecting', 'asOf', 'propositions', 'minCertainty', 'minAnswers', 'top',
] as const; // biome-ignore format: one line

/** The options of `groupGround`. */
export interface GroupGroundOptions<E extends string = string, P extends string = string>
  extends OptionsOf<E, P, typeof GROUP_GROUND_OPTIONS> {}

/** The options of a question with nothing left open. Experts and assumptions are in the corpus' order, edges by name. */
export interface Question {
  readonly experts: readonly string[];
  readonly assuming: readonly { readonly proposition: string; readonly isTrue: boolean }[];
  readonly rejecting: readonly string[];
  readonly asOf?: string;
  readonly show: 'informative' | 'all';
  readonly propositions: ReadonlySet<string>;
  readonly minHolders: number;
  readonly minCertainty: Firmness;
  readonly unopposed: boolean;
}
