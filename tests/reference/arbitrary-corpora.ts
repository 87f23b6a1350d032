import {
  type Condition,
  type Corpus,
  defineCorpus,
  type EdgeTarget,
  type Position,
  type Source,
} from 'consilience';
import fc from 'fast-check';
import { arbitraryPositions } from './arbitrary-positions.js';
import { DATES, someOf, sometimes, without } from './arbitrary-values.js';
import { edgesOf } from './bounds.js';
import { type Asked, assumptions } from './counting.js';

// Small corpora in which something happens: few experts who speak to few propositions, joined by chains, who
// contradict themselves, revise themselves, and now and then meet the conditions they set.

const EXPERTS = ['ada', 'constructor', '1', 'bo', 'cy'];
const PROPOSITIONS = ['p', 'q', 'toString', 'r', '2', '…', 's', 't'];
const SOURCES = ['wire', 'paper', '0', 'leak', 'study'];

/** Edges that respect integrity: none to itself, none twice, none that excludes what it implies. */
function arbitraryPropositions(ids: readonly string[]): fc.Arbitrary<Corpus['propositions']> {
  const pair = fc.tuple(fc.nat(ids.length - 1), fc.nat(ids.length - 1)).filter(([from, to]) => from !== to);
  const forward = fc.nat(ids.length - 2).map((from): [number, number] => [from, from + 1]);
  const pairs = (maxLength: number, arbitrary: fc.Arbitrary<[number, number]>) =>
    fc.uniqueArray(arbitrary, { maxLength, selector: ([from, to]) => `${from} ${to}` });
  const reasons = fc.array(sometimes(25, fc.constantFrom('A law.', 'By definition.')), {
    minLength: 4,
    maxLength: 4,
  });
  return fc
    .tuple(
      pairs(
        Math.ceil(ids.length * 1.2),
        fc.oneof({ weight: 3, arbitrary: forward }, { weight: 2, arbitrary: pair }),
      ),
      pairs(Math.ceil(ids.length / 2), pair),
      fc.boolean(),
      reasons,
    )
    .map(([implications, declared, isMutual, why]) => {
      // An exclusion may be declared on either side, or on both.
      const [first] = declared;
      const back = first && ([first[1], first[0]] as [number, number]);
      const isNew = back && !declared.some(([from, to]) => from === back[0] && to === back[1]);
      const exclusions = isMutual && isNew ? [...declared, back] : declared;
      const isJoined = ([a, b]: readonly [number, number]) =>
        implications.some(([from, to]) => (from === a && to === b) || (from === b && to === a));
      const targets = (edges: readonly (readonly [number, number])[], of: number) =>
        edges.flatMap(([from, to], place): EdgeTarget[] => {
          const proposition = ids[to];
          if (from !== of || proposition === undefined) return [];
          const reason = why[place % why.length];
          return [reason === undefined ? proposition : { proposition, reason }];
        });
      const entries = ids.map((id, place) => {
        const implies = targets(implications, place);
        const excludes = targets(
          exclusions.filter((edge) => !isJoined(edge)),
          place,
        );
        return [
          id,
          {
            text: `It is so that ${id}.`,
            ...(implies.length > 0 ? { implies } : {}),
            ...(excludes.length > 0 ? { excludes } : {}),
          },
        ] as const;
      });
      return Object.fromEntries(entries);
    });
}

const arbitrarySources: fc.Arbitrary<Corpus['sources']> = someOf(SOURCES).chain((ids) =>
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
            .map((source): [string, Source] => [id, without(source) as Source]), // `without` drops what is undefined
      ),
    )
    .map((entries) => Object.fromEntries(entries)),
);

/** Corpora of two to five experts and two to so many propositions. */
export const corpora = ({ propositions: most = PROPOSITIONS.length } = {}): fc.Arbitrary<Corpus> =>
  fc
    .tuple(
      fc.constantFrom(2, 2, 2, 3, 3, 4, EXPERTS.length).map((count) => EXPERTS.slice(0, count)),
      fc
        .constantFrom(2, 3, 3, 4, 4, 5, 6, PROPOSITIONS.length)
        .chain((count) => arbitraryPropositions(PROPOSITIONS.slice(0, Math.min(count, most)))),
      arbitrarySources,
    )
    .chain(([experts, propositions, sources]) =>
      fc.record({
        sources: fc.constant(sources),
        experts: fc.constant(experts),
        propositions: fc.constant(propositions),
        positions: arbitraryPositions(experts, propositions, Object.keys(sources)),
      }),
    )
    .map(({ experts, ...corpus }) =>
      defineCorpus<string, string, string>({
        ...corpus,
        experts: Object.fromEntries(experts.map((name) => [name, { name, kind: 'person' as const }])),
      }),
    );

/** Options that fit a corpus: assumptions that contradict each other are left out. */
export function optionsFor(corpus: Corpus): fc.Arbitrary<Asked> {
  const [experts, propositions] = [Object.keys(corpus.experts), Object.keys(corpus.propositions)];
  const edges = edgesOf(corpus).flatMap(({ kind, from, to }) => [
    { from, to },
    ...(kind === 'excludes' ? [{ from: to, to: from }] : []),
  ]);
  const conditions = corpus.positions.flatMap(({ given = [] }) => given);
  const either = propositions.flatMap((id): Condition[] => [id, { not: id }]);
  const assumable = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...either) },
    ...(conditions.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...conditions) }] : []),
  );
  const assuming = fc.uniqueArray(assumable, {
    minLength: 1,
    maxLength: 2,
    selector: (condition) => (typeof condition === 'string' ? condition : condition.not),
  });
  return fc
    .record({
      experts: sometimes(15, someOf(experts)),
      assuming: sometimes(25, assuming),
      rejecting: sometimes(20, someOf(edges, 2)),
      asOf: sometimes(15, fc.constantFrom(...DATES)),
      propositions: sometimes(15, someOf(propositions, 2)),
      minHolders: sometimes(30, fc.constantFrom(1, 2, 3, 'all' as const)),
      minCertainty: sometimes(
        20,
        fc.constantFrom('possible' as const, 'probable' as const, 'certain' as const),
      ),
      unopposed: sometimes(20, fc.boolean()),
    })
    .map((options) => {
      const isSound = assumptions(edgesOf(corpus, options.rejecting), options.assuming ?? []);
      return without({ ...options, assuming: isSound ? options.assuming : undefined }) as Asked; // `without` drops what is undefined
    });
}

/** Those of the options that a question takes. */
export const only = <K extends keyof Asked>(options: Asked, ...keys: readonly K[]): Pick<Asked, K> =>
  Object.fromEntries(
    keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
  ) as Pick<Asked, K>; // only keys are lost

/** A corpus and how it is asked about. */
export interface Question {
  readonly corpus: Corpus;
  readonly options: Asked;
}

/** A corpus with options that fit it. */
export const questions = (limits?: { propositions?: number }): fc.Arbitrary<Question> =>
  corpora(limits).chain((corpus) => optionsFor(corpus).map((options) => ({ corpus, options })));

/** The same corpus of bare words: nothing is dated, and nothing is said under a condition. */
export const plainly = (corpus: Corpus): Corpus =>
  defineCorpus<string, string, string>({
    ...corpus,
    positions: corpus.positions.map(
      ({ given: _, date: __, quote: ___, ...position }): Position => position as Position, // only keys are lost
    ),
  });
