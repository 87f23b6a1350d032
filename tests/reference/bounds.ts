import type { Corpus, Credence, Edge, Options, Position } from 'consilience';

/** The words as ranges, written out: what the table of the semantics says. */
const WORDS = {
  affirms: { certain: [95, 100], probable: [55, 100], possible: [6, 100] },
  denies: { certain: [0, 5], probable: [0, 45], possible: [0, 94] },
} as const;

export const SIDES = ['affirms', 'denies'] as const;
export type Side = (typeof SIDES)[number];

/** Certainties by how firm they are; 0 is none. */
export const CERTAINTY = [undefined, 'possible', 'probable', 'certain'] as const;

export const other = (side: Side): Side => (side === 'affirms' ? 'denies' : 'affirms');

/** How firmly bounds take a side: how many of its cut points they reach. */
export const firmness = (side: Side, { low, high }: Credence): number =>
  side === 'affirms'
    ? [6, 55, 95].filter((cut) => low >= cut).length
    : [94, 45, 5].filter((cut) => high <= cut).length;

/** The side that bounds take by themselves, or none of the two. */
export function gradeOf(bounds: Credence): Side | 'tie' | 'none' {
  const [affirms, denies] = [firmness('affirms', bounds), firmness('denies', bounds)];
  if (affirms === denies) return affirms === 0 ? 'none' : 'tie';
  return affirms > denies ? 'affirms' : 'denies';
}

export function boundsOf(position: Position): Credence {
  if (position.stance === 'undecided') return { low: 0, high: 100 };
  if (position.stance === 'estimates') return position.credence;
  const [low, high] = WORDS[position.stance][position.certainty];
  return { low, high };
}

export function intersection(all: readonly Credence[]): Credence {
  return {
    low: Math.max(0, ...all.map(({ low }) => low)),
    high: Math.min(100, ...all.map(({ high }) => high)),
  };
}

/** Every edge as declared, without those that are rejected: an exclusion may be named from either side. */
export function edgesOf(corpus: Pick<Corpus, 'propositions'>, rejecting: Options['rejecting'] = []): Edge[] {
  const declared = Object.entries(corpus.propositions).flatMap(([from, proposition]) =>
    (['implies', 'excludes'] as const).flatMap((kind) =>
      (proposition[kind] ?? []).map((target): Edge => {
        if (typeof target === 'string') return { kind, from, to: target };
        const { proposition: to, reason } = target;
        return { kind, from, to, ...(reason === undefined ? {} : { reason }) };
      }),
    ),
  );
  return declared.filter(
    ({ kind, from, to }) =>
      !rejecting.some(
        (name) =>
          (name.from === from && name.to === to) ||
          (kind === 'excludes' && name.from === to && name.to === from),
      ),
  );
}

/** What crosses an edge from the proposition `at`, going by the bounds there. */
export function acrossEdge({ kind, from, to }: Edge, at: string, bounds: Credence): Credence {
  if (kind === 'excludes') return { low: 0, high: bounds.low >= 55 ? 100 - bounds.low : 100 };
  return { low: at === from ? bounds.low : 0, high: at === to ? bounds.high : 100 };
}

/** The bounds of every proposition once nothing crosses any edge any more that would narrow them. */
export function closure(
  corpus: Corpus,
  edges: readonly Edge[],
  positions: readonly Position[],
): Map<string, Credence> {
  const bounds = new Map<string, Credence>(
    Object.keys(corpus.propositions).map((proposition) => [
      proposition,
      intersection(positions.filter((position) => position.proposition === proposition).map(boundsOf)),
    ]),
  );
  const at = (proposition: string) => bounds.get(proposition) ?? { low: 0, high: 100 };
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const edge of edges) {
      for (const [here, there] of [
        [edge.from, edge.to],
        [edge.to, edge.from],
      ] as const) {
        const narrowed = intersection([at(there), acrossEdge(edge, here, at(here))]);
        if (narrowed.low === at(there).low && narrowed.high === at(there).high) continue;
        bounds.set(there, narrowed);
        isSettled = false;
      }
    }
  }
  return bounds;
}
