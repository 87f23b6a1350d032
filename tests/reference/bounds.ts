import type { Certainty, Corpus, Credence, Position } from 'consilience';

/** The words as ranges, written out: what the table of the semantics says. */
const WORDS = {
  affirms: { certain: [95, 100], probable: [55, 100], possible: [6, 100] },
  denies: { certain: [0, 5], probable: [0, 45], possible: [0, 94] },
} as const;

export const SIDES = ['affirms', 'denies'] as const;
export type Side = (typeof SIDES)[number];

/** Certainties by how firm they are; 0 is none. */
export const CERTAINTY = [undefined, 'possible', 'probable', 'certain'] as const;

export const firmnessOf = (certainty: Certainty | undefined): number => CERTAINTY.indexOf(certainty);

export const other = (side: Side): Side => (side === 'affirms' ? 'denies' : 'affirms');

export const EVERYTHING: Credence = { low: 0, high: 100 };

/** How firmly a number takes a side: the paragraph "A number in words". A word has its own firmness. */
function firmness(side: Side, { low, high }: Credence): number {
  const reached = (cuts: readonly boolean[]) => cuts.filter((isReached) => isReached).length;
  return side === 'affirms'
    ? reached([low >= 6, low >= 55, low >= 100])
    : reached([high <= 94, high <= 45, high <= 0]);
}

/** How firmly each side is taken. */
export type Firmness = Readonly<Record<Side, number>>;

/** How firmly a position takes each side of its own proposition. */
export function firmnessSaid(position: Position): Firmness {
  if (position.stance === 'undecided') return { affirms: 0, denies: 0 };
  if (position.stance === 'estimates')
    return { affirms: firmness('affirms', position.credence), denies: firmness('denies', position.credence) };
  return { affirms: 0, denies: 0, [position.stance]: firmnessOf(position.certainty) };
}

/** The range that a position stands for: a word's by the table, a number's own. */
export function boundsOf(position: Position): Credence {
  if (position.stance === 'undecided') return EVERYTHING;
  if (position.stance === 'estimates') return position.credence;
  const [low, high] = WORDS[position.stance][position.certainty];
  return { low, high };
}

/** What all of these allow; upside down where they allow nothing together. */
export function intersection(all: readonly Credence[]): Credence {
  return {
    low: Math.max(0, ...all.map(({ low }) => low)),
    high: Math.min(100, ...all.map(({ high }) => high)),
  };
}

export const isEmpty = ({ low, high }: Credence): boolean => low > high;

/** A link between two propositions. */
export interface Edge {
  readonly kind: 'implies' | 'excludes';
  readonly from: string;
  readonly to: string;
}

/** Every edge as declared, without those that are rejected: an exclusion may be named from either side. */
export function edgesOf(
  corpus: Pick<Corpus, 'propositions'>,
  rejecting: readonly Pick<Edge, 'from' | 'to'>[] = [],
): Edge[] {
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

/** What range crosses an edge from the proposition `at`, going by the range there. */
function acrossEdge({ kind, from, to }: Edge, at: string, bounds: Credence): Credence {
  if (kind === 'excludes') return { low: 0, high: bounds.low >= 55 ? 100 - bounds.low : 100 };
  return { low: at === from ? bounds.low : 0, high: at === to ? bounds.high : 100 };
}

/** What firmness crosses an edge from the proposition `at`. */
export function firmnessAcross({ kind, from, to }: Edge, at: string, held: Firmness): Firmness {
  if (kind === 'excludes') return { affirms: 0, denies: held.affirms >= 2 ? held.affirms : 0 };
  return { affirms: at === from ? held.affirms : 0, denies: at === to ? held.denies : 0 };
}

/** The range of every proposition once nothing crosses any edge any more that would narrow it. */
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
  const at = (proposition: string) => bounds.get(proposition) ?? EVERYTHING;
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
