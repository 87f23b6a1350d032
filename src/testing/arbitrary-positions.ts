import fc from 'fast-check';
import type { Certainty, Condition, Corpus, Position } from '../model/corpus.js';
import { partsOf } from '../reasoning/conditions.js';
import { declaredEdges } from '../reasoning/graph.js';
import { DATES, defined, someOf, sometimes } from './arbitrary-values.js';

/** How firmly things are said: hedges are more often the ones in which something is at stake. */
const certainties = fc.constantFrom<Certainty>('certain', 'probable', 'possible', 'possible');

const percents = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 5, 6, 10, 40, 45, 50, 55, 60, 90, 94, 95, 99, 100) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0.1, 0.9, 5.1, 5.9, 10.1, 44.9, 49.9, 50.1, 54.9, 89.9, 94.5, 99.1),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10) },
);

const estimates = fc
  .oneof(
    percents.map((percent) => [percent, percent]),
    fc.tuple(percents, percents),
  )
  .map(([a = 0, b = 0]) => ({
    stance: 'estimates' as const,
    credence: { low: Math.min(a, b), high: Math.max(a, b) },
  }));

/** What is said, in words or in numbers. */
const words = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      stance: fc.constant('affirms' as const),
      certainty: certainties,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      stance: fc.constant('denies' as const),
      certainty: certainties,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ stance: 'undecided' as const }) },
  { weight: 2, arbitrary: estimates },
);

/** The positions that state flatly what the conditions of another ask for, themselves under conditions that are met. */
function meeting({ expert, given = [] }: Position, under: readonly Condition[] = []): Position[] {
  const flatly = (condition: Condition): Position => {
    const { proposition, isTrue } = partsOf(condition);
    return { expert, proposition, stance: isTrue ? 'affirms' : 'denies', certainty: 'certain' };
  };
  return [...given.map((condition) => ({ ...flatly(condition), given: under })), ...under.map(flatly)];
}

/** What an expert says of a proposition; how firmly, if it is left out, is left to chance. */
type Saying = (proposition: string, stance: 'affirms' | 'denies', certainty?: Certainty) => Position;

/** Positions of these experts on these propositions: some alone, some in company that makes something of them. */
export function arbitraryPositions(
  experts: readonly string[],
  edges: Corpus['propositions'],
  sources: readonly string[],
): fc.Arbitrary<Position[]> {
  const propositions = Object.keys(edges);
  const allEdges = propositions.flatMap((id) => declaredEdges(edges, id));
  const proposition = fc.constantFrom(...propositions);
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    { weight: 2, arbitrary: proposition },
    { weight: 1, arbitrary: proposition.map((not) => ({ not })) },
  );
  const position = fc
    .tuple(
      words,
      fc.record({
        expert: fc.constantFrom(...experts),
        proposition,
        given: sometimes(25, fc.array(condition, { maxLength: 2 })),
        because: sometimes(30, someOf(propositions, 2)),
        restsOn: sometimes(60, someOf(sources, 2)),
        date: sometimes(25, fc.constantFrom(...DATES)),
        quote:
          sources.length === 0
            ? fc.constant(undefined)
            : sometimes(
                35,
                fc.record({
                  text: fc.constantFrom('It is so.', 'It may be so.'),
                  source: fc.constantFrom(...sources),
                  attribution: fc.constantFrom(
                    'verbatim' as const,
                    'paraphrase' as const,
                    'relayed' as const,
                  ),
                }),
              ),
        reading: sometimes(15, fc.constantFrom('direct' as const, 'inferred' as const)),
        confidence: sometimes(
          10,
          fc.constantFrom('low', 'moderate', 'high', { value: 3, scale: { min: 1, max: 5 } }),
        ),
      }),
    )
    .map(([said, more]): Position => defined({ ...more, ...said }) as Position); // `defined` drops what is undefined

  /** What the same expert says of the same later. */
  const revision = (of: Position) =>
    fc
      .tuple(words, fc.constantFrom(...DATES))
      .map(([said, date]) =>
        defined({ expert: of.expert, proposition: of.proposition, given: of.given, date, ...said }),
      );
  const evidence = fc.record({
    restsOn: someOf(sources, 2),
    because: sometimes(30, someOf(propositions, 1)),
  });
  const nextTo = (id: string) =>
    allEdges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  /** What the same expert says of what is next to it, at another time, and perhaps of a thing that hangs on it. */
  const changeOfMind = (of: Position) =>
    fc
      .record({
        said: words,
        proposition: fc.constantFrom(of.proposition, ...nextTo(of.proposition)),
        dates: fc.tuple(fc.constantFrom(...DATES), fc.constantFrom(...DATES)),
        hangsOn: sometimes(30, proposition),
      })
      .map(({ said, proposition, dates: [date, then], hangsOn }) => [
        { ...of, date },
        { expert: of.expert, proposition, date: then, ...said },
        ...(hangsOn === undefined
          ? []
          : [{ ...of, proposition: hangsOn, date: then, given: [of.proposition] }]),
      ]);
  /** What somebody says of the same, or of what is next to it. */
  const reply = (to: Position) => {
    const next = nextTo(to.proposition);
    return fc
      .record({
        expert: fc.constantFrom(to.expert, ...experts),
        proposition: fc.constantFrom(to.proposition, ...next),
      })
      .chain((who) => words.map((said) => ({ ...who, ...said })));
  };
  const edgesThatAre = (kind: 'implies' | 'excludes') => allEdges.filter((edge) => edge.kind === kind);
  const [implications, exclusions] = [edgesThatAre('implies'), edgesThatAre('excludes')];
  /** Something that two experts have to say over one of these edges; nothing, where there is none. */
  const overOne = (
    some: typeof implications,
    passage: (from: string, to: string, a: Saying, b: Saying) => readonly Position[],
  ): fc.Arbitrary<readonly Position[]> =>
    some.length === 0
      ? fc.constant([])
      : fc
          .record({
            edge: fc.constantFrom(...some),
            experts: fc.shuffledSubarray([...experts], { minLength: 2, maxLength: 2 }),
            howFirmly: fc.array(certainties, { minLength: 4, maxLength: 4 }),
          })
          .map(({ edge, experts: [a = '', b = ''], howFirmly }) => {
            const left = howFirmly.values();
            const saying =
              (expert: string): Saying =>
              (proposition, stance, certainty = left.next().value ?? 'possible') => ({
                expert,
                proposition,
                stance,
                certainty,
              });
            return passage(edge.from, edge.to, saying(a), saying(b));
          });
  const together = fc.oneof(
    // One allows for what the other thing, said flatly, excludes.
    overOne(exclusions, (from, to, a) => [a(from, 'affirms', 'certain'), a(to, 'affirms', 'possible')]),
    // Both say of each what follows from the other, and perhaps no more firmly than may-be.
    overOne(exclusions, (from, to, a, b) => [
      ...[a(from, 'affirms'), a(to, 'denies')],
      ...[b(from, 'affirms'), b(to, 'denies')],
    ]),
    // Each affirms what the other denies.
    overOne(exclusions, (from, to, a, b) => [
      ...[a(from, 'affirms'), a(to, 'denies')],
      ...[b(from, 'denies'), b(to, 'affirms')],
    ]),
    // One denies both ends, each so firmly, of what the other affirms, or of what follows from it.
    overOne(implications, (from, to, a, b) => [a(from, 'affirms'), b(from, 'denies'), b(to, 'denies')]),
    overOne(implications, (from, to, a, b) => {
      const before = implications.find((edge) => edge.to === from)?.from ?? from;
      return [a(before, 'affirms'), b(from, 'denies'), b(to, 'denies')];
    }),
  );
  const passage = position.chain(
    (one): fc.Arbitrary<readonly Position[]> =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant([one]) },
        { weight: 2, arbitrary: fc.constant([one, ...meeting(one)]) },
        { weight: 2, arbitrary: revision(one).map((later) => [one, later as Position]) }, // `one`, in other words
        { weight: 3, arbitrary: changeOfMind(one).map((said) => said as Position[]) }, // likewise
        { weight: 4, arbitrary: together },
        { weight: 1, arbitrary: proposition.map((given) => [one, ...meeting(one, [given])]) },
        { weight: 4, arbitrary: reply(one).map((another) => [one, another]) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(...experts), evidence)
            .map(([expert, more]) => [one, { ...one, expert, ...defined(more) }] as Position[]),
        },
      ),
  );
  return fc
    .array(passage, { minLength: 1, maxLength: 3 * experts.length, size: 'max' })
    .map((passages) => passages.flat());
}
