/**
 * A document or report that carries positions, or that experts relied on.
 *
 * @example
 * ```ts
 * import type { Source } from 'consilience';
 *
 * const wire: Source = { title: 'Wire report', publisher: 'An agency', date: '2024-07' };
 * const paper: Source<'wire'> = { title: 'Front page', relays: ['wire'] };
 * ```
 */
export interface Source<S extends string = string> {
  readonly title: string;
  readonly publisher?: string | undefined;
  /** ISO 8601: a year, a month, a day, or an instant with its offset. A year or a month is a period. */
  readonly date?: string | undefined;
  /** Whether the document states the date, or the corpus's author worked it out. */
  readonly dateBasis?: 'stated' | 'derived' | undefined;
  readonly url?: string | undefined;
  /** SHA-256 of the document's text in UTF-8, in lower-case hexadecimal. */
  readonly sha256?: string | undefined;
  /** The sources that this one passes on: a newspaper relays an agency. */
  readonly relays?: readonly S[] | undefined;
  readonly note?: string | undefined;
}

/**
 * Somebody whose assessments are compared: a person, or an institution that publishes under its name.
 *
 * @example
 * ```ts
 * import type { Expert } from 'consilience';
 *
 * const ada: Expert = { name: 'Ada Example', kind: 'person', affiliation: 'Example University' };
 * ```
 */
export interface Expert {
  readonly name: string;
  readonly kind: 'person' | 'institution';
  readonly role?: string | undefined;
  readonly affiliation?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * The proposition that an edge leads to: its id, alone or with the reason for the edge, which a reader may dispute.
 */
export type EdgeTarget<P extends string = string> =
  | P
  | { readonly proposition: P; readonly reason?: string | undefined };

/**
 * One claim about the world that can be affirmed or denied, with the propositions that follow from it and those that
 * it rules out.
 *
 * @example
 * ```ts
 * import type { Proposition } from 'consilience';
 *
 * const pours: Proposition<'it-rains' | 'it-is-dry'> = {
 *   text: 'It is pouring.',
 *   implies: ['it-rains'],
 *   excludes: [{ proposition: 'it-is-dry', reason: 'Nothing stays dry in a downpour.' }],
 * };
 * ```
 */
export interface Proposition<P extends string = string> {
  readonly text: string;
  /** What must hold if this holds. Implications chain, and may form cycles of equivalents. */
  readonly implies?: readonly EdgeTarget<P>[] | undefined;
  /** What cannot hold together with this. Declared on either side, it works both ways. */
  readonly excludes?: readonly EdgeTarget<P>[] | undefined;
  readonly note?: string | undefined;
}

/**
 * How firmly something was said: flatly, "it is so" (`certain`), "it is likely" (`probable`), "it may be so"
 * (`possible`).
 */
export type Certainty = 'certain' | 'probable' | 'possible';

/**
 * A range of probability in percent, from 0 to 100, both ends included.
 */
export interface Credence {
  readonly low: number;
  readonly high: number;
}

/**
 * What must be so before a position counts: a proposition that must be true, or, as `{ not: id }`, one that must be
 * false ("unless").
 *
 * @example
 * ```ts
 * import type { Condition } from 'consilience';
 *
 * const ifItRains: Condition = 'it-rains';
 * const unlessItRains: Condition = { not: 'it-rains' };
 * ```
 */
export type Condition<P extends string = string> = P | { readonly not: P };

/**
 * The words from which a position was read, and where they stand in their source.
 *
 * @example
 * ```ts
 * import type { Quote } from 'consilience';
 *
 * const quote: Quote = { text: 'It may rain.', source: 'forecast', attribution: 'verbatim', start: 0, end: 12 };
 * ```
 */
export interface Quote<S extends string = string> {
  readonly text: string;
  readonly source: S;
  /** The expert's own words, a report of them in the source's words, or one that reached the source through another. */
  readonly attribution: 'verbatim' | 'paraphrase' | 'relayed';
  /** Offset in UTF-16 units at which the quote begins in the source's text. The first unit has 0. */
  readonly start?: number | undefined;
  /** Offset in UTF-16 units at which the quote ends in the source's text: that of the first unit after it. */
  readonly end?: number | undefined;
}

/**
 * How confident the expert claims to be, as given: a number with the ends of its scale, or a word. It is not a
 * probability, and is never turned into one.
 *
 * @example
 * ```ts
 * import type { Confidence } from 'consilience';
 *
 * const seven: Confidence = { value: 7, scale: { min: 1, max: 10 } };
 * const moderate: Confidence = 'moderate';
 * ```
 */
export type Confidence =
  | { readonly value: number; readonly scale: { readonly min: number; readonly max: number } }
  | 'low'
  | 'moderate'
  | 'high';

interface PositionBase<E extends string, P extends string, S extends string> {
  readonly expert: E;
  readonly proposition: P;
  /** The conditions under which it was said. All must be met before the position counts. */
  readonly given?: readonly Condition<P>[] | undefined;
  /** The propositions that the expert gave as reasons. */
  readonly because?: readonly P[] | undefined;
  /** The sources that the expert relied on. The one that carries the quote is not among them: it stands in `quote`. */
  readonly restsOn?: readonly S[] | undefined;
  readonly quote?: Quote<S> | undefined;
  /** Whether the coding reads the words directly or infers from them. Left out, it is `direct`. */
  readonly reading?: 'direct' | 'inferred' | undefined;
  /** ISO 8601: a year, a month, a day, or an instant with its offset. Left out, the date of the quote's source counts. */
  readonly date?: string | undefined;
  readonly confidence?: Confidence | undefined;
  readonly note?: string | undefined;
}

/**
 * A position that takes a side.
 *
 * @example
 * ```ts
 * import type { SidedPosition } from 'consilience';
 *
 * const rain: SidedPosition = { expert: 'ada', proposition: 'it-rains', stance: 'affirms', certainty: 'probable' };
 * ```
 */
export interface SidedPosition<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> extends PositionBase<E, P, S> {
  readonly stance: 'affirms' | 'denies';
  readonly certainty: Certainty;
}

/**
 * A position that takes up the question and takes no side. Silence is something else: no position at all.
 *
 * @example
 * ```ts
 * import type { UndecidedPosition } from 'consilience';
 *
 * const open: UndecidedPosition = { expert: 'ada', proposition: 'it-rains', stance: 'undecided' };
 * ```
 */
export interface UndecidedPosition<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> extends PositionBase<E, P, S> {
  readonly stance: 'undecided';
}

/**
 * A position that gives a number or a range, in percent.
 *
 * @example
 * ```ts
 * import type { EstimatePosition } from 'consilience';
 *
 * const odds: EstimatePosition = {
 *   expert: 'ada', proposition: 'it-rains', stance: 'estimates', credence: { low: 60, high: 70 },
 * };
 * ```
 */
export interface EstimatePosition<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> extends PositionBase<E, P, S> {
  readonly stance: 'estimates';
  readonly credence: Credence;
}

/**
 * An expert's stance on a proposition, with its conditions, reasons, sources and quote. An expert who has no position
 * on a proposition is silent on it.
 *
 * @example
 * ```ts
 * import type { Position } from 'consilience';
 *
 * const position: Position = {
 *   expert: 'ada',
 *   proposition: 'it-rains',
 *   stance: 'affirms',
 *   certainty: 'possible',
 *   quote: { text: 'It may rain.', source: 'forecast', attribution: 'verbatim' },
 * };
 * ```
 */
export type Position<E extends string = string, P extends string = string, S extends string = string> =
  | SidedPosition<E, P, S>
  | UndecidedPosition<E, P, S>
  | EstimatePosition<E, P, S>;

/**
 * Experts, propositions and sources by id, and the list of positions: who says what. It is plain data that JSON can
 * hold, and frozen. Results list things in its order: that of the records' keys, and of the list.
 */
export interface Corpus<E extends string = string, P extends string = string, S extends string = string> {
  readonly sources: { readonly [K in S]: Source<S> };
  readonly experts: { readonly [K in E]: Expert };
  readonly propositions: { readonly [K in P]: Proposition<P> };
  readonly positions: readonly Position<E, P, S>[];
}
