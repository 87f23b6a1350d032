import type { Certainty, Position } from '../model/corpus.js';
import type { MarkedWords } from './marked-words.js';
import type { Coded } from './pair-codings.js';
import type { Reliability } from './reliability.js';

/**
 * Which expert, which proposition and which source of the first coding is which of the second, where their ids differ.
 * All others are matched by id.
 *
 * @example
 * ```ts
 * import type { CodingMatch } from 'consilience/coding';
 *
 * const match: CodingMatch<'weng' | 'chen', 'uneasy', 'article', 'WMX' | 'chen', 'P7', 'article'> = {
 *   experts: { weng: 'WMX' },
 *   propositions: { uneasy: 'P7' },
 * };
 *
 * console.log(match.experts?.weng); // => 'WMX'
 * ```
 */
export interface CodingMatch<
  EA extends string = string,
  PA extends string = string,
  SA extends string = string,
  EB extends string = string,
  PB extends string = string,
  SB extends string = string,
> {
  readonly experts?: { readonly [K in EA]?: EB | undefined } | undefined;
  readonly propositions?: { readonly [K in PA]?: PB | undefined } | undefined;
  readonly sources?: { readonly [K in SA]?: SB | undefined } | undefined;
}

/**
 * Something that both coders found: a position of each, on the same proposition by the same expert.
 *
 * @example
 * ```ts
 * import { type CodedPair, compareCodings } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [first]: readonly CodedPair[] = compareCodings(beijingPyongyang, beijingPyongyang).same;
 *
 * console.log([first?.experts, first?.differsIn]); // => [['weng', 'weng'], []]
 * ```
 */
export interface CodedPair<
  EA extends string = string,
  PA extends string = string,
  SA extends string = string,
  EB extends string = string,
  PB extends string = string,
  SB extends string = string,
> {
  readonly kind: 'codedPair';
  /** The expert's id in either coding. */
  readonly experts: readonly [EA, EB];
  /** The proposition's id in either coding. */
  readonly propositions: readonly [PA, PB];
  readonly positions: readonly [Position<EA, PA, SA>, Position<EB, PB, SB>];
  /** Where they stand in the two lists of positions. */
  readonly indices: readonly [number, number];
  /** `stance`: sides differ. `certainty`: the side is the same, the word or the number is not. `condition`: conditions differ. */
  readonly differsIn: readonly ('stance' | 'certainty' | 'condition')[];
  /**
   * Of the UTF-16 units that either quote takes in, the share that both do: 0 where the two rest on different words, 1
   * where on the same. Left out where they are of different sources, or it is not known where one stands.
   */
  readonly overlap?: number;
}

/**
 * Something that one coder found and the other did not.
 *
 * @example
 * ```ts
 * import { type CodedAlone, compareCodings } from 'consilience/coding';
 * import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
 *
 * const { only } = compareCodings(beijingPyongyang, beijingPyongyangWithOfficials);
 * const [first]: readonly CodedAlone[] = only[1];
 *
 * console.log([first?.expert, first?.proposition, first?.other]); // => ['lin', 'ties-strained', 'unlisted']
 * ```
 */
export interface CodedAlone<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'codedAlone';
  readonly expert: E;
  readonly proposition: P;
  readonly position: Position<E, P, S>;
  /** Where it stands in the coder's list of positions. */
  readonly index: number;
  /**
   * What the other coder has instead: nothing from this expert on this proposition (`silent`), fewer positions than this
   * coder (`fewer`), or no such expert or proposition at all (`unlisted`).
   */
  readonly other: 'silent' | 'fewer' | 'unlisted';
}

/**
 * Two codings of the same text, held against each other.
 *
 * @example
 * ```ts
 * import { type CodingComparison, compareCodings } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const comparison: CodingComparison = compareCodings(beijingPyongyang, beijingPyongyang);
 *
 * console.log([comparison.same.length, comparison.different.length]); // => [33, 0]
 * ```
 */
export interface CodingComparison<
  EA extends string = string,
  PA extends string = string,
  SA extends string = string,
  EB extends string = string,
  PB extends string = string,
  SB extends string = string,
> {
  readonly kind: 'codingComparison';
  /** What both found and coded alike, in the order of the first coding. */
  readonly same: readonly CodedPair<EA, PA, SA, EB, PB, SB>[];
  /** What both found and coded differently, in the order of the first coding. */
  readonly different: readonly CodedPair<EA, PA, SA, EB, PB, SB>[];
  /** What only the first found, and only the second, each in the order of that coding. */
  readonly only: readonly [readonly CodedAlone<EA, PA, SA>[], readonly CodedAlone<EB, PB, SB>[]];
  /** The ids of each coding that have no counterpart in the other. */
  readonly unmatched: {
    readonly experts: readonly [readonly EA[], readonly EB[]];
    readonly propositions: readonly [readonly PA[], readonly PB[]];
    readonly sources: readonly [readonly SA[], readonly SB[]];
  };
  /** Do they find the same? Units: every matched expert on every matched proposition. */
  readonly found: Reliability<'silent' | 'found'>;
  /** Do they take what both found for the same side? Units: the pairs, `same` and `different`. */
  readonly stance: Reliability<Coded['stance']>;
  /** Do they take it for as firm? Units: the pairs in which both affirm or both deny. */
  readonly certainty: Reliability<Certainty>;
  /** Did they mark the same words? An entry for each matched source that has a text, or quotes, in the first's order. */
  readonly words: readonly MarkedWords<SA, SB>[];
}
