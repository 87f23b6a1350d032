import fc from 'fast-check';
import type { Corpus, EdgeTarget, Position, Proposition } from '../model/corpus.js';
import { defineCorpus } from '../model/define-corpus.js';
import { partsOf } from '../reasoning/conditions.js';

/** Which ids may go where nothing refers to them: at least two experts and two propositions stay. */
export interface MayGo {
  readonly experts: boolean;
  readonly propositions: boolean;
  readonly sources: boolean;
}

const LEAST = 2;
const OPTIONAL = ['given', 'because', 'restsOn', 'quote', 'date', 'reading', 'confidence'] as const;

const targetOf = (edge: EdgeTarget): string => (typeof edge === 'string' ? edge : edge.proposition);
const without = <T extends object>(record: T, key: PropertyKey): T =>
  Object.fromEntries(Object.entries(record).filter(([own]) => own !== key)) as T; // of optional keys, or of ids

/** A list with these elements in the place of some. */
const spliced = <T>(
  list: readonly T[],
  at: number,
  count: number,
  ...instead: readonly T[]
): readonly T[] => [...list.slice(0, at), ...instead, ...list.slice(at + count)];

/** A list without some of its elements: half of them, a quarter, and so on down to each. */
function* shorter<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < list.length; from += size) yield spliced(list, from, size);
  }
}

/** The ids that positions refer to. */
function idsIn(positions: readonly Position[]) {
  const [experts, propositions, sources] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { expert, proposition, given = [], because = [], restsOn = [], quote } of positions) {
    experts.add(expert);
    for (const condition of given) propositions.add(partsOf(condition).proposition);
    for (const id of [proposition, ...because]) propositions.add(id);
    for (const id of quote ? [quote.source, ...restsOn] : restsOn) sources.add(id);
  }
  return { experts, propositions, sources };
}

/** A corpus without one proposition, and the edges to it. */
function withoutProposition(corpus: Corpus, gone: string): Corpus {
  const others = Object.entries<Proposition>(without(corpus.propositions, gone)).map(
    ([id, { text, ...kinds }]) => {
      const edges = (['implies', 'excludes'] as const).flatMap((kind) => {
        const left = (kinds[kind] ?? []).filter((edge) => targetOf(edge) !== gone);
        return left.length > 0 ? [[kind, left] as const] : [];
      });
      return [id, { text, ...Object.fromEntries(edges) }] as const;
    },
  );
  return { ...corpus, propositions: Object.fromEntries(others) };
}

/** Everything that is a little less than a corpus. */
function* smaller(corpus: Corpus, mayGo: MayGo): Generator<Corpus> {
  const { experts, propositions, sources, positions } = corpus;
  for (const fewer of shorter(positions)) yield { ...corpus, positions: fewer };
  const used = idsIn(positions);
  if (mayGo.experts && Object.keys(experts).length > LEAST)
    for (const id of Object.keys(experts).filter((expert) => !used.experts.has(expert)))
      yield { ...corpus, experts: without(experts, id) };
  if (mayGo.propositions && Object.keys(propositions).length > LEAST)
    for (const id of Object.keys(propositions).filter((one) => !used.propositions.has(one)))
      yield withoutProposition(corpus, id);
  const relayed = new Set(Object.values(sources).flatMap(({ relays = [] }) => relays));
  if (mayGo.sources)
    for (const id of Object.keys(sources).filter((one) => !used.sources.has(one) && !relayed.has(one)))
      yield { ...corpus, sources: without(sources, id) };
  for (const [id, source] of Object.entries(sources))
    for (const key of ['date', 'publisher', 'relays'] as const)
      if (source[key] !== undefined) yield { ...corpus, sources: { ...sources, [id]: without(source, key) } };
  for (const [id, proposition] of Object.entries(propositions)) {
    for (const kind of ['implies', 'excludes'] as const) {
      const edges = proposition[kind] ?? [];
      const changed = (left: readonly EdgeTarget[]): Corpus => ({
        ...corpus,
        propositions: {
          ...propositions,
          [id]: left.length > 0 ? { ...proposition, [kind]: left } : without(proposition, kind),
        },
      });
      for (const [place, edge] of edges.entries()) {
        yield changed(spliced(edges, place, 1));
        if (typeof edge !== 'string') yield changed(spliced(edges, place, 1, edge.proposition));
      }
    }
  }
  for (const [place, position] of positions.entries())
    for (const key of OPTIONAL)
      if (position[key] !== undefined)
        yield { ...corpus, positions: spliced(positions, place, 1, without(position, key)) };
}

/**
 * Generates what another arbitrary does, and shrinks it by taking away what can go. Each part of a corpus hangs on
 * others, and fast-check, left alone, draws all that hangs on a part anew when it makes that part smaller.
 */
class ShrinkingCorpora extends fc.Arbitrary<Corpus> {
  constructor(
    readonly generated: fc.Arbitrary<Corpus>,
    readonly mayGo: MayGo,
  ) {
    super();
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Corpus> {
    return new fc.Value(this.generated.generate(random, bias).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Corpus {
    return value !== undefined;
  }

  override shrink(corpus: Corpus): fc.Stream<fc.Value<Corpus>> {
    return fc.stream(smaller(corpus, this.mayGo)).map(
      (parts) => new fc.Value<Corpus>(defineCorpus<string, string, string>(parts), undefined), // biome-ignore format: one line
    );
  }
}

/** Corpora that shrink to few positions, and to what these refer to. */
export const shrinking = (generated: fc.Arbitrary<Corpus>, mayGo: MayGo): fc.Arbitrary<Corpus> =>
  new ShrinkingCorpora(generated, mayGo);
