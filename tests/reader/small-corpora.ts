import {
  type Corpus,
  defineCorpus,
  type EstimatePosition,
  type Position,
  type Proposition,
  type SidedPosition,
  type UndecidedPosition,
} from 'consilience';

type Stated =
  | Pick<SidedPosition, 'stance' | 'certainty'>
  | Pick<UndecidedPosition, 'stance'>
  | Pick<EstimatePosition, 'stance' | 'credence'>;

const WORDS = /^(affirms|denies) (certain|probable|possible)$/;

/** `'affirms certain'`, `'undecided'`, `'40-70'` or `'50'`, as a position has it. */
function said(words: string): Stated {
  const sided = WORDS.exec(words);
  if (sided) return { stance: sided[1], certainty: sided[2] } as Stated;
  if (words === 'undecided') return { stance: 'undecided' };
  const [low = Number.NaN, high = low] = words.split('-').map(Number);
  return { stance: 'estimates', credence: { low, high } };
}

/** A position in short: expert, proposition, words, and whatever else it has. */
export const says = (expert: string, proposition: string, words: string, more: object = {}): Position =>
  ({ expert, proposition, ...said(words), ...more }) as Position; // `said` gives one of the shapes of a position

/** Propositions by what follows from them. */
export type Edges = { readonly [proposition: string]: Omit<Proposition, 'text'> };

/** A corpus of experts and propositions that are named by what is said of them. */
export function corpusOf(
  edges: Edges,
  positions: readonly Position[],
  sources: Corpus['sources'] = {},
): Corpus {
  const ids = new Set([...Object.keys(edges), ...positions.map(({ proposition }) => proposition)]);
  return defineCorpus<string, string, string>({
    sources,
    experts: Object.fromEntries(
      positions.map(({ expert }) => [expert, { name: expert, kind: 'person' as const }]),
    ),
    propositions: Object.fromEntries([...ids].map((id) => [id, { text: id, ...edges[id] }])),
    positions,
  });
}

/** What one expert says: of which proposition, in which words, and whatever else a position has. */
export type Saying = readonly [proposition: string, words: string, more?: object];

/** A corpus in which Ada alone speaks. */
export const solo = (edges: Edges, ...sayings: readonly Saying[]): Corpus =>
  corpusOf(
    edges,
    sayings.map(([proposition, words, more]) => says('ada', proposition, words, more)),
  );
