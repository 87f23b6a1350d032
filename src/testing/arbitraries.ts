import fc from 'fast-check';
import type { Corpus, Position, Proposition, Source } from '../model/corpus.js';
import { defineCorpus } from '../model/define-corpus.js';
import { arbitraryGraphs } from './arbitrary-graphs.js';
import { arbitraryPositions } from './arbitrary-positions.js';
import { DATES, defined, someOf, sometimes } from './arbitrary-values.js';
import { shrinking } from './shrink-corpora.js';

// Small corpora in which something happens: few experts who speak to few propositions, joined by chains, who
// contradict themselves, revise themselves, and now and then meet the conditions they set. Some ids are names that
// objects have of their own, or look like numbers.

const EXPERTS = ['ada', 'constructor', '1', 'bo', 'cy'];
const PROPOSITIONS = ['p', 'q', 'toString', 'r', '2', '…', 's', 't'];
const SOURCES = ['wire', 'paper', '0', 'leak', 'study'];

/**
 * What generated corpora are made of: ids, all of which are there, or how many there are at most.
 *
 * @example
 * ```ts
 * import { corpora, type CorporaOptions } from 'consilience/testing/arbitraries';
 *
 * const small: CorporaOptions = { experts: 3, propositions: 4 };
 * corpora(small);
 * ```
 */
export interface CorporaOptions<
  E extends string = string,
  P extends string = string,
  S extends string = string,
> {
  /** The experts: ids, or the most there are, two at least; left out, two to five. */
  readonly experts?: readonly E[] | number | undefined;
  /** The propositions: ids, or the most there are, two at least; left out, two to eight. */
  readonly propositions?: readonly P[] | number | undefined;
  /** The sources: ids; left out, none to five. */
  readonly sources?: readonly S[] | undefined;
  /** Whether implications may lead back to where they started. By default `true`. */
  readonly cycles?: boolean | undefined;
}

/** These ids, or the first few of some, as many as often. */
const idsOf = (
  given: readonly string[] | number | undefined,
  some: readonly string[],
  counts: readonly number[],
) =>
  typeof given === 'object'
    ? fc.constant(given)
    : fc
        .constantFrom(...counts, some.length)
        .map((count) => some.slice(0, Math.min(count, Math.max(2, given ?? some.length))));

const arbitrarySources = (ids: readonly string[]): fc.Arbitrary<Corpus['sources']> =>
  fc
    .tuple(
      ...ids.map(
        (id) =>
          fc
            .record({
              title: fc.constant(id),
              date: sometimes(60, fc.constantFrom(...DATES)),
              publisher: sometimes(30, fc.constantFrom('An agency', 'A paper')),
              relays: sometimes(25, someOf(ids, 2)),
            })
            .map((source): [string, Source] => [id, defined(source) as Source]), // `defined` drops what is undefined
      ),
    )
    .map((entries) => Object.fromEntries(entries));

/**
 * Graphs of implications and exclusions: the propositions of a corpus, by id. Every edge leads to another proposition,
 * none is there twice, and none excludes what it implies.
 *
 * @param options `propositions`: ids, or how many at most; `cycles`: whether implications may lead back to where they
 * started.
 * @returns An arbitrary of fast-check's. It shrinks to few propositions and few edges.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { implicationGraphs } from 'consilience/testing/arbitraries';
 *
 * fc.assert(
 *   fc.property(implicationGraphs({ propositions: ['storm', 'rain'], cycles: false }), ({ rain }) =>
 *     (rain.implies ?? []).length === 0,
 *   ),
 * );
 * ```
 */
export const implicationGraphs = <const P extends string = string>({
  propositions,
  cycles = true,
}: Pick<CorporaOptions<string, P>, 'propositions' | 'cycles'> = {}): fc.Arbitrary<{
  readonly [K in P]: Proposition<P>;
}> =>
  idsOf(propositions, PROPOSITIONS, [2, 3, 3, 4, 4, 5, 6]).chain((ids) =>
    arbitraryGraphs(ids, cycles),
  ) as unknown as fc.Arbitrary<{ readonly [K in P]: Proposition<P> }>; // the ids are those given

/**
 * Lists of positions with every mix of stance, certainty, number, condition, reason and date, some of which answer,
 * revise or contradict others.
 *
 * @param of The experts (ids), the propositions (by id, with their edges) and the sources (ids) that they are about.
 * @returns An arbitrary of fast-check's. It shrinks to few positions.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { defineCorpus } from 'consilience';
 * import { positions } from 'consilience/testing/arbitraries';
 *
 * const experts = { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } } as const;
 * const propositions = { storm: { text: 'A storm.', implies: ['rain'] }, rain: { text: 'It rains.' } } as const;
 * fc.assert(
 *   fc.property(
 *     positions({ experts: ['ada', 'bo'], propositions }),
 *     (said) => defineCorpus({ experts, propositions, positions: said }).positions.length === said.length,
 *   ),
 * );
 * ```
 */
export const positions = <
  const E extends string,
  const P extends string,
  const S extends string = never,
>(of: {
  readonly experts: readonly E[];
  readonly propositions: { readonly [K in P]: Proposition<NoInfer<P>> };
  readonly sources?: readonly S[] | undefined;
}): fc.Arbitrary<readonly Position<E, P, S>[]> =>
  arbitraryPositions(of.experts, of.propositions, of.sources ?? []) as fc.Arbitrary<
    readonly unknown[]
  > as fc.Arbitrary<readonly Position<E, P, S>[]>; // the ids are those given

/**
 * Corpora in which something happens: experts contradict and revise themselves, meet the conditions they set, answer
 * each other, and give words and numbers.
 *
 * @param options `experts` and `propositions`: ids, or how many at most; `sources`: ids; `cycles`.
 * @returns An arbitrary of fast-check's, its ids literal where ids are given. It shrinks to corpora that fit on a
 * postcard.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { compare } from 'consilience';
 * import { corpora } from 'consilience/testing/arbitraries';
 *
 * fc.assert(
 *   fc.property(corpora({ experts: ['ada', 'bo'] }), (corpus) => {
 *     const [there, back] = [compare(corpus, 'ada', 'bo'), compare(corpus, 'bo', 'ada')];
 *     return there.conflicts.length === back.conflicts.length;
 *   }),
 * );
 * ```
 */
export const corpora = <
  const E extends string = string,
  const P extends string = string,
  const S extends string = string,
>({
  experts,
  propositions,
  sources,
  cycles = true,
}: CorporaOptions<E, P, S> = {}): fc.Arbitrary<Corpus<E, P, S>> =>
  shrinking(
    fc
      .tuple(
        idsOf(experts, EXPERTS, [2, 2, 2, 3, 3, 4]),
        implicationGraphs<string>({ propositions, cycles }),
        (sources ? fc.constant(sources) : someOf(SOURCES)).chain((ids) => arbitrarySources(ids)),
      )
      .chain(([who, claims, documents]) =>
        arbitraryPositions(who, claims, Object.keys(documents)).map((said) =>
          defineCorpus<string, string, string>({
            sources: documents,
            experts: Object.fromEntries(who.map((name) => [name, { name, kind: 'person' as const }])),
            propositions: claims,
            positions: said,
          }),
        ),
      ),
    {
      experts: typeof experts !== 'object',
      propositions: typeof propositions !== 'object',
      sources: sources === undefined,
    },
  ) as unknown as fc.Arbitrary<Corpus<E, P, S>>; // the ids are those given

/** A table of votes: a row for each rater, a column for each unit, `null` where a vote is missing. */
export interface VoteTable {
  readonly ratings: readonly (readonly (number | null)[])[];
  readonly categories: readonly number[];
}

/**
 * Tables of votes with gaps, as the measures take them, of every size and density; many without a pair, or without
 * variation.
 *
 * @param options `raters`: how many rows at least and at most, 1 to 6 unless given.
 * @returns An arbitrary of fast-check's. It shrinks to one category, few rows and columns, and no gaps.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { percentAgreement } from 'consilience/measures';
 * import { voteTables } from 'consilience/testing/arbitraries';
 *
 * fc.assert(
 *   fc.property(voteTables(), ({ ratings, categories }) => {
 *     const { value = 1 } = percentAgreement(ratings, { categories });
 *     return value >= 0 && value <= 1;
 *   }),
 * );
 * ```
 */
export const voteTables = ({
  raters = { min: 1, max: 6 },
}: {
  readonly raters?: { readonly min: number; readonly max: number } | undefined;
} = {}): fc.Arbitrary<VoteTable> =>
  fc
    .record({
      categories: fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 5 }),
      raters: fc.integer(raters),
      units: fc.integer({ min: 1, max: 8 }),
      missing: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ categories, raters, units, missing }) => {
      const gaps = Array.from({ length: missing }, () => null);
      const rating = fc.constantFrom<(number | null)[]>(...categories, ...gaps);
      const row = fc.array(rating, { minLength: units, maxLength: units });
      return fc.record({
        categories: fc.constant(categories),
        ratings: fc.array(row, { minLength: raters, maxLength: raters }),
      });
    });
