/**
 * A document or report in which positions are found, or on which they rest.
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
 * Where an edge leads, with the reason for drawing it where one is given: the reason is what a reader can
 * dispute.
 *
 * @example
 * ```ts
 * import type { EdgeTarget } from 'consilience';
 *
 * const bare: EdgeTarget = 'it-rains';
 * const argued: EdgeTarget = { proposition: 'streets-wet', reason: 'Rain wets streets.' };
 * ```
 */
export type EdgeTarget<P extends string = string> =
  | P
  | { readonly proposition: P; readonly reason?: string | undefined };

/**
 * One claim about the world that can be affirmed or denied, with what follows from it and what it rules out.
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
 * How firmly something was said: flatly (`certain`), as likely (`probable`), as a may-be (`possible`).
 *
 * @example
 * ```ts
 * import type { Certainty } from 'consilience';
 *
 * const may: Certainty = 'possible';
 * ```
 */
export type Certainty = 'certain' | 'probable' | 'possible';

/**
 * A closed range of credence, in percent, 0 to 100.
 *
 * @example
 * ```ts
 * import type { Credence } from 'consilience';
 *
 * const likely: Credence = { low: 55, high: 100 };
 * ```
 */
export interface Credence {
  readonly low: number;
  readonly high: number;
}

/**
 * What a position depends on: a proposition that must be true, or one that must be false ("unless").
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
 * The words that carry a position, and where they stand.
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
  /** Offset of the first UTF-16 unit in the source's text. */
  readonly start?: number | undefined;
  /** Offset behind the last UTF-16 unit in the source's text. */
  readonly end?: number | undefined;
}

/**
 * A confidence that the expert gave, as given: a number with the ends of its scale, or a word. It is no likelihood,
 * and is never turned into one.
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
  /** The conditions it was said under. All must be met before the position counts. */
  readonly given?: readonly Condition<P>[] | undefined;
  /** The propositions that the expert gave as reasons. */
  readonly because?: readonly P[] | undefined;
  /** The sources that the expert relied on: not the paper that carries the quote. */
  readonly restsOn?: readonly S[] | undefined;
  readonly quote?: Quote<S> | undefined;
  /** Whether the coding reads the words directly or infers from them. Left out, it is `direct`. */
  readonly reading?: 'direct' | 'inferred' | undefined;
  /** ISO 8601; left out, the date of the quote's source stands in. A year or a month is a period. */
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
 * A position that takes the question up and takes no side. It is not silence.
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
 * An expert's stance on a proposition, with its conditions, reasons, sources and quote. No position means
 * silent.
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
 * Experts, propositions and sources by id, and who says what. Plain, JSON-safe and frozen; its order (of a
 * record's keys, of the list) is the order in which every result lists things.
 *
 * @example
 * ```ts
 * import { defineCorpus, type Corpus } from 'consilience';
 *
 * const empty: Corpus = defineCorpus({ experts: {}, propositions: {}, positions: [] });
 *
 * console.log(empty.positions.length); // => 0
 * ```
 */
export interface Corpus<E extends string = string, P extends string = string, S extends string = string> {
  readonly sources: { readonly [K in S]: Source<S> };
  readonly experts: { readonly [K in E]: Expert };
  readonly propositions: { readonly [K in P]: Proposition<P> };
  readonly positions: readonly Position<E, P, S>[];
}
